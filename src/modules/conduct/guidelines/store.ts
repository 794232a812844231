import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Question, Standing } from './questions.ts'
import type { BodyStanding } from './rules.ts'

/** How every state body stands to every question on a day. */
export const listStandings = async (tx: DatabaseTransaction, at: Day): Promise<BodyStanding[]> =>
  (
    await sql<BodyStanding>`select body_id as "bodyId", name, max(staff) as staff, jsonb_object_agg(question, state) as states
      from conduct.standing(${at}::date) group by body_id, name order by name`.execute(tx)
  ).rows

/** An answer that counts, as it is read. */
export interface KeptAnswer {
  readonly question: Question
  readonly answer: Standing & ('yes' | 'no')
  readonly passage: string
  readonly place: string
  readonly document: string
  readonly reviewedOn: Day | null
  readonly answeredOn: Day
  readonly isOwn: boolean
}

/** Every answer about a body, the latest first. */
export const listAnswers = async (tx: DatabaseTransaction, bodyId: string): Promise<KeptAnswer[]> =>
  (
    await sql<KeptAnswer>`select question, answer, passage, place, document, reviewed_on as "reviewedOn",
        answered_on as "answeredOn", by_body = body_id as "isOwn"
      from conduct.answer where body_id = ${bodyId} order by number desc`.execute(tx)
  ).rows

/** The employees of a body, by the latest day. */
export const findStaff = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('conduct.headcount')
    .select(['staff', 'as_of as asOf', 'source'])
    .where('body_id', '=', bodyId)
    .orderBy('as_of', 'desc')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()

interface By {
  readonly person: PersonActor
  readonly today: Day
  readonly now: Date
}

export const insertAnswers = async (
  tx: DatabaseTransaction,
  bodyId: string,
  answers: readonly Pick<KeptAnswer, 'question' | 'answer' | 'passage' | 'place'>[],
  { document, reviewedOn }: { readonly document: string; readonly reviewedOn: Day | null },
  { person, today, now }: By,
): Promise<void> => {
  const by = { by_body: person.bodyId, answered_by: person.personId, answered_on: today, answered_at: now }
  await tx
    .insertInto('conduct.answer')
    .values(
      answers.map((answer) => ({
        ...{ id: randomUUID(), body_id: bodyId, ...answer, document },
        ...{ reviewed_on: reviewedOn, ...by },
      })),
    )
    .execute()
}

export const insertAskings = async (
  tx: DatabaseTransaction,
  bodies: readonly string[],
  until: Day,
  { person, today, now }: By,
): Promise<void> => {
  await tx
    .insertInto('conduct.asking')
    .values(
      bodies.map((bodyId) => ({
        ...{ id: randomUUID(), body_id: bodyId, until_on: until },
        ...{ asked_on: today, asked_by: person.personId, asked_at: now },
      })),
    )
    .execute()
}
