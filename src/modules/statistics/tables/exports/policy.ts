import type { Actor } from '../../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../../platform/access/policy.ts'

/** A rapporteur hands on what their own body has collected; nobody else sees the exports. */
const own = {
  people: ['rapporteur'],
  when: (actor: Actor, { bodyId }: { readonly bodyId: string }) => actsFor(actor, bodyId),
} as const

export const exportPolicy = policy({
  'export.list': { people: ['rapporteur'] },
  'export.view': own,
  'export.download': own,
  'export.send': own,
})
