import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { hashSecret } from './session.ts'

export type CeremonyKind = 'second_factor' | 'passkey_sign_in' | 'passkey_registration' | 'agency'

export interface Ceremony {
  readonly id: string
  readonly personId: string | null
  readonly data: Readonly<Record<string, string>>
}

/** Begins something that the same browser must end within minutes. */
export const beginCeremony = async (
  tx: DatabaseTransaction,
  begun: {
    kind: CeremonyKind
    /** Challenge or state that the answer carries. */
    secret: string
    /** Secret of the browser's visit or session. */
    visit: string
    personId?: string | undefined
    data?: Readonly<Record<string, string>>
    now: Date
    minutes: number
  },
): Promise<void> => {
  await tx
    .insertInto('identity.ceremony')
    .values({
      kind: begun.kind,
      secret_hash: hashSecret(begun.secret),
      visit_hash: hashSecret(begun.visit),
      person_id: begun.personId ?? null,
      data: JSON.stringify(begun.data ?? {}),
      started_at: begun.now,
      ends_at: new Date(begun.now.getTime() + begun.minutes * 60_000),
    })
    .execute()
}

interface Asked {
  kind: CeremonyKind
  secret: string
  visit: string
  now: Date
}

/** A ceremony under way in this browser, not yet answered. */
export const findCeremony = async (
  tx: DatabaseTransaction,
  { kind, secret, visit, now }: Asked,
): Promise<Ceremony | undefined> => {
  const row = await tx
    .selectFrom('identity.ceremony')
    .select(['id', 'person_id', 'data'])
    .where('kind', '=', kind)
    .where('secret_hash', '=', hashSecret(secret))
    .where('visit_hash', '=', hashSecret(visit))
    .where('used_at', 'is', null)
    .where('ends_at', '>', now)
    .forUpdate()
    .executeTakeFirst()
  return row && { id: row.id, personId: row.person_id, data: row.data as Record<string, string> }
}

/** A ceremony is answered once. */
export const endCeremony = async (tx: DatabaseTransaction, id: string, now: Date): Promise<void> => {
  await tx.updateTable('identity.ceremony').set({ used_at: now }).where('id', '=', id).execute()
}

/** Removes what ended before a moment. @returns how many. */
export const removeCeremoniesBefore = async (tx: DatabaseTransaction, before: Date): Promise<number> => {
  const gone = await tx.deleteFrom('identity.ceremony').where('ends_at', '<', before).executeTakeFirst()
  return Number(gone.numDeletedRows)
}
