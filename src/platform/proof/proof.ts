import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import type { Settings } from '../config/settings.ts'
import { OperatorError } from '../refusal.ts'
import { canonicalJson } from './canonical-json.ts'

/** The key that an installation signs its proofs with. It is derived anew for each use and is kept nowhere. */
export interface ProofKey {
  /** Thumbprint of the public key (RFC 7638): the name by which a proof tells which key signed it. */
  readonly id: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

/** A statement that anybody who has the public key can check, now and when the installation is gone. */
export interface Proof {
  /** Canonical JSON (RFC 8785): exactly the text that is signed, encoded as UTF-8. */
  readonly statement: string
  /** Ed25519 (RFC 8032), base64url without padding. */
  readonly signature: string
  readonly keyId: string
}

/** A public key as JWK (RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly x: string
  readonly kid: string
  readonly use: 'sig'
  readonly alg: 'EdDSA'
}

// The fixed beginning of an Ed25519 private key in PKCS #8 (RFC 8410); the seed of 32 bytes follows.
const PKCS8_BEGINNING = Buffer.from('302e020100300506032b657004220420', 'hex')

const pointOf = (key: KeyObject): string => {
  const { x } = key.export({ format: 'jwk' })
  if (x === undefined) throw new TypeError('The key is not an Ed25519 key.')
  return x
}

const thumbprint = (key: KeyObject): string =>
  createHash('sha256')
    .update(canonicalJson({ crv: 'Ed25519', kty: 'OKP', x: pointOf(key) }))
    .digest('base64url')

/** What is signed with a key of its own: what was disposed of, and badges of learning. */
type SignedPurpose = 'disposal proof' | 'badge'

/**
 * The installation's key for what is signed for a purpose, derived (HKDF-SHA-256) from its secret key: the same secret key
 * gives the same key in every process and after a restore.
 *
 * @throws OperatorError where the installation has no secret key.
 */
export const proofKey = (
  settings: Pick<Settings, 'secretKey'>,
  purpose: SignedPurpose = 'disposal proof',
): ProofKey => {
  if (settings.secretKey === '')
    throw new OperatorError(
      'set SAMLAD_SECRET_KEY to at least 32 random characters, the same for every process',
    )
  const seed = Buffer.from(hkdfSync('sha256', settings.secretKey, '', `samlad ${purpose}`, 32))
  const privateKey = createPrivateKey({
    key: Buffer.concat([PKCS8_BEGINNING, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const publicKey = createPublicKey(privateKey)
  return { id: thumbprint(publicKey), privateKey, publicKey }
}

/**
 * Signs a statement. It must hold nothing personal: a proof outlives what it tells about.
 *
 * @throws RangeError for a statement that JSON cannot hold (text that is not Unicode, a number that is none).
 */
export const signProof = (key: ProofKey, statement: object): Proof => {
  const text = canonicalJson(statement)
  return {
    statement: text,
    signature: sign(null, Buffer.from(text), key.privateKey).toString('base64url'),
    keyId: key.id,
  }
}

/**
 * Whether the proof was signed with this key and says what was signed then. Never throws, whatever it is given: a
 * proof that is damaged, whose statement is not in canonical form or that names another key is not valid.
 */
export const verifyProof = (key: Pick<ProofKey, 'id' | 'publicKey'>, proof: Proof): boolean => {
  if (proof.keyId !== key.id) return false
  try {
    if (canonicalJson(JSON.parse(proof.statement)) !== proof.statement) return false
    return verify(
      null,
      Buffer.from(proof.statement),
      key.publicKey,
      Buffer.from(proof.signature, 'base64url'),
    )
  } catch {
    return false
  }
}

/** The public key, for whoever is to check proofs: as a JWK with its id. */
export const publicJwk = (key: ProofKey): PublicJwk => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: pointOf(key.publicKey),
  kid: key.id,
  use: 'sig',
  alg: 'EdDSA',
})

/** The public key as PEM, which `openssl pkeyutl -verify` reads. */
export const publicPem = (key: ProofKey): string =>
  key.publicKey.export({ format: 'pem', type: 'spki' }).toString()

/** Reads a public key that was given out as a JWK. @throws Error where it is not an Ed25519 key. */
export const proofKeyOfJwk = (
  jwk: Pick<PublicJwk, 'kty' | 'crv' | 'x'>,
): Pick<ProofKey, 'id' | 'publicKey'> => {
  const publicKey = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: 'jwk' })
  return { id: thumbprint(publicKey), publicKey }
}
