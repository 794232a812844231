import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { hashSecret } from './session.ts'

interface Registration {
  readonly id: string
  readonly email: string
  readonly language: Locale
}

/** Keeps an address that is to be confirmed; earlier links to the same address stop working. */
export const addRegistration = async (
  tx: DatabaseTransaction,
  made: { email: string; language: Locale; secret: string; now: Date; endsAt: Date },
): Promise<void> => {
  await tx
    .updateTable('identity.registration')
    .set({ used_at: made.now })
    .where('email', '=', made.email)
    .where('used_at', 'is', null)
    .execute()
  await tx
    .insertInto('identity.registration')
    .values({
      email: made.email,
      language: made.language,
      secret_hash: hashSecret(made.secret),
      created_at: made.now,
      ends_at: made.endsAt,
    })
    .execute()
}

/** The registration of a link that still works; locked, so that it is used once. */
export const findRegistration = async (
  tx: DatabaseTransaction,
  secret: string,
  now: Date,
): Promise<Registration | undefined> => {
  const row = await tx
    .selectFrom('identity.registration')
    .select(['id', 'email', 'language'])
    .where('secret_hash', '=', hashSecret(secret))
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return row && { ...row, language: row.language === 'en' ? 'en' : 'sv' }
}

export const endRegistration = async (tx: DatabaseTransaction, id: string, now: Date): Promise<void> => {
  await tx.updateTable('identity.registration').set({ used_at: now }).where('id', '=', id).execute()
}

/** Forgets the addresses of links that have ended. @returns how many. */
export const removeRegistrationsBefore = async (tx: DatabaseTransaction, now: Date): Promise<number> => {
  const gone = await tx.deleteFrom('identity.registration').where('ends_at', '<', now).executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Whether a body of the directory already has a name (or goes by it), or an organisation number. */
export const isKnownOrganisation = async (
  tx: DatabaseTransaction,
  name: string,
  number: string,
): Promise<boolean> => {
  const wanted = name.toLowerCase()
  const found = await tx
    .selectFrom('directory.body as b')
    .leftJoin('directory.alias as a', 'a.body_id', 'b.id')
    .select('b.id')
    // A shelter is found by nobody: its name may be taken by another, and tells nothing.
    .where('b.hidden', '=', false)
    .where((row) =>
      row.or([
        row(row.fn('lower', ['b.name']), '=', wanted),
        row(row.fn('lower', ['b.name_english']), '=', wanted),
        row(row.fn('lower', ['a.alias']), '=', wanted),
        row('b.organisation_number', '=', number),
      ]),
    )
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** Adds an organisation that entered itself: nobody has checked that it is what it says. */
export const addOrganisation = async (
  tx: DatabaseTransaction,
  made: { name: string; type: string; organisationNumber: string; now: Date },
): Promise<string> => {
  const row = await tx
    .insertInto('directory.body')
    .values({
      name: made.name,
      type: made.type,
      organisation_number: made.organisationNumber,
      applied_at: made.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}
