import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { type Contents, contentSchemas, type Way } from './content.ts'
import type { RuleQuestion } from './rules.ts'

/** What a body handed in, without what stands in it. */
export interface SubmissionHead {
  readonly id: string
  readonly way: Way
  readonly number: number
  readonly countedOn: string
  readonly handedInAt: Date
}
export interface Submission<W extends Way = Way> extends SubmissionHead {
  readonly content: Contents[W]
}

const submissions = (tx: DatabaseTransaction, collectionId: string, bodyId: string) =>
  tx
    .selectFrom('statistics.submission as s')
    .select([
      's.id',
      sql<Way>`s.way`.as('way'),
      's.number',
      sql<string>`to_char(s.counted_on, 'YYYY-MM-DD')`.as('countedOn'),
      's.handed_in_at as handedInAt',
    ])
    .where('s.collection_id', '=', collectionId)
    .where('s.body_id', '=', bodyId)
    .orderBy('s.number', 'desc')

/** Everything that a body handed in, the latest first. */
export const listSubmissions = async (
  tx: DatabaseTransaction,
  collectionId: string,
  bodyId: string,
): Promise<SubmissionHead[]> =>
  (await submissions(tx, collectionId, bodyId).execute()).sort(
    (one, other) => other.handedInAt.getTime() - one.handedInAt.getTime(),
  )

/**
 * What a body handed in one way: the latest, which counts, or the one before it.
 *
 * @param back how many before the latest
 */
export const findSubmission = async <W extends Way>(
  tx: DatabaseTransaction,
  collectionId: string,
  bodyId: string,
  way: W,
  back = 0,
): Promise<Submission<W> | undefined> => {
  const row = await submissions(tx, collectionId, bodyId)
    .select('s.content')
    .where('s.way', '=', way)
    .limit(1)
    .offset(back)
    .executeTakeFirst()
  return row && { ...row, content: contentSchemas[way].parse(row.content) }
}

/** Two that hand in for one body come one after the other. */
export const lockHandingIn = async (
  tx: DatabaseTransaction,
  collectionId: string,
  bodyId: string,
): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`submission ${collectionId} ${bodyId}`}, 0))`.execute(
    tx,
  )
}

export const insertSubmission = async <W extends Way>(
  tx: DatabaseTransaction,
  made: {
    readonly collectionId: string
    readonly bodyId: string
    readonly way: W
    readonly number: number
    readonly countedOn: string
    readonly content: Contents[W]
    readonly by: string
    readonly serviceId: string | null
    readonly at: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('statistics.submission')
    .values({
      id,
      collection_id: made.collectionId,
      body_id: made.bodyId,
      way: made.way,
      number: made.number,
      counted_on: made.countedOn,
      content: JSON.stringify(made.content),
      handed_in_by: made.by,
      service_id: made.serviceId,
      handed_in_at: made.at,
    })
    .execute()
  return id
}

/** A question with its answers, the first first. */
export interface Question {
  readonly id: string
  readonly submissionId: string
  readonly way: Way
  /** Whether what it was asked of has been handed in anew since. */
  readonly outdated: boolean
  readonly asked: RuleQuestion | { readonly kind: 'own'; readonly words: string }
  readonly askedAt: Date
  readonly answers: readonly { readonly words: string; readonly answeredAt: Date }[]
}

/** What was asked of all that a body handed in, the newest first. */
export const listQuestions = async (
  tx: DatabaseTransaction,
  collectionId: string,
  bodyId: string,
): Promise<Question[]> => {
  const rows = await tx
    .selectFrom('statistics.question as q')
    .innerJoin('statistics.submission as s', 's.id', 'q.submission_id')
    .select([
      'q.id',
      'q.submission_id as submissionId',
      sql<Way>`s.way`.as('way'),
      'q.kind',
      sql<RuleQuestion | null>`q.about`.as('about'),
      'q.words',
      'q.asked_at as askedAt',
      sql<boolean>`exists (select from statistics.submission l where l.collection_id = s.collection_id
        and l.body_id = s.body_id and l.way = s.way and l.number > s.number)`.as('outdated'),
    ])
    .where('s.collection_id', '=', collectionId)
    .where('s.body_id', '=', bodyId)
    .orderBy('q.asked_at', 'desc')
    .orderBy('q.id')
    .execute()
  const answers =
    rows.length === 0
      ? []
      : await tx
          .selectFrom('statistics.answer')
          .select(['question_id as questionId', 'words', 'answered_at as answeredAt'])
          .where(
            'question_id',
            'in',
            rows.map(({ id }) => id),
          )
          .orderBy('answered_at')
          .execute()
  return rows.map(({ kind: _, about, words, ...row }) => ({
    ...row,
    asked: about ?? { kind: 'own', words: words ?? '' },
    answers: answers.filter(({ questionId }) => questionId === row.id),
  }))
}

/** @throws NotFound where the body has no such question in the collection. */
export const getQuestionOf = async (
  tx: DatabaseTransaction,
  collectionId: string,
  bodyId: string,
  questionId: string,
): Promise<void> => {
  const found = await tx
    .selectFrom('statistics.question as q')
    .innerJoin('statistics.submission as s', 's.id', 'q.submission_id')
    .select('q.id')
    .where('q.id', '=', questionId)
    .where('s.collection_id', '=', collectionId)
    .where('s.body_id', '=', bodyId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('question')
}

export const insertRuleQuestions = async (
  tx: DatabaseTransaction,
  submissionId: string,
  questions: readonly RuleQuestion[],
  now: Date,
): Promise<void> => {
  if (questions.length === 0) return
  await tx
    .insertInto('statistics.question')
    .values(
      questions.map((question) => ({
        id: randomUUID(),
        submission_id: submissionId,
        kind: question.kind,
        about: JSON.stringify(question),
        words: null,
        asked_by: null,
        asked_at: now,
      })),
    )
    .execute()
}

export const insertOwnQuestion = async (
  tx: DatabaseTransaction,
  submissionId: string,
  words: string,
  by: string,
  now: Date,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('statistics.question')
    .values({ id, submission_id: submissionId, kind: 'own', about: null, words, asked_by: by, asked_at: now })
    .execute()
  return id
}

export const insertAnswer = async (
  tx: DatabaseTransaction,
  questionId: string,
  words: string,
  by: string,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('statistics.answer')
    .values({ id: randomUUID(), question_id: questionId, words, answered_by: by, answered_at: now })
    .execute()
}
