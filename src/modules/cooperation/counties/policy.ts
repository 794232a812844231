import { actsFor, policy } from '../../../platform/access/policy.ts'
import { countyKeepers, takingPart } from '../roles.ts'

interface Body {
  readonly bodyId: string
}

const own = {
  people: countyKeepers,
  when: (actor: Parameters<typeof actsFor>[0], { bodyId }: Body) => actsFor(actor, bodyId),
}

/** What stands under the registers of counties: tasks that meetings give, goals of plans, what boards do themselves, the map. */
export const countyPolicy = policy({
  'county.map': { people: 'all', anyone: true },
  'county.view': { people: 'all', anyone: true },
  'county.take_part': { people: takingPart },
  'county_task.give': own,
  'county_task.end': {
    people: takingPart,
    when: (actor, { bodyId, forBody }: Body & { readonly forBody: string }) =>
      actsFor(actor, forBody) || actsFor(actor, bodyId),
  },
  'county_plan.set_goal': own,
  'county_plan.follow_goal': own,
  'county_plan.note_work': own,
})
