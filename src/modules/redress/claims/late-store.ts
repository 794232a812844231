import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { openText } from '../../support/index.ts'
import type { Verdict } from './codes.ts'

const TABLE = 'redress.late_question'

/** A question to a lawyer about a claim that is late. */
interface LateQuestion {
  readonly id: string
  readonly limitOn: Day
  readonly question: string
  readonly askedAt: Date
  readonly verdict: Verdict | null
  readonly answer: string
  readonly answeredAt: Date | null
}

/** The questions about a claim, the latest first. */
export const listQuestions = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  claimId: string,
): Promise<LateQuestion[]> => {
  const rows = await tx
    .selectFrom(TABLE)
    .selectAll()
    .where('claim_id', '=', claimId)
    .orderBy('asked_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    limitOn: row.limit_on,
    question: openText(key, TABLE, 'question', row.id, row.sealed_question),
    askedAt: row.asked_at,
    verdict: row.verdict as Verdict | null,
    answer: openText(key, TABLE, 'answer', row.id, row.sealed_answer),
    answeredAt: row.answered_at,
  }))
}

/** Puts a claim to the lawyers of one's own body. */
export const insertQuestion = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  asked: {
    readonly caseId: string
    readonly claimId: string
    readonly limitOn: Day
    readonly question: string
    readonly now: Date
  },
): Promise<void> => {
  const id = randomUUID()
  await tx
    .insertInto(TABLE)
    .values({
      id,
      case_id: asked.caseId,
      claim_id: asked.claimId,
      body_id: actor.bodyId,
      key_id: key.id,
      limit_on: asked.limitOn,
      sealed_question: key.seal(`${TABLE}.question:${id}`, asked.question),
      asked_by: actor.personId,
      asked_at: asked.now,
    })
    .execute()
}

/** The questions that wait for the lawyers of a body, the oldest first; nothing of the case but that they are there. */
export const listWaiting = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom(TABLE)
    .select(['id', 'limit_on as limitOn', 'asked_at as askedAt'])
    .where('body_id', '=', bodyId)
    .where('verdict', 'is', null)
    .orderBy('asked_at')
    .limit(200)
    .execute()

/** A question as row-level security shows it, sealed. @throws NotFound */
export const getQuestion = async (tx: DatabaseTransaction, questionId: string) => {
  const row = await tx.selectFrom(TABLE).selectAll().where('id', '=', questionId).executeTakeFirst()
  if (row === undefined) throw new NotFound('late_question')
  return row
}

/** What a question says, opened with its key. */
export const openQuestion = (key: CaseKey, row: Awaited<ReturnType<typeof getQuestion>>): string =>
  openText(key, TABLE, 'question', row.id, row.sealed_question)

/** @returns whether it was still open. */
export const writeAnswer = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  questionId: string,
  given: { readonly verdict: Verdict; readonly answer: string; readonly now: Date },
): Promise<boolean> => {
  const changed = await tx
    .updateTable(TABLE)
    .set({
      verdict: given.verdict,
      sealed_answer: key.seal(`${TABLE}.answer:${questionId}`, given.answer),
      answered_by: actor.personId,
      answered_at: given.now,
    })
    .where('id', '=', questionId)
    .where('verdict', 'is', null)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}
