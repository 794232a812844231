import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { getPosting } from './accounts-store.ts'
import { balanceOf, digestOf, findSame, holdMoney, type Poster, post, yearsIn } from './posting-store.ts'
import { reversalOf } from './reversal.ts'
import {
  type Account,
  type Draft,
  drawn,
  type Line,
  moreThanThereIs,
  move,
  moveBack,
  ofThePlan,
  type Purpose,
  periodOf,
  refuseNoSum,
  yearsOf,
} from './rules.ts'
import { type StepKind, steps } from './stages.ts'
import { leftToGrant, type MoneySums, moneySums, sumsOf } from './sums.ts'
import { listFlowOfBodyInAssignment, listFlowOfPlan } from './sums-store.ts'

/** A grant, a payment, what was spent of it or what came back, as another room posts it. */
export interface MoneyStep {
  /** `disposal` is a payment: the recipient has the money at its disposal. */
  readonly kind: StepKind
  /** What it is posted for, such as `funding.payment:<id>`: the same again is no second posting. */
  readonly reference: string
  /** Day of the decision, the payment or the report. */
  readonly day: Day
  readonly amountOre: number
  readonly assignmentId: string
  /** The body that distributes the assignment's money. */
  readonly stewardId: string
  /** The grant that it belongs to: its reference, and who has it, a body of the directory or an organisation by name. */
  readonly grant: { readonly item: string; readonly bodyId: string | null; readonly recipient: string | null }
  readonly fromYear?: number | null
  readonly toYear?: number | null
  readonly decisionNumber?: string | null
  /** What it is, in words that everybody may read. */
  readonly words: string
  /** Document that states it. */
  readonly source: string
  /** Which input is wrong where there is not money enough. */
  readonly field?: string
}

/** Money of an assignment that a body distributes or has, in öre. */
interface MoneyOfBody {
  readonly decidedOre: number
  /** Decided and not granted to anybody: what can still be granted. */
  readonly availableOre: number
  readonly grantedOre: number
  readonly disposedOre: number
  readonly spentOre: number
  readonly returnedOre: number
}

const planOf = async (tx: DatabaseTransaction, assignmentId: string): Promise<string> => {
  const found = await tx
    .selectFrom('plan.assignment')
    .select('plan_id')
    .where('id', '=', assignmentId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('assignment')
  return found.plan_id
}

/** Where decided money of an assignment lies: with the body itself, then with those who have it together. */
const decidedAccounts = (assignmentId: string, bodyId: string | null): Account[] => {
  const of = (holder: string | null): Account => ({
    ...ofThePlan,
    stage: 'decided',
    assignmentId,
    bodyId: holder,
  })
  return bodyId === null ? [of(null)] : [of(bodyId), of(null)]
}

const purposeOf = ({
  assignmentId,
  stewardId,
  grant: { item, bodyId, recipient },
}: Pick<MoneyStep, 'assignmentId' | 'stewardId' | 'grant'>): Purpose => ({
  ...{ assignmentId, measures: [], bodyId, stewardId, item },
  recipient: bodyId === null ? recipient : null,
})

/** Lines of a step; a grant takes what its body has, then what the assignment's bodies have together. */
const stepLines = async (
  tx: DatabaseTransaction,
  planId: string,
  step: Pick<MoneyStep, 'kind' | 'amountOre' | 'stewardId' | 'fromYear' | 'toYear' | 'field'> & {
    readonly purpose: Purpose
  },
): Promise<Line[]> => {
  const { from, to } = steps[step.kind]
  const stated = yearsOf(step)
  /** Where no years are stated, money stays for the years that it was for. */
  const yearsFrom = async (account: Account) => stated ?? (await yearsIn(tx, planId, account))
  const target: Account = { ...step.purpose, stage: to }
  const { assignmentId } = step.purpose
  if (step.kind !== 'grant' || assignmentId === null) {
    const source: Account = { ...step.purpose, stage: from }
    return move(source, target, step.amountOre, await yearsFrom(source))
  }
  const sources = await Promise.all(
    decidedAccounts(assignmentId, step.stewardId).map(async (account) => ({
      account,
      leftOre: await balanceOf(tx, planId, account),
    })),
  )
  const { taken, missingOre } = drawn(sources, step.amountOre)
  if (missingOre > 0)
    throw moreThanThereIs('decided', step.amountOre - missingOre, step.amountOre, step.field ?? 'kronor')
  const lines: Line[] = []
  for (const { account, amountOre } of taken)
    lines.push(...move(account, target, amountOre, await yearsFrom(account)))
  return lines
}

/** What was posted under a reference, also anew after it was taken back, the latest first. */
const postedFor = async (tx: DatabaseTransaction, reference: string) =>
  (
    await sql<{ id: string; planId: string; isTakenBack: boolean }>`
      select p.id, p.plan_id as "planId", exists (select from money.posting r where r.reverses = p.id) as "isTakenBack"
      from money.posting p where p.reference = ${reference} or starts_with(p.reference, ${`${reference}#`})
      order by p.posted_at desc, length(p.reference) desc, p.reference desc`.execute(tx)
  ).rows

/** The reference of a step: the same as long as its posting stands, and another once that was taken back. */
const referenceOf = async (tx: DatabaseTransaction, reference: string): Promise<string> => {
  const posted = await postedFor(tx, reference)
  const times = posted.filter(({ isTakenBack }) => isTakenBack).length
  return times === 0 ? reference : `${reference}#${times + 1}`
}

/**
 * Posts a step of money that a body distributes, in the transaction of whoever decides it: the decision and its posting
 * commit together. The same reference again changes nothing, unless it was taken back; with other content it is refused.
 *
 * @throws Refusal `money.more_than_…` where there is less, `money.decision_twice`, `money.years_reversed`,
 * `money.not_above_nothing`, `money.reference_reused`; NotFound for an assignment that is not there
 */
export const postMoney = async (
  tx: DatabaseTransaction,
  by: Poster,
  step: MoneyStep,
): Promise<{ postingId: string; known: boolean }> => {
  const field = step.field ?? 'kronor'
  refuseNoSum(step.amountOre, field)
  const planId = await planOf(tx, step.assignmentId)
  await holdMoney(tx, planId)
  const { field: _, ...content } = step
  const digest = digestOf({ ...content, grant: [step.grant.item, step.grant.bodyId, step.grant.recipient] })
  const reference = await referenceOf(tx, step.reference)
  const known = await findSame(tx, reference, digest)
  if (known !== undefined) return { postingId: known, known: true }
  const purpose = purposeOf(step)
  const draft: Draft = {
    planId,
    kind: step.kind,
    day: step.day,
    decisionNumber: step.decisionNumber ?? null,
    reference,
    words: step.words,
    source: step.source,
    page: null,
    passage: null,
    reverses: null,
    lines: await stepLines(tx, planId, { ...step, purpose }),
  }
  return post(tx, by, draft, { field, digest })
}

/**
 * Takes a step back that was posted under a reference, by a posting that undoes it: it was none. What has gone on from it is taken back
 * first. Where nothing of it stands, nothing is posted.
 *
 * @throws Refusal `money.more_than_…`
 */
export const takeStepBack = async (
  tx: DatabaseTransaction,
  by: Poster,
  { reference, day, words }: { readonly reference: string; readonly day: Day; readonly words: string },
): Promise<void> => {
  const standing = (await postedFor(tx, reference)).find(({ isTakenBack }) => !isTakenBack)
  if (standing === undefined) return
  await holdMoney(tx, standing.planId)
  const posting = await getPosting(tx, standing.planId, standing.id)
  await post(tx, by, reversalOf(posting, day, words), { field: '' })
}

/** Decided money that grants have taken for what is posted under a reference and has not come back, the latest taken first. */
const takenFor = async (tx: DatabaseTransaction, planId: string, references: string) =>
  (
    await sql<{ bodyId: string | null; from: number | null; to: number | null; ore: string }>`
      select a.body_id as "bodyId", l.from_year as "from", l.to_year as "to", -sum(l.amount_ore) as ore
      from money.posting p join money.line l on l.posting_id = p.id join money.account a on a.id = l.account_id
      where p.plan_id = ${planId} and p.kind = 'grant' and starts_with(p.reference, ${references}) and a.stage = 'decided'
        and not exists (select from money.posting r where r.reverses = p.id)
      group by 1, 2, 3 having sum(l.amount_ore) < 0 order by min(l.position) desc`.execute(tx)
  ).rows

/**
 * Takes back some of a grant that is not paid after all: it is granted no more, and can be granted anew by those whose it was, for the
 * years that it was for.
 *
 * @param step with the `references` of all that the grant has posted, as its beginning.
 * @throws as `postMoney`
 */
export const takeBackGranted = async (
  tx: DatabaseTransaction,
  by: Poster,
  { references, ...step }: Omit<MoneyStep, 'kind' | 'fromYear' | 'toYear'> & { readonly references: string },
): Promise<void> => {
  const planId = await planOf(tx, step.assignmentId)
  await holdMoney(tx, planId)
  const purpose = purposeOf(step)
  let left = step.amountOre
  const lines = (await takenFor(tx, planId, references)).flatMap(({ bodyId, from, to, ore }): Line[] => {
    const part = Math.min(left, Number(ore))
    left -= part
    const decided: Account = { ...ofThePlan, stage: 'decided', assignmentId: step.assignmentId, bodyId }
    return part > 0 ? moveBack(decided, { ...purpose, stage: 'granted' }, part, periodOf({ from, to })) : []
  })
  if (left > 0) throw moreThanThereIs('granted', step.amountOre - left, step.amountOre, step.field)
  await post(tx, by, {
    ...{ planId, kind: 'grant', day: step.day, decisionNumber: null, reference: step.reference },
    ...{ words: step.words, source: step.source, page: null, passage: null, reverses: null, lines },
  })
}

/** What other rooms may know of an assignment's money: what a body that distributes it has left, in öre. */
export const moneyAvailable = async (
  tx: DatabaseTransaction,
  { assignmentId, bodyId }: { assignmentId: string; bodyId: string },
): Promise<MoneyOfBody> => {
  const rows = await listFlowOfBodyInAssignment(tx, bodyId, assignmentId)
  const { decided, granted, paid, spent, repaid } = sumsOf(rows)
  return {
    decidedOre: decided,
    availableOre: leftToGrant(rows).leftOre,
    grantedOre: granted,
    disposedOre: paid,
    spentOre: spent,
    returnedOre: repaid,
  }
}

/**
 * All sums of a plan's money, by plan, purpose, measure, area, body and years, in öre: the one place that adds up the ledger.
 * Every page, export, account and answer that tells a sum asks it. What each is called and means: `definitions.ts`.
 */
export const sums = async (tx: DatabaseTransaction, planId: string): Promise<MoneySums> =>
  moneySums(await listFlowOfPlan(tx, planId))
