import type { ActionContext } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { type EnteredAmendment, findEntered } from './store.ts'

/** @throws NotFound */
export const getEntered = async (
  { tx, about }: Pick<ActionContext, 'tx' | 'about'>,
  amendmentId: string,
): Promise<EnteredAmendment> => {
  const found = await findEntered(tx, amendmentId)
  if (found === undefined) throw new NotFound('amendment')
  about('amendment', amendmentId)
  return found
}

/** A draft that the actor has entered, for the body that they act for. @throws NotFound, Refusal `law.not_a_draft`, `law.draft_of_another` */
export const getOwnDraft = async (context: ActionContext, amendmentId: string): Promise<EnteredAmendment> => {
  const person = personIn(context.actor, 'law.enter_change')
  const found = await getEntered(context, amendmentId)
  if (found.confirmedAt !== null || found.withdrawnAt !== null) throw new Refusal('law.not_a_draft', 409)
  if (found.enteredBy !== person.personId || found.enteredBody !== person.bodyId)
    throw new Refusal('law.draft_of_another', 409)
  return found
}
