import { z } from 'zod'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { paths } from '../paths.ts'
import { addEncodedDocument, viewDocuments } from './documents/actions.ts'
import { viewNotes } from './read-actions.ts'
import { noteKinds } from './schema.ts'
import { signNote } from './sign-actions.ts'

const Moment = z.date().transform((at) => at.toISOString())

const NoteAnswer = z.object({
  id: z.guid(),
  kind: z.enum(noteKinds),
  aboutId: z.guid().nullable(),
  happenedOn: z.iso.date(),
  text: z.string(),
  signerName: z.string().nullable(),
  signerBody: z.string(),
  signedAt: Moment,
})

const DocumentAnswer = z.object({
  id: z.guid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.number().int(),
  addedAt: Moment,
  withdrawnAt: Moment.nullable(),
})

/** A file of the largest size, as base64 in JSON. */
const ENCODED_LIMIT = 36_000_000

/** Notes and documents for programs: what the pages show, and no more. */
export const noteApi: readonly ApiRoute[] = [
  apiList(paths.apiNotes, viewNotes, {
    summary: 'Notes of a case, the one signed last first, each with its corrections and dissents',
    name: 'notes',
    record: z.object({ note: NoteAnswer, beside: z.array(NoteAnswer) }),
    found: ({ threads, total }) => ({ rows: threads, total }),
  }),
  apiPost(paths.apiNotes, signNote, {
    summary: 'Sign a note; it is never changed, a correction is another note about it',
    status: 201,
    output: z.object({ caseId: z.guid(), noteId: z.guid() }),
  }),
  apiList(paths.apiDocuments, viewDocuments, {
    summary: 'Documents of a case, without their content',
    name: 'documents',
    record: DocumentAnswer,
    found: ({ documents }) => ({ rows: documents }),
  }),
  apiPost(paths.apiDocuments, addEncodedDocument, {
    summary: 'Add a document to a case, its content as base64',
    status: 201,
    bodyLimit: ENCODED_LIMIT,
    output: z.object({ caseId: z.guid(), documentId: z.guid() }),
  }),
]
