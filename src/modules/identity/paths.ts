import { path } from '../../platform/http/path.ts'
import { shellPaths } from '../../web/shell-paths.ts'

/** Addresses of people and their ways in. They hold identifiers and one-time secrets, never anything personal. */
export const identityPaths = {
  signIn: path(shellPaths.signIn),
  secondFactor: path('/sign-in/code'),
  passkeyQuestion: path('/sign-in/passkey/question'),
  passkey: path('/sign-in/passkey'),
  agency: path('/sign-in/agency'),
  agencyReturn: path('/sign-in/agency/return'),
  demo: path('/sign-in/demo'),
  signOut: path(shellPaths.signOut),
  signedOut: path('/signed-out'),
  membership: path(shellPaths.membership),
  invitation: path('/welcome/:secret'),
  invitedPasskeyQuestion: path('/welcome/:secret/passkey-question'),

  register: path('/register'),
  registerOrganisation: path('/register/:secret'),

  account: path('/account'),
  profile: path('/account/profile'),
  password: path('/account/password'),
  newPasskeyQuestion: path('/account/passkeys/question'),
  passkeys: path('/account/passkeys'),
  withdrawPasskey: path('/account/passkeys/:id/withdraw'),
  code: path('/account/code'),
  recoveryCodes: path('/account/recovery-codes'),
  endSession: path('/account/sessions/:id/end'),
  endOtherSessions: path('/account/sessions/end-others'),
  tokens: path('/account/tokens'),
  withdrawToken: path('/account/tokens/:id/withdraw'),

  people: path('/people'),
  invite: path('/people/invite'),
  person: path('/people/:personId'),
  renewInvitation: path('/people/:personId/link'),
  memberships: path('/people/:personId/memberships'),
  endMembership: path('/people/:personId/memberships/:membershipId/end'),
  disable: path('/people/:personId/disable'),
  enable: path('/people/:personId/enable'),
  device: path('/device'),
  here: path('/here'),
  keptForms: path(shellPaths.keptForms),
  keptForm: path('/kept-forms/:keptId'),
  throwKeptForm: path('/kept-forms/:keptId/throw'),
  whoAmI: path('/v1/me'),
} as const
