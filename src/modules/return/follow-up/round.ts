import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { remindOfClocks } from '../../support/index.ts'
import { followUpPolicy } from './policy.ts'
import { markMissed, takeReminders } from './round-store.ts'

export const roundTask = 'return.follow_up_round'

/**
 * The morning's round: what nobody made in time becomes unknown, and whoever is responsible for the case is reminded of what
 * is due, once a week, as of any other time limit: how many, and nothing more.
 */
export const goRound = action(
  followUpPolicy,
  'follow_up_abroad.round',
  'change',
  z.object({}),
  async ({ tx, now, today, about }) => {
    const missed = await markMissed(tx, today)
    const reminders = await takeReminders(tx, today)
    await remindOfClocks(tx, reminders, now)
    about('follow_up_abroad', 'all', { missed, reminded: reminders.length })
    return { missed, reminded: reminders }
  },
)

/** The job of the follow-up abroad. */
export const followUpTasks = (house: House): Readonly<Record<string, Task>> => ({
  [roundTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: roundTask } }, goRound, {})
  },
})
