import { existsSync } from 'node:fs'
import { type House, setActor } from '../../platform/access/action.ts'
import { findInstallation } from '../../platform/access/installation.ts'
import { requireArchivePlace } from '../../platform/audit/archive/place.ts'
import { fileOf, readArchives } from '../../platform/audit/archive/row.ts'
import { LONGEST_WAIT, readWaiting } from '../../platform/audit/low-water.ts'
import { auditor, SEAL_SECONDS } from '../../platform/audit/seal.ts'
import { type Verification, verifyTrail } from '../../platform/audit/verify.ts'
import { verifyNewestBlock } from '../../platform/audit/verify-newest.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { backupFails, within } from '../../platform/standing/standing.ts'
import { type Check, check, fail, type Judgement, ok, warn } from './check.ts'
import { readStandingOf } from './standing.ts'

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
    // Whoever has just begun seals what was written before; a minute is what the first page of administrators allows too.
    if (seconds <= LONGEST_WAIT && served !== false)
      return ok(`${waiting.count} records wait for their seal, the oldest for ${seconds} seconds`)
    return served === false
      ? warn(`${waiting.count} records wait for their seal, since nobody serves`, 'run: bin/samlad serve')
      : fail(
          `${waiting.count} records wait for their seal, the oldest for ${seconds} seconds`,
          'look in the log for why sealing fails',
        )
  })

/** As many blocks the doctor looks through itself; of a longer trail it tells what the daily verification found. */
const BLOCKS_AT_ONCE = 200

/** What the verification of the whole trail last found. */
const daily = async (house: House): Promise<Judgement> => {
  const { verifiedAt, findings } = await readStandingOf(house)
  const remedy = 'keep everything as it is, and run: bin/samlad audit verify'
  if (verifiedAt === null) return warn('the whole trail has not been verified yet', remedy)
  const at = verifiedAt.toISOString()
  if (findings !== 0) return fail(`not as it was written (${findings} findings, ${at})`, remedy)
  return Date.now() - verifiedAt.getTime() > within.verification
    ? warn(`the whole trail was last verified ${at}`, remedy)
    : ok(`the whole trail was as it was written, ${at}`)
}

const told = ({ findings, open, unproven, recovered, blocks }: Verification): Judgement => {
  if (findings.length > 0)
    return fail(
      `not as it was written or sealed (${findings.length} findings)`,
      'keep everything as it is, and run: bin/samlad audit verify',
    )
  const left = open.filter(({ running }) => !running).length
  return ok(
    [
      `all ${blocks} blocks and what is not sealed yet are as they were written, as far as what is kept outside tells`,
      ...(left === 0 ? [] : [`what ${left} killed processes wrote last is unknown`]),
      ...(recovered === 0 ? [] : [`${recovered} records went when the database was recovered`]),
      ...(unproven === 0 ? [] : [`${unproven} records were written without a key`]),
    ].join('; '),
  )
}

const trail = (house: House): Promise<Check> =>
  check('audit trail', 'run: bin/samlad audit verify', async () => {
    const outside = house.trail.outside()
    const { block, findings } = await verifyNewestBlock(house, outside.heads?.[0])
    if (findings.length > 0)
      return fail(
        `the newest block (${block}) is not as it was sealed`,
        'keep everything as it is, and run: bin/samlad audit verify',
      )
    return block > BLOCKS_AT_ONCE ? daily(house) : told(await verifyTrail(house, outside))
  })

/** Whether what has gone from the database lies where the operator said, and more can be put there. */
const archive = (house: House): Promise<Check> =>
  check('audit archive', 'run: bin/samlad audit verify', async () => {
    const folder = house.settings.auditArchive?.folder
    const rows = await asAuditor(house, readArchives)
    const records = rows.reduce((sum, row) => sum + row.records, 0)
    if (folder === undefined)
      return rows.length === 0
        ? ok('none: all of the trail is in the database')
        : warn(
            `${records} records lie in ${rows.length} files that nobody has named`,
            'set AUDIT_ARCHIVE to their folder',
          )
    const away = rows.filter((row) => row.removed_at === null && !existsSync(fileOf(folder, row)))
    if (away.length > 0)
      return fail(
        `${away.length} of ${rows.length} files of the trail are not in ${folder}, the first of ${away[0]!.month}`,
        'put them back from where they are kept a second time',
      )
    requireArchivePlace(folder)
    return ok(`${records} records in ${rows.length} files`)
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
    const isOwn = house.settings.backups !== undefined
    const mark = await findInstallation(house.database)
    const standing = await readStandingOf(house)
    const { backedUpAt, backupFailedAt, backupFault, backupVerifiedAt } = standing
    const remedy = isOwn ? 'run: bin/samlad backup' : 'set BACKUP_FOLDER, or run: bin/samlad backup DIR'
    if (isOwn && backupFails(standing))
      return warn(`the one of ${backupFailedAt!.toISOString()} failed (${backupFault})`, remedy)
    if (backedUpAt === null)
      return mark?.kind === 'demo'
        ? ok('none, and a demonstration needs none')
        : warn('none is known', remedy)
    const at = backedUpAt.toISOString()
    const days = Math.floor((house.clock.now().getTime() - backedUpAt.getTime()) / DAY)
    const most = isOwn ? within.ownBackup : within.backup
    if (house.clock.now().getTime() - backedUpAt.getTime() > most && mark?.kind !== 'demo')
      return warn(`the newest is ${days} days old (${at})`, remedy)
    const wasRead = backupVerifiedAt !== null && backupVerifiedAt >= backedUpAt
    return ok(`the newest is from ${at}${wasRead ? ', and was read back whole' : ''}`)
  })

/** The audit trail and what it tells of the installation. */
export const checkTrail = async (house: House, served: boolean | undefined): Promise<Check[]> => [
  await sealing(house, served),
  await trail(house),
  await archive(house),
  await kind(house),
  await newestBackup(house),
]
