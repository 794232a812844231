import { policy } from '../../../platform/access/policy.ts'
import { worksOn } from '../cases/facts.ts'
import { caseworkRoles } from '../roles.ts'

/** Appointments: for those who work on the case. When somebody is where tells whereabouts, so no live view and no emergency opens it. */
export const appointmentPolicy = policy({
  'appointment.list': { people: caseworkRoles },
  'appointment.of_case': { people: caseworkRoles, when: worksOn },
  'appointment.view': { people: caseworkRoles, when: worksOn },
  'appointment.prepare': { people: caseworkRoles, when: worksOn },
  'appointment.book': { people: caseworkRoles, when: worksOn },
  'appointment.change': { people: caseworkRoles, when: worksOn },
  'appointment.end': { people: caseworkRoles, when: worksOn },
  'appointment.interpreter': { people: caseworkRoles, when: worksOn },
  'appointment.order': { people: caseworkRoles, when: worksOn },
  'appointment.order_file': { people: caseworkRoles, when: worksOn },
})
