import type { Actor } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { type CaseFacts, seesPart, worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'
import type { SectionKey } from '../sections/sections.ts'

const sees =
  (section: SectionKey) =>
  (actor: Actor, facts: CaseFacts): boolean =>
    seesPart(actor, facts, section)

/** Notes, documents and the timeline are read by whoever sees their section, and written by those who work on the case. */
export const notePolicy = policy({
  'notes.list': { people: caseworkRoles, when: sees('notes') },
  'notes.view': { people: caseworkRoles, when: sees('notes') },
  'notes.prepare': { people: caseworkRoles, when: worksOn },
  'notes.sign': { people: caseworkRoles, when: worksOn },
  'notes.file': { people: caseworkRoles, when: worksOn },
  'drafts.keep': { people: caseworkRoles, when: worksOn },
  'drafts.discard': { people: caseworkRoles, when: worksOn },
  'documents.list': { people: caseworkRoles, when: sees('documents') },
  'documents.fetch': { people: caseworkRoles, when: sees('documents') },
  'documents.add': { people: caseworkRoles, when: worksOn },
  'documents.withdraw': { people: caseworkRoles, when: worksOn },
  'timeline.view': { people: caseworkRoles, when: sees('timeline') },
})
