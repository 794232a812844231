import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Confidence, Place, Topic } from './codes.ts'

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
