import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { type House, setActor } from '../access/action.ts'
import type { SystemActor } from '../access/actor.ts'
import { whyNotTaken } from '../database/away.ts'
import type { Log } from '../log/log.ts'
import { hashContent, selectContent } from './content.ts'
import { blockHead, merkleRoot, noHead } from './merkle.ts'

/** Longest time between a record and its seal. */
export const SEAL_SECONDS = 10
const RECORDS_PER_BLOCK = 10_000
const SEALING_LOCK = 7_305_004

export const auditor: SystemActor = { kind: 'system', name: 'audit' }

/** The newest head, as kept outside the database. */
export interface KeptHead {
  readonly block: number
  readonly head: string
}

const headFile = (folder: string): string => join(folder, 'audit-head.json')

export const readKeptHead = (folder: string): KeptHead | undefined =>
  existsSync(headFile(folder)) ? (JSON.parse(readFileSync(headFile(folder), 'utf8')) as KeptHead) : undefined

export const keepHead = (folder: string, head: KeptHead): void => {
  const unfinished = `${headFile(folder)}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(head)}\n`, { mode: 0o600, flush: true })
  renameSync(unfinished, headFile(folder))
}

/**
 * Seals what has been recorded since the last seal: one block, chained to the one before. Writers do not wait for it.
 *
 * @returns the newest head, or nothing where there was nothing to seal.
 */
const sealRecords = async (house: House): Promise<KeptHead | undefined> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, auditor)
    // Of several processes one seals; the others come back later.
    const lock = await sql<{
      got: boolean
    }>`select pg_try_advisory_xact_lock(${SEALING_LOCK}) as got`.execute(tx)
    if (!lock.rows[0]?.got) return undefined
    const records = await selectContent(tx)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('audit.sealed')
              .select('record_id')
              .whereRef('audit.sealed.record_id', '=', 'audit.record.id'),
          ),
        ),
      )
      .orderBy('id')
      .limit(RECORDS_PER_BLOCK)
      .execute()
    if (records.length === 0) return undefined
    const last = await tx
      .selectFrom('audit.block')
      .select(['number', 'head'])
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const number = (last?.number ?? 0) + 1
    const previous = last?.head ?? noHead
    const leaves = records.map(hashContent)
    const root = merkleRoot(leaves)
    const head = blockHead(number, previous, root)
    await tx
      .insertInto('audit.block')
      .values({
        number,
        record_ids: records.map(({ id }) => id),
        leaves: Buffer.concat(leaves),
        root,
        previous,
        head,
      })
      .execute()
    await tx
      .insertInto('audit.sealed')
      .values(records.map(({ id }) => ({ record_id: id, block: number })))
      .execute()
    return { block: number, head: head.toString('hex') }
  })

/** Seals until all is sealed, and keeps the newest head outside the database. */
export const sealAll = async (house: House, headFolder: string | undefined): Promise<void> => {
  for (;;) {
    const head = await sealRecords(house)
    if (head === undefined) return
    if (headFolder !== undefined) keepHead(headFolder, head)
  }
}

/**
 * Seals every few seconds while the process serves.
 *
 * @param headFolder where the newest head is kept outside the database.
 * @returns a function that seals once more and stops.
 */
export const keepSealing = (
  house: House,
  headFolder: string | undefined,
  log: Log,
): (() => Promise<void>) => {
  let running: Promise<void> = Promise.resolve()
  const seal = () => {
    running = running
      .then(() => sealAll(house, headFolder))
      .catch((error: Error) => {
        // A database that is away is told of by whoever watches it; what was recorded is sealed once it is back.
        if (whyNotTaken(error) === 'away') return
        log.error(
          { kind: error.name, code: (error as { code?: string }).code },
          'sealing the audit trail failed',
        )
      })
    return running
  }
  // Half the promised time, so that a slow round still keeps it.
  const timer = setInterval(seal, (SEAL_SECONDS * 1000) / 2)
  return async () => {
    clearInterval(timer)
    await seal()
  }
}
