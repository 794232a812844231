import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

const works = { people: caseworkRoles, when: worksOn }

/** Concern for a child: whoever works on the case, and nobody else. */
export const concernPolicy = policy({
  'child.view': works,
  'concern_report.prepare': works,
  'concern_report.view': works,
  'concern_report.print': works,
  'concern_report.write': works,
  'concern_report.send': works,
  'concern_report.withdraw': works,
  'concern.prepare': works,
  'concern.prepare_new': { people: caseworkRoles },
  'concern.view': works,
  'concern.register': works,
  'concern.register_new': { people: caseworkRoles },
  'concern.right_received': works,
  'concern.assess_protection': works,
  'concern.extend_preliminary': works,
  'concern.decide': works,
  'concern.ask_answer': works,
  'concern.answer': works,
  'concern.extend_investigation': works,
  'concern.end': works,
  'inquiry.view': works,
  'inquiry.write': works,
  'inquiry.print': works,
  'voice.prepare': works,
  'voice.record': works,
  'best_interest.prepare': works,
  'best_interest.record': works,
})
