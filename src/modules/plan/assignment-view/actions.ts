import { type ActionContext, action } from '../../../platform/access/action.ts'
import { describe } from '../assignments/actions.ts'
import { assignmentSeen } from '../assignments/arrivals.ts'
import { findDocument } from '../assignments/document-store.ts'
import { assignmentPolicy } from '../assignments/policy.ts'
import { receivesReports } from '../assignments/rules.ts'
import { viewInput } from '../assignments/schema.ts'
import { chasingPolicy } from '../chasing/policy.ts'
import { listChases } from '../chasing/store.ts'
import { moneyOfAssignment } from '../money/section-store.ts'
import { notePolicy } from '../notes/policy.ts'
import { listNotes } from '../notes/store.ts'
import { listReportBacksOf } from '../reports/list-store.ts'
import { reportPolicy } from '../reports/policy.ts'

/** An assignment as it stands: measures, bodies, deadlines, questions, what was reported, what was decided. */
export const viewAssignment = action(
  assignmentPolicy,
  'assignment.view',
  'read',
  viewInput,
  async (context, { assignmentId, reminded }) => {
    const described = await describe(context as ActionContext, assignmentId)
    const { tx, actor, may, settings } = context
    const { snapshot, documentId, bodies } = described
    const assignees = snapshot.bodies.flatMap(({ bodyId, part }) => (part === 'assignee' ? [bodyId] : []))
    const isOpen = receivesReports(snapshot.state)
    if (actor.kind === 'person' && assignees.includes(actor.bodyId))
      await assignmentSeen(tx, assignmentId, actor.bodyId)
    return {
      ...described,
      // Whoever may not open it is not told of it.
      decision: documentId === null ? undefined : await findDocument(tx, documentId),
      mailIsOn: settings.smtpUrl !== undefined,
      mayLink: isOpen && may(reportPolicy, 'report_link.make'),
      chases: await listChases(tx, { assignmentId }),
      notes: await listNotes(tx, assignmentId),
      mayRemind: may(chasingPolicy, 'chase.remind'),
      mayNote: may(notePolicy, 'progress_note.add', { assignees }),
      reminded: reminded === undefined ? undefined : bodies[reminded],
      money: await moneyOfAssignment(tx, assignmentId, snapshot.measures),
      reportBacks: await listReportBacksOf(tx, assignmentId),
      mayReport:
        isOpen &&
        actor.kind === 'person' &&
        assignees.includes(actor.bodyId) &&
        may(reportPolicy, 'report.begin'),
      ownBodyId: actor.kind === 'person' ? actor.bodyId : null,
    }
  },
)

export type ViewedAssignment = Awaited<ReturnType<(typeof viewAssignment)['run']>>
