import type { Figure } from '../../../platform/series/figure.ts'
import {
  ageGroupOf,
  ageIn,
  type CaseRecord,
  type Class,
  type CountedPerpetrator,
  type CountedVictim,
  citizenshipIn,
  countedCitizenship,
  eurostatFormOf,
  eurostatOrganisationOf,
  type Population,
  perpetratorsOf,
  STAGES,
  sexOf,
  victimsAt,
} from '../standards/index.ts'
import { ageClasses, type Choice, fineForm, SEVERAL, UNTOLD } from './dimensions.ts'

type Untold = Exclude<Figure['kind'], 'measured' | 'zero'>

/** Somebody who is counted: in each choice one innermost label, and why it says nothing where it does not. */
export interface Person {
  readonly id: string
  readonly labels: Readonly<Record<Choice, string>>
  readonly untold: Readonly<Partial<Record<Choice, Untold>>>
}

interface Place {
  readonly label: string
  readonly untold?: Untold
}

type Counted = CountedVictim | CountedPerpetrator

const placeOf = <Category extends string>({ as }: Class<Category>): Place => {
  if (typeof as === 'string') return { label: UNTOLD, untold: as }
  return oneOf(as)
}
const oneOf = (labels: readonly string[]): Place => {
  const [first] = labels
  if (first === undefined) return { label: UNTOLD, untold: 'unknown' }
  return { label: labels.length > 1 ? SEVERAL : first }
}

/** An age that lies in none of the finer classes as a whole stays in its group. */
const ageClassOf = ({ age }: Counted): Place => {
  const group = placeOf(ageGroupOf(age))
  if (group.untold !== undefined) return group
  const { as } = ageIn<string>(ageClasses, age)
  return typeof as === 'string' ? { label: `${group.label}_rest` } : placeOf({ as })
}

const countryOf = ({ citizenship }: Counted, day: string): Place => {
  if (citizenship.kind === 'zero') return { label: 'stateless' }
  const group = placeOf(citizenshipIn(citizenship, day))
  if (citizenship.kind !== 'measured' || group.label === 'reporting_country') return group
  return { label: countedCitizenship(citizenship.value, day) ?? `${group.label}_rest` }
}

const coarseForm = ({ forms }: Counted): Place => {
  if (forms.kind !== 'measured')
    return { label: UNTOLD, untold: forms.kind === 'zero' ? 'unknown' : forms.kind }
  return oneOf([...new Set(forms.value.map(eurostatFormOf))])
}

/** Several forms within one wider form stay within it. */
const fineFormOf = (counted: Counted): Place => {
  const coarse = coarseForm(counted)
  const { forms } = counted
  if (forms.kind !== 'measured' || coarse.label === SEVERAL) return coarse
  const fine = oneOf([...new Set(forms.value.map(fineForm))])
  return fine.label === SEVERAL ? { label: `${coarse.label}_rest` } : fine
}

type Told = { readonly kind: string; readonly value?: string }

/** What several records tell of one thing, once each. */
const together = (told: readonly Told[], of: (value: string) => string): Place => {
  const values = told.flatMap(({ kind, value }) =>
    kind === 'measured' && value !== undefined ? [of(value)] : [],
  )
  if (values.length > 0) return oneOf([...new Set(values)].sort())
  const [first] = told
  const isSame = told.every(({ kind }) => kind === first?.kind)
  return { label: UNTOLD, untold: first !== undefined && isSame ? (first.kind as Untold) : 'unknown' }
}

const registeredYear = (day: string | undefined): Place => ({ label: day?.slice(0, 4) ?? UNTOLD })

const personOf = (
  counted: Counted,
  on: string | undefined,
  status: string | undefined,
  lastDay: string,
): Person => {
  const { records } = counted
  const places: Readonly<Record<Choice, Place>> = {
    sex: placeOf(sexOf(counted.gender)),
    age: placeOf(ageGroupOf(counted.age)),
    age_classes: ageClassOf(counted),
    citizenship: placeOf(citizenshipIn(counted.citizenship, lastDay)),
    countries: countryOf(counted, lastDay),
    form: coarseForm(counted),
    forms: fineFormOf(counted),
    county: together(
      records.map(({ event }) => event.county),
      (county) => county,
    ),
    organisation: together(
      records.map(({ reporter }) => reporter.kind),
      (kind) => eurostatOrganisationOf(kind as Parameters<typeof eurostatOrganisationOf>[0]),
    ),
    status: { label: status ?? 'presumed' },
    year: registeredYear(on),
  }
  const entries = Object.entries(places) as [Choice, Place][]
  return {
    id: counted.id,
    labels: Object.fromEntries(entries.map(([choice, { label }]) => [choice, label])) as Person['labels'],
    untold: Object.fromEntries(
      entries.flatMap(([choice, { untold }]) => (untold === undefined ? [] : [[choice, untold]])),
    ),
  }
}

/** A time, and the day at which everybody's status is read. */
export interface Time {
  readonly from: string
  readonly to: string
  readonly countedOn: string
}

/**
 * Everybody of a population, once each, as the records stood at a day: registered victims are those who were first taken to be
 * one within the time and had not been rejected by the day; the others are those who first reached the stage within the time.
 */
export const peopleOf = (
  records: readonly CaseRecord[],
  population: Population,
  { from, to, countedOn }: Time,
): Person[] => {
  const isWithin = (day: string | undefined): day is string =>
    day !== undefined && from <= day && day <= to && day <= countedOn
  if (population === 'registered_victims')
    return victimsAt(records, countedOn)
      .victims.filter(
        ({ status, registeredOn }) => isWithin(registeredOn) && status !== undefined && status !== 'rejected',
      )
      .map((victim) => personOf(victim, victim.registeredOn, victim.status, to))
  return perpetratorsOf(records).perpetrators.flatMap((perpetrator) => {
    const day = perpetrator.reached[STAGES[population]]
    return isWithin(day) ? [personOf(perpetrator, day, undefined, to)] : []
  })
}
