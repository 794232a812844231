import { fileResponse, UPLOAD_BODY_LIMIT } from '../../../platform/files/index.ts'
import type { Route } from '../../../platform/http/route.ts'
import { printSheet } from '../../../platform/print/case-sheet.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { addDocument, fetchDocument, viewDocuments, withdrawDocument } from './documents/actions.ts'
import { DocumentsPage } from './documents/documents-page.tsx'
import { discardDraft } from './drafts/actions.ts'
import { keepDraftRoute } from './drafts/route.ts'
import { pageOfForm } from './drafts/way-back.ts'
import { printNotes } from './file-actions.ts'
import { NotePage, NotesPage } from './pages/list-page.tsx'
import { NewNotePage } from './pages/new-page.tsx'
import { viewNote, viewNotes } from './read-actions.ts'
import { LONG_TEXT_LIMIT } from './schema.ts'
import { notesSheet } from './sheet.ts'
import { prepareNote, signNote } from './sign-actions.ts'
import { viewTimeline } from './timeline/actions.ts'
import { TimelinePage } from './timeline/timeline-page.tsx'

const newNotePage = page(paths.newNote, prepareNote, NewNotePage)
const documentsPage = page(paths.documents, viewDocuments, DocumentsPage)
const toDocuments = ({ caseId }: { caseId: string }) => paths.documents({ caseId })

/** The pages of notes, drafts, documents and the timeline; a word in the place of a note's identifier comes first. */
export const noteRoutes: readonly Route[] = [
  page(paths.notes, viewNotes, NotesPage),
  newNotePage,
  form(paths.newNote, signNote, {
    page: newNotePage,
    bodyLimit: LONG_TEXT_LIMIT,
    done: ({ caseId }) => paths.notes({ caseId }),
  }),
  download(paths.notesFile, printNotes, (printed, context) =>
    fileResponse({
      name: `${printed.number}.pdf`,
      mediaType: 'application/pdf',
      content: printSheet(notesSheet(printed, context.get('locale'))),
    }),
  ),
  page(paths.note, viewNote, NotePage),
  keepDraftRoute,
  form(paths.discardDraft, discardDraft, {
    page: newNotePage,
    done: ({ caseId, form: name }) => pageOfForm(caseId, name),
  }),
  documentsPage,
  form(paths.documents, addDocument, {
    page: documentsPage,
    bodyLimit: UPLOAD_BODY_LIMIT,
    done: toDocuments,
  }),
  download(paths.document, fetchDocument, (file) => fileResponse(file)),
  form(paths.withdrawDocument, withdrawDocument, { page: documentsPage, done: toDocuments }),
  page(paths.timeline, viewTimeline, TimelinePage),
]
