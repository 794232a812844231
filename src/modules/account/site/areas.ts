import {
  type MeasureStanding,
  type MoneySums,
  moneyOfArea,
  type PublishedResult,
  type Sums,
} from '../../plan/index.ts'
import { type Tally, tally } from './rules.ts'

/** How much a published report-back says of what came of a measure, the most first. */
export const evidenceLevels = ['effect', 'outcome', 'output', 'not_assessed'] as const
export type EvidenceLevel = (typeof evidenceLevels)[number]

/** The most that a report-back says, and its words. */
export const saidIn = (
  result: PublishedResult,
): { readonly level: EvidenceLevel; readonly text: string } | undefined => {
  const texts = { ...result, not_assessed: result.notAssessed }
  for (const level of evidenceLevels) {
    const text = texts[level]?.trim()
    if (text) return { level, text }
  }
  return undefined
}

/** For how many measures something is told, by the most that any report-back says of each; each is counted once. */
export interface Evidence extends Readonly<Record<EvidenceLevel, number>> {
  readonly nothing: number
}

const rankOf = (result: PublishedResult): number => {
  const said = saidIn(result)
  return said === undefined ? evidenceLevels.length : evidenceLevels.indexOf(said.level)
}

export const evidenceOf = (
  measures: readonly { readonly id: string }[],
  results: readonly PublishedResult[],
): Evidence => {
  const counts = { effect: 0, outcome: 0, output: 0, not_assessed: 0, nothing: 0 }
  const byMeasure = Map.groupBy(results, ({ measureId }) => measureId)
  for (const { id } of measures) {
    const best = Math.min(evidenceLevels.length, ...(byMeasure.get(id) ?? []).map(rankOf))
    counts[evidenceLevels[best] ?? 'nothing'] += 1
  }
  return counts
}

/** Orders results: those that say more first, of those that say equally much the newest. */
export const saysMoreFirst = (one: PublishedResult, other: PublishedResult): number =>
  rankOf(one) - rankOf(other) || other.day.localeCompare(one.day)

/** The result that says most; of those that say equally much, the newest. */
export const strongest = (results: readonly PublishedResult[]): PublishedResult | undefined =>
  results.filter((result) => rankOf(result) < evidenceLevels.indexOf('not_assessed')).sort(saysMoreFirst)[0]

type Followed = { readonly id: string; readonly areaKey: string | null; readonly standing: MeasureStanding }

/** What was promised in an area, what came of it, and what it cost. */
export interface AreaStory<Measure extends Followed> {
  /** Nothing for what stands outside every area. */
  readonly key: string | undefined
  readonly title: string
  readonly measures: readonly Measure[]
  readonly counts: Tally
  readonly evidence: Evidence
  readonly strongest: PublishedResult | undefined
  readonly money: { readonly own: Sums; readonly shared: Sums }
  /** How many of its measures no money can be traced to. */
  readonly withoutMoney: number
}

/** The areas of a plan in its own order, and last the measures that are in none. */
export const areaStories = <Measure extends Followed>(
  areas: readonly { readonly key: string; readonly title: string }[],
  measures: readonly Measure[],
  results: readonly PublishedResult[],
  money: MoneySums,
): AreaStory<Measure>[] => {
  const paid = new Set(money.purposes.flatMap((one) => one.measures.map(({ id }) => id)))
  /** Report-backs that stand with an area already: one that is about measures of several is told once. */
  const shown = new Set<string>()
  const storyOf = (key: string | undefined, title: string, own: readonly Measure[]): AreaStory<Measure> => {
    const ids = new Set(own.map(({ id }) => id))
    const told = results.filter(({ measureId }) => ids.has(measureId))
    const most = strongest(told.filter(({ reportBackId }) => !shown.has(reportBackId)))
    if (most !== undefined) shown.add(most.reportBackId)
    return {
      key,
      title,
      measures: own,
      counts: tally(own.map(({ standing }) => standing)),
      evidence: evidenceOf(own, told),
      strongest: most,
      money: moneyOfArea(money, key ?? ''),
      withoutMoney: own.filter(({ id }) => !paid.has(id)).length,
    }
  }
  const known = new Set(areas.map(({ key }) => key))
  const outside = measures.filter(({ areaKey }) => areaKey === null || !known.has(areaKey))
  return [
    ...areas.map(({ key, title }) =>
      storyOf(
        key,
        title,
        measures.filter(({ areaKey }) => areaKey === key),
      ),
    ),
    ...(outside.length > 0 ? [storyOf(undefined, '', outside)] : []),
  ]
}
