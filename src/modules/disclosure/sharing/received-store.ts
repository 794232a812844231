import { sql } from 'kysely'
import type { Role } from '../../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Vault } from '../../../platform/vault/case-vault.ts'
import type { CopyContent } from './content.ts'
import { veiledColumn } from './ground.ts'
import type { CopyFacts } from './policy.ts'
import type { FoundPart } from './read-store.ts'
import { placeOf } from './store.ts'

export const withdrawalAnswers = ['destroyed', 'kept_by_law', 'used_already'] as const
export type WithdrawalAnswer = (typeof withdrawalAnswers)[number]

export interface ReceivedCopy {
  readonly id: string
  readonly caseId: string
  readonly keyId: string
  readonly fromName: string
  readonly handedAt: Date
  readonly receivedAt: Date | null
  readonly registeredCase: string | null
  readonly toldAt: Date | null
  readonly answer: WithdrawalAnswer | null
  readonly facts: CopyFacts
}

/** Copies as row-level security shows them; whether the actor is denied is asked of the case they were taken from. */
const copies = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('disclosure.copy as c')
    .innerJoin('directory.body as b', 'b.id', 'c.from_body')
    .leftJoin('disclosure.disclosure as d', 'd.id', 'c.disclosure_id')
    .select([
      'c.id',
      'c.case_id',
      'c.key_id',
      'c.to_body',
      'b.name',
      'c.sealed',
      'c.handed_at',
      'c.received_at',
      'c.registered_case',
      'c.withdrawal_told_at',
      'c.withdrawal_answer',
    ])
    // What the case itself no longer says, once it has been disposed of, the copy has kept.
    .select(
      sql<Role | null>`coalesce(nullif(${veiledColumn('d', 'to_role')}, ''), case when d.to_role = '' then '' else c.to_role end)`.as(
        'to_role',
      ),
    )
    .select(
      sql<boolean>`disclosure.denies(c.case_id) or access.alias('denied', access.person()) = any (c.denied_people) or access.alias('denied', access.body()) = any (c.denied_bodies)`.as(
        'denied',
      ),
    )

type Row = Awaited<ReturnType<ReturnType<typeof copies>['execute']>>[number]

const copyOf = (row: Row): ReceivedCopy => ({
  id: row.id,
  caseId: row.case_id,
  keyId: row.key_id,
  fromName: row.name,
  handedAt: row.handed_at,
  receivedAt: row.received_at,
  registeredCase: row.registered_case,
  toldAt: row.withdrawal_told_at,
  answer: row.withdrawal_answer as WithdrawalAnswer | null,
  facts: { toBody: row.to_body, toRole: row.to_role, denied: row.denied },
})

const contentIn = (key: { open(place: string, sealed: Buffer): string }, row: Row): CopyContent =>
  JSON.parse(key.open(placeOf.copy(row.id), row.sealed)) as CopyContent

export interface ReceivedPage {
  readonly rows: readonly (ReceivedCopy & { readonly content: CopyContent })[]
  readonly total: number
}

/** A page of what a body has received, newest first: only what is shown is opened. */
export const listReceived = async (
  tx: DatabaseTransaction,
  vault: Vault,
  wanted: { readonly bodyId: string; readonly role: Role; readonly page: number; readonly pageSize: number },
): Promise<ReceivedPage> => {
  const mine = () =>
    copies(tx)
      .where('c.to_body', '=', wanted.bodyId)
      .where((row) =>
        row.or([row('d.to_role', 'is', null), row(veiledColumn('d', 'to_role'), '=', wanted.role)]),
      )
  const { total } = await tx
    .selectFrom(mine().as('mine'))
    .select((row) => row.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await mine()
    .orderBy('c.handed_at', 'desc')
    .limit(wanted.pageSize)
    .offset((wanted.page - 1) * wanted.pageSize)
    .execute()
  const keys = await vault.openKeys(rows.map((row) => row.key_id))
  return {
    total: Number(total),
    rows: rows.flatMap((row) => {
      const key = keys.get(row.key_id)
      return key === undefined ? [] : [{ ...copyOf(row), content: contentIn(key, row) }]
    }),
  }
}

/** A copy, closed. @throws NotFound */
export const findCopy = async (tx: DatabaseTransaction, copyId: string): Promise<ReceivedCopy> => {
  const row = await copies(tx).where('c.id', '=', copyId).executeTakeFirst()
  if (row === undefined) throw new NotFound('copy')
  return copyOf(row)
}

/** What was handed over, opened with the copy's own key. @throws NotFound, Refusal `vault.key_destroyed`. */
export const openCopy = async (
  tx: DatabaseTransaction,
  vault: Vault,
  copyId: string,
): Promise<CopyContent> => {
  const row = await copies(tx).where('c.id', '=', copyId).executeTakeFirst()
  if (row === undefined) throw new NotFound('copy')
  return contentIn(await vault.openKey(row.key_id), row)
}

/** Keeps which case of the recipient's a copy became. @returns whether it was none yet. */
export const markRegistered = async (
  tx: DatabaseTransaction,
  copyId: string,
  registered: { caseId: string; by: string; at: Date },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('disclosure.copy')
    .set({ registered_case: registered.caseId, received_at: registered.at, received_by: registered.by })
    .where('id', '=', copyId)
    .where('registered_case', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Keeps what the recipient did with a copy whose consent was withdrawn. @returns whether there was such a question. */
export const markAcknowledged = async (
  tx: DatabaseTransaction,
  copyId: string,
  acknowledged: { answer: WithdrawalAnswer; at: Date },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('disclosure.copy')
    .set({ withdrawal_answer: acknowledged.answer, withdrawal_acknowledged_at: acknowledged.at })
    .where('id', '=', copyId)
    .where('withdrawal_told_at', 'is not', null)
    .where('withdrawal_acknowledged_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}

export interface LiveView {
  readonly disclosureId: string
  readonly caseId: string
  readonly number: string
  readonly fromName: string
  readonly purpose: string
  readonly endsAt: Date
  readonly items: readonly FoundPart[]
}

/** What others have opened for a body now, the one that ends first on top. */
export const listLiveViews = async (
  tx: DatabaseTransaction,
  wanted: { readonly bodyId: string; readonly role: Role; readonly now: Date },
): Promise<LiveView[]> => {
  const rows = await tx
    .selectFrom('disclosure.disclosure as d')
    .innerJoin('directory.body as b', 'b.id', 'd.from_body')
    .innerJoin('support.case_file as f', 'f.id', 'd.case_id')
    .innerJoin('disclosure.item as i', 'i.disclosure_id', 'd.id')
    .select([
      'd.id',
      'd.case_id',
      'f.number',
      'b.name',
      'd.purpose',
      'd.ends_at',
      'i.section',
      'i.field',
      'i.shut',
    ])
    .where('d.to_body', '=', wanted.bodyId)
    .where('d.form', '=', 'live')
    .where('d.state', '=', 'in_force')
    .where('d.starts_at', '<=', wanted.now)
    .where('d.ends_at', '>', wanted.now)
    .where((row) =>
      row.or([row('d.to_role', 'is', null), row(veiledColumn('d', 'to_role'), '=', wanted.role)]),
    )
    .orderBy('d.ends_at')
    .orderBy('i.section')
    .orderBy('i.field')
    .execute()
  return [...Map.groupBy(rows, ({ id }) => id)].map(([disclosureId, own]) => ({
    disclosureId,
    caseId: own[0]!.case_id,
    number: own[0]!.number,
    fromName: own[0]!.name,
    purpose: own[0]!.purpose,
    endsAt: own[0]!.ends_at,
    items: own.map(({ section, field, shut }) => ({
      ...{ section: section as FoundPart['section'], field, shut },
    })),
  }))
}
