import type { Stage } from './stages.ts'

/** What came to an account for some years, and what of it lies there. */
export interface FlowRow {
  readonly stage: Stage
  readonly assignmentId: string | null
  readonly assignmentTitle: string | null
  readonly bodyId: string | null
  /** Name of the body or the organisation that has it. */
  readonly holder: string | null
  readonly measures: readonly { readonly id: string; readonly number: string; readonly planId: string }[]
  /** The bodies of the assignment, for money that they have together. */
  readonly assignees: readonly string[]
  readonly item: string | null
  readonly stewardId: string | null
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly cameOre: number
  readonly leftOre: number
}

/** Steps of money that has been decided on, as columns of a table. */
export const shownStages = ['planned', 'decided', 'granted', 'disposed', 'spent', 'returned'] as const
export type ShownStage = (typeof shownStages)[number]
type Sums = Readonly<Record<ShownStage, number>>

/** Money of one purpose, all the way. */
export interface Traced extends Sums {
  readonly key: string
  readonly assignmentId: string | null
  readonly title: string | null
  readonly measures: FlowRow['measures']
  readonly holders: readonly string[]
}

interface Period extends Sums {
  readonly fromYear: number | null
  readonly toYear: number | null
  /** What the plan's frame is for these years. */
  readonly frame: number
}

/** Where the money of a plan is. All sums are in öre. */
export interface Flow {
  /** What the plan reckons with and Parliament has voted: all of the frame. */
  readonly frameOre: number
  /** What of the frame Parliament has voted, by postings of its decisions. */
  readonly votedOre: number
  /** Of the frame, what no decision is traced to. */
  readonly untracedOre: number
  /** Planned for an assignment or a measure, and not decided. */
  readonly plannedOre: number
  /** Decided from beyond the frame. */
  readonly outsideOre: number
  readonly totals: Sums
  readonly traced: readonly Traced[]
  readonly periods: readonly Period[]
}

const sum = (rows: readonly FlowRow[], of: (row: FlowRow) => number): number =>
  rows.reduce((total, row) => total + of(row), 0)
const at = (rows: readonly FlowRow[], stage: Stage): FlowRow[] => rows.filter((row) => row.stage === stage)

/** What came to each stage; of planned money, what has not been decided since. */
const sumsOf = (rows: readonly FlowRow[]): Sums =>
  Object.fromEntries(
    shownStages.map((stage) => [
      stage,
      sum(at(rows, stage), (row) => (stage === 'planned' ? row.leftOre : row.cameOre)),
    ]),
  ) as Record<ShownStage, number>

const purposeOf = ({ assignmentId, measures, holder }: FlowRow): string =>
  assignmentId ?? `${measures.map(({ id }) => id).join()} ${holder ?? ''}`

const holdersOf = (rows: readonly FlowRow[]): string[] => {
  const decided = rows.filter(({ stage }) => stage === 'decided' || stage === 'planned')
  const named = (decided.length > 0 ? decided : rows).flatMap(({ holder, assignees }) =>
    holder === null ? assignees : [holder],
  )
  return [...new Set(named)].sort((first, second) => first.localeCompare(second, 'sv'))
}

const tracedOf = (rows: readonly FlowRow[]): Traced[] => {
  const purposes = Map.groupBy(
    rows.filter(({ stage }) => (shownStages as readonly Stage[]).includes(stage)),
    purposeOf,
  )
  return [...purposes]
    .map(([key, own]) => ({
      key,
      assignmentId: own[0]!.assignmentId,
      title: own[0]!.assignmentTitle,
      measures: own[0]!.measures,
      holders: holdersOf(own),
      ...sumsOf(own),
    }))
    .filter((traced) => shownStages.some((stage) => traced[stage] !== 0))
    .sort((first, second) => second.decided + second.planned - first.decided - first.planned)
}

const periodsOf = (rows: readonly FlowRow[]): Period[] =>
  [...Map.groupBy(rows, ({ fromYear, toYear }) => `${fromYear} ${toYear}`).values()]
    .map((own) => ({
      fromYear: own[0]!.fromYear,
      toYear: own[0]!.toYear,
      frame: sum(at(own, 'appropriated'), ({ cameOre }) => cameOre),
      ...sumsOf(own),
    }))
    .filter((period) => period.frame !== 0 || shownStages.some((stage) => period[stage] !== 0))
    .sort(
      (first, second) =>
        (first.fromYear ?? 9999) - (second.fromYear ?? 9999) ||
        (first.toYear ?? 9999) - (second.toYear ?? 9999),
    )

/** Where the money is, from what lies in each account. */
export const flowOf = (rows: readonly FlowRow[]): Flow => {
  const left = (stage: Stage) => sum(at(rows, stage), ({ leftOre }) => leftOre)
  const totals = sumsOf(rows)
  return {
    frameOre: sum(at(rows, 'appropriated'), ({ cameOre }) => cameOre),
    votedOre: Math.abs(left('parliament')),
    untracedOre: left('appropriated'),
    plannedOre: totals.planned,
    outsideOre: Math.abs(left('outside')),
    totals,
    traced: tracedOf(rows),
    periods: periodsOf(rows),
  }
}

/**
 * Money by body: what each has, and what several have together as a row of its own, so that nothing is counted twice.
 * A grant is its giver's until it is paid on; here it stands with who has it.
 */
export const byHolder = (
  rows: readonly FlowRow[],
): { holders: readonly string[]; bodyId: string | null; sums: Sums }[] =>
  [
    ...Map.groupBy(
      rows.filter(({ stage }) => (shownStages as readonly Stage[]).includes(stage)),
      ({ bodyId, holder, assignees }) => bodyId ?? holder ?? assignees.join(),
    ).values(),
  ]
    .map((own) => ({
      holders: own[0]!.holder === null ? own[0]!.assignees : [own[0]!.holder],
      bodyId: own[0]!.bodyId,
      sums: sumsOf(own),
    }))
    .filter(({ sums }) => shownStages.some((stage) => sums[stage] !== 0))
    .sort((first, second) => first.holders.join().localeCompare(second.holders.join(), 'sv'))

/** A grant of an assignment's money, all the way. */
export interface GrantFlow {
  readonly item: string
  readonly title: string
  readonly holder: string | null
  readonly sums: Sums
}

/** A reference that another room made: it tells a person nothing. */
const isMadeReference = (item: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(item)

/** Money by grant, the largest first. `words`: what each was called when it was decided, by its reference. */
export const byGrant = (rows: readonly FlowRow[], words: ReadonlyMap<string, string>): GrantFlow[] =>
  [...Map.groupBy(rows, ({ item }) => item)]
    .flatMap(([item, own]) =>
      item === null
        ? []
        : [
            {
              item,
              title: (isMadeReference(item) ? words.get(item) : undefined) ?? item,
              holder: own[0]!.holder,
              sums: sumsOf(own),
            },
          ],
    )
    .filter(({ sums }) => sums.granted !== 0)
    .sort(
      (first, second) =>
        second.sums.granted - first.sums.granted || first.title.localeCompare(second.title, 'sv'),
    )

/** What of decided money has been granted to somebody, and what has not, in öre. */
export const leftToGrant = (rows: readonly FlowRow[]): { decidedOre: number; leftOre: number } => ({
  decidedOre: sum(at(rows, 'decided'), ({ cameOre }) => cameOre),
  leftOre: sum(at(rows, 'decided'), ({ leftOre }) => leftOre),
})

/** Money by measure; what is for several measures together stands as their own row and is counted once. */
export const byMeasure = (rows: readonly FlowRow[]): { measures: FlowRow['measures']; sums: Sums }[] =>
  [
    ...Map.groupBy(
      rows.filter(({ stage }) => (shownStages as readonly Stage[]).includes(stage)),
      ({ measures }) => measures.map(({ id }) => id).join(),
    ).values(),
  ]
    .map((own) => ({ measures: own[0]!.measures, sums: sumsOf(own) }))
    .filter(({ sums }) => shownStages.some((stage) => sums[stage] !== 0))
    .sort(
      (first, second) => Number(first.measures[0]?.number ?? 999) - Number(second.measures[0]?.number ?? 999),
    )

export interface Overlap {
  readonly title: string | null
  readonly assignmentId: string | null
  readonly holders: readonly string[]
  readonly amountOre: number
}

/** Money of others that is decided or planned for years that one's own is for too; undated money overlaps with nothing. */
export const overlapsOf = (own: readonly FlowRow[], others: readonly FlowRow[]): Overlap[] => {
  const ownId = own[0]?.assignmentId
  const years = own.filter(({ stage, fromYear }) => stage === 'decided' && fromYear !== null)
  const same = others.filter(
    (row) =>
      row.assignmentId !== ownId &&
      (row.stage === 'decided' || row.stage === 'planned') &&
      years.some(
        ({ fromYear, toYear }) =>
          (row.fromYear ?? Infinity) <= (toYear ?? 0) && (row.toYear ?? 0) >= (fromYear ?? Infinity),
      ),
  )
  return tracedOf([...new Map(same.map((row) => [JSON.stringify(row), row])).values()]).map(
    ({ title, assignmentId, holders, decided, planned }) => ({
      ...{ title, assignmentId, holders },
      amountOre: decided + planned,
    }),
  )
}

/** A line that was looked at and is none of the plan's money, with the reason. */
export interface SetAside {
  readonly year: number
  readonly appropriation: string | null
  readonly body: string
  readonly amountOre: number
  readonly reason: 'other_years' | 'other_appropriation' | 'not_named'
  readonly source: string
}
