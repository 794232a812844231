import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Decided, getApplication } from '../applications/store.ts'
import { getCall } from '../calls/store.ts'
import { requireDelegated } from '../delegation/rules.ts'
import { listDelegates } from '../delegation/store.ts'
import { followDecision } from '../grants/followed.ts'
import { findAgreement, findGrantOf } from '../grants/store.ts'
import { look, registerGrant, tellOfDecision, type ViewedAssessment } from './actions.ts'
import { type AssessmentFacts, assessmentPolicy } from './policy.ts'
import { grantedBy } from './rules.ts'
import { applicationIdInput, changeInput } from './schema.ts'
import { grantedOf, isAssessedByAnother, replaceDecision } from './store.ts'

/** What is decided of an application, where another decision may take its place. @throws Refusal */
const refuseChanging = ({ application, stage }: ViewedAssessment, fourEyes: boolean): Decided => {
  if (stage !== 'closed' && stage !== 'decided') throw new Refusal('funding.not_closed_yet', 409)
  if (application.decision === null) throw new Refusal('funding.not_decided', 409)
  if (!fourEyes) throw new Refusal('funding.four_eyes', 409)
  return application.decision
}

type Context = ActionContext<AssessmentFacts>

const changed = async (context: Context, applicationId: string) => {
  const seen = await look(context, applicationId)
  const decision = refuseChanging(seen, await isAssessedByAnother(context.tx, applicationId))
  return { ...seen, decision }
}

/** The decision in force and what it rests on, for another to take its place. */
export const prepareChange = action(
  assessmentPolicy,
  'assessment.prepare_change',
  'read_personal',
  applicationIdInput,
  async (context, { applicationId }) => {
    const { tx } = context
    const seen = await changed(context, applicationId)
    const grant = await findGrantOf(tx, applicationId)
    const agreement = grant && (await findAgreement(tx, grant.id))
    return {
      ...seen,
      grantedOre: await grantedOf(tx, seen.call.id),
      /** Payments are agreed: what is granted more is paid on a day of its own, and less is stopped or claimed back. */
      isAgreed: agreement?.acceptedAt != null,
    }
  },
)
export type PreparedChange = Awaited<ReturnType<(typeof prepareChange)['run']>>

/**
 * Another decision takes the place of the one in force: a slip of the pen is corrected (förvaltningslagen 36 §), the body changes what
 * is wrong (37 and 38 §§), or a court has decided otherwise. The earlier one is kept; grant, payments and ledger follow.
 *
 * @throws Refusal `funding.not_decided`, `funding.four_eyes`, `funding.lowered_after_agreement`, `funding.due_when`, and those of a decision
 */
export const changeDecision = action(
  assessmentPolicy,
  'assessment.change_decision',
  'change',
  changeInput,
  async (context, { applicationId, ground, outcome, granted, dueOn, ...written }) => {
    const { tx, actor, now, today, about } = context
    const { callId } = await getApplication(tx, applicationId)
    await getCall(tx, callId, { lock: true })
    const { application, call, soughtOre, decision: before } = await changed(context, applicationId)
    requireDayPassed(written.decidedOn, today, 'decidedOn')
    const grantedOre = grantedBy(outcome, soughtOre, granted)
    const { personId } = personIn(actor, 'assessment.change_decision')
    requireDelegated(await listDelegates(tx, call.bodyId), personId, grantedOre)
    const decision = { ...written, outcome, grantedOre, ground }
    await replaceDecision(tx, { ...decision, applicationId, callId, bodyId: call.bodyId, personId, now })
    const grant = await findGrantOf(tx, applicationId, { lock: true })
    if (grant !== undefined)
      await followDecision(context, grant, {
        before,
        after: decision,
        dueOn,
        turn: application.earlier.length + 1,
      })
    else if (grantedOre > 0) await registerGrant(context, application, call, decision)
    await tellOfDecision(context, application)
    about('application', applicationId, { outcome, ground })
    return { callId, applicationId }
  },
)
