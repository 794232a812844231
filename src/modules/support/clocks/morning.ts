import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { tellStopped } from './arrivals.ts'
import { remindOfClocks } from './deadlines.ts'
import { escalateDue, lapseEnded, listDueWarnings, listManagers, writeWarned } from './morning-store.ts'
import { clockPolicy } from './policy.ts'
import { nextWarning, stoppingKinds, tellsOfHousing, warningsFor } from './rules.ts'
import { lapsePassed } from './subject-store.ts'

export const morningTask = 'support.clocks_morning'

/**
 * The morning's round: ends periods that are over, notes what has lapsed or ceased by law and tells of it, gives each warning once to
 * whoever is responsible, and takes what still runs after its time to those who lead the casework of the body. In a few statements, however many clocks there are;
 * nobody is reminded more than once.
 */
const goRound = action(
  clockPolicy,
  'clock.warn',
  'change',
  z.object({}),
  async ({ tx, now, today, about }) => {
    const lapsed = await lapseEnded(tx, today)
    // What a placement's court is about is noted with the placement, by its own round.
    const stopped = [
      ...(await lapsePassed(tx, stoppingKinds, today, 'hand')),
      ...(await lapsePassed(
        tx,
        stoppingKinds.filter((kind) => !tellsOfHousing(kind)),
        today,
        'things',
      )),
    ]
    for (const clock of stopped) await tellStopped({ tx, now }, clock)
    const due = await listDueWarnings(tx, today)
    await writeWarned(
      tx,
      due.map((clock) => {
        const warnings = warningsFor(clock)
        return {
          id: clock.id,
          warned: warnings.filter((day) => day <= today).length,
          next: nextWarning(warnings, today),
        }
      }),
    )
    const escalated = await escalateDue(tx, today, now)
    const counts = new Map<string, number>()
    const tell = (personId: string | null) => {
      if (personId !== null) counts.set(personId, (counts.get(personId) ?? 0) + 1)
    }
    for (const { tellPerson } of due) tell(tellPerson)
    const managers = await listManagers(tx, [...new Set(escalated.map(({ bodyId }) => bodyId))])
    for (const { bodyId } of escalated)
      for (const manager of managers) if (manager.bodyId === bodyId) tell(manager.personId)
    await remindOfClocks(
      tx,
      [...counts].map(([personId, count]) => ({ personId, count })),
      now,
    )
    const did = { warned: due.length, escalated: escalated.length, lapsed, stopped: stopped.length }
    about('clock', 'all', did)
    return { ...did, told: counts.size }
  },
)

/** Jobs of the clocks. */
export const clockTasks = (house: House): Readonly<Record<string, Task>> => ({
  [morningTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: morningTask } }, goRound, {})
  },
})
