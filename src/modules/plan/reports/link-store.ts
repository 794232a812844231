import { type QueryExecutorProvider, sql } from 'kysely'
import type { LinkActor } from '../../../platform/access/actor.ts'
import { hashOfSecret, newLinkSecret } from '../../../platform/access/link-secret.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { vouchFor } from '../../../platform/database/vouching.ts'
import { NotFound } from '../../../platform/refusal.ts'

export interface FoundLink {
  readonly id: string
  readonly assignmentId: string
  readonly deadlineId: string | null
  readonly bodyId: string
  readonly reportBackId: string | null
  readonly endsAt: Date
  readonly usedAt: Date | null
}

/** Makes a link; its secret is given once and lies nowhere but in what is given. */
export const insertLink = async (
  tx: DatabaseTransaction,
  link: {
    assignmentId: string
    deadlineId: string | null
    bodyId: string
    reportBackId: string | null
    madeBy: string | null
    madeAt: Date
    endsAt: Date
  },
): Promise<{ id: string; secret: string }> => {
  const secret = newLinkSecret()
  const { id } = await tx
    .insertInto('plan.report_link')
    .values({
      secret_hash: hashOfSecret(secret),
      assignment_id: link.assignmentId,
      deadline_id: link.deadlineId,
      body_id: link.bodyId,
      report_back_id: link.reportBackId,
      made_by: link.madeBy,
      made_at: link.madeAt,
      ends_at: link.endsAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, secret }
}

/** Whom a secret lets in; nothing where the link has ended or never was. */
export const findLinkActor = async (
  database: QueryExecutorProvider,
  secret: string,
  now: Date,
): Promise<LinkActor | undefined> => {
  const found = await sql<{ link_id: string; body_id: string; assignment_id: string }>`
    select * from plan.link_of(${hashOfSecret(secret)}, ${now})`.execute(database)
  const [row] = found.rows
  return (
    row && {
      kind: 'link',
      purpose: 'report_back',
      linkId: row.link_id,
      bodyId: row.body_id,
      subjectId: row.assignment_id,
    }
  )
}

/**
 * Tells row-level security which report-back the link that is used opens. `hold` keeps others who use the same
 * link waiting until the transaction ends.
 *
 * @throws NotFound
 */
export const enterThroughLink = async (
  tx: DatabaseTransaction,
  { linkId }: LinkActor,
  options: { hold?: boolean } = {},
): Promise<FoundLink> => {
  if (options.hold) await sql`select from plan.report_link where id = ${linkId} for update`.execute(tx)
  const link = await getLink(tx, linkId)
  await openReportOfLink(tx, link.reportBackId ?? '')
  return link
}

/** Opens one report-back to the link in this transaction. */
export const openReportOfLink = async (tx: DatabaseTransaction, reportBackId: string): Promise<void> => {
  await vouchFor(tx, { report: reportBackId })
}

/** @throws NotFound */
export const getLink = async (tx: DatabaseTransaction, id: string): Promise<FoundLink> => {
  const found = await tx
    .selectFrom('plan.report_link')
    .select([
      'id',
      'assignment_id as assignmentId',
      'deadline_id as deadlineId',
      'body_id as bodyId',
      'report_back_id as reportBackId',
      'ends_at as endsAt',
      'used_at as usedAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('report_link')
  return found
}

export const changeLink = async (
  tx: DatabaseTransaction,
  id: string,
  to: { usedAt?: Date; endedAt?: Date; reportBackId?: string },
): Promise<void> => {
  await tx
    .updateTable('plan.report_link')
    .set({
      ...(to.usedAt ? { used_at: to.usedAt } : {}),
      ...(to.endedAt ? { ended_at: to.endedAt } : {}),
      ...(to.reportBackId ? { report_back_id: to.reportBackId } : {}),
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

/** The links of an assignment, newest first, for those who steer. */
export const listLinks = (tx: DatabaseTransaction, assignmentId: string) =>
  tx
    .selectFrom('plan.report_link as l')
    .innerJoin('directory.body as b', 'b.id', 'l.body_id')
    .select([
      'l.id',
      'b.name as bodyName',
      'b.address as bodyAddress',
      'l.made_at as madeAt',
      'l.ends_at as endsAt',
      'l.used_at as usedAt',
      'l.ended_at as endedAt',
    ])
    .where('l.assignment_id', '=', assignmentId)
    .orderBy('l.made_at', 'desc')
    .execute()

/** The function address of a body, where the directory has one. */
export const functionAddressOf = async (tx: DatabaseTransaction, bodyId: string): Promise<string | null> =>
  (await tx.selectFrom('directory.body').select('address').where('id', '=', bodyId).executeTakeFirst())
    ?.address ?? null
