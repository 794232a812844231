import { type ActionContext, action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting, type CaseFacts } from '../../support/index.ts'
import { planPolicy } from './policy.ts'
import { bestInterests } from './records.ts'
import { insertAssessment, listAssessments, markReviewed } from './risk-store.ts'
import { isPreparing, openTopics, resolvedWithoutReasons } from './rules.ts'
import { assessInput, bestInterestInput, planInput, sideInput } from './schema.ts'
import { getPlan, holdPlan, renewEdition } from './store.ts'

type Context = ActionContext<CaseFacts>

const beginPreparing = async (context: Context, caseId: string, returnId: string) => {
  const begun = await beginWriting(context, caseId, 'plan', { return: returnId })
  const plan = await holdPlan(context.tx, begun.key, caseId, returnId)
  if (!isPreparing(plan.state)) throw new Refusal('return.not_preparing')
  return { ...begun, plan }
}

/** The risks on one side: the latest assessment, and those before it. */
export const prepareRisks = action(
  planPolicy,
  'return.prepare_risks',
  'read_personal',
  sideInput,
  async (context, { caseId, returnId, side }) => {
    const { actor, file, key } = await beginReading(context, caseId, 'plan', { return: returnId, side })
    const plan = await getPlan(context.tx, key, caseId, returnId)
    const all = (await listAssessments(context.tx, key, plan.id)).filter((one) => one.side === side)
    return {
      caseId,
      number: file.number,
      plan,
      side,
      latest: all[0],
      earlier: all.slice(1),
      /** Whoever has assessed does not read it through: another person does. */
      isOwn: all[0]?.assessedBy === actor.personId,
    }
  },
)
export type PreparedRisks = Awaited<ReturnType<typeof prepareRisks.run>>

/**
 * Keeps an assessment of the risks on one side, topic by topic. There is no score and no sum; what stands open is named.
 *
 * @throws Refusal `return.resolved_without_reasons`, `day_to_come`, `return.not_preparing`.
 */
export const assessRisks = action(
  planPolicy,
  'return.assess_risks',
  'change',
  assessInput,
  async (context, { caseId, returnId, side, assessedOn, topics }) => {
    const { tx, now, today } = context
    const { actor, key, plan, happened } = await beginPreparing(context, caseId, returnId)
    requireDayPassed(assessedOn, today, 'assessedOn')
    const topic = resolvedWithoutReasons(topics)
    if (topic !== undefined)
      throw new Refusal('return.resolved_without_reasons', 422, {}, `topics.${topic}.reasons`)
    const assessmentId = await insertAssessment(tx, key, actor, {
      caseId,
      planId: plan.id,
      side,
      assessedOn,
      openTopics: openTopics(topics),
      answers: topics,
      now,
    })
    await renewEdition(tx, plan, now)
    await happened('return_risks_assessed', assessmentId)
    return { caseId, returnId, side }
  },
)

/**
 * Another person has read the latest assessment of a side through.
 *
 * @throws NotFound where there is none, Conflict where another came meanwhile, Refusal `return.reviews_own`.
 */
export const reviewRisks = action(
  planPolicy,
  'return.review_risks',
  'change',
  sideInput.extend({ assessmentId: assessInput.shape.returnId }),
  async (context, { caseId, returnId, side, assessmentId }) => {
    const { tx, today } = context
    const { actor, key, plan } = await beginPreparing(context, caseId, returnId)
    const [latest] = (await listAssessments(tx, key, plan.id)).filter((one) => one.side === side)
    if (latest === undefined) throw new NotFound('assessment')
    if (latest.id !== assessmentId) throw new Conflict('assessment')
    if (latest.assessedBy === actor.personId) throw new Refusal('return.reviews_own')
    if (latest.reviewedOn === null) await markReviewed(tx, actor, latest.id, today)
    return { caseId, returnId, side }
  },
)

/** What authorities in both states found about the best interests of the child. */
export const prepareBestInterest = action(
  planPolicy,
  'return.prepare_best_interest',
  'read_personal',
  planInput,
  async (context, { caseId, returnId }) => {
    const { file, key } = await beginReading(context, caseId, 'plan', { return: returnId })
    const plan = await getPlan(context.tx, key, caseId, returnId)
    return {
      caseId,
      number: file.number,
      plan,
      found: await bestInterests.list(context.tx, { planId: plan.id }, key),
    }
  },
)
export type PreparedBestInterest = Awaited<ReturnType<typeof prepareBestInterest.run>>

/** Keeps what an authority found. The finding is the authority's: nothing here makes one. */
export const recordBestInterest = action(
  planPolicy,
  'return.record_best_interest',
  'change',
  bestInterestInput,
  async (context, { caseId, returnId, ...found }) => {
    const { tx, now } = context
    const { actor, key, plan, happened } = await beginPreparing(context, caseId, returnId)
    const subjectId = await bestInterests.keep(
      tx,
      { of: { caseId, planId: plan.id }, actor, now, key },
      found,
    )
    await renewEdition(tx, plan, now)
    await happened('return_child_assessed', subjectId)
    return { caseId, returnId }
  },
)
