import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'
import { reporting } from '../../../platform/access/roles.ts'

const steering = ['national_coordinator', 'ministry_officer'] as const

interface NoteFacts {
  /** Bodies that have the assignment. */
  readonly assignees: readonly string[]
}

/** The bodies that have an assignment note how it goes, and so do those who steer. */
const mayNote = (actor: Actor, { assignees }: NoteFacts): boolean =>
  actsAs(actor, ...steering) || assignees.some((bodyId) => actsFor(actor, bodyId))

export const notePolicy = policy({
  'progress_note.add': { people: reporting, when: mayNote },
})
