import { actsFor, policy } from '../../../platform/access/policy.ts'
import { markers } from '../strategies/policy.ts'

const own = {
  people: markers,
  when: (actor: Parameters<typeof actsFor>[0], { bodyId }: { readonly bodyId: string }) =>
    actsFor(actor, bodyId),
}

/** What contributions deliver, and where activities meet. */
export const regionPolicy = policy({
  'contribution.set_deliverable': own,
  'contribution.deliver': own,
  'foreign_activity.overlaps': { people: 'all', anyone: true },
  'foreign_activity.judge': { people: markers },
})
