import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'
import { hashContent, type RecordContent, selectContent } from './content.ts'
import type { Finding } from './finding.ts'
import { blockHead, merkleRoot } from './merkle.ts'

export interface Block {
  readonly number: number
  readonly sealed_at: Date
  readonly record_ids: number[]
  readonly leaves: Buffer
  readonly root: Buffer
  readonly previous: Buffer
  readonly head: Buffer
}

const splitLeaves = (leaves: Buffer): Buffer[] =>
  Array.from({ length: leaves.length / 32 }, (_, index) => leaves.subarray(index * 32, index * 32 + 32))

/** As many records are read at once; a block holds no more of them. */
export const RECORDS_PER_BLOCK = 10_000
const BLOCKS_AT_ONCE = 200

/** A block with its records that are there. */
export interface ReadBlock {
  readonly block: Block
  readonly records: readonly RecordContent[]
}

/** The blocks after a number, some at a time, the oldest first; those that are sealed meanwhile too. */
export async function* readBlocks(
  tx: DatabaseTransaction,
  after: number,
  last: number = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<ReadBlock> {
  for (;;) {
    const found: Block[] = await tx
      .selectFrom('audit.block')
      .selectAll()
      .where('number', '>', after)
      .where('number', '<=', last)
      .orderBy('number')
      .limit(BLOCKS_AT_ONCE)
      .execute()
    if (found.length === 0) return
    let count = 0
    const blocks = found.filter(({ record_ids }, index) => {
      count += record_ids.length
      return index === 0 || count <= RECORDS_PER_BLOCK
    })
    const ids = blocks.flatMap(({ record_ids }) => record_ids)
    const read = await selectContent(tx.selectFrom('audit.record'))
      .where(sql<SqlBool>`id = any (${ids}::bigint[])`)
      .execute()
    const records = new Map(read.map((record) => [record.id, record]))
    for (const block of blocks)
      yield { block, records: block.record_ids.flatMap((id) => records.get(id) ?? []) }
    after = blocks.at(-1)!.number
  }
}

/** The records of a block that are there. */
export const readRecords = async (
  tx: DatabaseTransaction,
  { number }: Block,
): Promise<readonly RecordContent[]> => (await readBlocks(tx, number - 1, number).next()).value?.records ?? []

/** Compares the records of a block with the hashes it was sealed with. */
export const compareRecords = (block: Block, records: readonly RecordContent[]): Finding[] => {
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
export const blockHolds = (block: Block): boolean => {
  const leaves = splitLeaves(block.leaves)
  return (
    leaves.length > 0 &&
    leaves.length === block.record_ids.length &&
    merkleRoot(leaves).equals(block.root) &&
    blockHead(block.number, block.previous, block.root).equals(block.head)
  )
}
