import { randomUUID } from 'node:crypto'
import { type QueryExecutorProvider, sql } from 'kysely'
import type { LinkActor, PersonActor } from '../../../platform/access/actor.ts'
import { hashOfSecret, newLinkSecret } from '../../../platform/access/link-secret.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { Moment, Result } from '../after/codes.ts'

export interface PartnerLink {
  readonly id: string
  readonly partnerName: string
  readonly madeAt: Date
  readonly endsAt: Date
  readonly endedAt: Date | null
  readonly lastUsedAt: Date | null
  readonly byName: boolean
}

/** Opens a link for the partner of a reception; its secret is given once and lies nowhere but in what is given. */
export const insertPartnerLink = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  opened: {
    readonly caseId: string
    readonly planId: string
    readonly keyId: string
    readonly receptionId: string
    readonly language: string
    readonly name: string
    readonly endsAt: Date
    readonly now: Date
  },
): Promise<{ id: string; secret: string }> => {
  const id = randomUUID()
  const secret = newLinkSecret()
  await tx
    .insertInto('return.partner_access')
    .values({
      id,
      case_id: opened.caseId,
      plan_id: opened.planId,
      key_id: opened.keyId,
      reception_id: opened.receptionId,
      secret_hash: hashOfSecret(secret),
      language: opened.language,
      sealed_name: opened.name === '' ? null : key.seal(`return.partner_access.name:${id}`, opened.name),
      made_by: actor.personId,
      made_at: opened.now,
      ends_at: opened.endsAt,
    })
    .execute()
  return { id, secret }
}

/** The links of a return, the latest first, for those who work on the case; their secrets are seen by nobody. */
export const listPartnerLinks = async (tx: DatabaseTransaction, planId: string): Promise<PartnerLink[]> =>
  (
    await tx
      .selectFrom('return.partner_access as a')
      .innerJoin('return.reception as r', 'r.id', 'a.reception_id')
      .innerJoin('return.partner as p', 'p.id', 'r.partner_id')
      .select([
        'a.id',
        'p.name as partnerName',
        'a.made_at as madeAt',
        'a.ends_at as endsAt',
        'a.ended_at as endedAt',
        'a.last_used_at as lastUsedAt',
        'a.sealed_name',
      ])
      .where('a.plan_id', '=', planId)
      .orderBy('a.made_at', 'desc')
      .execute()
  ).map(({ sealed_name, ...link }) => ({ ...link, byName: sealed_name !== null }))

/** Takes links of a return back: one, or all that are open. @returns those that were open until now. */
export const endPartnerLinks = async (
  tx: DatabaseTransaction,
  of: { readonly planId: string; readonly accessId?: string },
  now: Date,
): Promise<string[]> => {
  let query = tx
    .updateTable('return.partner_access')
    .set({ ended_at: now })
    .where('plan_id', '=', of.planId)
    .where('ended_at', 'is', null)
  if (of.accessId !== undefined) query = query.where('id', '=', of.accessId)
  return (await query.returning('id').execute()).map(({ id }) => id)
}

/** Whom a secret lets in; nobody where the link has ended, or what it rests on has. */
export const findPartnerActor = async (
  database: QueryExecutorProvider,
  secret: string,
  now: Date,
): Promise<LinkActor | undefined> => {
  const found = await sql<{ access_id: string; plan_id: string; body_id: string }>`
    select * from "return".access_of(${hashOfSecret(secret)}, ${now})`.execute(database)
  const [row] = found.rows
  return (
    row && {
      kind: 'link',
      purpose: 'follow_up_abroad',
      linkId: row.access_id,
      bodyId: row.body_id,
      subjectId: row.plan_id,
    }
  )
}

export interface OpenedLink {
  readonly id: string
  readonly keyId: string
  readonly language: string
  readonly name: string
  readonly endsAt: Date
}

/** The link in use, as row-level security shows it. @throws NotFound where it works no more. */
export const enterPartnerLink = async (
  tx: DatabaseTransaction,
  { linkId }: LinkActor,
  openKey: (keyId: string) => Promise<CaseKey>,
): Promise<OpenedLink & { readonly key: CaseKey }> => {
  const row = await tx
    .selectFrom('return.partner_access')
    .select(['id', 'key_id', 'language', 'sealed_name', 'ends_at'])
    .where('id', '=', linkId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('partner_access')
  const key = await openKey(row.key_id)
  return {
    id: row.id,
    keyId: row.key_id,
    language: row.language,
    name: openText(key, 'return.partner_access', 'name', row.id, row.sealed_name),
    endsAt: row.ends_at,
    key,
  }
}

/** Keeps that a link was used. */
export const noteUse = async (tx: DatabaseTransaction, linkId: string, now: Date): Promise<void> => {
  await tx.updateTable('return.partner_access').set({ last_used_at: now }).where('id', '=', linkId).execute()
}

export interface AskedFollowUp {
  readonly id: string
  readonly moment: Moment
  readonly dueOn: Day
  readonly result: Result | null
}

/** What the holder of a link may answer now: a follow-up from a week before its day, until somebody has answered it. */
export const listAsked = async (tx: DatabaseTransaction, until: Day): Promise<AskedFollowUp[]> =>
  (await tx
    .selectFrom('return.follow_up')
    .select(['id', 'moment', 'due_on as dueOn', 'result'])
    .where('due_on', '<=', until)
    .where((where) => where.or([where('result', 'is', null), where('result', '=', 'missed')]))
    .orderBy('due_on')
    .execute()) as AskedFollowUp[]
