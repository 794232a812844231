import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import { listIndicators } from '../indicators/store.ts'
import { getPlan, listMeasures } from '../standing/store.ts'
import { type Conflicting, conflictFrom } from './content.ts'
import { conflictPolicy } from './policy.ts'
import { changeInput, conflictInput, planConflictsInput, registerInput } from './schema.ts'
import {
  getConflict,
  insertConflict,
  insertConflictVersion,
  listConflicts,
  listConflictVersions,
  lockConflict,
} from './store.ts'

/** Every figure of a plan that sources tell differently. */
export const viewConflicts = action(
  conflictPolicy,
  'conflict.list',
  'read',
  planConflictsInput,
  async ({ tx, may }, { planId }) => {
    const plan = await getPlan(tx, planId)
    return {
      plan,
      conflicts: await listConflicts(tx, { planId: plan.id }),
      mayRegister: may(conflictPolicy, 'conflict.register'),
    }
  },
)

/** One figure with its sources beside each other. */
export const viewConflict = action(
  conflictPolicy,
  'conflict.view',
  'read',
  conflictInput,
  async ({ tx, may }, { conflictId }) => {
    const conflict = await getConflict(tx, conflictId)
    const plan = await getPlan(tx, conflict.planId)
    const { measureId, indicatorId } = conflict
    return {
      conflict,
      plan,
      measure: measureId === null ? undefined : (await listMeasures(tx, plan.versionId, measureId))[0],
      indicator: indicatorId === null ? undefined : (await listIndicators(tx, { indicatorId }))[0],
      versions: await listConflictVersions(tx, conflictId),
      mayChange: may(conflictPolicy, 'conflict.change'),
    }
  },
)

const choices = async (tx: DatabaseTransaction, planId: string) => {
  const plan = await getPlan(tx, planId)
  return {
    plan,
    measures: (await listMeasures(tx, plan.versionId)).map(({ id, number, heading }) => ({
      id,
      number,
      heading,
    })),
    indicators: await listIndicators(tx, { planId: plan.id }),
  }
}

export const prepareConflict = action(
  conflictPolicy,
  'conflict.prepare',
  'read',
  planConflictsInput,
  async ({ tx }, { planId }) => choices(tx, planId),
)

export const prepareConflictChange = action(
  conflictPolicy,
  'conflict.prepare',
  'read',
  conflictInput,
  async ({ tx }, { conflictId }) => {
    const conflict = await getConflict(tx, conflictId)
    return { conflict, ...(await choices(tx, conflict.planId)) }
  },
)

/** What an entry concerns must be of the same plan. */
const requireOfPlan = async (
  tx: DatabaseTransaction,
  planId: string,
  { measureId, indicatorId }: Conflicting,
): Promise<void> => {
  const { measures, indicators } = await choices(tx, planId)
  if (measureId !== null && !measures.some(({ id }) => id === measureId)) throw new NotFound('measure')
  if (indicatorId !== null && !indicators.some(({ id }) => id === indicatorId))
    throw new NotFound('indicator')
}

/** Registers a figure that sources tell differently. */
export const registerConflict = action(
  conflictPolicy,
  'conflict.register',
  'change',
  registerInput,
  async ({ tx, actor, now, about }, { planId, ...given }) => {
    const plan = await getPlan(tx, planId)
    const conflict = conflictFrom(given)
    await requireOfPlan(tx, plan.id, conflict)
    const conflictId = await insertConflict(tx, plan.id, now)
    await insertConflictVersion(tx, conflictId, conflict, {
      version: 1,
      reason: null,
      by: personOf(actor),
      now,
    })
    about('conflict', conflictId)
    return { conflictId }
  },
)

/** Says anew how sources differ. What was said before is kept. */
export const changeConflict = action(
  conflictPolicy,
  'conflict.change',
  'change',
  changeInput,
  async ({ tx, actor, now, about }, { conflictId, revision, reason, ...given }) => {
    await lockConflict(tx, conflictId)
    const before = await getConflict(tx, conflictId)
    if (before.version !== revision) throw new Conflict('conflict')
    const conflict = conflictFrom(given)
    await requireOfPlan(tx, before.planId, conflict)
    const version = revision + 1
    await insertConflictVersion(tx, conflictId, conflict, { version, reason, by: personOf(actor), now })
    about('conflict', conflictId, { version })
    return { conflictId }
  },
)
