import { sql } from 'kysely'
import { type House, setActor } from '../access/action.ts'
import type { SystemActor } from '../access/actor.ts'
import { whyNotTaken } from '../database/away.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Log } from '../log/log.ts'
import { RECORDS_PER_BLOCK } from './block.ts'
import { hashContent, type RecordContent, selectContent } from './content.ts'
import { isSettled, raiseLowWater, readLowWater, readTide, selectUnsealed, type Tide } from './low-water.ts'
import { blockHead, merkleRoot, noHead } from './merkle.ts'
import type { KeptHead } from './signed-head.ts'

/** Longest time between a record and its seal. */
export const SEAL_SECONDS = 10
const SEALING_LOCK = 7_305_004

export const auditor: SystemActor = { kind: 'system', name: 'audit' }

/** What a sealer has seen of the tide: until its writers have ended, the low-water mark stays where it is. */
interface Watch {
  tide: Tide | undefined
}

/** What one block was made of, and whether more waits than it could hold. */
interface Sealed {
  readonly head: KeptHead | undefined
  readonly isFull: boolean
}

const chain = async (
  tx: DatabaseTransaction,
  records: readonly RecordContent[],
): Promise<KeptHead | undefined> => {
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
  const ids = records.map(({ id }) => id)
  await tx
    .insertInto('audit.block')
    .values({ number, record_ids: ids, leaves: Buffer.concat(leaves), root, previous, head })
    .execute()
  await sql`insert into audit.sealed (record_id, block) select id, ${number} from unnest(${ids}::bigint[]) id`.execute(
    tx,
  )
  return { block: number, head: head.toString('hex') }
}

/**
 * Seals what has been recorded since the last seal: one block, chained to the one before. Writers do not wait for it.
 *
 * It looks from the low-water mark on, so a long trail costs no more than a short one. The mark rises to where the numbers
 * of records stood once everybody who wrote then has ended: a record that commits late is never below it.
 */
const sealRecords = async (house: House, watch: Watch): Promise<Sealed> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, auditor)
    // Of several processes one seals; the others come back later.
    const lock = await sql<{
      got: boolean
    }>`select pg_try_advisory_xact_lock(${SEALING_LOCK}) as got`.execute(tx)
    if (!lock.rows[0]?.got) return { head: undefined, isFull: false }
    const tide = await readTide(tx)
    const mark = await readLowWater(tx)
    const records = await selectContent(selectUnsealed(tx, mark))
      .orderBy('id')
      .limit(RECORDS_PER_BLOCK)
      .execute()
    const head = await chain(tx, records)
    const isFull = records.length === RECORDS_PER_BLOCK
    const earlier = watch.tide ?? tide
    if (isSettled(earlier, tide)) {
      // A full block may have left some below the tide.
      const settled = isFull ? Math.min(earlier.height, records.at(-1)!.id) : earlier.height
      await raiseLowWater(tx, settled)
      watch.tide = tide.writers.length === 0 ? undefined : tide
    } else watch.tide = earlier
    return { head, isFull }
  })

/** What is done with the head of each new block: kept outside the database, handed to witnesses. */
export type OnSealed = (head: KeptHead) => void | Promise<void>

/**
 * Seals all that waits.
 *
 * @param watch what the same sealer saw in its round before.
 */
export const sealAll = async (
  house: House,
  onSealed: OnSealed | undefined,
  watch: Watch = { tide: undefined },
): Promise<void> => {
  for (;;) {
    const { head, isFull } = await sealRecords(house, watch)
    if (head !== undefined) await onSealed?.(head)
    if (!isFull) return
  }
}

/**
 * Seals every few seconds while the process serves.
 *
 * @returns a function that seals once more and stops.
 */
export const keepSealing = (house: House, onSealed: OnSealed, log: Log): (() => Promise<void>) => {
  const watch: Watch = { tide: undefined }
  let running: Promise<void> = Promise.resolve()
  const seal = () => {
    running = running
      .then(() => sealAll(house, onSealed, watch))
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
  // At once, since what was written before this process began may have waited for long.
  void seal()
  // Half the promised time, so that a slow round still keeps it.
  const timer = setInterval(seal, (SEAL_SECONDS * 1000) / 2)
  return async () => {
    clearInterval(timer)
    await seal()
  }
}
