import { action, freshly } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { amendmentArrived, arrivalAt, saidNo, toConfirm } from './arrivals.ts'
import { getEntered, getOwnDraft } from './drafts.ts'
import { amendmentPolicy } from './policy.ts'
import { confirmInput, oneAmendment, withdrawInput } from './schema.ts'
import { confirmEntered, listSecondBodies, noteAsked, withdrawEntered } from './store.ts'
import { weighAgain } from './weigh.ts'

/** Asks the lawyers of other bodies to confirm a draft. @throws Refusal `law.nothing_changed`, `law.nobody_to_confirm` */
export const askSecond = action(
  amendmentPolicy,
  'law.ask_second',
  'change',
  oneAmendment,
  async (context, { amendmentId }) => {
    const { tx, now } = context
    const { changes } = await getOwnDraft(context, amendmentId)
    if (changes.length === 0) throw new Refusal('law.nothing_changed', 409)
    const bodies = await listSecondBodies(tx)
    if (bodies.length === 0) throw new Refusal('law.nobody_to_confirm', 409)
    await noteAsked(tx, amendmentId)
    for (const bodyId of bodies)
      await arrive({ tx, now }, toConfirm, { about: amendmentId, for: { bodyId }, place: { amendmentId } })
    return { amendmentId }
  },
)

/**
 * Confirms, as a lawyer of another body, what was entered: from its day it is the law of the house.
 *
 * @throws NotFound, Refusal `law.not_a_draft`, `law.by_oneself`, `law.not_asked`, `law.changed_meanwhile`
 */
export const confirmAmendment = freshly(
  action(
    amendmentPolicy,
    'law.confirm',
    'change',
    confirmInput,
    async (context, { amendmentId, revision }) => {
      const { tx, actor } = context
      const person = personIn(actor, 'law.confirm')
      const found = await getEntered(context, amendmentId)
      if (found.confirmedAt !== null || found.withdrawnAt !== null) throw new Refusal('law.not_a_draft', 409)
      if (found.enteredBy === person.personId || found.enteredBody === person.bodyId)
        throw new Refusal('law.by_oneself', 409)
      if (found.askedAt === null) throw new Refusal('law.not_asked', 409)
      if (!(await confirmEntered(tx, amendmentId, revision))) throw new Refusal('law.changed_meanwhile', 409)
      await settle(tx, toConfirm, amendmentId)
      await weighAgain(context, amendmentId)
      return { amendmentId }
    },
  ),
)

/**
 * Takes a draft back, or says no to another's, who is told why.
 *
 * @throws NotFound, Refusal `law.not_a_draft`, `law.no_without_reason`
 */
export const withdrawAmendment = action(
  amendmentPolicy,
  'law.withdraw',
  'change',
  withdrawInput,
  async (context, { amendmentId, reason }) => {
    const { tx, now, actor } = context
    const { personId, bodyId } = personIn(actor, 'law.withdraw')
    const { enteredBy, enteredBody } = await getEntered(context, amendmentId)
    const isOwn = enteredBy === personId && enteredBody === bodyId
    if (!isOwn && reason === undefined) throw new Refusal('law.no_without_reason', 422, {}, 'reason')
    if (!(await withdrawEntered(tx, amendmentId, reason))) throw new Refusal('law.not_a_draft', 409)
    await settle(tx, toConfirm, amendmentId)
    if (!isOwn)
      await arrive({ tx, now }, saidNo, {
        ...{ about: amendmentId, place: { amendmentId } },
        for: { bodyId: enteredBody, people: [enteredBy] },
      })
  },
)

/** Says that the reader's body has looked at what an amendment changes there. */
export const sayLookedAt = action(
  amendmentPolicy,
  'law.seen',
  'change',
  oneAmendment,
  async (context, { amendmentId }) => {
    const { bodyId } = personIn(context.actor, 'law.seen')
    await getEntered(context, amendmentId)
    await settle(context.tx, amendmentArrived, arrivalAt(amendmentId, bodyId))
    await settle(context.tx, saidNo, amendmentId)
    return { amendmentId }
  },
)
