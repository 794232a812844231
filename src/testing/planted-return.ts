import { randomUUID } from 'node:crypto'
import { recordConsent } from '../modules/disclosure/consents/actions.ts'
import {
  chooseFollowUp,
  openLink,
  recordFollowUp,
  viewFollowUps,
} from '../modules/return/follow-up/actions.ts'
import { partnerRegister } from '../modules/return/partners/register.ts'
import { answerQuestion, askOrganiser, viewQuestions } from '../modules/return/plans/confirmation-actions.ts'
import { decideAllowance, payOut } from '../modules/return/plans/money-actions.ts'
import {
  beginReturn,
  recordDecision,
  recordJourney,
  writePlan,
} from '../modules/return/plans/plan-actions.ts'
import { answerReception, askPartner } from '../modules/return/plans/reception-actions.ts'
import { assessRisks, recordBestInterest } from '../modules/return/plans/risk-actions.ts'
import { viewReturn } from '../modules/return/plans/view-actions.ts'
import { addDocument } from '../modules/support/notes/documents/actions.ts'
import type { CaseKey } from '../platform/vault/case-vault.ts'
import type { TestPerson, World } from './world.ts'

type Values = Readonly<Record<string, unknown>>
/** Puts a row into a table with marked values in its sealed columns. @returns its identifier. */
type Insert = (table: string, values: Values, sealed?: Values, by?: CaseKey) => Promise<string>

interface ToPlant {
  readonly caseId: string
  readonly bodyId: string
  readonly personId: string
  readonly otherBody: string
  readonly keyId: string
  readonly documentId: string
  readonly disclosureId: string
}

/** Plants a return with everything that it holds, past every wall. */
export const plantReturn = async (insert: Insert, of: ToPlant): Promise<void> => {
  const { caseId: case_id, personId, bodyId } = of
  const at = '2026-11-01T10:00:00Z'
  const day = '2026-11-01'
  const partner = await insert('return.partner', {
    ...{ name: 'Påhittade mottagaren', kind: 'ngo', countries: ['TH'], competence: ['shelter'] },
    ...{ address: 'partner@example.invalid', protection: 'none', changed_by: personId, changed_at: at },
  })
  const planId = randomUUID()
  await insert(
    'return.plan',
    {
      ...{ id: planId, case_id, number: `R-${planId.slice(0, 8)}`, ground: 'trafficked', state: 'planned' },
      ...{ informed_on: day, informed_how: 'in_person', language: 'th', interpreter: 'in_person' },
      ...{ content_version: '2026-1', edition: 1, made_by: personId, made_at: at },
    },
    { sealed_country: 'text', sealed_texts: 'json' },
  )
  const own = { case_id, plan_id: planId }
  await insert(
    'return.confirmation',
    {
      ...{ ...own, part: 'coordinator', edition: 1, answer: 'withheld', reasons: ['risk_unresolved'] },
      ...{ body_id: bodyId, person_id: personId, at },
    },
    { sealed_reasons: 'text' },
  )
  await insert(
    'return.decision',
    {
      ...own,
      said_on: day,
      wants: 'return',
      interpreter: 'none_needed',
      recorded_by: personId,
      recorded_at: at,
    },
    { sealed_words: 'text' },
  )
  await insert(
    'return.assessment',
    { ...own, side: 'abroad', assessed_on: day, open_topics: [], assessed_by: personId, made_at: at },
    { sealed_answers: 'json' },
  )
  await insert(
    'return.best_interest',
    { ...own, side: 'abroad', assessed_on: day, finding: 'unclear', recorded_by: personId, recorded_at: at },
    { sealed_authority: 'text', sealed_reasons: 'text' },
  )
  const reception = await insert(
    'return.reception',
    {
      ...own,
      ...{ partner_id: partner, disclosure_id: of.disclosureId, transfer: 'derogation', asked_on: day },
      ...{ asked_by: personId, answer: 'accepted', answered_on: day, receives_on: day },
    },
    { sealed_note: 'text' },
  )
  await insert(
    'return.question',
    {
      ...own,
      ...{ key_id: of.keyId, body_id: bodyId, to_body: of.otherBody, disclosure_id: of.disclosureId },
      ...{ edition: 1, asked_by: personId, asked_at: at },
    },
    { sealed_summary: 'json' },
  )
  const allowance = await insert('return.allowance', {
    ...own,
    ...{ purpose: 'travel', source: 'programme', amount: 1000, currency: 'SEK', decided_on: day },
    ...{ decided_by: personId, made_at: at },
  })
  await insert(
    'return.payout',
    {
      ...{ case_id, allowance_id: allowance, amount: 1000, paid_on: day, document_id: of.documentId },
      ...{ paid_by: personId, made_at: at },
    },
    { sealed_how: 'text' },
  )
  await insert(
    'return.follow_up_choice',
    { ...own, wants: true, said_on: day, recorded_by: personId, recorded_at: at },
    { sealed_words: 'text' },
  )
  await insert(
    'return.partner_access',
    {
      ...own,
      ...{ key_id: of.keyId, reception_id: reception, secret_hash: Buffer.from(planId), language: 'en' },
      ...{ made_by: personId, made_at: at, ends_at: '2026-12-01T10:00:00Z' },
    },
    { sealed_name: 'text' },
  )
  await insert(
    'return.follow_up',
    { ...own, moment: 'first_days', due_on: day, result: 'reached', source: 'person', done_on: day },
    { sealed_note: 'text' },
  )
}

/** Plants marks in a return through the actions that its pages use. */
export const plantReturnMarks = async (
  world: World,
  worker: TestPerson,
  caseId: string,
  mark: (what: string) => string,
): Promise<void> => {
  const today = '2026-11-24'
  const body = await world.body('Påhittade planterade organisatören', 'international_organisation')
  const organiser = await world.as('ngo_officer', 'Påhittade planterade organisatören')
  const coordinator = await world.as('regional_coordinator', 'Påhittade planterade regionen')
  const name = 'Påhittade planterade mottagaren'
  const { id: partnerId } = await coordinator.perform(partnerRegister.add, {
    ...{ name, kind: 'ngo', countries: ['TH'], competence: ['shelter'], protection: 'none' },
    address: 'partner@example.invalid',
  })
  const { returnId } = await worker.perform(beginReturn, {
    ...{ caseId, ground: 'prostitution', language: 'sv', informedOn: today },
    ...{ informedHow: 'in_person', interpreter: 'none_needed' },
  })
  const of = { caseId, returnId }
  const plan = async () => (await worker.perform(viewReturn, of)).plan
  await worker.perform(recordDecision, {
    ...of,
    ...{ saidOn: today, wants: 'return', words: mark('return words'), interpreter: 'none_needed' },
  })
  await worker.perform(writePlan, {
    ...of,
    ...{ country: 'TH', documentState: 'none', companion: 'none', revision: (await plan()).revision },
    texts: { route: mark('return route') },
  })
  await worker.perform(assessRisks, {
    ...{ ...of, side: 'abroad', assessedOn: today },
    topics: { debts: { answer: 'yes', observation: mark('return risk') } },
  })
  await worker.perform(recordBestInterest, {
    ...{ ...of, side: 'abroad', assessedOn: today, finding: 'unclear' },
    ...{ authority: mark('return authority'), reasons: mark('return reasons') },
  })
  const consent = async (to: { toName?: string; toBody?: string }) =>
    (
      await worker.perform(recordConsent, {
        ...{ caseId, language: 'sv', interpreter: 'none_needed', representative: 'none', manner: 'oral' },
        ...{ givenOn: today, expiresOn: '2027-05-01' },
        items: [{ section: 'identity', field: 'chosen_name', purpose: 'return', ...to }],
      })
    ).consentId
  await worker.perform(askPartner, {
    ...{ ...of, partnerId, consentId: await consent({ toName: name }), endsOn: '2027-05-01' },
    parts: ['identity.chosen_name'],
  })
  const [reception] = (await worker.perform(viewReturn, of)).receptions
  await worker.perform(answerReception, {
    ...{ ...of, receptionId: reception!.id, answer: 'accepted', answeredOn: today, receivesOn: today },
    note: mark('return reception'),
  })
  await worker.perform(askOrganiser, {
    ...{ ...of, organiser: body, consentId: await consent({ toBody: body }), endsOn: '2027-05-01' },
  })
  const [question] = (await organiser.perform(viewQuestions, {})).questions
  await organiser.perform(answerQuestion, {
    ...{ questionId: question!.id, answer: 'withheld', reasons: ['risk_unresolved'] },
    text: mark('return withheld'),
  })
  const { documentId } = await worker.perform(addDocument, {
    caseId,
    file: new File(['Påhittat kvitto'], 'kvitto.txt', { type: 'text/plain' }),
  })
  const { allowanceId } = await worker.perform(decideAllowance, {
    ...{ ...of, purpose: 'travel', source: 'programme', amount: '100', currency: 'SEK', decidedOn: today },
  })
  await worker.perform(payOut, {
    ...{ ...of, allowanceId, amount: '100', paidOn: today, documentId, how: mark('return payout') },
  })
  await worker.perform(chooseFollowUp, {
    ...{ ...of, wants: 'yes', byName: 'yes', saidOn: today, words: mark('return follow-up choice') },
  })
  await worker.perform(recordJourney, {
    ...{ ...of, travelledOn: today, onOwn: 'yes', revision: (await plan()).revision },
  })
  await worker.perform(openLink, { ...of, language: 'en', lastDay: '2026-12-24' })
  const [first] = (await worker.perform(viewFollowUps, of)).followUps
  await worker.perform(recordFollowUp, {
    ...{ ...of, followUpId: first!.id, result: 'reached', doneOn: today, source: 'person' },
    note: mark('return follow-up'),
  })
}
