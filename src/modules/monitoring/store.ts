import { sql } from 'kysely'
import type { Day } from '../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { optional } from '../../platform/fields/field.ts'
import { day, text } from '../../platform/fields/kinds.ts'
import { type Versioned, versionedRecord } from '../../platform/records/versioned.ts'
import { question } from './fields.ts'
import type { Reply } from './reply-shape.ts'
import { type Asked, type Draw, standingIn } from './rules.ts'
import { standingNow } from './sources/all.ts'
import type { Piece } from './sources/piece.ts'

const kept = { ...question, answer: optional(text(20_000)), approvedOn: optional(day()) }

/** The questions of a round, each with its answer. */
export const questionRecord = versionedRecord('monitoring.part', 'question', kept)

/** A question with all that its answer rests on. */
export type Question = Versioned<typeof kept> & {
  readonly draws: readonly Draw[]
  readonly asked: readonly Asked[]
}

/** What is needed to know of a round to say how its sources stand. */
interface OfRound {
  readonly id: string
  readonly notBefore: Day
}

const listDraws = (tx: DatabaseTransaction, roundId: string) =>
  tx
    .selectFrom('monitoring.draw as d')
    .innerJoin('monitoring.part as p', 'p.id', 'd.part_id')
    .select(['d.id', 'd.part_id as questionId', 'd.source', sql<Piece | null>`d.piece`.as('piece')])
    .where('p.round_id', '=', roundId)
    .execute()

const asked = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('monitoring.asking as a')
    .innerJoin('directory.body as b', 'b.id', 'a.body_id')
    .innerJoin('monitoring.part as p', 'p.id', 'a.part_id')
    .select([
      'a.id',
      'a.part_id as questionId',
      'a.body_id as bodyId',
      'b.name as body',
      'a.note',
      'a.until_on as until',
      'a.answer',
      'a.source',
      'a.as_of as asOf',
      'a.answered_on as answeredOn',
      'a.accepted_on as acceptedOn',
      'p.round_id as roundId',
      'p.number',
      'p.topic',
      'p.wording',
    ])
    .orderBy('p.position')
    .orderBy('a.asked_at')

/** The questions of a round in their order, each with its sources as they stand now and with who was asked. */
export const listQuestions = async (
  tx: DatabaseTransaction,
  { id, notBefore }: OfRound,
  now: Date,
): Promise<readonly Question[]> => {
  const questions = await questionRecord.list(tx, { round_id: id }, { by: 'position', ascending: true })
  const draws: (Draw & { readonly questionId: string })[] = []
  // Sections of an act by their numbers: 2 before 10.
  const inOrder = (await listDraws(tx, id)).toSorted((one, other) =>
    one.source.localeCompare(other.source, 'sv', { numeric: true }),
  )
  for (const draw of inOrder) {
    const changed = draw.piece === null ? 'gone' : await standingNow(tx, draw.piece, now)
    draws.push({ ...draw, standing: standingIn(draw.piece, changed, notBefore) })
  }
  const bodies = await asked(tx).where('p.round_id', '=', id).execute()
  return questions.map((one) => ({
    ...one,
    draws: draws.filter(({ questionId }) => questionId === one.id),
    asked: bodies.filter(({ questionId }) => questionId === one.id),
  }))
}

/** What a body was asked in a round. */
export const listAskedOf = (tx: DatabaseTransaction, roundId: string, bodyId: string) =>
  asked(tx).where('p.round_id', '=', roundId).where('a.body_id', '=', bodyId).execute()

/** An asking, with its question. */
export const findAsking = (tx: DatabaseTransaction, id: string) =>
  asked(tx)
    .innerJoin('monitoring.round as r', 'r.id', 'p.round_id')
    .where('a.id', '=', id)
    .select(['a.owner_id as ownerId', 'r.closed_on as closedOn'])
    .executeTakeFirst()

/** Rounds of the same body from which questions and sources can be taken over, the newest first. */
export const listEarlier = async (
  tx: DatabaseTransaction,
  {
    id,
    bodyId,
    mechanism,
  }: { readonly id: string; readonly bodyId: string | null; readonly mechanism: string },
) =>
  (
    await sql<{ id: string; name: string }>`select r.id, r.name from monitoring.round r
      where r.body_id = ${bodyId} and r.mechanism = ${mechanism} and r.id <> ${id}
        and exists (select from monitoring.part p where p.round_id = r.id)
      order by r.sent_on desc`.execute(tx)
  ).rows

/** The reply to a round as it was sent. */
export const findReply = (tx: DatabaseTransaction, roundId: string) =>
  tx
    .selectFrom('monitoring.reply')
    .select([sql<Reply>`content`.as('content'), 'sha256', 'replied_on as repliedOn'])
    .where('round_id', '=', roundId)
    .executeTakeFirst()

/** The reply that was sent to the same asker last before a round came, or on the day that it came. */
export const findLastReply = async (
  tx: DatabaseTransaction,
  {
    id,
    bodyId,
    mechanism,
    sentOn,
  }: {
    readonly id: string
    readonly bodyId: string | null
    readonly mechanism: string
    readonly sentOn: Day
  },
): Promise<{ readonly roundId: string; readonly content: Reply } | undefined> =>
  (
    await sql<{
      roundId: string
      content: Reply
    }>`select s.round_id as "roundId", s.content from monitoring.reply s
      join monitoring.round r on r.id = s.round_id
      where r.body_id = ${bodyId} and r.mechanism = ${mechanism} and r.id <> ${id} and s.replied_on <= ${sentOn}
      order by s.replied_on desc, s.sent_at desc limit 1`.execute(tx)
  ).rows[0]
