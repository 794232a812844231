import { randomUUID } from 'node:crypto'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { reporting } from '../../../platform/access/roles.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { askedAt, deadlinesInForce, receivesReports, reportersOf } from '../assignments/rules.ts'
import { type FoundAssignment, getAssignment } from '../assignments/store.ts'
import { oreOf } from '../money/amounts.ts'
import { findPlanHead } from '../names/store.ts'
import { bookingsOf } from './booking.ts'
import { enterThroughLink } from './link-store.ts'
import { type Accepted, countByState, findAccepted, listReportBacks } from './list-store.ts'
import { type ReportFacts, reportPolicy } from './policy.ts'
import { figuresOf, isOpen, problemsOf, type ReportText, stepsFrom } from './rules.ts'
import {
  beginInput,
  compareInput,
  type ReportContent,
  reportIdInput,
  reportListInput,
  saveInput,
  viewInput,
} from './schema.ts'
import {
  type FoundReport,
  findOwnReport,
  getReport,
  holdReport,
  insertReport,
  writeContent,
} from './store.ts'
import { isIntact } from './version-rules.ts'
import { listVersions } from './version-store.ts'

export const factsOf = (report: FoundReport): ReportFacts => ({
  bodyId: report.bodyId,
  assignmentId: report.assignmentId,
  state: report.state,
  submitted: report.submittedAt !== null,
})

/** A link sees its own report-back alone; whoever has signed in needs no such door. */
export const enter = async ({ tx, actor }: { tx: ActionContext['tx']; actor: Actor }): Promise<void> => {
  if (actor.kind === 'link') await enterThroughLink(tx, actor)
}

/** What must be answered: the questions of the assignment, and what came of it where the report-back is the final one. */
export const askedOf = (report: FoundReport, { snapshot }: FoundAssignment) => ({
  questions: askedAt(snapshot.questions, report.deadline),
  money: snapshot.money.length > 0,
  final: report.deadline === null || report.deadline.kind === 'final',
})

const steering = ['national_coordinator', 'ministry_officer'] as const

/** The report-backs that one may see: the inbox of those who steer, the own of a body. */
export const viewReports = action(
  reportPolicy,
  'report.list',
  'read',
  reportListInput,
  async ({ tx, actor }, selection) => {
    const ownBody = actor.kind === 'person' ? actor.bodyId : undefined
    const reports = actsAs(actor, ...reporting)
    const steers = actsAs(actor, ...steering)
    const body = selection.body ?? (reports && !steers ? ownBody : undefined)
    const chosen = { ...selection, ...(body === undefined ? {} : { body }) }
    return {
      selection,
      steers,
      ownBodyOnly: body !== undefined && body === ownBody,
      ...(await listReportBacks(tx, chosen)),
      counts: await countByState(tx, body),
    }
  },
)

const describe = async (context: ActionContext<ReportFacts>, reportBackId: string) => {
  const { tx, may } = context
  await enter(context)
  const report = await getReport(tx, reportBackId)
  const facts = factsOf(report)
  context.permit(facts)
  const assignment = await getAssignment(tx, report.assignmentId)
  return {
    // Why it was once sent back is told while it lies with its body, and to nobody afterwards.
    report: report.state === 'returned' ? report : { ...report, returnReason: null },
    assignment,
    plan: await findPlanHead(tx, assignment.planId),
    problems: problemsOf(report, askedOf(report, assignment)),
    versions: await listVersions(tx, report.id),
    steps: stepsFrom[report.state]
      .map(({ step }) => step)
      .filter((step) => may(reportPolicy, `report.${step}`, facts)),
    bookings: await bookingsOf(tx, report, assignment.planId),
    mayBook:
      (report.state === 'accepted' || report.state === 'published') && may(reportPolicy, 'report.book'),
    mayEdit: isOpen(report.state) && may(reportPolicy, 'report.save', facts),
  }
}
export type DescribedReport = Awaited<ReturnType<typeof describe>> & {
  readonly accepted?: Accepted | undefined
}

/** A report-back as it stands, with its versions and the steps that the actor may take. */
export const viewReport = action(
  reportPolicy,
  'report.view',
  'read',
  viewInput,
  async (context, { reportBackId, accepted }) => ({
    ...(await describe(context as ActionContext<ReportFacts>, reportBackId)),
    accepted: accepted === undefined ? undefined : await findAccepted(context.tx, accepted),
  }),
)

/** A report-back to write in. */
export const editReport = action(
  reportPolicy,
  'report.edit',
  'read',
  reportIdInput,
  async (context, { reportBackId }) => {
    const described = await describe(context as unknown as ActionContext<ReportFacts>, reportBackId)
    if (!described.mayEdit) throw new Refusal('report.closed', 409)
    return described
  },
)

/** Begins a report-back to a deadline, or goes on with the one that was begun. */
export const beginReport = action(
  reportPolicy,
  'report.begin',
  'change',
  beginInput,
  async ({ tx, actor, now, permit, about }, { assignmentId, deadlineId }) => {
    if (actor.kind !== 'person') throw new NotFound('assignment')
    const { snapshot } = await getAssignment(tx, assignmentId)
    permit({ bodyId: actor.bodyId, assignmentId })
    if (!receivesReports(snapshot.state)) throw new Refusal('report.assignment_ended')
    if (!snapshot.bodies.some(({ bodyId, part }) => part === 'assignee' && bodyId === actor.bodyId))
      throw new Refusal('report.not_assigned', 422)
    const open = deadlinesInForce(snapshot.deadlines).filter((deadline) =>
      reportersOf(snapshot, deadline).includes(actor.bodyId),
    )
    if (deadlineId !== undefined && !open.some(({ id }) => id === deadlineId))
      throw new Refusal('report.no_such_deadline', 422, {}, 'deadlineId')
    const key = { assignmentId, deadlineId: deadlineId ?? null, bodyId: actor.bodyId }
    const known = await findOwnReport(tx, key)
    if (known && !isOpen(known.state)) throw new Refusal('report.already_submitted')
    if (known) {
      about('report_back', known.id)
      return { reportBackId: known.id }
    }
    const id = randomUUID()
    await insertReport(tx, { id, ...key, createdBy: actor.personId, createdAt: now })
    about('report_back', id)
    return { reportBackId: id }
  },
)

const text = (written: string | undefined): string | null =>
  written === undefined || written === '' ? null : written

const oreAt = (written: string | undefined, field: 'spent' | 'repaid'): number | null => {
  if (written === undefined || written === '') return null
  const ore = oreOf(written)
  if (ore === undefined) throw new Refusal('report.no_sum', 422, {}, field)
  return ore
}

/** What a form says, as it is kept; answers to what was not asked are left out. @throws Refusal at a figure or a sum */
export const textOf = (input: ReportContent, assignment: FoundAssignment): ReportText => ({
  answers: assignment.snapshot.questions.flatMap(({ id, withdrawn }) => {
    const answer = text(input.answers[id])
    return answer === null || withdrawn ? [] : [{ questionId: id, answer }]
  }),
  output: text(input.output),
  outcome: text(input.outcome),
  effect: text(input.effect),
  notAssessed: text(input.notAssessed),
  deviation: text(input.deviation),
  spentOre: oreAt(input.spent, 'spent'),
  repaidOre: oreAt(input.repaid, 'repaid'),
  moneySource: text(input.moneySource),
  figures: figuresOf(input.figures),
})

/** Saves a draft whole: what is left out is emptied. Nothing need be finished. */
export const saveReport = action(reportPolicy, 'report.save', 'change', saveInput, async (context, input) => {
  const { tx, permit, about, now } = context
  await enter(context)
  const report = await holdReport(tx, input.reportBackId, input.revision)
  permit(factsOf(report))
  if (!isOpen(report.state)) throw new Refusal('report.closed')
  const assignment = await getAssignment(tx, report.assignmentId)
  const revision = await writeContent(tx, report.id, textOf(input, assignment))
  about('report_back', report.id)
  return { reportBackId: report.id, revision, savedAt: now }
})

/** Two versions beside each other: the two newest where none are chosen. */
export const compareReport = action(
  reportPolicy,
  'report.view',
  'read',
  compareInput,
  async (context, { reportBackId, before, after }) => {
    const { tx } = context
    await enter(context)
    const report = await getReport(tx, reportBackId)
    context.permit(factsOf(report))
    const versions = await listVersions(tx, reportBackId)
    const later = versions.find(({ id }) => id === after) ?? versions.at(-1)
    const earlier = versions.find(({ id }) => id === before) ?? versions.at(-2) ?? later
    return {
      report,
      versions: versions.map((version) => ({ ...version, intact: isIntact(version) })),
      before: earlier,
      after: later,
    }
  },
)
