import type { Role } from '../../../platform/access/roles.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { CASE_ROLES } from '../by-two/rules.ts'
import { identityPaths } from '../paths.ts'
import { toldWords } from './messages.ts'

/** Those who watch over the house, or over a body that has nobody left. */
export const WATCHING = ['auditor', 'national_coordinator'] as const satisfies readonly Role[]

/** Raised by the database (`identity.tell_change`), whichever of these actions it was. */
const raisedBy = [
  'identity.end_membership',
  'identity.disable_person',
  'directory.say_kind',
  'directory.remove_kind',
  'directory.change',
  'directory.import',
]

const told = (name: string, roles: readonly Role[]): ArrivalKind =>
  arrivalKind(name, {
    urgency: 'urgent',
    place: identityPaths.bodyChange,
    for: roles,
    raisedBy,
    settledBy: ['told.note'],
    words: wordsFrom(toldWords, 'arrival', 'arrivalVerb'),
  })

/** Those who lead the body are told, and those who watch. Each notes it for themselves. */
const here = told('identity.body_changed', CASE_ROLES)
const seen = told('identity.change_seen', WATCHING)
export const toldArrivals: readonly ArrivalKind[] = [here, seen]

/** @returns whether it waited for somebody in this role */
export const noteTold = async (tx: DatabaseTransaction, role: Role, id: string): Promise<boolean> =>
  (await settle(tx, (WATCHING as readonly Role[]).includes(role) ? seen : here, id)) > 0
