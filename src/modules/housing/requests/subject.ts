import { filled, languageName, type SubjectEntry, type SubjectPart } from '../../support/index.ts'
import { areaName } from './areas.ts'
import { listAreasFreed } from './areas-store.ts'
import { requestWords } from './messages.ts'
import { listOffers, listRequests } from './store.ts'

/**
 * What was asked for the person and what the person said. Which shelters were asked, and what they answered, is no part of it:
 * it would tell where others live (OSL 26:14 b–d).
 */
export const requestSubject: SubjectPart = {
  key: 'housing_requests',
  heading: (locale) => requestWords(locale)('housing'),
  keptFromGuardian: true,
  collect: async ({ tx }, { file, key }, locale) => {
    const t = requestWords(locale)
    const offers = await listOffers(tx, file.id)
    const requests = await listRequests(tx, key, file.id)
    const freed = await listAreasFreed(tx, key, file.id, new Date(0))
    const named = (areas: readonly string[]) => areas.map((code) => areaName(code, locale)).join(', ')
    return filled([
      ...requests.toReversed().flatMap((request): SubjectEntry[] => {
        const at = request.madeAt.toISOString()
        const what = [
          t(request.urgency),
          t(request.receives),
          t('adultsCount', { count: request.adults }),
          t('childrenCount', { count: request.childAges.length }),
          ...request.childAges.map((age) => t(`age-${age}`)),
          ...request.needs.map((need) => t(need)),
          ...request.languages.map((code) => languageName(code, locale)),
          t(request.security),
          t('period', { from: request.fromDay, until: request.untilDay ?? t('unknownEnd') }),
        ]
        return [
          {
            at,
            label: t('request', { number: request.number }),
            value: `${what.join(', ')} (${t(request.state)})`,
          },
          { at, label: t('areas'), value: named(request.areas) },
          { at, label: t('nearWhom'), value: request.nearWhom },
          ...offers
            .filter(({ requestId }) => requestId === request.id)
            .map((offer) => ({
              at: offer.releasedAt.toISOString(),
              label: t('offers'),
              value: [
                t(offer.state === 'released' ? 'released' : `offer_${offer.state}`),
                ...(offer.declineReason === null ? [] : [t(offer.declineReason)]),
              ].join(', '),
            })),
        ]
      }),
      ...freed
        .toReversed()
        .map(({ askedAt, areas }) => ({ at: askedAt.toISOString(), label: t('freed'), value: named(areas) })),
    ])
  },
}
