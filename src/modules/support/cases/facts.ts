import type { Actor } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { caseworkRoles } from '../roles.ts'
import { type SectionKey, sections } from '../sections/sections.ts'

/** A part of a case that a live view in force shows to the actor's body. */
interface LivePart {
  readonly section: string
  /** Empty for the whole section. */
  readonly field: string
  /** The role that the disclosure asks for; any that works with people where absent. */
  readonly role: string | null
  readonly disclosureId: string
  /** Where somebody in protected housing is goes through no live view, whichever day it was opened (domain rule 8). */
  readonly shut: boolean
}

/** What the first wall decides from: facts of the case as they are now, for the actor who asks. */
export interface CaseFacts {
  readonly bodyId: string
  /** Works on it now, for the body whose case it is. */
  readonly works: boolean
  readonly responsible: boolean
  /** On the deny list, by name or with the whole body: beats everything. */
  readonly denied: boolean
  /** Has emergency access that is open. */
  readonly emergency: boolean
  /** Until when the one who leads reads along in it, as supervision; ISO 8601. */
  readonly coReadsUntil?: string | null
  readonly live: readonly LivePart[]
  /** The person has asked that it is only kept, not used. */
  readonly restricted: boolean
  readonly open: boolean
}

const liveFor = (actor: Actor, facts: CaseFacts): readonly LivePart[] =>
  facts.live.filter(({ role }) => role === null || (actor.kind === 'person' && actor.role === role))

/** Works on the case: reads and writes all of it. */
export const worksOn = (actor: Actor, facts: CaseFacts): boolean =>
  !facts.denied && facts.works && actsAs(actor, ...caseworkRoles)

/** Leads the casework of its body: sees that it is there and who works on it, nothing of what is in it. */
export const leads = (actor: Actor, facts: CaseFacts): boolean =>
  !facts.denied && actsAs(actor, 'case_manager') && actor.bodyId === facts.bodyId

/** Decides who works on it. */
export const assigns = (actor: Actor, facts: CaseFacts): boolean =>
  leads(actor, facts) || (worksOn(actor, facts) && facts.responsible)

/** Reads all of it but where the person is: by emergency access, or along with those who work on it. */
export const readsUnguarded = (facts: Pick<CaseFacts, 'emergency' | 'coReadsUntil'>): boolean =>
  facts.emergency || Boolean(facts.coReadsUntil)

/**
 * Whether the actor sees a part of a case: whoever works on it; a body with a live view that names it, where it is not shut; emergency access or
 * reading along, which open neither whereabouts nor housing (domain rules 7–9).
 *
 * @param field Empty for something that belongs to the section as a whole.
 */
export const seesPart = (actor: Actor, facts: CaseFacts, section: SectionKey, field = ''): boolean => {
  if (facts.denied || !actsAs(actor, ...caseworkRoles)) return false
  if (facts.works) return true
  if (readsUnguarded(facts) && sections[section].sensitivity !== 'guarded') return true
  return liveFor(actor, facts).some(
    (part) => !part.shut && part.section === section && (part.field === '' || part.field === field),
  )
}

/** Whether something that was opened for the actor's body is shown no longer: where the person is. */
export const missesShut = (actor: Actor, facts: CaseFacts): boolean =>
  !facts.works && liveFor(actor, facts).some(({ shut }) => shut)

/** Whether the actor may know that the case is there. */
export const knowsOf = (actor: Actor, facts: CaseFacts): boolean =>
  !facts.denied &&
  actsAs(actor, ...caseworkRoles) &&
  (facts.works || readsUnguarded(facts) || leads(actor, facts) || liveFor(actor, facts).length > 0)

/** Whether the actor sees anything of what is in it. */
export const seesContent = (actor: Actor, facts: CaseFacts): boolean =>
  knowsOf(actor, facts) && (facts.works || readsUnguarded(facts) || liveFor(actor, facts).length > 0)
