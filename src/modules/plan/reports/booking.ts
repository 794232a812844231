import type { Actor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { FoundAssignment } from '../assignments/store.ts'
import { getPosting, listLying } from '../money/accounts-store.ts'
import { post, yearsIn } from '../money/posting-store.ts'
import { drawn, type Line, move, undone } from '../money/rules.ts'
import { steps } from '../money/stages.ts'
import type { FoundReport } from './store.ts'

const kinds = [
  ['spending', 'spentOre'],
  ['return', 'repaidOre'],
] as const
type Kind = (typeof kinds)[number][0]

const referenceOf = (reportBackId: string, kind: Kind): string => `plan.report_back:${reportBackId}:${kind}`

/** A sum that a report-back tells, and whether the ledger has it. */
export interface Booking {
  readonly kind: Kind
  /** What the report-back tells, in all until then. */
  readonly amountOre: number
  /** What the ledger lacks of it, and what it has beyond it. */
  readonly missingOre: number
  readonly beyondOre: number
  /** The posting that holds it, while it has not been taken back. */
  readonly posting: { readonly id: string; readonly day: string } | null
  /** What was paid out to the body and is neither spent nor paid back, in öre: more than this cannot be booked. */
  readonly leftOre: number
}

const postingsOf = async (
  tx: DatabaseTransaction,
  reportBackId: string,
): Promise<{ id: string; day: string; reference: string | null }[]> =>
  tx
    .selectFrom('money.posting as p')
    .select(['p.id', 'p.day', 'p.reference'])
    .where(
      'p.reference',
      'in',
      kinds.map(([kind]) => referenceOf(reportBackId, kind)),
    )
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('money.posting as r').select('r.id').whereRef('r.reverses', '=', 'p.id'))),
    )
    .execute()

const sourcesOf = async (tx: DatabaseTransaction, report: FoundReport, planId: string) =>
  (await listLying(tx, { planId, bodyId: report.bodyId, stages: ['disposed'] })).filter(
    ({ assignmentId }) => assignmentId === report.assignmentId,
  )

/** What the ledger has of an assignment's money that a body has spent or paid back. */
const inLedger = async (tx: DatabaseTransaction, report: FoundReport, kind: Kind): Promise<number> => {
  const { ore } = await tx
    .selectFrom('money.account as a')
    .innerJoin('money.line as l', 'l.account_id', 'a.id')
    .select(({ fn }) => fn.sum<number>('l.amount_ore').as('ore'))
    .where('a.assignment_id', '=', report.assignmentId)
    .where('a.stage', '=', steps[kind].to)
    .where('a.recipient', 'is', null)
    .where(({ or, eb }) => or([eb('a.body_id', '=', report.bodyId), eb('a.body_id', 'is', null)]))
    .executeTakeFirstOrThrow()
  return Number(ore ?? 0)
}

/** What a report-back tells of money, each sum with how it stands in the ledger, whoever booked it. */
export const bookingsOf = async (
  tx: DatabaseTransaction,
  report: FoundReport,
  planId: string,
): Promise<Booking[]> => {
  const told = kinds.flatMap(([kind, field]) => {
    const amountOre = report[field]
    return amountOre === null ? [] : [{ kind, amountOre }]
  })
  if (told.length === 0) return []
  const postings = await postingsOf(tx, report.id)
  const leftOre = (await sourcesOf(tx, report, planId)).reduce((sum, one) => sum + one.leftOre, 0)
  const bookings: Booking[] = []
  for (const { kind, amountOre } of told) {
    const found = postings.find(({ reference }) => reference === referenceOf(report.id, kind))
    const bookedOre = await inLedger(tx, report, kind)
    bookings.push({
      kind,
      amountOre,
      missingOre: Math.max(0, amountOre - bookedOre),
      beyondOre: Math.max(0, bookedOre - amountOre),
      leftOre,
      posting: found ? { id: found.id, day: found.day } : null,
    })
  }
  return bookings
}

interface Poster {
  readonly actor: Actor
  readonly now: Date
  readonly today: string
}

/**
 * Books what an accepted report-back says was spent and paid back and the ledger lacks, of what was paid out to its body. Whoever accepts is not who
 * submitted, so that two people answer for it. A sum that is larger than what was paid out waits, and is booked later.
 */
export const bookMoney = async (
  tx: DatabaseTransaction,
  { actor, now, today }: Poster,
  report: FoundReport,
  { planId, snapshot }: Pick<FoundAssignment, 'planId' | 'snapshot'>,
): Promise<void> => {
  for (const { kind, missingOre: wantedOre, posting } of await bookingsOf(tx, report, planId)) {
    if (posting !== null || wantedOre === 0) continue
    const sources = (await sourcesOf(tx, report, planId)).map(({ leftOre, ...found }) => ({
      leftOre,
      account: {
        stage: found.stage,
        assignmentId: found.assignmentId,
        measures: found.measures,
        bodyId: found.bodyId,
        stewardId: found.stewardId,
        recipient: found.recipient,
        item: found.item,
      },
    }))
    const { taken, missingOre } = drawn(sources, wantedOre)
    if (missingOre > 0) continue
    const lines: Line[] = []
    for (const { account, amountOre: part } of taken)
      lines.push(
        ...move(account, { ...account, stage: steps[kind].to }, part, await yearsIn(tx, planId, account)),
      )
    await post(
      tx,
      { actor, now },
      {
        planId,
        kind,
        day: today,
        decisionNumber: null,
        reference: referenceOf(report.id, kind),
        words: snapshot.title,
        source: `${report.bodyName}, ${snapshot.reference ?? snapshot.title}`,
        page: null,
        passage: null,
        reverses: null,
        lines,
      },
      { field: '' },
    )
  }
}

/** Takes back what was booked for a report-back that no longer counts. */
export const takeBackMoney = async (
  tx: DatabaseTransaction,
  { actor, now, today }: Poster,
  report: FoundReport,
  { planId }: Pick<FoundAssignment, 'planId'>,
  reason: string,
): Promise<void> => {
  for (const { id } of await postingsOf(tx, report.id)) {
    const posting = await getPosting(tx, planId, id)
    await post(
      tx,
      { actor, now },
      {
        planId,
        kind: 'reversal',
        day: today,
        decisionNumber: null,
        reference: null,
        words: reason,
        source: posting.source,
        page: null,
        passage: null,
        reverses: id,
        lines: undone(posting.lines),
      },
      { field: '' },
    )
  }
}
