import { sql } from 'kysely'
import { z } from 'zod'
import { action, type House, perform, type Request } from '../../platform/access/action.ts'
import { type Described, proofOfArchive } from '../../platform/audit/archive/row.ts'
import { findOutdated, letGo, removeFiles, writeNext } from '../../platform/audit/archive/write.ts'
import type { Settings } from '../../platform/config/settings.ts'
import { auditPolicy } from './policy.ts'

const Range = z.tuple([z.int(), z.int()])
const DescribedInput = z.object({
  first_block: z.int().min(1),
  last_block: z.int().min(1),
  month: z.string().regex(/^\d{4}-\d{2}$/),
  records: z.int().min(1),
  digest: z.string(),
  runs: z.array(
    z.object({
      run: z.guid(),
      written: z.array(Range),
      accounted: z.array(Range),
      settled: z.int(),
      ended: z.boolean(),
    }),
  ),
})

/** Says that a month of the trail lies in a file, which was written and read back. */
const noteArchived = action(
  auditPolicy,
  'audit.archive',
  'change',
  DescribedInput,
  async ({ tx, settings, about }, described) => {
    const { first_block, last_block, month, records, digest, runs } = described
    const proof = proofOfArchive(settings, described)
    await sql`select audit.note_archive(row(${first_block}::bigint, ${last_block}::bigint, ${month}::text, ${records}::bigint,
      ${digest}::text, ${JSON.stringify(runs)}::jsonb, ${proof}::bytea, 0::bigint, null::timestamptz)::audit.archive)`.execute(
      tx,
    )
    about('audit', 'trail', { month, first: first_block, last: last_block, records, digest })
  },
)

/** Says that a file of the trail is removed, at the end of the time that it is kept. */
const noteRemoved = action(
  auditPolicy,
  'audit.remove_archive',
  'change',
  z.object({ first: z.int().min(1), month: z.string() }),
  async ({ tx, about }, { first, month }) => {
    await sql`select audit.note_removed(${first})`.execute(tx)
    about('audit', 'trail', { month, first })
  },
)

/** The first moment of the months that stay in the database: the present one, and so many whole ones before it. */
export const staysFrom = (now: Date, { months }: NonNullable<Settings['auditArchive']>): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1))

/**
 * Moves whole months of the trail into files, one after the other, and removes those whose time is over. Killed in the middle it
 * loses nothing: what was begun is finished the next time.
 *
 * @param until what was sealed at that time or later stays in the database.
 * @param onMonth told of each month once it lies in its file.
 * @throws OperatorError where the trail, or a file, is not as it was written.
 */
export const archiveTrail = async (
  house: House,
  request: Request,
  folder: string,
  until: Date,
  onMonth?: (month: Described) => void,
): Promise<void> => {
  await letGo(house, folder)
  for (
    let month = await writeNext(house, folder, until);
    month;
    month = await writeNext(house, folder, until)
  ) {
    await perform(house, request, noteArchived, month)
    await letGo(house, folder)
    onMonth?.(month)
  }
  for (const { first_block: first, month } of await findOutdated(house, house.clock.now()))
    await perform(house, request, noteRemoved, { first, month })
  await removeFiles(house, folder)
}
