import { SEPARATOR } from './htcds-cell.ts'
import type { CodeMap } from './htcds-codes.ts'
import * as maps from './htcds-codes.ts'
import type { HtcdsField, HtcdsRow } from './htcds-fields.ts'
import type { Loss, LossReason, Mapped } from './loss.ts'
import type { Age, CaseRecord, Victim } from './record.ts'
import type { Stated, StatedSet } from './stated.ts'

/**
 * What a row held that its record cannot: fields without a counterpart, and cells that are written in another way. Each knows what
 * the record's own cell would be, so that it comes back only while the record still says the same. Null is a field that is
 * not there.
 *
 * It may hold names, addresses and narratives. It stays with the body whose row it is and never goes with the record.
 */
export type HtcdsCarried = Readonly<
  Partial<Record<HtcdsField, { readonly written: string | null; readonly standsFor: string | null }>>
>

/** A cell as it is written (nothing: the field is left out), and what is lost by it. */
interface Cell {
  readonly field: HtcdsField
  readonly text: string | undefined
  readonly lost: readonly { readonly field: string; readonly reason: LossReason }[]
}

const cell = (field: HtcdsField, text: string | undefined, from?: string, reason?: LossReason): Cell => ({
  field,
  text,
  lost: from === undefined || reason === undefined ? [] : [{ field: from, reason }],
})

/** Not collected leaves the field out, unknown leaves the cell empty; that something is withheld cannot be written. */
const missing = (field: HtcdsField, from: string, kind: 'unknown' | 'not_collected' | 'suppressed'): Cell => {
  if (kind === 'not_collected') return cell(field, undefined)
  return kind === 'unknown' ? cell(field, '') : cell(field, '', from, 'kind_of_missing')
}

const one = <Code extends string, Value extends string>(
  field: HtcdsField,
  from: string,
  given: Stated<Code>,
  { to, from: back }: CodeMap<Code, Value>,
): Cell => {
  if (given.kind !== 'measured') return missing(field, from, given.kind)
  const value = to[given.value]
  if (value === null) return cell(field, '', from, 'no_place')
  return back[value] === given.value ? cell(field, value) : cell(field, value, from, 'coarser')
}

const several = <Code extends string, Value extends string>(
  field: HtcdsField,
  from: string,
  given: StatedSet<Code>,
  { to, from: back }: CodeMap<Code, Value>,
): Cell => {
  if (given.kind === 'zero') return cell(field, '', from, 'zero_as_missing')
  if (given.kind !== 'measured') return missing(field, from, given.kind)
  const values = given.value.flatMap((code) => {
    const value = to[code]
    return value === null ? [] : [value]
  })
  const text = [...new Set(values)].join(SEPARATOR)
  const isWhole = given.value.every((code) => {
    const value = to[code]
    return value !== null && back[value] === code
  })
  if (isWhole) return cell(field, text)
  return cell(field, text, from, values.length === 0 ? 'no_place' : 'coarser')
}

/** The standard takes one relation: of several the first comes along. */
const relation = (given: Victim['recruiterRelation']): Cell => {
  const from = 'victim.recruiterRelation'
  const field = 'vic_RelationshipToTrafficker'
  if (given.kind !== 'measured' || given.value.length === 1)
    return several(field, from, given, maps.relationMap)
  const [first] = given.value
  const written = several(field, from, { kind: 'measured', value: [first!] }, maps.relationMap)
  return { ...written, lost: [...written.lost, { field: from, reason: 'one_of_several' }] }
}

/** The standard takes a number: that it is a judgement is lost, and a group of ages has no place. */
const ageThen = (given: Stated<Age>): Cell => {
  const from = 'victim.ageAtExploitation'
  const field = 'vic_AgeWhenTrafficked'
  if (given.kind !== 'measured') return missing(field, from, given.kind)
  if (given.value.form === 'group') return cell(field, '', from, 'no_place')
  const text = String(given.value.years)
  return given.value.form === 'exact' ? cell(field, text) : cell(field, text, from, 'coarser')
}

const plain = (field: HtcdsField, from: string, given: Stated<string>): Cell =>
  given.kind === 'measured' ? cell(field, given.value) : missing(field, from, given.kind)

const countries = (given: StatedSet<string>): Cell => {
  const from = 'victim.citizenship'
  if (given.kind === 'zero') return cell('prs_Citizenship', '', from, 'zero_as_missing')
  if (given.kind !== 'measured') return missing('prs_Citizenship', from, given.kind)
  return cell('prs_Citizenship', given.value.join(SEPARATOR))
}

const victimCells = ({ event, victim }: CaseRecord): Cell[] => {
  const { forms, sexualForms, industry, control, recruitment } = event
  const eventCells = [
    several('vic_MethodOfRecruitment', 'event.recruitment', recruitment, maps.recruitmentMap),
    several('vic_MethodsOfControl', 'event.control', control, maps.controlMap),
    several('vic_TypeOfExploitation', 'event.forms', forms, maps.formMap),
    one('vic_ForcedLabourIndustry', 'event.industry', industry, maps.industryMap),
    several('vic_TypeOfSexExploitation', 'event.sexualForms', sexualForms, maps.sexualFormMap),
  ]
  if (victim === null) return eventCells
  const last = victim.statuses.at(-1)
  const statusCells =
    last === undefined
      ? []
      : [
          one(
            'vic_TraffickingStatus',
            'victim.statuses',
            { kind: 'measured', value: last.status },
            maps.statusMap,
          ),
          one('vic_TraffickingStatusDecisionMakingOrg', 'victim.statuses', last.decidedBy, maps.deciderMap),
        ]
  const gender =
    victim.gender.kind === 'unknown'
      ? cell('prs_Gender', 'NonSpecifiedUnknown')
      : one('prs_Gender', 'victim.gender', victim.gender, maps.genderMap)
  return [
    gender,
    countries(victim.citizenship),
    ...statusCells,
    relation(victim.recruiterRelation),
    ageThen(victim.ageAtExploitation),
    ...eventCells,
  ]
}

const routeCells = ({ route }: CaseRecord['event']): Cell[] => {
  const [first] = route
  if (first === undefined) return []
  return [
    one('hte_Type', 'event.route', first.stage, maps.stageMap),
    plain('hte_Country', 'event.route', first.country),
    plain('hte_Date', 'event.route', first.day),
  ]
}

const canonicalCells = (record: CaseRecord): Cell[] => [
  one('org_Type', 'reporter.kind', record.reporter.kind, maps.reporterMap),
  ...victimCells(record),
  plain('cas_IncomingReferralDate', 'referredOn', record.referredOn),
  ...routeCells(record.event),
]

const rowOf = (cells: readonly Cell[]): HtcdsRow =>
  Object.fromEntries(cells.flatMap(({ field, text }) => (text === undefined ? [] : [[field, text]])))

/** The row that the record alone gives, without what was carried along. */
export const canonicalRow = (record: CaseRecord): HtcdsRow => rowOf(canonicalCells(record))

/** What the standard has no field for, where the record says something of it. */
const withoutPlace = ({ registeredOn, event, victim, perpetrators }: CaseRecord): string[] => {
  const given: Record<string, { readonly kind: string } | undefined> = {
    registeredOn,
    'event.county': event.county,
    'event.acts': event.acts,
    'event.means': event.means,
    'event.crimeCode': event.crimeCode,
    'victim.age': victim?.age,
    'victim.monthsTrafficked': victim?.monthsTrafficked,
  }
  const fields = Object.entries(given).flatMap(([field, value]) =>
    value === undefined || value.kind === 'not_collected' ? [] : [field],
  )
  return ['id', ...fields, ...(perpetrators.length > 0 ? ['perpetrators'] : [])]
}

const historyLosses = ({ victim, referredOn, event }: CaseRecord): [string, LossReason][] => {
  const losses: [string, LossReason][] = []
  const last = victim?.statuses.at(-1)
  if (victim !== null && victim.statuses.length > 1) losses.push(['victim.statuses', 'history'])
  if (last !== undefined && !(referredOn.kind === 'measured' && referredOn.value === last.from))
    losses.push(['victim.statuses', 'no_place'])
  if (event.route.length > 1) losses.push(['event.route', 'one_of_several'])
  return losses
}

/** Fields by which a row shows that it is about a person. */
export const PERSONAL = ['prs_', 'vic_'] as const
const isPersonal = (field: string): boolean => PERSONAL.some((prefix) => field.startsWith(prefix))

/** A person, or a stage of a route, of whom nothing was collected leaves no trace in a row; nor does that there is no person. */
const shapeLosses = ({ victim, event }: CaseRecord, row: HtcdsRow): [string, LossReason][] => {
  const losses: [string, LossReason][] = []
  if ((victim === null) === Object.keys(row).some(isPersonal)) losses.push(['victim', 'no_place'])
  if (event.route.length > 0 && !Object.keys(row).some((field) => field.startsWith('hte_')))
    losses.push(['event.route', 'no_place'])
  return losses
}

/**
 * A record as a row of HTCDS 2.0, with what the standard loses of it. Of a record that came from a row, what was carried along comes
 * back, and the row is the one that came, cell by cell.
 */
export const exportHtcds = (record: CaseRecord, carried: HtcdsCarried = {}): Mapped<HtcdsRow> => {
  const cells = canonicalCells(record)
  const row: Partial<Record<HtcdsField, string>> = { ...rowOf(cells) }
  for (const [name, { written, standsFor }] of Object.entries(carried)) {
    const field = name as HtcdsField
    if ((row[field] ?? null) !== standsFor) continue
    if (written === null) delete row[field]
    else row[field] = written
  }
  const lost: [string, LossReason][] = [
    ...withoutPlace(record).map((field): [string, LossReason] => [field, 'no_place']),
    ...cells.flatMap((one) => one.lost.map(({ field, reason }): [string, LossReason] => [field, reason])),
    ...historyLosses(record),
    ...shapeLosses(record, rowOf(cells)),
  ]
  const kept = lost.filter(([field]) => field !== 'victim.age' || (row.prs_Birthdate ?? '') === '')
  const losses = kept.map(([field, reason]): Loss => ({ record: record.id, field, reason }))
  return { result: row, losses }
}
