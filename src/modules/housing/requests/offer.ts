import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { requestWords } from './messages.ts'
import { requestPolicy } from './policy.ts'
import { listOffers, listRequests } from './store.ts'

const tones = { answered: 'soon', chosen: 'done', placed: 'done', no_place: 'late' } as const

/** On the page of a case: how its request stands, and when answers are shown next. */
export const requestOffer: CaseOffer = {
  key: 'housing-requests',
  tables: ['housing.request', 'housing.offer'],
  heading: (locale) => requestWords(locale)('housing'),
  group: 'protection',
  order: 22,
  href: (caseId) => paths.caseRequests({ caseId }),
  items: async ({ tx, may }, { file, facts, key, rows }) => {
    if (!may(requestPolicy, 'housing_request.list_of_case', facts)) return undefined
    const requests = await rows('housing.request', () => listRequests(tx, key, file.id))
    const held = (await rows('housing.offer', () => listOffers(tx, file.id))).find(
      ({ state }) => state === 'released' || state === 'chosen',
    )
    return requests.slice(0, 1).map((request) => ({
      href: paths.request({ caseId: file.id, requestId: request.id }),
      label: (locale) => requestWords(locale)(request.state),
      detail: (locale) =>
        request.state === 'open'
          ? requestWords(locale)('offerSoon', { at: formatter(locale).instant(request.nextReleaseAt) })
          : held !== undefined && request.endedAt === null
            ? requestWords(locale)('offerHeld', { at: formatter(locale).instant(held.heldUntil) })
            : formatter(locale).instant(request.endedAt ?? request.madeAt),
      ...(request.state in tones ? { tone: tones[request.state as keyof typeof tones] } : {}),
    }))
  },
}
