import { action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { measuresOfPlan } from '../names/store.ts'
import { riskPolicy } from './policy.ts'
import type { Risk } from './risk.ts'
import { lookInput, raiseInput, riskInput } from './schema.ts'
import { findRisk, holdRisk, insertLook, insertRisk, listLooks, listOwnersFor } from './store.ts'

const getRisk = async (tx: DatabaseTransaction, riskId: string): Promise<Risk> => {
  const found = await findRisk(tx, riskId)
  if (found === undefined) throw new NotFound('risk')
  return found
}

const requireDay = (day: string, today: string): void => {
  if (day < today) throw new Refusal('risk.look_has_passed', 422, {}, 'nextLook')
}

const requireOwner = async (
  tx: DatabaseTransaction,
  measureId: string,
  ownerId: string,
  ownBodyId: string | null,
): Promise<void> => {
  const owners = await listOwnersFor(tx, measureId, ownBodyId)
  if (!owners.some(({ id }) => id === ownerId)) throw new Refusal('risk.no_such_owner', 422, {}, 'ownerId')
}

/** Says what may stand in the way of a measure, whose it is and when it is looked at next. */
export const raiseRisk = action(
  riskPolicy,
  'risk.raise',
  'change',
  raiseInput,
  async ({ tx, actor, now, today, about }, { planId, measureId, words, ownerId, nextLook }) => {
    if ((await measuresOfPlan(tx, planId, [measureId])).length === 0) throw new NotFound('measure')
    requireDay(nextLook, today)
    await requireOwner(tx, measureId, ownerId, actor.kind === 'person' ? actor.bodyId : null)
    const riskId = await insertRisk(tx, { measureId, words, raisedBy: personOf(actor), now })
    await insertLook(tx, { riskId, ownerId, nextLook, words: null, lookedBy: personOf(actor) }, now)
    about('risk', riskId, { measureId })
    return { planId, measureId }
  },
)

/** A risk, each time that it was looked at, and who it may be given to. */
export const viewRisk = action(
  riskPolicy,
  'risk.view',
  'read',
  riskInput,
  async ({ tx, actor, may }, { riskId }) => {
    const risk = await getRisk(tx, riskId)
    return {
      risk,
      looks: await listLooks(tx, riskId),
      owners: await listOwnersFor(tx, risk.measureId, actor.kind === 'person' ? actor.bodyId : null),
      mayLook: may(riskPolicy, 'risk.look'),
    }
  },
)

/** Looks at a risk: what was seen, and when it is looked at next, or that it is over. */
export const lookAtRisk = action(
  riskPolicy,
  'risk.look',
  'change',
  lookInput,
  async ({ tx, actor, now, today, about }, { riskId, revision, words, ownerId, nextLook }) => {
    await holdRisk(tx, riskId)
    const risk = await getRisk(tx, riskId)
    if (risk.lookId !== revision) throw new Conflict('risk')
    if (nextLook !== undefined) requireDay(nextLook, today)
    if (ownerId !== risk.ownerId)
      await requireOwner(tx, risk.measureId, ownerId, actor.kind === 'person' ? actor.bodyId : null)
    const look = { riskId, ownerId, nextLook: nextLook ?? null, words, lookedBy: personOf(actor) }
    await insertLook(tx, look, now)
    about('risk', riskId, { over: nextLook === undefined })
    return { riskId }
  },
)
