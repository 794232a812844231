import { type House, setActor } from '../access/action.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import { blockHolds, compareRecords, readRecords } from './block.ts'
import type { Finding } from './finding.ts'
import { noHead } from './merkle.ts'
import { auditor } from './seal.ts'
import type { KeptHead } from './signed-head.ts'

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
    findings.push(...compareRecords(newest, await readRecords(tx, newest)))
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
