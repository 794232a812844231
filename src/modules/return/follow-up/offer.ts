import { formatter } from '../../../platform/i18n/format.ts'
import { type CaseOffer, type OfferItem, worksOn } from '../../support/index.ts'
import { mayAnswer } from '../after/rules.ts'
import { listFollowUps } from '../after/store.ts'
import { paths } from '../paths.ts'
import { planWords } from '../plans/messages.ts'
import { hasTravelled, isPreparing } from '../plans/rules.ts'
import { listPlans } from '../plans/store.ts'
import { followUpWords } from './messages.ts'

/** On the page of a case: where a return stands, and the next follow-up. For those who work on the case alone. */
export const returnOffer: CaseOffer = {
  key: 'returns',
  tables: ['return.plan'],
  heading: (locale) => planWords(locale)('returns'),
  group: 'support',
  order: 60,
  href: (caseId) => paths.ofCase({ caseId }),
  items: async ({ tx, actor, today }, { file, facts, key, rows }) => {
    if (!worksOn(actor, facts)) return undefined
    const plan = (await rows('return.plan', () => listPlans(tx, key, file.id))).find(
      ({ state }) => isPreparing(state) || hasTravelled(state),
    )
    if (plan === undefined) return []
    const next = (await listFollowUps(tx, key, plan.id)).find(({ result }) => mayAnswer(result))
    const items: OfferItem[] = [
      {
        href: paths.plan({ caseId: file.id, returnId: plan.id }),
        label: (locale) => planWords(locale)('plan', { number: plan.number }),
        detail: (locale) =>
          plan.onOwn && hasTravelled(plan.state) ? planWords(locale)('onOwn') : planWords(locale)(plan.state),
      },
    ]
    if (next === undefined) return items
    return [
      ...items,
      {
        href: paths.followUp({ caseId: file.id, returnId: plan.id, followUpId: next.id }),
        label: (locale) => followUpWords(locale)(next.moment),
        detail: (locale) => {
          const { date, timeLeft } = formatter(locale)
          return `${date(next.dueOn)} (${timeLeft(next.dueOn, today)})`
        },
        ...(next.dueOn < today ? { tone: 'late' as const } : {}),
      },
    ]
  },
}
