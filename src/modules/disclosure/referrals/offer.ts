import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { type CaseOffer, needs, type OfferItem } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { type ListedReferral, listOfCase } from './list-store.ts'
import { referralWords } from './messages.ts'
import { isOverdue, isWaiting, type State, senderStates } from './rules.ts'

const MOST_LINES = 5

const label =
  ({ need, toName }: ListedReferral) =>
  (locale: Locale): string => {
    const name = needs.find(({ key }) => key === need)?.label[locale] ?? need
    return toName === '' ? name : referralWords(locale)('offerLine', { need: name, to: toName })
  }

const toneOf = (row: ListedReferral, now: Date): Pick<OfferItem, 'tone'> => {
  if (isOverdue(row, now)) return { tone: 'late' }
  if (isWaiting(row)) return { tone: 'waits' }
  return row.state === 'declined' || row.state === 'expired' || row.state === 'outcome_reported'
    ? { tone: 'soon' }
    : {}
}

/** On the page of a case: the referrals that are not done, those that are late marked; and the shortest way to a new one. */
export const referralOffer: CaseOffer = {
  key: 'referrals',
  tables: ['disclosure.referral'],
  heading: (locale) => referralWords(locale)('referrals'),
  group: 'support',
  order: 30,
  href: (caseId) => paths.caseReferrals({ caseId }),
  start: {
    label: (locale) => referralWords(locale)('newReferral'),
    href: (caseId) => paths.newReferral({ caseId }),
  },
  items: async ({ tx, vault, now }, { file, works, rows }) => {
    if (!works) return undefined
    const open = (await rows('disclosure.referral', () => listOfCase(tx, vault, file.id))).filter(
      ({ state }) => (senderStates as readonly State[]).includes(state),
    )
    return open.slice(0, MOST_LINES).map((row) => ({
      href:
        row.state === 'draft'
          ? paths.newReferral({ caseId: file.id }, { draft: row.id })
          : paths.referral({ referralId: row.id }),
      label: label(row),
      detail: (locale) => {
        const t = referralWords(locale)
        if (isOverdue(row, now)) return t('overdue')
        return row.dueAt !== null && isWaiting(row)
          ? t('waitsUntil', { moment: formatter(locale).instant(row.dueAt) })
          : t(row.state)
      },
      ...toneOf(row, now),
    }))
  },
}
