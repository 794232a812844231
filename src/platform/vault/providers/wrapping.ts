import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto'
import type { PlainKey, WrappedKey } from './provider.ts'

const IV_BYTES = 12
const TAG_BYTES = 16

const boundTo = (bodyId: string, kekId: string, context: string): Buffer =>
  Buffer.from(`${bodyId}\n${kekId}\n${context}`)

/** Wraps a key with a key-encryption key (AES-256-GCM): IV, content, tag. */
export const wrapWith = (kek: Buffer, bodyId: string, kekId: string, { context, key }: PlainKey): Buffer => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', kek, iv).setAAD(boundTo(bodyId, kekId, context))
  return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error where body, key-encryption key, context or content is another. */
export const unwrapWith = (
  kek: Buffer,
  bodyId: string,
  kekId: string,
  { context, wrapped }: WrappedKey,
): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(kek), wrapped.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(boundTo(bodyId, kekId, context)).setAuthTag(wrapped.subarray(-TAG_BYTES))
  return Buffer.concat([decipher.update(wrapped.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()])
}
