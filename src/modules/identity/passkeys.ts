import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  VerifiedRegistrationResponse,
} from '@simplewebauthn/server'
import { Refusal } from '../../platform/refusal.ts'
import type { Passkey } from './credential-store.ts'

/** Loaded by the first passkey: it brings parsers of certificates, a quarter of what the program takes to start. */
const webauthn = () => import('@simplewebauthn/server')

/** Whom a passkey is made for: our host name and origin, from the address that people use. */
const partyOf = (address: string) => {
  const { hostname, origin } = new URL(address)
  return { id: hostname, origin, name: 'Samlad' }
}

/** Ed25519, ES256 and RS256 (COSE numbers): what passkeys of today use. */
const algorithms = [-8, -7, -257]

const refuse = (): never => {
  throw new Refusal('identity.passkey_wrong', 422)
}

interface Answer {
  readonly id: string
  readonly response: { readonly clientDataJSON: string }
}

const readAnswer = <A extends Answer>(text: string): A => {
  try {
    const answer = JSON.parse(text) as A
    return typeof answer.id === 'string' && typeof answer.response.clientDataJSON === 'string'
      ? answer
      : refuse()
  } catch {
    return refuse()
  }
}

/** The challenge that an answer carries: the name of its ceremony. Whether it is signed is checked afterwards. */
export const challengeOf = (text: string): string => {
  const answer = readAnswer(text)
  try {
    const client = JSON.parse(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8'))
    return typeof client.challenge === 'string' ? client.challenge : refuse()
  } catch {
    return refuse()
  }
}

/** Identifier of the passkey that an answer comes from. */
export const credentialOf = (text: string): Buffer => Buffer.from(readAnswer(text).id, 'base64url')

/** The question for signing in: any passkey of ours, with the person shown to be there (PIN, finger, face). */
export const askForPasskey = async (address: string) =>
  (await webauthn()).generateAuthenticationOptions({
    rpID: partyOf(address).id,
    userVerification: 'required',
  })

/** The question for making a passkey that can sign in by itself. */
export const askForNewPasskey = async (
  address: string,
  person: { id: string; name: string; displayName: string },
  known: readonly Passkey[],
) => {
  const party = partyOf(address)
  return (await webauthn()).generateRegistrationOptions({
    rpID: party.id,
    rpName: party.name,
    userID: new TextEncoder().encode(person.id),
    userName: person.name,
    userDisplayName: person.displayName,
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map((passkey) => ({
      id: passkey.credential_id.toString('base64url'),
      transports: passkey.transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** Checks a new passkey. @throws Refusal `identity.passkey_wrong` for any fault, without saying which. */
export const checkNewPasskey = async (
  text: string,
  challenge: string,
  address: string,
): Promise<Pick<Passkey, 'credential_id' | 'public_key' | 'counter' | 'transports' | 'backed_up'>> => {
  const answer = readAnswer<RegistrationResponseJSON>(text)
  const { verifyRegistrationResponse } = await webauthn()
  const party = partyOf(address)
  let verified: VerifiedRegistrationResponse
  try {
    verified = await verifyRegistrationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    })
  } catch {
    return refuse()
  }
  if (!verified.verified) return refuse()
  const { credential, credentialBackedUp } = verified.registrationInfo
  return {
    credential_id: Buffer.from(credential.id, 'base64url'),
    public_key: Buffer.from(credential.publicKey),
    counter: credential.counter,
    transports: (credential.transports ?? []).slice(0, 8),
    backed_up: credentialBackedUp,
  }
}

/** Checks an answer of a known passkey. @returns its new counter. @throws Refusal `identity.passkey_wrong`. */
export const checkPasskey = async (
  text: string,
  challenge: string,
  address: string,
  passkey: Passkey,
): Promise<number> => {
  const answer = readAnswer<AuthenticationResponseJSON>(text)
  const { verifyAuthenticationResponse } = await webauthn()
  const party = partyOf(address)
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id.toString('base64url'),
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : refuse()
  } catch {
    return refuse()
  }
}
