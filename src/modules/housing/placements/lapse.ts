import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { placementPolicy } from './policy.ts'
import { lapseGrants } from './store.ts'

export const lapseTask = 'housing.placements_lapse'

/**
 * The morning's round: a grant that has not begun within four weeks lapses (lag 2024:79). Its places are free and its clock
 * stops, which the database sees to; nobody who lives in a shelter is touched.
 */
const lapse = action(
  placementPolicy,
  'placement.lapse',
  'change',
  z.object({}),
  async ({ tx, today, about }) => {
    const lapsed = await lapseGrants(tx, today)
    about('placement', 'all', { lapsed })
    return { lapsed }
  },
)

/** Jobs of placements. */
export const placementTasks = (house: House): Readonly<Record<string, Task>> => ({
  [lapseTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: lapseTask } }, lapse, {})
  },
})
