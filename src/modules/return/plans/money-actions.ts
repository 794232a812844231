import { type ActionContext, action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting, type CaseFacts, listDocuments } from '../../support/index.ts'
import { paidOf, readAmount } from './money.ts'
import { allowances, payouts } from './money-records.ts'
import { allowanceInput, payoutInput, preparePayoutInput, takeBackPayoutInput } from './money-schema.ts'
import { getAllowance, listAllowances, takeBack } from './money-store.ts'
import { planPolicy } from './policy.ts'
import { planInput } from './schema.ts'
import { getPlan, holdPlan } from './store.ts'

/** The money of a return: what was decided, what was paid with which receipt, what is left. */
export const viewMoney = action(
  planPolicy,
  'return.view_money',
  'read_personal',
  planInput,
  async (context, { caseId, returnId }) => {
    const { file, key, writes } = await beginReading(context, caseId, 'money', { return: returnId })
    const plan = await getPlan(context.tx, key, caseId, returnId)
    return {
      caseId,
      number: file.number,
      writes,
      plan,
      allowances: await listAllowances(context.tx, key, plan),
    }
  },
)
export type ViewedMoney = Awaited<ReturnType<typeof viewMoney.run>>

/** Decides on money for a return. @throws Refusal `return.amount_unreadable`, `day_to_come`, `return.ended`. */
export const decideAllowance = action(
  planPolicy,
  'return.decide_allowance',
  'change',
  allowanceInput,
  async (context, { caseId, returnId, amount: written, ...decided }) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'money', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    if (plan.state === 'ended') throw new Refusal('return.ended')
    const amount = readAmount(written, decided.currency)
    if (amount === undefined) throw new Refusal('return.amount_unreadable', 422, {}, 'amount')
    requireDayPassed(decided.decidedOn, today, 'decidedOn')
    const of = { caseId, planId: plan.id }
    const allowanceId = await allowances.keep(tx, { of, actor, now }, { ...decided, amount })
    await happened('return_money_decided', allowanceId)
    return { caseId, returnId, allowanceId }
  },
)

export const preparePayout = action(
  planPolicy,
  'return.prepare_payout',
  'read_personal',
  preparePayoutInput,
  async (context, { caseId, returnId, allowanceId }) => {
    const { file, key } = await beginReading(context, caseId, 'money', { return: returnId })
    const plan = await getPlan(context.tx, key, caseId, returnId)
    const allowance = await getAllowance(context.tx, key, plan, allowanceId)
    const documents = await listDocuments(context.tx, key, caseId)
    return {
      caseId,
      number: file.number,
      plan,
      allowance,
      documents: documents
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ id, name, addedAt }) => ({ id, name, addedAt })),
    }
  },
)
export type PreparedPayout = Awaited<ReturnType<typeof preparePayout.run>>

/**
 * Keeps money that was given, with its receipt among the documents of the case. Never more than was decided.
 *
 * @throws Refusal `return.amount_unreadable`, `return.more_than_decided`, `return.paid_before_decided`,
 * `return.receipt_elsewhere`, `day_to_come`.
 */
export const payOut = action(
  planPolicy,
  'return.pay_out',
  'change',
  payoutInput,
  async (context, { caseId, returnId, allowanceId, amount: written, paidOn, documentId, how }) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'money', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    const allowance = await getAllowance(tx, key, plan, allowanceId)
    const amount = readAmount(written, allowance.currency)
    if (amount === undefined) throw new Refusal('return.amount_unreadable', 422, {}, 'amount')
    if (amount > paidOf(allowance).left) throw new Refusal('return.more_than_decided', 422, {}, 'amount')
    requireDayPassed(paidOn, today, 'paidOn')
    if (paidOn < allowance.decidedOn) throw new Refusal('return.paid_before_decided', 422, {}, 'paidOn')
    const receipts = await listDocuments(tx, key, caseId)
    if (!receipts.some(({ id, withdrawnAt }) => id === documentId && withdrawnAt === null))
      throw new Refusal('return.receipt_elsewhere', 422, {}, 'documentId')
    const subjectId = await payouts.keep(
      tx,
      { of: { caseId }, actor, now, key },
      { allowanceId, amount, paidOn, documentId, how },
    )
    await happened('return_money_paid', subjectId)
    return { caseId, returnId }
  },
)

const readTakenBack = async (
  context: ActionContext<CaseFacts>,
  { caseId, returnId, allowanceId }: { caseId: string; returnId: string; allowanceId: string },
) => {
  const begun = await beginWriting(context, caseId, 'money', { return: returnId })
  const plan = await holdPlan(context.tx, begun.key, caseId, returnId)
  return { ...begun, allowance: await getAllowance(context.tx, begun.key, plan, allowanceId) }
}

/**
 * Takes a decision back that was written wrongly. One of which something has been paid stands until that is taken back.
 *
 * @throws NotFound, Refusal `return.allowance_is_paid`.
 */
export const takeBackAllowance = action(
  planPolicy,
  'return.take_back_allowance',
  'change',
  preparePayoutInput,
  async (context, of) => {
    const { actor, allowance, happened } = await readTakenBack(context, of)
    if (allowance.payouts.length > 0) throw new Refusal('return.allowance_is_paid', 409)
    await takeBack(context.tx, 'return.allowance', allowance.id, { actor, now: context.now })
    await happened('return_money_taken_back', allowance.id)
    return { caseId: of.caseId, returnId: of.returnId }
  },
)

/** Takes a payout back that was written wrongly: what was decided is left again. Its receipt stays in the case. @throws NotFound */
export const takeBackPayout = action(
  planPolicy,
  'return.take_back_payout',
  'change',
  takeBackPayoutInput,
  async (context, { payoutId, ...of }) => {
    const { actor, allowance, happened } = await readTakenBack(context, of)
    if (!allowance.payouts.some(({ id }) => id === payoutId)) throw new NotFound('payout')
    await takeBack(context.tx, 'return.payout', payoutId, { actor, now: context.now })
    await happened('return_money_taken_back', payoutId)
    return { caseId: of.caseId, returnId: of.returnId }
  },
)
