import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Stage } from '../../../platform/access/stage.ts'
import {
  completeAssignment,
  giveAssignment,
  prolongAssignment,
  withdrawAssignment,
} from '../assignments/decision-actions.ts'
import { partsOfAssignment } from './following-store.ts'
import { bodyNamed } from './people-store.ts'
import { insertReport } from './report-store.ts'
import type { DemoAssignment } from './shape.ts'

/** Gives one made-up assignment and lets everything happen to it that is to have happened. */
export const playAssignment = async (
  stage: Stage,
  coordinator: PersonActor,
  plan: { id: string; measureIds: ReadonlyMap<string, string> },
  made: DemoAssignment,
): Promise<void> => {
  const { tx } = stage
  const { assignmentId } = await stage.act(coordinator, made.decided, giveAssignment, {
    planId: plan.id,
    title: made.title,
    task: made.task,
    measures: made.measures.map((number) => plan.measureIds.get(number) as string),
    assignees: [...made.assignees],
    consulted: [...(made.consulted ?? [])],
    cooperating: [...(made.cooperating ?? [])],
    questions: (made.questions ?? []).map((question) => ({ question })),
    deadlines: made.deadlines.map(({ day, kind, part }) => ({ day, kind, ...(part ? { part } : {}) })),
    money: made.money
      ? [{ kronor: made.money.kronor, fromYear: made.money.from, toYear: made.money.to }]
      : [],
    reference: made.reference,
    decided: made.decided,
    reportTo: 'Regeringskansliet',
  })
  const deadlineOf = async (day: string): Promise<string> => {
    const { deadlines } = await partsOfAssignment(tx, assignmentId)
    const found = deadlines.find((deadline) => deadline.day === day && deadline.replacedBy === null)
    if (found === undefined) throw new Error(`${made.title}: no deadline on ${day}`)
    return found.id
  }
  for (const { day, prolonged } of made.deadlines) {
    if (prolonged === undefined) continue
    const { revision } = await partsOfAssignment(tx, assignmentId)
    await stage.act(coordinator, prolonged.decided, prolongAssignment, {
      assignmentId,
      revision,
      deadlineId: await deadlineOf(day),
      day: prolonged.to,
      decisionDay: prolonged.decided,
      decisionReference: `${made.reference}-2`,
      reason: prolonged.reason,
    })
  }
  const { questions } = await partsOfAssignment(tx, assignmentId)
  for (const report of made.reports ?? []) {
    const deadline = made.deadlines[report.deadline]
    if (deadline === undefined) throw new Error(`${made.title}: no deadline ${report.deadline}`)
    await insertReport(
      tx,
      {
        assignmentId,
        deadlineId: await deadlineOf(deadline.prolonged?.to ?? deadline.day),
        bodyId: await bodyNamed(tx, report.body ?? (made.assignees[0] as string)),
        questions,
      },
      report,
    )
  }
  const last = async () => (await partsOfAssignment(tx, assignmentId)).revision
  if (made.completed)
    await stage.act(coordinator, made.completed, completeAssignment, {
      assignmentId,
      revision: await last(),
      decisionDay: made.completed,
    })
  if (made.withdrawn)
    await stage.act(coordinator, made.withdrawn.decided, withdrawAssignment, {
      assignmentId,
      revision: await last(),
      decisionDay: made.withdrawn.decided,
      reason: made.withdrawn.reason,
    })
}
