import { type SqlBool, sql } from 'kysely'
import { type House, setActor } from '../access/action.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import { hashContent, selectContent } from './content.ts'
import { readLowWater, readWaiting, selectUnsealed } from './low-water.ts'
import { blockHead, merkleRoot, noHead } from './merkle.ts'
import { auditor, type KeptHead } from './seal.ts'

/** Something in the trail that is not as it was sealed. */
export interface Finding {
  readonly kind:
    | 'record_changed'
    | 'record_missing'
    | 'record_unsealed'
    | 'block_changed'
    | 'block_missing'
    | 'chain_broken'
    | 'head_differs'
  /** Number of the record or of the block. */
  readonly number: number
}

export interface Verification {
  readonly blocks: number
  readonly sealedRecords: number
  /** Records newer than the last seal, which nothing vouches for yet. */
  readonly unsealedRecords: number
  readonly findings: readonly Finding[]
}

/** So that no statement takes longer than the database lets it. */
const LOOKED_THROUGH_AT_ONCE = 200_000

interface Block {
  readonly number: number
  readonly record_ids: number[]
  readonly leaves: Buffer
  readonly root: Buffer
  readonly previous: Buffer
  readonly head: Buffer
}

const splitLeaves = (leaves: Buffer): Buffer[] =>
  Array.from({ length: leaves.length / 32 }, (_, index) => leaves.subarray(index * 32, index * 32 + 32))

/** Compares the records of a block with the hashes it was sealed with. */
const compareRecords = async (tx: DatabaseTransaction, block: Block): Promise<Finding[]> => {
  const records = await selectContent(tx.selectFrom('audit.record'))
    .where(sql<SqlBool>`id = any (${block.record_ids}::bigint[])`)
    .execute()
  const found = new Map(records.map((record) => [record.id, hashContent(record)]))
  return splitLeaves(block.leaves).flatMap((leaf, index): Finding[] => {
    const number = block.record_ids[index]
    if (number === undefined) return []
    const actual = found.get(number)
    if (actual === undefined) return [{ kind: 'record_missing', number }]
    return actual.equals(leaf) ? [] : [{ kind: 'record_changed', number }]
  })
}

/** Whether a block still is what its own head says. */
const blockHolds = (block: Block): boolean => {
  const leaves = splitLeaves(block.leaves)
  return (
    leaves.length > 0 &&
    leaves.length === block.record_ids.length &&
    merkleRoot(leaves).equals(block.root) &&
    blockHead(block.number, block.previous, block.root).equals(block.head)
  )
}

/** Records below the low-water mark that no seal holds: where somebody moved it up, or wrote a record below it. */
const listPassedOver = async (tx: DatabaseTransaction, mark: number): Promise<Finding[]> => {
  const findings: Finding[] = []
  for (let after = 0; after < mark; after += LOOKED_THROUGH_AT_ONCE) {
    const found = await selectUnsealed(tx, after)
      .select('id')
      .where('id', '<=', Math.min(mark, after + LOOKED_THROUGH_AT_ONCE))
      .orderBy('id')
      .execute()
    for (const { id } of found) findings.push({ kind: 'record_unsealed', number: id })
  }
  return findings
}

const blocksFrom = (tx: DatabaseTransaction, after: number) =>
  tx.selectFrom('audit.block').selectAll().where('number', '>', after).orderBy('number').limit(100).execute()

/**
 * Checks the whole trail against its seals.
 *
 * Finds every record that was changed, removed or exchanged since it was sealed and says which; finds changed, removed
 * or added blocks by their chain, and a trail cut short by the head that is kept outside the database.
 *
 * @param keptHead the newest head kept outside the database, where there is one.
 */
export const verifyTrail = (house: Pick<House, 'worker'>, keptHead?: KeptHead): Promise<Verification> =>
  house.worker
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await setActor(tx, auditor)
      return verifyTrailIn(tx, keptHead)
    })

/** As `verifyTrail`, in the transaction of somebody who may read the trail. */
export const verifyTrailIn = async (tx: DatabaseTransaction, keptHead?: KeptHead): Promise<Verification> => {
  const findings: Finding[] = []
  let previous: Buffer = noHead
  let number = 0
  let sealedRecords = 0
  let keptSeen = keptHead === undefined
  for (let blocks = await blocksFrom(tx, 0); blocks.length > 0; blocks = await blocksFrom(tx, number)) {
    for (const block of blocks) {
      for (let missing = number + 1; missing < block.number; missing++)
        findings.push({ kind: 'block_missing', number: missing })
      if (!blockHolds(block)) findings.push({ kind: 'block_changed', number: block.number })
      if (block.number === number + 1 && !block.previous.equals(previous))
        findings.push({ kind: 'chain_broken', number: block.number })
      findings.push(...(await compareRecords(tx, block)))
      if (block.number === keptHead?.block) {
        keptSeen = true
        if (block.head.toString('hex') !== keptHead.head)
          findings.push({ kind: 'head_differs', number: block.number })
      }
      sealedRecords += block.record_ids.length
      previous = block.head
      number = block.number
    }
  }
  if (!keptSeen && keptHead)
    for (let missing = number + 1; missing <= keptHead.block; missing++)
      findings.push({ kind: 'block_missing', number: missing })
  const mark = await readLowWater(tx)
  findings.push(...(await listPassedOver(tx, mark)))
  const { count } = await readWaiting(tx)
  return { blocks: number, sealedRecords, unsealedRecords: count, findings }
}

/** The newest block and what is not as it was sealed in it. */
interface NewestBlock {
  readonly block: number
  readonly findings: readonly Finding[]
}

/**
 * Checks the newest block alone, its link to the one before and the head kept outside: quick however long the trail is.
 *
 * @param keptHead the newest head kept outside the database, where there is one.
 * @returns the number of the block, 0 where nothing is sealed yet, and what is not as it was sealed.
 */
export const verifyNewestBlock = (house: House, keptHead?: KeptHead): Promise<NewestBlock> =>
  house.worker
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await setActor(tx, auditor)
      return verifyNewestBlockIn(tx, keptHead)
    })

/** As `verifyNewestBlock`, in the transaction of somebody who may read the trail. */
export const verifyNewestBlockIn = async (
  tx: DatabaseTransaction,
  keptHead?: KeptHead,
): Promise<NewestBlock> => {
  const [newest, before] = await tx
    .selectFrom('audit.block')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  const findings: Finding[] = []
  if (newest) {
    if (!blockHolds(newest)) findings.push({ kind: 'block_changed', number: newest.number })
    if (newest.number > 1 && before?.number !== newest.number - 1)
      findings.push({ kind: 'block_missing', number: newest.number - 1 })
    else if (!newest.previous.equals(before?.head ?? noHead))
      findings.push({ kind: 'chain_broken', number: newest.number })
    findings.push(...(await compareRecords(tx, newest)))
  }
  if (keptHead) {
    const kept = await tx
      .selectFrom('audit.block')
      .select('head')
      .where('number', '=', keptHead.block)
      .executeTakeFirst()
    if (!kept) findings.push({ kind: 'block_missing', number: keptHead.block })
    else if (kept.head.toString('hex') !== keptHead.head)
      findings.push({ kind: 'head_differs', number: keptHead.block })
  }
  return { block: newest?.number ?? 0, findings }
}
