import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

/** Who answers for the programme's organiser: somebody at the body that was asked. */
export const organisers = ['ngo_officer', 'caseworker', 'regional_coordinator'] as const

/**
 * Returns: for those who work on the case. Where somebody goes is whereabouts, so no live view and no emergency opens it.
 * The confirmation is the regional coordinator's and the organiser's together (RET-1).
 */
export const planPolicy = policy({
  'return.list': { people: caseworkRoles },
  'return.of_case': { people: caseworkRoles, when: worksOn },
  'return.prepare_begin': { people: caseworkRoles, when: worksOn },
  'return.begin': { people: caseworkRoles, when: worksOn },
  'return.view': { people: caseworkRoles, when: worksOn },
  'return.prepare_decision': { people: caseworkRoles, when: worksOn },
  'return.decide': { people: caseworkRoles, when: worksOn },
  'return.leave': { people: caseworkRoles, when: worksOn },
  'return.prepare_plan': { people: caseworkRoles, when: worksOn },
  'return.write_plan': { people: caseworkRoles, when: worksOn },
  'return.prepare_risks': { people: caseworkRoles, when: worksOn },
  'return.assess_risks': { people: caseworkRoles, when: worksOn },
  'return.review_risks': { people: caseworkRoles, when: worksOn },
  'return.prepare_best_interest': { people: caseworkRoles, when: worksOn },
  'return.record_best_interest': { people: caseworkRoles, when: worksOn },
  'return.prepare_reception': { people: caseworkRoles, when: worksOn },
  'return.ask_partner': { people: caseworkRoles, when: worksOn },
  'return.answer_reception': { people: caseworkRoles, when: worksOn },
  'return.prepare_confirmation': { people: caseworkRoles, when: worksOn },
  'return.ask_organiser': { people: caseworkRoles, when: worksOn },
  'return.take_back_question': { people: caseworkRoles, when: worksOn },
  'return.confirm': { people: ['regional_coordinator'], when: worksOn },
  'return.list_questions': { people: organisers },
  'return.view_question': { people: organisers },
  'return.answer_question': { people: organisers },
  'return.prepare_journey': { people: caseworkRoles, when: worksOn },
  'return.record_journey': { people: caseworkRoles, when: worksOn },
  'return.right_journey': { people: caseworkRoles, when: worksOn },
  'return.end': { people: caseworkRoles, when: worksOn },
  'return.view_money': { people: caseworkRoles, when: worksOn },
  'return.decide_allowance': { people: caseworkRoles, when: worksOn },
  'return.prepare_payout': { people: caseworkRoles, when: worksOn },
  'return.pay_out': { people: caseworkRoles, when: worksOn },
  'return.take_back_allowance': { people: caseworkRoles, when: worksOn },
  'return.take_back_payout': { people: caseworkRoles, when: worksOn },
  'return.own_version': { people: caseworkRoles, when: worksOn },
  'return.own_file': { people: caseworkRoles, when: worksOn },
})
