import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

export interface ProgressNote {
  readonly id: string
  readonly assignmentId: string
  readonly assignmentTitle: string
  readonly bodyName: string
  readonly words: string
  readonly notedBy: string | null
  readonly notedAt: Date
}

const notes = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('plan.progress_note as n')
    .innerJoin('plan.assignment as a', 'a.id', 'n.assignment_id')
    .innerJoin('directory.body as b', 'b.id', 'n.body_id')
    .leftJoin('identity.person as p', 'p.id', 'n.noted_by')
    .select([
      'n.id',
      'n.assignment_id as assignmentId',
      'a.title as assignmentTitle',
      'b.name as bodyName',
      'n.words',
      'p.name as notedBy',
      'n.noted_at as notedAt',
    ])
    .orderBy('n.noted_at', 'desc')

/** What was noted of an assignment that the actor may see, the newest first. */
export const listNotes = (tx: DatabaseTransaction, assignmentId: string): Promise<ProgressNote[]> =>
  notes(tx).where('n.assignment_id', '=', assignmentId).execute()

/** What was noted of all assignments that serve a measure. */
export const listNotesOfMeasure = (tx: DatabaseTransaction, measureId: string): Promise<ProgressNote[]> =>
  notes(tx)
    .where('n.assignment_id', 'in', (query) =>
      query.selectFrom('plan.assignment_measure').select('assignment_id').where('measure_id', '=', measureId),
    )
    .execute()

export const listAssignees = async (tx: DatabaseTransaction, assignmentId: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('plan.assignment_body')
      .select('body_id')
      .where('assignment_id', '=', assignmentId)
      .where('part', '=', 'assignee')
      .execute()
  ).map(({ body_id }) => body_id)

export const insertNote = async (
  tx: DatabaseTransaction,
  note: { assignmentId: string; bodyId: string; words: string; notedBy: string; now: Date },
): Promise<string> => {
  const { id } = await tx
    .insertInto('plan.progress_note')
    .values({
      assignment_id: note.assignmentId,
      body_id: note.bodyId,
      words: note.words,
      noted_by: note.notedBy,
      noted_at: note.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
