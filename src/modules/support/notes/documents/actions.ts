import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, preparedAction } from '../../../../platform/access/action.ts'
import {
  bytesOf,
  type InspectedFile,
  inspectFile,
  safeFileName,
  UploadedFile,
} from '../../../../platform/files/index.ts'
import { NotFound, NotPermitted, Refusal } from '../../../../platform/refusal.ts'
import { type CaseFacts, worksOn } from '../../cases/facts.ts'
import { getFacts } from '../../cases/facts-store.ts'
import { addEvent, getCase } from '../../cases/store.ts'
import { requireInUse } from '../../cases/use.ts'
import { notePolicy } from '../policy.ts'
import { extensionFor, extensionOf, liesAboutType } from './claimed-type.ts'
import { insertDocument, listDocuments, markWithdrawn, readDocument } from './store.ts'

const caseIdInput = z.object({ caseId: z.guid() })
const documentInput = z.object({ caseId: z.guid(), documentId: z.guid() })

/** The documents of a case; those out of use only for those who work on it. */
export const viewDocuments = action(
  notePolicy,
  'documents.list',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, about, permit, vault }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'documents' })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const works = worksOn(actor, facts)
    const documents = await listDocuments(tx, key, caseId)
    return {
      caseId,
      number: file.number,
      works,
      inUse: facts.open && !facts.restricted,
      documents: documents.filter(({ withdrawnAt }) => works || withdrawnAt === null),
    }
  },
)
export type ViewedDocuments = Awaited<ReturnType<typeof viewDocuments.run>>

/**
 * A document as it was added, of the type found in its content. Its own name may name a person and stays in the case: the
 * file is called by the number of the case.
 */
export const fetchDocument = action(
  notePolicy,
  'documents.fetch',
  'read_personal',
  documentInput,
  async ({ tx, actor, about, permit, vault }, { caseId, documentId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'documents', document: documentId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const { mediaType, content, withdrawnAt } = await readDocument(tx, key, caseId, documentId)
    if (withdrawnAt !== null && !worksOn(actor, facts)) throw new NotFound('document')
    return {
      name: `${file.number}-${documentId.slice(0, 8)}.${extensionFor(mediaType)}`,
      mediaType,
      content,
    }
  },
)

/**
 * Looks at a file: known type, no lie about it, no picture metadata. What it is called reaches no refusal, since names of
 * files name people.
 *
 * @throws Refusal `file.empty`, `too_large`, `file.type`, `file.broken`, `documents.lies_about_type`
 */
const inspected = async (name: string, content: Uint8Array, field: string): Promise<InspectedFile> => {
  const extension = extensionOf(name)
  const neutral = extension === '' ? 'dokument' : `dokument.${extension}`
  const file = await inspectFile({ name: neutral, content }, field).catch((error: unknown) => {
    // Whoever chose it is told of their file, and of none by a name that it does not have.
    throw error instanceof Refusal && 'name' in error.parameters
      ? new Refusal(error.code, error.status, { name: '' }, field)
      : error
  })
  if (liesAboutType(name, file.mediaType))
    throw new Refusal(
      'documents.lies_about_type',
      422,
      { claimed: extension, found: extensionFor(file.mediaType) },
      field,
    )
  return { ...file, name: safeFileName(name) }
}

const add = async (
  { tx, actor, now, about, permit, vault }: ActionContext<CaseFacts>,
  { caseId, file }: { caseId: string; file: InspectedFile },
) => {
  if (actor.kind !== 'person') throw new NotPermitted('documents.add')
  const facts = await getFacts(tx, actor, caseId)
  about('case', caseId, { section: 'documents' })
  permit(facts)
  requireInUse(facts)
  const { keyId } = await getCase(tx, caseId)
  const key = await vault.openKey(keyId)
  const id = randomUUID()
  await insertDocument(tx, { key, actor, now }, { id, caseId, file })
  await addEvent(tx, { caseId, section: 'documents', kind: 'document_added', subjectId: id, actor, now })
  about('case', caseId, { section: 'documents', document: id, mediaType: file.mediaType })
  return { caseId, documentId: id }
}

/** Adds a document to a case, sealed whole. */
export const addDocument = preparedAction(
  notePolicy,
  'documents.add',
  'change',
  caseIdInput.extend({ file: UploadedFile }),
  async ({ caseId, file }) => ({ caseId, file: await inspected(file.name, await bytesOf(file), 'file') }),
  add,
)

/** As `addDocument`, for programs: the content as base64. */
export const addEncodedDocument = preparedAction(
  notePolicy,
  'documents.add',
  'change',
  caseIdInput.extend({ name: z.string().trim().min(1).max(300), content: z.base64().min(1) }),
  async ({ caseId, name, content }) => ({
    caseId,
    file: await inspected(name, Buffer.from(content, 'base64'), 'content'),
  }),
  add,
)

/** Takes a document out of use: it is kept, and no longer shown as one of the case's. */
export const withdrawDocument = action(
  notePolicy,
  'documents.withdraw',
  'change',
  documentInput,
  async ({ tx, actor, now, about, permit }, { caseId, documentId }) => {
    if (actor.kind !== 'person') throw new NotPermitted('documents.withdraw')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'documents', document: documentId })
    permit(facts)
    requireInUse(facts)
    const event = { caseId, section: 'documents', kind: 'document_withdrawn', subjectId: documentId } as const
    if (await markWithdrawn(tx, caseId, documentId, now)) await addEvent(tx, { ...event, actor, now })
    return { caseId, documentId }
  },
)
