import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound, Refusal } from '../../../platform/refusal.ts'
import { listBodyNames, resolveBodies } from '../../directory/index.ts'
import { findPlanHead, listMeasureChoices, listOpenAssignments, measuresOfPlan } from '../names/store.ts'
import { getAccount, getPosting, listLying } from './accounts-store.ts'
import { oreOf } from './amounts.ts'
import { planAccount } from './frame.ts'
import { moneyPolicy } from './policy.ts'
import { balanceOf, holdMoney, type Poster, post, yearsIn } from './posting-store.ts'
import { reversalOf } from './reversal.ts'
import {
  type Account,
  type Draft,
  type Line,
  move,
  ofThePlan,
  type Purpose,
  refuseNoSum,
  type Years,
  yearsOf,
} from './rules.ts'
import { type DecisionInput, decisionInput, postingIdInput, type StepInput, stepInput } from './schema.ts'
import { type Stage, steps } from './stages.ts'

/** A sum as it was written. @throws Refusal for another currency, no sum, or nothing */
const sumOf = ({ kronor, currency }: Pick<DecisionInput, 'kronor' | 'currency'>): number => {
  if (currency !== 'SEK') throw new Refusal('money.other_currency', 422, { currency }, 'currency')
  if (/^\s*[-−–]/u.test(kronor)) throw new Refusal('money.not_above_nothing', 422, {}, 'kronor')
  const ore = oreOf(kronor)
  if (ore === undefined) throw new Refusal('money.no_sum', 422, {}, 'kronor')
  refuseNoSum(ore)
  return ore
}

const refuseFuture = (day: string, today: string): void => {
  if (day > today) throw new Refusal('money.day_in_future', 422, {}, 'day')
}

/** One body or several by their names; the error stands where they were written. */
const bodiesNamed = async (
  tx: DatabaseTransaction,
  names: readonly string[],
  day: string,
  field: string,
): Promise<readonly string[]> => {
  try {
    return (await resolveBodies(tx, { assignees: [...names], consulted: [], cooperating: [] }, day)).assignees
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.status, error.parameters, field)
    throw error
  }
}

const purposeOfDecision = async (tx: DatabaseTransaction, input: DecisionInput): Promise<Purpose> => {
  const { planId, assignmentId } = input
  const names = (input.bodies ?? '')
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
  const bodies = await bodiesNamed(tx, names, input.day, 'bodies')
  if (assignmentId !== undefined) {
    const found = await tx
      .selectFrom('plan.assignment_body as b')
      .innerJoin('plan.assignment as a', 'a.id', 'b.assignment_id')
      .select('b.body_id')
      .where('a.id', '=', assignmentId)
      .where('a.plan_id', '=', planId)
      .where('b.part', '=', 'assignee')
      .execute()
    if (found.length === 0) throw new Refusal('money.no_such_assignment', 422, {}, 'assignmentId')
    const [only] = bodies.length > 0 ? bodies : found.map(({ body_id }) => body_id)
    const several = (bodies.length > 0 ? bodies : found).length > 1
    return { ...ofThePlan, assignmentId, bodyId: several ? null : (only ?? null) }
  }
  const known = await measuresOfPlan(tx, planId, input.measures.length > 0 ? input.measures : [planId])
  if (known.length !== input.measures.length)
    throw new Refusal('assignment.measure_of_other_plan', 422, {}, 'measures')
  if (bodies.length === 0 && known.length === 0) throw new Refusal('money.for_whom', 422, {}, 'assignmentId')
  if (bodies.length > 1) throw new Refusal('money.one_body', 422, {}, 'bodies')
  return { ...ofThePlan, measures: known, bodyId: bodies[0] ?? null }
}

const decisionLines = async (
  tx: DatabaseTransaction,
  input: DecisionInput,
  ore: number,
  years: Years | null,
): Promise<Line[]> => {
  if (input.kind === 'parliament') {
    // What was reckoned with is voted first; what is voted beyond it makes the frame larger.
    const owed = Math.abs(await balanceOf(tx, input.planId, planAccount('estimate')))
    const confirmed = Math.min(ore, owed)
    return [
      ...(confirmed > 0 ? move(planAccount('parliament'), planAccount('estimate'), confirmed, years) : []),
      ...(ore > confirmed
        ? move(planAccount('parliament'), planAccount('appropriated'), ore - confirmed, years)
        : []),
    ]
  }
  const purpose = await purposeOfDecision(tx, input)
  const at = (stage: Stage): Account => ({ ...purpose, stage })
  if (input.kind === 'planning') return move(planAccount('appropriated'), at('planned'), ore, years)
  const from = {
    frame: planAccount('appropriated'),
    outside: planAccount('outside'),
    planned: at('planned'),
  }[input.from]
  return move(from, at('decided'), ore, years)
}

/** The money of this decision flows from its assignment already: it must not be counted twice. */
const refuseFlowing = async (
  tx: DatabaseTransaction,
  { planId, kind, decisionNumber }: DecisionInput,
): Promise<void> => {
  if (kind !== 'decision' || decisionNumber === undefined) return
  const found = await tx
    .selectFrom('plan.assignment as a')
    .innerJoin('plan.assignment_money as m', 'm.assignment_id', 'a.id')
    .select('a.title')
    .where('a.plan_id', '=', planId)
    .where('a.reference', '=', decisionNumber)
    .executeTakeFirst()
  if (found !== undefined)
    throw new Refusal(
      'money.decision_of_assignment',
      409,
      { number: decisionNumber, title: found.title },
      'decisionNumber',
    )
}

const headOf = (input: Omit<DecisionInput | StepInput, 'kind'>) => ({
  planId: input.planId,
  day: input.day,
  decisionNumber: input.decisionNumber ?? null,
  reference: null,
  words: input.words,
  source: input.source,
  page: input.page ?? null,
  passage: null,
  reverses: null,
})

/** A decision as it would be posted. @throws Refusal naming the field */
export const draftDecision = async (
  tx: DatabaseTransaction,
  input: DecisionInput,
  today: string,
): Promise<Draft> => {
  const ore = sumOf(input)
  refuseFuture(input.day, today)
  const years = yearsOf(input)
  await holdMoney(tx, input.planId)
  await refuseFlowing(tx, input)
  return { ...headOf(input), kind: input.kind, lines: await decisionLines(tx, input, ore, years) }
}

/** What the form of a decision starts from. */
export const prepareDecision = action(
  moneyPolicy,
  'money.prepare_decision',
  'read',
  z.object({ planId: z.guid() }),
  async ({ tx }, { planId }) => {
    const plan = await findPlanHead(tx, planId)
    if (plan === undefined) throw new NotFound('plan')
    return {
      plan,
      assignments: await listOpenAssignments(tx, planId, planId),
      measures: await listMeasureChoices(tx, planId),
      bodyNames: await listBodyNames(tx),
      untracedOre: await balanceOf(tx, planId, planAccount('appropriated')),
    }
  },
)
export type PreparedDecision = Awaited<ReturnType<typeof prepareDecision.run>>

/** Posts a decision: of Parliament on the frame, or of the government on what of it goes where. */
export const postDecision = action(
  moneyPolicy,
  'money.post_decision',
  'change',
  decisionInput,
  async ({ tx, actor, now, today, about }, input) => {
    if ((await findPlanHead(tx, input.planId)) === undefined) throw new NotFound('plan')
    const { postingId } = await post(tx, { actor, now }, await draftDecision(tx, input, today))
    about('posting', postingId, { kind: input.kind })
    return { planId: input.planId, postingId }
  },
)

/** What the form of a step starts from: where money lies that can go on. */
export const prepareStep = action(
  moneyPolicy,
  'money.prepare_step',
  'read',
  z.object({ planId: z.guid(), account: z.guid().optional() }),
  async ({ tx, actor, may }, { planId, account }) => {
    const plan = await findPlanHead(tx, planId)
    if (plan === undefined || actor.kind !== 'person') throw new NotFound('plan')
    const steers = may(moneyPolicy, 'money.post_decision')
    return {
      plan,
      steers,
      chosen: account,
      accounts: await listLying(tx, {
        planId,
        ...(steers ? {} : { bodyId: actor.bodyId }),
        stages: steers ? ['decided', 'granted', 'disposed'] : ['disposed'],
      }),
      bodyNames: steers ? await listBodyNames(tx) : [],
    }
  },
)
export type PreparedStep = Awaited<ReturnType<typeof prepareStep.run>>

/** Who gets a grant: the body that has the money, another body, or an organisation outside the directory. */
export const granted = async (
  tx: DatabaseTransaction,
  from: Account,
  input: Pick<StepInput, 'day' | 'holder' | 'item'>,
): Promise<Account> => {
  const base = { ...from, stage: 'granted' as const, item: input.item ?? null }
  if (input.holder === undefined) return base
  const steward = from.bodyId
  try {
    const [bodyId = null] = await bodiesNamed(tx, [input.holder], input.day, 'holder')
    return { ...base, bodyId, stewardId: bodyId === steward ? null : steward }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'directory.unknown_body') throw error
    return { ...base, bodyId: null, stewardId: steward, recipient: input.holder }
  }
}

/** Posts a step of money that is decided on: granted, paid, spent, paid back. */
export const postStep = action(
  moneyPolicy,
  'money.post_step',
  'change',
  stepInput,
  async ({ tx, actor, now, today, about, permit }, input) => {
    const { ownBodies, planId, leftOre: _, ...found } = await getAccount(tx, input.accountId)
    permit({ kind: input.kind, isOwn: actor.kind === 'person' && ownBodies.includes(actor.bodyId) })
    if (planId !== input.planId) throw new NotFound('account')
    const ore = sumOf(input)
    refuseFuture(input.day, today)
    const { from, to } = steps[input.kind]
    if (found.stage !== from) throw new Refusal('money.not_from_there', 422, {}, 'accountId')
    const source: Account = {
      stage: found.stage,
      assignmentId: found.assignmentId,
      measures: found.measures,
      bodyId: found.bodyId,
      stewardId: found.stewardId,
      recipient: found.recipient,
      item: found.item,
    }
    const years = yearsOf(input) ?? (await yearsIn(tx, planId, source))
    const target = input.kind === 'grant' ? await granted(tx, source, input) : { ...source, stage: to }
    const draft: Draft = { ...headOf(input), kind: input.kind, lines: move(source, target, ore, years) }
    const { postingId } = await post(tx, { actor, now }, draft)
    about('posting', postingId, { kind: input.kind })
    return { planId: input.planId, postingId }
  },
)

const loadReversal = async (
  tx: DatabaseTransaction,
  { planId, postingId }: { planId: string; postingId: string },
) => {
  const posting = await getPosting(tx, planId, postingId)
  if (posting.kind === 'reversal' || posting.followed) throw new NotFound('posting')
  return posting
}

/** What taking a posting back would do to each account, before it is done. */
export const prepareReversal = action(
  moneyPolicy,
  'money.prepare_reversal',
  'read',
  postingIdInput,
  async ({ tx, actor, permit }, input) => {
    const posting = await loadReversal(tx, input)
    permit({ isOwn: actor.kind === 'person' && posting.bodyId === actor.bodyId })
    if (posting.reversedBy !== null) throw new NotFound('posting')
    return { posting }
  },
)
export type PreparedReversal = Awaited<ReturnType<typeof prepareReversal.run>>

/** Takes a posting back by another that undoes it. What has gone on from it must be taken back first. */
export const reversePosting = action(
  moneyPolicy,
  'money.reverse',
  'change',
  postingIdInput.extend({ reason: z.string().trim().min(1).max(1000) }),
  async ({ tx, actor, now, today, about, permit }, input) => {
    const posting = await loadReversal(tx, input)
    permit({ isOwn: actor.kind === 'person' && posting.bodyId === actor.bodyId })
    const by: Poster = { actor, now }
    await holdMoney(tx, posting.planId)
    if ((await getPosting(tx, posting.planId, posting.id)).reversedBy !== null) throw new Conflict('posting')
    const { postingId } = await post(tx, by, reversalOf(posting, today, input.reason), { field: '' })
    about('posting', postingId, { kind: 'reversal' })
    return { planId: posting.planId, postingId }
  },
)
