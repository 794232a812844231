import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { NoteKind } from './schema.ts'

/** A signed note without its text. */
interface NoteHead {
  readonly id: string
  readonly kind: NoteKind
  readonly aboutId: string | null
  readonly happenedOn: Day
  readonly signedAt: Date
  /** Absent where the reader may not know who, and then the body stands for them. */
  readonly signerName: string | null
  readonly signerBody: string
}

export interface Note extends NoteHead {
  readonly text: string
}

/** What a note's text is bound to: moved to another row it does not open. */
const placeOf = (id: string): string => `support.note:${id}`

const headsOf = (tx: DatabaseTransaction, caseId: string) =>
  tx
    .selectFrom('support.note as n')
    .innerJoin('directory.body as b', 'b.id', 'n.signed_body')
    .leftJoin('identity.person as p', 'p.id', 'n.signed_by')
    .select([
      'n.id',
      'n.kind',
      'n.about_id as aboutId',
      'n.happened_on as happenedOn',
      'n.signed_at as signedAt',
      'p.name as signerName',
      'b.name as signerBody',
    ])
    .where('n.case_id', '=', caseId)

const rowsOf = (tx: DatabaseTransaction, caseId: string) => headsOf(tx, caseId).select('n.sealed')

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

const opened = (key: CaseKey, { sealed, kind, ...row }: Row): Note => ({
  ...row,
  kind: kind as NoteKind,
  text: key.open(placeOf(row.id), sealed),
})

/** What stands beside some notes, and beside that in its turn. */
const besideOf = async (tx: DatabaseTransaction, caseId: string, ids: readonly string[]): Promise<Row[]> => {
  if (ids.length === 0) return []
  const rows = await rowsOf(tx, caseId).where('n.about_id', 'in', ids).execute()
  const further = await besideOf(
    tx,
    caseId,
    rows.map(({ id }) => id),
  )
  return [...rows, ...further]
}

/**
 * A page of a case's notes, the one signed last first, each with all that stands beside it. Only that page is opened.
 *
 * @returns the notes with what is beside them, whether there are older ones, and how many there are in all.
 */
export const listNotes = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  place: { page: number; pageSize: number },
): Promise<{ notes: Note[]; hasOlder: boolean; total: number }> => {
  const rows = await rowsOf(tx, caseId)
    .where('n.about_id', 'is', null)
    .orderBy('n.signed_at', 'desc')
    .orderBy('n.id')
    .limit(place.pageSize + 1)
    .offset((place.page - 1) * place.pageSize)
    .execute()
  const { total } = await tx
    .selectFrom('support.note')
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .where('case_id', '=', caseId)
    .where('about_id', 'is', null)
    .executeTakeFirstOrThrow()
  const shown = rows.slice(0, place.pageSize)
  const beside = await besideOf(
    tx,
    caseId,
    shown.map(({ id }) => id),
  )
  return {
    notes: [...shown, ...beside].map((row) => opened(key, row)),
    hasOlder: rows.length > place.pageSize,
    total: Number(total),
  }
}

/** One note, with what stands beside it. @throws NotFound also for a note of another case. */
export const getNote = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  id: string,
): Promise<Note[]> => {
  const row = await rowsOf(tx, caseId).where('n.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new NotFound('note')
  return [row, ...(await besideOf(tx, caseId, [id]))].map((found) => opened(key, found))
}

/**
 * Every note whose own day is among the given, oldest first, and with each what stands beside it whatever its day: a note
 * is never parted from its correction or from what the person has said against it.
 */
export const listNotesBetween = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  { from, to }: { from: Day | undefined; to: Day | undefined },
): Promise<Note[]> => {
  let query = rowsOf(tx, caseId)
  if (from !== undefined) query = query.where('n.happened_on', '>=', from)
  if (to !== undefined) query = query.where('n.happened_on', '<=', to)
  const rows = await query.orderBy('n.happened_on').orderBy('n.signed_at').execute()
  const known = new Set(rows.map(({ id }) => id))
  const beside = await besideOf(tx, caseId, [...known])
  return [...rows, ...beside.filter(({ id }) => !known.has(id))].map((row) => opened(key, row))
}

/** The notes that were signed last, without their text. */
export const listLatestHeads = async (
  tx: DatabaseTransaction,
  caseId: string,
  count: number,
): Promise<NoteHead[]> =>
  (await headsOf(tx, caseId).orderBy('n.signed_at', 'desc').limit(count).execute()) as NoteHead[]

/**
 * The key with which a case is sealed, once it is known that the note spoken of is one of that case.
 *
 * @throws NotFound
 */
export const getKeyId = async (
  tx: DatabaseTransaction,
  caseId: string,
  aboutId: string | undefined,
): Promise<string> => {
  const found = await tx
    .selectFrom('support.case_file as c')
    .leftJoin('support.note as a', (join) =>
      join.onRef('a.case_id', '=', 'c.id').on('a.id', '=', aboutId ?? null),
    )
    .select(['c.key_id as keyId', 'a.id as aboutId'])
    .where('c.id', '=', caseId)
    .executeTakeFirst()
  if (found === undefined || (aboutId !== undefined && found.aboutId === null)) throw new NotFound('note')
  return found.keyId
}

interface NoteToSign {
  readonly id: string
  readonly caseId: string
  readonly kind: NoteKind
  readonly aboutId: string | undefined
  readonly happenedOn: Day
  readonly text: string
  /** The form whose draft has served its time. */
  readonly form: string
}

/**
 * Writes a signed note with its line in the timeline and the day from which retention counts, and takes its draft away:
 * one statement, since writing a note is what people wait for most often.
 */
export const insertNote = async (
  tx: DatabaseTransaction,
  { key, actor, now, today }: { key: CaseKey; actor: PersonActor; now: Date; today: Day },
  note: NoteToSign,
): Promise<void> => {
  await tx
    .with('signed', (part) =>
      part
        .insertInto('support.note')
        .values({
          id: note.id,
          case_id: note.caseId,
          kind: note.kind,
          about_id: note.aboutId ?? null,
          happened_on: note.happenedOn,
          sealed: key.seal(placeOf(note.id), note.text),
          signed_by: actor.personId,
          signed_body: actor.bodyId,
          signed_at: now,
        })
        .returning('id'),
    )
    .with('happened', (part) =>
      part.insertInto('support.event').values({
        case_id: note.caseId,
        at: now,
        section: 'notes',
        kind: `${note.kind}_signed`,
        subject_id: note.id,
        person_id: actor.personId,
        body_id: actor.bodyId,
      }),
    )
    .with('alive', (part) =>
      part
        .updateTable('support.case_file')
        .set({ last_note_on: today, last_activity_at: now })
        .where('id', '=', note.caseId),
    )
    .with('served', (part) =>
      part
        .deleteFrom('support.draft')
        .where('person_id', '=', actor.personId)
        .where('case_id', '=', note.caseId)
        .where('form', '=', note.form),
    )
    .selectFrom('signed')
    .select('id')
    .executeTakeFirstOrThrow()
}
