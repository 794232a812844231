import { dayOf } from '../../../platform/clock/clock.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { listFollowed, mechanisms, recommendationWords } from '../../recommendations/index.ts'
import { byReadingAnew, type PieceSource } from './piece.ts'

type Mechanism = (typeof mechanisms)[number]

const named = (key: Mechanism) => ({
  sv: `${recommendationWords('sv')('title')}: ${recommendationWords('sv')(key)}`,
  en: `${recommendationWords('en')('title')}: ${recommendationWords('en')(key)}`,
})

const read: PieceSource['read'] = async (tx, { kind, key: given }, now) => {
  const key = given as Mechanism
  if (!mechanisms.includes(key)) return undefined
  const followed = await listFollowed(tx, key)
  if (followed.length === 0) return undefined
  const said = (locale: 'sv' | 'en') => {
    const t = recommendationWords(locale)
    return followed
      .map(
        ({ report, number, summary, state, response, evidence }) =>
          `${report}, ${number}: ${summary}. ${t(response)}. ${t(state)}. ${evidence}`,
      )
      .join('\n')
  }
  return {
    ...{
      kind,
      key,
      title: named(key),
      reference: null,
      text: { sv: said('sv'), en: said('en') },
      figures: [],
    },
    issuer: [...new Set(followed.map(({ report }) => report))].join(', '),
    // What is followed stands as whoever answers for it says today.
    ...{ day: dayOf(now), state: contentHash(followed), at: now.toISOString() },
  }
}

/** What has become of the recommendations of those who ask. */
export const recommendationSource: PieceSource = {
  kinds: ['recommendation'],
  offers: async () => mechanisms.map((key) => ({ kind: 'recommendation', key, title: named(key) })),
  read,
  standing: byReadingAnew(read),
}
