import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { lapseClocks } from '../../support/index.ts'
import { tellCeased } from './arrivals.ts'
import { CEASING } from './court-rules.ts'
import { placementPolicy } from './policy.ts'
import { ceaseCourt } from './store.ts'
import { tellInput, tellPlacement, tellTask } from './tell.ts'

export const lapseTask = 'housing.placements_lapse'

/**
 * The morning's round: what lets a child stay ceases by the times of lag 2024:79, as far as is written down. Nobody moves and no place is
 * given up by it: whoever works on the case is told, and writes what was sent or what happens now.
 */
const lapse = action(
  placementPolicy,
  'placement.lapse',
  'change',
  z.object({}),
  async ({ tx, now, today, about }) => {
    let count = 0
    for (const { clock, state } of CEASING) {
      const passed = await lapseClocks(tx, clock, today)
      for (const placement of await ceaseCourt(tx, passed, state, today)) {
        await tellCeased({ tx, now }, placement)
        count += 1
      }
    }
    about('placement', 'all', { ceased: count })
    return { ceased: count }
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
