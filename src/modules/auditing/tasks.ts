import { type House, perform, setActor } from '../../platform/access/action.ts'
import { LONGEST_WAIT, readWaiting } from '../../platform/audit/low-water.ts'
import { auditor } from '../../platform/audit/seal.ts'
import type { Schedule, Task } from '../../platform/jobs/queue.ts'
import { endAlarm, raiseAlarm } from './alarms.ts'

const watchTask = 'auditing.watch_seals'

const job = { actor: { kind: 'system', name: watchTask } } as const

/** How many records wait too long; in a round that finds none nothing is recorded. */
const countLate = (house: House): Promise<number> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, auditor)
    const { count, seconds } = await readWaiting(tx)
    return seconds > LONGEST_WAIT ? count : 0
  })

/**
 * Tells the auditors when records have waited more than a minute for their seal, and lets it go when they are sealed. The
 * queue works apart from the sealing, so it tells also where the sealing has stopped.
 */
const watchSeals = (house: House): Task => {
  let raised: boolean | undefined
  return async () => {
    const count = await countLate(house)
    if (count > 0 && raised !== true) await perform(house, job, raiseAlarm, { alarm: 'seals_late', count })
    // After a start it may still be raised from before.
    if (count === 0 && raised !== false) await perform(house, job, endAlarm, { alarm: 'seals_late' })
    raised = count > 0
  }
}

/** Jobs of this room. */
export const auditTasks = (house: House): Readonly<Record<string, Task>> => ({
  [watchTask]: watchSeals(house),
})

export const auditSchedules: readonly Schedule[] = [{ task: watchTask, crontab: '* * * * *' }]
