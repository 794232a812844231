import { dayOf } from '../../../platform/clock/clock.ts'
import type { SectionReader } from '../section-text.ts'
import { listDocuments } from './documents/store.ts'
import { listNotesBetween } from './store.ts'

/** Every signed note of a case, with corrections and dissents, as texts to be told to somebody else. */
export const readNotes: SectionReader = async ({ tx }, { id, key }) => {
  const notes = await listNotesBetween(tx, key, id, { from: undefined, to: undefined })
  return notes.map(({ kind, happenedOn, text }) => ({ kind, day: happenedOn, text }))
}

/** The names of the documents that are in use; what is in them is handed over as files, not as text. */
export const readDocumentNames: SectionReader = async ({ tx }, { id, key }) => {
  const documents = await listDocuments(tx, key, id)
  return documents
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .reverse()
    .map(({ name, addedAt }) => ({ kind: 'document', day: dayOf(addedAt), text: name }))
}
