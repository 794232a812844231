import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { getFacts } from '../cases/facts-store.ts'
import { getCase } from '../cases/store.ts'
import { requireInUse } from '../cases/use.ts'
import { recomputeRetention } from '../kept-until/recompute.ts'
import { findDraft } from './drafts/store.ts'
import { notePolicy } from './policy.ts'
import { besideKinds, LONGEST_NOTE, type NoteKind, prepareNoteInput, signNoteInput } from './schema.ts'
import { getKeyId, getNote, insertNote } from './store.ts'

/** Earliest day that a note may be about: what is before is a slip of the pen. */
const EARLIEST_DAY = '1900-01-01'

const standsBeside = (kind: NoteKind): boolean => (besideKinds as readonly string[]).includes(kind)

/** The form in which a note is written, by which its draft is found again. */
const noteForm = (kind: NoteKind, aboutId: string | undefined): string =>
  standsBeside(kind) && aboutId !== undefined ? `${kind}-${aboutId}` : 'note'

/** What the page needs on which a note is written: the note that it is about, and the draft that was begun. */
export const prepareNote = action(
  notePolicy,
  'notes.prepare',
  'read_personal',
  prepareNoteInput,
  async ({ tx, actor, about: isAbout, permit, vault }, { caseId, about, kind }) => {
    if (actor.kind !== 'person') throw new NotPermitted('notes.prepare')
    const facts = await getFacts(tx, actor, caseId)
    isAbout('case', caseId, { page: 'note' })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const form = noteForm(about === undefined ? 'note' : kind, about)
    return {
      caseId,
      number: file.number,
      form,
      beside: about === undefined ? null : { kind, note: (await getNote(tx, key, caseId, about))[0]! },
      draft: (await findDraft(tx, key, { personId: actor.personId, caseId, form })) ?? null,
    }
  },
)
export type PreparedNote = Awaited<ReturnType<typeof prepareNote.run>>

/**
 * Signs a note: from then on nobody changes it. A mistake in it is corrected by another note, and what the person has
 * against it is kept beside it (domain rule 10), also when the case is closed or its use restricted, since that is the
 * person's right.
 *
 * @throws Refusal `day_to_come`, `case.not_a_day`, `case.value_too_long`, `notes.beside_what`; NotFound where the note
 * that it is about is not one of the case.
 */
export const signNote = action(
  notePolicy,
  'notes.sign',
  'change',
  signNoteInput,
  async (
    { tx, actor, now, today, about, permit, vault },
    { caseId, kind, aboutId, happenedOn, ...given },
  ) => {
    if (actor.kind !== 'person') throw new NotPermitted('notes.sign')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { section: 'notes', kind })
    permit(facts)
    if (kind !== 'dissent') requireInUse(facts)
    if (standsBeside(kind) !== (aboutId !== undefined))
      throw new Refusal('notes.beside_what', 422, {}, 'kind')
    requireDayPassed(happenedOn, today, 'happenedOn')
    if (happenedOn < EARLIEST_DAY) throw new Refusal('case.not_a_day', 422, {}, 'happenedOn')
    const text = given.text.replaceAll('\r\n', '\n')
    if (text.length > LONGEST_NOTE)
      throw new Refusal('case.value_too_long', 422, { characters: LONGEST_NOTE }, 'text')
    const key = await vault.openKey(await getKeyId(tx, caseId, aboutId))
    const id = randomUUID()
    const form = noteForm(kind, aboutId)
    await insertNote(tx, { key, actor, now, today }, { id, caseId, kind, aboutId, happenedOn, text, form })
    await recomputeRetention(tx, vault, caseId, now)
    about('case', caseId, { section: 'notes', kind, note: id })
    return { caseId, noteId: id }
  },
)
