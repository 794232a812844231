import { spawn } from 'node:child_process'
import { setPriority } from 'node:os'
import { text } from 'node:stream/consumers'
import { type House, setActor } from '../../platform/access/action.ts'
import { requireRecipients } from '../../platform/database/backup/age.ts'
import type { Schedule, Task } from '../../platform/jobs/queue.ts'
import type { Log } from '../../platform/log/log.ts'
import { backupFails, readStanding } from '../../platform/standing/standing.ts'

const TASK = 'house_backup'
/** Once an hour after one that failed. */
const TASK_AGAIN = 'house_backup_again'

/** How many above the usual: whoever works goes first. */
const PATIENCE = 10

const crontabOf = (time: string): string => {
  const [hours, minutes] = time.split(':')
  return `${Number(minutes)} ${Number(hours)} * * *`
}

/** The house's own backups, as the queue runs them. */
export interface BackupTasks {
  readonly tasks: Readonly<Record<string, Task>>
  readonly schedules: readonly Schedule[]
  /** Ends one that is being made; it leaves nothing, and is made again within an hour. */
  stop(): void
}

const NONE: BackupTasks = { tasks: {}, schedules: [], stop: () => {} }

/**
 * Backs the house up at the times of its settings, in a process of its own: it takes much time of a processor, and who asks for a page
 * meanwhile should not wait. It is the command `bin/samlad backup`, which records how it went.
 *
 * @param dataFolder absent on a PostgreSQL of one's own.
 * @throws OperatorError where a public key of the settings is none.
 */
export const backupTasks = (
  { worker, clock, settings }: Pick<House, 'worker' | 'clock' | 'settings'>,
  dataFolder: string | undefined,
  log: Log,
): BackupTasks => {
  const { backups, backupRecipients, databaseOwnerUrl } = settings
  if (backups === undefined) return NONE
  requireRecipients(backupRecipients)
  // Whoever serves need not own the tables: then something else runs the command, such as a timer.
  if (dataFolder === undefined && databaseOwnerUrl === undefined) return NONE
  const stopping = new AbortController()
  let running: Promise<void> | undefined
  const run = async (): Promise<void> => {
    const where = dataFolder === undefined ? [] : ['--data', dataFolder]
    const child = spawn(process.execPath, [...process.execArgv, process.argv[1]!, 'backup', ...where], {
      stdio: ['ignore', 'ignore', 'pipe'],
      signal: stopping.signal,
      killSignal: 'SIGTERM',
    })
    if (child.pid !== undefined) setPriority(child.pid, PATIENCE)
    const ended = new Promise<number | null>((resolve) => {
      child.on('close', resolve)
      child.on('error', () => resolve(null))
    })
    const [code, said] = await Promise.all([ended, text(child.stderr)])
    if (code !== 0) log.error({ code, said: said.trim() }, 'the backup was not made')
  }
  const once = async (): Promise<void> => {
    running ??= run().finally(() => {
      running = undefined
    })
    await running
  }
  const again = async (): Promise<void> => {
    const standing = await worker.transaction().execute(async (tx) => {
      await setActor(tx, { kind: 'system', name: 'backup' }, clock.now())
      return readStanding(tx)
    })
    if (backupFails(standing)) await once()
  }
  return {
    tasks: { [TASK]: once, [TASK_AGAIN]: again },
    schedules: [
      // Once a machine that was off is on again, where it was missed.
      ...backups.times.map((time) => ({
        ...{ task: TASK, name: `${TASK} ${time}`, crontab: crontabOf(time) },
        catchUp: 86_400_000,
      })),
      { task: TASK_AGAIN, crontab: '45 * * * *' },
    ],
    stop: () => stopping.abort(),
  }
}
