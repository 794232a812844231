import type { Settings } from '../../config/settings.ts'
import { type Block, compareRecords, type ReadBlock } from '../block.ts'
import type { RunsCheck } from '../check-runs.ts'
import type { RecordContent } from '../content.ts'
import type { Finding } from '../finding.ts'
import { type FiledBlock, readFile, UnreadableArchive } from './file.ts'
import { type ArchiveRow, fileOf, longAgo, proofOfArchive } from './row.ts'

/** What a verification found in files, and what it could not look at. */
export interface Archived {
  /** Records that were read in files. */
  readonly read: number
  /** Records whose files are elsewhere, or removed at the end of their time: their seals alone vouch for them. */
  readonly unread: number
}

export interface ArchiveReader {
  /**
   * The records of a block, from its file where it lies in one. Blocks are asked for in their order.
   *
   * @returns what is not as it was sealed, and the records to be looked at; none where their file is elsewhere.
   */
  readonly recordsOf: (read: ReadBlock) => Promise<{
    readonly records: readonly RecordContent[]
    readonly differences: readonly Finding[]
  }>
  /** @param lostUpTo the newest record that was written under a key that is lost. */
  readonly end: (
    lostUpTo: number,
  ) => Promise<{ readonly archived: Archived; readonly findings: readonly Finding[] }>
}

/** @param folder where the files are; absent where they are not to be read. */
export const openArchives = (
  rows: readonly ArchiveRow[],
  settings: Pick<Settings, 'secretKey'>,
  folder: string | undefined,
  runs: Pick<RunsCheck, 'recall'>,
): ArchiveReader => {
  const findings: Finding[] = []
  const left = [...rows]
  let at: ArchiveRow | undefined
  /** Files of which something else is said than was proven, with the newest record in them. */
  const strangers: { readonly first: number; newest: number }[] = []
  /** Of the file that is read now. */
  let file: AsyncGenerator<FiledBlock> | undefined
  let hasChanged = false
  let read = 0
  let unread = 0

  const begin = (row: ArchiveRow, { sealed_at }: Block) => {
    at = row
    file = folder === undefined || row.removed_at !== null ? undefined : readFile(fileOf(folder, row))
    const proof = proofOfArchive(settings, row)
    const isTooEarly = row.removed_at !== null && sealed_at > longAgo(row.removed_at)
    // Without the key nobody can say who wrote it.
    if ((settings.secretKey !== '' && !proof.equals(row.proof)) || isTooEarly)
      strangers.push({ first: row.first_block, newest: 0 })
    if (file === undefined) runs.recall(row.runs)
  }
  const doubt = (row: ArchiveRow, finding: Finding) => {
    findings.push(finding)
    runs.recall(row.runs)
    file = undefined
  }
  /** Reads on in the file. @returns nothing where it is not as it was written. */
  const give = async (
    row: ArchiveRow,
    number: number | undefined,
  ): Promise<readonly RecordContent[] | undefined> => {
    try {
      const { value, done } = await file!.next()
      if (number === undefined ? done !== true : done || value.block !== number)
        throw new UnreadableArchive('another block')
      return done ? undefined : value.records
    } catch (error) {
      if (!(error instanceof UnreadableArchive)) throw error
      doubt(row, { kind: 'archive_unreadable', number: number ?? row.last_block, last: row.last_block })
      return undefined
    }
  }
  /** A file is to end where its last block does. */
  const finish = async () => {
    if (at !== undefined && file !== undefined) await give(at, undefined)
    await file?.return(undefined)
    file = undefined
    // The numbers of what was changed were there.
    if (at !== undefined && hasChanged) runs.recall(at.runs)
    hasChanged = false
  }
  return {
    recordsOf: async ({ block, records }) => {
      const { number } = block
      if (at !== undefined && number > at.last_block) await finish()
      if (left[0] !== undefined && number >= left[0].first_block) begin(left.shift()!, block)
      if (at === undefined || number > at.last_block)
        return { records, differences: compareRecords(block, records) }
      const stranger = strangers.at(-1)
      if (stranger?.first === at.first_block) stranger.newest = Math.max(stranger.newest, ...block.record_ids)
      const filed = file === undefined ? undefined : await give(at, number)
      // What has not gone yet, or was put back, is to be the same.
      const changedHere = compareRecords(block, records).filter(({ kind }) => kind !== 'record_missing')
      if (filed === undefined) {
        unread += block.record_ids.length
        return { records: [], differences: changedHere }
      }
      read += filed.length
      // They stand in the order of the block: what a changed one says of its own number counts for nothing.
      const found = filed.map(({ content }, index) => ({ id: block.record_ids[index] ?? 0, content }))
      const changed = compareRecords(block, found)
      hasChanged ||= changed.length > 0
      const isChanged = new Set(changed.map(({ number: id }) => id))
      return {
        records: found.filter(({ id }) => id !== 0 && !isChanged.has(id)),
        differences: [...changed, ...changedHere],
      }
    },
    end: async (lostUpTo) => {
      await finish()
      for (const { first, newest } of strangers)
        if (newest > lostUpTo) findings.push({ kind: 'archive_changed', number: first })
      return { archived: { read, unread }, findings }
    },
  }
}
