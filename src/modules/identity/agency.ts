import { webcrypto } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as client from 'openid-client'
import type { AgencySettings } from '../../platform/config/settings.ts'
import { OperatorError, Refusal } from '../../platform/refusal.ts'
import { organisationOf } from './rules.ts'

// The claims of the Swedish OpenID Connect profile (https://www.oidc.se/specifications/claims.html). The personal
// identity number is not asked for: an account is known by issuer and subject, so we need not know the number.
const AFFILIATION = 'https://id.oidc.se/claim/orgAffiliation'
const REQUEST_SECONDS = 8

/** How keys of each kind sign (JWA): what the metadata of most issuers lists. */
const signing: Readonly<
  Record<
    string,
    { algorithm: string; importAs: webcrypto.EcKeyImportParams | webcrypto.RsaHashedImportParams }
  >
> = {
  EC: { algorithm: 'ES256', importAs: { name: 'ECDSA', namedCurve: 'P-256' } },
  RSA: { algorithm: 'PS256', importAs: { name: 'RSA-PSS', hash: 'SHA-256' } },
}

const readKey = async (file: string): Promise<client.CryptoKey | client.PrivateKey> => {
  try {
    const jwk = JSON.parse(await readFile(file, 'utf8')) as webcrypto.JsonWebKey & { kid?: string }
    const { importAs } = signing[jwk.kty ?? ''] ?? {}
    if (importAs === undefined) throw new Error('kind of key')
    const { alg: _, use: __, key_ops: ___, ext: ____, ...material } = jwk
    const key = await webcrypto.subtle.importKey('jwk', material, importAs, false, ['sign'])
    return jwk.kid === undefined ? { key } : { key, kid: jwk.kid }
  } catch (cause) {
    throw new OperatorError(`OIDC_PRIVATE_KEY_FILE ${file} is not a private EC P-256 or RSA key as JWK`, {
      cause,
    })
  }
}

const isLoopback = ({ protocol, hostname }: URL): boolean =>
  protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)

const discover = async (settings: AgencySettings): Promise<client.Configuration> => {
  const issuer = new URL(settings.issuer)
  const proof = client.PrivateKeyJwt(await readKey(settings.privateKeyFile))
  return client.discovery(issuer, settings.clientId, {}, proof, {
    timeout: REQUEST_SECONDS,
    execute: [
      // The signature of what the issuer vouches for is checked too: TLS alone says from which host it came.
      client.enableNonRepudiationChecks,
      // An issuer on the same machine, for trying things out; anything else must be https.
      ...(isLoopback(issuer) ? [client.allowInsecureRequests] : []),
    ],
  })
}

/** A kind of failure as the protocol names it, for those who run the house; never what the issuer writes of a person. */
const kindOf = (error: unknown): string => {
  const named =
    error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError
      ? error.error
      : error instanceof client.ClientError || error instanceof client.WWWAuthenticateChallengeError
        ? (error.code ?? '')
        : ''
  return /^[A-Za-z_]{1,60}$/.test(named) ? named.toLowerCase() : 'unknown'
}

/** Whether the issuer did not answer at all, or only that it cannot now. */
const isAway = (error: unknown): boolean =>
  (error instanceof TypeError && error.message === 'fetch failed') ||
  (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT') ||
  (error instanceof client.ClientError && error.cause instanceof Response && error.cause.status >= 500)

const known = new Map<string, Promise<client.Configuration>>()

/**
 * What the issuer says of itself, asked once per process; after a failure it is asked again.
 *
 * @throws Refusal `identity.agency_unreachable` (409) where it does not answer.
 */
export const agencyClient = async (settings: AgencySettings): Promise<client.Configuration> => {
  const name = JSON.stringify([settings.issuer, settings.clientId, settings.privateKeyFile])
  const asked = known.get(name) ?? discover(settings)
  known.set(name, asked)
  try {
    return await asked
  } catch (error) {
    known.delete(name)
    if (error instanceof OperatorError) throw error
    throw new Refusal('identity.agency_unreachable', 409)
  }
}

/** A question to the issuer: where the browser goes, and what its answer must fit. */
export interface AgencyQuestion {
  readonly address: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** The code flow with PKCE (S256), asking for the level of assurance and no more claims than are used. */
export const askAgency = async (settings: AgencySettings, returnAddress: string): Promise<AgencyQuestion> => {
  const configuration = await agencyClient(settings)
  const [state, nonce, verifier] = [
    client.randomState(),
    client.randomNonce(),
    client.randomPKCECodeVerifier(),
  ]
  const wanted = { email: { essential: true }, email_verified: null, [AFFILIATION]: null }
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: returnAddress,
    scope: 'openid email',
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    acr_values: settings.assurance,
    claims: JSON.stringify({
      id_token: { ...wanted, acr: { essential: true, value: settings.assurance } },
      userinfo: wanted,
    }),
  })
  return { address: address.href, state, nonce, verifier }
}

/** What the issuer has vouched for. Only this file makes one, after every check. */
export class AgencyProof {
  readonly issuer: string
  readonly subject: string
  /** The address, where the issuer says that it has been checked. */
  readonly email: string | undefined

  /** @internal */
  constructor(issuer: string, subject: string, email: string | undefined) {
    this.issuer = issuer
    this.subject = subject
    this.email = email
  }
}

/** Claims of the identity token, with those that the issuer gives at its userinfo address alone. */
const claimsOf = async (
  configuration: client.Configuration,
  tokens: Awaited<ReturnType<typeof client.authorizationCodeGrant>>,
): Promise<Record<string, unknown> & { sub: string }> => {
  const identity = tokens.claims()
  if (identity === undefined) throw new Refusal('identity.agency_failed', 409)
  if (identity['email'] !== undefined || configuration.serverMetadata().userinfo_endpoint === undefined)
    return { ...identity }
  const more = await client.fetchUserInfo(configuration, tokens.access_token, identity.sub)
  return { ...more, ...identity }
}

/**
 * Exchanges the answer of the browser for what the issuer vouches for.
 *
 * @param answer Address that the browser came back to, with code and state.
 * @throws Refusal where the answer does not fit the question, the level of assurance is another, or the organisation
 *   is not one of those that may come in.
 */
export const verifyAgency = async (
  settings: AgencySettings,
  answer: URL,
  asked: Pick<AgencyQuestion, 'state' | 'nonce' | 'verifier'>,
): Promise<AgencyProof> => {
  const configuration = await agencyClient(settings)
  let claims: Record<string, unknown> & { sub: string }
  try {
    const tokens = await client.authorizationCodeGrant(configuration, answer, {
      expectedState: asked.state,
      expectedNonce: asked.nonce,
      pkceCodeVerifier: asked.verifier,
      idTokenExpected: true,
    })
    claims = await claimsOf(configuration, tokens)
  } catch (error) {
    if (error instanceof Refusal) throw error
    if (isAway(error)) throw new Refusal('identity.agency_unreachable', 409)
    throw new Refusal('identity.agency_failed', 409, { why: kindOf(error) })
  }
  if (claims['acr'] !== settings.assurance) throw new Refusal('identity.agency_assurance', 409)
  const organisation = organisationOf(claims[AFFILIATION])
  if (
    settings.organisations &&
    (organisation === undefined || !settings.organisations.includes(organisation))
  )
    throw new Refusal('identity.agency_organisation', 409)
  const email =
    claims['email_verified'] === true && typeof claims['email'] === 'string' ? claims['email'] : undefined
  return new AgencyProof(configuration.serverMetadata().issuer, claims.sub, email)
}

/** Where one signs out at the issuer, if it offers that. */
export const agencySignOut = async (
  settings: AgencySettings,
  returnAddress: string,
): Promise<string | undefined> => {
  try {
    const configuration = await agencyClient(settings)
    if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined
    return client.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnAddress }).href
  } catch {
    // Signing out here has worked; that the issuer does not answer must not turn that into an error.
    return undefined
  }
}
