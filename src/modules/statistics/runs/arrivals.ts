import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { reporters } from '../roles.ts'
import { runWords } from './messages.ts'
import { runPaths as paths } from './paths.ts'

/** A body is to encode its records for a linkage, and hand their keys to the unit. */
const toEncode: ArrivalKind = arrivalKind('statistics.to_encode', {
  urgency: 'ordinary',
  place: paths.run,
  for: reporters,
  raisedBy: ['linkage.plan'],
  settledBy: ['linkage.hand_in', 'linkage.withdraw', 'linkage.close'],
  words: wordsFrom(runWords, 'arrivedEncode', 'arrivedEncodeVerb'),
})
/** Keys and counts are destroyed: a body that was present signs for it. */
const toWitness: ArrivalKind = arrivalKind('statistics.to_witness', {
  urgency: 'ordinary',
  place: paths.run,
  for: reporters,
  raisedBy: ['linkage.destroy'],
  settledBy: ['linkage.witness'],
  words: wordsFrom(runWords, 'arrivedWitness', 'arrivedWitnessVerb'),
})
export const runArrivals: readonly ArrivalKind[] = [toEncode, toWitness]

type Context = Pick<ActionContext, 'tx' | 'now'>

export const tellEncoders = async (
  context: Context,
  linkageId: string,
  bodies: Iterable<string>,
): Promise<void> => {
  for (const bodyId of bodies)
    await arrive(context, toEncode, { about: linkageId, for: { bodyId }, place: { linkageId } })
}

/** A body has handed in. */
export const keysCame = (tx: DatabaseTransaction, linkageId: string, bodyId: string): Promise<number> =>
  settle(tx, toEncode, linkageId, { bodyId })
/** The run takes no more keys: it is over, or one of them has left it. */
export const endRun = (tx: DatabaseTransaction, linkageId: string): Promise<number> =>
  settle(tx, toEncode, linkageId)

export const tellWitness = (context: Context, linkageId: string, bodyId: string): Promise<string> =>
  arrive(context, toWitness, { about: linkageId, for: { bodyId }, place: { linkageId } })
export const witnessed = (tx: DatabaseTransaction, linkageId: string): Promise<number> =>
  settle(tx, toWitness, linkageId)
