import { sql } from 'kysely'
import { z } from 'zod'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { HelplineReach, MunicipalReach, PlaceReach, StaffCell, TrainedCell } from './rules.ts'

/** Who has been reached until a day: of all bodies as the system, of one's own as whoever speaks for its training. */
export const listTrained = async (tx: DatabaseTransaction, until: Day): Promise<TrainedCell[]> =>
  (
    await sql<TrainedCell>`select body_id as "bodyId", setting, level, function, county, municipality, low, high
      from learning.trained_cells(${until}::date)`.execute(tx)
  ).rows

/** The staff that bodies have stated until a day, the latest of each; whose is read is said by the wall. */
export const listStaff = async (
  tx: DatabaseTransaction,
  until: Day,
): Promise<(StaffCell & { readonly asOf: Day; readonly source: string; readonly year: number })[]> =>
  await tx
    .selectFrom('learning.staffing')
    .distinctOn(['body_id', 'setting', 'level', 'function', 'county'])
    .select(['body_id as bodyId', 'setting', 'level', 'function', 'county', 'staff', 'planned'])
    .select(['as_of as asOf', 'source', 'year'])
    .where('as_of', '<=', until)
    .orderBy('body_id')
    .orderBy('setting')
    .orderBy('level')
    .orderBy('function')
    .orderBy('county')
    .orderBy('as_of', 'desc')
    .orderBy('made_at', 'desc')
    .execute()

/** What was told of a quarter. */
export interface ReachReport {
  /** The last day of the quarter. */
  readonly asOf: Day
  readonly places: readonly PlaceReach[]
  readonly helplines: readonly HelplineReach[]
  readonly municipalities: {
    readonly counties: readonly MunicipalReach[]
    readonly functions: readonly MunicipalReach[]
  }
}

const Municipal = z.array(z.object({ key: z.string(), all: z.int(), reached: z.int() }))
const Told = z.object({
  places: z.array(
    z.object({
      setting: z.string(),
      level: z.string().nullable(),
      function: z.string(),
      county: z.string().nullable(),
      low: z.int(),
      spread: z.int(),
      otherLow: z.int(),
      otherSpread: z.int(),
      staff: z.int(),
      planned: z.int(),
    }),
  ),
  helplines: z.array(z.object({ bodyId: z.string(), low: z.int(), spread: z.int() })),
  municipalities: z.object({ counties: Municipal, functions: Municipal }),
})

/** The latest that was told; nothing where no quarter has been. */
export const findReport = async (tx: DatabaseTransaction): Promise<ReachReport | undefined> => {
  const found = await tx
    .selectFrom('learning.reach_report')
    .select(['as_of as asOf', 'told'])
    .orderBy('as_of', 'desc')
    .executeTakeFirst()
  return found && { asOf: found.asOf, ...Told.parse(found.told) }
}

/** Keeps what is told of a quarter: it is never told otherwise. */
export const insertReport = async (
  tx: DatabaseTransaction,
  { asOf, ...told }: ReachReport,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('learning.reach_report')
    .values({ as_of: asOf, told: JSON.stringify(told), made_at: now })
    .execute()
}

/** Names of bodies that may be told. */
export const namesOf = async (
  tx: DatabaseTransaction,
  bodyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (bodyIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('directory.body')
    .select(['id', 'name'])
    .where('id', 'in', bodyIds)
    .where((row) => row.fn<boolean>('directory.told', ['id']))
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
