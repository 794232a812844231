import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { sendsMail } from '../../../platform/mail/mail.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { factsOf } from '../applications/actions.ts'
import { tellDecided } from '../applications/arrivals.ts'
import { budgetOf } from '../applications/rules.ts'
import { type Application, getApplication } from '../applications/store.ts'
import { distributing } from '../calls/policy.ts'
import { stageOf } from '../calls/rules.ts'
import { type Call, getCall, markCallDecided } from '../calls/store.ts'
import { listColleagues } from '../colleagues-store.ts'
import { askNext } from '../delegation/arrivals.ts'
import { mostOf, requireDelegated } from '../delegation/rules.ts'
import { listDelegates } from '../delegation/store.ts'
import { moveMoney } from '../ledger.ts'
import { askAssessor, settleAssessor } from './arrivals.ts'
import { decisionMailTask } from './decision-mail.ts'
import { type AssessmentFacts, assessmentPolicy } from './policy.ts'
import { grantedBy, ranking, shareOf, summaryOf, unfinished } from './rules.ts'
import {
  applicationIdInput,
  assessInput,
  assessorInput,
  callIdInput,
  decideInput,
  declareInput,
  type Outcome,
} from './schema.ts'
import {
  deleteAssessor,
  grantedOf,
  insertAssessor,
  insertDecision,
  insertDeclarations,
  insertGrant,
  isAssessedByAnother,
  leftToDecide,
  listApplicants,
  listAssessments,
  listAssessors,
  listReadable,
  markAssessed,
  putAssessment,
  type Score,
} from './store.ts'

const pointsOf = (scores: readonly Score[]): Record<string, number> =>
  Object.fromEntries(scores.map(({ criterionId, points }) => [criterionId, points]))

/** Assessments that are done, as a share of what can be had. */
export const rank = async (tx: ActionContext['tx'], call: Call, personId: string) => {
  const readable = await listReadable(tx, call.id)
  const assessments = await listAssessments(
    tx,
    readable.map(({ id }) => id),
  )
  const rows = readable.map((application) => {
    const of = assessments.filter(({ applicationId }) => applicationId === application.id)
    const shares = of
      .filter(({ doneAt }) => doneAt !== null)
      .map(({ scores }) => shareOf(pointsOf(scores), call.criteria, call.highestPoints))
      .filter((share) => share !== undefined)
    const own = of.find((assessment) => assessment.personId === personId)
    return {
      ...application,
      ...summaryOf(shares),
      done: shares.length,
      own:
        own === undefined ? ('none' as const) : own.doneAt === null ? ('begun' as const) : ('done' as const),
    }
  })
  return ranking(rows, call.frameOre)
}

/** The work with a call once it has closed: who applied, who is partial, how they were judged, what is decided. */
export const viewHandling = action(
  assessmentPolicy,
  'assessment.view_call',
  'read_personal',
  callIdInput,
  async ({ tx, now, actor, permit, about }, { callId }) => {
    const call = await getCall(tx, callId)
    permit(call)
    about('call', callId)
    const { personId, bodyId } = personIn(actor, 'assessment.view_call')
    const stage = stageOf(call, now)
    const applicants = await listApplicants(tx, callId)
    // Before a call has closed nothing of its applications is told, but how many there are.
    const closed = stage === 'closed' || stage === 'decided'
    const assessors = await listAssessors(tx, callId)
    return {
      call,
      stage,
      received: applicants.filter(({ state }) => state === 'submitted').length,
      applicants: closed ? applicants : [],
      ranked: closed ? await rank(tx, call, personId) : [],
      assessors,
      colleagues: (await listColleagues(tx, bodyId, distributing)).filter(
        (colleague) => !assessors.some((assessor) => assessor.personId === colleague.personId),
      ),
      assesses: assessors.some((assessor) => assessor.personId === personId),
      grantedOre: await grantedOf(tx, callId),
      left: await leftToDecide(tx, callId),
    }
  },
)
export type Handling = Awaited<ReturnType<(typeof viewHandling)['run']>>

export const addAssessor = action(
  assessmentPolicy,
  'assessment.add_assessor',
  'change',
  assessorInput,
  async ({ tx, actor, now, permit, about }, { callId, person }) => {
    const call = await getCall(tx, callId)
    permit(call)
    const { personId, bodyId } = personIn(actor, 'assessment.add_assessor')
    about('call', callId, { person })
    const colleagues = await listColleagues(tx, bodyId, distributing)
    if (!colleagues.some((colleague) => colleague.personId === person))
      throw new Refusal('funding.no_colleague', 422, {}, 'person')
    await insertAssessor(tx, { callId, personId: person, addedBy: personId, now })
    if (person !== personId) await askAssessor({ tx, now }, { callId, bodyId, personId: person })
    return { callId }
  },
)

export const removeAssessor = action(
  assessmentPolicy,
  'assessment.remove_assessor',
  'change',
  assessorInput,
  async ({ tx, permit, about }, { callId, person }) => {
    const call = await getCall(tx, callId)
    permit(call)
    about('call', callId, { person })
    if (call.state !== 'published') throw new Refusal('funding.call_not_running', 409)
    await deleteAssessor(tx, callId, person)
    await settleAssessor(tx, callId, person)
    return { callId }
  },
)

/**
 * Declares, for each application, whether something makes one partial (förvaltningslagen 16 §). Without it nothing is read; where
 * something does, nothing is read from then on.
 */
export const declare = action(
  assessmentPolicy,
  'assessment.declare',
  'change',
  declareInput,
  async ({ tx, actor, now, permit, about }, { callId, partial, reason }) => {
    const call = await getCall(tx, callId)
    permit(call)
    about('call', callId, { declared: Object.keys(partial).length })
    const stage = stageOf(call, now)
    if (stage !== 'closed' && stage !== 'decided') throw new Refusal('funding.not_closed_yet', 409)
    const known = new Map(
      (await listApplicants(tx, callId)).map((applicant) => [applicant.applicationId, applicant]),
    )
    const { personId } = personIn(actor, 'assessment.declare')
    const declared = Object.entries(partial)
      .filter(([id]) => known.has(id) && known.get(id)?.partial !== true)
      .map(([applicationId, answer]) => ({
        applicationId,
        partial: answer === 'yes',
        reason: reason[applicationId] || null,
      }))
      // Saying the same again is no new declaration.
      .filter(({ applicationId, partial: is }) => known.get(applicationId)?.partial !== is)
    const silent = declared.find(({ partial: is, reason: why }) => is && why === null)
    if (silent) throw new Refusal('funding.partial_why', 422, {}, `reason.${silent.applicationId}`)
    await insertDeclarations(tx, personId, declared, now)
    await settleAssessor(tx, callId, personId)
    return { callId }
  },
)

type Context = ActionContext<AssessmentFacts>

const enter = async (
  { tx, actor, permit, about }: Pick<Context, 'tx' | 'actor' | 'permit' | 'about'>,
  applicationId: string,
): Promise<{ application: Application; call: Call; personId: string }> => {
  const { personId } = personIn(actor, 'assessment.view')
  const application = await getApplication(tx, applicationId)
  permit(await factsOf(tx, application, actor))
  about('application', applicationId)
  return { application, call: await getCall(tx, application.callId), personId }
}

export const look = async (context: Context, applicationId: string) => {
  const { application, call, personId } = await enter(context, applicationId)
  return seenBy(context, personId, application, call)
}

/** An application with what somebody may see of its assessments. */
export const seenBy = async (
  { tx, now }: Pick<Context, 'tx' | 'now'>,
  personId: string,
  application: Application,
  call: Call,
) => {
  const applicationId = application.id
  const assessments = await listAssessments(tx, [applicationId])
  return {
    application,
    call,
    stage: stageOf(call, now),
    soughtOre: budgetOf(application.budget).soughtOre,
    own: assessments.find((assessment) => assessment.personId === personId),
    others: assessments.filter((assessment) => assessment.personId !== personId),
    assesses: (await listAssessors(tx, call.id)).some((assessor) => assessor.personId === personId),
  }
}

/** An application beside the criteria, for one who is impartial to it. */
export const viewAssessment = action(
  assessmentPolicy,
  'assessment.view',
  'read_personal',
  applicationIdInput,
  (context, { applicationId }) => look(context, applicationId),
)
export type ViewedAssessment = Awaited<ReturnType<(typeof viewAssessment)['run']>>

const enterToAssess = async (context: Context, applicationId: string) => {
  const seen = await look(context, applicationId)
  if (!seen.assesses) throw new Refusal('funding.not_an_assessor', 409)
  if (seen.stage !== 'closed') throw new Refusal('funding.not_closed_yet', 409)
  if (seen.application.state !== 'submitted') throw new Refusal('funding.application_withdrawn', 409)
  if (seen.application.decision !== null) throw new Refusal('funding.application_decided', 409)
  if (seen.own?.doneAt) throw new Refusal('funding.assessment_done', 409)
  return seen
}

/** Keeps points with their reasons. They are one's own until one is done. */
export const saveAssessment = action(
  assessmentPolicy,
  'assessment.save',
  'change',
  assessInput,
  async (context, { applicationId, points, reason, comment }) => {
    const { call } = await enterToAssess(context, applicationId)
    const { tx, actor, now } = context
    const { personId } = personIn(actor, 'assessment.save')
    const scores = call.criteria.flatMap(({ id }): Score[] => {
      const given = points[id]
      if (given === undefined) return []
      if (given > call.highestPoints)
        throw new Refusal('funding.too_many_points', 422, { highest: call.highestPoints }, `points.${id}`)
      return [{ criterionId: id, points: given, reason: reason[id] ?? '' }]
    })
    await putAssessment(tx, { applicationId, personId, comment, scores, now })
    return { applicationId }
  },
)

/** Is done: the assessment stands, others see it, and one sees theirs. */
export const finishAssessment = action(
  assessmentPolicy,
  'assessment.finish',
  'change',
  applicationIdInput,
  async (context, { applicationId }) => {
    const { call, own } = await enterToAssess(context, applicationId)
    const { personId } = personIn(context.actor, 'assessment.finish')
    const [missing] = unfinished(call.criteria, own?.scores ?? [])
    if (missing !== undefined) throw new Refusal('funding.criterion_unassessed', 422, {}, `reason.${missing}`)
    await markAssessed(context.tx, applicationId, personId, context.now)
    return { applicationId }
  },
)

/** What a decision rests on: the application, every finished assessment, what is left of the frame. */
export const viewDecision = action(
  assessmentPolicy,
  'assessment.view_decision',
  'read_personal',
  applicationIdInput,
  async (context, { applicationId }) => {
    const seen = await look(context, applicationId)
    return {
      ...seen,
      grantedOre: await grantedOf(context.tx, seen.call.id),
      fourEyes: await isAssessedByAnother(context.tx, applicationId),
      /** The largest grant that the reader decides; infinite where the body has said nothing. */
      upToOre: mostOf(
        await listDelegates(context.tx, seen.call.bodyId),
        'decide',
        personIn(context.actor, 'assessment.view_decision').personId,
      ),
    }
  },
)
export type ViewedDecision = Awaited<ReturnType<(typeof viewDecision)['run']>>

/** @throws Refusal where it is not to be decided, or not by this person */
export const refuseDeciding = (
  { application, stage, own, assesses }: ViewedAssessment,
  fourEyes: boolean,
): void => {
  if (stage !== 'closed') throw new Refusal('funding.not_closed_yet', 409)
  if (application.state !== 'submitted') throw new Refusal('funding.application_withdrawn', 409)
  if (application.decision !== null) throw new Refusal('funding.application_decided', 409)
  if (assesses && !own?.doneAt) throw new Refusal('funding.finish_first', 409)
  if (!fourEyes) throw new Refusal('funding.four_eyes', 409)
}

export interface Deciding {
  readonly outcome: Outcome
  readonly grantedOre: number
  readonly number: string
  readonly decidedOn: string
  readonly reasons: string
}

/** Enters a grant in the register as it was decided; its money has moved, and its agreement waits. */
export const registerGrant = async (
  { tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>,
  { id: applicationId, title, summary: purpose, bodyId: receiverId }: Application,
  call: Call,
  { grantedOre, number, decidedOn }: Pick<Deciding, 'grantedOre' | 'number' | 'decidedOn'>,
): Promise<void> => {
  const grant = { applicationId, callId: call.id, giverId: call.bodyId, receiverId, number, title, purpose }
  const grantId = await insertGrant(tx, { ...grant, grantedOre, decidedOn })
  await moveMoney(
    tx,
    { actor, now },
    { ...grant, id: grantId, assignmentId: call.assignmentId },
    { kind: 'grant', of: 'decision', day: decidedOn, amountOre: grantedOre, field: 'granted' },
  )
  await askNext({ tx, now }, 'agree', { id: grantId, giverId: call.bodyId })
}

type Telling = Pick<Context, 'tx' | 'now' | 'settings' | 'enqueue'>

/** Tells the applicant that there is a decision: on its first page, and by a mail that goes once the decision stands, or not at all. */
export const tellOfDecision = async (context: Telling, application: Application): Promise<void> => {
  const { id: applicationId } = application
  await tellDecided(context, application)
  if (sendsMail(context.settings))
    await context.enqueue(decisionMailTask, { applicationId }, { key: `decision:${applicationId}` })
}

/** Writes a decision that may be made: it stands in the register at once, and its money has moved. */
export const writeDecision = async (
  context: Telling & Pick<Context, 'actor'>,
  application: Application,
  call: Call,
  decision: Deciding,
): Promise<void> => {
  const { tx, actor, now } = context
  const { personId } = personIn(actor, 'assessment.decide')
  requireDelegated(await listDelegates(tx, call.bodyId), personId, decision.grantedOre)
  const of = { applicationId: application.id, callId: call.id, bodyId: call.bodyId }
  await insertDecision(tx, { ...decision, ...of, personId, now })
  if (decision.grantedOre > 0) await registerGrant(context, application, call, decision)
  if ((await leftToDecide(tx, call.id)) === 0) await markCallDecided(tx, call.id, now)
  await tellOfDecision(context, application)
}

/**
 * Decides on an application, with reasons: in whole, in part or not at all. Within the frame whoever decides at the same time; by
 * somebody else than the only one who has assessed it.
 */
export const decide = action(
  assessmentPolicy,
  'assessment.decide',
  'change',
  decideInput,
  async (context, { applicationId, outcome, granted, number, decidedOn, reasons }) => {
    const { tx, today, about } = context
    // The call is held first, so that two who decide at once do so one after the other.
    const { callId } = await getApplication(tx, applicationId)
    await getCall(tx, callId, { lock: true })
    const seen = await look(context, applicationId)
    refuseDeciding(seen, await isAssessedByAnother(tx, applicationId))
    requireDayPassed(decidedOn, today, 'decidedOn')
    const grantedOre = grantedBy(outcome, seen.soughtOre, granted)
    await writeDecision(context, seen.application, seen.call, {
      outcome,
      grantedOre,
      number,
      decidedOn,
      reasons,
    })
    about('application', applicationId, { outcome })
    return { callId, applicationId }
  },
)
