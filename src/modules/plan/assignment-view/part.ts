import { z } from 'zod'
import { apiGet } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { page } from '../../../web/pages.tsx'
import { decisionKinds, Snapshot } from '../assignments/schema.ts'
import { paths } from '../paths.ts'
import { type ViewedAssignment, viewAssignment } from './actions.ts'
import { AssignmentPage } from './pages/view-page.tsx'

const Assignment = z.object({
  id: z.guid(),
  planId: z.guid(),
  revision: z.number().int(),
  ...Snapshot.shape,
  bodies: z.array(
    z.object({ bodyId: z.guid(), name: z.string(), part: z.enum(['assignee', 'consulted', 'cooperating']) }),
  ),
  missing: z.array(z.object({ deadlineId: z.guid(), bodyId: z.guid(), day: z.iso.date() })),
  reports: z.array(
    z.object({
      deadlineId: z.guid().nullable(),
      bodyId: z.guid(),
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
      otherId: z.guid().nullable(),
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

export const assignmentPage = forEverybody(page(paths.assignment, viewAssignment, AssignmentPage))

/** An assignment with all that belongs to it: decisions, report-backs, notes, reminders, money. */
export const assignmentViewPart: Omit<Room, 'name'> = {
  routes: [assignmentPage],
  api: [
    apiGet(path('/v1/assignments/:assignmentId'), viewAssignment, {
      summary: 'An assignment with its measures, bodies, deadlines, questions, report-backs and decisions',
      output: Assignment,
      answer: answerOf,
    }),
  ],
}
