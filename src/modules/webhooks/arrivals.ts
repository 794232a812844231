import type { ActionContext } from '../../platform/access/action.ts'
import { arrive, settle } from '../../platform/arrivals/arrive.ts'
import { arrivalKind, wordsFrom } from '../../platform/arrivals/kind.ts'
import { bodiesWhere } from '../identity/index.ts'
import { webhookWords } from './messages.ts'
import { paths } from './paths.ts'

/** A receiver is told of nothing more, and nobody has said so: it wants no more, or has not answered for days. */
export const receiverPaused = arrivalKind('webhooks.receiver_paused', {
  urgency: 'ordinary',
  place: paths.endpoint,
  for: ['administrator'],
  raisedBy: ['webhook.settle'],
  settledBy: ['webhook.resume', 'webhook.withdraw'],
  words: wordsFrom(webhookWords, 'arrivalPaused', 'arrivalPausedVerb'),
})

/** Tells the administrators of every body that a receiver has been paused. */
export const tellPaused = async (
  context: Pick<ActionContext, 'tx' | 'now'>,
  endpointId: string,
): Promise<void> => {
  for (const bodyId of await bodiesWhere(context.tx, 'administrator'))
    await arrive(context, receiverPaused, { about: endpointId, for: { bodyId }, place: { endpointId } })
}

export const settlePaused = (tx: ActionContext['tx'], endpointId: string): Promise<number> =>
  settle(tx, receiverPaused, endpointId)
