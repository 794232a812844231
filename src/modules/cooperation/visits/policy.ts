import { actsFor, type Policy, policy } from '../../../platform/access/policy.ts'
import { takingPart } from '../roles.ts'
import { markers } from '../strategies/policy.ts'

interface Body {
  readonly bodyId: string
}
type Acting = Parameters<typeof actsFor>[0]
const own = { people: markers, when: (actor: Acting, { bodyId }: Body) => actsFor(actor, bodyId) }

/** What stands under a visit: whether it fits, its itinerary, who came, what came of it. */
export const visitPolicy = policy({
  'visit.decide': own,
  'visit.add_stop': own,
  'visit.answer_stop': {
    people: takingPart,
    when: (actor: Acting, { forBody }: { readonly forBody: string }) => actsFor(actor, forBody),
  },
  'visit.end': own,
  'visit.follow_up': own,
  'visit.add_visitor': own,
  'visit.visitors': own,
  'visit.calendar': { people: takingPart },
  'visit.contacts': { people: takingPart },
  'visit.remind': { people: [], system: true },
  'visit.forget': { people: [], system: true },
}) satisfies Policy
