import type { Day } from '../../../platform/clock/clock.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import { type CaseRecord, validityOf, victimsAt } from '../standards/index.ts'
import type { ReportedTable, TableName } from './content.ts'
import { countOf } from './figure-text.ts'

/** What of a person or an event the tables need. */
const recordFields = ['status', 'gender', 'age', 'citizenship', 'forms', 'crimeCode'] as const
export type RecordField = (typeof recordFields)[number]

/** How often something is not told, and why not: cells of a table, or a field of records. */
export interface Untold {
  readonly subject: TableName | RecordField
  readonly asked: number
  readonly unknown: number
  readonly notCollected: number
  readonly suppressed: number
  /** Of those who are counted, how many stand in a category that is called unknown; nothing where nobody is counted. */
  readonly unknownPeople: { readonly many: number; readonly of: number } | null
}

const untoldIn = (
  subject: Untold['subject'],
  kinds: readonly Figure['kind'][],
): Omit<Untold, 'unknownPeople'> => {
  const many = (kind: Figure['kind']) => kinds.filter((one) => one === kind).length
  return {
    subject,
    asked: kinds.length,
    unknown: many('unknown'),
    notCollected: many('not_collected'),
    suppressed: many('suppressed'),
  }
}

/** How much of tables is not told. */
export const untoldOfTables = (tables: readonly ReportedTable[]): Untold[] =>
  tables.map(({ table, cells }) => {
    const sum = (of: ReportedTable['cells']) =>
      of.reduce((all, { figure }) => all + (countOf(figure) ?? 0), 0)
    const of = sum(cells)
    const unknown = cells.filter(({ cell }) => Object.values(cell).includes('unknown'))
    const told = untoldIn(
      table,
      cells.map(({ figure }) => figure.kind),
    )
    return { ...told, unknownPeople: of === 0 ? null : { many: sum(unknown), of } }
  })

/** Whether anything at all is left untold. */
export const isUntold = ({ unknown, notCollected, suppressed, unknownPeople }: Untold): boolean =>
  unknown + notCollected + suppressed + (unknownPeople?.many ?? 0) > 0

/** How much of records is not told, by what the tables need. */
export const untoldOfRecords = (records: readonly CaseRecord[]): Untold[] => {
  const victims = records.flatMap(({ victim }) => (victim === null ? [] : [victim]))
  const kinds: Readonly<Record<RecordField, readonly Figure['kind'][]>> = {
    status: victims.map(({ statuses }) => (statuses.length === 0 ? 'unknown' : 'measured')),
    gender: victims.map(({ gender }) => gender.kind),
    age: victims.map(({ age }) => age.kind),
    citizenship: victims.map(({ citizenship }) => citizenship.kind),
    forms: records.map(({ event }) => event.forms.kind),
    crimeCode: records.map(({ event }) => event.crimeCode.kind),
  }
  return recordFields.map((field) => ({ ...untoldIn(field, kinds[field]), unknownPeople: null }))
}

/**
 * Records with a crime code that was not in use on the day on which they were registered; where that day is not told, on the day of
 * counting.
 */
export const wrongCodes = (records: readonly CaseRecord[], countedOn: Day): number =>
  records.filter(({ event: { crimeCode }, registeredOn }) => {
    if (crimeCode.kind !== 'measured') return false
    const validity = validityOf(
      crimeCode.value,
      registeredOn.kind === 'measured' ? registeredOn.value : countedOn,
    )
    return validity !== 'in_use' && validity !== 'ending'
  }).length

/** Records that say something else of the same person than another record of the same body. */
export const disagreeing = (records: readonly CaseRecord[], day: Day): number =>
  new Set(victimsAt(records, day).losses.map(({ record }) => record)).size

/** Records that were registered outside the period that is reported on. */
export const outsidePeriod = (records: readonly CaseRecord[], from: Day, to: Day): number =>
  records.filter(
    ({ registeredOn }) =>
      registeredOn.kind === 'measured' && (registeredOn.value < from || registeredOn.value > to),
  ).length

/** The day on which most count; the latest of those where several are equally many. Nothing where nobody counts. */
export const usualDay = (days: readonly Day[]): Day | undefined => {
  const many = (day: Day) => days.filter((one) => one === day).length
  return [...new Set(days)].sort((one, other) => many(other) - many(one) || (one < other ? 1 : -1))[0]
}
