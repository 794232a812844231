import { z } from 'zod'
import {
  type ActionContext,
  action,
  type House,
  perform,
  type Request,
} from '../../platform/access/action.ts'
import { safeReturn } from '../../platform/access/way-back.ts'
import type { AgencySettings, Settings } from '../../platform/config/settings.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { ownId } from './account-actions.ts'
import { AgencyProof, agencyClient, agencySignOut, askAgency, verifyAgency } from './agency.ts'
import { findLinkedPerson, linkPerson } from './agency-store.ts'
import { beginCeremony, endCeremony, findCeremony } from './ceremony-store.ts'
import { forgetPassword } from './credential-store.ts'
import { findOpenInvitation, withdrawInvitations } from './invitation-store.ts'
import { changePerson, findPersonByEmail, getPerson } from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { CEREMONY_MINUTES } from './rules.ts'
import { requestOrigin, returnTo } from './schema.ts'
import { noteProof } from './session-store.ts'
import { completeSignIn, enterSignIn, type SignedIn } from './sign-in.ts'
import { takeAwayWaysIn } from './take-away.ts'

const agencyIn = (settings: Settings): AgencySettings => {
  if (settings.oidc === undefined) throw new NotFound('agency')
  return settings.oidc
}

const BeginAgency = z.object({
  return: returnTo,
  /** That the person of this session is to prove anew who they are, and goes on with it. */
  proof: z.enum(['yes']).optional().catch(undefined),
  returnAddress: z.url(),
  visit: z.string().min(1),
})

const begin = action(
  identityPolicy,
  'identity.begin_agency',
  'change',
  BeginAgency,
  async ({ tx, now, settings }, input) => {
    await enterSignIn(tx)
    const question = await askAgency(agencyIn(settings), input.returnAddress)
    await beginCeremony(tx, {
      kind: 'agency',
      secret: question.state,
      visit: input.visit,
      data: {
        nonce: question.nonce,
        verifier: question.verifier,
        return: safeReturn(input.return),
        ...(input.proof && { proof: input.proof }),
      },
      now,
      minutes: CEREMONY_MINUTES,
    })
    return question.address
  },
)

/** Where the browser goes to sign in at the agency. State and nonce are bound to this browser's visit. */
export const beginAgency = Object.assign(
  async (house: House, request: Request, input: z.input<typeof BeginAgency>): Promise<string> => {
    // Asked before the transaction, which must not wait for somebody else's server.
    await agencyClient(agencyIn(house.settings))
    return perform(house, request, begin, input)
  },
  { action: begin },
)

const TakeAnswer = z.object({ state: z.string().max(200), visit: z.string().min(1) })

const takeAnswer = action(
  identityPolicy,
  'identity.take_agency_answer',
  'change',
  TakeAnswer,
  async ({ tx, actor, now }, { state, visit }) => {
    await enterSignIn(tx)
    const asked = await findCeremony(tx, { kind: 'agency', secret: state, visit, now })
    if (asked === undefined && actor.kind === 'person') return undefined
    if (asked === undefined) throw new Refusal('identity.agency_failed', 409, { why: 'state' })
    await endCeremony(tx, asked.id, now)
    const { nonce = '', verifier = '', return: back, proof } = asked.data
    return { nonce, verifier, return: safeReturn(back), isProof: proof === 'yes' }
  },
)

/** What the answer of a browser belongs to: what it was sent out with, and where it goes then. */
export type AgencyAsked = Exclude<Awaited<ReturnType<typeof takeAnswer.run>>, undefined>

/**
 * Takes the question that an answer belongs to: it must fit one that this browser was sent out with, once. Nothing where it does not, for
 * somebody who has signed in: they have gone back in their browser.
 *
 * @throws Refusal `identity.agency_failed` for anybody else.
 */
export const takeAgencyAnswer = (house: House, request: Request, answer: URL, visit: string) =>
  perform(house, request, takeAnswer, { state: answer.searchParams.get('state') ?? '', visit })

/** Fetches what the issuer vouches for; outside any transaction, which must not wait for somebody else's server. */
const proofOf = (house: House, answer: URL, asked: AgencyAsked): Promise<AgencyProof> =>
  verifyAgency(agencyIn(house.settings), answer, {
    state: answer.searchParams.get('state') ?? '',
    ...asked,
  })

const AgencySignIn = z.object({
  proof: z.instanceof(AgencyProof),
  visit: z.string().min(1),
  ...requestOrigin,
  return: z.string(),
})

/**
 * Joins an account with a person who has an invitation that is open: by the address that the issuer has checked. It uses the link,
 * so it takes away what the link would have taken away.
 */
const linkInvited = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  proof: AgencyProof,
): Promise<string | undefined> => {
  const person = proof.email === undefined ? undefined : await findPersonByEmail(tx, proof.email)
  if (person === undefined || (await findOpenInvitation(tx, person.id, now)) === undefined) return undefined
  await forgetPassword(tx, person.id)
  await takeAwayWaysIn(tx, person.id, now)
  await linkPerson(tx, { issuer: proof.issuer, subject: proof.subject, personId: person.id, now })
  await withdrawInvitations(tx, person.id, now)
  await changePerson(tx, person.id, { activated_at: now })
  return person.id
}

const signIn = action(
  identityPolicy,
  'identity.sign_in_agency',
  'change',
  AgencySignIn,
  async ({ tx, now, settings, about, enqueue }, { proof, ...input }): Promise<SignedIn> => {
    await enterSignIn(tx)
    const known = await findLinkedPerson(tx, proof.issuer, proof.subject)
    const personId = known ?? (await linkInvited({ tx, now }, proof))
    if (personId === undefined) throw new Refusal('identity.agency_unknown', 409)
    about('person', personId, { linked: known === undefined })
    const person = await getPerson(tx, personId)
    return completeSignIn(tx, { enqueue, person, assurance: 'agency', now, settings, ...input })
  },
)

/**
 * Ends a sign-in at the agency: the person that the issuer's proof stands for is signed in. Accounts are never made on the way: the
 * first time, the person must have been invited.
 */
export const signInWithAgency = Object.assign(
  async (
    house: House,
    request: Request,
    input: {
      answer: URL
      asked: AgencyAsked
      visit: string
      network: string
      devices: string[]
      browser: string | null
    },
  ): Promise<SignedIn> => {
    const { answer, asked, ...origin } = input
    const proof = await proofOf(house, answer, asked)
    return perform(house, request, signIn, { ...origin, proof, return: asked.return })
  },
  { action: signIn },
)

const prove = action(
  identityPolicy,
  'identity.prove_with_agency',
  'change',
  z.object({ proof: z.instanceof(AgencyProof), session: z.string().min(1), return: z.string() }),
  async ({ tx, actor, now, settings, about }, { proof, session, return: back }) => {
    const personId = ownId(actor)
    await enterSignIn(tx)
    about('person', personId, { step: 'agency' })
    if ((await findLinkedPerson(tx, proof.issuer, proof.subject)) !== personId)
      throw new Refusal('identity.agency_other', 409)
    await noteProof(tx, settings, session, now)
    return { return: back }
  },
)

/**
 * Proves anew, at the agency, who the person of a session is; the session goes on, for the body that it acts for. Whoever is somebody
 * else there is refused: they would go on in the name of another without having said so.
 *
 * @throws Refusal `identity.agency_other`, and those of a sign-in there.
 */
export const proveWithAgency = async (
  house: House,
  request: Request,
  { answer, asked, session }: { answer: URL; asked: AgencyAsked; session: string },
): Promise<{ return: string }> => {
  const proof = await proofOf(house, answer, asked)
  return perform(house, request, prove, { proof, session, return: asked.return })
}

/** The page after signing out, with the way to sign out at the agency where one came in that way. */
export const viewSignedOut = action(
  identityPolicy,
  'identity.view_signed_out',
  'read',
  z.object({ from: z.string().optional(), returnAddress: z.url() }),
  async ({ settings }, { from, returnAddress }) => {
    const address =
      settings.oidc && from === 'agency' ? await agencySignOut(settings.oidc, returnAddress) : undefined
    return { agency: settings.oidc && address ? { name: settings.oidc.name, address } : undefined }
  },
)
