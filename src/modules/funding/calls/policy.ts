import { actsFor, policy } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'

/** Who distributes money for a body. Row-level security has the same list (`funding.distributes`). */
export const distributing = [
  'body_officer',
  'county_coordinator',
  'national_coordinator',
] as const satisfies readonly Role[]

/** Who may apply for a body. Row-level security has the same list (`funding.applies`). */
export const applying = ['applicant', 'ngo_officer', ...distributing] as const satisfies readonly Role[]

interface CallFacts {
  readonly bodyId: string
}
const ofTheBody = {
  people: distributing,
  when: (actor, { bodyId }: CallFacts) => actsFor(actor, bodyId),
} as const satisfies Parameters<typeof policy>[0][string]

const anyone = { people: 'all', anyone: true, system: true } as const

/** Published calls are everybody's to read; a body's own people write them. */
export const callPolicy = policy({
  'call.list': anyone,
  'call.view': anyone,
  'call.read_document': anyone,
  'call.prepare': { people: distributing },
  'call.begin': { people: distributing },
  'call.change': ofTheBody,
  'call.publish': ofTheBody,
  'call.withdraw': ofTheBody,
  'call.add_document': ofTheBody,
})
