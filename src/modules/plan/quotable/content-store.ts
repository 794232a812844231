import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { servedMeasures } from './served.ts'

type DeadlineKind = 'interim' | 'final'
type DecisionKind =
  | 'given'
  | 'changed'
  | 'prolonged'
  | 'split'
  | 'merged'
  | 'completed'
  | 'withdrawn'
  | 'resumed'

interface DecidedDeadlines {
  readonly deadlines?: readonly { readonly id: string; readonly day: string }[]
}

/** The assignments of a plan with their decisions, assignees and measures. */
const listAssignmentsWithDecisions = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.assignment as a')
    .select(({ selectFrom }) => [
      'a.id',
      'a.title',
      'a.task',
      'a.reference',
      'a.decided',
      'a.state',
      jsonArrayFrom(
        selectFrom('plan.assignment_deadline as d')
          .select([
            'd.id',
            'd.day',
            sql<DeadlineKind>`d.kind`.as('kind'),
            'd.part',
            'd.replaced_by as replacedBy',
            'd.withdrawn',
          ])
          .whereRef('d.assignment_id', '=', 'a.id')
          .orderBy('d.day'),
      ).as('deadlines'),
      jsonArrayFrom(
        selectFrom('plan.assignment_money as k')
          .select(['k.amount_ore as amountOre', 'k.from_year as fromYear', 'k.to_year as toYear'])
          .whereRef('k.assignment_id', '=', 'a.id'),
      ).as('money'),
      jsonArrayFrom(
        selectFrom('plan.assignment_decision as d')
          .select([
            sql<string>`d.id::text`.as('id'),
            sql<DecisionKind>`d.kind`.as('kind'),
            'd.reference',
            'd.decided',
            'd.reason',
            sql<DecidedDeadlines | null>`d.after`.as('after'),
          ])
          .whereRef('d.assignment_id', '=', 'a.id')
          .orderBy('d.id'),
      ).as('decisions'),
      jsonArrayFrom(
        selectFrom('plan.assignment_body as b')
          .innerJoin('directory.body as body', 'body.id', 'b.body_id')
          .select(['body.name'])
          .whereRef('b.assignment_id', '=', 'a.id')
          .where('b.part', '=', 'assignee')
          .orderBy('body.name'),
      ).as('assignees'),
      jsonArrayFrom(
        selectFrom('plan.assignment_measure as m')
          .select(['m.measure_id as id'])
          .whereRef('m.assignment_id', '=', 'a.id'),
      ).as('measures'),
    ])
    .where('a.plan_id', '=', planId)
    .orderBy('a.decided')
    .orderBy('a.title')
    .execute()

export type AssignmentContent = Awaited<ReturnType<typeof listAssignmentsWithDecisions>>[number]

export interface FigureRow {
  readonly id: string
  readonly label: string
  readonly kind: 'measured' | 'zero' | 'unknown' | 'not_collected' | 'suppressed'
  readonly value: number | null
  readonly unit: string
  readonly from: string | null
  readonly to: string | null
  readonly source: string
}

/** The accepted and published report-backs of a plan with all that they tell, and the hash of the version that was accepted. */
const listAcceptedReports = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.report_back as r')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .leftJoin('plan.assignment_deadline as d', 'd.id', 'r.deadline_id')
    .leftJoinLateral(
      (with_) =>
        with_
          .selectFrom('plan.report_version as v')
          .select([sql<string>`encode(v.sha256, 'hex')`.as('hash'), 'v.made_at'])
          .whereRef('v.report_back_id', '=', 'r.id')
          .orderBy('v.id', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .select(({ selectFrom }) => [
      'r.id',
      'r.assignment_id as assignmentId',
      'a.title',
      'a.reference',
      'version.hash',
      'version.made_at as madeAt',
      'r.created_at as createdAt',
      servedMeasures.as('measures'),
      'd.day as due',
      sql<DeadlineKind | null>`d.kind`.as('kind'),
      'd.part',
      jsonArrayFrom(
        selectFrom('plan.report_answer as q')
          .innerJoin('plan.assignment_question as w', 'w.id', 'q.question_id')
          .select('q.answer')
          .whereRef('q.report_back_id', '=', 'r.id')
          .orderBy('w.position'),
      ).as('answers'),
      'b.name as body',
      'r.output',
      'r.outcome',
      'r.effect',
      'r.deviation',
      'r.not_assessed as notAssessed',
      'r.submitted_at as submittedAt',
      jsonArrayFrom(
        selectFrom('plan.report_figure as f')
          .select([
            'f.id',
            'f.label',
            sql<FigureRow['kind']>`f.kind`.as('kind'),
            'f.value',
            'f.unit',
            'f.period_from as from',
            'f.period_to as to',
            'f.source',
          ])
          .whereRef('f.report_back_id', '=', 'r.id')
          .orderBy('f.position'),
      ).as('figures'),
    ])
    .where('a.plan_id', '=', planId)
    .where('r.state', 'in', ['accepted', 'published'])
    .orderBy('d.day')
    .orderBy('b.name')
    .execute()

export type ReportContent = Awaited<ReturnType<typeof listAcceptedReports>>[number]

/** Report-backs that have come in, whatever was decided of them: their state and day. */
export const listReceived = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.report_back as r')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .select(['r.id', 'r.submitted_at as submittedAt'])
    .where('a.plan_id', '=', planId)
    .where('r.state', 'in', ['submitted', 'returned', 'accepted', 'published'])
    .execute()

/** Work outside the measures that has not been taken back. */
const listActivities = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.activity as c')
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .select([
      'c.id',
      'c.title',
      'c.description',
      'c.output',
      'c.outcome',
      'c.from_day as fromDay',
      'c.to_day as toDay',
      'c.source',
      'c.registered_at as registeredAt',
      'b.name as body',
    ])
    .where('c.plan_id', '=', planId)
    .where('c.withdrawn_reason', 'is', null)
    .orderBy('c.title')
    .execute()

export type ActivityContent = Awaited<ReturnType<typeof listActivities>>[number]

/** What the accounts of a plan tell of, read once for what they say and for what they rest on. */
export const listAccepted = async (tx: DatabaseTransaction, planId: string) => ({
  assignments: await listAssignmentsWithDecisions(tx, planId),
  reports: await listAcceptedReports(tx, planId),
  activities: await listActivities(tx, planId),
})

export type Accepted = Awaited<ReturnType<typeof listAccepted>>
