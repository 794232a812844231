import { z } from 'zod'
import { type House, perform } from '../../../platform/access/action.ts'
import type { SystemActor } from '../../../platform/access/actor.ts'
import type { Schedule, Task } from '../../../platform/jobs/queue.ts'
import { matchPool } from './pool-actions.ts'
import { releaseBatch, settleRequest } from './release-actions.ts'

export const matchTask = 'housing.match_pool'
const releaseTask = 'housing.release_batch'
export const settleTask = 'housing.settle_request'

/** Matching opens where a person must not be, and in which municipality each shelter is. */
const matching: SystemActor = { kind: 'system', name: matchTask, opens: ['case', 'shelter'] }

const settled = z.object({ requestId: z.guid() })

/** Jobs of the blind pool, all as the system. */
export const requestTasks = (house: House): Readonly<Record<string, Task>> => ({
  [matchTask]: async () => {
    await perform(house, { actor: matching }, matchPool, {})
  },
  [releaseTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: releaseTask } }, releaseBatch, {})
    // Those who wait on are asked for at once, so that shelters have the whole of the next quarter to answer.
    await perform(house, { actor: matching }, matchPool, {})
  },
  [settleTask]: async (payload) => {
    await perform(
      house,
      { actor: { kind: 'system', name: settleTask } },
      settleRequest,
      settled.parse(payload),
    )
  },
})

/** Matching goes on between the releases; a release that the house was down for is made up for. */
export const requestSchedules: readonly Schedule[] = [
  { task: matchTask, crontab: '3,8,13,18,23,28,33,38,43,48,53,58 * * * *' },
  { task: releaseTask, crontab: '0,15,30,45 * * * *', catchUp: 2 * 3_600_000 },
]
