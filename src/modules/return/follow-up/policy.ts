import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

/** Follow-up abroad: by those who work on the case, and by a partner through its link, which opens nothing else. */
export const followUpPolicy = policy({
  'follow_up_abroad.list': { people: caseworkRoles, when: worksOn },
  'follow_up_abroad.choose': { people: caseworkRoles, when: worksOn },
  'follow_up_abroad.open_link': { people: caseworkRoles, when: worksOn },
  'follow_up_abroad.end_link': { people: caseworkRoles, when: worksOn },
  'follow_up_abroad.view': { people: caseworkRoles, when: worksOn },
  'follow_up_abroad.print': { people: caseworkRoles, when: worksOn },
  'follow_up_abroad.record': { people: caseworkRoles, when: worksOn },
  'follow_up_abroad.due': { people: caseworkRoles },
  'follow_up_abroad.enter': { people: 'all', anyone: true },
  'follow_up_abroad.partner_view': { people: [], link: 'follow_up_abroad' },
  'follow_up_abroad.partner_prepare': { people: [], link: 'follow_up_abroad' },
  'follow_up_abroad.partner_answer': { people: [], link: 'follow_up_abroad' },
  'follow_up_abroad.round': { people: [], system: true },
})
