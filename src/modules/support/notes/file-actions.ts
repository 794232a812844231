import { action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { getFacts } from '../cases/facts-store.ts'
import { getCase } from '../cases/store.ts'
import { notePolicy } from './policy.ts'
import { notesFileInput } from './schema.ts'
import { listNotesBetween } from './store.ts'
import { threadsOf } from './threads.ts'

/**
 * The notes of a case as they leave Samlad for the body's own system: every note whose day is among the given, with what
 * stands beside it. Only those who work on the case take them out.
 *
 * @throws Refusal `notes.ends_before_it_starts`
 */
export const printNotes = action(
  notePolicy,
  'notes.file',
  'read_personal',
  notesFileInput,
  async ({ tx, actor, today, about, permit, vault }, { caseId, from, to }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'notes', file: 'pdf', from: from ?? null, to: to ?? null })
    permit(facts)
    if (from !== undefined && to !== undefined && to < from)
      throw new Refusal('notes.ends_before_it_starts', 422, {}, 'to')
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const { sealedExternalNumber } = file
    return {
      number: file.number,
      bodyName: file.bodyName,
      externalNumber:
        sealedExternalNumber === null
          ? null
          : key.open(`support.case_file.external:${caseId}`, sealedExternalNumber),
      from: from ?? null,
      to: to ?? null,
      today,
      threads: threadsOf(await listNotesBetween(tx, key, caseId, { from, to })),
    }
  },
)
export type PrintedNotes = Awaited<ReturnType<typeof printNotes.run>>
