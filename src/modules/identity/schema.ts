import { z } from 'zod'
import { roles } from '../../platform/access/roles.ts'
import { apiRooms, isTokenScope, type TokenScope } from '../../platform/access/token-scopes.ts'
import { WAY_BACK } from '../../platform/access/way-back.ts'
import { locales } from '../../platform/i18n/locale.ts'
import { PASSWORD_LENGTH, TOKEN_DAYS } from './rules.ts'

/** An address as it was meant: without blanks around it, in lower case. */
export const emailAddress = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
  z.email().max(254),
)
const personName = z.string().trim().min(1).max(120)
const role = z.enum(roles)
const password = z.string().max(PASSWORD_LENGTH.maximum)
/** Where one goes then; one that is too long leads to the start, and stands in nobody's way. */
export const returnTo = z.string().max(WAY_BACK).optional().catch(undefined)
/** Why the agencies' sign-in let nobody in, on the page that one comes back to. */
const AgencyRefusal = z.enum([
  'agency_failed',
  'agency_unreachable',
  'agency_assurance',
  'agency_organisation',
  'agency_unknown',
  'agency_other',
  'account_closed',
  'no_membership',
])
export type AgencyRefusal = z.infer<typeof AgencyRefusal>
const refusedThere = AgencyRefusal.optional().catch(undefined)
/** Secret of the browser's visit or session, which the answer to a ceremony must come from. */
const visit = z.string().min(1)
/**
 * Where a request came from, for counting attempts and for the person's own list of sessions: the network, the secrets of the
 * cookie of known devices, and the kind of browser.
 */
export const requestOrigin = {
  network: z.string(),
  devices: z.array(z.string()).default([]),
  browser: z.string().nullable(),
}
/** A JSON text that the browser's own passkey interface made; the library checks what is in it. */
const credentialText = z.string().max(20_000)

export const SignInPage = z.object({ return: returnTo, refused: refusedThere })
export const PasswordSignIn = z.object({
  email: emailAddress,
  password,
  return: returnTo,
  visit,
  ...requestOrigin,
})
/** What is guessed: the password of an account, or the code of a visit whose password was right. */
export const GuessInput = z.object({
  of: z.enum(['password', 'code']),
  account: z.string().max(300).optional(),
  visit: z.string().optional(),
  ...requestOrigin,
})
/** A guess at a code that belongs to no account. */
export const ReceiptGuess = z.object({ network: z.string() })
/** What somebody who has not signed in has sent: to whom, where it is a mail, and from where. */
export const SendingInput = z.object({
  kind: z.enum(['registration', 'accessibility', 'feedback']),
  to: z.string().max(300).optional(),
  network: z.string(),
})
export const SecondFactorPage = z.object({})
export const CodeSignIn = z.object({ code: z.string().min(1).max(40), visit, ...requestOrigin })
export const PasskeyQuestion = z.object({ visit, address: z.url() })
export const PasskeySignIn = z.object({
  credential: credentialText,
  visit,
  address: z.url(),
  return: returnTo,
  ...requestOrigin,
})
export const DemoSignIn = z.object({ person: z.guid(), return: returnTo, visit, ...requestOrigin })

export const ProofPage = z.object({ return: returnTo, refused: refusedThere })
export const Proof = z.object({
  password: password.min(1),
  code: z.string().min(1).max(40),
  return: returnTo,
  session: visit,
  ...requestOrigin,
})
export const PasskeyProof = z.object({
  credential: credentialText,
  visit,
  address: z.url(),
  return: returnTo,
})

export const InvitationPage = z.object({ secret: z.string().max(100) })
export const InvitedPasskey = z.object({ secret: z.string().max(100), visit, address: z.url() })
export const AcceptInvitation = z.object({
  secret: z.string().max(100),
  name: personName,
  email: emailAddress.optional(),
  password: password.min(1),
  code: z.string().max(20).optional(),
  sealed: z.string().max(500).optional(),
  credential: credentialText.optional(),
  visit,
  address: z.url(),
  ...requestOrigin,
})

export const RegistrationPage = z.object({ sent: z.literal('yes').optional().catch(undefined) })
export const NewRegistration = z.object({ email: emailAddress, language: z.enum(locales) })
export const OrganisationPage = z.object({ secret: z.string().max(100) })
export const NewOrganisation = z.object({
  secret: z.string().max(100),
  organisation: z.string().trim().min(2).max(120),
  organisationNumber: z.string().trim().min(1).max(20),
  kind: z.enum(['ngo', 'research_body', 'municipality', 'region', 'agency']),
  name: personName,
})

export const Profile = z.object({ name: personName, language: z.enum(locales) })
export const PasswordChange = z.object({
  current: password.min(1),
  password: password.min(1),
  session: visit,
  ...requestOrigin,
})
export const NewPasskey = z.object({
  credential: credentialText,
  passkeyName: z.string().trim().max(60).optional(),
  visit,
  address: z.url(),
})
export const OneOfMine = z.object({ id: z.guid() })
export const NewCode = z.object({ code: z.string().min(1).max(20), sealed: z.string().max(500) })
export const OwnSession = z.object({ session: visit, ...requestOrigin })
export const DeviceViewInput = z.object({ known: z.array(z.guid()).max(20).default([]) })
/** The stores that a device has, and the identifier of one to make where none of them is the person's. */
export const DeviceStoresInput = z.object({
  session: visit,
  known: z.array(z.guid()).max(20).default([]),
  fresh: z.guid().optional(),
})
export const AccountPage = z.object({ done: z.string().max(40).optional() })

export const NewToken = z.object({
  name: z.string().trim().min(1).max(80),
  /** Where the program works: at least one room, and never all of them by itself. */
  rooms: z.array(z.enum(apiRooms)).min(1),
  scope: z.enum(['read', 'write']),
  days: z.coerce.number().int().min(1).max(TOKEN_DAYS.maximum).default(TOKEN_DAYS.usual),
})
export const TokenFor = z.object({
  email: emailAddress,
  scopes: z.array(z.custom<TokenScope>((value) => typeof value === 'string' && isTokenScope(value))).min(1),
  days: z.number().int().min(1).max(TOKEN_DAYS.maximum),
})

export const PeopleList = z.object({
  search: z.string().trim().max(100).optional(),
  role: role.optional().catch(undefined),
  state: z.enum(['active', 'invited', 'disabled']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export const PersonPage = z.object({ personId: z.guid(), done: z.string().max(40).optional() })
/** A body, by its identifier or as it is called in the list (`body-choice.ts`). */
const chosenBody = z.string().trim().min(1).max(300)
export const Invitation = z.object({ name: personName, email: emailAddress, body: chosenBody, role })
export const OnePerson = z.object({ personId: z.guid() })
export const NewMembership = z.object({ personId: z.guid(), body: chosenBody, role })
export const EndMembership = z.object({ personId: z.guid(), membershipId: z.guid() })
export const SwitchMembership = z.object({
  membership: z.guid(),
  session: visit,
  /** A page of ours to go to afterwards. */
  return: z.string().optional(),
})

/** Who uses the API, and for whom: somebody in a role, or a program of a body. */
export const WhoAmI = z.object({
  name: z.string(),
  language: z.enum(locales),
  body: z.object({ id: z.guid(), name: z.string() }),
  role: z.enum([...roles, 'service']),
  scopes: z.array(z.string()).nullable(),
})
