import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { ProvisionKey } from '../legal/provisions.ts'
import type { RecipientKind } from '../legal/situation.ts'
import { veiledColumn } from './ground.ts'
import { placeOf } from './store.ts'

/** A line of the list of what waits for a lawyer, or for the one who leads: codes and days. */
export interface WaitingLine {
  readonly id: string
  readonly caseId: string
  readonly disclosureId: string
  readonly provision: ProvisionKey
  readonly toKind: RecipientKind
  readonly day: Date
  /** Whether a life, or a child, is said to be in danger now. */
  readonly inDanger: boolean
}

const situation = sql`disclosure.ground(d) -> 'situation'`
const saidInDanger = sql<boolean>`coalesce('yes' in (${situation} ->> 'dangerToLife', ${situation} ->> 'childFoundInDanger'), false)`
/** What a line says of a disclosure; of one whose ground is lost there is no line. */
const codes = [
  veiledColumn<ProvisionKey>('d', 'provision').as('provision'),
  veiledColumn<RecipientKind>('d', 'to_kind').as('toKind'),
]

/** Questions of a body that no lawyer has answered: those in which somebody is in danger first, then the oldest. */
export const listOpenQuestions = async (tx: DatabaseTransaction, bodyId: string): Promise<WaitingLine[]> =>
  (await tx
    .selectFrom('disclosure.legal_question as q')
    .innerJoin('disclosure.disclosure as d', 'd.id', 'q.disclosure_id')
    .select(['q.id', 'q.case_id as caseId', 'd.id as disclosureId', 'q.asked_at as day'])
    .select(codes)
    .select(saidInDanger.as('inDanger'))
    .where('q.body_id', '=', bodyId)
    .where('q.verdict', 'is', null)
    .where('d.state', '=', 'waits_for_lawyer')
    .where('d.provision', '<>', '')
    .orderBy(saidInDanger, 'desc')
    .orderBy('q.asked_at')
    .execute()) as WaitingLine[]

const disclosureLines = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('disclosure.disclosure as d')
    .select(['d.id', 'd.case_id as caseId', 'd.id as disclosureId', 'd.decided_at as day'])
    .select(codes)
    .select(saidInDanger.as('inDanger'))
    .where('d.from_body', '=', bodyId)
    .where('d.provision', '<>', '')
    .orderBy('d.decided_at')

/** Overrides of a body that no lawyer has reviewed, oldest first. */
export const listUnreviewed = async (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<(WaitingLine & { reviewDue: string })[]> =>
  (await disclosureLines(tx, bodyId)
    .select('review_due as reviewDue')
    .where('overridden_by', 'is not', null)
    .where('reviewed_at', 'is', null)
    .execute()) as (WaitingLine & { reviewDue: string })[]

/** What was stopped though a life, or a child, is said to be in danger, for the one who leads. */
export const listInDanger = async (tx: DatabaseTransaction, bodyId: string): Promise<WaitingLine[]> =>
  (await disclosureLines(tx, bodyId)
    .where('state', 'in', ['refused', 'waits_for_lawyer'])
    .where(saidInDanger)
    .execute()) as WaitingLine[]

export interface FoundQuestion {
  readonly id: string
  readonly caseId: string
  readonly keyId: string
  readonly bodyId: string
  readonly disclosureId: string
  readonly question: string
  readonly verdict: 'may' | 'may_not' | null
  readonly askedBy: string
  readonly askedAt: Date
}

/** Whose a question is, without its words, and whether the actor is on the case's deny list. @throws NotFound */
export const findQuestion = async (
  tx: DatabaseTransaction,
  questionId: string,
): Promise<{ caseId: string; keyId: string; bodyId: string; denied: boolean }> => {
  const row = await tx
    .selectFrom('disclosure.legal_question')
    .select(['case_id as caseId', 'key_id as keyId', 'body_id as bodyId'])
    .select(sql<boolean>`disclosure.denies(case_id)`.as('denied'))
    .where('id', '=', questionId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('legal_question')
  return row
}

/** A question with its words. @throws NotFound */
export const getQuestion = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  questionId: string,
): Promise<FoundQuestion> => {
  const row = await tx
    .selectFrom('disclosure.legal_question')
    .selectAll()
    .where('id', '=', questionId)
    .executeTakeFirst()
  if (row === undefined || row.disclosure_id === null) throw new NotFound('legal_question')
  return {
    id: row.id,
    caseId: row.case_id,
    keyId: row.key_id,
    bodyId: row.body_id,
    disclosureId: row.disclosure_id,
    question: key.open(placeOf.question(row.id), row.sealed_question),
    verdict: row.verdict as FoundQuestion['verdict'],
    askedBy: row.asked_by,
    askedAt: row.asked_at,
  }
}

/** Keeps the lawyer's answer. @returns whether nobody had answered before. */
export const markAnswered = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  questionId: string,
  answer: { by: string; at: Date; verdict: 'may' | 'may_not'; reason: string },
): Promise<boolean> => {
  const changed = await tx
    .updateTable('disclosure.legal_question')
    .set({
      verdict: answer.verdict,
      sealed_answer: key.seal(placeOf.answer(questionId), answer.reason),
      answered_by: answer.by,
      answered_at: answer.at,
    })
    .where('id', '=', questionId)
    .where('verdict', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return changed !== undefined
}
