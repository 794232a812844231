import { type SqlBool, sql } from 'kysely'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { outcomes } from './schema.ts'

export interface TrailSelection {
  readonly action?: string | undefined
  readonly outcome?: (typeof outcomes)[number] | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly since: Date
  readonly until: Date
  readonly before?: number | undefined
  readonly limit: number
}

/** A record of the trail as an auditor sees it: without the details, which name parts of cases. */
export interface FoundRecord {
  readonly id: number
  readonly at: Date
  readonly action: string
  readonly outcome: (typeof outcomes)[number]
  /** Code of the refusal. */
  readonly reason: string | null
  readonly actorKind: string
  readonly personName: string | null
  readonly bodyName: string | null
  readonly role: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
}

/**
 * The body that somebody acted for. It is not told where that would tell that a shelter is there: of a hidden body
 * row-level security says nothing, and whoever works in a shelter acts for no body that has a name here.
 */
const bodyName = sql`case when r.actor_role = 'shelter_staff' or r.action ~ '^(shelter|places|place|room)[.]' then null else b.name end`

/** What a record is about, where it was set apart from whoever reads the trail without the key too (`setApart`). */
const subject = sql`case when r.details ? 'apart' and access.is_identifier(r.subject_id)
  then access.behind('trail ' || r.actor_body, r.subject_id::uuid)::text else r.subject_id end`

/**
 * Records of a time, the newest first. An action is found by its whole name or by what stands before its point; a case also
 * where something of it was acted on that has an identifier of its own.
 */
export const listRecords = async (
  tx: DatabaseTransaction,
  { action, outcome, subjectKind, subjectId, since, until, before, limit }: TrailSelection,
): Promise<FoundRecord[]> => {
  const wanted = [
    sql<SqlBool>`r.occurred_at >= ${since} and r.occurred_at < ${until}`,
    ...(action === undefined
      ? []
      : [sql<SqlBool>`(r.action = ${action} or starts_with(r.action, ${`${action}.`}))`]),
    ...(outcome === undefined ? [] : [sql<SqlBool>`r.outcome = ${outcome}`]),
    ...(subjectKind === undefined ? [] : [sql<SqlBool>`r.subject_kind = ${subjectKind}`]),
    ...(subjectId === undefined
      ? []
      : [sql<SqlBool>`(${subject} = ${subjectId} or r.details ->> 'case' = ${subjectId})`]),
    ...(before === undefined ? [] : [sql<SqlBool>`r.id < ${before}`]),
  ]
  const found = await sql<FoundRecord>`
    select r.id, r.occurred_at as at, r.action, r.outcome, r.reason, r.actor_kind as "actorKind",
      access.name_for_auditor(r.actor_person) as "personName", ${bodyName} as "bodyName", r.actor_role as role,
      r.subject_kind as "subjectKind", ${subject} as "subjectId"
    from audit.record r left join directory.body b on b.id = r.actor_body
    where ${sql.join(wanted, sql` and `)} order by r.id desc limit ${limit}`.execute(tx)
  return found.rows
}

/** How often what leaves no record of its own was done in a time, by action. */
export const listCounted = async (
  tx: DatabaseTransaction,
  { since, until }: Pick<TrailSelection, 'since' | 'until'>,
): Promise<{ action: string; outcome: string; count: number }[]> =>
  tx
    .selectFrom('audit.hourly')
    .select(({ fn }) => ['action', 'outcome', fn.sum<number>('count').as('count')])
    .where('hour', '>=', since)
    .where('hour', '<', until)
    .groupBy(['action', 'outcome'])
    .orderBy('action')
    .orderBy('outcome')
    .execute()

/** Until when the records lie in files; nothing where all of them are in the database. */
export const findFiledUntil = async (tx: DatabaseTransaction): Promise<Date | null> =>
  (
    await tx
      .selectFrom('audit.archive')
      .innerJoin('audit.block', 'audit.block.number', 'audit.archive.last_block')
      .select('audit.block.sealed_at as at')
      .where('audit.archive.let_go_to', '>', 0)
      .orderBy('audit.archive.first_block', 'desc')
      .limit(1)
      .executeTakeFirst()
  )?.at ?? null
