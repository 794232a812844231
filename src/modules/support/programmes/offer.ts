import { formatter } from '../../../platform/i18n/format.ts'
import { seesPart } from '../cases/facts.ts'
import type { CaseOffer, OfferItem } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { programmeWords } from './messages.ts'
import { listFollowUps, listStays } from './stay-store.ts'

/** On the page of a case: the programme that the person is in, and the next follow-up. */
export const programmeOffer: CaseOffer = {
  key: 'programmes',
  tables: ['support.stay', 'support.follow_up'],
  heading: (locale) => programmeWords(locale)('stays'),
  group: 'support',
  order: 25,
  href: (caseId) => paths.stays({ caseId }),
  items: async ({ tx, actor, today }, { file, facts, key, rows }) => {
    if (!seesPart(actor, facts, 'plan')) return undefined
    const running = (await rows('support.stay', () => listStays(tx, key, file.id))).filter(
      ({ toDay }) => toDay === null,
    )
    const next = (await rows('support.follow_up', () => listFollowUps(tx, key, file.id))).find(
      ({ result }) => result === null,
    )
    const items: OfferItem[] = running.map(({ id, programmeName, fromDay }) => ({
      href: paths.stay({ caseId: file.id, stayId: id }),
      label: (locale) => programmeWords(locale)('offerIn', { name: programmeName }),
      detail: (locale) => programmeWords(locale)('since', { day: formatter(locale).date(fromDay) }),
    }))
    if (next === undefined) return items
    return [
      ...items,
      {
        href: paths.followUp({ caseId: file.id, followUpId: next.id }),
        label: (locale) => programmeWords(locale)('offerFollowUp', { months: next.months }),
        detail: (locale) => {
          const { date, timeLeft } = formatter(locale)
          return `${date(next.dueOn)} (${timeLeft(next.dueOn, today)})`
        },
        ...(next.dueOn < today ? { tone: 'late' as const } : {}),
      },
    ]
  },
}
