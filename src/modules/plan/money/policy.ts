import { actsAs, policy } from '../../../platform/access/policy.ts'
import { reporting } from '../../../platform/access/roles.ts'

const steering = ['national_coordinator', 'ministry_officer'] as const

/** Of a step by a body that does not steer: what it says, and whether the money is its own. */
interface StepFacts {
  readonly kind: string
  readonly isOwn: boolean
}

/**
 * Money of the plan is open to all. Those who steer it post decisions and every step; a body says what it has spent and paid
 * back of its own, and takes back what it said itself.
 */
export const moneyPolicy = policy({
  'money.list': { people: 'all', anyone: true },
  'money.view': { people: 'all', anyone: true },
  'money.view_posting': { people: 'all', anyone: true },
  'money.export': { people: 'all', anyone: true },
  'money.prepare_decision': { people: steering },
  'money.post_decision': { people: steering, system: true },
  'money.prepare_step': { people: [...new Set([...steering, ...reporting])] },
  'money.post_step': {
    people: [...new Set([...steering, ...reporting])],
    system: true,
    when: (actor, { kind, isOwn }: StepFacts) =>
      actor.kind === 'system' ||
      actsAs(actor, ...steering) ||
      (isOwn && (kind === 'spending' || kind === 'return')),
  },
  'money.prepare_reversal': {
    people: [...new Set([...steering, ...reporting])],
    when: (actor, { isOwn }: Pick<StepFacts, 'isOwn'>) => actsAs(actor, ...steering) || isOwn,
  },
  'money.reverse': {
    people: [...new Set([...steering, ...reporting])],
    when: (actor, { isOwn }: Pick<StepFacts, 'isOwn'>) => actsAs(actor, ...steering) || isOwn,
  },
  'money.preview_import': { people: steering },
  'money.import': { people: steering },
  'money.follow': { people: [], system: true },
})
