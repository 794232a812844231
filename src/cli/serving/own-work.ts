import { rooms } from '../../app.ts'
import { requireArchivePlace } from '../../platform/audit/archive/place.ts'
import { keepHead } from '../../platform/audit/kept-head.ts'
import { readNewestHead } from '../../platform/audit/newest-head.ts'
import { keepSealing } from '../../platform/audit/seal.ts'
import { signHead } from '../../platform/audit/signed-head.ts'
import { openWitnesses } from '../../platform/audit/witnesses.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { startQueue } from '../../platform/jobs/queue.ts'
import type { Log } from '../../platform/log/log.ts'
import { historySchedule, historyTasks } from '../../platform/vault/history.ts'
import type { Installation } from '../installation.ts'
import { backupTasks } from './backup-task.ts'

/** A command by hand may reach what the unit of a service closes to this process: so it is told here, before the night in which it fails. */
const tellOfArchive = ({ auditArchive }: Settings, log: Log): void => {
  try {
    if (auditArchive !== undefined) requireArchivePlace(auditArchive.folder)
  } catch (error) {
    log.error(
      { code: (error as { code?: string }).code },
      'the folder of AUDIT_ARCHIVE cannot be written to by this process; under systemd name it in ReadWritePaths',
    )
  }
}

/** What the house does by itself: it seals its trail and tells its witnesses, runs jobs, and backs itself up. */
export const startOwnWork = async (
  { house, keys, trailPlaces, workerAddress, dataFolder }: Installation,
  log: Log,
): Promise<{ runsJobs(): boolean; stop(): Promise<void> }> => {
  const { signingKey, runs, head: headFolder } = trailPlaces
  tellOfArchive(house.settings, log)
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
