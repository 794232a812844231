import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import type { CaseKey } from './case-vault.ts'

/** Length of every key of the vault, in bytes. */
export const KEY_BYTES = 32

const FORMAT = 1
const HEADER_BYTES = 3
const IV_BYTES = 12
const TAG_BYTES = 16

/** Bytes that sealing adds to a content. */
export const SEAL_BYTES = HEADER_BYTES + IV_BYTES + TAG_BYTES

/** The header (format, version), the key and the place are bound in: a sealed content fits one place alone. */
const boundTo = (keyId: string, place: string, header: Buffer): Buffer =>
  Buffer.concat([header, Buffer.from(`${keyId}\n${place}`)])

const sealWith = (id: string, version: number, key: KeyObject, place: string, content: Buffer): Buffer => {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeUInt8(FORMAT, 0)
  header.writeUInt16BE(version, 1)
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(boundTo(id, place, header))
  return Buffer.concat([header, iv, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

const openWith = (
  id: string,
  versions: ReadonlyMap<number, KeyObject>,
  place: string,
  sealed: Buffer,
): Buffer => {
  const header = sealed.subarray(0, HEADER_BYTES)
  const isSealed = sealed.length >= SEAL_BYTES && header.readUInt8(0) === FORMAT
  const key = isSealed ? versions.get(header.readUInt16BE(1)) : undefined
  if (key === undefined) throw new Error('this was not sealed with the key of this case')
  const decipher = createDecipheriv(
    'aes-256-gcm',
    key,
    sealed.subarray(HEADER_BYTES, HEADER_BYTES + IV_BYTES),
    {
      authTagLength: TAG_BYTES,
    },
  )
  decipher.setAAD(boundTo(id, place, header)).setAuthTag(sealed.subarray(-TAG_BYTES))
  return Buffer.concat([
    decipher.update(sealed.subarray(HEADER_BYTES + IV_BYTES, -TAG_BYTES)),
    decipher.final(),
  ])
}

/**
 * The key of a case, from its unwrapped versions. Sealed form: format (1 byte), version (2), IV (12), content, tag (16).
 *
 * @param bytes of the key, by version, at least one.
 */
export const caseKey = (id: string, bytes: ReadonlyMap<number, Buffer>): CaseKey => {
  // A case is opened in many places with one key, and a key object is taken over three times as fast as its bytes.
  const versions = new Map([...bytes].map(([version, key]) => [version, createSecretKey(key)]))
  const version = Math.max(...versions.keys())
  const newest = versions.get(version)
  if (newest === undefined) throw new Error(`the key ${id} has no version`)
  return {
    id,
    version,
    seal: (place, text) => sealWith(id, version, newest, place, Buffer.from(text, 'utf8')),
    open: (place, sealed) => openWith(id, versions, place, sealed).toString('utf8'),
    sealBytes: (place, content) => sealWith(id, version, newest, place, content),
    openBytes: (place, sealed) => openWith(id, versions, place, sealed),
  }
}
