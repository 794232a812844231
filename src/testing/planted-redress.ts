import { randomUUID } from 'node:crypto'
import { beginClaim } from '../modules/redress/claims/begin-actions.ts'
import { answerLateClaim, askLawyer, viewLateClaims } from '../modules/redress/claims/late-actions.ts'
import { representClaim } from '../modules/redress/claims/side-actions.ts'
import { lookAgain } from '../modules/redress/paying/confirm-actions.ts'
import { planPayment } from '../modules/redress/paying/payment-actions.ts'
import { addRoute } from '../modules/redress/paying/route-actions.ts'
import { claimRevision, givenDecidedClaim, paymentRevision, route } from './redress.ts'
import type { TestPerson } from './world.ts'

type Values = Readonly<Record<string, unknown>>
/** Adds a row with marked values in its sealed columns. @returns its identifier. */
type Planting = (table: string, values: Values, sealed?: Values) => Promise<string>

/** Plants marked values in every table of redress that seals something. */
export const plantRedress = async (
  insert: Planting,
  of: { readonly caseId: string; readonly bodyId: string; readonly personId: string; readonly keyId: string },
): Promise<void> => {
  const at = '2026-11-01T10:00:00Z'
  const day = '2026-11-01'
  const case_id = of.caseId
  const made = { case_id, made_by: of.personId, made_at: at }
  const claim_id = await insert(
    'redress.claim',
    {
      ...made,
      state: 'decided',
      proceedings: 'judged',
      crime_on: '2024-01-01',
      ended_on: '2025-01-01',
      judgment_on: '2025-01-01',
      awarded_ore: 100_000_00,
      applied_on: '2025-02-01',
      applied_ore: 100_000_00,
      decided_on: '2025-06-01',
      outcome: 'granted',
      granted_ore: 100_000_00,
    },
    { sealed_reference: 'text', sealed_reasons: 'text', sealed_representative: 'text' },
  )
  await insert(
    'redress.late_question',
    {
      case_id,
      claim_id,
      body_id: of.bodyId,
      key_id: of.keyId,
      limit_on: day,
      asked_by: of.personId,
      asked_at: at,
      verdict: 'not_late',
      answered_by: of.personId,
      answered_at: at,
    },
    { sealed_question: 'text', sealed_answer: 'text' },
  )
  const route_id = await insert(
    'redress.route',
    {
      ...made,
      claim_id,
      country: 'RO',
      channel: 'foreign_account',
      holder: 'person',
      risks: ['family'],
      identity_check: 'passport',
      identity_checked_on: day,
      confirms_by: 'telephone',
      decided_with_person: true,
    },
    { sealed_risk: 'text', sealed_account: 'text', sealed_trusted: 'text', sealed_word: 'text' },
  )
  const payment_id = await insert('redress.payment', {
    ...made,
    id: randomUUID(),
    claim_id,
    route_id,
    source: 'compensation',
    ore: 1000_00,
    state: 'sent',
    decided_on: '2025-06-01',
    sent_on: day,
  })
  await insert('redress.obstacle', { ...made, payment_id, code: 'fees', seen_on: day }, { sealed: 'text' })
}

/** Plants marks in claims, their ways and payouts, through the actions that their pages use. */
export const plantRedressMarks = async (
  { worker, lawyer }: { readonly worker: TestPerson; readonly lawyer: TestPerson },
  caseId: string,
  mark: (what: string) => string,
): Promise<void> => {
  const of = await givenDecidedClaim(worker, caseId, '100 000', {
    reference: mark('claim reference'),
    reasons: mark('claim reasons'),
  })
  await worker.perform(representClaim, {
    ...of,
    revision: await claimRevision(worker, of),
    representative: 'own_counsel',
    contact: mark('claim representative'),
  })
  const { routeId } = await worker.perform(addRoute, {
    ...of,
    ...route,
    risks: [...route.risks],
    risk: mark('payout risk'),
    trusted: mark('payout person of trust'),
  })
  const { paymentId } = await worker.perform(planPayment, {
    ...of,
    routeId,
    source: 'compensation',
    amount: '1 000',
  })
  const payment = { caseId, paymentId }
  await worker.perform(lookAgain, {
    ...payment,
    revision: await paymentRevision(worker, payment),
    onDay: '2026-08-01',
    reached: 'not_reached',
    note: mark('payout obstacle'),
  })
  const late = await worker.perform(beginClaim, {
    caseId,
    proceedings: 'not_reported',
    crimeOn: '2020-01-10',
  })
  await worker.perform(askLawyer, {
    ...late,
    revision: await claimRevision(worker, late),
    question: mark('late claim question'),
  })
  const { rows } = await lawyer.perform(viewLateClaims, {})
  for (const { id } of rows)
    await lawyer.perform(answerLateClaim, {
      questionId: id,
      verdict: 'do_not_apply',
      answer: mark('late claim answer'),
    })
}
