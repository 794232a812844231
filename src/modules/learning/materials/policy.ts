import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'

/** Who makes materials for their body. */
const makers = [
  'national_coordinator',
  'body_officer',
  'county_coordinator',
  'regional_coordinator',
  'ngo_officer',
] as const

/** Whether the actor makes materials. */
export const isMaker = (actor: Actor): boolean => actsAs(actor, ...makers)

interface Made {
  /** The body that makes it; none where it came with the program. */
  readonly bodyId: string | null
}

/** Those of one's own body; what came with the program is the national coordinator's to go on with. */
const makes = (actor: Actor, { bodyId }: Made): boolean =>
  bodyId === null ? actsAs(actor, 'national_coordinator') : actsFor(actor, bodyId)

const everybody = { people: 'all', anyone: true } as const
const byMakers = { people: makers, when: makes } as const

/** Courses and lesson packs: read by everybody where they are open, made by bodies. */
export const materialPolicy = policy({
  'material.list': everybody,
  'material.view': everybody,
  'material.compare': everybody,
  'material.print': everybody,
  'material.say': { ...everybody, untraced: true },
  'material.desk': { people: makers },
  'material.prepare': { people: makers },
  'material.begin': { people: makers },
  'material.work': byMakers,
  'material.draft': byMakers,
  'material.describe': byMakers,
  'material.prepare_page': byMakers,
  'material.write_page': byMakers,
  'material.move_page': byMakers,
  'material.remove_page': byMakers,
  'material.drop_draft': byMakers,
  'material.publish': byMakers,
  'material.withdraw': byMakers,
  'material.end': byMakers,
  'material.judge': byMakers,
  'material.watch_law': { people: [], system: true },
  'material.load_own': { people: [], system: true },
})
