// How what is kept on a device is sealed. Each store has a pair of keys: its public half lies open on the device, so that
// somebody can always write; its private half lies there wrapped, with a key that is made from a secret which only the
// server gives, and only to the store's own person while they are signed in. Nothing on the disk opens anything.

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const POINT_BYTES = 65
const IV_BYTES = 12

/** A key of the browser's own cryptography. */
type SealingKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

type Bytes = Uint8Array<ArrayBuffer>

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text) as Bytes

const joined = (...parts: readonly Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

const fromBase64Url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )

const aesKey = async (
  material: Bytes,
  salt: Bytes,
  purpose: string,
  uses: ('encrypt' | 'decrypt' | 'wrapKey' | 'unwrapKey')[],
): Promise<SealingKey> => {
  const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveKey'])
  const how = { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf(purpose) }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, uses)
}

const wrapping = (secret: string, storeId: string) =>
  aesKey(fromBase64Url(secret), bytesOf(storeId), 'samlad device store', ['wrapKey', 'unwrapKey'])

/** The keys of a store as they lie on the device: one to write with, and one that nobody can use without the secret. */
export interface StoreKeys {
  readonly publicKey: Bytes
  readonly wrapped: Bytes
}

/** Makes the keys of a new store. @param secret 32 bytes, base64url, from the server. */
export const makeStoreKeys = async (secret: string, storeId: string): Promise<StoreKeys> => {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const wrapped = await crypto.subtle.wrapKey('pkcs8', pair.privateKey, await wrapping(secret, storeId), {
    name: 'AES-GCM',
    iv,
  })
  const publicKey = await crypto.subtle.exportKey('raw', pair.publicKey)
  return { publicKey: new Uint8Array(publicKey), wrapped: joined(iv, new Uint8Array(wrapped)) }
}

/** The private key of a store, to be held in memory alone: no script can take it out. @throws where the secret is another. */
export const openStore = async (
  { wrapped }: Pick<StoreKeys, 'wrapped'>,
  secret: string,
  storeId: string,
): Promise<SealingKey> =>
  crypto.subtle.unwrapKey(
    'pkcs8',
    wrapped.slice(IV_BYTES),
    await wrapping(secret, storeId),
    { name: 'AES-GCM', iv: wrapped.slice(0, IV_BYTES) },
    CURVE,
    false,
    ['deriveBits'],
  )

const contentKey = async (
  privateKey: SealingKey,
  publicKey: SealingKey,
  point: Bytes,
  use: 'encrypt' | 'decrypt',
) => {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256)
  return aesKey(new Uint8Array(shared), point, 'samlad device record', [use])
}

const importPoint = (point: Bytes) => crypto.subtle.importKey('raw', point, CURVE, true, [])

/**
 * Seals a text to a store. Needs no secret: what is written while the store is closed can be read when it is opened.
 *
 * @param place What it belongs to; moved elsewhere it does not open.
 */
export const seal = async (publicKey: Bytes, place: string, text: string): Promise<Bytes> => {
  const once = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey))
  const key = await contentKey(once.privateKey, await importPoint(publicKey), point, 'encrypt')
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) }
  const sealed = await crypto.subtle.encrypt(how, key, bytesOf(text))
  return joined(point, iv, new Uint8Array(sealed))
}

/** Opens what `seal` closed. @throws where store, place or content is another. */
export const unseal = async (privateKey: SealingKey, place: string, sealed: Bytes): Promise<string> => {
  const point = sealed.slice(0, POINT_BYTES)
  const key = await contentKey(privateKey, await importPoint(point), point, 'decrypt')
  const iv = sealed.slice(POINT_BYTES, POINT_BYTES + IV_BYTES)
  const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) }
  return new TextDecoder().decode(await crypto.subtle.decrypt(how, key, sealed.slice(POINT_BYTES + IV_BYTES)))
}
