import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { disclose, findRecipient, listConsents, onlyKind, readKnown } from '../../disclosure/index.ts'
import { beginReading, beginWriting } from '../../support/index.ts'
import { answerSeen, settleQuestion, tellAnswered, tellOrganiser } from './arrivals.ts'
import {
  endQuestion,
  findQuestion,
  getQuestionTo,
  insertConfirmation,
  insertQuestion,
  listConfirmations,
  listQuestionsTo,
  summaryOf,
} from './confirmation-store.ts'
import { planPolicy } from './policy.ts'
import { readReadiness } from './readiness.ts'
import { consentsTo } from './reception-actions.ts'
import { consentProvision } from './reception-request.ts'
import {
  answerQuestionInput,
  askOrganiserInput,
  confirmInput,
  type GivenAnswer,
  questionInput,
} from './reception-schema.ts'
import type { Obstacle } from './rules.ts'
import { standingConfirmations } from './rules.ts'
import { noInput, planInput } from './schema.ts'
import { getPlan, holdPlan } from './store.ts'

/** Says no in the words of the house where the database has said it. */
const explained = async (work: Promise<void>): Promise<void> => {
  try {
    await work
  } catch (error) {
    const { constraint } = error as { constraint?: string }
    if (constraint === 'confirmation_by_two') throw new Refusal('return.confirmed_by_two')
    if (constraint === 'confirmation_stands_against') throw new Refusal('return.stands_against')
    if (constraint === 'confirmation_of_now') throw new Refusal('return.changed_since')
    throw error
  }
}

const requireReasons = ({ answer, reasons, text }: GivenAnswer): void => {
  if (answer !== 'withheld') return
  if (reasons.length === 0) throw new Refusal('return.withheld_without_reasons', 422, {}, 'reasons')
  if (text === '') throw new Refusal('return.withheld_without_change', 422, {}, 'text')
}

/** Whether what the organiser was told stands against it is no longer what does: the question has to be put anew. */
const isOutdated = (told: { readonly obstacles: readonly Obstacle[] }, now: readonly Obstacle[]): boolean =>
  JSON.stringify(told.obstacles) !== JSON.stringify(now)

/** Bodies that a consent in force names for a return and that can receive today. */
const organisersOf = async (
  tx: DatabaseTransaction,
  consents: Awaited<ReturnType<typeof listConsents>>,
  ownBody: string,
  today: Day,
) => {
  const named = new Set(consents.flatMap(({ items }) => items.flatMap(({ toBody }) => toBody ?? [])))
  const found = []
  for (const bodyId of named) {
    const recipient = bodyId === ownBody ? undefined : await findRecipient(tx, bodyId, today)
    if (recipient === undefined) continue
    found.push(
      ...consentsTo(consents, { toBody: bodyId }, today).map(({ consent }) => ({
        bodyId,
        name: recipient.name,
        consentId: consent.id,
        expiresOn: consent.expiresOn,
      })),
    )
  }
  return found
}

/** What stands against the programme's confirmation, who has said what, and whom the organiser is. */
export const prepareConfirmation = action(
  planPolicy,
  'return.prepare_confirmation',
  'read_personal',
  planInput,
  async (context, { caseId, returnId }) => {
    const { tx, today, may } = context
    const { facts, file, key } = await beginReading(context, caseId, 'plan', { return: returnId })
    const plan = await getPlan(tx, key, caseId, returnId)
    const { obstacles } = await readReadiness(tx, key, file, plan, today)
    const confirmations = await listConfirmations(tx, key, plan.id)
    const consents = await listConsents(tx, key, caseId)
    const question = await findQuestion(tx, plan.id)
    return {
      caseId,
      number: file.number,
      plan,
      obstacles,
      confirmations,
      standing: standingConfirmations(confirmations, plan.edition),
      question: question && { isOutdated: isOutdated(summaryOf(key, question), obstacles) },
      confirms: may(planPolicy, 'return.confirm', facts),
      /** Bodies that a consent in force names for a return: those that may be asked. */
      organisers: await organisersOf(tx, consents, file.bodyId, today),
    }
  },
)
export type PreparedConfirmation = Awaited<ReturnType<typeof prepareConfirmation.run>>

/**
 * Asks the organiser of the programme, with what the person has said yes to and nothing else (RET-1: the regional
 * coordinator and the organiser decide together).
 *
 * @throws Refusal `return.not_planned`, `return.asked_already`, `return.consent_elsewhere`, and those of any disclosure.
 */
export const askOrganiser = action(
  planPolicy,
  'return.ask_organiser',
  'change',
  askOrganiserInput,
  async (context, { caseId, returnId, organiser, consentId, endsOn, staleLaw }) => {
    const { tx, now, today } = context
    const { actor, facts, file, key, happened } = await beginWriting(context, caseId, 'plan', {
      return: returnId,
    })
    const plan = await holdPlan(tx, key, caseId, returnId)
    if (plan.state !== 'planned') throw new Refusal('return.not_planned')
    if ((await findQuestion(tx, plan.id)) !== undefined) throw new Refusal('return.asked_already')
    const consented = consentsTo(await listConsents(tx, key, caseId), { toBody: organiser }, today)
    const named = consented.find(({ consent }) => consent.id === consentId)
    const known = await readKnown(context, caseId, organiser)
    if (named === undefined || known.recipient === undefined)
      throw new Refusal('return.consent_elsewhere', 422, {}, 'organiser')
    const isAbroad = known.recipient.kinds.includes('foreign_or_international')
    const { obstacles, accepted } = await readReadiness(tx, key, file, plan, today)
    const done = await disclose(context, facts, {
      caseId,
      toBody: organiser,
      toKind: isAbroad
        ? 'foreign_or_international'
        : (onlyKind(known.recipient.kinds) ?? known.recipient.kinds[0] ?? 'other_authority'),
      form: 'copy',
      purpose: 'return',
      provision: consentProvision(known.secrecy),
      consentId,
      staleLaw,
      situation: isAbroad ? { transfer: 'derogation' } : {},
      items: named.items.map(({ section, field }) => ({ section, field })),
      endsOn,
    })
    if (done.state === 'in_force') {
      const questionId = await insertQuestion(tx, key, actor, {
        caseId,
        planId: plan.id,
        keyId: file.keyId,
        toBody: organiser,
        disclosureId: done.disclosureId,
        edition: plan.edition,
        summary: {
          number: plan.number,
          country: plan.country ?? '',
          departsOn: plan.departsOn,
          arrivesOn: plan.arrivesOn,
          partnerName: accepted?.partnerName ?? '',
          obstacles,
        },
        now,
      })
      await tellOrganiser(context, { questionId, caseId, toBody: organiser })
      await happened('return_organiser_asked', questionId)
    }
    return { caseId, returnId, ...done }
  },
)

/** Takes the question to the organiser back. @throws NotFound where none is open. */
export const takeBackQuestion = action(
  planPolicy,
  'return.take_back_question',
  'change',
  planInput,
  async (context, { caseId, returnId }) => {
    const { key } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(context.tx, key, caseId, returnId)
    const questionId = await endQuestion(context.tx, plan.id, context.now)
    if (questionId === undefined) throw new NotFound('question')
    await settleQuestion(context.tx, questionId)
    return { caseId, returnId }
  },
)

/**
 * The coordinator confirms, or withholds with reasons and with what would change it. Withholding is no refusal to the person:
 * what they decide stands, and so does all other help.
 *
 * @throws Refusal `return.stands_against`, `return.withheld_without_reasons`, `return.withheld_without_change`,
 * `return.changed_since`, `return.confirmed_by_two`.
 */
export const confirmReturn = action(
  planPolicy,
  'return.confirm',
  'change',
  confirmInput,
  async (context, { caseId, returnId, edition, ...given }) => {
    const { tx, now, today } = context
    const { actor, file, key, happened } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    if (plan.state !== 'planned' && plan.state !== 'confirmed') throw new Refusal('return.not_planned')
    if (plan.edition !== edition) throw new Refusal('return.changed_since')
    requireReasons(given)
    await answerSeen(tx, returnId)
    const { obstacles } = await readReadiness(tx, key, file, plan, today)
    if (given.answer === 'confirmed' && obstacles.length > 0) throw new Refusal('return.stands_against')
    await explained(
      insertConfirmation(tx, key, actor, {
        caseId,
        planId: plan.id,
        part: 'coordinator',
        edition,
        questionId: null,
        now,
        ...given,
      }),
    )
    await happened(given.answer === 'confirmed' ? 'return_confirmed' : 'return_withheld', plan.id)
    return { caseId, returnId }
  },
)

/** The questions to the actor's body: numbers and days, nothing of anybody. */
export const viewQuestions = action(
  planPolicy,
  'return.list_questions',
  'read',
  noInput,
  async ({ tx, actor }) => ({
    questions: (await listQuestionsTo(tx, personIn(actor, 'return.list_questions').bodyId)).map(
      ({ id, bodyName, askedAt }) => ({ id, bodyName, askedAt }),
    ),
  }),
)
export type ViewedQuestions = Awaited<ReturnType<typeof viewQuestions.run>>

/** One question: what the organiser needs to decide with. @throws NotFound */
export const viewQuestion = action(
  planPolicy,
  'return.view_question',
  'read_personal',
  questionInput,
  async ({ tx, actor, about, vault }, { questionId }) => {
    about('return_question', questionId)
    const question = await getQuestionTo(tx, personIn(actor, 'return.view_question').bodyId, questionId)
    const key = await vault.openKey(question.keyId)
    const { id, bodyName, askedAt } = question
    return { id, bodyName, askedAt, summary: summaryOf(key, question) }
  },
)
export type ViewedQuestion = Awaited<ReturnType<typeof viewQuestion.run>>

/** The organiser confirms, or withholds. @throws NotFound, Refusal as for the coordinator. */
export const answerQuestion = action(
  planPolicy,
  'return.answer_question',
  'change',
  answerQuestionInput,
  async ({ tx, actor, now, about, vault }, { questionId, ...given }) => {
    const person = personIn(actor, 'return.answer_question')
    about('return_question', questionId, { answer: given.answer })
    const question = await getQuestionTo(tx, person.bodyId, questionId)
    requireReasons(given)
    const key = await vault.openKey(question.keyId)
    if (given.answer === 'confirmed' && summaryOf(key, question).obstacles.length > 0)
      throw new Refusal('return.stands_against')
    await explained(
      insertConfirmation(tx, key, person, {
        caseId: question.caseId,
        planId: question.planId,
        part: 'organiser',
        edition: question.edition,
        questionId: question.id,
        now,
        ...given,
      }),
    )
    await tellAnswered({ tx, now }, question)
    return { questionId }
  },
)
