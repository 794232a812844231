import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, leads, seesPart, worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

/** What is decided from of a letter: its case, and what it is to whoever asks. */
export interface LetterFacts extends CaseFacts {
  /** It waits to be signed. */
  readonly waits?: boolean
  /** The one who asks has signed it. */
  readonly signed?: boolean
}

const sees = (actor: Actor, facts: LetterFacts): boolean => seesPart(actor, facts, 'documents')
const reads = (actor: Actor, facts: LetterFacts): boolean =>
  sees(actor, facts) || (leads(actor, facts) && (facts.waits === true || facts.signed === true))
const signs = (actor: Actor, facts: LetterFacts): boolean => leads(actor, facts) && facts.waits === true

/** Letters are written by those who work on the case; whoever leads reads what waits to be signed and what they signed. */
export const letterPolicy = policy({
  'letter.list': { people: caseworkRoles, when: sees },
  'letter.view': { people: caseworkRoles, when: reads },
  'letter.file': { people: caseworkRoles, when: reads },
  'letter.begin': { people: caseworkRoles, when: worksOn },
  'letter.save': { people: caseworkRoles, when: worksOn },
  'letter.save_decision': { people: caseworkRoles, when: worksOn },
  'letter.discard': { people: caseworkRoles, when: worksOn },
  'letter.send': { people: caseworkRoles, when: worksOn },
  'letter.take_back': { people: caseworkRoles, when: worksOn },
  'letter.finish': { people: caseworkRoles, when: worksOn },
  'letter.tell': { people: caseworkRoles, when: worksOn },
  'letter.sign': { people: ['case_manager'], when: signs },
  'letter.return': { people: ['case_manager'], when: signs },
  'letter_text.list': { people: ['case_manager'] },
  'letter_text.view': { people: ['case_manager'] },
  'letter_text.write': { people: ['case_manager'] },
})
