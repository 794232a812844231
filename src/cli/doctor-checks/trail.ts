import { type House, setActor } from '../../platform/access/action.ts'
import { findInstallation } from '../../platform/access/installation.ts'
import { readWaiting } from '../../platform/audit/low-water.ts'
import { auditor, type KeptHead, SEAL_SECONDS } from '../../platform/audit/seal.ts'
import { verifyNewestBlock } from '../../platform/audit/verify.ts'
import { backupSubject } from '../../platform/database/backup/note.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { type Check, check, fail, ok, warn } from './check.ts'

const DAYS_BETWEEN_BACKUPS = 7
const DAY = 86_400_000

const asAuditor = <T>(house: House, work: (tx: DatabaseTransaction) => Promise<T>): Promise<T> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, auditor)
    return work(tx)
  })

/** @param served whether a process serves; absent where that cannot be known. */
const sealing = (house: House, served: boolean | undefined): Promise<Check> =>
  check('audit sealing', 'look in the log for why sealing fails', async () => {
    const waiting = await asAuditor(house, readWaiting)
    const seconds = Math.round(waiting.seconds)
    if (seconds <= SEAL_SECONDS) return ok(`all is sealed but the last ${SEAL_SECONDS} seconds`)
    return served === false
      ? warn(`${waiting.count} records wait for their seal, since nobody serves`, 'run: bin/samlad serve')
      : fail(
          `${waiting.count} records wait for their seal, the oldest for ${seconds} seconds`,
          'look in the log for why sealing fails',
        )
  })

const trail = (house: House, keptHead: KeptHead | undefined): Promise<Check> =>
  check('audit trail', 'run: bin/samlad audit verify', async () => {
    const { block, findings } = await verifyNewestBlock(house, keptHead)
    if (findings.length > 0)
      return fail(
        `the newest block (${block}) is not as it was sealed`,
        'keep everything as it is, and run: bin/samlad audit verify',
      )
    return block === 0
      ? ok('nothing is sealed yet')
      : ok(
          `the newest block (${block}) is as it was sealed${keptHead ? ', and the head kept outside agrees' : ''}`,
        )
  })

const kind = (house: House): Promise<Check> =>
  check('installation', 'run: bin/samlad migrate', async () => {
    const mark = await findInstallation(house.database)
    if (mark === undefined) return warn('not started yet', 'run: bin/samlad serve')
    return ok(mark.kind === 'demo' ? 'a demonstration, all fictional' : 'real')
  })

/** Newest backup, or the backup that this installation was restored from. */
const newestBackup = (house: House): Promise<Check> =>
  check('backup', 'run: bin/samlad backup DIR', async () => {
    const mark = await findInstallation(house.database)
    const newest = await asAuditor(house, (tx) =>
      tx
        .selectFrom('audit.record')
        .select('occurred_at')
        .where('subject_kind', '=', backupSubject.kind)
        .where('subject_id', '=', backupSubject.id)
        .where('action', 'in', ['installation.backed_up', 'installation.restored'])
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst(),
    )
    const remedy = 'run: bin/samlad backup DIR'
    if (newest === undefined)
      return mark?.kind === 'demo'
        ? ok('none, and a demonstration needs none')
        : warn('none is known', remedy)
    const at = newest.occurred_at.toISOString()
    const days = Math.floor((house.clock.now().getTime() - newest.occurred_at.getTime()) / DAY)
    if (days > DAYS_BETWEEN_BACKUPS && mark?.kind !== 'demo')
      return warn(`the newest is ${days} days old (${at})`, remedy)
    return ok(`the newest is from ${at}`)
  })

/** The audit trail and what it tells of the installation. */
export const checkTrail = async (
  house: House,
  keptHead: KeptHead | undefined,
  served: boolean | undefined,
): Promise<Check[]> => [
  await sealing(house, served),
  await trail(house, keptHead),
  await kind(house),
  await newestBackup(house),
]
