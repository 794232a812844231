import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../database/connect.ts'
import { hashContent, type RecordContent, selectContent } from './content.ts'
import type { Finding } from './finding.ts'
import { blockHead, merkleRoot } from './merkle.ts'

export interface Block {
  readonly number: number
  readonly record_ids: number[]
  readonly leaves: Buffer
  readonly root: Buffer
  readonly previous: Buffer
  readonly head: Buffer
}

const splitLeaves = (leaves: Buffer): Buffer[] =>
  Array.from({ length: leaves.length / 32 }, (_, index) => leaves.subarray(index * 32, index * 32 + 32))

/** The records of a block that are there. */
export const readRecords = (tx: DatabaseTransaction, block: Block): Promise<RecordContent[]> =>
  selectContent(tx.selectFrom('audit.record'))
    .where(sql<SqlBool>`id = any (${block.record_ids}::bigint[])`)
    .execute()

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
