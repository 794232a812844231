import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, actsFor, policy } from '../../../platform/access/policy.ts'
import { applying, distributing } from '../calls/policy.ts'

export interface GrantFacts {
  readonly giverId: string
  readonly receiverId: string
  /** Whether the actor has declared that something makes them partial to the application. */
  readonly partial: boolean
}

export const givesIt = (actor: Actor, { giverId, partial }: GrantFacts): boolean =>
  actsAs(actor, ...distributing) && actsFor(actor, giverId) && !partial
export const receivesIt = (actor: Actor, { receiverId }: GrantFacts): boolean =>
  actsAs(actor, ...applying) && actsFor(actor, receiverId)

const giver = { people: distributing, when: givesIt } as const
const receiver = { people: applying, when: receivesIt } as const
const anyone = { people: 'all', anyone: true, system: true } as const

/** Who got how much for what is everybody's to read; the rest is between the two parties. */
export const grantPolicy = policy({
  'grant.list': anyone,
  'grant.view': anyone,
  'grant.export': anyone,
  'grant.list_own': { people: applying },
  'grant.prepare_agreement': giver,
  'grant.offer': giver,
  'grant.pay': giver,
  'grant.stop': giver,
  'grant.forgo': giver,
  'grant.return_report': giver,
  'grant.accept_report': giver,
  'grant.release': giver,
  'grant.note_repayment': giver,
  'grant.remit': giver,
  'grant.take_back_payment': giver,
  'grant.take_back_repaid': giver,
  'grant.claim_back': giver,
  'grant.withdraw_claim': giver,
  'grant.accept': receiver,
  'grant.decline': receiver,
  'grant.edit_report': receiver,
  'grant.save_report': receiver,
  'grant.submit_report': receiver,
})
