import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type Account, type Draft, keyOf, refuseOverdraft, type Years } from './rules.ts'
import type { Stage } from './stages.ts'

/** Who posts, and when. */
export interface Poster {
  readonly actor: Actor
  readonly now: Date
}

/** Holds a plan's money until the transaction ends: what is read from now on stays so until it is posted. */
export const holdMoney = async (tx: DatabaseTransaction, planId: string): Promise<void> => {
  await sql`select money.hold(${planId}::uuid)`.execute(tx)
}

/** What lies in accounts now, in öre; nothing where there is no such account. */
const balancesOf = async (
  tx: DatabaseTransaction,
  planId: string,
  accounts: readonly Account[],
): Promise<ReadonlyMap<string, { readonly id: string; readonly ore: number }>> => {
  const keys = [...new Set(accounts.map(keyOf))]
  if (keys.length === 0) return new Map()
  const rows = await tx
    .selectFrom('money.account as a')
    .leftJoin('money.line as l', 'l.account_id', 'a.id')
    .select(({ fn }) => [
      'a.id',
      'a.key',
      fn.coalesce(fn.sum<number>('l.amount_ore'), sql<number>`0`).as('ore'),
    ])
    .where('a.plan_id', '=', planId)
    .where('a.key', 'in', keys)
    .groupBy(['a.id', 'a.key'])
    .execute()
  return new Map(rows.map(({ id, key, ore }) => [key, { id, ore: Number(ore) }]))
}

/** What lies in one account, in öre. */
export const balanceOf = async (tx: DatabaseTransaction, planId: string, account: Account): Promise<number> =>
  (await balancesOf(tx, planId, [account])).get(keyOf(account))?.ore ?? 0

/** The years that all of an account's money is for; nothing where it is for several periods, or none is stated. */
export const yearsIn = async (
  tx: DatabaseTransaction,
  planId: string,
  account: Account,
): Promise<Years | null> => {
  const rows = await tx
    .selectFrom('money.account as a')
    .innerJoin('money.line as l', 'l.account_id', 'a.id')
    .select(['l.from_year', 'l.to_year'])
    .where('a.plan_id', '=', planId)
    .where('a.key', '=', keyOf(account))
    .where('l.side', '=', 'in')
    .groupBy(['l.from_year', 'l.to_year'])
    .having(({ fn }) => fn.sum<number>('l.amount_ore'), '<>', 0)
    .limit(2)
    .execute()
  const [only, another] = rows
  // A period has both its years or none.
  if (only === undefined || another !== undefined || only.from_year === null) return null
  return { from: only.from_year, to: only.to_year as number }
}

const openAccount = async (tx: DatabaseTransaction, planId: string, account: Account): Promise<string> => {
  const { id } = await tx
    .insertInto('money.account')
    .values({
      plan_id: planId,
      key: keyOf(account),
      stage: account.stage,
      assignment_id: account.assignmentId,
      body_id: account.bodyId,
      steward_id: account.stewardId,
      recipient: account.recipient,
      item: account.item,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (account.measures.length > 0)
    await tx
      .insertInto('money.account_measure')
      .values(account.measures.map((measure_id) => ({ account_id: id, measure_id })))
      .execute()
  return id
}

/** A digest of what is posted, to know the same again: its named parts in one order. */
export const digestOf = (content: Readonly<Record<string, unknown>>): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(content).sort(([first], [second]) => (first < second ? -1 : 1))))
    .digest('hex')

const digestOfDraft = ({ lines, ...rest }: Draft): string =>
  digestOf({
    ...rest,
    lines: lines.map(({ account, side, amountOre, years }) => [keyOf(account), side, amountOre, years]),
  })

/** The posting of a reference, if there is one. @throws Refusal where something else was posted for it */
export const findSame = async (
  tx: DatabaseTransaction,
  reference: string,
  digest: string,
): Promise<string | undefined> => {
  const found = await tx
    .selectFrom('money.posting')
    .select(['id', 'digest'])
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (found !== undefined && found.digest !== digest) throw new Refusal('money.reference_reused', 409)
  return found?.id
}

/** The next reference of what is posted by how things stand elsewhere, as often as that changes: each time is a posting of its own. */
export const nextReference = async (tx: DatabaseTransaction, prefix: string): Promise<string> => {
  const { count } = await tx
    .selectFrom('money.posting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reference', 'like', `${prefix}%`)
    .executeTakeFirstOrThrow()
  return `${prefix}:${Number(count) + 1}`
}

const refuseSecondDecision = async (tx: DatabaseTransaction, draft: Draft): Promise<void> => {
  if (draft.decisionNumber === null) return
  const found = await tx
    .selectFrom('money.posting as p')
    .select('p.day')
    .where('p.plan_id', '=', draft.planId)
    .where('p.kind', '=', draft.kind)
    .where('p.decision_number', '=', draft.decisionNumber)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('money.posting as r').select('r.id').whereRef('r.reverses', '=', 'p.id'))),
    )
    .executeTakeFirst()
  if (found !== undefined)
    throw new Refusal(
      'money.decision_twice',
      409,
      { number: draft.decisionNumber, day: found.day },
      'decisionNumber',
    )
}

/** Changes of each account, summed; with its stage and what lies in it before. */
const changesOf = (
  lines: Draft['lines'],
  before: ReadonlyMap<string, { readonly ore: number }>,
): { key: string; stage: Stage; beforeOre: number; changeOre: number }[] =>
  [...Map.groupBy(lines, ({ account }) => keyOf(account))].map(([key, own]) => ({
    key,
    stage: own[0]!.account.stage,
    beforeOre: before.get(key)?.ore ?? 0,
    changeOre: own.reduce((sum, { amountOre }) => sum + amountOre, 0),
  }))

/**
 * Whoever books a grant does not book its payment, and a body has said who pays how much; the database asks the same again.
 *
 * @throws Refusal `money.paid_by_granter`, `money.paid_by_decider`, `money.beyond_delegation`
 */
const refuseLonePayment = async (
  tx: DatabaseTransaction,
  { kind, lines }: Draft,
  ids: ReadonlyMap<string, string>,
  field: string,
): Promise<void> => {
  if (kind !== 'disposal') return
  for (const { account, side, amountOre } of lines) {
    if (side !== 'out') continue
    const {
      rows: [paying],
    } = await sql<{ why: string | null }>`
      select money.why_i_do_not_pay(${ids.get(keyOf(account))}::uuid, ${-amountOre}::bigint) as why`.execute(
      tx,
    )
    if (paying!.why !== null) throw new Refusal(paying!.why, 409, {}, field)
  }
}

/**
 * Posts what balances: once for a reference, once for a decision number of its kind, and never more than there is. The
 * database holds the same rules when the transaction ends.
 *
 * @returns the posting, and whether it was there before
 * @throws Refusal naming what is wrong; `field` is where a sum that is too large was written
 */
export const post = async (
  tx: DatabaseTransaction,
  { actor, now }: Poster,
  draft: Draft,
  { field = 'kronor', digest = digestOfDraft(draft) }: { field?: string; digest?: string } = {},
): Promise<{ postingId: string; known: boolean }> => {
  await holdMoney(tx, draft.planId)
  if (draft.reference !== null) {
    const same = await findSame(tx, draft.reference, digest)
    if (same !== undefined) return { postingId: same, known: true }
  }
  await refuseSecondDecision(tx, draft)
  const accounts = draft.lines.map(({ account }) => account)
  const before = await balancesOf(tx, draft.planId, accounts)
  refuseOverdraft(changesOf(draft.lines, before), field)
  const ids = new Map([...before].map(([key, { id }]) => [key, id]))
  for (const account of accounts) {
    const key = keyOf(account)
    if (!ids.has(key)) ids.set(key, await openAccount(tx, draft.planId, account))
  }
  await refuseLonePayment(tx, draft, ids, field)
  const { id } = await tx
    .insertInto('money.posting')
    .values({
      plan_id: draft.planId,
      kind: draft.kind,
      day: draft.day,
      decision_number: draft.decisionNumber,
      reference: draft.reference,
      digest,
      words: draft.words,
      source: draft.source,
      page: draft.page,
      passage: draft.passage,
      line_count: draft.lines.length,
      reverses: draft.reverses,
      body_id: actor.kind === 'person' ? actor.bodyId : null,
      posted_by: actor.kind === 'person' ? actor.personId : null,
      posted_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('money.line')
    .values(
      draft.lines.map(({ account, side, amountOre, years }, position) => ({
        posting_id: id,
        position,
        account_id: ids.get(keyOf(account)) as string,
        side,
        amount_ore: amountOre,
        from_year: years?.from ?? null,
        to_year: years?.to ?? null,
      })),
    )
    .execute()
  return { postingId: id, known: false }
}
