import { sql } from 'kysely'
import type { Day } from '../../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { NotFound } from '../../../../platform/refusal.ts'
import type { Asker } from './codes.ts'
import type { Counted } from './series.ts'

export interface Consultation {
  readonly id: string
  readonly number: string
  readonly month: Day
  readonly about: 'adult' | 'child' | 'uncertain'
  readonly asker: Asker
  readonly topics: readonly string[]
  readonly signposted: readonly string[]
  readonly contacts: number
  readonly revision: number
}

const columns = [
  'id',
  'number',
  'month',
  'about',
  'asker',
  'topics',
  'signposted',
  'contacts',
  'revision',
] as const

/** Keeps that advice was given: codes and the month, nothing else. @returns its identifier. */
export const insertConsultation = async (
  tx: DatabaseTransaction,
  bodyId: string,
  noted: Pick<Consultation, 'number' | 'month' | 'about' | 'asker' | 'topics' | 'signposted'>,
): Promise<string> => {
  const { id } = await tx
    .insertInto('support.consultation')
    .values({
      ...noted,
      topics: [...noted.topics],
      signposted: [...noted.signposted],
      body_id: bodyId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** @throws NotFound, also for one of another body. */
export const getConsultation = async (tx: DatabaseTransaction, id: string): Promise<Consultation> => {
  const found = await tx
    .selectFrom('support.consultation')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('consultation')
  return found as Consultation
}

/** The body's own consultation of a number. */
export const findByNumber = async (tx: DatabaseTransaction, number: string): Promise<string | undefined> => {
  const found = await tx
    .selectFrom('support.consultation')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirst()
  return found?.id
}

/** Adds a contact. @returns false where somebody has added one since the revision was read. */
export const addContact = async (
  tx: DatabaseTransaction,
  id: string,
  revision: number,
  codes: Pick<Consultation, 'topics' | 'signposted'>,
): Promise<boolean> => {
  const changed = await tx
    .updateTable('support.consultation')
    .set((row) => ({
      topics: [...codes.topics],
      signposted: [...codes.signposted],
      contacts: row('contacts', '+', 1),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return Number(changed.numUpdatedRows) === 1
}

/** The body's contacts by month and setting, from a month on. */
export const countContacts = async (tx: DatabaseTransaction, bodyId: string, from: Day): Promise<Counted[]> =>
  tx
    .selectFrom('support.consultation')
    .select(['month', 'asker', sql<number>`sum(contacts)::int`.as('contacts')])
    .where('body_id', '=', bodyId)
    .where('month', '>=', from)
    .groupBy(['month', 'asker'])
    .execute()
