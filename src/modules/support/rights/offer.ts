import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer, OfferItem } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { rightsWords } from './messages.ts'
import { listRequests } from './request-store.ts'

/** On the page of a case: what the person has asked for and waits to have answered. */
export const rightsOffer: CaseOffer = {
  key: 'rights',
  tables: ['support.rights_request'],
  heading: (locale) => rightsWords(locale)('rights'),
  group: 'sharing',
  order: 85,
  href: (caseId) => paths.rights({ caseId }),
  items: async ({ tx, today }, { file, works, key, rows }) => {
    if (!works) return undefined
    const waiting = (await rows('support.rights_request', () => listRequests(tx, key, file.id)))
      .filter(({ decision }) => decision === null)
      .sort((first, second) => first.dueOn.localeCompare(second.dueOn))
    const items = waiting.map(
      ({ id, kind, dueOn }): OfferItem => ({
        href: paths.rightsRequest({ caseId: file.id, requestId: id }),
        label: (locale) =>
          rightsWords(locale)('offerWaits', {
            what: rightsWords(locale)(kind),
            day: formatter(locale).date(dueOn),
          }),
        ...(dueOn < today ? { tone: 'late' as const } : {}),
      }),
    )
    const restricted: OfferItem[] =
      file.restrictedAt === null
        ? []
        : [
            {
              href: paths.rights({ caseId: file.id }),
              label: (locale) => rightsWords(locale)('offerRestricted'),
              tone: 'soon',
            },
          ]
    const none: OfferItem = { label: (locale) => rightsWords(locale)('offerNone') }
    return items.length + restricted.length > 0 ? [...restricted, ...items] : [none]
  },
}
