import type { Day } from '../../../platform/clock/clock.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import { inForce, type SectionKey } from '../../law/index.ts'
import type { InstrumentKey } from '../matters/instruments.ts'
import { CHECKLISTS } from './articles.ts'
import type { judgement } from './fields.ts'

type Judged = Pick<ValuesOf<typeof judgement>, 'article' | 'state' | 'section'>

/** Whether a judgement rests on a section that does not apply on a day: it has to be made anew. */
export const isStale = ({ state, section }: Judged, today: Day): boolean =>
  state === 'met' && section !== null && section !== '' && !inForce(section as SectionKey, today)

/** The articles of an instrument that nobody has judged, or whose judgement rests on law that no longer applies. */
export const openArticles = (
  judged: readonly Judged[],
  instrument: InstrumentKey,
  today: Day,
): readonly string[] => {
  const holding = new Set(judged.filter((one) => !isStale(one, today)).map(({ article }) => article))
  return Object.keys(CHECKLISTS[instrument].articles).filter((article) => !holding.has(article))
}

/** Why a judgement cannot stand; nothing where it can. */
export const faultOf = (
  given: Judged,
  instrument: InstrumentKey | null,
  today: Day,
): { code: string; field: string; by?: string } | undefined => {
  if (instrument === null) return { code: 'law_article.no_instrument', field: 'article' }
  const { reservable } = CHECKLISTS[instrument]
  if (given.state === 'reservation' && !reservable.articles.includes(given.article))
    return { code: 'law_article.no_reservation', field: 'state', by: reservable.by }
  if (isStale(given, today)) return { code: 'law_article.not_in_force', field: 'section' }
  return undefined
}
