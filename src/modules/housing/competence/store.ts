import { sql } from 'kysely'
import { aliasOf } from '../../../platform/access/relations.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { Answer, Result, Setting } from './rules.ts'

export interface Round {
  readonly id: string
  readonly version: string
  readonly opensOn: Day
  readonly closesOn: Day
  readonly bodyName: string
  readonly resultsAt: Date | null
}

const rounds = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('housing.competence_round as r')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .select(['r.id', 'r.version', 'r.opens_on as opensOn', 'r.closes_on as closesOn'])
    .select(['b.name as bodyName', 'r.results_at as resultsAt'])

/** Every round, the newest first. */
export const listRounds = (tx: DatabaseTransaction): Promise<Round[]> =>
  rounds(tx).orderBy('r.opens_on', 'desc').execute()

/** @throws NotFound */
export const getRound = async (tx: DatabaseTransaction, id: string): Promise<Round> => {
  const found = await rounds(tx).where('r.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new NotFound('competence_round')
  return found
}

/** Rounds that have closed and whose results have not been worked out. */
export const listClosed = (tx: DatabaseTransaction, today: Day): Promise<Round[]> =>
  rounds(tx).where('r.closes_on', '<', today).where('r.results_at', 'is', null).execute()

export const insertRound = async (
  tx: DatabaseTransaction,
  round: { version: string; opensOn: Day; closesOn: Day; bodyId: string; openedBy: string },
): Promise<string> => {
  const { id } = await tx
    .insertInto('housing.competence_round')
    .values({
      version: round.version,
      opens_on: round.opensOn,
      closes_on: round.closesOn,
      body_id: round.bodyId,
      opened_by: round.openedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const bodyTypeOf = async (tx: DatabaseTransaction, bodyId: string): Promise<string> =>
  (await tx.selectFrom('directory.body').select('type').where('id', '=', bodyId).executeTakeFirst())?.type ??
  ''

/** Notes that somebody answers. @returns false where they have answered before. */
export const markAnswered = async (
  tx: DatabaseTransaction,
  roundId: string,
  personId: string,
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('housing.competence_answered')
    .values({ round_id: roundId, person_alias: aliasOf('shelter_staff', personId) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Rounds that the actor has answered. */
export const listAnswered = async (tx: DatabaseTransaction, personId: string): Promise<Set<string>> =>
  new Set(
    (
      await tx
        .selectFrom('housing.competence_answered')
        .select('round_id')
        .where('person_alias', '=', aliasOf('shelter_staff', personId))
        .execute()
    ).map(({ round_id }) => round_id),
  )

export const insertAnswer = async (
  tx: DatabaseTransaction,
  given: {
    roundId: string
    shelterId: string
    setting: Setting
    answers: Readonly<Record<string, Answer>>
  },
): Promise<void> => {
  await tx
    .insertInto('housing.competence_answer')
    .values({
      round_id: given.roundId,
      shelter_id: given.shelterId,
      setting: given.setting,
      answers: JSON.stringify(given.answers),
    })
    .execute()
}

export interface StoredAnswer {
  readonly shelterId: string
  readonly setting: Setting
  readonly answers: Readonly<Record<string, Answer>>
}

/** Every answer of a round; the system's alone. */
export const listAnswers = async (tx: DatabaseTransaction, roundId: string): Promise<StoredAnswer[]> =>
  (await tx
    .selectFrom('housing.competence_answer')
    .select(['shelter_id as shelterId', 'setting', 'answers'])
    .where('round_id', '=', roundId)
    .execute()) as unknown as StoredAnswer[]

export interface SealedCounty {
  readonly shelterId: string
  readonly keyId: string
  readonly sealed: Buffer
}

/** County of each shelter, sealed; the system's alone, to be opened for the computation and nothing else. */
export const listSealedCounties = (
  tx: DatabaseTransaction,
  shelterIds: readonly string[],
): Promise<SealedCounty[]> =>
  shelterIds.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('housing.location as l')
        .innerJoin('housing.shelter as s', 's.id', 'l.shelter_id')
        .select(['s.id as shelterId', 's.key_id as keyId', 'l.sealed_county as sealed'])
        .where('s.id', 'in', shelterIds)
        .execute()

/**
 * Writes the answers of a round that has closed anew, in an order drawn by lot: the database keeps with each row in which
 * transaction it was written, and that was the one in which its writer was noted as having answered.
 */
export const unlinkAnswers = async (tx: DatabaseTransaction, roundId: string): Promise<void> => {
  await sql`select housing.unlink_competence_answers(${roundId}::uuid)`.execute(tx)
}

/** Keeps what may be told, and that it was worked out. */
export const keepResults = async (
  tx: DatabaseTransaction,
  roundId: string,
  results: readonly Result[],
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('housing.competence_result')
    .values(results.map((result) => ({ ...result, round_id: roundId })))
    .execute()
  await tx
    .updateTable('housing.competence_round')
    .set({ results_at: now })
    .where('id', '=', roundId)
    .execute()
}

export const listResults = (tx: DatabaseTransaction, roundId: string): Promise<Result[]> =>
  tx
    .selectFrom('housing.competence_result')
    .select(['county', 'setting', 'topic', 'kind', 'gap'])
    .where('round_id', '=', roundId)
    .execute() as Promise<Result[]>

export interface Proposal {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly topic: string
  readonly heading: string
  readonly proposal: string
}

const proposals = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('housing.competence_proposal as p')
    .innerJoin('directory.body as b', 'b.id', 'p.body_id')
    .select(['p.id', 'p.body_id as bodyId', 'b.name as bodyName', 'p.topic', 'p.heading', 'p.proposal'])
    .where('p.withdrawn_at', 'is', null)
    .orderBy('p.made_at')

export const listProposals = (tx: DatabaseTransaction, roundId: string): Promise<Proposal[]> =>
  proposals(tx).where('p.round_id', '=', roundId).execute()

/** What a body has proposed, with the round that each comes from. */
export const listProposalsOf = (tx: DatabaseTransaction, bodyId: string) =>
  proposals(tx)
    .innerJoin('housing.competence_round as r', 'r.id', 'p.round_id')
    .select(['r.version', 'r.opens_on as opensOn', 'r.closes_on as closesOn'])
    .where('p.body_id', '=', bodyId)
    .execute()

export const insertProposal = async (
  tx: DatabaseTransaction,
  made: {
    roundId: string
    bodyId: string
    topic: string
    heading: string
    proposal: string
    madeBy: string
    madeAt: Date
  },
): Promise<string> => {
  const { id } = await tx
    .insertInto('housing.competence_proposal')
    .values({
      round_id: made.roundId,
      body_id: made.bodyId,
      topic: made.topic,
      heading: made.heading,
      proposal: made.proposal,
      made_by: made.madeBy,
      made_at: made.madeAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a proposal of one's own body back. @returns false where there is none. */
export const withdrawProposal = async (
  tx: DatabaseTransaction,
  id: string,
  bodyId: string,
  now: Date,
): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('housing.competence_proposal')
    .set({ withdrawn_at: now })
    .where('id', '=', id)
    .where('body_id', '=', bodyId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface OwnCount {
  readonly statement: string
  readonly answer: Answer
  readonly count: number
}

/** What the staff of one's own shelter have answered together, once it has been worked out; nothing where fewer than five have. */
export const listOwnCounts = async (
  tx: DatabaseTransaction,
  roundId: string,
  shelterId: string,
): Promise<OwnCount[]> =>
  (
    await sql<OwnCount>`select statement, answer, count::int as count from housing.own_competence(${roundId}::uuid, ${shelterId}::uuid)`.execute(
      tx,
    )
  ).rows
