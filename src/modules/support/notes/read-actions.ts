import { action } from '../../../platform/access/action.ts'
import { worksOn } from '../cases/facts.ts'
import { getFacts } from '../cases/facts-store.ts'
import { getCase } from '../cases/store.ts'
import { notePolicy } from './policy.ts'
import { listNotesInput, noteInput } from './schema.ts'
import { getNote, listNotes } from './store.ts'
import { threadsOf } from './threads.ts'

/** The notes of a case, newest first, each with its corrections and with what the person has said against it. */
export const viewNotes = action(
  notePolicy,
  'notes.list',
  'read_personal',
  listNotesInput,
  async ({ tx, actor, about, permit, vault }, { caseId, page, pageSize }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'notes' })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const { notes, hasOlder, total } = await listNotes(tx, key, caseId, { page, pageSize })
    return {
      caseId,
      number: file.number,
      works: worksOn(actor, facts),
      inUse: facts.open && !facts.restricted,
      threads: threadsOf(notes),
      page,
      hasOlder,
      total,
    }
  },
)
export type ViewedNotes = Awaited<ReturnType<typeof viewNotes.run>>

/** One note, with its corrections and with what the person has said against it. */
export const viewNote = action(
  notePolicy,
  'notes.view',
  'read_personal',
  noteInput,
  async ({ tx, actor, about, permit, vault }, { caseId, noteId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'notes', note: noteId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const [note, ...beside] = await getNote(tx, key, caseId, noteId)
    return {
      caseId,
      number: file.number,
      works: worksOn(actor, facts),
      inUse: facts.open && !facts.restricted,
      thread: { note: note!, beside },
    }
  },
)
export type ViewedNote = Awaited<ReturnType<typeof viewNote.run>>
