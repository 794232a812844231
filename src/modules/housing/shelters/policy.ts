import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, policy } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'

/** Who runs a shelter: its staff, and whoever leads the work of the body (the same as `housing.staffs` in the database). */
export const staffRoles = ['shelter_staff', 'case_manager'] as const satisfies readonly Role[]

/** Facts of a shelter that the first wall looks at. */
export interface ShelterFacts {
  readonly bodyId: string
}

const staffs = (actor: Actor, { bodyId }: ShelterFacts): boolean =>
  actsAs(actor, ...staffRoles) && actor.bodyId === bodyId

const own = { people: staffRoles, when: staffs, apart: true } as const

/** A shelter is known to its own staff alone (domain rule 8). */
export const shelterPolicy = policy({
  'places.view': { people: staffRoles, apart: true },
  'shelter.prepare': { people: staffRoles },
  'shelter.register': { people: staffRoles, apart: true },
  'shelter.prepare_change': own,
  'shelter.change': own,
  'shelter.set_requests': own,
  'shelter.prepare_closing': own,
  'shelter.close': own,
  'shelter.view_location': own,
  'shelter.write_location': own,
  'shelter.confirm_location': own,
  // Knows which bodies run shelters, since it invites them; it is told of none where it is.
  'shelter.list_entries': { people: ['administrator'] },
  'shelter.admit': { people: ['administrator'] },
  'room.list': own,
  'room.view': own,
  'room.add': own,
  'room.change': own,
  'room.close': own,
  'place.view': own,
  'place.add': own,
  'place.change': own,
  'place.close': own,
  'place.take_out': own,
  'place.bring_back': own,
})
