import { dayOf } from '../../../platform/clock/clock.ts'
import type { SectionReader } from '../section-text.ts'
import { findPlan, listGoals, listReviews, listSteps } from './store.ts'

/** The support plan as texts to be told to somebody else: wishes, goals, steps and reviews. */
export const readPlan: SectionReader = async ({ tx }, { id, key }) => {
  const plan = await findPlan(tx, key, id)
  const wishes = plan === undefined || plan.wishes === '' ? [] : [plan]
  const goals = await listGoals(tx, key, id)
  const steps = await listSteps(tx, key, id)
  const reviews = await listReviews(tx, key, id)
  return [
    ...wishes.map((wish) => ({ kind: 'wish' as const, day: dayOf(wish.madeAt), text: wish.wishes })),
    ...goals.map((goal) => ({ kind: 'goal' as const, day: dayOf(goal.madeAt), text: goal.text })),
    ...steps.map((step) => ({ kind: 'step' as const, day: step.day, text: step.text })),
    ...reviews.map((review) => ({ kind: 'review' as const, day: review.heldOn, text: review.text })),
  ]
}
