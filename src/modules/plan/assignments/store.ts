import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { ReportStanding } from './effect-rules.ts'
import type { DecisionKind, Snapshot } from './schema.ts'

export interface FoundAssignment {
  readonly id: string
  readonly planId: string
  readonly revision: number
  readonly documentId: string | null
  readonly snapshot: Snapshot
}

/** An assignment with all that a decision can change. @throws NotFound */
export const getAssignment = async (tx: DatabaseTransaction, id: string): Promise<FoundAssignment> => {
  const row = await tx
    .selectFrom('plan.assignment as a')
    .select(({ selectFrom }) => [
      'a.id',
      'a.plan_id',
      'a.title',
      'a.task',
      sql<Snapshot['state']>`a.state`.as('state'),
      'a.reference',
      'a.decided',
      'a.report_to',
      'a.document_id',
      'a.revision',
      jsonArrayFrom(
        selectFrom('plan.assignment_measure as m')
          .innerJoin('plan.measure as i', 'i.id', 'm.measure_id')
          .select('m.measure_id as id')
          .whereRef('m.assignment_id', '=', 'a.id')
          .orderBy(sql`length(i.number)`)
          .orderBy('i.number'),
      ).as('measures'),
      jsonArrayFrom(
        selectFrom('plan.assignment_body as b')
          .innerJoin('directory.body as d', 'd.id', 'b.body_id')
          .select(['b.body_id as bodyId', sql<Snapshot['bodies'][number]['part']>`b.part`.as('part')])
          .whereRef('b.assignment_id', '=', 'a.id')
          .orderBy('b.part')
          .orderBy('d.name'),
      ).as('bodies'),
      jsonArrayFrom(
        selectFrom('plan.assignment_question as q')
          .select([
            'q.id',
            'q.question',
            'q.withdrawn',
            'q.part',
            sql<'interim' | 'final' | null>`q.asked_in`.as('askedIn'),
          ])
          .whereRef('q.assignment_id', '=', 'a.id')
          .orderBy('q.position')
          .orderBy('q.id'),
      ).as('questions'),
      jsonArrayFrom(
        selectFrom('plan.assignment_deadline as d')
          .select([
            'd.id',
            'd.day',
            sql<'interim' | 'final'>`d.kind`.as('kind'),
            'd.part',
            'd.body_id as bodyId',
            'd.replaced_by as replacedBy',
            'd.withdrawn',
          ])
          .whereRef('d.assignment_id', '=', 'a.id')
          .orderBy('d.day')
          .orderBy('d.id'),
      ).as('deadlines'),
      jsonArrayFrom(
        selectFrom('plan.assignment_money as m')
          .select(['m.amount_ore as amountOre', 'm.from_year as fromYear', 'm.to_year as toYear'])
          .whereRef('m.assignment_id', '=', 'a.id')
          .orderBy('m.from_year')
          .orderBy('m.amount_ore'),
      ).as('money'),
    ])
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('assignment')
  const { plan_id, document_id, revision, report_to, measures, ...rest } = row
  const { id: _, ...content } = rest
  return {
    id,
    planId: plan_id,
    revision,
    documentId: document_id,
    snapshot: { ...content, reportTo: report_to, measures: measures.map((measure) => measure.id) },
  }
}

/**
 * The assignment, held until the transaction ends, as the person saw it.
 *
 * @throws NotFound, Conflict where somebody else has decided on it in the meantime
 */
export const holdAssignment = async (
  tx: DatabaseTransaction,
  id: string,
  revision: number,
): Promise<FoundAssignment> => {
  const held = await tx
    .selectFrom('plan.assignment')
    .select('revision')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw new NotFound('assignment')
  if (held.revision !== revision) throw new Conflict('assignment')
  return getAssignment(tx, id)
}

/** What everybody may know of the report-backs of an assignment: who has submitted for which deadline. */
export const listReportStandings = async (
  tx: DatabaseTransaction,
  assignmentId: string,
): Promise<(ReportStanding & { submittedAt: Date | null })[]> => {
  const found = await sql<{
    deadline_id: string | null
    body_id: string
    state: ReportStanding['state']
    submitted_at: Date | null
  }>`select deadline_id, body_id, state, submitted_at from plan.report_states(array[${assignmentId}]::uuid[])
     order by submitted_at`.execute(tx)
  return found.rows.map((row) => ({
    deadlineId: row.deadline_id,
    bodyId: row.body_id,
    state: row.state,
    submittedAt: row.submitted_at,
  }))
}

export interface DecisionToAdd {
  readonly assignmentId: string
  readonly kind: DecisionKind
  readonly reference: string | null
  readonly decided: string
  readonly reason: string | null
  readonly before: Snapshot | null
  readonly after: Snapshot
  readonly otherId?: string
  readonly recordedBy: string | null
  readonly recordedAt: Date
}

/** Keeps a decision for good. */
export const addDecision = async (tx: DatabaseTransaction, decision: DecisionToAdd): Promise<void> => {
  await tx
    .insertInto('plan.assignment_decision')
    .values({
      assignment_id: decision.assignmentId,
      kind: decision.kind,
      reference: decision.reference,
      decided: decision.decided,
      reason: decision.reason,
      before: decision.before === null ? null : JSON.stringify(decision.before),
      after: JSON.stringify(decision.after),
      other_id: decision.otherId ?? null,
      recorded_by: decision.recordedBy,
      recorded_at: decision.recordedAt,
    })
    .execute()
}

export interface KeptDecision {
  readonly id: number
  readonly kind: DecisionKind
  readonly reference: string | null
  readonly decided: string
  readonly reason: string | null
  readonly before: Snapshot | null
  readonly after: Snapshot | null
  readonly otherId: string | null
  readonly otherTitle: string | null
  /** By name, where the reader may know it. */
  readonly recordedByName: string | null
  readonly recordedAt: Date
}

/** The decisions on an assignment, newest first. */
export const listDecisions = async (tx: DatabaseTransaction, assignmentId: string): Promise<KeptDecision[]> =>
  tx
    .selectFrom('plan.assignment_decision as d')
    .leftJoin('plan.assignment as o', 'o.id', 'd.other_id')
    .leftJoin('identity.person as who', 'who.id', 'd.recorded_by')
    .select([
      'd.id',
      sql<DecisionKind>`d.kind`.as('kind'),
      'd.reference',
      'd.decided',
      'd.reason',
      sql<Snapshot | null>`d.before`.as('before'),
      sql<Snapshot | null>`d.after`.as('after'),
      'd.other_id as otherId',
      'o.title as otherTitle',
      'who.name as recordedByName',
      'd.recorded_at as recordedAt',
    ])
    .where('d.assignment_id', '=', assignmentId)
    .orderBy('d.id', 'desc')
    .execute()
