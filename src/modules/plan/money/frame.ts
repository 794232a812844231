import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { findMoney } from '../../reading/index.ts'
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
import type { Stage } from './stages.ts'

/** Money of the plan as a whole, at one stage. */
export const planAccount = (stage: Stage): Account => ({ ...ofThePlan, stage })

interface StatedMoney {
  readonly fromYear: number | null
  readonly toYear: number | null
  readonly ore: number
  readonly passage: string | null
}

/**
 * What the newest version of a plan reckons with, by period: its sums for the plan as a whole, or where it has none, those
 * of its measures. Sums in other currencies are no part of the ledger.
 */
const statedMoney = async (tx: DatabaseTransaction, versionId: string): Promise<StatedMoney[]> => {
  const found = await sql<StatedMoney>`
    select from_year as "fromYear", to_year as "toYear", sum(amount_ore) as ore, min(passage) as passage
    from plan.money_line m
    where version_id = ${versionId} and currency = 'SEK'
      and (measure_id is null or not exists (select from plan.money_line w
        where w.version_id = m.version_id and w.measure_id is null and w.currency = 'SEK'))
    group by 1, 2 order by 1, 2`.execute(tx)
  return found.rows.map((row) => ({ ...row, ore: Number(row.ore) }))
}

/** The sentence of a document that states a sum for its years; nothing where it is not found. */
export const passageOf = (text: string | null, ore: number, years: Years | null): string | null => {
  if (text === null) return null
  const found = findMoney(text).find(
    ({ amount, currency, from, to }) =>
      currency === 'SEK' &&
      amount * 100 === ore &&
      from === (years?.from ?? null) &&
      to === (years?.to ?? null),
  )
  if (found === undefined) return null
  const before = text.slice(0, found.start)
  const start = Math.max(
    0,
    ...[...before.matchAll(/[.!?]\s+(?=\p{Lu})|\n\s*\n/gu)].map((end) => end.index + end[0].length),
  )
  const end = /[.!?](?=\s+\p{Lu}|\s*$)|\n\s*\n/u.exec(text.slice(found.end))
  return text
    .slice(start, end === null ? undefined : found.end + end.index + 1)
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 2000)
}

/** What has come to a stage of a plan by estimates, by period. */
const standingFrame = async (
  tx: DatabaseTransaction,
  planId: string,
): Promise<ReadonlyMap<string, number>> => {
  const found = await sql<{ from: number | null; to: number | null; ore: number }>`
    select l.from_year as "from", l.to_year as "to", -sum(l.amount_ore) as ore
    from money.posting p join money.line l on l.posting_id = p.id join money.account a on a.id = l.account_id
    where p.plan_id = ${planId} and a.stage = 'estimate' and l.side = 'out' and p.kind in ('estimate', 'reversal')
    group by 1, 2`.execute(tx)
  return new Map(found.rows.map(({ from, to, ore }) => [periodKey(periodOf({ from, to })), Number(ore)]))
}

/** What has come to the frame, whoever brought it. */
const frameOf = async (tx: DatabaseTransaction, planId: string): Promise<number> => {
  const found = await sql<{ ore: string }>`
    select coalesce(sum(l.amount_ore), 0) as ore from money.line l join money.account a on a.id = l.account_id
    where a.plan_id = ${planId} and a.stage = 'appropriated' and l.side = 'in'`.execute(tx)
  return Number(found.rows[0]!.ore)
}

/**
 * A frame that became smaller: what is not traced goes first; what is decided beyond it is then other money. What Parliament has voted of
 * it is no estimate any more, and stays.
 */
const smaller = async (
  tx: DatabaseTransaction,
  planId: string,
  ore: number,
  years: Years | null,
): Promise<Line[]> => {
  const account = planAccount('appropriated')
  const estimated = 0 - (await balanceOf(tx, planId, planAccount('estimate')))
  const leftOre = await balanceOf(tx, planId, account)
  const { taken, missingOre } = drawn([{ account, leftOre }], Math.min(ore, estimated))
  return [
    ...taken.flatMap(({ amountOre }) => moveBack(planAccount('estimate'), account, amountOre, years)),
    ...(missingOre > 0
      ? [
          ...moveBack(planAccount('estimate'), account, missingOre, years),
          { account, side: 'out' as const, amountOre: missingOre, years },
          { account: planAccount('outside'), side: 'out' as const, amountOre: -missingOre, years },
        ]
      : []),
  ]
}

/**
 * Brings the frame in the ledger to what the newest version of the plan states. Doing it again changes nothing.
 *
 * @returns how many postings it took
 */
export const followFrame = async (tx: DatabaseTransaction, by: Poster, planId: string): Promise<number> => {
  await holdMoney(tx, planId)
  const version = await tx
    .selectFrom('plan.version as v')
    .innerJoin('plan.plan as p', 'p.id', 'v.plan_id')
    .leftJoin('plan.document as d', 'd.id', 'v.document_id')
    .select(['v.id', 'v.number', 'd.content', 'p.reference', 'p.decided', 'p.language', 'v.approved_at'])
    .where('v.plan_id', '=', planId)
    .orderBy('v.number', 'desc')
    .executeTakeFirst()
  if (version === undefined) return 0
  const stated = await statedMoney(tx, version.id)
  const standing = new Map(await standingFrame(tx, planId))
  const wanted = stated.map(({ fromYear, toYear, ore, passage }) => {
    const from = fromYear ?? toYear
    const to = toYear ?? fromYear
    return { years: periodOf({ from, to }), ore, passage }
  })
  for (const key of standing.keys())
    if (!wanted.some(({ years }) => periodKey(years) === key)) {
      const [from, to] = key.split('-').map(Number)
      wanted.push({ years: key === '' ? null : { from: from!, to: to! }, ore: 0, passage: null })
    }
  // What Parliament has voted beyond what was reckoned with makes the frame no larger where a plan comes to reckon with it, and no smaller.
  let voted = (await frameOf(tx, planId)) - [...standing.values()].reduce((sum, ore) => sum + ore, 0)
  const changes = wanted.map(({ years, ore }) => {
    const change = ore - (standing.get(periodKey(years)) ?? 0)
    const known = Math.max(0, Math.min(change, voted))
    voted -= known
    return change - known
  })
  let posted = 0
  for (const [place, { years, ore, passage }] of wanted.entries()) {
    const less = Math.min(voted, (standing.get(periodKey(years)) ?? 0) + changes[place]!)
    voted -= less
    const change = changes[place]! - less
    if (change === 0) continue
    const lines =
      change > 0
        ? move(planAccount('estimate'), planAccount('appropriated'), change, years)
        : await smaller(tx, planId, -change, years)
    if (lines.length === 0) continue
    const period =
      years === null ? '' : years.from === years.to ? ` ${years.from}` : ` ${years.from}–${years.to}`
    await post(tx, by, {
      planId,
      kind: 'estimate',
      day: version.decided ?? version.approved_at.toISOString().slice(0, 10),
      decisionNumber: null,
      reference: await nextReference(tx, `plan.version:${version.id}:${periodKey(years)}`),
      words: version.language === 'en' ? `The plan’s estimate${period}` : `Planens beräkning${period}`,
      source: version.reference,
      page: null,
      passage: passage ?? passageOf(version.content, ore, years),
      reverses: null,
      lines,
    })
    posted += 1
  }
  return posted
}
