import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

/** What the first wall decides from about a question to a lawyer. */
export interface QuestionFacts {
  readonly bodyId: string
}

const works = { people: caseworkRoles, when: worksOn } as const
const lawyerOf = {
  people: ['lawyer'],
  when: (actor: Parameters<typeof worksOn>[0], { bodyId }: QuestionFacts) =>
    actor.kind === 'person' && actor.bodyId === bodyId,
} as const

/** Claims: for those who work on the case; a lawyer of their body assesses one that is late. */
export const claimPolicy = policy({
  'claim.list_own': { people: caseworkRoles },
  'claim.list': works,
  'claim.view': works,
  'claim.print': works,
  'claim.begin': works,
  'claim.write_proceedings': works,
  'claim.claim_damages': works,
  'claim.judge': works,
  'claim.record_recovery': works,
  'claim.take_back_recovery': works,
  'claim.apply': works,
  'claim.decide': works,
  'claim.ask_review': works,
  'claim.decide_review': works,
  'claim.take_back_review': works,
  'claim.represent': works,
  'claim.translate': works,
  'claim.recount': works,
  'claim.close': works,
  'claim.reopen': works,
  'claim.ask_lawyer': works,
  'claim.list_late': { people: ['lawyer'] },
  'claim.view_late': lawyerOf,
  'claim.answer_late': lawyerOf,
})
