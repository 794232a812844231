import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { lapseClocks, listLengthened } from '../../support/index.ts'
import { courtCeased, tellCeased } from './arrivals.ts'
import { CEASING } from './court-rules.ts'
import { placementPolicy } from './policy.ts'
import { ceaseCourt, standCourt } from './store.ts'
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
    // A longer time that the court gave, or that was asked for in time and written down afterwards (4:6, 4:7): then nothing has ceased.
    const standing = await standCourt(tx, await listLengthened(tx, 'court_application', today))
    for (const placementId of standing) await settle(tx, courtCeased, placementId)
    about('placement', 'all', { ceased: count, standing: standing.length })
    return { ceased: count, standing: standing.length }
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
