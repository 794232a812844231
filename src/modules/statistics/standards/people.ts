import type { Day } from '../../../platform/clock/clock.ts'
import type { JusticeStage, VictimStatus } from './codes.ts'
import type { Loss } from './loss.ts'
import type { CaseRecord, Perpetrator, Victim } from './record.ts'
import { type StatedSet, unknown } from './stated.ts'

/** A person as all records together tell of them: the same pseudonym is the same person. */
export interface CountedVictim {
  readonly id: string
  /** What the person was taken to be at the day; nothing where no status had begun. */
  readonly status: VictimStatus | undefined
  /** When somebody first took the person to be a victim. */
  readonly registeredOn: Day | undefined
  /** The records that tell of the person, in the order of their pseudonyms. */
  readonly records: readonly CaseRecord[]
  readonly gender: Victim['gender']
  readonly age: Victim['age']
  readonly citizenship: Victim['citizenship']
  readonly forms: CaseRecord['event']['forms']
}

export interface CountedPerpetrator {
  readonly id: string
  /** The day on which each stage was first reached. */
  readonly reached: Readonly<Partial<Record<JusticeStage, Day>>>
  readonly records: readonly CaseRecord[]
  readonly gender: Perpetrator['gender']
  readonly age: Perpetrator['age']
  readonly citizenship: Perpetrator['citizenship']
  readonly forms: CaseRecord['event']['forms']
}

/** Two that were written on the same day by different bodies: the stronger mark holds, and a rejection least. */
const STRENGTH: Readonly<Record<VictimStatus, number>> = {
  rejected: 0,
  presumed: 1,
  identified: 2,
  injured_party: 3,
}

/**
 * The status at a day: the latest that had begun, by any body. Within a record the last of a day holds; between records, the
 * stronger of a day, so that the order of records changes nothing.
 */
const statusAt = (victims: readonly Victim[], day: Day): VictimStatus | undefined => {
  const latest = victims.flatMap(({ statuses }) => {
    const last = statuses.filter(({ from }) => from <= day).at(-1)
    return last === undefined ? [] : [last]
  })
  const newest = latest
    .map(({ from }) => from)
    .sort()
    .at(-1)
  return latest
    .filter(({ from }) => from === newest)
    .map(({ status }) => status)
    .sort((one, other) => STRENGTH[other] - STRENGTH[one])[0]
}

const isVictim = (status: VictimStatus): boolean => status !== 'rejected'

/** The first day on which anybody took the person to be a victim; a rejection is none. */
const firstRegistration = (victims: readonly Victim[]): Day | undefined =>
  victims
    .flatMap(({ statuses }) => statuses)
    .filter(({ status }) => isVictim(status))
    .map(({ from }) => from)
    .sort()[0]

interface Kinded {
  readonly kind: string
}

/** Told alike whatever the order in which several values were written. */
const keyOf = (given: Kinded): string =>
  JSON.stringify(given, (_, value) => (Array.isArray(value) ? [...value].sort() : (value as unknown)))

/** What is better known comes before what is less: a value before none, "unknown" before what nobody asked. */
const ORDER = ['measured', 'zero', 'suppressed', 'unknown', 'not_collected']

/**
 * What several records say of one thing. What one knows and the others do not is what is known; where two that know say
 * different things nobody knows, and it is told as a disagreement.
 */
const together = <Value extends Kinded>(
  given: readonly Value[],
): { readonly value: Value | typeof unknown; readonly disagree: boolean } => {
  const sorted = [...given].sort((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
  const [first] = sorted
  if (first === undefined) return { value: unknown, disagree: false }
  const known = sorted.filter(({ kind }) => kind === 'measured' || kind === 'zero')
  const disagree = new Set(known.map(keyOf)).size > 1
  return { value: disagree ? unknown : first, disagree }
}

/** Forms are added up: a person may be exploited in several, and each body may have seen one. */
const joinedForms = (given: readonly CaseRecord['event']['forms'][]): CaseRecord['event']['forms'] => {
  const codes = given.flatMap((forms) => (forms.kind === 'measured' ? forms.value : []))
  if (codes.length > 0) return { kind: 'measured', value: [...new Set(codes)].sort() }
  return together<StatedSet<string>>(given).value as CaseRecord['event']['forms']
}

const grouped = <Person extends { readonly id: string }>(
  records: readonly CaseRecord[],
  peopleOf: (record: CaseRecord) => readonly Person[],
): { readonly id: string; readonly people: readonly Person[]; readonly records: readonly CaseRecord[] }[] => {
  const found = new Map<string, { people: Person[]; records: CaseRecord[] }>()
  const ordered = [...records].sort((one, other) => (one.id < other.id ? -1 : 1))
  for (const record of ordered)
    for (const person of peopleOf(record)) {
      const group = found.get(person.id) ?? { people: [], records: [] }
      group.people.push(person)
      group.records.push(record)
      found.set(person.id, group)
    }
  return [...found]
    .map(([id, group]) => ({ id, ...group }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
}

/** What a person is told to be by all records, and in which fields records disagree. */
const described = (
  people: readonly Pick<Victim, 'gender' | 'age' | 'citizenship'>[],
  records: readonly CaseRecord[],
  of: 'victim' | 'perpetrators',
) => {
  const gender = together(people.map((one) => one.gender))
  const age = together(people.map((one) => one.age))
  const citizenship = together(people.map((one) => one.citizenship))
  const told = { gender, age, citizenship }
  const losses = Object.entries(told).flatMap(([field, { disagree }]) =>
    disagree
      ? records.map(({ id }): Loss => ({ record: id, field: `${of}.${field}`, reason: 'disagreement' }))
      : [],
  )
  return {
    described: {
      gender: gender.value,
      age: age.value,
      citizenship: citizenship.value,
      forms: joinedForms(records.map(({ event }) => event.forms)),
    },
    losses,
  }
}

/** Everybody whom the records tell of as exposed, once each, as they stood at a day. */
export const victimsAt = (
  records: readonly CaseRecord[],
  day: Day,
): { readonly victims: readonly CountedVictim[]; readonly losses: readonly Loss[] } => {
  const all = grouped(records, ({ victim }) => (victim === null ? [] : [victim])).map((group) => {
    const { described: told, losses } = described(group.people, group.records, 'victim')
    const counted: CountedVictim = {
      id: group.id,
      status: statusAt(group.people, day),
      registeredOn: firstRegistration(group.people),
      records: group.records,
      ...told,
    }
    return { counted, losses }
  })
  return { victims: all.map(({ counted }) => counted), losses: all.flatMap(({ losses }) => losses) }
}

const reachedBy = (people: readonly Perpetrator[]): CountedPerpetrator['reached'] => {
  const reached: Partial<Record<JusticeStage, Day>> = {}
  for (const { stage, from } of people.flatMap(({ stages }) => stages))
    if (reached[stage] === undefined || from < reached[stage]) reached[stage] = from
  return reached
}

/** Everybody whom the records tell of as having done it, once each. */
export const perpetratorsOf = (
  records: readonly CaseRecord[],
): { readonly perpetrators: readonly CountedPerpetrator[]; readonly losses: readonly Loss[] } => {
  const all = grouped(records, ({ perpetrators }) => perpetrators).map((group) => {
    const { described: told, losses } = described(group.people, group.records, 'perpetrators')
    const counted: CountedPerpetrator = {
      id: group.id,
      reached: reachedBy(group.people),
      records: group.records,
      ...told,
    }
    return { counted, losses }
  })
  return { perpetrators: all.map(({ counted }) => counted), losses: all.flatMap(({ losses }) => losses) }
}
