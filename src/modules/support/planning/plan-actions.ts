import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginWriting } from '../cases/begin.ts'
import type { CaseFacts } from '../cases/facts.ts'
import type { FoundCase } from '../cases/store.ts'
import { startClock } from '../clocks/start.ts'
import { endClocksOf } from '../clocks/subject-store.ts'
import { phases as kinds } from '../content/phases.ts'
import { latestEnd, refusePhase } from '../content/phases-rules.ts'
import { planPolicy } from './policy.ts'
import { periodOf } from './rules.ts'
import { addPhaseInput, endPhaseInput, reviewInput, wishesInput } from './schema.ts'
import { findPlan, listPhases } from './store.ts'
import { insertPhase, insertReview, markPhaseEnded, writeWishes } from './writing-store.ts'

const requireLater = (nextReview: Day | undefined, today: Day): void => {
  if (nextReview !== undefined && nextReview <= today)
    throw new Refusal('support_plan.review_in_past', 422, {}, 'nextReview')
}

/**
 * Writes what the person wants, in their own words and language. The first time it begins the plan: nothing more is needed.
 *
 * @throws Refusal `support_plan.changed_by_another`, `support_plan.review_in_past`.
 */
export const writePlanWishes = action(
  planPolicy,
  'support_plan.write_wishes',
  'change',
  wishesInput,
  async (context, { caseId, revision, ...given }) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan')
    const plan = await findPlan(tx, key, caseId)
    if ((plan?.revision ?? 0) !== revision) throw new Refusal('support_plan.changed_by_another', 409)
    if (given.nextReview !== plan?.nextReview) requireLater(given.nextReview, today)
    await writeWishes({ tx, key, actor, now, caseId }, plan, {
      wishes: given.wishes,
      language: given.language,
      stays: given.stays ?? null,
      nextReview: given.nextReview ?? null,
    })
    await happened('wishes_written')
    return { caseId }
  },
)

/** A phase with a length in the national programme's conditions sets off its clock, where it has begun and not ended. */
const startPhaseClock = async (
  context: ActionContext<CaseFacts>,
  file: FoundCase,
  phase: { readonly id: string; readonly kind: keyof typeof kinds; readonly from: Day; readonly to: Day },
): Promise<void> => {
  const { tx, actor, now, today } = context
  const { clock } = kinds[phase.kind]
  if (clock === null || actor.kind !== 'person' || phase.from > today || phase.to < today) return
  await startClock({ tx, actor, now, today }, file, {
    kind: clock,
    startsOn: phase.from,
    subjectId: phase.id,
  })
}

/**
 * Adds a phase within the limits of its kind; without a last day it gets the last one that the kind allows.
 *
 * @throws Refusal `support_plan.phase_too_long` and the others of `refusePhase`, `support_plan.phase_unnamed`,
 * `support_plan.phase_without_end`, `support_plan.begin_first`.
 */
export const addPhase = action(
  planPolicy,
  'support_plan.add_phase',
  'change',
  addPhaseInput,
  async (context, { caseId, kind, name = '', from, to }) => {
    const { tx, now } = context
    const { actor, key, file, happened } = await beginWriting(context, caseId, 'plan', { phase: kind })
    if ((await findPlan(tx, key, caseId)) === undefined) throw new Refusal('support_plan.begin_first', 409)
    if (kind === 'own' && name === '') throw new Refusal('support_plan.phase_unnamed', 422, {}, 'name')
    const latest = latestEnd(kind, from)
    const last = to ?? latest
    if (last === null) throw new Refusal('support_plan.phase_without_end', 422, {}, 'to')
    const fault = refusePhase((await listPhases(tx, key, caseId)).map(periodOf), { kind, from, to: last })
    if (fault !== null) {
      const field = { phase_too_many: 'kind', phase_overlaps: 'from' }[fault as string] ?? 'to'
      throw new Refusal(
        `support_plan.${fault}`,
        422,
        fault === 'phase_too_long' ? { latest: latest ?? '' } : {},
        field,
      )
    }
    const phaseId = await insertPhase({ tx, key, actor, now, caseId }, { kind, name, from, to: last })
    await startPhaseClock(context, file, { id: phaseId, kind, from, to: last })
    await happened('phase_started', phaseId)
    return { caseId, phaseId }
  },
)

/**
 * Ends a phase before its last day.
 *
 * @throws NotFound, Refusal `support_plan.phase_ended_already`, `support_plan.phase_end_outside`.
 */
export const endPhase = action(
  planPolicy,
  'support_plan.end_phase',
  'change',
  endPhaseInput,
  async (context, { caseId, phaseId, endedOn = context.today }) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { phase: phaseId })
    const phase = (await listPhases(tx, key, caseId)).find(({ id }) => id === phaseId)
    if (phase === undefined) throw new NotFound('phase')
    if (phase.endedOn !== null) throw new Refusal('support_plan.phase_ended_already', 409)
    if (endedOn < phase.from || endedOn > phase.to || endedOn > today)
      throw new Refusal('support_plan.phase_end_outside', 422, {}, 'endedOn')
    await markPhaseEnded({ tx, key, actor, now, caseId }, phaseId, endedOn)
    await endClocksOf(tx, actor, { caseId, subjectId: phaseId }, endedOn)
    await happened('phase_ended', phaseId)
    return { caseId, phaseId }
  },
)

/**
 * Writes down a review: what was found and agreed, whether the person took part, when the next one is.
 *
 * @throws Refusal `support_plan.begin_first`, `day_to_come`, `support_plan.review_in_past`.
 */
export const reviewPlan = action(
  planPolicy,
  'support_plan.review',
  'change',
  reviewInput,
  async (context, { caseId, heldOn, text, tookPart, nextReview }) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan')
    if ((await findPlan(tx, key, caseId)) === undefined) throw new Refusal('support_plan.begin_first', 409)
    requireDayPassed(heldOn, today, 'heldOn')
    requireLater(nextReview, today)
    const reviewId = await insertReview(
      { tx, key, actor, now, caseId },
      { heldOn, text, personTookPart: tookPart === 'yes', nextReview: nextReview ?? null },
    )
    await happened('review_held', reviewId)
    return { caseId, reviewId }
  },
)
