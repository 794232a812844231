import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type Instrument, instrumentSchema } from '../../../platform/questionnaire/instrument.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { changeBetween, keptApart, type Point } from './comparing.ts'
import { points } from './points.ts'
import { resultPolicy } from './policy.ts'
import type { Told } from './tables.ts'

/** A released round with what it tells. */
export interface Released {
  readonly id: string
  readonly title: string
  readonly study: string
  readonly mode: string
  readonly frame: string
  readonly ageFrom: number
  readonly ageTo: number
  readonly closesOn: string
  readonly instrument: Instrument
  readonly told: Told
}

/** Rounds whose tables are released, the oldest first. */
export const listReleased = async (tx: DatabaseTransaction): Promise<readonly Released[]> => {
  const rows = await tx
    .selectFrom('surveys.result as e')
    .innerJoin('surveys.round as r', 'r.id', 'e.round_id')
    .select(['r.id', 'r.title', 'r.study', 'r.mode', 'r.frame', 'r.age_from as ageFrom', 'r.age_to as ageTo'])
    .select(['r.closes_on as closesOn', 'r.asked', 'e.content'])
    .where('e.released_on', 'is not', null)
    .orderBy('r.closes_on')
    .execute()
  return rows.map(({ asked, content, ...row }) => ({
    ...row,
    instrument: instrumentSchema.parse(asked),
    told: content as unknown as Told,
  }))
}

/** A point of a series as its page shows it. */
export interface SeriesPoint extends Point {
  readonly source: string
  /** What the authors of an earlier survey say of the change. */
  readonly authors: string
  /** Its round, where the house asked itself. */
  readonly roundId: string | null
}

const ofRound = (
  { id, title, mode, frame, ageFrom, ageTo, closesOn, instrument, told }: Released,
  item: string,
  value: string,
): readonly SeriesPoint[] => {
  const figure = told.figures.find((one) => one.item === item && one.value === value && one.by === '')
  if (figure === undefined || figure.estimate === null) return []
  const asked = instrument.items.find(({ key }) => key === item)
  return [
    {
      year: Number(closesOn.slice(0, 4)),
      share: figure.estimate,
      se: figure.se,
      counted: figure.n === null ? null : Math.round(figure.n * figure.estimate),
      asked: figure.n,
      wording: (asked?.words['sv'] ?? Object.values(asked?.words ?? {})[0])?.question ?? '',
      mode,
      frame,
      ages: `${ageFrom}–${ageTo}`,
      source: title,
      authors: '',
      roundId: id,
    },
  ]
}

/** A question over the rounds of its study and what others told before: each point beside the one before it. @throws NotFound */
export const viewSeries = action(
  resultPolicy,
  'survey_result.series',
  'read',
  z.object({ study: z.string(), item: z.string(), value: z.string().default('yes') }),
  async ({ tx }, { study, item, value }) => {
    const earlier = (await points.open(tx))
      .filter((one) => one.study === study && one.item === item)
      .map(({ percent, ...one }): SeriesPoint => ({ ...one, share: percent / 100, se: null, roundId: null }))
    const own = (await listReleased(tx))
      .filter((one) => one.study === study)
      .flatMap((one) => ofRound(one, item, value))
    const all = [...earlier, ...own].toSorted((one, other) => one.year - other.year)
    if (all.length === 0) throw new NotFound('survey_series')
    return {
      study,
      item,
      value,
      points: all.map((point, at) => {
        const before = all[at - 1]
        if (before === undefined) return { point, apart: [], change: null }
        const apart = keptApart(before, point)
        return { point, apart, change: apart.length > 0 ? null : changeBetween(before, point) }
      }),
    }
  },
)
export type ViewedSeries = Awaited<ReturnType<typeof viewSeries.run>>
