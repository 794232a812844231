import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { ObstacleCode } from '../payments/schema.ts'
import type { Confidence, Place, ProposalState, Topic } from './schema.ts'

/** What a body has written of a place and topic, as it stands. */
export interface StudyText {
  readonly place: Place
  readonly topic: Topic
  readonly version: number
  readonly text: string
  readonly source: string
  readonly sourceAddress: string
  readonly sourceDay: Day
  readonly confidence: Confidence
}

/** The newest version of each text of a body. */
export const listTexts = async (tx: DatabaseTransaction, bodyId: string): Promise<StudyText[]> =>
  (await tx
    .selectFrom('redress.study_text')
    .distinctOn(['place', 'topic'])
    .select([
      'place',
      'topic',
      'version',
      'text',
      'source',
      'source_address as sourceAddress',
      'source_day as sourceDay',
      'confidence',
    ])
    .where('body_id', '=', bodyId)
    .orderBy('place')
    .orderBy('topic')
    .orderBy('version', 'desc')
    .execute()) as StudyText[]

/** The bodies that have written something of a study, the latest first. */
export const listStudying = async (tx: DatabaseTransaction): Promise<{ id: string; name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select b.id, b.name from directory.body b join (
      select body_id, max(written_at) as at from redress.study_text group by body_id
      union all
      select body_id, max(made_at) from redress.proposal where state = 'put_forward' group by body_id) w on w.body_id = b.id
    group by b.id, b.name order by max(w.at) desc limit 50`.execute(tx)
  return rows
}

/** @returns whether it is the next version; not where a colleague has written one meanwhile. */
export const insertText = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
  written: StudyText,
): Promise<boolean> => {
  const added = await tx
    .insertInto('redress.study_text')
    .values({
      body_id: actor.bodyId,
      place: written.place,
      topic: written.topic,
      version: written.version,
      text: written.text,
      source: written.source,
      source_address: written.sourceAddress,
      source_day: written.sourceDay,
      confidence: written.confidence,
      written_by: actor.personId,
      written_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst()
  return added !== undefined
}

export interface Proposal {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly grounds: readonly ObstacleCode[]
  readonly addressedTo: string
  readonly state: ProposalState
  readonly revision: number
}

const proposalsOf = (tx: DatabaseTransaction, bodyId: string) =>
  tx
    .selectFrom('redress.proposal')
    .select(['id', 'title', 'text', 'grounds', 'addressed_to as addressedTo', 'state', 'revision'])
    .where('body_id', '=', bodyId)

/** The proposals of a body, as row-level security shows them: another body's once they are put forward. */
export const listProposals = async (tx: DatabaseTransaction, bodyId: string): Promise<Proposal[]> =>
  (await proposalsOf(tx, bodyId).orderBy('made_at').execute()) as Proposal[]

/** @throws NotFound, also for another body's. */
export const getProposal = async (
  tx: DatabaseTransaction,
  bodyId: string,
  proposalId: string,
): Promise<Proposal> => {
  const found = await proposalsOf(tx, bodyId).where('id', '=', proposalId).executeTakeFirst()
  if (found === undefined) throw new NotFound('proposal')
  return found as Proposal
}

type Written = Omit<Proposal, 'id' | 'revision'>

export const insertProposal = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  now: Date,
  written: Written,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('redress.proposal')
    .values({
      id,
      body_id: actor.bodyId,
      title: written.title,
      text: written.text,
      grounds: [...written.grounds],
      addressed_to: written.addressedTo,
      state: written.state,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

/** @throws Conflict where a colleague has changed it meanwhile. */
export const updateProposal = async (
  tx: DatabaseTransaction,
  proposalId: string,
  revision: number,
  written: Written,
): Promise<void> => {
  const changed = await tx
    .updateTable('redress.proposal')
    .set({
      title: written.title,
      text: written.text,
      grounds: [...written.grounds],
      addressed_to: written.addressedTo,
      state: written.state,
      revision: revision + 1,
    })
    .where('id', '=', proposalId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Conflict('proposal')
}
