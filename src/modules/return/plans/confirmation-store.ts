import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { WithheldReason } from './codes.ts'
import type { Confirmation } from './plan.ts'
import type { Obstacle } from './rules.ts'

/** What the organiser needs to decide with, and nothing more: no name, no words, no ground. */
export interface QuestionSummary {
  readonly number: string
  readonly country: string
  readonly departsOn: Day | null
  readonly arrivesOn: Day | null
  readonly partnerName: string
  readonly obstacles: readonly Obstacle[]
}

export interface Question {
  readonly id: string
  readonly caseId: string
  readonly planId: string
  readonly keyId: string
  readonly bodyId: string
  readonly askedBy: string
  readonly toBody: string
  readonly bodyName: string
  readonly edition: number
  readonly askedAt: Date
  readonly sealedSummary: Buffer
}

/** The confirmations of a return, the latest first. */
export const listConfirmations = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  planId: string,
): Promise<Confirmation[]> => {
  const rows = await tx
    .selectFrom('return.confirmation as c')
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .selectAll('c')
    .select('b.name as bodyName')
    .where('c.plan_id', '=', planId)
    .orderBy('c.position', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    part: row.part as Confirmation['part'],
    edition: row.edition,
    answer: row.answer as Confirmation['answer'],
    reasons: row.reasons as WithheldReason[],
    text: openText(key, 'return.confirmation', 'reasons', row.id, row.sealed_reasons),
    bodyName: row.bodyName,
    at: row.at,
  }))
}

/** Keeps a confirmation, or that it is withheld; the database checks that nothing stands against it. */
export const insertConfirmation = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  said: {
    readonly caseId: string
    readonly planId: string
    readonly part: Confirmation['part']
    readonly edition: number
    readonly answer: Confirmation['answer']
    readonly reasons: readonly WithheldReason[]
    readonly text: string
    readonly questionId: string | null
    readonly now: Date
  },
): Promise<void> => {
  const id = randomUUID()
  await tx
    .insertInto('return.confirmation')
    .values({
      id,
      case_id: said.caseId,
      plan_id: said.planId,
      part: said.part,
      edition: said.edition,
      answer: said.answer,
      reasons: said.answer === 'withheld' ? [...said.reasons] : [],
      sealed_reasons: said.text === '' ? null : key.seal(`return.confirmation.reasons:${id}`, said.text),
      question_id: said.questionId,
      body_id: actor.bodyId,
      person_id: actor.personId,
      at: said.now,
    })
    .execute()
}

const questionsOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('return.question as q')
    .innerJoin('directory.body as b', 'b.id', 'q.body_id')
    .select([
      'q.id',
      'q.case_id as caseId',
      'q.plan_id as planId',
      'q.key_id as keyId',
      'q.to_body as toBody',
      'q.body_id as bodyId',
      'q.asked_by as askedBy',
      'b.name as bodyName',
      'q.edition',
      'q.asked_at as askedAt',
      'q.sealed_summary as sealedSummary',
    ])
    .where('q.ended_at', 'is', null)

/** The open question about a return; nothing where none is. */
export const findQuestion = async (tx: DatabaseTransaction, planId: string): Promise<Question | undefined> =>
  questionsOf(tx).where('q.plan_id', '=', planId).executeTakeFirst()

/** The open questions to a body, the oldest first. */
export const listQuestionsTo = (tx: DatabaseTransaction, bodyId: string): Promise<Question[]> =>
  questionsOf(tx).where('q.to_body', '=', bodyId).orderBy('q.asked_at').execute()

/** @throws NotFound for a question to another body, or one that is answered or taken back. */
export const getQuestionTo = async (
  tx: DatabaseTransaction,
  bodyId: string,
  questionId: string,
): Promise<Question> => {
  const found = await questionsOf(tx)
    .where('q.to_body', '=', bodyId)
    .where('q.id', '=', questionId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('question')
  return found
}

/** What the organiser was given to decide with. */
export const summaryOf = (key: CaseKey, { id, sealedSummary }: Question): QuestionSummary =>
  JSON.parse(openText(key, 'return.question', 'summary', id, sealedSummary)) as QuestionSummary

/** Asks the organiser. @returns the identifier of the question. */
export const insertQuestion = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  asked: {
    readonly caseId: string
    readonly planId: string
    readonly keyId: string
    readonly toBody: string
    readonly disclosureId: string
    readonly edition: number
    readonly summary: QuestionSummary
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.question')
    .values({
      id,
      case_id: asked.caseId,
      plan_id: asked.planId,
      key_id: asked.keyId,
      body_id: actor.bodyId,
      to_body: asked.toBody,
      disclosure_id: asked.disclosureId,
      edition: asked.edition,
      sealed_summary: key.seal(`return.question.summary:${id}`, JSON.stringify(asked.summary)),
      asked_by: actor.personId,
      asked_at: asked.now,
    })
    .execute()
  await tx
    .updateTable('return.plan')
    .set({ organiser_body: asked.toBody })
    .where('id', '=', asked.planId)
    .execute()
  return id
}

/** Takes the open question about a return back. @returns whether there was one. */
export const endQuestion = async (
  tx: DatabaseTransaction,
  planId: string,
  now: Date,
): Promise<string | undefined> => {
  const ended = await tx
    .updateTable('return.question')
    .set({ ended_at: now })
    .where('plan_id', '=', planId)
    .where('ended_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended?.id
}
