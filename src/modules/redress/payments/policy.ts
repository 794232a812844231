import { policy } from '../../../platform/access/policy.ts'
import { caseworkRoles, worksOn } from '../../support/index.ts'

const works = { people: caseworkRoles, when: worksOn } as const

/** Payouts and their routes: for those who work on the case alone. With a code anybody may tell, since the code is the person's. */
export const paymentPolicy = policy({
  'payment.prepare_route': works,
  'payment.view_route': works,
  'payment.add_route': works,
  'payment.retire_route': works,
  'payment.change_word': works,
  'payment.prepare': works,
  'payment.plan': works,
  'payment.view': works,
  'payment.step': works,
  'payment.give_code': works,
  'payment.tell_by_telephone': works,
  'payment.look_again': works,
  'receipt.view': { people: 'all', anyone: true },
  'receipt.tell': { people: 'all', anyone: true },
})
