import { hkdfSync } from 'node:crypto'
import { z } from 'zod'
import { OperatorError } from '../../refusal.ts'
import { KEY_BYTES } from '../case-key.ts'
import type { KeyProvider } from './provider.ts'
import { unwrapWith, wrapWith } from './wrapping.ts'

/** Secrets by body (identifier) and name; the last name of a body is its newest. */
export type BodySecrets = Readonly<Record<string, Readonly<Record<string, string>>>>

const SHORTEST = 32

const secretsSchema = z.record(z.guid(), z.record(z.string().min(1), z.string().min(SHORTEST)))

/**
 * Reads the setting SAMLAD_BODY_KEYS: `{"<body>": {"2026": "<at least 32 random characters>"}}`.
 *
 * @throws OperatorError where it is not of that form; the value is never quoted.
 */
export const readBodySecrets = (given: string | undefined): BodySecrets => {
  if (given === undefined) return {}
  let content: unknown
  try {
    content = JSON.parse(given)
  } catch {
    throw new OperatorError('SAMLAD_BODY_KEYS is not valid JSON')
  }
  const read = secretsSchema.safeParse(content)
  if (!read.success)
    throw new OperatorError(
      `SAMLAD_BODY_KEYS is wrong at ${read.error.issues[0]?.path.join('.') || 'its beginning'}: it names bodies by their identifiers, and for each its secrets of at least ${SHORTEST} characters by name`,
    )
  return read.data
}

/** Key-encryption keys derived (HKDF-SHA256) from secrets of the environment. */
export const environmentProvider = (secrets: BodySecrets): KeyProvider => {
  const kekOf = (bodyId: string, kekId: string): Buffer => {
    const secret = secrets[bodyId]?.[kekId]
    if (secret === undefined)
      throw new OperatorError(
        `SAMLAD_BODY_KEYS lacks the secret ${kekId} of the body ${bodyId}, which keys of its cases are wrapped with`,
      )
    return Buffer.from(hkdfSync('sha256', secret, '', `samlad body ${bodyId} ${kekId}`, KEY_BYTES))
  }
  return {
    create: async (bodyId, known) => {
      const newest = Object.keys(secrets[bodyId] ?? {}).at(-1)
      if (newest === undefined)
        throw new OperatorError(`SAMLAD_BODY_KEYS holds no secret of the body ${bodyId}; add one`)
      if (known.includes(newest))
        throw new OperatorError(
          `the newest secret of the body ${bodyId} in SAMLAD_BODY_KEYS (${newest}) is in use or was; add a newer one after it`,
        )
      return newest
    },
    wrap: async (bodyId, kekId, keys) => {
      const kek = kekOf(bodyId, kekId)
      return keys.map((key) => wrapWith(kek, bodyId, kekId, key))
    },
    unwrap: async (bodyId, kekId, keys) => {
      const kek = kekOf(bodyId, kekId)
      return keys.map((key) => unwrapWith(kek, bodyId, kekId, key))
    },
    // Whoever set the secret takes it away.
    remove: async () => {},
  }
}
