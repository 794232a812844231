import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { getPlan, listMeasures } from '../standing/store.ts'
import { getPlanFact, type PlanFact } from './fact-store.ts'
import { indicatorPolicy } from './policy.ts'
import { baselineInput, factInput } from './schema.ts'
import { getIndicator, insertIndicatorVersion, listIndicators, lockIndicator } from './store.ts'

/** A figure of the plan, and the indicators whose baseline it may become. */
export const prepareBaseline = action(
  indicatorPolicy,
  'indicator.prepare',
  'read',
  factInput,
  async ({ tx }, { planId, factId }) => {
    const plan = await getPlan(tx, planId)
    return {
      plan,
      fact: await getPlanFact(tx, plan.versionId, factId),
      indicators: (await listIndicators(tx, { planId: plan.id })).filter(({ ended }) => !ended),
      measures: (await listMeasures(tx, plan.versionId)).length,
    }
  },
)

/** What a baseline that is taken from the plan rests on: the plan, whose figure it is, and the words around it. */
export const sourceOfFact = (
  reference: string,
  { source, passage, topic, approximate }: PlanFact,
): string => {
  const told = `${reference}${source === null ? '' : `, ${source}`}`
  const words = passage === null ? topic : `”${passage}”`
  return `${told}: ${words}${approximate ? ' (ungefär)' : ''}`.slice(0, 1000)
}

/** A figure of a year is that of its last day. */
export const dayOfFact = ({ year }: PlanFact): string | null => (year === null ? null : `${year}-12-31`)

/** Makes a figure of the plan the baseline of an indicator, with its passage as the source. */
export const setBaseline = action(
  indicatorPolicy,
  'indicator.set_baseline',
  'change',
  baselineInput,
  async ({ tx, actor, now, about }, { planId, factId, indicator: indicatorId }) => {
    const plan = await getPlan(tx, planId)
    const fact = await getPlanFact(tx, plan.versionId, factId)
    await lockIndicator(tx, indicatorId)
    const before = await getIndicator(tx, indicatorId)
    if (before.planId !== plan.id) throw new NotFound('indicator')
    if (before.ended) throw new Refusal('indicator.ended', 409, {}, 'indicator')
    const version = before.version + 1
    const source = sourceOfFact(plan.reference, fact)
    await insertIndicatorVersion(
      tx,
      indicatorId,
      {
        ...before,
        baseline: fact.value === 0 ? { kind: 'zero' } : { kind: 'measured', value: fact.value },
        baselineDay: dayOfFact(fact),
        baselineSource: source,
        baselineFactId: fact.id,
      },
      { version, reason: plan.reference, by: personOf(actor), now },
    )
    about('indicator', indicatorId, { version, fact: fact.id })
    return { indicatorId }
  },
)
