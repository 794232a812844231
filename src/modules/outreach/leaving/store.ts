import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Answers } from '../../../platform/questionnaire/answers.ts'
import { askedNow, type Moment } from './instrument.ts'
import type { Flow, GivenAnswer, Result } from './rules.ts'

/** The secret part of the address at which the men of a unit answer. */
export const findGroup = async (tx: DatabaseTransaction, bodyId: string): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('outreach.followed_group')
      .select('id')
      .where('body_id', '=', bodyId)
      .executeTakeFirst()
  )?.id

export const insertGroup = async (
  tx: DatabaseTransaction,
  group: { id: string; bodyId: string; year: number },
): Promise<void> => {
  await tx
    .insertInto('outreach.followed_group')
    .values({ id: group.id, body_id: group.bodyId, opened_in: group.year })
    .execute()
}

/** Whether some unit follows men at an address. */
export const follows = async (tx: DatabaseTransaction, groupId: string): Promise<boolean> =>
  (await sql<{ yes: boolean }>`select outreach.follows(${groupId}) as yes`.execute(tx)).rows[0]!.yes

export const listFlow = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('outreach.flow')
    .select(['year', 'men', 'asked', 'accepted'])
    .where('body_id', '=', bodyId)
    .orderBy('year', 'desc')
    .execute()

export const keepFlow = async (
  tx: DatabaseTransaction,
  { bodyId, year, ...flow }: Flow & { bodyId: string; year: number },
): Promise<void> => {
  await tx
    .insertInto('outreach.flow')
    .values({ body_id: bodyId, year, ...flow })
    .onConflict((conflict) => conflict.columns(['body_id', 'year']).doUpdateSet(flow))
    .execute()
}

/** Keeps what a man answered: never who, and no time but the year. */
export const insertAnswer = async (
  tx: DatabaseTransaction,
  given: { groupId: string; link: Buffer; moment: Moment; year: number; answers: Answers },
): Promise<void> => {
  const { groupId, answers, ...row } = given
  await tx
    .insertInto('outreach.answer')
    .values({ ...row, group_id: groupId, asked: askedNow, answers: JSON.stringify(answers) })
    .execute()
}

/** All answers to the questions of today until a year, and how far men came; the system's alone. */
export const readAll = async (
  tx: DatabaseTransaction,
  until: number,
): Promise<{ answers: GivenAnswer[]; flow: Flow }> => {
  const rows = await tx
    .selectFrom('outreach.answer')
    .select(['group_id as groupId', 'link', 'moment', 'year', 'answers'])
    .where('year', '<=', until)
    .where('asked', '=', askedNow)
    .execute()
  const flow =
    await sql<Flow>`select coalesce(sum(men), 0)::int as men, coalesce(sum(asked), 0)::int as asked,
      coalesce(sum(accepted), 0)::int as accepted from outreach.flow where year <= ${until}`.execute(tx)
  return {
    answers: rows.map((row) => ({
      ...row,
      link: row.link.toString('hex'),
      moment: row.moment as Moment,
      answers: row.answers as Answers,
    })),
    flow: flow.rows[0]!,
  }
}

export interface KeptResult {
  readonly untilYear: number
  readonly result: Result
}

/** What may be told, the newest first. */
export const listResults = async (tx: DatabaseTransaction): Promise<KeptResult[]> =>
  (
    await tx
      .selectFrom('outreach.result')
      .select(['until_year as untilYear', 'content as result'])
      .orderBy('until_year', 'desc')
      .execute()
  ).map((row) => ({ ...row, result: row.result as Result }))

export const insertResult = async (
  tx: DatabaseTransaction,
  { untilYear, result, today }: KeptResult & { today: Day },
): Promise<void> => {
  await tx
    .insertInto('outreach.result')
    .values({ until_year: untilYear, content: JSON.stringify(result), worked_out_on: today })
    .execute()
}

/** What bodies say of a result, and how many have read it. */
export const findSaid = async (tx: DatabaseTransaction, untilYear: number) => {
  const said = await tx
    .selectFrom('outreach.said_of_result as s')
    .innerJoin('directory.body as b', 'b.id', 's.body_id')
    .select(['s.words', 'b.name as bodyName'])
    .where('s.until_year', '=', untilYear)
    .orderBy('s.said_at', 'desc')
    .execute()
  const { rows } = await sql<{ count: number }>`select outreach.read_by(${untilYear}) as count`.execute(tx)
  return { said, readBy: rows[0]!.count }
}

export const insertSaid = async (
  tx: DatabaseTransaction,
  {
    untilYear,
    bodyId,
    ...said
  }: { id: string; untilYear: number; bodyId: string; words: string; said_by: string; said_at: Date },
): Promise<void> => {
  await tx
    .insertInto('outreach.said_of_result')
    .values({ ...said, until_year: untilYear, body_id: bodyId })
    .execute()
}

export const insertReader = async (
  tx: DatabaseTransaction,
  untilYear: number,
  bodyId: string,
): Promise<void> => {
  await tx
    .insertInto('outreach.reader')
    .values({ until_year: untilYear, body_id: bodyId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Writes all answers anew, in an order drawn by lot. */
export const unlinkAnswers = async (tx: DatabaseTransaction): Promise<void> => {
  await sql`select outreach.unlink_answers()`.execute(tx)
}
