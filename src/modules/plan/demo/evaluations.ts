import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Stage } from '../../../platform/access/stage.ts'
import { keepJudgement, prepareEvaluation, publishJudgement } from '../evaluation/actions.ts'
import type { DemoEvaluation } from './shape.ts'

/** Lets the made-up evaluator judge measures on their days, resting on what could be read of them then. */
export const playEvaluations = async (
  stage: Stage,
  evaluator: PersonActor,
  plan: { readonly id: string; readonly measureIds: ReadonlyMap<string, string> },
  evaluations: readonly DemoEvaluation[],
): Promise<void> => {
  for (const { measure, on, published, otherSources = [], ...judged } of evaluations) {
    const at = { planId: plan.id, measureId: plan.measureIds.get(measure) as string }
    const { material } = await stage.act(evaluator, on, prepareEvaluation, at)
    await stage.act(evaluator, on, keepJudgement, {
      ...at,
      ...judged,
      reports: material.map(({ id }) => id),
      otherSources: otherSources.join('\n'),
      revision: 0,
    })
    if (published) await stage.act(evaluator, on, publishJudgement, { ...at, revision: 1 })
  }
}
