import { formatter } from '../../../platform/i18n/format.ts'
import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import { clockOf } from '../../law/index.ts'
import { seesPart } from '../cases/facts.ts'
import type { CaseOffer, OfferItem } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { clockWords } from './messages.ts'
import { hasStoppedBy, tellsOfHousing } from './rules.ts'
import { type FoundClock, listClocks } from './store.ts'

const SOON_DAYS = 7

const toneOf = ({ atOnce, lastDay }: FoundClock, today: string): OfferItem['tone'] => {
  if (atOnce || (lastDay !== null && lastDay < today)) return 'late'
  const left = lastDay === null ? Number.POSITIVE_INFINITY : Date.parse(lastDay) - Date.parse(today)
  return left <= SOON_DAYS * 86_400_000 ? 'soon' : undefined
}

/** On the page of a case: the clocks that run, the one that ends first on top. */
export const clockOffer: CaseOffer = {
  key: 'clocks',
  tables: ['support.clock'],
  readable: true,
  heading: (locale) => clockWords(locale)('clocks'),
  group: 'support',
  order: 10,
  href: (caseId) => paths.caseClocks({ caseId }),
  items: async ({ tx, actor, today }, { file, facts, works, rows }) => {
    if (!seesPart(actor, facts, 'legal')) return undefined
    const clocks = await rows('support.clock', () => listClocks(tx, file.id))
    return clocks
      .filter(({ state, kind }) => state === 'running' && (works || !tellsOfHousing(kind)))
      .map((clock) => {
        const tone = toneOf(clock, today)
        return {
          href: paths.clock({ caseId: file.id, clockId: clock.id }),
          label: (locale) => clockOf(clock.kind).name[locale],
          detail: (locale) => {
            if (clock.atOnce)
              return clockOf(clock.kind).promptness?.[locale] ?? clockWords(locale)('dueAtOnce')
            if (clock.lastDay === null) return clockWords(locale)('noLastDay')
            const { date, timeLeft } = formatter(locale)
            const standing = hasStoppedBy(clock, today)
              ? withinSentence(clockWords(locale)('hasCeased'))
              : timeLeft(clock.lastDay, today)
            return `${date(clock.lastDay)} (${standing})`
          },
          ...(tone === undefined ? {} : { tone }),
        }
      })
  },
}
