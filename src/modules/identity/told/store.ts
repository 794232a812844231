import { sql } from 'kysely'
import type { Role } from '../../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'

/** What somebody who looks after the house has ended or changed at a body. */
export interface BodyChange {
  readonly what: 'membership_ended' | 'account_closed' | 'kind_changed' | 'type_changed'
  /** Absent for a hidden body that the reader may not know of. */
  readonly bodyName: string | null
  readonly personName: string | null
  readonly role: Role | null
  readonly byName: string
  readonly changedAt: Date
}

/** A change, for whoever is told of it. */
export const findChange = async (tx: DatabaseTransaction, id: string): Promise<BodyChange | undefined> =>
  (
    await sql<BodyChange>`select what, body_name as "bodyName", person_name as "personName", role, by_name as "byName",
      changed_at as "changedAt" from identity.find_change(${id}::uuid)`.execute(tx)
  ).rows[0]
