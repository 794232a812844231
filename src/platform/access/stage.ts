import type { z } from 'zod'
import type { Run } from '../audit/run.ts'
import type { Database, DatabaseTransaction } from '../database/connect.ts'
import { type Action, type ActionContext, type House, perform, setActor } from './action.ts'
import type { Actor } from './actor.ts'

/** The moment of a day at which made-up things happen. */
export const momentOf = (day: string): Date => new Date(`${day}T09:00:00Z`)

/** Lets made-up people, and the jobs of the system, act on made-up days, all within one transaction. */
export interface Stage {
  readonly tx: DatabaseTransaction
  /** Carries out an action as somebody on a day, then is the system again. */
  act<I extends z.ZodType, O>(actor: Actor, day: string, action: Action<I, O>, input: z.input<I>): Promise<O>
}

/**
 * A house whose database is the one transaction that is under way and whose clock stands at a day. So the history
 * comes about through the same actions as a real one, with the same checks and records, and all of it or nothing.
 */
export const openStage = (
  context: Pick<ActionContext, 'tx' | 'actor' | 'settings' | 'vault' | 'record' | 'machine'>,
): Stage => {
  const { tx, actor: system, settings, vault, record, machine } = context
  const within = {
    transaction: () => ({ execute: <T>(work: (tx: DatabaseTransaction) => Promise<T>) => work(tx) }),
  } as unknown as Database
  const trail: Run = {
    transaction: (_, work) => work(tx, record),
    outside: () => ({}),
    close: async () => {},
  }
  return {
    tx,
    act: async (actor, day, action, input) => {
      const house: House = {
        database: within,
        worker: within,
        clock: { now: () => momentOf(day) },
        settings,
        vault,
        trail,
        machine,
      }
      const result = await perform(house, { actor }, action, input)
      await setActor(tx, system)
      return result
    },
  }
}
