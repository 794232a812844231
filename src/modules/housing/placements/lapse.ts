import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { placementPolicy } from './policy.ts'
import { lapseGrants } from './store.ts'
import { tellInput, tellPlacement, tellTask } from './tell.ts'

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
  async ({ tx, today, about, enqueue }) => {
    const lapsed = await lapseGrants(tx, today)
    about('placement', 'all', { lapsed: lapsed.length })
    for (const placementId of lapsed) await enqueue(tellTask, { placementId })
    return { lapsed: lapsed.length }
  },
)

/** Jobs of placements. */
export const placementTasks = (house: House): Readonly<Record<string, Task>> => ({
  [lapseTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: lapseTask } }, lapse, {})
  },
  [tellTask]: async (payload) => {
    await perform(
      house,
      { actor: { kind: 'system', name: tellTask } },
      tellPlacement,
      tellInput.parse(payload),
    )
  },
})
