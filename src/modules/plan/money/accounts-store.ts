import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { UNNAMED_BODY } from '../../directory/index.ts'
import type { Account, Line } from './rules.ts'
import type { PostingKind, Stage } from './stages.ts'

/** An account where money lies, with words for a choice. */
export interface LyingAccount extends Account {
  readonly id: string
  readonly planId: string
  readonly planReference: string
  readonly assignmentTitle: string | null
  readonly holders: readonly string[]
  readonly measureNumbers: readonly string[]
  /** The bodies that have it, by itself or together. */
  readonly ownBodies: readonly string[]
  readonly leftOre: number
}

const lying = async (
  tx: DatabaseTransaction,
  condition: ReturnType<typeof sql<boolean>>,
): Promise<LyingAccount[]> => {
  const found = await sql<LyingAccount>`
    select a.id, a.plan_id as "planId", p.reference as "planReference", a.stage, a.assignment_id as "assignmentId",
      a.body_id as "bodyId", a.steward_id as "stewardId", a.recipient, a.item, s.title as "assignmentTitle",
      coalesce((select json_agg(m.measure_id order by m.measure_id) from money.account_measure m where m.account_id = a.id), '[]') as measures,
      coalesce((select json_agg(i.number order by length(i.number), i.number) from plan.measure i where i.id in (
        select m.measure_id from money.account_measure m where m.account_id = a.id
        union select m.measure_id from plan.assignment_measure m where m.assignment_id = a.assignment_id)), '[]') as "measureNumbers",
      coalesce((select json_agg(d.name order by d.name) from directory.body d where d.id = a.body_id
        or (a.body_id is null and a.recipient is null and d.id in (select ab.body_id from plan.assignment_body ab
          where ab.assignment_id = a.assignment_id and ab.part = 'assignee'))), json_build_array(coalesce(a.recipient, case when a.body_id is not null then ${UNNAMED_BODY}::text end))) as holders,
      case when a.body_id is not null then json_build_array(a.body_id)
        when a.recipient is not null then '[]'
        else coalesce((select json_agg(ab.body_id) from plan.assignment_body ab
          where ab.assignment_id = a.assignment_id and ab.part = 'assignee'), '[]') end as "ownBodies",
      coalesce((select sum(l.amount_ore) from money.line l where l.account_id = a.id), 0)::float8 as "leftOre"
    from money.account a join plan.plan p on p.id = a.plan_id left join plan.assignment s on s.id = a.assignment_id
    where ${condition}
    order by p.decided desc nulls last, s.title nulls last, a.stage, a.item`.execute(tx)
  return found.rows.map((row) => ({
    ...row,
    holders: row.holders.filter((name) => name !== null),
  }))
}

/** Accounts of a plan, or of a body, from which a step can be taken: those where something lies. */
export const listLying = async (
  tx: DatabaseTransaction,
  {
    planId,
    bodyId,
    stages,
  }: { planId?: string | undefined; bodyId?: string | undefined; stages: readonly Stage[] },
): Promise<LyingAccount[]> =>
  (
    await lying(
      tx,
      sql<boolean>`a.stage = any(${[...stages]}::text[]) ${planId === undefined ? sql`` : sql`and a.plan_id = ${planId}`}`,
    )
  ).filter(({ leftOre, ownBodies }) => leftOre > 0 && (bodyId === undefined || ownBodies.includes(bodyId)))

/** @throws NotFound */
export const getAccount = async (tx: DatabaseTransaction, id: string): Promise<LyingAccount> => {
  const [found] = await lying(tx, sql<boolean>`a.id = ${id}`)
  if (found === undefined) throw new NotFound('account')
  return found
}

export interface PostingLine extends Line {
  readonly accountId: string
  readonly holders: readonly string[]
  readonly assignmentTitle: string | null
  readonly measureNumbers: readonly string[]
  /** What lies in the account now. */
  readonly leftOre: number
}

export interface Posting {
  readonly id: string
  readonly planId: string
  readonly planReference: string
  readonly kind: PostingKind
  readonly day: string
  readonly decisionNumber: string | null
  readonly words: string
  readonly source: string
  readonly page: number | null
  readonly passage: string | null
  /** Whether the passage stands in the plan's document word for word; otherwise it is told in short. */
  readonly isQuoted: boolean
  readonly reverses: string | null
  readonly reversedBy: string | null
  readonly bodyId: string | null
  readonly bodyName: string | null
  readonly postedAt: Date
  /** Whether the house posted it itself, for a decision that was made elsewhere in it. */
  readonly followed: boolean
  readonly lines: readonly PostingLine[]
}

const spaced = (text: string) => sql`regexp_replace(${sql.ref(text)}, '\\s+', ' ', 'g')`
const quoted = sql<boolean>`coalesce(exists (select from plan.version v join plan.document d on d.id = v.document_id
  where v.plan_id = p.plan_id and strpos(${spaced('d.content')}, ${spaced('p.passage')}) > 0), false)`

/** A posting with its lines. @throws NotFound */
export const getPosting = async (
  tx: DatabaseTransaction,
  planId: string,
  postingId: string,
): Promise<Posting> => {
  const found = await tx
    .selectFrom('money.posting as p')
    .innerJoin('plan.plan as of', 'of.id', 'p.plan_id')
    .leftJoin('directory.body as b', 'b.id', 'p.body_id')
    .leftJoin('money.posting as r', 'r.reverses', 'p.id')
    .select([
      'p.id',
      'p.plan_id',
      'of.reference as planReference',
      'p.kind',
      'p.day',
      'p.decision_number',
      'p.words',
      'p.source',
      'p.page',
      'p.passage',
      quoted.as('isQuoted'),
      'p.reverses',
      'p.reference',
      'p.body_id',
      'b.name as bodyName',
      'p.posted_at',
      'r.id as reversedBy',
    ])
    .where('p.id', '=', postingId)
    .where('p.plan_id', '=', planId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('posting')
  const rows = await tx
    .selectFrom('money.line')
    .selectAll()
    .where('posting_id', '=', postingId)
    .orderBy('position')
    .execute()
  const accounts = new Map(
    (
      await lying(
        tx,
        sql<boolean>`a.id in (select account_id from money.line where posting_id = ${postingId})`,
      )
    ).map((account) => [account.id, account]),
  )
  return {
    id: found.id,
    planId: found.plan_id,
    planReference: found.planReference,
    kind: found.kind as PostingKind,
    day: found.day,
    decisionNumber: found.decision_number,
    words: found.words,
    source: found.source,
    page: found.page,
    passage: found.passage,
    isQuoted: found.isQuoted,
    reverses: found.reverses,
    reversedBy: found.reversedBy,
    bodyId: found.body_id,
    bodyName: found.bodyName,
    postedAt: found.posted_at,
    followed: found.reference !== null,
    lines: rows.map((row) => {
      const { holders, assignmentTitle, measureNumbers, leftOre, ...account } = accounts.get(row.account_id)!
      return {
        account,
        accountId: row.account_id,
        side: row.side as 'in' | 'out',
        amountOre: row.amount_ore,
        years:
          row.from_year === null || row.to_year === null ? null : { from: row.from_year, to: row.to_year },
        ...{ holders, assignmentTitle, measureNumbers, leftOre },
      }
    }),
  }
}
