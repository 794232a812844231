import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** The little CBOR (RFC 8949) that an authenticator writes: unsigned and negative integers, bytes, text and maps. */
type Cbor = number | string | Uint8Array | Map<Cbor, Cbor>

const head = (major: number, size: number): Buffer => {
  if (size < 24) return Buffer.from([(major << 5) | size])
  if (size < 256) return Buffer.from([(major << 5) | 24, size])
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255])
}

const cbor = (value: Cbor): Buffer => {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, item]) => [cbor(key), cbor(item)])])
}

const sha256 = (content: string | Uint8Array): Buffer => createHash('sha256').update(content).digest()
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

const USER_PRESENT = 0x01
const USER_VERIFIED = 0x04
const HOLDS_CREDENTIAL = 0x40

interface Question {
  readonly challenge: string
  readonly rp?: { readonly id?: string }
  readonly rpId?: string
}

/** What an answer may get wrong, to see it refused. */
export interface Faults {
  readonly origin?: string
  readonly verified?: boolean
  readonly counter?: number
  readonly otherKey?: boolean
}

/** A passkey in software (WebAuthn level 3): ES256, attestation "none", for tests of what the server checks. */
export const openAuthenticator = (origin = 'http://localhost') => {
  const id = randomBytes(32)
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = keys.publicKey.export({ format: 'jwk' })
  const publicKey = cbor(
    new Map<Cbor, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
  let counter = 0
  const clientData = (type: string, challenge: string, faults: Faults) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: faults.origin ?? origin, crossOrigin: false }))
  const data = (party: string, flags: number, count: number, more: Uint8Array = Buffer.alloc(0)) => {
    const counted = Buffer.alloc(4)
    counted.writeUInt32BE(count)
    return Buffer.concat([sha256(party), Buffer.from([flags]), counted, more])
  }
  const flagsOf = (faults: Faults) => USER_PRESENT | (faults.verified === false ? 0 : USER_VERIFIED)
  return {
    /** Answers the question for a new passkey. */
    create: (question: Question, faults: Faults = {}): string => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authenticatorData = data(
        question.rp?.id ?? '',
        flagsOf(faults) | HOLDS_CREDENTIAL,
        counter,
        Buffer.concat([Buffer.alloc(16), length, id, publicKey]),
      )
      const attestation = cbor(
        new Map<Cbor, Cbor>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authenticatorData],
        ]),
      )
      return JSON.stringify({
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(clientData('webauthn.create', question.challenge, faults)),
          attestationObject: base64url(attestation),
          transports: ['internal'],
        },
      })
    },
    /** Answers the question for signing in. */
    get: (question: Question, faults: Faults = {}): string => {
      counter += 1
      const client = clientData('webauthn.get', question.challenge, faults)
      const authenticatorData = data(question.rpId ?? '', flagsOf(faults), faults.counter ?? counter)
      const signed = Buffer.concat([authenticatorData, sha256(client)])
      return JSON.stringify({
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: base64url(client),
          authenticatorData: base64url(authenticatorData),
          signature: base64url(sign('sha256', signed, (faults.otherKey ? stranger : keys).privateKey)),
        },
      })
    },
  }
}
