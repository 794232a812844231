import { sql } from 'kysely'
import type { z } from 'zod'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { isRole } from '../../../platform/access/roles.ts'
import type { Database, DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { FormWriter } from '../../../platform/http/form-token.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { enteredInput, KEPT_DAYS } from './schema.ts'

/** Which form of which page, and what was entered in it. */
type Content = z.output<typeof enteredInput>

interface KeptForm {
  readonly id: string
  readonly personId: string
  readonly membershipId: string
}

/** What a kept form is bound to: moved to another person's row it does not open. */
const placeOf = ({ id, personId }: Pick<KeptForm, 'id' | 'personId'>): string =>
  `identity.kept_form:${personId}:${id}`

/**
 * Who had opened a form, as the one to keep it for; nobody where the account is closed, the membership has ended, or the session
 * ended longer ago than anything is kept.
 */
export const findWriter = async (
  database: Database,
  { sessionId, membershipId }: FormWriter,
  now: Date,
): Promise<PersonActor | undefined> => {
  const found = await sql<{ person_id: string; membership_id: string; body_id: string; role: string }>`
    select * from identity.writer_of(${sessionId}::uuid, ${membershipId}::uuid, ${now}, ${`${KEPT_DAYS} days`}::interval)`.execute(
    database,
  )
  const row = found.rows[0]
  if (row === undefined || !isRole(row.role)) return undefined
  return {
    kind: 'person',
    personId: row.person_id,
    membershipId: row.membership_id,
    bodyId: row.body_id,
    role: row.role,
  }
}

/** The key of a form that is already kept. */
export const findKeptKey = async (
  tx: DatabaseTransaction,
  { id, personId }: Pick<KeptForm, 'id' | 'personId'>,
): Promise<string | undefined> =>
  (
    await tx
      .selectFrom('identity.kept_form')
      .select('key_id')
      .where('person_id', '=', personId)
      .where('id', '=', id)
      .executeTakeFirst()
  )?.key_id

/** How many forms are kept for a person. */
export const countKept = async (tx: DatabaseTransaction, personId: string): Promise<number> => {
  const { count } = await tx
    .selectFrom('identity.kept_form')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Keeps what was entered, in the place of what was kept of the same form before. */
export const writeKept = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  form: KeptForm,
  content: Content,
  now: Date,
): Promise<void> => {
  const kept = {
    key_id: key.id,
    sealed: key.seal(placeOf(form), JSON.stringify(content)),
    kept_at: now,
    ends_at: new Date(now.getTime() + KEPT_DAYS * 86_400_000),
  }
  await tx
    .insertInto('identity.kept_form')
    .values({ id: form.id, person_id: form.personId, membership_id: form.membershipId, ...kept })
    .onConflict((known) => known.columns(['person_id', 'id']).doUpdateSet(kept))
    .execute()
}

/** What is kept for a person and has not ended, newest first: without what was entered. */
export const listKept = (tx: DatabaseTransaction, personId: string, now: Date) =>
  tx
    .selectFrom('identity.kept_form')
    .select(['id', 'membership_id as membershipId', 'kept_at as keptAt', 'key_id as keyId', 'sealed'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now)
    .orderBy('kept_at', 'desc')
    .execute()

export type FoundKept = Awaited<ReturnType<typeof listKept>>[number]

/** What was entered in a kept form. */
export const openContent = (key: CaseKey, personId: string, { id, sealed }: FoundKept): Content =>
  enteredInput.parse(JSON.parse(key.open(placeOf({ id, personId }), sealed)))

/** Takes a kept form away. @returns its key, to be destroyed; nothing where there was none. */
export const removeKept = async (
  tx: DatabaseTransaction,
  { id, personId }: Pick<KeptForm, 'id' | 'personId'>,
): Promise<string | undefined> =>
  (
    await tx
      .deleteFrom('identity.kept_form')
      .where('person_id', '=', personId)
      .where('id', '=', id)
      .returning('key_id')
      .executeTakeFirst()
  )?.key_id

/** Takes away what has ended. Run as the system. @returns the keys that go with it. */
export const removeKeptBefore = async (tx: DatabaseTransaction, now: Date): Promise<readonly string[]> => {
  const gone = await sql<{ key: string }>`select identity.forget_kept_forms(${now}) as key`.execute(tx)
  return gone.rows.map(({ key }) => key)
}
