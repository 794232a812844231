import { dayOf } from '../../../platform/clock/clock.ts'
import {
  citation,
  editionOf,
  inForce,
  lawPaths,
  SECTION_KEYS,
  type SectionKey,
  saying,
  section,
} from '../../law/index.ts'
import { byReadingAnew, type PieceSource } from './piece.ts'

const cited = (key: SectionKey) => ({ sv: citation(key, 'sv'), en: citation(key, 'en') })

const read: PieceSource['read'] = async (_, { kind, key: given }, now) => {
  const key = given as SectionKey
  const today = dayOf(now)
  if (!SECTION_KEYS.includes(key) || !inForce(key, today)) return undefined
  return {
    ...{ kind, key, title: cited(key), issuer: section(key).source, figures: [], day: today },
    reference: lawPaths.section({ section: key }),
    text: { sv: saying(key, today, 'sv'), en: saying(key, today, 'en') },
    // Another edition once an amendment has changed its words.
    ...{ state: editionOf(key, today), at: now.toISOString() },
  }
}

/** Sections of the law that apply on the day, as they read that day. */
export const lawSource: PieceSource = {
  kinds: ['law'],
  offers: async () => SECTION_KEYS.map((key) => ({ kind: 'law', key, title: cited(key) })),
  read,
  standing: byReadingAnew(read),
}
