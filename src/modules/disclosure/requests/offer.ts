import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer, OfferItem } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { compelledWords } from './compelled/messages.ts'
import { listOpenOfCase } from './compelled/store.ts'
import { listDocumentRequests } from './documents/store.ts'

const MOST_LINES = 5

/** On the page of a case: who asks for something of it and has no answer yet. */
export const requestsOffer: CaseOffer = {
  key: 'requests',
  tables: ['disclosure.compelled_request', 'disclosure.document_request'],
  heading: (locale) => compelledWords(locale)('offer'),
  group: 'sharing',
  order: 55,
  href: (caseId) => paths.documentRequests({ caseId }),
  items: async ({ tx, today }, { file, works, rows }) => {
    if (!works) return undefined
    const compelled: OfferItem[] = (
      await rows('disclosure.compelled_request', () => listOpenOfCase(tx, file.id))
    ).map(({ id, fromKind, answerBy }) => ({
      href: paths.request({ requestId: id }),
      label: (locale) => {
        const t = compelledWords(locale)
        return t('offerCompelled', { from: t(`asker_${fromKind}`) })
      },
      ...(answerBy === null
        ? {}
        : {
            detail: (locale) =>
              compelledWords(locale)('answerByDay', { day: formatter(locale).date(answerBy) }),
          }),
      tone: answerBy !== null && answerBy < today ? 'late' : 'soon',
    }))
    const documents: OfferItem[] = (
      await rows('disclosure.document_request', () => listDocumentRequests(tx, file.id))
    )
      .filter(({ state }) => state === 'open')
      .map(({ id, receivedAt }) => ({
        href: paths.documentRequest({ caseId: file.id, requestId: id }),
        label: (locale) =>
          compelledWords(locale)('offerDocument', { day: formatter(locale).date(dayOf(receivedAt)) }),
        tone: 'soon',
      }))
    return [...compelled, ...documents].slice(0, MOST_LINES)
  },
}
