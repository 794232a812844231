import type { Role } from '../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { addMadeUpMembership, addPerson, findPersonByEmail } from './person-store.ts'

/** Somebody made up, who can be chosen on the sign-in page of a demonstration and has no other way in. */
export interface DemoPerson {
  readonly name: string
  /** An address that can never reach anybody: under `.example` or `.invalid`. */
  readonly email: string
  readonly bodyId: string
  readonly role: Role
  readonly language?: Locale
}

/**
 * Adds a made-up person who acts for a body; the same address again gives one more membership.
 * Run as the system, in a demonstration alone.
 *
 * @returns identifiers of the person and the membership.
 */
export const addDemoPerson = async (
  tx: DatabaseTransaction,
  person: DemoPerson,
  now: Date,
): Promise<{ personId: string; membershipId: string }> => {
  if (!/\.(example|invalid)$/.test(person.email))
    throw new Error(`${person.email} could be somebody's real address`)
  const known = await findPersonByEmail(tx, person.email)
  const personId =
    known?.id ??
    (await addPerson(tx, {
      name: person.name,
      email: person.email,
      language: person.language ?? 'sv',
      fictional: true,
      now,
      active: true,
    }))
  const membershipId = await addMadeUpMembership(tx, {
    personId,
    bodyId: person.bodyId,
    role: person.role,
    now,
    isDefault: known === undefined,
  })
  return { personId, membershipId }
}
