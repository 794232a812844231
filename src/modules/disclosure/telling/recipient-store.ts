import { type SqlBool, sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { holds, nearestTo } from '../../../platform/database/words.ts'
import { countiesNamed, meantBy, type ReceivingKind } from '../../directory/index.ts'

/** A body that can be told something, as the directory knows it on a day. */
export interface KnownRecipient {
  readonly bodyId: string
  readonly name: string
  /** SCB's code of the county; absent for a body of the whole country. */
  readonly county: string | null
  readonly kinds: readonly ReceivingKind[]
  /** Somebody there takes care of what is sent to it here; otherwise it goes on paper and by telephone. */
  readonly takesCare: boolean
}

/** What recipients are looked for by: a text of the form, and what they have to be. */
export interface RecipientSearch {
  /** A part of a name, or a county; nothing for those who are near and receive here. */
  readonly find?: string | undefined
  /** The one that is chosen already: it is always among them. */
  readonly chosen?: string | null | undefined
  /** Kinds of which a recipient has to be one; any where absent. */
  readonly kinds?: readonly ReceivingKind[] | undefined
  readonly ownBody: string
  readonly day: Day
}

export interface FoundRecipients {
  readonly find: string | undefined
  readonly found: readonly KnownRecipient[]
  /** There are others: a longer text finds them. */
  readonly more: boolean
}

const ABROAD: readonly string[] = ['international_organisation', 'international_body', 'eu_body']
const IDENTIFIER = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** How many are shown: few enough to be read, and a text finds the rest. */
const MOST = 12
const MOST_NEAR = 8

// A shelter is in no list and found by no identifier (domain rule 8): it is reached by those who place. Bodies that have
// ended, that nobody has checked or that receive nothing have no kind on the day.
const bodies = (tx: DatabaseTransaction, day: Day) =>
  tx
    .selectFrom('directory.body as b')
    .innerJoinLateral(
      sql<{ kinds: ReceivingKind[] }>`(select directory.kinds_on(b.id, ${day}::date) as kinds)`.as('k'),
      (join) => join.onTrue(),
    )
    .select(['b.id', 'b.name', 'b.county', 'k.kinds'])
    .select(sql<boolean>`directory.takes_care(b.id)`.as('takesCare'))
    .where(sql<SqlBool>`not disclosure.gives_shelter(b.id)`)
    .where(sql<SqlBool>`k.kinds <> '{}'`)

const recipientOf = ({
  id,
  ...row
}: Omit<KnownRecipient, 'bodyId'> & { readonly id: string }): KnownRecipient => ({ bodyId: id, ...row })

/** A body of the directory as a recipient; nothing where there is none, it has ended, or it receives nothing that day. */
export const findRecipient = async (
  tx: DatabaseTransaction,
  bodyId: string,
  day: Day,
): Promise<KnownRecipient | undefined> => {
  const row = await bodies(tx, day).where('b.id', '=', bodyId).executeTakeFirst()
  return row && recipientOf(row)
}

/** Whether a part of a text is a name of a body, a part of one, or its county. */
const isNamed = (text: string) => {
  const counties = countiesNamed(text)
  return sql<SqlBool>`(${holds('b.name', text)} or ${holds('b.name_english', text)} or b.county = any (${counties}::text[])
    or exists (select from directory.alias a where a.body_id = b.id and ${holds('a.alias', text)}))`
}

/** Whether a body is meant by a text: by the whole of it, or word by word by its name, its place and what it is. */
const isMeant = (text: string) => {
  const meant = meantBy(text)
  if (meant === undefined) return isNamed(text)
  const ofKind =
    meant.kinds.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`k.kinds && ${[...meant.kinds]}::text[]`
  return sql<SqlBool>`(${isNamed(text)} or (${sql.join(meant.words.map(isNamed), sql` and `)} and ${ofKind}))`
}

/**
 * Recipients by a part of a name or by county, never all of them: those of the kinds that are asked for, none that has ended,
 * and not the body itself. Without a text, those who take care of what is sent to them here, the own county first.
 */
export const searchRecipients = async (
  tx: DatabaseTransaction,
  { find, chosen, kinds, ownBody, day }: RecipientSearch,
): Promise<FoundRecipients> => {
  const text = find?.trim() ?? ''
  const fitting = (one: KnownRecipient): boolean =>
    kinds === undefined || one.kinds.some((kind) => kinds.includes(kind))
  let query = bodies(tx, day).where('b.id', '!=', ownBody)
  if (kinds !== undefined) query = query.where(sql<SqlBool>`k.kinds && ${[...kinds]}::text[]`)
  const most = text === '' ? MOST_NEAR : MOST
  if (text === '') query = query.where(sql<SqlBool>`directory.takes_care(b.id)`)
  const rows = await (text === ''
    ? query.orderBy(
        sql`b.county is distinct from (select o.county from directory.body o where o.id = ${ownBody})`,
      )
    : query
        .where(isMeant(text))
        .orderBy(nearestTo('b.name', text))
        .orderBy(sql`not directory.takes_care(b.id)`)
  )
    .orderBy(sql`b.name collate "sv-x-icu"`)
    .limit(most + 1)
    .execute()
  const found = rows.slice(0, most).map(recipientOf)
  const standing =
    chosen && IDENTIFIER.test(chosen) && !found.some(({ bodyId }) => bodyId === chosen)
      ? await findRecipient(tx, chosen, day)
      : undefined
  return {
    find: text === '' ? undefined : text,
    found: standing !== undefined && fitting(standing) ? [standing, ...found] : found,
    more: rows.length > most,
  }
}

/**
 * Whether a name is that of a body of the directory, which is then chosen there and not written by hand. Partners abroad have a
 * register of their own, and are written by name also where the directory knows them.
 */
export const isInDirectory = async (tx: DatabaseTransaction, name: string): Promise<boolean> => {
  const wanted = name.trim().toLowerCase()
  const found = await tx
    .selectFrom('directory.body as b')
    .select('b.id')
    .where(sql<SqlBool>`not disclosure.gives_shelter(b.id)`)
    .where('b.type', 'not in', ABROAD)
    .where(
      sql<SqlBool>`(lower(b.name) = ${wanted} or lower(b.name_english) = ${wanted}
        or exists (select from directory.alias a where a.body_id = b.id and lower(a.alias) = ${wanted}))`,
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Whether a whole body stands on the case's deny list, or on that of one that is joined with it. */
export const isBodyDenied = async (
  tx: DatabaseTransaction,
  caseId: string,
  bodyId: string,
): Promise<boolean> => {
  const { rows } = await sql<{
    out: boolean
  }>`select disclosure.keeps_out(${caseId}::uuid, ${bodyId}::uuid) as out`.execute(tx)
  return rows[0]?.out ?? false
}
