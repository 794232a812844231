import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { missingCodes } from '../joint/schema.ts'
import type { ProtectedFigure, RawFigure } from './rules.ts'
import { questionKeys, timed, type WhoAnswers } from './schema.ts'

const stepOf = { first_meeting: 'consultation' } as Readonly<Record<string, string>>

interface Frame {
  readonly house: string
  readonly first_meeting: number | null
  readonly interview: number | null
  readonly medical: number | null
  readonly crisis_support: number | null
  readonly decision: number | null
  readonly health: boolean
  readonly missing: readonly string[]
}

const median = (days: readonly number[]): number | null => {
  const sorted = days.toSorted((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

const daysTo = (name: string) =>
  sql`(select min(s.done_on) from children.joint_step s where s.investigation_id = i.id and s.state = 'done'
    and s.kind = ${stepOf[name] ?? name}) - i.requested_on`

/** What each investigation that was asked for in a year came to, without saying which it is. Days are whole days. */
const listFramesOf = async (tx: DatabaseTransaction, year: number): Promise<readonly Frame[]> =>
  (
    await sql<Frame>`select i.house_id as house,
      ${sql.join(timed.map((name) => sql`${daysTo(name)} as ${sql.ref(name)}`))},
      exists (select from children.participant p where p.investigation_id = i.id and p.state in ('joined', 'left')
        and p.part in ('child_health', 'forensic_medicine')) as health,
      array(select distinct m from children.joint_step s, unnest(s.missing) m where s.investigation_id = i.id) as missing
    from children.investigation i where i.requested_on between make_date(${year}, 1, 1) and make_date(${year}, 12, 31)`.execute(
      tx,
    )
  ).rows

interface AnswerRow {
  readonly house: string
  readonly answers: Readonly<Record<string, string>>
}
const listAnswersOf = async (tx: DatabaseTransaction, year: number): Promise<readonly AnswerRow[]> =>
  (await tx
    .selectFrom('children.house_answer')
    .select(['house_id as house', 'answers'])
    .where('year', '=', year)
    .execute()) as unknown as AnswerRow[]

const countHouse = (
  houseId: string,
  frames: readonly Frame[],
  answers: readonly AnswerRow[],
): RawFigure[] => {
  const whole = (figure: string, count: number): RawFigure => ({ houseId, figure, count, value: null })
  const part = (figure: string, count: number): RawFigure => ({
    ...whole(figure, count),
    of: 'investigations',
  })
  return [
    whole('investigations', frames.length),
    ...timed.map((name) => {
      const days = frames.flatMap((frame) => (frame[name] === null ? [] : [frame[name]]))
      return { ...part(name, days.length), value: median(days) }
    }),
    part('health_joined', frames.filter(({ health }) => health).length),
    ...missingCodes.map((code) =>
      part(`missing_${code}`, frames.filter(({ missing }) => missing.includes(code)).length),
    ),
    whole('answers', answers.length),
    ...questionKeys.map((key) => ({
      houseId,
      figure: key,
      count: answers.filter((one) => one.answers[key] === 'yes').length,
      value: null,
      of: 'answers',
    })),
  ]
}

/** What every house came to in a year, before anything is withheld. As the system. */
export const countYear = async (tx: DatabaseTransaction, year: number): Promise<RawFigure[]> => {
  const frames = await listFramesOf(tx, year)
  const answers = await listAnswersOf(tx, year)
  const houses = new Set([...frames, ...answers].map(({ house }) => house))
  return [...houses].flatMap((houseId) =>
    countHouse(
      houseId,
      frames.filter(({ house }) => house === houseId),
      answers.filter(({ house }) => house === houseId),
    ),
  )
}

/** The first year with anything to count, and the years that have been counted. */
export const readYears = async (
  tx: DatabaseTransaction,
): Promise<{ readonly first: number | null; readonly counted: readonly number[] }> => {
  const { rows } = await sql<{ first: number | null }>`select least(
      (select extract(year from min(requested_on))::int from children.investigation),
      (select min(year)::int from children.house_answer)) as first`.execute(tx)
  const counted = await tx.selectFrom('children.evaluated_year').select('year').orderBy('year').execute()
  return { first: rows[0]?.first ?? null, counted: counted.map(({ year }) => year) }
}

/** Keeps a year's figures as they are told. A year is written once. */
export const writeYear = async (
  tx: DatabaseTransaction,
  year: number,
  figures: readonly ProtectedFigure[],
  now: Date,
): Promise<void> => {
  await tx.insertInto('children.evaluated_year').values({ year, counted_at: now }).execute()
  for (const { houseId, figure, state, count, value } of figures)
    await tx
      .insertInto('children.house_figure')
      .values({ house_id: houseId, year, figure, state, count, value })
      .execute()
}

export interface ToldFigure {
  readonly houseId: string
  readonly year: number
  readonly figure: string
  readonly state: 'told' | 'zero' | 'withheld'
  readonly count: number | null
  readonly value: number | null
}

/** Every figure of every year that has been counted. */
export const listFigures = async (tx: DatabaseTransaction): Promise<ToldFigure[]> =>
  (
    await tx
      .selectFrom('children.house_figure')
      .select(['house_id as houseId', 'year', 'figure', 'state', 'count', 'value'])
      .orderBy('year')
      .execute()
  ).map(({ value, ...row }) => ({ ...row, value: value === null ? null : Number(value) })) as ToldFigure[]

/** Keeps an answer without anything that says whose it was: no day, no investigation, nobody who wrote it down. */
export const insertAnswer = async (
  tx: DatabaseTransaction,
  given: {
    readonly houseId: string
    readonly year: number
    readonly who: WhoAnswers
    readonly answers: Readonly<Record<string, string>>
  },
): Promise<void> => {
  await tx
    .insertInto('children.house_answer')
    .values({
      house_id: given.houseId,
      year: given.year,
      who: given.who,
      answers: JSON.stringify(given.answers),
    })
    .execute()
}
