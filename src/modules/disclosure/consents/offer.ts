import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { purposeName } from '../purposes.ts'
import { consentWords } from './messages.ts'
import { consentState } from './rules.ts'
import { listConsents } from './store.ts'

const MOST_LINES = 5

/** On the page of a case: the consents that hold, those that end soon marked. */
export const consentOffer: CaseOffer = {
  key: 'consents',
  tables: ['disclosure.consent'],
  heading: (locale) => consentWords(locale)('consents'),
  group: 'sharing',
  order: 40,
  href: (caseId) => paths.consents({ caseId }),
  items: async ({ tx, today }, { file, works, key, rows }) => {
    if (!works) return undefined
    const holding = (await rows('disclosure.consent', () => listConsents(tx, key, file.id)))
      .map((consent) => ({ ...consent, state: consentState(consent, today) }))
      .filter(({ state }) => state === 'in_force' || state === 'expiring')
      .sort((first, second) => first.expiresOn.localeCompare(second.expiresOn))
    return holding.slice(0, MOST_LINES).map(({ state, expiresOn, items }) => ({
      href: paths.consents({ caseId: file.id }),
      label: (locale) =>
        formatter(locale).list([
          ...new Set(
            items.map(({ toName, purpose }) =>
              consentWords(locale)('offerInForce', {
                recipient: toName,
                purpose: purposeName(locale, purpose),
              }),
            ),
          ),
        ]),
      detail: (locale) => consentWords(locale)('offerUntil', { day: formatter(locale).date(expiresOn) }),
      ...(state === 'expiring' ? { tone: 'soon' as const } : {}),
    }))
  },
}
