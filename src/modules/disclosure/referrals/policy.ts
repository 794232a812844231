import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs, policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, caseworkRoles, leads, worksOn } from '../../support/index.ts'
import type { Side, State } from './rules.ts'

/** What the first wall decides from about a referral, for the actor who asks. */
export interface ReferralFacts {
  readonly fromBody: string
  readonly toBody: string | null
  readonly coordinatorBody: string | null
  /** The person has said yes to one coordinated offer by the actor's body, and still does. */
  readonly consentsToCoordination: boolean
  readonly state: State
  /** The actor's facts about the case that it was sent from. */
  readonly ofCase: CaseFacts
}

const isSender = (actor: Actor, { ofCase }: ReferralFacts): boolean => worksOn(actor, ofCase)

const isRecipient = (actor: Actor, { toBody, state, ofCase }: ReferralFacts): boolean =>
  !ofCase.denied && state !== 'draft' && actsAs(actor, ...caseworkRoles) && actor.bodyId === toBody

const isCoordinator = (actor: Actor, facts: ReferralFacts): boolean =>
  !facts.ofCase.denied &&
  facts.state !== 'draft' &&
  facts.consentsToCoordination &&
  actsAs(actor, 'regional_coordinator') &&
  actor.bodyId === facts.coordinatorBody

/** As what somebody sees a referral: whoever sees it in several ways sees the most of it. */
export type Standing = 'sender' | 'recipient' | 'coordinator' | 'lead'

/** Nothing where the actor may not know that it is there. */
export const standingOf = (actor: Actor, facts: ReferralFacts): Standing | undefined => {
  if (isSender(actor, facts)) return 'sender'
  if (isRecipient(actor, facts)) return 'recipient'
  if (isCoordinator(actor, facts)) return 'coordinator'
  return leads(actor, facts.ofCase) ? 'lead' : undefined
}

/** The side that somebody acts for; those who only look on act for none. */
export const sideOf = (standing: Standing): Side | undefined =>
  standing === 'sender' || standing === 'recipient' ? standing : undefined

const sees = (actor: Actor, facts: ReferralFacts): boolean => standingOf(actor, facts) !== undefined
const answers = (actor: Actor, facts: ReferralFacts): boolean =>
  isRecipient(actor, facts) || (facts.toBody === null && isSender(actor, facts))

const worksOrLeads = (actor: Actor, facts: CaseFacts): boolean => worksOn(actor, facts) || leads(actor, facts)

/**
 * Referrals are made and withdrawn by those who work on the case, answered by the recipient alone, and looked at by the
 * coordinator of the offer, by the person's consent.
 */
export const referralPolicy = policy({
  'referral.inbox': { people: caseworkRoles },
  'referral.sent': { people: caseworkRoles },
  'referral.coordinated': { people: ['regional_coordinator'] },
  'referral.of_case': { people: caseworkRoles, when: worksOrLeads },
  'referral.prepare': { people: caseworkRoles, when: worksOn },
  'referral.look': { people: caseworkRoles, when: worksOn },
  'referral.save': { people: caseworkRoles, when: worksOn },
  'referral.send': { people: caseworkRoles, when: worksOn },
  'referral.view': { people: caseworkRoles, when: sees },
  'referral.print': { people: caseworkRoles, when: isSender },
  'referral.accept': { people: caseworkRoles, when: answers },
  'referral.decline': { people: caseworkRoles, when: answers },
  'referral.begin': { people: caseworkRoles, when: answers },
  'referral.report_outcome': { people: caseworkRoles, when: answers },
  'referral.ask_for_more': { people: caseworkRoles, when: isRecipient },
  'referral.give_more': { people: caseworkRoles, when: isSender },
  'referral.withdraw': { people: caseworkRoles, when: isSender },
  'referral.close': { people: caseworkRoles, when: isSender },
  'referral.offer': { people: caseworkRoles },
  'referral.coordinate': { people: caseworkRoles, when: worksOn },
  'referral.escalate': { people: [], system: true },
  'referral.tell_waiting': { people: [], system: true },
})
