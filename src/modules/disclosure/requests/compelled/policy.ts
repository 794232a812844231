import type { Actor } from '../../../../platform/access/actor.ts'
import { actsAs, policy } from '../../../../platform/access/policy.ts'
import { caseworkRoles } from '../../../support/index.ts'

/** What decides who may see and answer a request. */
export interface QueuedFacts {
  readonly bodyId: string
  readonly registeredBy: string
  /** Works on the case that was found. */
  readonly works: boolean
  /** The disclosure that the answer is, where something of the case was told. */
  readonly disclosureId: string | null
}

/** Leads the casework of the body that was asked, is its lawyer, or works on the case. */
const handles = (actor: Actor, { bodyId, works }: QueuedFacts): boolean =>
  works || (actsAs(actor, 'case_manager', 'lawyer') && actor.bodyId === bodyId)

/** Whoever registered it sees it where they did: for that body, and no other that they work for. */
const sees = (actor: Actor, facts: QueuedFacts): boolean =>
  handles(actor, facts) ||
  (actor.kind === 'person' && actor.personId === facts.registeredBy && actor.bodyId === facts.bodyId)

/** What was told of a case is read by those who work on it; an answer that tells nothing, by all who take care of it. */
const readsAnswer = (actor: Actor, facts: QueuedFacts): boolean =>
  facts.works || (facts.disclosureId === null && handles(actor, facts))

const people = [...caseworkRoles, 'lawyer'] as const

/** Requests that a law obliges to answer: whoever gets one registers it; a person decides. */
export const compelledPolicy = policy({
  'request.list': { people },
  'request.form': { people },
  'request.register': { people },
  'request.view': { people, when: sees },
  'request.look_up': { people, when: handles },
  'request.decide': { people, when: handles },
  'request.print': { people, when: readsAnswer },
})
