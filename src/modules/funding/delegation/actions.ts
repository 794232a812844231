import { z } from 'zod'
import { action, freshly } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { distributing } from '../calls/policy.ts'
import { listColleagues } from '../colleagues-store.ts'
import { askToConfirm, settleDelegation } from './arrivals.ts'
import { delegationPolicy } from './policy.ts'
import { type Delegate, delegatedSteps, isGivenMore } from './rules.ts'
import { delegationInput, proposeInput } from './schema.ts'
import { addDelegation, dropDelegation, listDelegates, listDelegations, putInForce } from './store.ts'

/** Who of the body confirms a proposal: neither whoever made it, nor anybody whom it gives more. */
const confirms =
  (
    { proposedBy, delegates }: { readonly proposedBy: string; readonly delegates: readonly Delegate[] },
    inForce: readonly Delegate[],
  ) =>
  ({ personId }: { readonly personId: string }): boolean =>
    personId !== proposedBy && !isGivenMore(inForce, delegates, personId)

/** Who of a body may decide, agree and pay, as it holds now and as somebody has proposed it. */
export const viewDelegation = action(
  delegationPolicy,
  'delegation.view',
  'read',
  z.object({}),
  async ({ tx, actor }) => {
    const { bodyId, personId } = personIn(actor, 'delegation.view')
    const found = await listDelegations(tx, bodyId)
    const waiting = found.find(({ confirmedAt }) => confirmedAt === null)
    const inForce = found.find(({ confirmedAt }) => confirmedAt !== null)
    const colleagues = await listColleagues(tx, bodyId, distributing)
    return {
      inForce,
      waiting,
      /** Somebody else confirms what one has proposed. */
      isOwn: waiting?.proposedBy === personId,
      /** Who confirms what waits. */
      confirming: waiting === undefined ? [] : colleagues.filter(confirms(waiting, inForce?.delegates ?? [])),
      readerId: personId,
      colleagues,
    }
  },
)
export type ViewedDelegation = Awaited<ReturnType<(typeof viewDelegation)['run']>>

/**
 * Proposes who may decide, agree and pay. It holds once another, to whom it gives nothing more, has confirmed it.
 *
 * @throws Refusal `funding.delegation_waits`, `funding.nobody_confirms`
 */
export const proposeDelegation = freshly(
  action(
    delegationPolicy,
    'delegation.propose',
    'change',
    proposeInput,
    async (context, { threeFrom, people }) => {
      const { tx, actor, about } = context
      const { bodyId, personId } = personIn(actor, 'delegation.propose')
      const delegates = people.flatMap((row): Delegate[] =>
        row === undefined
          ? []
          : delegatedSteps.flatMap((step) =>
              row[step] === undefined ? [] : [{ personId: row.person, step, upToOre: row[step] }],
            ),
      )
      const nothing = people.findIndex((row) => delegatedSteps.some((step) => row?.[step] === 0))
      if (nothing >= 0) throw new Refusal('funding.delegated_nothing', 422, {}, `people.${nothing}.decide`)
      if (threeFrom === 0) throw new Refusal('funding.delegated_nothing', 422, {}, 'threeFrom')
      const colleagues = await listColleagues(tx, bodyId, distributing)
      if (delegates.some((one) => colleagues.every((colleague) => colleague.personId !== one.personId)))
        throw new Refusal('funding.no_colleague', 422)
      const delegationId = await addDelegation(tx, threeFrom, delegates)
      if (delegationId === undefined) throw new NotFound('body')
      about('delegation', delegationId)
      const confirming = colleagues.filter(
        confirms({ proposedBy: personId, delegates }, await listDelegates(tx, bodyId)),
      )
      if (confirming.length === 0) throw new Refusal('funding.nobody_confirms', 409)
      await askToConfirm(
        context,
        delegationId,
        bodyId,
        confirming.map((one) => one.personId),
      )
      return { delegationId }
    },
  ),
)

/**
 * Confirms, as another to whom it gives nothing more, what a colleague has proposed: it holds from now.
 *
 * @throws Refusal `funding.delegation_by_oneself`, `funding.delegation_for_oneself`, `funding.delegation_settled`
 */
export const confirmDelegation = freshly(
  action(
    delegationPolicy,
    'delegation.confirm',
    'change',
    delegationInput,
    async ({ tx, actor, about }, { delegationId }) => {
      const { bodyId, personId } = personIn(actor, 'delegation.confirm')
      about('delegation', delegationId)
      const found = (await listDelegations(tx, bodyId)).find(({ id }) => id === delegationId)
      if (found !== undefined && found.proposedBy === personId)
        throw new Refusal('funding.delegation_by_oneself', 409)
      if (found !== undefined && !confirms(found, await listDelegates(tx, bodyId))({ personId }))
        throw new Refusal('funding.delegation_for_oneself', 409)
      if (!(await putInForce(tx, delegationId))) throw new Refusal('funding.delegation_settled', 409)
      await settleDelegation(tx, delegationId)
    },
  ),
)

/** Refuses what a colleague has proposed, or takes one's own back. @throws Refusal `funding.delegation_settled` */
export const refuseDelegation = action(
  delegationPolicy,
  'delegation.refuse',
  'change',
  delegationInput,
  async ({ tx, about }, { delegationId }) => {
    about('delegation', delegationId)
    if (!(await dropDelegation(tx, delegationId))) throw new Refusal('funding.delegation_settled', 409)
    await settleDelegation(tx, delegationId)
  },
)
