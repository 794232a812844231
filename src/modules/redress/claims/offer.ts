import { formatter } from '../../../platform/i18n/format.ts'
import { withinSentence } from '../../../platform/i18n/within-sentence.ts'
import type { CaseOffer, OfferItem } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { listPayments } from '../payments/payment-store.ts'
import { claimWords } from './messages.ts'
import { isBeforeApplication, isNear, isOpen } from './rules.ts'
import { listClaims } from './store.ts'

const MOST_LINES = 5

/** On the page of a case: the last day to apply that comes first, how claims stand, and payouts that have to be asked about. */
export const claimOffer: CaseOffer = {
  key: 'redress',
  tables: ['redress.claim', 'redress.payment'],
  heading: (locale) => claimWords(locale)('redress'),
  group: 'support',
  order: 45,
  href: (caseId) => paths.caseClaims({ caseId }),
  items: async ({ tx, today }, { file, works, key, rows }) => {
    if (!works) return undefined
    const claims = (await rows('redress.claim', () => listClaims(tx, key, file.id))).filter(({ state }) =>
      isOpen(state),
    )
    const payments = await rows('redress.payment', () => listPayments(tx, file.id))
    const ofClaims = claims.map((claim): OfferItem => {
      const { limitOn } = claim
      const href = paths.claim({ caseId: file.id, claimId: claim.id })
      if (!isBeforeApplication(claim.state) || limitOn === null)
        return {
          href,
          label: (locale) => {
            const t = claimWords(locale)
            return t('offerState', { state: withinSentence(t(`state_${claim.state}`)) })
          },
        }
      const tone = limitOn < today ? 'late' : isNear(limitOn, today) ? 'soon' : undefined
      return {
        href,
        label: (locale) => claimWords(locale)('offerLimit'),
        detail: (locale) => formatter(locale).deadline(limitOn, today),
        ...(tone === undefined ? {} : { tone }),
      }
    })
    const toAsk = payments
      .filter(({ nextLook }) => nextLook !== null)
      .map(
        ({ id, nextLook }): OfferItem => ({
          href: paths.payment({ caseId: file.id, paymentId: id }),
          label: (locale) => claimWords(locale)('offerPayment'),
          detail: (locale) => formatter(locale).deadline(nextLook ?? today, today),
          ...(nextLook !== null && nextLook < today ? { tone: 'late' as const } : {}),
        }),
      )
    return [...toAsk, ...ofClaims].slice(0, MOST_LINES)
  },
}
