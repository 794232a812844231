import type { Route } from '../../../../../platform/http/route.ts'
import { paper } from '../../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../../web/pages.tsx'
import { paths } from '../../../paths.ts'
import {
  chooseParts,
  decideDocuments,
  printRelease,
  registerDocuments,
  viewDocumentRequest,
  viewDocumentRequests,
} from '../actions.ts'
import { releaseSheet } from '../release-sheet.ts'
import { DecideDocumentsPage } from './decide-page.tsx'
import { DocumentRequestsPage, NewDocumentRequestPage } from './list-page.tsx'
import { DocumentRequestPage } from './review-page.tsx'

const newPage = page(paths.newDocumentRequest, viewDocumentRequests, NewDocumentRequestPage)
const reviewPage = page(paths.documentRequest, viewDocumentRequest, DocumentRequestPage)
const decidePage = page(paths.decideDocumentRequest, viewDocumentRequest, DecideDocumentsPage)

/** Requests for official documents: registering, redacting, previewing, deciding, handing out. */
export const documentRoutes: readonly Route[] = [
  page(paths.documentRequests, viewDocumentRequests, DocumentRequestsPage),
  newPage,
  form(paths.newDocumentRequest, registerDocuments, {
    page: newPage,
    done: ({ caseId, requestId }) => paths.documentRequest({ caseId, requestId }),
  }),
  reviewPage,
  form(paths.documentRequest, chooseParts, {
    page: reviewPage,
    done: ({ caseId, requestId }) => paths.decideDocumentRequest({ caseId, requestId }),
  }),
  decidePage,
  form(paths.decideDocumentRequest, decideDocuments, {
    page: decidePage,
    done: ({ caseId, requestId }) => paths.documentRequest({ caseId, requestId }),
  }),
  download(paths.documentRelease, printRelease, (printed, context) =>
    paper(releaseSheet(printed, context.get('locale'))),
  ),
]
