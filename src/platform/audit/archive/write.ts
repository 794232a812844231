import { existsSync, rmSync } from 'node:fs'
import { sql } from 'kysely'
import { type House, setActor } from '../../access/action.ts'
import type { DatabaseTransaction } from '../../database/connect.ts'
import { OperatorError } from '../../refusal.ts'
import { blockHolds, compareRecords, type ReadBlock, readBlocks } from '../block.ts'
import { checkRuns } from '../check-runs.ts'
import { auditor } from '../seal.ts'
import { digestOf, type FiledBlock, readFile, writeFile } from './file.ts'
import { type ArchiveRow, type Described, fileOf, longAgo, readArchives } from './row.ts'

type Trail = Pick<House, 'worker'> & { readonly settings: Pick<House['settings'], 'secretKey'> }

const asAuditor = <T>(
  house: Pick<House, 'worker'>,
  work: (tx: DatabaseTransaction) => Promise<T>,
): Promise<T> =>
  house.worker.transaction().execute(async (tx) => {
    await setActor(tx, auditor)
    return work(tx)
  })

const monthOf = (at: Date): string => at.toISOString().slice(0, 7)
const endOf = (month: string): Date => {
  const end = new Date(`${month}-01T00:00:00Z`)
  end.setUTCMonth(end.getUTCMonth() + 1)
  return end
}

interface Wanted {
  readonly month: string
  readonly first: number
  readonly last: number
}

/**
 * The blocks that come next: those of one month, all sealed before a time. A clock that was put back does not part them: they
 * end before the first that was sealed later. The newest block of all stays, since the doctor looks at it by itself.
 */
const findNext = async (tx: DatabaseTransaction, until: Date): Promise<Wanted | undefined> => {
  const first = ((await readArchives(tx)).at(-1)?.last_block ?? 0) + 1
  const of = (number: number) =>
    tx.selectFrom('audit.block').select('sealed_at').where('number', '=', number).executeTakeFirst()
  const begins = await of(first)
  if (begins === undefined || begins.sealed_at >= until) return undefined
  const month = monthOf(begins.sealed_at)
  const end = endOf(month) < until ? endOf(month) : until
  const later = await tx
    .selectFrom('audit.block')
    .select(({ fn }) => fn.min('number').as('number'))
    .where('number', '>', first)
    .where('sealed_at', '>=', end)
    .executeTakeFirst()
  const newest = await tx
    .selectFrom('audit.block')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst()
  const last = Math.min(later?.number ?? Number.MAX_SAFE_INTEGER, newest?.number ?? 0) - 1
  return last < first ? undefined : { month, first, last }
}

const requireWhole = ({ block, records }: ReadBlock): void => {
  if (blockHolds(block) && compareRecords(block, records).length === 0) return
  throw new OperatorError(
    `block ${block.number} of the audit trail is not as it was sealed, and nothing more is archived. Keep everything as it is, and run: bin/samlad audit verify`,
  )
}

/** Reads a file back against the seals that stay in the database. */
const readBack = async (tx: DatabaseTransaction, file: string, { first, last }: Wanted): Promise<void> => {
  const filed = readFile(file)
  for await (const { block } of readBlocks(tx, first - 1, last)) {
    const { value } = await filed.next()
    requireWhole({ block, records: value?.block === block.number ? value.records : [] })
  }
}

/**
 * Writes the next month of the trail into a file of its own, and reads it back. The database still holds it afterwards.
 *
 * @param until what was sealed at that time or later stays.
 * @returns what the trail is to be told of it; nothing where no month is left.
 * @throws OperatorError where the trail is not as it was sealed.
 */
export const writeNext = async (
  house: Trail,
  folder: string,
  until: Date,
): Promise<Described | undefined> => {
  if (house.settings.secretKey === '')
    throw new OperatorError('set SAMLAD_SECRET_KEY: what lies in a file is proven with it')
  return asAuditor(house, async (tx) => {
    const wanted = await findNext(tx, until)
    if (wanted === undefined) return undefined
    const { month, first, last } = wanted
    const file = fileOf(folder, { month, first_block: first })
    const runs = checkRuns(house.settings, [])
    let count = 0
    async function* blocks(): AsyncGenerator<FiledBlock> {
      for await (const read of readBlocks(tx, first - 1, last)) {
        requireWhole(read)
        for (const record of read.records) runs.look(record)
        count += read.records.length
        yield { block: read.block.number, records: read.records }
      }
    }
    await writeFile(file, month, blocks())
    await readBack(tx, file, wanted)
    return {
      ...{ first_block: first, last_block: last, month, records: count },
      ...{ digest: await digestOf(file), runs: runs.summary() },
    }
  })
}

/** As many records go in one transaction, so that nobody waits for it. */
const AT_ONCE = 5000

/**
 * Takes from the database what lies in files. Killed in the middle it goes on with the rest when it is called again.
 *
 * @throws OperatorError where a file is not there, or not as it was written: nothing of it goes.
 */
export const letGo = async (house: Pick<House, 'worker'>, folder: string): Promise<void> => {
  const rows = await asAuditor(house, readArchives)
  for (const row of rows.filter(({ last_block, let_go_to }) => let_go_to < last_block)) {
    const file = fileOf(folder, row)
    if (!existsSync(file) || (await digestOf(file)) !== row.digest)
      throw new OperatorError(
        `${file} is not there as it was written; its records stay in the database. Put it back, and run: bin/samlad audit archive`,
      )
    const go = () =>
      asAuditor(house, (tx) => sql<{ blocks: number }>`select audit.let_go(${AT_ONCE}) as blocks`.execute(tx))
    for (let gone = row.let_go_to; gone < row.last_block; ) {
      const blocks = Number((await go()).rows[0]!.blocks)
      if (blocks === 0) break
      gone = Math.max(gone, row.first_block - 1) + blocks
    }
  }
}

/** Files whose time is over: the trail is kept for ten years. */
export const findOutdated = (house: Pick<House, 'worker'>, now: Date): Promise<ArchiveRow[]> =>
  asAuditor(house, async (tx) => {
    const rows = await readArchives(tx)
    const { number } = await tx
      .selectFrom('audit.block')
      .select(({ fn }) => fn.max('number').as('number'))
      .where('sealed_at', '<', longAgo(now))
      .executeTakeFirstOrThrow()
    return rows.filter(({ last_block, removed_at }) => removed_at === null && last_block <= (number ?? 0))
  })

/** Removes the files that the trail says are removed; those of a killed process too. */
export const removeFiles = async (house: Pick<House, 'worker'>, folder: string): Promise<void> => {
  for (const row of await asAuditor(house, readArchives))
    if (row.removed_at !== null) rmSync(fileOf(folder, row), { force: true })
}
