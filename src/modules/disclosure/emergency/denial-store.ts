import { sql } from 'kysely'
import { aliasOf, behind } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { DeniedParty } from './schema.ts'

const placeOf = {
  reason: (id: string) => `disclosure.denial:${id}`,
  lifting: (id: string) => `disclosure.denial.lift:${id}`,
}

/** Somebody who can be put on the deny list of a case. */
export interface Party {
  readonly who: `${'person' | 'body'}.${string}`
  readonly name: string
  /** The body that a person acts for. */
  readonly bodyName: string | null
}

/**
 * People of the own body and of bodies that something has reached, and whole bodies other than the own, by part of a name.
 * No shelter is found here (domain rule 8): nothing can be disclosed to one that is not told of.
 */
export const searchParties = async (
  tx: DatabaseTransaction,
  caseId: string,
  ownBodyId: string,
  sought: string,
): Promise<Party[]> => {
  const found = await sql<Party>`
    select 'person.' || p.person_id as who, p.name, p.body_name as "bodyName" from disclosure.people_to_deny(${caseId}, ${sought}) p
    union all
    (select 'body.' || b.id, b.name, null from directory.body b
      where b.id <> ${ownBodyId} and b.active_until is null and strpos(lower(b.name), lower(${sought})) > 0
        and not b.hidden
        and not exists (select from disclosure.denial d where d.case_id = ${caseId} and d.body_alias = access.alias('denied', b.id) and d.lifted_at is null)
      order by b.name limit 20)`.execute(tx)
  return found.rows
}

/** What the one who is to be denied is called; nothing where the actor cannot know of them. */
export const findPartyName = async (
  tx: DatabaseTransaction,
  { kind, id }: DeniedParty,
): Promise<string | undefined> => {
  if (kind === 'body') {
    const body = await tx.selectFrom('directory.body').select('name').where('id', '=', id).executeTakeFirst()
    return body?.name
  }
  const found = await sql<{ name: string | null }>`select disclosure.person_name(${id}) as name`.execute(tx)
  return found.rows[0]?.name ?? undefined
}

const columnOf = (kind: DeniedParty['kind']) => (kind === 'person' ? 'person_alias' : 'body_alias')

/** Who is denied, as the trail may name them: it tells nobody who has no key who stands on which list. */
export const aliasOfParty = async (tx: DatabaseTransaction, { id }: DeniedParty): Promise<string> => {
  const found = await sql<{ alias: string }>`select ${aliasOf('denied', id)} as alias`.execute(tx)
  return found.rows[0]!.alias
}

/** Whether somebody is on the deny list of a case in their own name. */
export const isDenied = async (
  tx: DatabaseTransaction,
  caseId: string,
  { kind, id }: DeniedParty,
): Promise<boolean> => {
  const found = await tx
    .selectFrom('disclosure.denial')
    .select('id')
    .where('case_id', '=', caseId)
    .where(columnOf(kind), '=', aliasOf('denied', id))
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}

/** What somebody has of a case now, and would have no more, or cannot be made to give back. */
export interface Standing {
  readonly part: 'responsible' | 'worker' | 'stand_in' | null
  /** Names of the bodies through whose live view they see something. */
  readonly live: readonly string[]
  readonly emergency: boolean
  /** Copies that were handed over to the body. */
  readonly copies: number
}

const standingOfPerson = async (tx: DatabaseTransaction, caseId: string, id: string): Promise<Standing> => {
  const found = await sql<Omit<Standing, 'copies'>>`
    select
      (select a.part from support.assignment a where a.case_id = ${caseId} and a.person_id = ${id} and support.works_now(a)
        order by a.part limit 1) as part,
      array(select l.body_name from disclosure.live_for_person(${caseId}, ${id}) l order by 1) as live,
      exists (select from disclosure.break_glass b where b.case_id = ${caseId} and b.person_id = ${id}
        and b.state = 'open' and access.now() < b.ends_at) as emergency`.execute(tx)
  return { ...found.rows[0]!, copies: 0 }
}

const standingOfBody = async (tx: DatabaseTransaction, caseId: string, id: string): Promise<Standing> => {
  const found = await sql<Pick<Standing, 'live' | 'copies'>>`
    select
      array(select distinct b.name from disclosure.disclosure d join directory.body b on b.id = d.to_body
        where d.case_id = ${caseId} and d.to_body = ${id} and d.form = 'live' and d.state = 'in_force'
          and access.now() >= d.starts_at and access.now() < d.ends_at) as live,
      (select count(*)::int from disclosure.copy c where c.case_id = ${caseId} and c.to_body = ${id}) as copies`.execute(
    tx,
  )
  return { ...found.rows[0]!, part: null, emergency: false }
}

/** What somebody has of a case now. */
export const findStanding = (
  tx: DatabaseTransaction,
  caseId: string,
  { kind, id }: DeniedParty,
): Promise<Standing> =>
  kind === 'person' ? standingOfPerson(tx, caseId, id) : standingOfBody(tx, caseId, id)

/** Puts somebody on the deny list, with the reason sealed. */
export const insertDenial = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  denied: { id: string; caseId: string; party: DeniedParty; reason: string; by: string; at: Date },
): Promise<void> => {
  await tx
    .insertInto('disclosure.denial')
    .values({
      id: denied.id,
      case_id: denied.caseId,
      [columnOf(denied.party.kind)]: aliasOf('denied', denied.party.id),
      sealed_reason: key.seal(placeOf.reason(denied.id), denied.reason),
      made_by: denied.by,
      made_at: denied.at,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** Lifts a denial of a case. @returns whether it was in force. */
export const markLifted = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  lifted: { caseId: string; denialId: string; reason: string; by: string; at: Date },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('disclosure.denial')
    .set({
      lifted_by: lifted.by,
      lifted_at: lifted.at,
      sealed_lift_reason: key.seal(placeOf.lifting(lifted.denialId), lifted.reason),
    })
    .where('id', '=', lifted.denialId)
    .where('case_id', '=', lifted.caseId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) > 0
}

export interface FoundDenial {
  readonly id: string
  readonly kind: 'person' | 'body'
  readonly name: string | null
  /** Empty where it was brought back after a restore, which does not know it. */
  readonly reason: string
  readonly madeByName: string | null
  readonly madeAt: Date
}

/** Who stands on the deny list of a case, the newest first, with the reasons opened. */
export const listDenials = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<FoundDenial[]> => {
  const rows = await tx
    .selectFrom('disclosure.denial as d')
    .leftJoin('directory.body as b', (join) => join.on('b.id', '=', behind('denied', 'd.body_alias')))
    .select([
      'd.id',
      'd.person_alias',
      'd.sealed_reason',
      'd.made_at as madeAt',
      'b.name as bodyName',
      sql<string | null>`disclosure.person_name(${behind('denied', 'd.person_alias')})`.as('personName'),
      sql<string | null>`disclosure.person_name(d.made_by)`.as('madeByName'),
    ])
    .where('d.case_id', '=', caseId)
    .where('d.lifted_at', 'is', null)
    .orderBy('d.made_at', 'desc')
    .execute()
  return rows.map(({ id, person_alias, sealed_reason, bodyName, personName, madeAt, madeByName }) => ({
    id,
    kind: person_alias === null ? 'body' : 'person',
    name: personName ?? bodyName,
    reason: key.open(placeOf.reason(id), sealed_reason),
    madeByName,
    madeAt,
  }))
}

/** What a restored database has of a denial that the ledger remembers: its case, and who is denied, where they are there. */
export const findForReplay = async (
  tx: DatabaseTransaction,
  remembered: { caseId: string; party: DeniedParty; by: string },
): Promise<{ keyId: string; by: string } | undefined> => {
  const { kind, id } = remembered.party
  const known =
    kind === 'person'
      ? sql`exists (select from identity.person p where p.id = ${id})`
      : sql`exists (select from directory.body b where b.id = ${id})`
  const found = await sql<{ keyId: string; by: string }>`
    select c.key_id as "keyId", coalesce((select p.id from identity.person p where p.id = ${remembered.by}), c.opened_by) as by
    from support.case_file c where c.id = ${remembered.caseId} and ${known}`.execute(tx)
  return found.rows[0]
}

/** Says again who is denied, where that was lost with the secret; as the system. */
export const knowAgain = async (
  tx: DatabaseTransaction,
  { id, caseId, party }: { id: string; caseId: string; party: DeniedParty },
): Promise<void> => {
  const [person, body] = party.kind === 'person' ? [party.id, null] : [null, party.id]
  await sql`select disclosure.deny_again(${id}::uuid, ${caseId}::uuid, ${person}::uuid, ${body}::uuid)`.execute(
    tx,
  )
}

/** How many in force name nobody, since who it was is lost; as the system. */
export const countUnknown = async (tx: DatabaseTransaction): Promise<number> => {
  const found = await sql<{ count: number }>`select disclosure.count_unknown_denied() as count`.execute(tx)
  return found.rows[0]!.count
}

/** Lifts again what had been lifted when a database is restored. */
export const replayLifting = async (tx: DatabaseTransaction, denialId: string, at: Date): Promise<void> => {
  await tx
    .updateTable('disclosure.denial')
    .set({ lifted_at: at })
    .where('id', '=', denialId)
    .where('lifted_at', 'is', null)
    .execute()
}
