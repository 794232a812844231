import { type House, perform, setActor } from '../../platform/access/action.ts'
import { LONGEST_WAIT, readWaiting } from '../../platform/audit/low-water.ts'
import { auditor } from '../../platform/audit/seal.ts'
import { verifyTrail } from '../../platform/audit/verify.ts'
import type { Schedule, Task } from '../../platform/jobs/queue.ts'
import { endAlarm, noteVerification, raiseAlarm } from './alarms.ts'
import { archiveTrail, staysFrom } from './archiving.ts'

const watchTask = 'auditing.watch_seals'
const verifyTask = 'auditing.verify'
const archiveTask = 'auditing.archive'

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

const verifyJob = { actor: { kind: 'system', name: verifyTask } } as const

/**
 * Checks the whole trail with all that is kept outside the database, and tells the auditors what is not as it was written. What a
 * killed process left open is none of it.
 */
const verifyDaily =
  (house: House): Task =>
  async () => {
    const outside = house.trail.outside()
    const { findings, blocks, sealedRecords, unproven, open } = await verifyTrail(house, outside)
    const count = findings.length
    if (count > 0) await perform(house, verifyJob, raiseAlarm, { alarm: 'trail_broken', count })
    else await perform(house, verifyJob, endAlarm, { alarm: 'trail_broken' })
    await perform(house, verifyJob, noteVerification, {
      findings: count,
      blocks,
      records: sealedRecords,
      unproven,
      open: open.filter(({ running }) => !running).length,
    })
  }

/** Moves the months whose time in the database is over into their files, where the operator has named a folder. */
const archiveMonthly =
  (house: House): Task =>
  async () => {
    const { auditArchive } = house.settings
    if (auditArchive === undefined) return
    const request = { actor: { kind: 'system', name: archiveTask } } as const
    await archiveTrail(house, request, auditArchive.folder, staysFrom(house.clock.now(), auditArchive))
  }

/** Jobs of this room. */
export const auditTasks = (house: House): Readonly<Record<string, Task>> => ({
  [watchTask]: watchSeals(house),
  [verifyTask]: verifyDaily(house),
  [archiveTask]: archiveMonthly(house),
})

export const auditSchedules: readonly Schedule[] = [
  { task: watchTask, crontab: '* * * * *' },
  // In the night; where nobody served then, at the next start.
  { task: verifyTask, crontab: '20 2 * * *', catchUp: 86_400_000 },
  // Each night, so that what one night could not do waits for no month.
  { task: archiveTask, crontab: '50 3 * * *' },
]
