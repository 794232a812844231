import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import type { Settings } from '../config/settings.ts'
import { OperatorError } from '../refusal.ts'

/** What a key is for; a value sealed for one purpose opens for no other. */
export type Purpose =
  | 'one_time_code'
  | 'attempt'
  | 'device'
  | 'way_in'
  | 'invitation_mail'
  | 'registration_mail'
  | 'backup'
  | 'selection'
  | 'outcome'
  | 'receipt'
  | 'let_in'
  | 'device_store'
  | 'form_writer'
  | 'webhook'
  | 'cell_key'
  | 'own_sheet'
  | 'reporter_set'
  | 'audit_record'
  | 'audit_run'
  | 'audit_archive'
  | 'relation'
  | 'who_asks'
  | 'own_code'

const IV_BYTES = 12
const TAG_BYTES = 16

/** The keys of the installation's own secret, each derived once: it stays what it is as long as the process lives. */
const derived = new Map<string, KeyObject>()

const keyFor = ({ secretKey }: Pick<Settings, 'secretKey'>, purpose: Purpose): KeyObject => {
  if (secretKey === '')
    throw new OperatorError(
      'set SAMLAD_SECRET_KEY to at least 32 random characters, the same for every process',
    )
  const known = derived.get(`${purpose} ${secretKey}`)
  if (known !== undefined) return known
  const key = createSecretKey(Buffer.from(hkdfSync('sha256', secretKey, '', `samlad ${purpose}`, 32)))
  derived.set(`${purpose} ${secretKey}`, key)
  return key
}

/**
 * Encrypts a short secret with a key that is not in the database (AES-256-GCM).
 *
 * @param owner Identifier that the value belongs to: moved to another owner, it does not open.
 */
export const sealSecret = (
  settings: Pick<Settings, 'secretKey'>,
  purpose: Purpose,
  owner: string,
  secret: string,
): Buffer => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(settings, purpose), iv).setAAD(Buffer.from(owner))
  return Buffer.concat([iv, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `sealSecret` closed. @throws Error where key, purpose, owner or content is another. */
export const openSecret = (
  settings: Pick<Settings, 'secretKey'>,
  purpose: Purpose,
  owner: string,
  sealed: Buffer,
): string => {
  const decipher = createDecipheriv('aes-256-gcm', keyFor(settings, purpose), sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(owner)).setAuthTag(sealed.subarray(-TAG_BYTES))
  return decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES), undefined, 'utf8') + decipher.final('utf8')
}

/** A stand-in for a value that has few possible forms, such as an address: without the key it cannot be guessed. */
export const keyedHash = (settings: Pick<Settings, 'secretKey'>, purpose: Purpose, value: string): Buffer =>
  createHmac('sha256', keyFor(settings, purpose)).update(value).digest()

const BLOCK = 64

/**
 * The key of `keyedHash` as the two blocks of HMAC-SHA256 (RFC 2104), for who works it out from them with SHA-256 alone:
 * SHA-256(outside ‖ SHA-256(inside ‖ value)).
 */
export const blocksOf = (
  settings: Pick<Settings, 'secretKey'>,
  purpose: Purpose,
): { readonly inside: Buffer; readonly outside: Buffer } => {
  const key = Buffer.alloc(BLOCK)
  keyFor(settings, purpose).export().copy(key)
  const masked = (mask: number): Buffer => key.map((byte) => byte ^ mask) as Buffer
  return { inside: masked(0x36), outside: masked(0x5c) }
}
