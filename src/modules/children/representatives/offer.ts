import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer, OfferItem } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { representativeWords } from './messages.ts'
import { listRepresentatives, listSuspected } from './store.ts'

const STANDING: ReadonlySet<string> = new Set(['needed', 'applied', 'appointed'])

/** On the page of a case: who represents the child, who is still to be appointed, and that a guardian is told nothing. */
export const representativeOffer: CaseOffer = {
  key: 'representatives',
  tables: ['children.representative', 'children.suspected_guardian'],
  heading: (locale) => representativeWords(locale)('offer'),
  group: 'protection',
  order: 7,
  href: (caseId) => paths.representatives({ caseId }),
  items: async ({ tx }, { file, works, key, rows }) => {
    if (!works) return undefined
    const all = await rows('children.representative', () => listRepresentatives(tx, key, file.id))
    const standing = all.filter(({ state }) => STANDING.has(state))
    const suspected = (
      await rows('children.suspected_guardian', () => listSuspected(tx, key, file.id))
    ).filter(({ liftedOn }) => liftedOn === null)
    if (file.ageGroup === 'adult' && all.length === 0) return undefined
    return [
      ...suspected.slice(0, 1).map(
        ({ since }): OfferItem => ({
          href: paths.representatives({ caseId: file.id }),
          label: (locale) => representativeWords(locale)('offerSuspected'),
          detail: (locale) => representativeWords(locale)('sinceDay', { day: formatter(locale).date(since) }),
          tone: 'soon',
        }),
      ),
      ...standing.slice(0, 4).map(
        ({ id, kind, state, childToldOn }): OfferItem => ({
          href: paths.representative({ caseId: file.id, representativeId: id }),
          label: (locale) => representativeWords(locale)(`kind_${kind}`),
          detail: (locale) =>
            state === 'appointed' && childToldOn === null
              ? representativeWords(locale)('childNotTold')
              : representativeWords(locale)(`state_${state}`),
          ...(state === 'needed' ? { tone: 'late' as const } : {}),
        }),
      ),
    ]
  },
}
