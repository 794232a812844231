import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer, OfferItem } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { missingWords } from './messages.ts'
import { findPlan } from './plan-store.ts'
import { listAlarms } from './store.ts'

/** On the page of a child's case: whether the child is gone, what is to be followed up, and whether anything is prepared. */
export const missingOffer: CaseOffer = {
  key: 'missing',
  tables: ['children.disappearance'],
  heading: (locale) => missingWords(locale)('offer'),
  group: 'protection',
  order: 4,
  href: (caseId) => paths.disappearances({ caseId }),
  items: async ({ tx }, { file, works, key, rows }) => {
    if (!works) return undefined
    const alarms = await rows('children.disappearance', () => listAlarms(tx, key, file.id))
    if (file.ageGroup === 'adult' && alarms.length === 0) return undefined
    const plan = await findPlan(tx, key, file.id)
    const items = alarms
      .filter(({ state }) => state !== 'closed')
      .map(
        ({ id, state, lastSeenAt }): OfferItem => ({
          href: paths.alarm({ caseId: file.id, alarmId: id }),
          label: (locale) => missingWords(locale)(state === 'found' ? 'offerFollowUp' : 'offerMissing'),
          detail: (locale) =>
            missingWords(locale)('lastSeen', { moment: formatter(locale).instant(lastSeenAt) }),
          tone: state === 'found' ? 'soon' : 'late',
        }),
      )
    if (plan === undefined) return items
    return [
      ...items,
      {
        href: paths.disappearances({ caseId: file.id }),
        label: (locale) => missingWords(locale)('offerPlan'),
        tone: 'done',
      } satisfies OfferItem,
    ]
  },
}
