import { z } from 'zod'
import { type ApiRoute, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { viewAssignments } from './actions.ts'
import { decisions, giveAssignment } from './decision-actions.ts'
import { assignmentStates } from './schema.ts'

const Listed = z.object({
  id: z.guid(),
  planId: z.guid(),
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

const Decided = z.object({ assignmentId: z.guid(), otherId: z.guid().nullable() })
const of = <const P extends string>(pattern: P) => path(pattern)

/** Assignments for programs. */
export const assignmentApi: readonly ApiRoute[] = [
  apiList(of('/v1/assignments'), viewAssignments, {
    summary: 'The assignments of a selection, what is missing first',
    name: 'assignments',
    record: Listed,
    found: ({ rows, total }) => ({ rows, total }),
  }),
  apiPost(of('/v1/plans/:planId/assignments'), giveAssignment, {
    summary: 'Give an assignment',
    status: 201,
    output: z.object({ assignmentId: z.guid() }),
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
