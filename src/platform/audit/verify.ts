import { type House, setActor } from '../access/action.ts'
import type { Settings } from '../config/settings.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import { type Archived, type ArchiveReader, openArchives } from './archive/read.ts'
import { readArchives } from './archive/row.ts'
import { blockHolds, readBlocks } from './block.ts'
import { checkRuns, type OpenEnd, type RunsCheck } from './check-runs.ts'
import { type RecordContent, selectContent } from './content.ts'
import type { Finding } from './finding.ts'
import { readLowWater, selectUnsealed } from './low-water.ts'
import { noHead } from './merkle.ts'
import type { Outside } from './outside.ts'
import { auditor } from './seal.ts'
import { isSignedBy, type KeptHead } from './signed-head.ts'

export interface Verification {
  readonly blocks: number
  /** Those in files too. */
  readonly sealedRecords: number
  readonly archived: Archived
  /** Records newer than the last seal: their numbers and proofs alone vouch for them. */
  readonly unsealedRecords: number
  /** Records that were written without a key, such as those of before there was one: nobody vouches for who wrote them. */
  readonly unproven: number
  /** Numbers that went when the database was recovered to an earlier moment, as a proven record of that says. */
  readonly recovered: number
  /** Runs of which nobody can say whether anything came after a number. */
  readonly open: readonly OpenEnd[]
  readonly findings: readonly Finding[]
}

/** What a verification goes by: without the key nobody can say who wrote, without the folder files are not read. */
type TrailSettings = Pick<Settings, 'secretKey'> & Partial<Pick<Settings, 'auditArchive'>>

/** So that no statement takes longer than the database lets it. */
const LOOKED_THROUGH_AT_ONCE = 200_000

/** Walks through the blocks, and comes back for those that were sealed meanwhile. */
const walkBlocks = (
  tx: DatabaseTransaction,
  heads: readonly KeptHead[],
  runs: RunsCheck,
  archives: ArchiveReader,
) => {
  const findings: Finding[] = []
  const kept = new Map(heads.map((head) => [head.block, new Set<string>()]))
  for (const { block, head } of heads) kept.get(block)!.add(head)
  let previous: Buffer = noHead
  let number = 0
  let sealedRecords = 0
  /** @param late where the records that wait have been listed: ids of those that were sealed since. */
  const walk = async (late?: Set<number>): Promise<void> => {
    for await (const read of readBlocks(tx, number)) {
      const { block } = read
      for (let missing = number + 1; missing < block.number; missing++)
        findings.push({ kind: 'block_missing', number: missing })
      if (!blockHolds(block)) findings.push({ kind: 'block_changed', number: block.number })
      if (block.number === number + 1 && !block.previous.equals(previous))
        findings.push({ kind: 'chain_broken', number: block.number })
      const { records, differences } = await archives.recordsOf(read)
      findings.push(...differences)
      const changed = new Set(differences.map(({ number: id }) => id))
      for (const record of records) {
        late?.add(record.id)
        if (changed.has(record.id)) runs.passBy(record)
        else findings.push(...runs.look(record, late === undefined))
      }
      if ([...(kept.get(block.number) ?? [])].some((head) => head !== block.head.toString('hex')))
        findings.push({ kind: 'head_differs', number: block.number })
      sealedRecords += block.record_ids.length
      previous = block.head
      number = block.number
    }
  }
  return {
    walk,
    end: () => {
      const newest = Math.max(0, ...kept.keys())
      for (let missing = number + 1; missing <= newest; missing++)
        findings.push({ kind: 'block_missing', number: missing })
      return { blocks: number, sealedRecords, findings }
    },
  }
}

/** Records that no seal holds: those below the low-water mark were passed over, the others wait. */
const listUnsealed = async (
  tx: DatabaseTransaction,
): Promise<{ waiting: RecordContent[]; passedOver: RecordContent[] }> => {
  const mark = await readLowWater(tx)
  const passedOver: RecordContent[] = []
  for (let after = 0; after < mark; after += LOOKED_THROUGH_AT_ONCE)
    passedOver.push(
      ...(await selectContent(selectUnsealed(tx, after))
        .where('id', '<=', Math.min(mark, after + LOOKED_THROUGH_AT_ONCE))
        .orderBy('id')
        .execute()),
    )
  const waiting = await selectContent(selectUnsealed(tx, mark)).orderBy('id').execute()
  return { waiting, passedOver }
}

/**
 * Checks the whole trail against its seals, and its records against their numbers and proofs.
 *
 * Finds every record that was changed, removed or exchanged and says which, sealed or not; finds changed, removed or added
 * blocks by their chain, and a trail cut short or put back by what is kept outside the database. What a killed process left
 * open is no finding: it is said after which number nobody knows.
 */
export const verifyTrail = (
  house: Pick<House, 'worker'> & { readonly settings: TrailSettings },
  outside: Outside = {},
): Promise<Verification> =>
  house.worker
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await setActor(tx, auditor)
      return verifyTrailIn(tx, house.settings, outside)
    })

/** As `verifyTrail`, in the transaction of somebody who may read the trail. */
export const verifyTrailIn = async (
  tx: DatabaseTransaction,
  settings: TrailSettings,
  { heads = [], runs: seen = [], publicKey }: Outside = {},
): Promise<Verification> => {
  const runs = checkRuns(settings, seen)
  const archives = openArchives(await readArchives(tx), settings, settings.auditArchive?.folder, runs)
  const blocks = walkBlocks(tx, heads, runs, archives)
  await blocks.walk()
  const { waiting, passedOver } = await listUnsealed(tx)
  const sealedSince = new Set<number>()
  await blocks.walk(sealedSince)
  const findings = [...passedOver, ...waiting]
    .filter(({ id }) => !sealedSince.has(id))
    .flatMap((record) => runs.look(record))
  const walked = blocks.end()
  const unsigned = publicKey === undefined ? [] : heads.filter((head) => !isSignedBy(head, publicKey))
  const ended = runs.end()
  const filed = await archives.end(runs.lostUpTo())
  return {
    blocks: walked.blocks,
    sealedRecords: walked.sealedRecords,
    archived: filed.archived,
    unsealedRecords: waiting.filter(({ id }) => !sealedSince.has(id)).length,
    unproven: ended.unproven,
    recovered: ended.recovered,
    open: ended.open,
    findings: [
      ...walked.findings,
      ...filed.findings,
      ...passedOver.map(({ id }): Finding => ({ kind: 'record_unsealed', number: id })),
      ...findings,
      ...unsigned.map(({ block }): Finding => ({ kind: 'head_unsigned', number: block })),
      ...ended.findings,
    ],
  }
}
