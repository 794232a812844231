import type { Actor } from '../../../platform/access/actor.ts'
import { actsFor, policy } from '../../../platform/access/policy.ts'
import { type ApplicationFacts, mayHandle } from '../applications/policy.ts'
import { distributing } from '../calls/policy.ts'

const ofTheCall = {
  people: distributing,
  when: (actor: Actor, { bodyId }: { bodyId: string }) => actsFor(actor, bodyId),
} as const
/** Nobody assesses or decides what they have not declared themselves impartial to. */
const impartial = { people: distributing, when: mayHandle } as const
export type AssessmentFacts = ApplicationFacts

export const assessmentPolicy = policy({
  'assessment.view_call': ofTheCall,
  'assessment.add_assessor': ofTheCall,
  'assessment.remove_assessor': ofTheCall,
  'assessment.declare': ofTheCall,
  'assessment.export': ofTheCall,
  'assessment.prepare_import': ofTheCall,
  'assessment.import_applications': ofTheCall,
  'assessment.import_decisions': ofTheCall,
  'assessment.view': impartial,
  'assessment.save': impartial,
  'assessment.finish': impartial,
  'assessment.view_decision': impartial,
  'assessment.decide': impartial,
  'assessment.prepare_change': impartial,
  'assessment.change_decision': impartial,
  'assessment.mail_decision': { people: [], system: true },
})
