import { type RawBuilder, sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import type { Selection } from '../../../platform/records/found.ts'
import { type Member, type memberFunctions, members, type topics, type written } from './records.ts'

type MemberFunction = (typeof memberFunctions)[number]
type Topic = (typeof topics)[number]

/** A member as the others see one: no more than they have chosen. */
export type Seen = Pick<
  ValuesOf<typeof written>,
  'country' | 'function' | 'address' | 'languages' | 'topics'
> & {
  readonly id: string
}

/** Who can be asked about something, as each has chosen to be seen; nobody for whoever is not in the network. */
export const findMembers = async (
  tx: DatabaseTransaction,
  { country, topics: topic, languages: language }: Selection,
): Promise<readonly Seen[]> => {
  const { rows } = await sql<Seen>`select * from learning.network() as m
    where ${country ? sql`m.country = ${country}` : sql`true`} and ${topic ? sql`${topic} = any(m.topics)` : sql`true`}
    and ${language ? sql`${language} = any(m.languages)` : sql`true`} order by m.country, m.function, m.id`.execute(
    tx,
  )
  return rows
}

/** One's own membership, also one that has lapsed and not yet gone. */
export const findOwn = async (tx: DatabaseTransaction, personId: string): Promise<Member | undefined> =>
  (await members.list(tx, { personId }, { by: 'joined_on' }))[0]

/** Something told, or an answer. */
export interface Exchange {
  readonly id: string
  readonly country: string
  readonly function: MemberFunction
  readonly answersTo: string | null
  readonly topic: Topic
  readonly title: string
  readonly words: string | null
  readonly writtenOn: Day
  readonly answers: number
  readonly isOwn: boolean
}

const exchanges = (tx: DatabaseTransaction, where: RawBuilder<unknown>, order: RawBuilder<unknown>) =>
  sql<Exchange>`select e.id, e.country, e.function, e.answers_to as "answersTo", e.topic, e.title, e.words,
      e.written_on as "writtenOn", exists (select from learning.member m where m.id = e.member_id) as "isOwn",
      (select count(*)::int from learning.exchange a where a.answers_to = e.id and a.withdrawn_on is null) as answers
    from learning.exchange e where ${where} order by ${order}`.execute(tx)

/** What was told last, the newest first. */
export const listExchanges = async (
  tx: DatabaseTransaction,
  { topics: topic }: Selection,
): Promise<readonly Exchange[]> => {
  const where = sql`e.answers_to is null and e.withdrawn_on is null and ${topic ? sql`e.topic = ${topic}` : sql`true`}`
  return (await exchanges(tx, where, sql`e.written_on desc, e.id limit 100`)).rows
}

/** Something told with its answers, in their order; nothing where it is not there. */
export const findExchange = async (tx: DatabaseTransaction, id: string): Promise<readonly Exchange[]> =>
  (
    await exchanges(
      tx,
      sql`(e.id = ${id} and e.answers_to is null) or e.answers_to = ${id}`,
      sql`e.answers_to is not null, e.written_on, e.id`,
    )
  ).rows

/** Ends one's own membership: what stood there is gone, what was told stays as from the function. */
export const removeMember = async (tx: DatabaseTransaction, id: string): Promise<void> => {
  await tx.deleteFrom('learning.member').where('id', '=', id).execute()
}

/** Takes back something that one told. @returns whether it was one's own and stood there. */
export const markWithdrawn = async (tx: DatabaseTransaction, id: string, today: Day): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('learning.exchange')
    .set({ words: null, withdrawn_on: today })
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Members whose time runs out by a day and who have not been reminded of it: they now have. @returns whose they are. */
export const takeLapsing = async (
  tx: DatabaseTransaction,
  { by, today }: { readonly by: Day; readonly today: Day },
): Promise<readonly string[]> => {
  const rows = await tx
    .updateTable('learning.member')
    .set({ reminded_on: today })
    .where('lapses_on', '<=', by)
    .where('reminded_on', 'is', null)
    .returning('person_id')
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** Those that lapsed by a day are gone. @returns how many. */
export const removeLapsed = async (tx: DatabaseTransaction, today: Day): Promise<number> => {
  const { numDeletedRows } = await tx
    .deleteFrom('learning.member')
    .where('lapses_on', '<=', today)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
