import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { aliasOf } from '../../../platform/access/relations.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { AskedFor, DeclineReason, MatchState } from './schema.ts'

/** A request as the staff of a shelter see it: what is asked for in codes, and by when they answer. */
export interface FoundMatch {
  readonly id: string
  readonly shelterId: string
  readonly shelterKeyId: string
  readonly sealedShelterName: Buffer
  readonly askedFor: AskedFor
  readonly matchedAt: Date
  readonly answerBy: Date
  readonly state: MatchState
  readonly declineReason: DeclineReason | null
  /** Shown to whoever asked: it can no longer be taken back. */
  readonly shown: boolean
  /** Whether whoever asked has decided on it: the person is among those who live there, or has lived there. */
  readonly placed: boolean
  readonly revision: number
}

/** Whose time has passed is answered no more, also before answers are collected. */
const standing = sql`case when m.state = 'waiting' and m.answer_by <= access.now() then 'lapsed' else m.state end`

/** A placement has been granted on what was offered: it stands among those who live there from then on. */
const placed = sql`(m.offer_id is not null and exists (select from housing.placement p where p.offer_id = m.offer_id and p.state <> 'withdrawn'))`

const columns = sql`m.id, m.shelter_id as "shelterId", s.key_id as "shelterKeyId", s.sealed_name as "sealedShelterName",
  m.asked_for as "askedFor", m.matched_at as "matchedAt", m.answer_by as "answerBy", ${standing} as state, m.decline_reason as "declineReason",
  m.offer_id is not null as shown, m.revision, ${placed} as placed`

/** The requests that reach the actor's shelters: what is to be answered first, the oldest clock first. */
export const listOwnMatches = async (tx: DatabaseTransaction, now: Date): Promise<FoundMatch[]> => {
  const { rows } = await sql<FoundMatch>`
    select ${columns} from housing.match m join housing.shelter s on s.id = m.shelter_id
    where m.state in ('waiting', 'offered') or (m.state = 'chosen' and not ${placed})
      or m.answered_at > ${new Date(now.getTime() - 7 * 86_400_000)}
    order by ${standing} <> 'waiting', m.answer_by, m.matched_at, m.id limit 200`.execute(tx)
  return rows
}

/** @throws NotFound, also for what reaches another body's shelter. */
export const getMatch = async (
  tx: DatabaseTransaction,
  matchId: string,
  hold = false,
): Promise<FoundMatch> => {
  const { rows } = await sql<FoundMatch>`
    select ${columns} from housing.match m join housing.shelter s on s.id = m.shelter_id
    where m.id = ${matchId} ${hold ? sql`for update of m` : sql``}`.execute(tx)
  if (rows[0] === undefined) throw new NotFound('housing_match')
  return rows[0]
}

/** Writes a shelter's answer. */
export const writeAnswer = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  matchId: string,
  answer: {
    readonly state: 'offered' | 'declined' | 'waiting'
    readonly reason?: DeclineReason
    readonly now: Date
  },
): Promise<void> => {
  await tx
    .updateTable('housing.match')
    .set((row) => ({
      state: answer.state,
      decline_reason: answer.reason ?? null,
      answered_by_alias: aliasOf('shelter_staff', actor.personId),
      answered_at: answer.now,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', matchId)
    .execute()
}
