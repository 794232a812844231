import { rooms } from '../../app.ts'
import { keepHead } from '../../platform/audit/kept-head.ts'
import { readNewestHead } from '../../platform/audit/newest-head.ts'
import { keepSealing } from '../../platform/audit/seal.ts'
import { signHead } from '../../platform/audit/signed-head.ts'
import { openWitnesses } from '../../platform/audit/witnesses.ts'
import { startQueue } from '../../platform/jobs/queue.ts'
import type { Log } from '../../platform/log/log.ts'
import { historySchedule, historyTasks } from '../../platform/vault/history.ts'
import type { Installation } from '../installation.ts'
import { backupTasks } from './backup-task.ts'

/** What the house does by itself: it seals its trail and tells its witnesses, runs jobs, and backs itself up. */
export const startOwnWork = async (
  { house, keys, trailPlaces, workerAddress, dataFolder }: Installation,
  log: Log,
): Promise<{ runsJobs(): boolean; stop(): Promise<void> }> => {
  const { signingKey, runs, head: headFolder } = trailPlaces
  const witnesses = openWitnesses(
    house.settings,
    { folder: `${runs}.witnesses`, signingKey },
    log,
    await readNewestHead(house),
  )
  const stopSealing = keepSealing(
    house,
    async (head) => {
      if (headFolder !== undefined) await keepHead(headFolder, signHead(signingKey, head))
      witnesses.sealed(head)
    },
    log,
  )
  const backups = backupTasks(house, dataFolder, log)
  const queue = await startQueue(
    workerAddress,
    Object.assign(
      historyTasks(keys, house.clock),
      backups.tasks,
      ...rooms.map((room) => room.tasks?.(house) ?? {}),
    ),
    [historySchedule, ...backups.schedules, ...rooms.flatMap((room) => room.schedules ?? [])],
    log,
  )
  return {
    runsJobs: queue.isRunning,
    stop: async () => {
      backups.stop()
      await queue.stop()
      await stopSealing()
      await witnesses.stop()
    },
  }
}
