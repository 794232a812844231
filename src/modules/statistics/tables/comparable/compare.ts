import type { Figure } from '../../../../platform/series/figure.ts'
import { TOTAL } from '../../protection/index.ts'
import type { ReleaseContent } from '../content.ts'
import type { StandingRelease } from '../release-store.ts'
import { type BreakReason, breaksBetween } from './rules.ts'

/** A time of the comparison: its release, and why it cannot be compared with the one before. */
interface ComparedTime {
  readonly releaseId: string
  readonly from: string
  readonly to: string
  readonly breaks: readonly BreakReason[]
}

/** A category over the times, with the change since the time before where the two can be compared. */
export interface ComparedRow {
  readonly label: string
  readonly cells: readonly { readonly figure: Figure; readonly change: number | null }[]
}

export interface Comparison {
  readonly times: readonly ComparedTime[]
  readonly rows: readonly ComparedRow[]
}

const hasDimension = ({ dimensions }: ReleaseContent, dimension: string): boolean =>
  dimension === '' || dimensions.some(({ name }) => name === dimension)

/** The dimensions that some release of these divides by. */
export const dimensionsIn = (releases: readonly StandingRelease[]): string[] => [
  ...new Set(releases.flatMap(({ content }) => content.dimensions.map(({ name }) => name))),
]

/** The latest release of each time that divides by the dimension, the earliest time first. */
const onePerTime = (releases: readonly StandingRelease[], dimension: string): StandingRelease[] => {
  const byTime = new Map<string, StandingRelease>()
  for (const release of releases)
    if (hasDimension(release.content, dimension))
      byTime.set(`${release.content.from} ${release.content.to}`, release)
  return [...byTime.values()].sort((one, other) => (one.content.from < other.content.from ? -1 : 1))
}

const figureOf = ({ cells }: ReleaseContent, dimension: string, label: string): Figure =>
  cells.find(({ labels }) =>
    Object.entries(labels).every(([name, of]) => of === (name === dimension ? label : TOTAL)),
  )?.figure ?? { kind: 'not_collected' }

const numberOf = (figure: Figure): number | null => {
  if (figure.kind === 'zero') return 0
  return figure.kind === 'measured' ? figure.value : null
}

/**
 * Releases of one subject side by side, in the categories of the standards. No change is worked out over a break, nor from a
 * figure that is no number.
 */
export const compare = (releases: readonly StandingRelease[], dimension: string): Comparison => {
  const chosen = onePerTime(releases, dimension)
  const breaks = chosen.map(({ content }, at) =>
    at === 0 ? [] : breaksBetween(chosen[at - 1]!.content, content, dimension),
  )
  const labels =
    dimension === ''
      ? [TOTAL]
      : [
          ...new Set([
            ...chosen.flatMap(
              ({ content }) => content.dimensions.find(({ name }) => name === dimension)?.levels[TOTAL] ?? [],
            ),
            TOTAL,
          ]),
        ]
  return {
    times: chosen.map(({ id, content }, at) => ({
      releaseId: id,
      from: content.from,
      to: content.to,
      breaks: breaks[at]!,
    })),
    rows: labels.map((label) => {
      const figures = chosen.map(({ content }) => figureOf(content, dimension, label))
      return {
        label,
        cells: figures.map((figure, at) => {
          const [now, before] = [numberOf(figure), at === 0 ? null : numberOf(figures[at - 1]!)]
          const isComparable = at > 0 && breaks[at]!.length === 0
          return { figure, change: isComparable && now !== null && before !== null ? now - before : null }
        }),
      }
    }),
  }
}
