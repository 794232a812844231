import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { planAccount } from './frame.ts'
import { balanceOf, holdMoney, nextReference, type Poster, post } from './posting-store.ts'
import {
  type Account,
  drawn,
  type Line,
  move,
  moveBack,
  ofThePlan,
  periodKey,
  periodOf,
  type Years,
} from './rules.ts'

interface AssignmentHead {
  readonly id: string
  readonly plan_id: string
  readonly title: string
  readonly state: string
  readonly reference: string | null
  readonly decided: string | null
}

const decidedOf = (assignmentId: string, bodyId: string | null): Account => ({
  ...ofThePlan,
  stage: 'decided',
  assignmentId,
  bodyId,
})

interface Standing {
  readonly bodyId: string | null
  readonly years: Years | null
  readonly cameOre: number
}

/** What has been decided for an assignment by the ledger, and for those that were merged into it. */
const standingOf = async (
  tx: DatabaseTransaction,
  assignmentId: string,
): Promise<(Standing & { assignmentId: string })[]> => {
  const found = await sql<{
    assignmentId: string
    bodyId: string | null
    from: number | null
    to: number | null
    ore: number
  }>`
    with recursive joined(id) as (
      select ${assignmentId}::uuid
      union select d.assignment_id from plan.assignment_decision d join joined j on d.other_id = j.id where d.kind = 'merged')
    select a.assignment_id as "assignmentId", a.body_id as "bodyId", l.from_year as "from", l.to_year as "to",
      sum(l.amount_ore) filter (where l.side = 'in') as ore
    from money.account a join money.line l on l.account_id = a.id
    where a.stage = 'decided' and a.assignment_id in (select id from joined)
    group by 1, 2, 3, 4 having sum(l.amount_ore) filter (where l.side = 'in') <> 0
    order by 3, 4`.execute(tx)
  return found.rows.map(({ from, to, ore, ...row }) => ({
    ...row,
    years: periodOf({ from, to }),
    cameOre: Number(ore),
  }))
}

const wantedOf = async (tx: DatabaseTransaction, assignmentId: string) => {
  const rows = await tx
    .selectFrom('plan.assignment_money')
    .select(({ fn }) => ['from_year', 'to_year', fn.sum<number>('amount_ore').as('ore')])
    .where('assignment_id', '=', assignmentId)
    .groupBy(['from_year', 'to_year'])
    .orderBy('from_year')
    .execute()
  return rows.map((row) => ({
    years: periodOf({ from: row.from_year, to: row.to_year }),
    ore: Number(row.ore),
  }))
}

/** Who has the money: the one body that carries it out, or nobody by itself where there are several. */
const holderOf = async (tx: DatabaseTransaction, assignmentId: string): Promise<string | null> => {
  const bodies = await tx
    .selectFrom('plan.assignment_body')
    .select('body_id')
    .where('assignment_id', '=', assignmentId)
    .where('part', '=', 'assignee')
    .execute()
  return bodies.length === 1 ? bodies[0]!.body_id : null
}

/** What an assignment has had from beyond the plan's frame. */
const fromOutside = async (tx: DatabaseTransaction, assignmentId: string): Promise<number> => {
  const found = await sql<{ ore: number | null }>`
    select -sum(l.amount_ore) as ore from money.line l join money.account a on a.id = l.account_id
    where a.stage = 'outside' and l.posting_id in (
      select d.posting_id from money.line d join money.account b on b.id = d.account_id
      where b.stage = 'decided' and b.assignment_id = ${assignmentId})`.execute(tx)
  return Number(found.rows[0]?.ore ?? 0)
}

/** A decision that was posted by hand, for no assignment: the same money must not be counted twice. */
const refusePostedByHand = async (
  tx: DatabaseTransaction,
  planId: string,
  number: string | null,
): Promise<void> => {
  if (number === null) return
  const found = await sql<{ day: string }>`
    select p.day from money.posting p
    where p.plan_id = ${planId} and p.kind = 'decision' and p.reference is null and p.decision_number = ${number}
      and not exists (select from money.posting r where r.reverses = p.id)`.execute(tx)
  if (found.rows[0] !== undefined)
    throw new Refusal('money.decision_posted_by_hand', 409, { number, day: found.rows[0].day }, 'reference')
}

type Change = { readonly lines: Line[]; readonly changeOre: number }

/** More money for an assignment: of the plan's frame as far as it goes, then of what is beyond it. */
const increase = async (
  tx: DatabaseTransaction,
  planId: string,
  target: Account,
  ore: number,
  years: Years | null,
  used: { poolOre: number },
): Promise<Change> => {
  const pool = planAccount('appropriated')
  const leftOre = (await balanceOf(tx, planId, pool)) - used.poolOre
  const { taken, missingOre } = drawn([{ account: pool, leftOre }], ore)
  for (const { amountOre } of taken) used.poolOre += amountOre
  return {
    changeOre: ore,
    lines: [
      ...taken.flatMap(({ account, amountOre }) => move(account, target, amountOre, years)),
      ...(missingOre > 0 ? move(planAccount('outside'), target, missingOre, years) : []),
    ],
  }
}

/**
 * Brings the ledger to what an assignment's decisions say of money: one truth, counted once. Run again it changes nothing.
 * What is left of money of an assignment that was withdrawn or merged goes back.
 *
 * @throws Refusal `money.already_granted` where a decision takes back what has been granted on,
 * `money.decision_posted_by_hand` where the decision was posted already
 */
export const followAssignment = async (
  tx: DatabaseTransaction,
  by: Poster,
  assignmentId: string,
  decision?: { readonly day: string; readonly number: string | null },
): Promise<boolean> => {
  const head: AssignmentHead = await tx
    .selectFrom('plan.assignment')
    .select(['id', 'plan_id', 'title', 'state', 'reference', 'decided'])
    .where('id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  const planId = head.plan_id
  await holdMoney(tx, planId)
  const standing = await standingOf(tx, assignmentId)
  const ends = head.state === 'withdrawn' || head.state === 'merged'
  const wanted = ends ? [] : await wantedOf(tx, assignmentId)
  if (standing.length === 0 && wanted.length === 0) return false
  if (standing.length === 0) await refusePostedByHand(tx, planId, head.reference)
  const target = decidedOf(assignmentId, await holderOf(tx, assignmentId))
  const lines: Line[] = []
  const used = { poolOre: 0 }
  const left = new Map<string, number>()
  const own = standing.filter((one) => one.assignmentId === assignmentId)
  for (const { bodyId } of own) {
    const account = decidedOf(assignmentId, bodyId)
    left.set(bodyId ?? '', await balanceOf(tx, planId, account))
  }
  let outside = await fromOutside(tx, assignmentId)
  const periods = new Map([...standing, ...wanted].map(({ years }) => [periodKey(years), years] as const))
  for (const [key, years] of periods) {
    const has = standing.filter((one) => periodKey(one.years) === key)
    const wants = wanted.filter((one) => periodKey(one.years) === key).reduce((sum, { ore }) => sum + ore, 0)
    const difference = wants - has.reduce((sum, { cameOre }) => sum + cameOre, 0)
    if (difference > 0) {
      const more = await increase(tx, planId, target, difference, years, used)
      lines.push(...more.lines)
    }
    let back = Math.max(0, -difference)
    for (const { bodyId, cameOre } of has.filter((one) => one.assignmentId === assignmentId)) {
      const account = decidedOf(assignmentId, bodyId)
      const lies = left.get(bodyId ?? '')!
      const part = Math.max(0, Math.min(back, cameOre, lies))
      const beyond = Math.min(outside, part)
      if (beyond > 0) lines.push(...moveBack(planAccount('outside'), account, beyond, years))
      if (part > beyond) lines.push(...moveBack(planAccount('appropriated'), account, part - beyond, years))
      // Another body carries it out: what is left of the year goes with the assignment, and of what it was given too much comes back.
      const goesOn = ends || bodyId === target.bodyId ? 0 : Math.min(cameOre, lies) - part
      if (goesOn !== 0)
        lines.push(
          { account, side: 'in', amountOre: -goesOn, years },
          { account: target, side: 'in', amountOre: goesOn, years },
        )
      back -= part
      outside -= beyond
      left.set(bodyId ?? '', lies - part - goesOn)
    }
    // What was granted on before an assignment ended stays where it is.
    if (back > 0 && !ends)
      throw new Refusal(
        'money.already_granted',
        409,
        { asked: -difference, left: -difference - back },
        'money.0.kronor',
      )
  }
  if (lines.length === 0) return false
  const number = decision?.number ?? head.reference
  await post(
    tx,
    by,
    {
      planId,
      kind: 'decision',
      day: decision?.day ?? head.decided ?? by.now.toISOString().slice(0, 10),
      decisionNumber: null,
      reference: await nextReference(tx, `plan.assignment:${assignmentId}`),
      words: head.title,
      source: number === null ? head.title : number,
      page: null,
      passage: null,
      reverses: null,
      lines,
    },
    { field: 'money.0.kronor' },
  )
  return true
}
