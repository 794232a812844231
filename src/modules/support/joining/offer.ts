import type { CaseOffer, OfferItem } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { joiningWords } from './messages.ts'
import { findProtection } from './protection.ts'
import { findGoesOn, listAnnexed } from './store.ts'

/**
 * On the page of a case: where an annexed one goes on, and what is annexed to one that goes on, with the protection that is marked
 * there.
 */
export const joiningOffer: CaseOffer = {
  key: 'joining',
  heading: (locale) => joiningWords(locale)('joining'),
  group: 'protection',
  order: 1,
  items: async ({ tx, vault }, { file, works }) => {
    if (!works) return undefined
    const goesOn = await findGoesOn(tx, file.id)
    if (goesOn !== undefined)
      return [
        {
          ...(goesOn.id === null ? {} : { href: paths.case({ caseId: goesOn.id }) }),
          label: (locale) => joiningWords(locale)('goesOnIn', { number: goesOn.number }),
          tone: 'waits',
        },
      ]
    const annexed = await listAnnexed(tx, file.id)
    if (annexed.length === 0) return undefined
    const items: OfferItem[] = []
    for (const { id, number, keyId } of annexed) {
      const protection = await findProtection(tx, await vault.openKey(keyId), id)
      items.push({
        href: paths.case({ caseId: id }),
        label: (locale) => joiningWords(locale)('annexed', { number }),
        ...(protection === undefined ? {} : { detail: protection, tone: 'late' as const }),
      })
    }
    return items
  },
}
