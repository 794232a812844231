import type { Route } from '../../../../../platform/http/route.ts'
import { paper } from '../../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../../web/pages.tsx'
import { paths } from '../../../paths.ts'
import { readParts } from '../../../telling/part-values.ts'
import { lookUp, prepareRequest, printAnswer, registerRequest, viewQueue, viewRequest } from '../actions.ts'
import { answerSheet } from '../answer-sheet.ts'
import { decideRequest } from '../decide-action.ts'
import { NewRequestPage } from './new-page.tsx'
import { QueuePage } from './queue-page.tsx'
import { RequestPage } from './request-page.tsx'

const newPage = page(paths.newRequest, prepareRequest, NewRequestPage)
const requestPage = page(paths.request, viewRequest, RequestPage)

/** The queue of requests that a law obliges to answer. */
export const compelledRoutes: readonly Route[] = [
  page(paths.requests, viewQueue, QueuePage),
  newPage,
  form(paths.newRequest, registerRequest, {
    page: newPage,
    pageInput: () => ({}),
    finds: 'fromBody',
    done: ({ requestId }) => paths.request({ requestId }),
  }),
  requestPage,
  form(paths.lookUpRequest, lookUp, {
    page: requestPage,
    done: ({ requestId }) => paths.request({ requestId }),
  }),
  form(paths.decideRequest, decideRequest, {
    page: requestPage,
    finds: 'fromBody',
    input: (_, fields) => ({ items: readParts(fields.items) }),
    pageInput: (context, fields) => ({ requestId: context.req.param('requestId'), basis: fields.basis }),
    done: ({ requestId }) => paths.request({ requestId }),
  }),
  download(paths.requestAnswer, printAnswer, (printed, context) =>
    paper(answerSheet(printed, context.get('locale'))),
  ),
]
