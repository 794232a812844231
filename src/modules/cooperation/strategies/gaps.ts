import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { namesOfBodies } from '../../directory/index.ts'
import { listDescribed } from '../../series/index.ts'
import { worldCountries } from '../countries.ts'
import type { Exported } from './iati.ts'
import { readersAgree } from './marking.ts'
import { strategyPolicy } from './policy.ts'

/** What breakdowns of a series tell of countries: where people come from, or by where they have come. */
const OF_COUNTRIES = ['country', 'citizenship', 'origin', 'transit']
/** As few as make a country matter here; fewer are never told. */
const LEAST = 5

/** What series tell of a country: how many, in which series. */
interface Relevance {
  readonly figure: number
  readonly series: Words
}

const relevanceByCountry = async (tx: DatabaseTransaction): Promise<ReadonlyMap<string, Relevance>> => {
  const found = new Map<string, Relevance>()
  for (const { series, periods } of await listDescribed(tx))
    for (const { breakdown, category, figure } of periods.at(-1)?.cells ?? []) {
      const country = category.toUpperCase()
      if (!OF_COUNTRIES.includes(breakdown) || !worldCountries.has(country)) continue
      if (figure.kind !== 'measured' || figure.value < LEAST) continue
      if (figure.value > (found.get(country)?.figure ?? 0))
        found.set(country, { figure: figure.value, series: series.title })
    }
  return found
}

/** What is missing for a country: a strategy at all, that somebody examines it, or trafficking in it. */
export type Gap = 'no_strategy' | 'not_examined' | 'not_targeted'

/** The strategies in force, or being written, with their marks. */
const listMarked = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('cooperation.strategy as s')
    .leftJoin('cooperation.mark as m', 'm.strategy_id', 's.id')
    .select(['s.id', 's.title', 's.country', 's.from_year as fromYear', 's.to_year as toYear'])
    .select(['s.is_decided as isDecided', 's.ends_violence as endsViolence', 's.body_id as bodyId'])
    .select(['m.trafficking', 'm.gender', 'm.reason'])
    .where('s.closed_on', 'is', null)
    .orderBy('s.title')
    .orderBy('s.id')

const gapOf = (marks: readonly (number | null)[], isRelevant: boolean): Gap | undefined => {
  if (marks.length === 0) return isRelevant ? 'no_strategy' : undefined
  if (marks.every((mark) => mark === null)) return 'not_examined'
  return isRelevant && marks.every((mark) => mark === null || mark === 0) ? 'not_targeted' : undefined
}
const ORDER: readonly (Gap | undefined)[] = ['no_strategy', 'not_targeted', 'not_examined', undefined]

/** Countries by what is missing, those first that matter most; how well the readers agree. */
export const viewGaps = action(
  strategyPolicy,
  'strategy.gaps',
  'read',
  z.object({}),
  async ({ tx, today }) => {
    const inForce = await listMarked(tx)
      .where('s.to_year', '>=', Number(today.slice(0, 4)))
      .execute()
    const relevance = await relevanceByCountry(tx)
    const countries = [...new Set([...inForce.map(({ country }) => country), ...relevance.keys()])].map(
      (country) => {
        const strategies = inForce.filter((one) => one.country === country)
        const of = relevance.get(country)
        return {
          country,
          relevance: of,
          strategies: strategies.map(({ id, title, trafficking }) => ({ id, title, mark: trafficking })),
          gap: gapOf(
            strategies.map(({ trafficking }) => trafficking),
            of !== undefined,
          ),
        }
      },
    )
    return {
      countries: countries.toSorted(
        (one, other) =>
          ORDER.indexOf(one.gap) - ORDER.indexOf(other.gap) ||
          (other.relevance?.figure ?? 0) - (one.relevance?.figure ?? 0) ||
          one.country.localeCompare(other.country),
      ),
      examined: inForce.filter(({ trafficking }) => trafficking !== null).length,
      inForce: inForce.length,
      agreement: await readersAgree(tx),
    }
  },
)
export type ViewedGaps = Awaited<ReturnType<typeof viewGaps.run>>

/** Every strategy that has not ended here, for the file of the standard. */
export const exportStrategies = action(
  strategyPolicy,
  'strategy.export',
  'read',
  z.object({}),
  async ({ tx, now }) => {
    const marked = await listMarked(tx).execute()
    const names = await namesOfBodies(
      tx,
      marked.map(({ bodyId }) => bodyId),
    )
    return {
      now,
      strategies: marked.map(
        ({ trafficking, gender, reason, bodyId, ...one }): Exported => ({
          ...one,
          body: names[bodyId] ?? '',
          mark: trafficking === null ? undefined : { trafficking, gender: gender!, reason: reason! },
        }),
      ),
    }
  },
)
