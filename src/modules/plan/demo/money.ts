import type { PersonActor } from '../../../platform/access/actor.ts'
import { momentOf, type Stage } from '../../../platform/access/stage.ts'
import { listLying } from '../money/accounts-store.ts'
import { relationOf } from '../money/import-rules.ts'
import { postDecision, postStep } from '../money/post-actions.ts'
import { steps as ledgerSteps } from '../money/stages.ts'
import type { DemoHistory } from './shape.ts'

const planYears = (stage: Stage, planId: string) =>
  stage.tx
    .selectFrom('plan.plan')
    .select(['reference', 'period_from', 'period_to'])
    .where('id', '=', planId)
    .executeTakeFirstOrThrow()

/** Posts what is known of a plan's money, and what became of it. */
export const playMoney = async (
  stage: Stage,
  { coordinator, payer }: { readonly coordinator: PersonActor; readonly payer: PersonActor },
  plan: { id: string; measureIds: ReadonlyMap<string, string> },
  { posted = [], steps = [], setAside = [] }: NonNullable<DemoHistory['money']>,
): Promise<void> => {
  const planId = plan.id
  for (const { measure, body, from, to, ...one } of posted)
    await stage.act(coordinator, one.day, postDecision, {
      ...one,
      planId,
      measures: [plan.measureIds.get(measure) as string],
      bodies: body,
      fromYear: from,
      toYear: to,
    })
  for (const { assignment, steps: taken } of steps) {
    const { id } = await stage.tx
      .selectFrom('plan.assignment')
      .select('id')
      .where('plan_id', '=', planId)
      .where('reference', '=', assignment)
      .executeTakeFirstOrThrow()
    for (const { on, ...step } of taken) {
      const accounts = await listLying(stage.tx, { planId, stages: [ledgerSteps[step.kind].from] })
      const account = accounts.find(({ assignmentId }) => assignmentId === id)
      if (account === undefined) throw new Error(`${assignment}: no money for ${step.words}`)
      // Whoever books a grant does not book its payment.
      await stage.act(step.kind === 'disposal' ? payer : coordinator, on, postStep, {
        ...step,
        planId,
        accountId: account.id,
        day: on,
        source: assignment,
      })
    }
  }
  if (setAside.length === 0) return
  const { reference, period_from, period_to } = await planYears(stage, planId)
  const frame = { reference, fromYear: period_from, toYear: period_to, appropriation: null }
  for (const { kronor, ...line } of setAside) {
    const reason = relationOf({ ...line, words: line.source }, frame)
    if (reason === 'the_plans') throw new Error(`${line.source}: it is the plan's`)
    await stage.tx
      .insertInto('money.set_aside')
      .values({
        plan_id: planId,
        ...line,
        amount_ore: kronor * 100,
        reason,
        noted_at: momentOf(`${line.year}-12-31`),
      })
      .execute()
  }
}
