import { viewAssignment } from '../modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../modules/plan/assignments/decision-actions.ts'
import { beginReport, saveReport, viewReport } from '../modules/plan/reports/actions.ts'
import { acceptReport, submitReport } from '../modules/plan/reports/step-actions.ts'
import { givenPlan } from './plans.ts'
import type { World } from './world.ts'

interface Ordered {
  readonly title: string
  readonly task: string
  readonly body: string
  readonly questions: readonly string[]
  readonly answer: string
  readonly output: string
  readonly figure: { readonly label: string; readonly value: string; readonly unit: string }
}

/**
 * Walks an assignment of a fictional plan from its decision to an accepted report-back, through the actions of the people
 * who do it.
 *
 * @returns the state of the report-back, the answers to its questions, and the assignment as the coordinator sees it.
 */
export const reportBackOf = async (world: World, ordered: Ordered) => {
  const plan = await givenPlan(world)
  const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  const assignee = await world.as('body_officer', ordered.body)
  const { assignmentId } = await coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: ordered.title,
    task: ordered.task,
    measures: [plan.measures['1']!],
    assignees: [ordered.body],
    decided: '2031-06-01',
    questions: ordered.questions.map((question) => ({ question })),
    deadlines: [{ day: '2032-02-01', kind: 'final' }],
  })
  const { snapshot } = await assignee.perform(viewAssignment, { assignmentId })
  const { reportBackId } = await assignee.perform(beginReport, {
    assignmentId,
    deadlineId: snapshot.deadlines[0]!.id,
  })
  const revision = async () => (await assignee.perform(viewReport, { reportBackId })).report.revision
  await assignee.perform(saveReport, {
    reportBackId,
    revision: await revision(),
    answers: Object.fromEntries(snapshot.questions.map(({ id }) => [id, ordered.answer])),
    output: ordered.output,
    notAssessed: 'Effekten är inte undersökt.',
    figures: [{ ...ordered.figure, level: 'output', kind: 'measured', source: 'Påhittat register' }],
  })
  await assignee.perform(submitReport, { reportBackId, revision: await revision() })
  await coordinator.perform(acceptReport, { reportBackId, revision: await revision() })
  return {
    report: (await coordinator.perform(viewReport, { reportBackId })).report,
    assignment: await coordinator.perform(viewAssignment, { assignmentId }),
  }
}
