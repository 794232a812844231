import type { z } from 'zod'
import type { Action } from '../../../platform/access/action.ts'
import { type ActionContext, type House, perform, setActor } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/connect.ts'
import { momentOf } from './report-store.ts'

/** Lets made-up people act on made-up days, all within one transaction. */
export interface Stage {
  readonly tx: DatabaseTransaction
  /** Carries out an action as a person on a day, then is the system again. */
  act<I extends z.ZodType, O>(
    actor: PersonActor,
    day: string,
    action: Action<I, O>,
    input: z.input<I>,
  ): Promise<O>
}

/**
 * A house whose database is the one transaction that is under way and whose clock stands at a day. So the history
 * comes about through the same actions as a real one, with the same checks and records, and all of it or nothing.
 */
export const openStage = (context: Pick<ActionContext, 'tx' | 'actor' | 'settings' | 'vault'>): Stage => {
  const { tx, actor: system, settings, vault } = context
  const within = {
    transaction: () => ({ execute: <T>(work: (tx: DatabaseTransaction) => Promise<T>) => work(tx) }),
  } as unknown as Database
  return {
    tx,
    act: async (actor, day, action, input) => {
      const house: House = { database: within, clock: { now: () => momentOf(day) }, settings, vault }
      const result = await perform(house, { actor }, action, input)
      await setActor(tx, system)
      return result
    },
  }
}
