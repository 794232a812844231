import type { Day } from '../../../platform/clock/clock.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import {
  ageGroupOf,
  type CaseRecord,
  citizenshipGroups,
  citizenshipIn,
  cross,
  divide,
  eurostatForms,
  eurostatFormsIn,
  eventsAt,
  perpetratorsByStage,
  sexOf,
  victimStatuses,
  victimsAt,
} from '../standards/index.ts'
import { type Cell, cellsOf, type ReportedTable, type TableName } from './content.ts'

type Counted = (cell: Cell) => Figure

/** Cells of one dimension and `unknown`, from a division of what is counted. */
const divided =
  <Category extends string>(
    dimension: string,
    { cells, untold }: { readonly cells: Readonly<Record<Category, Figure>>; readonly untold: Figure },
  ): Counted =>
  (cell) =>
    cell[dimension] === 'unknown' ? untold : cells[cell[dimension] as Category]

/** Of whom records tell, at a day. */
const peopleAt = (records: readonly CaseRecord[], day: Day) => {
  const { victims } = victimsAt(records, day)
  return {
    counted: victims.filter(({ status }) => status !== undefined && status !== 'rejected'),
    /** With those of whom no status is told at all; not those whose first begins after the day. */
    known: victims.filter(
      ({ status, records: own }) =>
        status !== undefined || own.every(({ victim }) => (victim?.statuses.length ?? 0) === 0),
    ),
  }
}

const counters: {
  readonly [T in TableName]: (records: readonly CaseRecord[], day: Day) => Counted
} = {
  victims_by_status: (records, day) =>
    divided(
      'status',
      divide(
        victimStatuses,
        peopleAt(records, day).known.map(({ status }) => (status === undefined ? 'unknown' : [status])),
      ),
    ),
  victims_by_sex_and_age: (records, day) => {
    const cells = cross(
      ['female', 'male'] as const,
      ['child', 'adult'] as const,
      peopleAt(records, day).counted.map(({ gender, age }) => ({
        first: sexOf(gender).as,
        second: ageGroupOf(age).as,
      })),
    )
    const told = (category: string | undefined) => (category === 'unknown' ? 'untold' : category)
    return ({ sex, age }) =>
      cells.find(({ first, second }) => first === told(sex) && second === told(age))!.figure
  },
  victims_by_citizenship: (records, day) =>
    divided(
      'citizenship',
      divide(
        citizenshipGroups,
        peopleAt(records, day).counted.map(({ citizenship }) => citizenshipIn(citizenship, day).as),
      ),
    ),
  victims_by_form: (records, day) =>
    divided(
      'form',
      divide(
        eurostatForms,
        peopleAt(records, day).counted.map(({ forms }) => eurostatFormsIn(forms).as),
      ),
    ),
  perpetrators_by_stage: (records, day) => {
    // Many who meet the exposed never write down who did it: that no record tells of anybody is then no zero.
    const tells = records.length === 0 || records.some(({ perpetrators }) => perpetrators.length > 0)
    const { groups } = perpetratorsByStage(records, day)
    return ({ stage }) => (tells ? groups[stage as keyof typeof groups] : { kind: 'unknown' })
  },
  events: (records, day) => () => eventsAt(records, day).total,
}

/** The tables that records give, as everything in them stood at a day. */
export const countTables = (
  records: readonly CaseRecord[],
  day: Day,
  wanted: readonly TableName[],
): ReportedTable[] =>
  wanted.map((table) => {
    const figureOf = counters[table](records, day)
    return { table, cells: cellsOf(table).map((cell) => ({ cell, figure: figureOf(cell) })) }
  })
