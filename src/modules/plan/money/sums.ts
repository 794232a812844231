import type { Stage } from './stages.ts'

/** What came to an account for some years, and what of it lies there. */
export interface FlowRow {
  readonly stage: Stage
  readonly assignmentId: string | null
  readonly assignmentTitle: string | null
  readonly bodyId: string | null
  /** Name of the body or the organisation that has it. */
  readonly holder: string | null
  readonly measures: readonly {
    readonly id: string
    readonly number: string
    readonly planId: string
    /** Key of its area in the plan's newest version; null where it is in none. */
    readonly area: string | null
  }[]
  /** The bodies of the assignment, for money that they have together. */
  readonly assignees: readonly string[]
  /** All that tells the account from others of its plan. */
  readonly key: string
  readonly item: string | null
  readonly stewardId: string | null
  /** The first posting of it, and its words. */
  readonly postingId: string
  readonly words: string
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly cameOre: number
  readonly leftOre: number
}

/** The sums that money of any purpose has, in the order in which a table shows them. */
export const sumNames = ['planned', 'decided', 'granted', 'paid', 'spent', 'repaid'] as const
export type SumName = (typeof sumNames)[number]

/** Money of some purpose, in öre. What each is stands in `definitions.ts`, in words. */
export interface Sums extends Readonly<Record<SumName, number>> {
  /** What of `decided` comes from other appropriations than the plan's. */
  readonly beyond: number
}

/** Money of a plan as a whole, in öre: `decided` less `beyond`, `planned` and `untraced` are together the `frame`. */
export interface PlanSums extends Sums {
  readonly frame: number
  /** What of the frame Parliament has voted, by postings of its decisions. */
  readonly voted: number
  readonly untraced: number
}

/** Money of one assignment, or of the same measures and holder where there is none. */
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

/** Without what is from beyond the frame: an assignment that another body takes over leaves that where it was decided. */
interface Held extends Readonly<Record<SumName, number>> {
  readonly holders: readonly string[]
  readonly bodyId: string | null
}

interface OfMeasures extends Sums {
  readonly measures: FlowRow['measures']
}

interface OfAreas extends Sums {
  /** Keys of the areas; several for money that serves measures of several, none for what serves none. */
  readonly areas: readonly string[]
}

/**
 * All sums of a plan's money, each line of the ledger counted once: what is for several measures, areas or bodies together
 * has a row of its own, so that the rows of every list sum to the plan.
 */
export interface MoneySums {
  readonly plan: PlanSums
  readonly purposes: readonly Traced[]
  readonly measures: readonly OfMeasures[]
  readonly areas: readonly OfAreas[]
  readonly bodies: readonly Held[]
  readonly periods: readonly Period[]
}

const total = (rows: readonly FlowRow[], of: (row: FlowRow) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)
const at = (rows: readonly FlowRow[], stage: Stage): FlowRow[] => rows.filter((row) => row.stage === stage)
const came = (rows: readonly FlowRow[], stage: Stage): number =>
  total(at(rows, stage), ({ cameOre }) => cameOre)
const left = (rows: readonly FlowRow[], stage: Stage): number =>
  total(at(rows, stage), ({ leftOre }) => leftOre)
/** What came from an origin: there it is owed, and zero is not written with a sign. */
const owed = (rows: readonly FlowRow[], stage: Stage): number => 0 - left(rows, stage)

/** The sums of some rows of the ledger: what came to each stage, and of what is planned, what is not decided since. */
export const sumsOf = (rows: readonly FlowRow[]): Sums => ({
  planned: left(rows, 'planned'),
  decided: came(rows, 'decided'),
  granted: came(rows, 'granted'),
  paid: came(rows, 'disposed'),
  spent: came(rows, 'spent'),
  repaid: came(rows, 'returned'),
  beyond: owed(rows, 'outside'),
})

/** Whether there is any money at all. */
const isSome = (sums: Sums): boolean => sumNames.some((name) => sums[name] !== 0) || sums.beyond !== 0

const grouped = (rows: readonly FlowRow[], key: (row: FlowRow) => string): [string, FlowRow[]][] => [
  ...Map.groupBy(rows, key),
]

const holdersOf = (rows: readonly FlowRow[]): string[] => {
  const decided = rows.filter(({ stage }) => stage === 'decided' || stage === 'planned')
  const named = (decided.length > 0 ? decided : rows).flatMap(({ holder, assignees }) =>
    holder === null ? assignees : [holder],
  )
  return [...new Set(named)].sort((first, second) => first.localeCompare(second, 'sv'))
}

const numbersOf = (measures: FlowRow['measures']): string => measures.map(({ id }) => id).join()

/** Money by purpose, the largest first. */
export const byPurpose = (rows: readonly FlowRow[]): Traced[] =>
  grouped(
    rows,
    ({ assignmentId, measures, holder }) => assignmentId ?? `${numbersOf(measures)} ${holder ?? ''}`,
  )
    .map(([key, own]) => ({
      key,
      assignmentId: own[0]!.assignmentId,
      title: own[0]!.assignmentTitle,
      measures: own[0]!.measures,
      holders: holdersOf(own),
      ...sumsOf(own),
    }))
    .filter((traced) => sumNames.some((name) => traced[name] !== 0))
    .sort((first, second) => second.decided + second.planned - first.decided - first.planned)

/**
 * Money by body: what each has, and what several have together as a row of its own, so that nothing is counted twice.
 * A grant is its giver's until it is paid on; here it stands with who has it.
 */
export const byHolder = (rows: readonly FlowRow[]): Held[] =>
  grouped(rows, ({ bodyId, holder, assignees }) => bodyId ?? holder ?? assignees.join())
    .map(([, own]) => {
      const { beyond: _, ...sums } = sumsOf(own)
      const [{ holder, assignees, bodyId }] = own as [FlowRow]
      return { holders: holder === null ? assignees : [holder], bodyId, ...sums }
    })
    .filter((held) => sumNames.some((name) => held[name] !== 0))
    .sort((first, second) => first.holders.join().localeCompare(second.holders.join(), 'sv'))

/** Money by measure; what is for several measures together stands as their own row and is counted once. */
const byMeasure = (rows: readonly FlowRow[]): OfMeasures[] =>
  grouped(rows, ({ measures }) => numbersOf(measures))
    .map(([, own]) => ({ measures: own[0]!.measures, ...sumsOf(own) }))
    .filter(isSome)
    .sort(
      (first, second) => Number(first.measures[0]?.number ?? 999) - Number(second.measures[0]?.number ?? 999),
    )

const areasOf = ({ measures }: FlowRow): string[] =>
  [...new Set(measures.map(({ area }) => area ?? ''))].sort((first, second) => first.localeCompare(second))

const byArea = (rows: readonly FlowRow[]): OfAreas[] =>
  grouped(rows, (row) => JSON.stringify(areasOf(row)))
    .map(([key, own]) => ({ areas: JSON.parse(key) as string[], ...sumsOf(own) }))
    .filter(isSome)
    .sort((first, second) => first.areas.join().localeCompare(second.areas.join()))

const byPeriod = (rows: readonly FlowRow[]): Period[] =>
  [...Map.groupBy(rows, ({ fromYear, toYear }) => `${fromYear} ${toYear}`).values()]
    .map((own) => ({
      fromYear: own[0]!.fromYear,
      toYear: own[0]!.toYear,
      frame: came(own, 'appropriated'),
      ...sumsOf(own),
    }))
    .filter((period) => period.frame !== 0 || isSome(period))
    .sort(
      (first, second) =>
        (first.fromYear ?? 9999) - (second.fromYear ?? 9999) ||
        (first.toYear ?? 9999) - (second.toYear ?? 9999),
    )

/** All sums of a plan, from the rows of its ledger. */
export const moneySums = (rows: readonly FlowRow[]): MoneySums => ({
  plan: {
    frame: came(rows, 'appropriated'),
    voted: owed(rows, 'parliament'),
    untraced: left(rows, 'appropriated'),
    ...sumsOf(rows),
  },
  purposes: byPurpose(rows),
  measures: byMeasure(rows),
  areas: byArea(rows),
  bodies: byHolder(rows),
  periods: byPeriod(rows),
})

/** What of a plan's frame is traced: decided of it, or planned. */
export const tracedOf = ({ frame, untraced }: PlanSums): number => frame - untraced

const added = (rows: readonly Sums[]): Sums => {
  const add = (of: (sums: Sums) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  return {
    planned: add(({ planned }) => planned),
    decided: add(({ decided }) => decided),
    granted: add(({ granted }) => granted),
    paid: add(({ paid }) => paid),
    spent: add(({ spent }) => spent),
    repaid: add(({ repaid }) => repaid),
    beyond: add(({ beyond }) => beyond),
  }
}

/** Money of one area: what is for it alone, and what it has together with others and is not divided. */
export const moneyOfArea = (
  { areas }: Pick<MoneySums, 'areas'>,
  area: string,
): { readonly own: Sums; readonly shared: Sums } => {
  const of = areas.filter((row) => row.areas.includes(area))
  return {
    own: added(of.filter((row) => row.areas.length === 1)),
    shared: added(of.filter((row) => row.areas.length > 1)),
  }
}

/** A grant of an assignment's money, all the way. */
export interface GrantFlow {
  readonly item: string
  readonly title: string
  readonly holder: string | null
  readonly sums: Sums
}

/** A reference that another room made: it tells a person nothing. */
const isMadeReference = (item: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(item)

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
  decidedOre: came(rows, 'decided'),
  leftOre: left(rows, 'decided'),
})

export interface Overlap {
  readonly title: string | null
  readonly assignmentId: string | null
  readonly holders: readonly string[]
  readonly amountOre: number
}

/** Money of others that is decided or planned for years that one's own is for too; undated money overlaps with nothing. */
export const overlapsOf = (own: readonly FlowRow[], others: readonly FlowRow[]): Overlap[] => {
  const ownId = own[0]?.assignmentId
  const years = at(own, 'decided')
  const same = others.filter(
    (row) =>
      row.assignmentId !== ownId &&
      (row.stage === 'decided' || row.stage === 'planned') &&
      years.some(
        ({ fromYear, toYear }) =>
          (row.fromYear ?? Infinity) <= (toYear ?? 0) && (row.toYear ?? 0) >= (fromYear ?? Infinity),
      ),
  )
  return byPurpose([...new Map(same.map((row) => [JSON.stringify(row), row])).values()]).map(
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
