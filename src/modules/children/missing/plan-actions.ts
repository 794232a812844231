import { type ActionContext, action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting, type CaseFacts } from '../../support/index.ts'
import { listAgreements, listParts } from './agreement-store.ts'
import { findPlan, plans } from './plan-store.ts'
import { missingPolicy } from './policy.ts'
import { caseInput, planInput } from './schema.ts'
import { listAlarms } from './store.ts'

const readAll = async (context: ActionContext<CaseFacts>, caseId: string) => {
  const { tx } = context
  const { file, key, writes } = await beginReading(context, caseId, 'safety', { missing: true })
  const plan = await findPlan(tx, key, caseId)
  const agreements = await listAgreements(tx)
  return {
    caseId,
    number: file.number,
    ageGroup: file.ageGroup,
    writes,
    plan,
    agreements: agreements.filter(({ id, endedOn }) => endedOn === null || id === plan?.agreementId),
    parts: plan?.agreementId ? await listParts(tx, [plan.agreementId]) : [],
    alarms: await listAlarms(tx, key, caseId),
  }
}

/** What is prepared for a child who may disappear, and every time the child has been gone. */
export const viewDisappearances = action(
  missingPolicy,
  'missing.view',
  'read_personal',
  caseInput,
  (context, { caseId }) => readAll(context, caseId),
)
export type ViewedDisappearances = Awaited<ReturnType<typeof viewDisappearances.run>>

/** The same, for the page on which the plan is written. */
export const preparePlan = action(
  missingPolicy,
  'missing.prepare_plan',
  'read_personal',
  caseInput,
  (context, { caseId }) => readAll(context, caseId),
)

/**
 * Writes what is prepared for a child: what to think of, what to look for, how the child wants to be reached, and whether a
 * photograph may be used.
 *
 * @throws NotFound, Refusal `missing.agreement_unknown`, `missing.photo_when`, `missing.in_future`,
 * `missing.changed_by_another`.
 */
export const planForChild = action(
  missingPolicy,
  'missing.plan',
  'change',
  planInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { caseId, agreementId, photo, photoAskedOn } = given
    const { actor, key, happened } = await beginWriting(context, caseId, 'safety', { missing: 'plan' })
    const before = await findPlan(tx, key, caseId)
    if (before !== undefined && before.revision !== given.revision)
      throw new Refusal('missing.changed_by_another', 409)
    if (agreementId !== undefined && !(await listAgreements(tx)).some(({ id }) => id === agreementId))
      throw new Refusal('missing.agreement_unknown', 422, {}, 'agreementId')
    if (photo !== 'not_asked' && photoAskedOn === undefined)
      throw new Refusal('missing.photo_when', 422, {}, 'photoAskedOn')
    if (photoAskedOn !== undefined && photoAskedOn > today)
      throw new Refusal('missing.in_future', 422, {}, 'photoAskedOn')
    const written = {
      ...{ agreementId: agreementId ?? null, signs: given.signs, photo, changedAt: now },
      ...{ lookFor: given.lookFor, contact: given.contact },
      photoAskedOn: photo === 'not_asked' ? null : (photoAskedOn ?? null),
    }
    const making = { case_id: caseId, made_by: actor.personId, made_at: now }
    const planId = before?.id ?? (await plans.add(tx, written, making, key))
    if (before !== undefined) await plans.change(tx, planId, written, {}, key)
    await happened('disappearance_planned', planId)
    return { caseId }
  },
)
