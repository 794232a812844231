import { type FlowRow, sumsOf } from './sums.ts'
import { moneyWords } from './words.ts'

/** Money of the plan's frame that is traced, for some years: decided of it, or planned and not decided. */
export interface TracedMoney {
  /** The same from day to day, so that two accounts can be compared. */
  readonly id: string
  readonly assignmentId: string | null
  /** The first posting that says so. */
  readonly postingId: string
  readonly title: string
  readonly holders: readonly string[]
  readonly measures: readonly string[]
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly amountOre: number
}

/** Some of a plan's frame, as the plan states it. */
export interface FrameLine {
  readonly measureId: string | null
  readonly amountOre: number
  readonly currency: string
  readonly fromYear: number | null
  readonly toYear: number | null
}

const yearsOf = ({ fromYear, toYear }: Pick<FlowRow, 'fromYear' | 'toYear'>): string =>
  `${fromYear ?? ''}-${toYear ?? ''}`

const lineOf = (
  kind: 'decided' | 'planned',
  own: readonly [FlowRow, ...FlowRow[]],
  language: 'sv' | 'en',
): TracedMoney => {
  const said = own.filter(({ stage }) => stage === kind)
  const [first] = said.length > 0 ? said : own
  const {
    assignmentId,
    assignmentTitle,
    key,
    holder,
    assignees,
    measures,
    fromYear,
    toYear,
    postingId,
    words,
  } = first as FlowRow
  const sums = sumsOf(own)
  const title = assignmentTitle ?? words
  return {
    id: `${assignmentId ?? key}:${yearsOf(own[0])}${kind === 'planned' && assignmentId !== null ? ':planned' : ''}`,
    assignmentId,
    postingId,
    title: kind === 'planned' ? `${title} (${moneyWords(language)('plannedRow').toLowerCase()})` : title,
    holders: assignmentId === null && holder !== null ? [holder] : assignees,
    measures: measures.map(({ id }) => id),
    ...{ fromYear, toYear },
    amountOre: kind === 'planned' ? sums.planned : sums.decided - sums.beyond,
  }
}

/**
 * What of a plan's frame is traced, by assignment (or what else it is for) and years. Money from other appropriations is left
 * out, so that this and what is not traced are the frame.
 */
export const tracedLines = (rows: readonly FlowRow[], language: 'sv' | 'en'): TracedMoney[] =>
  (['decided', 'planned'] as const)
    .flatMap((kind) =>
      [...Map.groupBy(rows, (row) => `${row.assignmentId ?? row.key} ${yearsOf(row)}`).values()].map((own) =>
        lineOf(kind, own as [FlowRow, ...FlowRow[]], language),
      ),
    )
    .filter(({ amountOre }) => amountOre !== 0)
    .sort(
      (first, second) =>
        (first.fromYear ?? 9999) - (second.fromYear ?? 9999) || first.title.localeCompare(second.title, 'sv'),
    )

/**
 * The plan's frame by the ledger, year by year. Where the plan's own lines of those years sum to the same they stand as the plan
 * states them; a frame that Parliament made larger is one line. Sums in other currencies are the plan's, and no part of it.
 *
 * @param stated what the plan states of money.
 */
export const frameLines = (rows: readonly FlowRow[], stated: readonly FrameLine[]): FrameLine[] => {
  const inKronor = stated.filter(({ currency }) => currency === 'SEK')
  const whole = inKronor.filter(({ measureId }) => measureId === null)
  const own = Map.groupBy(whole.length > 0 ? whole : inKronor, ({ fromYear, toYear }) =>
    yearsOf({ fromYear: fromYear ?? toYear, toYear: toYear ?? fromYear }),
  )
  const frame = Map.groupBy(
    rows.filter(({ stage }) => stage === 'appropriated'),
    yearsOf,
  )
  return [
    ...[...frame].flatMap(([years, accounts]): FrameLine[] => {
      const amountOre = accounts.reduce((sum, { cameOre }) => sum + cameOre, 0)
      const lines = own.get(years) ?? []
      if (lines.reduce((sum, line) => sum + line.amountOre, 0) === amountOre) return lines
      const { fromYear, toYear } = accounts[0] as FlowRow
      return [{ measureId: null, amountOre, currency: 'SEK', fromYear, toYear }]
    }),
    ...stated.filter(({ currency }) => currency !== 'SEK'),
  ]
}
