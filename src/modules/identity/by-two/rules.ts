import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'

/** Roles that work with people for a body: they read cases or places (the same as `identity.is_case_role`). */
export const CASE_ROLES = [
  'regional_coordinator',
  'caseworker',
  'case_manager',
  'shelter_staff',
  'police_prosecutor',
  'ngo_officer',
  'lawyer',
] as const satisfies readonly Role[]

/** Roles that watch over the house, or that all of it trusts (the same as `identity.is_house_role`). */
export const HOUSE_ROLES = [
  'administrator',
  'national_coordinator',
  'auditor',
] as const satisfies readonly Role[]

const isOneOf = (roles: readonly Role[], role: Role): boolean => roles.includes(role)

/** Whether a role is given by two people (domain rule 18). */
export const needsTwo = (role: Role): boolean => isOneOf(CASE_ROLES, role) || isOneOf(HOUSE_ROLES, role)

/** Days in which a proposal is confirmed, before it lapses. */
export const PROPOSAL_DAYS = 7

/** A body with fewer people of its own than this may have a second person of another body. */
export const FEW = 4

/** What of a body and its people decides who may ask and who may confirm, for whoever acts. */
interface BodyFacts {
  /** How many work with people for the body and come in. */
  readonly ownPeople: number
  /** Whether the actor acts as one of them. */
  readonly isOwn: boolean
  readonly hasManager: boolean
  /** How many of them are neither the one who asks nor the one who is to be given the role. */
  readonly others: number
  /** Whether the actor is the second person of another body that the body has agreed with; whether it has one. */
  readonly agreed: boolean
  readonly hasAgreed: boolean
  /** Whether there is a national coordinator or an auditor beside those two. */
  readonly watched: boolean
  /** Whether the role fits what the body is. */
  readonly fits: boolean
  /** Whether the body once had people of its own, and has none now. */
  readonly emptied: boolean
  /** Whether the actor has ended a role or closed an account there. */
  readonly tookAway: boolean
}

/** Whoever took the last people away chooses nobody who follows. */
const emptiedIt = ({ emptied, tookAway }: Pick<BodyFacts, 'emptied' | 'tookAway'>): boolean =>
  emptied && tookAway

export interface ProposingFacts extends BodyFacts {
  readonly role: Role
  readonly isSelf: boolean
}

/**
 * Who asks that somebody be given a role: the body's own manager (whoever works there, where it has none); for the first people of a
 * body, and for those who watch over the house, an administrator or the national coordinator. Nobody for themselves, and nobody for a
 * body whose people they took away.
 */
export const mayPropose = (actor: Actor, facts: ProposingFacts): boolean => {
  if (facts.isSelf || !needsTwo(facts.role)) return false
  if (isOneOf(HOUSE_ROLES, facts.role)) return actsAs(actor, 'administrator', 'national_coordinator')
  if (facts.ownPeople === 0)
    return actsAs(actor, 'administrator', 'national_coordinator') && !emptiedIt(facts)
  return facts.isOwn && (actsAs(actor, 'case_manager') || !facts.hasManager)
}

/** Whether somebody chooses, for a small body, its second person of another: who leads there, or anybody where nobody does. */
export const mayProposeSecond = (actor: Actor, { hasManager }: Pick<BodyFacts, 'hasManager'>): boolean =>
  actsAs(actor, 'case_manager') || !hasManager

export type ProposalKind = 'membership' | 'agreement' | 'restore' | 'reopen' | 'let_in' | 'ending'

export interface ConfirmingFacts extends BodyFacts {
  readonly kind: ProposalKind
  readonly person: string
  readonly role: Role | null
  readonly body: string
  readonly askedBy: string
  readonly askedAs: string
  /** Whether the actor may know of the body. */
  readonly known: boolean
}

/**
 * Who confirms a role at a body: another of its people; a second person agreed on; where it has neither, the national coordinator. The
 * first people of a body that was emptied are confirmed by an auditor too, and by nobody who emptied it.
 */
const confirmsAtBody = (actor: Actor, facts: ConfirmingFacts): boolean => {
  const isAnew = facts.emptied && facts.kind === 'membership'
  if (isAnew && emptiedIt(facts)) return false
  if (facts.isOwn) return true
  if (facts.agreed && facts.ownPeople < FEW) return true
  if (facts.others > 0 || facts.hasAgreed) return false
  return (
    actsAs(actor, 'national_coordinator') ||
    (actsAs(actor, 'administrator') && facts.askedAs !== 'administrator') ||
    (actsAs(actor, 'auditor') && isAnew)
  )
}

/** Who confirms what another asked for. An agreement is confirmed by whoever is asked to be the second person. */
export const mayConfirm = (actor: Actor, facts: ConfirmingFacts): boolean => {
  if (actor.kind !== 'person' || actor.personId === facts.askedBy) return false
  if (facts.kind === 'agreement')
    return (
      actor.personId === facts.person && needsTwo(actor.role) && actor.bodyId !== facts.body && facts.known
    )
  if (actor.personId === facts.person || facts.role === null) return false
  // A role is taken back where it fits no longer, too.
  if (!facts.fits && facts.kind !== 'ending') return false
  if (facts.role === 'administrator') return actsAs(actor, ...HOUSE_ROLES)
  if (isOneOf(HOUSE_ROLES, facts.role))
    return (
      actsAs(actor, 'national_coordinator', 'auditor') || (actsAs(actor, 'administrator') && !facts.watched)
    )
  return confirmsAtBody(actor, facts)
}

/** Hours between the second person's yes and the link of a new way in: the time to say no (`identity.restore_delay`). */
export const RESTORE_HOURS = 24

/** Whose way in or account it is, by the membership that opens the most. */
export interface RestoringFacts {
  readonly isSelf: boolean
  readonly bodyId: string
  readonly role: Role
  readonly hasManager: boolean
  readonly isClosed: boolean
  /** Whether the person has come in before. */
  readonly isActivated: boolean
}

/** Who asks that somebody be given a new way in: an administrator, or the manager where the person works. */
export const mayRestore = (actor: Actor, facts: RestoringFacts): boolean => {
  if (actor.kind !== 'person' || facts.isSelf) return false
  if (actor.role === 'administrator') return true
  if (actor.bodyId !== facts.bodyId || !isOneOf(CASE_ROLES, actor.role)) return false
  return isOneOf(CASE_ROLES, facts.role) && (actor.role === 'case_manager' || !facts.hasManager)
}

/** Hours in which a second person says yes to letting a colleague in tonight. */
export const LET_IN_ASKED_HOURS = 1

/** Whether the actor is on duty, and what else decides who lets a colleague of theirs in. */
export interface LettingInFacts {
  readonly isSelf: boolean
  readonly hasManager: boolean
  readonly isOnDuty: boolean
}

/** Who asks that a colleague be let in tonight: whoever leads or is on duty where both work; anybody there where nobody leads. */
export const mayLetIn = (actor: Actor, facts: LettingInFacts): boolean =>
  !facts.isSelf &&
  actsAs(actor, ...CASE_ROLES) &&
  (actor.role === 'case_manager' || facts.isOnDuty || !facts.hasManager)
