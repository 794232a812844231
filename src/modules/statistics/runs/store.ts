import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { namesInLine } from '../../directory/index.ts'
import type { RunEntry } from '../linkage/index.ts'
import type { CheckedBody } from './rules.ts'

export interface RunRow {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly unitId: string
  readonly unitName: string
  readonly title: Words
  readonly subject: Words
  readonly from: string
  readonly to: string
  readonly leastCount: number
  readonly keyId: string
  readonly plannedAt: Date
}

/** A run with the collection that it belongs to, for readers who may see that. */
export interface FoundRun extends RunRow {
  readonly collection: Words | null
}

const day = (column: 'r.period_from' | 'r.period_to') =>
  sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

const runs = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.linkage_run as r')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .innerJoin('directory.body as u', 'u.id', 'r.unit_id')
    .leftJoin('statistics.collection as c', 'c.id', 'r.collection_id')
    .select([
      'r.id',
      'r.body_id as bodyId',
      'b.name as bodyName',
      'r.unit_id as unitId',
      'u.name as unitName',
      sql<Words>`r.title`.as('title'),
      sql<Words>`r.subject`.as('subject'),
      day('r.period_from').as('from'),
      day('r.period_to').as('to'),
      'r.least_count as leastCount',
      'r.key_id as keyId',
      'r.planned_at as plannedAt',
      sql<Words | null>`c.title`.as('collection'),
    ])

/** A body of a run. */
export interface RunBody {
  readonly id: string
  readonly name: string
}

/** Runs that the reader takes part in or works with, the latest first, each with its bodies and its protocol. */
export const listRuns = async (tx: DatabaseTransaction, page: number, size: number) => {
  const rows = await runs(tx)
    .orderBy('r.planned_at', 'desc')
    .orderBy('r.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { total } = await tx
    .selectFrom('statistics.linkage_run')
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const found = await Promise.all(
    rows.map(async (row) => ({
      ...row,
      bodies: await listBodies(tx, row.id),
      entries: await listEntries(tx, row.id),
    })),
  )
  return { rows: found, total: Number(total) }
}

/** @throws NotFound where there is none that the reader takes part in or works with. */
export const getRun = async (tx: DatabaseTransaction, runId: string): Promise<FoundRun> => {
  const found = await runs(tx).where('r.id', '=', runId).executeTakeFirst()
  if (found === undefined) throw new NotFound('linkage')
  return found
}

/** The bodies that encode, by name. A shelter is named to its own people alone. */
export const listBodies = async (tx: DatabaseTransaction, runId: string): Promise<RunBody[]> =>
  tx
    .selectFrom('statistics.linkage_body as l')
    .innerJoin('directory.body as b', 'b.id', 'l.body_id')
    .select(['b.id', 'b.name'])
    .where('l.run_id', '=', runId)
    .orderBy(sql`b.name collate "sv-x-icu"`)
    .execute()

/** The protocol, in its order. */
export const listEntries = async (tx: DatabaseTransaction, runId: string): Promise<RunEntry[]> => {
  const rows = await tx
    .selectFrom('statistics.linkage_entry')
    .select(sql<RunEntry>`entry`.as('entry'))
    .where('run_id', '=', runId)
    .orderBy('number')
    .execute()
  return rows.map(({ entry }) => entry)
}

/** Lets one thing happen in a run at a time, until the transaction ends. */
export const lockRun = async (tx: DatabaseTransaction, runId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`linkage ${runId}`}, 0))`.execute(tx)
}

export const insertEntries = async (
  tx: DatabaseTransaction,
  entries: readonly RunEntry[],
  doneBy: string | null,
): Promise<void> => {
  await tx
    .insertInto('statistics.linkage_entry')
    .values(
      entries.map((entry) => ({
        run_id: entry.run,
        number: entry.number,
        entry: JSON.stringify(entry),
        done_by: doneBy,
      })),
    )
    .execute()
}

export const insertRun = async (
  tx: DatabaseTransaction,
  run: Omit<RunRow, 'bodyName' | 'unitName'> & {
    readonly collectionId: string | null
    readonly plannedBy: string
  },
  bodyIds: readonly string[],
): Promise<void> => {
  await tx
    .insertInto('statistics.linkage_run')
    .values({
      id: run.id,
      body_id: run.bodyId,
      unit_id: run.unitId,
      collection_id: run.collectionId,
      title: JSON.stringify(run.title),
      subject: JSON.stringify(run.subject),
      period_from: run.from,
      period_to: run.to,
      least_count: run.leastCount,
      key_id: run.keyId,
      planned_by: run.plannedBy,
      planned_at: run.plannedAt,
    })
    .execute()
  await tx
    .insertInto('statistics.linkage_body')
    .values(bodyIds.map((body_id) => ({ run_id: run.id, body_id })))
    .execute()
}

/** How many runs a body has asked for: the number of the last one's period. */
export const countRuns = async (tx: DatabaseTransaction, bodyId: string): Promise<number> => {
  const { total } = await tx
    .selectFrom('statistics.linkage_run')
    .where('body_id', '=', bodyId)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(total)
}

/** The body of exactly this name, or with it among its other names, whatever the case of the letters. */
export const findBody = async (
  tx: DatabaseTransaction,
  name: string,
): Promise<{ id: string; name: string; type: string } | undefined> =>
  tx
    .selectFrom('directory.body as b')
    .select(['b.id', 'b.name', 'b.type'])
    .where(
      sql<boolean>`lower(b.name) = lower(${name}) or exists (select from directory.alias a where a.body_id = b.id and lower(a.alias) = lower(${name}))`,
    )
    .orderBy(sql`lower(b.name) <> lower(${name})`)
    .orderBy('b.id')
    .executeTakeFirst()

/** What can be checked of a body: its names and those of whoever took over from it, who acts for it, as what it reports. */
export const checkBody = async (
  tx: DatabaseTransaction,
  body: { readonly id: string; readonly name: string; readonly type: string },
): Promise<CheckedBody> => {
  const facts = await sql<{ acts_as_police: boolean; reported_as: string[]; has_encoded: boolean }>`
    select * from statistics.separation_facts(${body.id})`.execute(tx)
  const [fact] = facts.rows
  if (fact === undefined) throw new Error('what a body is can be checked by who plans a run alone')
  return {
    ...body,
    names: await namesInLine(tx, body.id),
    actsAsPolice: fact.acts_as_police,
    reportedAs: fact.reported_as,
    hasEncoded: fact.has_encoded,
  }
}

/** Bodies that somebody can hand in for, and those that can link, by name; no shelter is among them. */
export const listBodiesWithPeople = async (
  tx: DatabaseTransaction,
): Promise<{ readonly name: string; readonly links: boolean }[]> =>
  (await sql<{ name: string; links: boolean }>`select * from statistics.bodies_with_people()`.execute(tx))
    .rows

/** Whether somebody acts both for the unit and for a body that encodes. */
export const sharePeople = async (
  tx: DatabaseTransaction,
  unitId: string,
  bodyIds: readonly string[],
): Promise<boolean> => {
  const { rows } = await sql<{ shared: boolean }>`
    select statistics.share_people(${unitId}, ${[...bodyIds]}::uuid[]) as shared`.execute(tx)
  return rows[0]?.shared ?? true
}

/** For how many runs a person's body has something to do. */
export const countWaiting = async (database: Database, { bodyId }: PersonActor): Promise<number> => {
  const { rows } = await sql<{ waiting: number }>`
    select statistics.linkages_waiting(${bodyId}) as waiting`.execute(database)
  return rows[0]?.waiting ?? 0
}

/** Collections that a run may belong to. */
export const isCollection = async (tx: DatabaseTransaction, collectionId: string): Promise<boolean> =>
  (await tx
    .selectFrom('statistics.collection')
    .select('id')
    .where('id', '=', collectionId)
    .executeTakeFirst()) !== undefined

/** What can be checked of bodies by their identifiers, in the order asked. */
export const checkBodies = async (
  tx: DatabaseTransaction,
  ids: readonly string[],
): Promise<CheckedBody[]> => {
  const found = await tx
    .selectFrom('directory.body')
    .select(['id', 'name', 'type'])
    .where('id', 'in', [...ids])
    .execute()
  const checked: CheckedBody[] = []
  for (const id of ids) {
    const body = found.find((one) => one.id === id)
    if (body !== undefined) checked.push(await checkBody(tx, body))
  }
  return checked
}
