import { policy } from '../../platform/access/policy.ts'

const anyone = { people: 'all', anyone: true } as const
const everybody = { people: 'all' } as const
const administrator = { people: ['administrator'] } as const
const system = { people: [], system: true } as const

/** Who may do what with people and their ways in. The actions for anyone prove for themselves who it is. */
export const identityPolicy = policy({
  'identity.view_sign_in': anyone,
  'identity.count_attempt': anyone,
  'identity.sign_in': anyone,
  'identity.view_second_factor': anyone,
  'identity.sign_in_code': anyone,
  'identity.ask_passkey': anyone,
  'identity.sign_in_passkey': anyone,
  'identity.begin_agency': anyone,
  'identity.take_agency_answer': anyone,
  'identity.sign_in_agency': anyone,
  'identity.demo_sign_in': anyone,
  'identity.sign_out': anyone,
  'identity.view_signed_out': anyone,
  'identity.view_device': anyone,
  'identity.view_invitation': anyone,
  'identity.ask_invited_passkey': anyone,
  'identity.accept_invitation': anyone,
  'identity.view_registration': anyone,
  'identity.register': anyone,
  'identity.view_organisation': anyone,
  'identity.register_organisation': anyone,

  'identity.switch_membership': everybody,
  'identity.view_account': everybody,
  'identity.change_profile': everybody,
  'identity.change_password': everybody,
  'identity.ask_new_passkey': everybody,
  'identity.add_passkey': everybody,
  'identity.withdraw_passkey': everybody,
  'identity.view_code_set_up': everybody,
  'identity.replace_code': everybody,
  'identity.renew_recovery_codes': everybody,
  'identity.end_session': everybody,
  'identity.end_other_sessions': everybody,
  'identity.view_tokens': everybody,
  'identity.create_token': everybody,
  'identity.withdraw_token': everybody,
  'identity.who_am_i': everybody,
  'identity.open_device': everybody,

  'identity.list_people': administrator,
  'identity.view_person': administrator,
  'identity.view_invite': administrator,
  'identity.invite': administrator,
  'identity.renew_invitation': administrator,
  'identity.give_membership': administrator,
  'identity.end_membership': administrator,
  'identity.disable_person': administrator,
  'identity.enable_person': administrator,

  'identity.offer_set_up': system,
  'identity.create_token_for': system,
  'identity.forget': system,
  'identity.mail_invitation': system,
  'identity.mail_registration': system,
})
