import { beginClaim } from '../modules/redress/claims/begin-actions.ts'
import { applyForCompensation, recordDecision } from '../modules/redress/claims/compensation-actions.ts'
import { recordJudgment } from '../modules/redress/claims/court-actions.ts'
import { viewClaim } from '../modules/redress/claims/view-actions.ts'
import { planPayment, stepPayment, viewPayment } from '../modules/redress/paying/payment-actions.ts'
import { addRoute } from '../modules/redress/paying/route-actions.ts'
import type { TestPerson } from './world.ts'

type Of = { caseId: string; claimId: string }

/** The revision of a claim as it stands. */
export const claimRevision = async (worker: TestPerson, of: Of): Promise<number> =>
  (await worker.perform(viewClaim, of)).claim.revision

/** The revision of a payout as it stands. */
export const paymentRevision = async (
  worker: TestPerson,
  of: { caseId: string; paymentId: string },
): Promise<number> => (await worker.perform(viewPayment, of)).payment.revision

/** A claim after a final judgment, applied for and decided, through the actions that its pages use. */
export const givenDecidedClaim = async (
  worker: TestPerson,
  caseId: string,
  kronor = '100 000',
  {
    reference = '',
    reasons = 'Påhittade skäl.',
    decidedOn = '2026-06-01',
  }: { reference?: string; reasons?: string; decidedOn?: string } = {},
): Promise<Of> => {
  const of = await worker.perform(beginClaim, {
    caseId,
    proceedings: 'judged',
    crimeOn: '2025-01-10',
    endedOn: '2026-02-01',
  })
  const revision = () => claimRevision(worker, of)
  await worker.perform(recordJudgment, {
    ...of,
    revision: await revision(),
    judgmentOn: '2026-01-10',
    amount: kronor,
  })
  await worker.perform(applyForCompensation, {
    ...of,
    revision: await revision(),
    appliedOn: '2026-03-01',
    reported: 'reported',
    contributed: 'contributed',
    amount: kronor,
    reference,
  })
  await worker.perform(recordDecision, {
    ...of,
    revision: await revision(),
    decidedOn,
    outcome: 'granted',
    amount: kronor,
    reasons,
  })
  return of
}

/** What a route needs, for an adult in Romania with an account of their own and a word for the telephone. */
export const route = {
  country: 'RO',
  channel: 'foreign_account',
  holder: 'person',
  account: 'RO49 AAAA 1B31 0075 9384 0000',
  bic: 'AAAAROBU',
  bank: 'Påhittade banken',
  risks: ['family'],
  risk: 'Påhittat: en bror har hand om posten, inget brev skickas.',
  identityCheck: 'passport',
  identityCheckedOn: '2026-06-02',
  confirmsBy: 'telephone',
  word: 'gröna äpplen',
  alone: 'yes',
  withPerson: 'yes',
} as const

/** A payout that has been sent by a route of the person's own. */
export const givenSentPayment = async (
  worker: TestPerson,
  of: Of,
  given: { kronor?: string; on?: string } = {},
): Promise<{ caseId: string; paymentId: string; routeId: string }> => {
  const { routeId } = await worker.perform(addRoute, { ...of, ...route, risks: [...route.risks] })
  const { paymentId } = await worker.perform(planPayment, {
    ...of,
    routeId,
    source: 'compensation',
    amount: given.kronor ?? '100 000',
  })
  const payment = { caseId: of.caseId, paymentId }
  await worker.perform(stepPayment, {
    ...payment,
    revision: await paymentRevision(worker, payment),
    step: 'send',
    onDay: given.on ?? '2026-06-20',
  })
  return { ...payment, routeId }
}
