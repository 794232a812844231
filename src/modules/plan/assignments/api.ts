import { z } from 'zod'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { type ViewedAssignment, viewAssignment, viewAssignments } from './actions.ts'
import { decisions, giveAssignment } from './decision-actions.ts'
import { assignmentStates, decisionKinds, Snapshot } from './schema.ts'

const Listed = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  title: z.string(),
  state: z.enum(assignmentStates),
  reference: z.string().nullable(),
  decided: z.iso.date().nullable(),
  assignees: z.array(z.string()),
  measures: z.array(z.string()),
  nextDay: z.iso.date().nullable(),
  nextKind: z.enum(['interim', 'final']).nullable(),
  missing: z.number().int(),
  missingSince: z.iso.date().nullable(),
})

const Assignment = z.object({
  id: z.uuid(),
  planId: z.uuid(),
  revision: z.number().int(),
  ...Snapshot.shape,
  bodies: z.array(
    z.object({ bodyId: z.uuid(), name: z.string(), part: z.enum(['assignee', 'consulted', 'cooperating']) }),
  ),
  missing: z.array(z.object({ deadlineId: z.uuid(), bodyId: z.uuid(), day: z.iso.date() })),
  reports: z.array(
    z.object({
      deadlineId: z.uuid().nullable(),
      bodyId: z.uuid(),
      state: z.enum(['submitted', 'returned', 'accepted', 'published']),
      submittedAt: z.iso.datetime().nullable(),
    }),
  ),
  decisions: z.array(
    z.object({
      id: z.number().int(),
      kind: z.enum(decisionKinds),
      reference: z.string().nullable(),
      decided: z.iso.date(),
      reason: z.string().nullable(),
      otherId: z.uuid().nullable(),
      before: Snapshot.nullable(),
      after: Snapshot.nullable(),
      recordedAt: z.iso.datetime(),
    }),
  ),
})

const answerOf = ({ money: _, ...found }: ViewedAssignment) => ({
  ...found,
  ...found.snapshot,
  bodies: found.snapshot.bodies.map((body) => ({ ...body, name: found.bodies[body.bodyId] ?? '' })),
  reports: found.standings.map((one) => ({ ...one, submittedAt: one.submittedAt?.toISOString() ?? null })),
  decisions: found.decisions.map((one) => ({ ...one, recordedAt: one.recordedAt.toISOString() })),
})

const Decided = z.object({ assignmentId: z.uuid(), otherId: z.uuid().nullable() })
const of = <const P extends string>(pattern: P) => path(pattern)

/** Assignments for programs. */
export const assignmentApi: readonly ApiRoute[] = [
  apiList(of('/v1/assignments'), viewAssignments, {
    summary: 'The assignments of a selection, what is missing first',
    name: 'assignments',
    record: Listed,
    found: ({ rows, total }) => ({ rows, total }),
  }),
  apiGet(of('/v1/assignments/:assignmentId'), viewAssignment, {
    summary: 'An assignment with its measures, bodies, deadlines, questions, report-backs and decisions',
    output: Assignment,
    answer: answerOf,
  }),
  apiPost(of('/v1/plans/:planId/assignments'), giveAssignment, {
    summary: 'Give an assignment',
    status: 201,
    output: z.object({ assignmentId: z.uuid() }),
  }),
  apiPost(of('/v1/assignments/:assignmentId/change'), decisions.changed, {
    summary: 'Change an assignment by a decision',
    output: Decided,
  }),
  apiPost(of('/v1/assignments/:assignmentId/prolong'), decisions.prolonged, {
    summary: 'Prolong a deadline by a decision',
    output: Decided,
  }),
  apiPost(of('/v1/assignments/:assignmentId/split'), decisions.split, {
    summary: 'Part an assignment in two by a decision',
    output: Decided,
  }),
  apiPost(of('/v1/assignments/:assignmentId/merge'), decisions.merged, {
    summary: 'Merge an assignment into another by a decision',
    output: Decided,
  }),
  apiPost(of('/v1/assignments/:assignmentId/complete'), decisions.completed, {
    summary: 'Say by a decision that an assignment is done',
    output: Decided,
  }),
  apiPost(of('/v1/assignments/:assignmentId/withdraw'), decisions.withdrawn, {
    summary: 'Take an assignment back by a decision, with the reason',
    output: Decided,
  }),
]
