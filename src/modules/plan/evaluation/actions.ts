import { action } from '../../../platform/access/action.ts'
import { personIn, personOf } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { followMeasures } from '../standing/follow.ts'
import { getPlan, listAreas, listPlans } from '../standing/store.ts'
import { evaluationPolicy } from './policy.ts'
import { type Evaluation, lacking, type Reached, rank } from './rules.ts'
import { evaluationInput, keepInput, publishInput, worklistInput } from './schema.ts'
import * as store from './store.ts'

const reachedBy = (versions: readonly store.EvaluationRow[]): Reached => {
  const [newest] = versions
  if (newest === undefined) return 'nothing'
  if (newest.published) return 'published'
  return versions.some(({ published }) => published) ? 'newer_draft' : 'draft'
}

/** An evaluator's first page: which measures have no judgement of theirs yet, and what has come since they judged. */
export const viewEvaluations = action(
  evaluationPolicy,
  'evaluation.list',
  'read',
  worklistInput,
  async ({ tx, actor, today }, input) => {
    const plans = await listPlans(tx).execute()
    const plan = plans.find(({ id }) => id === input.plan) ?? plans[0]
    const { page } = input
    if (plan === undefined) return { plans, plan: undefined, page, areas: [], rows: [] }
    const own = Map.groupBy(
      await store.listEvaluations(tx, { planId: plan.id, bodyId: personIn(actor, 'evaluation.list').bodyId }),
      ({ measureId }) => measureId,
    )
    const material = Map.groupBy(await store.listMaterial(tx, plan.id), ({ measureId }) => measureId)
    const rows = (await followMeasures(tx, plan, today)).map(({ id, number, heading, areaKey, standing }) => {
      const versions = own.get(id) ?? []
      const read = material.get(id) ?? []
      const since = versions[0]?.madeAt
      const fresh = since === undefined ? read : read.filter(({ at }) => at > since)
      return {
        id,
        number,
        heading,
        areaKey,
        standing,
        reached: reachedBy(versions),
        material: read.length,
        fresh: fresh.length,
      }
    })
    return {
      plans,
      plan,
      page,
      areas: await listAreas(tx, plan.versionId),
      rows: rows.sort((one, other) => rank(one) - rank(other)),
    }
  },
)

const findMeasure = async (
  tx: DatabaseTransaction,
  { planId, measureId }: { readonly planId: string; readonly measureId: string },
  today: string,
) => {
  const plan = await getPlan(tx, planId)
  const [measure] = await followMeasures(tx, plan, today, measureId)
  if (measure === undefined) throw new NotFound('measure')
  return { plan, measure }
}

/** One measure with all that may be read of it, and what the evaluator has judged so far. */
export const prepareEvaluation = action(
  evaluationPolicy,
  'evaluation.prepare',
  'read',
  evaluationInput,
  async ({ tx, actor, today }, input) => {
    const found = await findMeasure(tx, input, today)
    return {
      ...found,
      material: await store.listMaterial(tx, found.plan.id, found.measure.id),
      versions: await store.listEvaluations(tx, {
        measureId: found.measure.id,
        bodyId: personIn(actor, 'evaluation.prepare').bodyId,
      }),
    }
  },
)

/** The newest version of the actor's body. @throws Conflict where the actor saw another. */
const newestSeen = async (
  tx: DatabaseTransaction,
  at: { readonly measureId: string; readonly bodyId: string },
  revision: number,
): Promise<store.EvaluationRow | undefined> => {
  await store.lockEvaluation(tx, at.measureId, at.bodyId)
  const [newest] = await store.listEvaluations(tx, at)
  if ((newest?.version ?? 0) !== revision) throw new Conflict('evaluation')
  return newest
}

/** Keeps what an evaluator judges as a draft, which only their body reads. */
export const keepJudgement = action(
  evaluationPolicy,
  'evaluation.write',
  'change',
  keepInput,
  async ({ tx, actor, now, today, about }, input) => {
    const { plan, measure } = await findMeasure(tx, input, today)
    const at = { measureId: measure.id, bodyId: personIn(actor, 'evaluation.write').bodyId }
    await newestSeen(tx, at, input.revision)
    const readable = new Set((await store.listMaterial(tx, plan.id, measure.id)).map(({ id }) => id))
    if (input.reports.some((report) => !readable.has(report))) throw new NotFound('report_back')
    const evaluation: Evaluation = {
      carriedOut: input.carriedOut ?? null,
      carriedOutBecause: input.carriedOutBecause || null,
      cameOfIt: input.cameOfIt ?? null,
      cameOfItBecause: input.cameOfItBecause || null,
      reports: [...new Set(input.reports)],
      otherSources: input.otherSources || null,
    }
    const version = input.revision + 1
    await store.keepEvaluation(tx, at, evaluation, { version, published: false, by: personOf(actor), now })
    about('measure', measure.id, { version })
    return { planId: plan.id, measureId: measure.id }
  },
)

/** Lets everybody read what an evaluator judges. Nobody else decides on it. */
export const publishJudgement = action(
  evaluationPolicy,
  'evaluation.publish',
  'change',
  publishInput,
  async ({ tx, actor, now, today, about }, input) => {
    const { plan, measure } = await findMeasure(tx, input, today)
    const at = { measureId: measure.id, bodyId: personIn(actor, 'evaluation.publish').bodyId }
    const draft = await newestSeen(tx, at, input.revision)
    if (draft === undefined || draft.published) throw new Conflict('evaluation')
    const evaluation = { ...draft, reports: draft.reports.map(({ id }) => id) }
    if (lacking(evaluation).length > 0) throw new Refusal('evaluation.lacks', 422)
    const version = input.revision + 1
    await store.keepEvaluation(tx, at, evaluation, { version, published: true, by: personOf(actor), now })
    about('measure', measure.id, { version })
    return { planId: plan.id, measureId: measure.id }
  },
)
