import type { SnapshotContent } from '../../../plan/index.ts'
import type { Outcome, Point } from '../../document/sections.ts'
import { measured, type SourceReference, type Value } from '../../document/sources.ts'

/** A value that was frozen for the plan, with the source that it is in the account. */
export interface FrozenValue {
  readonly content: SnapshotContent
  readonly measureId: string | null
  readonly source: SourceReference
}

type Told = SnapshotContent['data']['value']

const heldIn = ({ kind, value }: Told): Value => {
  if (kind === 'measured') return measured(value ?? 0)
  return kind === 'zero' ? { kind } : { kind, because: null }
}

const periodOf = ({ from, to }: SnapshotContent['data']): string =>
  from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : `${from}–${to}`

// Of a period that was frozen more than once, what was frozen last holds.
const newestOfPeriods = (frozen: readonly FrozenValue[]): FrozenValue[] => {
  const oldestFirst = [...frozen].sort((one, other) => (one.content.takenAt < other.content.takenAt ? -1 : 1))
  const byPeriod = new Map(oldestFirst.map((one) => [`${one.content.data.to} ${one.content.data.from}`, one]))
  return [...byPeriod.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one)
}

/**
 * What has become of the figures that the plan's indicators start from, by the values that were frozen for the plan: only
 * these have a source that stays as it was.
 *
 * @param plan the plan as the source of its own starting points; without it nothing is told.
 */
export const toldOutcomes = (
  frozen: readonly FrozenValue[],
  language: 'sv' | 'en',
  plan: SourceReference | null,
): Outcome[] => {
  if (plan === null) return []
  const ofIndicators = Map.groupBy(
    frozen.filter(({ content }) => content.indicator !== null),
    ({ content }) => content.indicator!.id,
  )
  return [...ofIndicators].map(([id, own]): Outcome => {
    const values = newestOfPeriods(own)
    const newest = values.at(-1)!
    const indicator = newest.content.indicator!
    const { baseline, target } = indicator
    const stated: Point = {
      period: baseline.day?.slice(0, 4) ?? null,
      value: heldIn(baseline),
      approximate: false,
      sources: [plan],
    }
    return {
      id,
      label: indicator.title[language],
      unit: indicator.unit[language],
      definition: newest.content.series.definition[language],
      measures: newest.measureId === null ? [] : [newest.measureId],
      baseline: stated,
      target: target && {
        period: target.day?.slice(0, 4) ?? null,
        value: heldIn(target),
        approximate: false,
        sources: [],
      },
      later: values.map(({ content, source }) => ({
        period: periodOf(content.data),
        value: heldIn(content.data.value),
        approximate: false,
        sources: [source],
      })),
      comment: [],
    }
  })
}
