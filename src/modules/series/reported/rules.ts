import type { Day } from '../../../platform/clock/clock.ts'
import { readNumber } from '../../../platform/i18n/written-number.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { ToldCell, ToldPeriod } from '../../../platform/series/protect.ts'
import { THRESHOLD } from '../../../platform/series/protect.ts'
import type { Period, SeriesDescription } from '../../../platform/series/series.ts'
import type { FigureKind, GivenCell, GivenPeriod } from './schema.ts'

/** What is wrong with what was reported: a code, and the cell by its place, or the period where there is none. */
export interface Problem {
  readonly code: string
  readonly parameters: Readonly<Record<string, string | number>>
  readonly cell: number | null
}

const wrong = (
  code: string,
  cell: number | null = null,
  parameters: Problem['parameters'] = {},
): Problem => ({
  code,
  parameters,
  cell,
})

/**
 * A figure of what was given, or the code of what is wrong with it. Zero is exact: it is a figure, never a lack of one; a kind
 * that has no figure takes none.
 */
export const figureFrom = (
  kind: FigureKind | undefined,
  given: string | number | undefined,
): Figure | string => {
  const isEmpty = given === undefined || (typeof given === 'string' && given.trim() === '')
  if (isEmpty) {
    if (kind === undefined || kind === 'measured') return 'value_missing'
    return { kind }
  }
  const read = typeof given === 'number' ? { value: given } : readNumber(given)
  if ('problem' in read) return read.problem
  if (!Number.isFinite(read.value)) return 'not_a_number'
  if (kind === 'zero') return read.value === 0 ? { kind } : 'zero_with_value'
  if (kind !== undefined && kind !== 'measured') return 'value_not_allowed'
  return read.value === 0 ? { kind: 'zero' } : { kind: 'measured', value: read.value }
}

const numberIn = (figure: Figure): number | undefined =>
  figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : undefined

const QUARTERS: Readonly<Record<string, string>> = {
  '01-01': '03-31',
  '04-01': '06-30',
  '07-01': '09-30',
  '10-01': '12-31',
}

const periodProblem = (
  { every }: Pick<SeriesDescription, 'every'>,
  { from, to }: Period,
  today: Day,
): Problem | undefined => {
  if (to < from) return wrong('ends_before')
  if (to >= today) return wrong('not_ended')
  if (every === 'year' && !(from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`))
    return wrong('not_a_year')
  const isQuarter = QUARTERS[from.slice(5)] === to.slice(5) && from.slice(0, 4) === to.slice(0, 4)
  return every === 'quarter' && !isQuarter ? wrong('not_a_quarter') : undefined
}

const cellProblem = (
  series: SeriesDescription,
  { breakdown, category }: GivenCell,
  figure: Figure | string,
): [string, Problem['parameters']?] | undefined => {
  if (breakdown !== '') {
    const known = series.breakdowns.find(({ key }) => key === breakdown)
    if (known === undefined) return ['unknown_breakdown', { name: breakdown }]
    if (!known.values.some(({ key }) => key === category)) return ['unknown_category', { name: category }]
  } else if (category !== '') return ['category_without_breakdown']
  if (typeof figure === 'string') return [figure]
  if (!series.adds || figure.kind !== 'measured') return undefined
  if (figure.value < 0) return ['negative']
  if (!Number.isInteger(figure.value)) return ['not_whole']
  const threshold = series.threshold ?? THRESHOLD
  return figure.value < threshold ? ['too_small', { threshold }] : undefined
}

/**
 * What is wrong between the whole and the parts of a breakdown: parts that do not make the whole, or a part that is withheld and
 * could be worked out from the others, by the same measure as in `platform/series/protect.ts`.
 */
const sumProblem = (
  series: SeriesDescription,
  breakdown: SeriesDescription['breakdowns'][number],
  cells: readonly ToldCell[],
): Problem | undefined => {
  const whole = cells.find((cell) => cell.breakdown === '')
  const total = whole && numberIn(whole.figure)
  const parts = breakdown.values.map(
    ({ key }) => cells.find((cell) => cell.breakdown === breakdown.key && cell.category === key)?.figure,
  )
  if (total === undefined || parts.some((part) => part === undefined)) return undefined
  const known = parts.map((part) => numberIn(part!))
  const sum = known.reduce<number>((so, value) => so + (value ?? 0), 0)
  const named = { breakdown: breakdown.name.sv }
  if (sum > total) return wrong('parts_exceed', null, named)
  if (known.every((value) => value !== undefined))
    return sum === total ? undefined : wrong('parts_differ', null, named)
  const withheld = parts.filter((part) => part!.kind === 'suppressed').length
  const isKnownOtherwise = parts.every((part) => part!.kind === 'suppressed' || numberIn(part!) !== undefined)
  if (withheld === 0 || !isKnownOtherwise) return undefined
  const room = total - sum - withheld >= (series.threshold ?? THRESHOLD) - 1
  return withheld === 1 || !room ? wrong('worked_out', null, named) : undefined
}

/** The cells of a period as it was told, without those of a breakdown that the series has no more. */
const standing = (series: SeriesDescription, period: ToldPeriod | undefined): readonly ToldCell[] =>
  (period?.cells ?? []).filter(
    ({ breakdown, category }) =>
      breakdown === '' ||
      series.breakdowns.some(
        ({ key, values }) => key === breakdown && values.some((value) => value.key === category),
      ),
  )

/** A period as it will be told: what was told before, with what is given now in its place. */
const merge = (before: readonly ToldCell[], given: readonly ToldCell[]): ToldCell[] => {
  const isGiven = (cell: ToldCell) =>
    given.some(({ breakdown, category }) => breakdown === cell.breakdown && category === cell.category)
  return [...before.filter((cell) => !isGiven(cell)), ...given]
}

export interface CheckedPeriod extends Period {
  /** All cells, also those that stand as they were. */
  readonly cells: readonly ToldCell[]
  readonly version: number
  readonly change: 'new' | 'corrected' | 'same'
}

const sameFigure = (one: Figure, other: Figure | undefined): boolean =>
  other !== undefined && one.kind === other.kind && numberIn(one) === numberIn(other)

const changeOf = (before: ToldPeriod | undefined, given: readonly ToldCell[], hash: string) => {
  if (before === undefined) return 'new'
  const unchanged = given.every(({ breakdown, category, figure }) =>
    sameFigure(
      figure,
      before.cells.find((cell) => cell.breakdown === breakdown && cell.category === category)?.figure,
    ),
  )
  return unchanged && before.definition === hash ? 'same' : 'corrected'
}

/**
 * Looks at a period that a body reports.
 *
 * @param told every period that was told of the series. @param hash digest of its definition as it is now.
 * @returns everything that is wrong, or the period as it will be told.
 */
export const checkPeriod = (
  series: SeriesDescription,
  given: GivenPeriod,
  { told, hash, today }: { told: readonly ToldPeriod[]; hash: string; today: Day },
): { problems: readonly Problem[] } | CheckedPeriod => {
  const ofPeriod = periodProblem(series, given, today)
  if (ofPeriod !== undefined) return { problems: [ofPeriod] }
  if (given.cells.length === 0) return { problems: [wrong('nothing_given')] }
  const before = told.find(({ from, to }) => from === given.from && to === given.to)
  const other = told.find((one) => one !== before && one.from <= given.to && one.to >= given.from)
  if (other !== undefined) return { problems: [wrong('overlaps', null, { from: other.from, to: other.to })] }
  const figures = given.cells.map(({ kind, value }) => figureFrom(kind, value))
  const problems = given.cells.flatMap((cell, place): Problem[] => {
    const found = cellProblem(series, cell, figures[place]!)
    if (found !== undefined) return [wrong(found[0], place, found[1])]
    const first = given.cells.findIndex(
      ({ breakdown, category }) => breakdown === cell.breakdown && category === cell.category,
    )
    return first < place ? [wrong('cell_twice', place)] : []
  })
  if (problems.length > 0) return { problems }
  const cells = given.cells.map(({ breakdown, category }, place) => ({
    breakdown,
    category,
    figure: figures[place] as Figure,
  }))
  const whole = merge(standing(series, before), cells)
  const sums = series.adds
    ? series.breakdowns.flatMap((breakdown) => sumProblem(series, breakdown, whole) ?? [])
    : []
  if (sums.length > 0) return { problems: sums }
  return {
    from: given.from,
    to: given.to,
    cells: whole,
    version: (before?.version ?? 0) + 1,
    change: changeOf(before, cells, hash),
  }
}

const LETTERS: Readonly<Record<string, string>> = { å: 'a', ä: 'a', ö: 'o', é: 'e', ü: 'u' }

/** A name for programs out of a title: `reported.polisanmalda_kop_av_sexuell_tjanst`. */
export const nameFrom = (title: string): string => {
  const plain = title
    .toLocaleLowerCase('sv')
    .replace(/[åäöéü]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/[^a-z]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
    .replace(/_+$/, '')
  return `reported.${plain.length < 3 ? `series_${plain}` : plain}`
}
