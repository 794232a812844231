import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { Actor } from '../../../platform/access/actor.ts'
import { noteChange } from '../../../platform/changes/note-change.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { receivesReports } from '../assignments/rules.ts'
import { type FoundAssignment, getAssignment } from '../assignments/store.ts'
import { endAnswered } from '../chasing/arrivals.ts'
import { paths } from '../paths.ts'
import { askedOf, factsOf } from './actions.ts'
import { settleReturned, tellReturned } from './arrivals.ts'
import { bookingsOf, bookMoney, takeBackMoney } from './booking.ts'
import { nextToRead } from './list-store.ts'
import { type ReportFacts, reportPolicy } from './policy.ts'
import { nextState, problemsOf, type Step } from './rules.ts'
import { type ReportState, reasonedStepInput, stepInput } from './schema.ts'
import { type FoundReport, holdReport, writeState } from './store.ts'
import { type ReportVersionContent, versionHash } from './version-rules.ts'
import { addVersion, listVersions } from './version-store.ts'

const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

const contentOf = (
  report: FoundReport,
  { id, snapshot }: FoundAssignment,
  state: ReportState,
  reason: string | null,
): ReportVersionContent => ({
  reportBackId: report.id,
  assignment: { id, title: snapshot.title, reference: snapshot.reference },
  body: { id: report.bodyId, name: report.bodyName },
  deadline: report.deadline && {
    day: report.deadline.day,
    kind: report.deadline.kind,
    part: report.deadline.part,
  },
  state,
  reason,
  answers: report.answers.map(({ questionId, answer }) => ({
    question: snapshot.questions.find((question) => question.id === questionId)?.question ?? '',
    answer,
  })),
  output: report.output,
  outcome: report.outcome,
  effect: report.effect,
  notAssessed: report.notAssessed,
  deviation: report.deviation,
  spentOre: report.spentOre,
  repaidOre: report.repaidOre,
  moneySource: report.moneySource,
  figures: report.figures,
  evidence: report.evidence
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ title, name, size, sha256 }) => ({ title, name, size, sha256 })),
})

/** Takes a step from where the report-back stands, and keeps the version that it leaves. */
export const takeStep = async (
  { tx, actor, now, today, about }: Pick<ActionContext, 'tx' | 'actor' | 'now' | 'today' | 'about'>,
  report: FoundReport,
  step: Step,
  reason: string | null = null,
): Promise<{ reportBackId: string; state: ReportState }> => {
  const state = nextState(report.state, step)
  const assignment = await getAssignment(tx, report.assignmentId)
  if (step === 'submit') {
    if (!receivesReports(assignment.snapshot.state)) throw new Refusal('report.assignment_ended')
    const [problem] = problemsOf(report, askedOf(report, assignment))
    if (problem) throw new Refusal(problem.code, 422, {}, problem.field)
  }
  const content = contentOf(report, assignment, state, reason)
  await addVersion(tx, {
    reportBackId: report.id,
    state,
    content,
    sha256: versionHash(content),
    reason,
    madeBy: personOf(actor),
    madeAt: now,
  })
  await writeState(tx, report.id, {
    state,
    ...(step === 'submit' ? { submittedAt: now } : { decidedAt: now }),
    ...(step === 'return' && reason ? { returnReason: reason } : {}),
  })
  if (step === 'accept') await bookMoney(tx, { actor, now, today }, report, assignment)
  if (step === 'withdraw') await takeBackMoney(tx, { actor, now, today }, report, assignment, reason ?? '')
  if (step === 'submit') await endAnswered(tx, report.assignmentId, today)
  if (step === 'return') await tellReturned({ tx, now }, report)
  if (step === 'submit' || step === 'withdraw') await settleReturned(tx, report)
  if (state === 'published' || report.state === 'published')
    await noteChange(
      tx,
      state === 'published' ? 'report.published' : 'report.withdrawn',
      paths.apiReportBack({ reportBackId: report.id }),
      now,
    )
  about('report_back', report.id, { step })
  return { reportBackId: report.id, state }
}

/** Whoever submitted a report-back does not also accept it. */
const refuseOwnDecision = async ({ tx, actor }: ActionContext, report: FoundReport): Promise<void> => {
  const submitted = (await listVersions(tx, report.id)).findLast(({ state }) => state === 'submitted')
  if (submitted?.madeBy && submitted.madeBy === personOf(actor)) throw new Refusal('report.own_decision')
}

/** Hands a report-back in. Refused with a sentence at the field while something is missing. */
export const submitReport = action(
  reportPolicy,
  'report.submit',
  'change',
  stepInput,
  async (context, { reportBackId, revision }) => {
    const report = await holdReport(context.tx, reportBackId, revision)
    context.permit(factsOf(report))
    return takeStep(context, report, 'submit')
  },
)

/** Sends a report-back back to be completed, with the reason. */
export const returnReport = action(
  reportPolicy,
  'report.return',
  'change',
  reasonedStepInput,
  async (context, { reportBackId, revision, reason }) => {
    const report = await holdReport(context.tx, reportBackId, revision)
    return takeStep(context, report, 'return', reason)
  },
)

/**
 * Accepts a report-back: all who have signed in may read it from now on. Tells which one waits to be read
 * next, where all its money could be booked.
 */
export const acceptReport = action(
  reportPolicy,
  'report.accept',
  'change',
  stepInput,
  async (context, { reportBackId, revision }) => {
    const report = await holdReport(context.tx, reportBackId, revision)
    await refuseOwnDecision(context as ActionContext, report)
    const taken = await takeStep(context, report, 'accept')
    const { planId } = await getAssignment(context.tx, report.assignmentId)
    const isBooked = (await bookingsOf(context.tx, report, planId)).every(({ missingOre }) => missingOre <= 0)
    return { ...taken, next: isBooked ? await nextToRead(context.tx, reportBackId) : undefined }
  },
)

/** Books what an accepted report-back tells of money, where it could not be booked when it was accepted. */
export const bookReport = action(
  reportPolicy,
  'report.book',
  'change',
  stepInput,
  async ({ tx, actor, now, today, about }, { reportBackId, revision }) => {
    const report = await holdReport(tx, reportBackId, revision)
    if (report.state !== 'accepted' && report.state !== 'published')
      throw new Refusal('report.state_does_not_allow', 409)
    const assignment = await getAssignment(tx, report.assignmentId)
    await bookMoney(tx, { actor, now, today }, report, assignment)
    const waits = (await bookingsOf(tx, report, assignment.planId)).find(({ missingOre }) => missingOre > 0)
    if (waits !== undefined)
      throw new Refusal('report.more_than_paid_out', 409, { told: waits.missingOre, left: waits.leftOre })
    about('report_back', reportBackId)
    return { reportBackId }
  },
)

/** Publishes a report-back: everybody may read it from now on. */
export const publishReport = action(
  reportPolicy,
  'report.publish',
  'change',
  stepInput,
  async (context, { reportBackId, revision }) => {
    const report = await holdReport(context.tx, reportBackId, revision)
    return takeStep(context, report, 'publish')
  },
)

/** Takes a report-back back, with the reason. Nothing is deleted. */
export const withdrawReport = action(
  reportPolicy,
  'report.withdraw',
  'change',
  reasonedStepInput,
  async (context, { reportBackId, revision, reason }) => {
    const report = await holdReport(context.tx, reportBackId, revision)
    ;(context as unknown as ActionContext<ReportFacts>).permit(factsOf(report))
    return takeStep(context as unknown as ActionContext, report, 'withdraw', reason)
  },
)
