import type { Day } from '../../../platform/clock/clock.ts'
import { countryOf } from './countries.ts'
import { isDay, listed, partsOf } from './htcds-cell.ts'
import type { CodeMap } from './htcds-codes.ts'
import * as maps from './htcds-codes.ts'
import { canonicalRow, type HtcdsCarried, PERSONAL } from './htcds-export.ts'
import type { HtcdsField, HtcdsRow } from './htcds-fields.ts'
import { htcdsFieldNames } from './htcds-fields.ts'
import type { Age, CaseRecord, Victim } from './record.ts'
import { measured, notCollected, type Stated, type StatedSet, unknown } from './stated.ts'

/** What a row does not say itself: its pseudonyms, who keeps it, and the day from which it is counted. */
export interface HtcdsContext {
  readonly id: string
  readonly reporter: string
  /** The day of registration; also of the status, where the row has no day of referral. */
  readonly registeredOn: Day
}

/** A cell that is not there was not collected; an empty one is unknown, and so is one that cannot be read. */
const read = <Value>(
  row: HtcdsRow,
  field: HtcdsField,
  of: (text: string) => Value | undefined,
): Stated<Value> => {
  const text = row[field]
  if (text === undefined) return notCollected
  const value = text === '' ? undefined : of(text)
  return value === undefined ? unknown : measured(value)
}

const codeFrom =
  <Code extends string, Value extends string>({ from }: CodeMap<Code, Value>) =>
  (text: string): Code | undefined => {
    const value = listed(Object.keys(from) as Value[], text)
    return value === undefined ? undefined : (from[value] ?? undefined)
  }

const readSet = <Code extends string>(
  row: HtcdsRow,
  field: HtcdsField,
  codeOf: (text: string) => Code | undefined,
): StatedSet<Code> =>
  read(row, field, (text) => {
    const codes = partsOf(text).flatMap((part) => {
      const code = codeOf(part)
      return code === undefined ? [] : [code]
    })
    return codes.length === 0 ? undefined : [...new Set(codes)]
  })

const dayFrom = (text: string): Day | undefined => (isDay(text) ? text : undefined)

const exactAge = (years: number): Age | undefined =>
  Number.isInteger(years) && years >= 0 && years <= 120 ? { form: 'exact', years } : undefined

/** Whole years between two days; the birthday itself counts. */
const yearsBetween = (born: Day, day: Day): number =>
  Number(day.slice(0, 4)) - Number(born.slice(0, 4)) - (day.slice(5) < born.slice(5) ? 1 : 0)

const statusesOf = (row: HtcdsRow, from: Day): Victim['statuses'] => {
  const status = read(row, 'vic_TraffickingStatus', codeFrom(maps.statusMap))
  if (status.kind !== 'measured') return []
  const decidedBy = read(row, 'vic_TraffickingStatusDecisionMakingOrg', codeFrom(maps.deciderMap))
  return [{ status: status.value, from, decidedBy }]
}

const hasPerson = (row: HtcdsRow): boolean =>
  Object.keys(row).some((field) => PERSONAL.some((prefix) => field.startsWith(prefix)))

const victimOf = (row: HtcdsRow, id: string, day: Day): CaseRecord['victim'] => {
  if (!hasPerson(row)) return null
  return {
    id,
    statuses: statusesOf(row, day),
    gender: read(row, 'prs_Gender', codeFrom(maps.genderMap)),
    age: read(row, 'prs_Birthdate', (text) => (isDay(text) ? exactAge(yearsBetween(text, day)) : undefined)),
    ageAtExploitation: read(row, 'vic_AgeWhenTrafficked', (text) => exactAge(Number(text))),
    citizenship: readSet(row, 'prs_Citizenship', countryOf),
    recruiterRelation: readSet(row, 'vic_RelationshipToTrafficker', codeFrom(maps.relationMap)),
    monthsTrafficked: notCollected,
  }
}

const routeOf = (row: HtcdsRow): CaseRecord['event']['route'] => {
  const entry = {
    stage: read(row, 'hte_Type', codeFrom(maps.stageMap)),
    country: read(row, 'hte_Country', countryOf),
    day: read(row, 'hte_Date', dayFrom),
  }
  return Object.values(entry).every(({ kind }) => kind === 'not_collected') ? [] : [entry]
}

/** Whatever the row says and the record alone would not write again. */
const carriedOf = (row: HtcdsRow, record: CaseRecord): HtcdsCarried => {
  const own = canonicalRow(record)
  return Object.fromEntries(
    htcdsFieldNames.flatMap((field) => {
      const written = row[field] ?? null
      const standsFor = own[field] ?? null
      return written === standsFor ? [] : [[field, { written, standsFor }]]
    }),
  )
}

/** What a row becomes: the record, and apart from it what it cannot hold, which stays with the body whose row it is. */
export interface ImportedRow {
  readonly record: CaseRecord
  readonly carried: HtcdsCarried
}

/**
 * A row of HTCDS 2.0 as a record without identity. Names, addresses, identity numbers, days of birth and narratives never reach the
 * record; of a day of birth the age at registration does. With what is carried along, the export gives the same row again.
 */
export const importHtcds = (row: HtcdsRow, { id, reporter, registeredOn }: HtcdsContext): ImportedRow => {
  const referredOn = read(row, 'cas_IncomingReferralDate', dayFrom)
  const day = referredOn.kind === 'measured' ? referredOn.value : registeredOn
  const record: CaseRecord = {
    id,
    registeredOn: measured(registeredOn),
    referredOn,
    reporter: { id: reporter, kind: read(row, 'org_Type', codeFrom(maps.reporterMap)) },
    event: {
      id,
      county: notCollected,
      forms: readSet(row, 'vic_TypeOfExploitation', codeFrom(maps.formMap)),
      sexualForms: readSet(row, 'vic_TypeOfSexExploitation', codeFrom(maps.sexualFormMap)),
      industry: read(row, 'vic_ForcedLabourIndustry', codeFrom(maps.industryMap)),
      control: readSet(row, 'vic_MethodsOfControl', codeFrom(maps.controlMap)),
      acts: notCollected,
      means: notCollected,
      recruitment: readSet(row, 'vic_MethodOfRecruitment', codeFrom(maps.recruitmentMap)),
      route: routeOf(row),
      crimeCode: notCollected,
    },
    victim: victimOf(row, id, day),
    perpetrators: [],
  }
  return { record, carried: carriedOf(row, record) }
}
