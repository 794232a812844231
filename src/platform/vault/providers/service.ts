import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { OperatorError, Refusal } from '../../refusal.ts'
import { KEY_BYTES } from '../case-key.ts'
import { requirePrivate } from './file.ts'
import type { KeyProvider } from './provider.ts'

/** A body's own key service. */
export interface ServiceSettings {
  /** Address below which it answers, such as `https://keys.example/v1`. */
  readonly url: string
  /** File (mode 0600) of the bearer token that Samlad shows it. */
  readonly tokenFile: string
}

/** How long the service may take, in milliseconds. */
const PATIENCE = 3000

const bytes = z.base64().transform((text) => Buffer.from(text, 'base64'))
const createdSchema = z.object({ kek: z.string().min(1).max(200) })
const wrappedSchema = z.object({ wrapped: z.array(bytes) })
const keysSchema = z.object({ keys: z.array(bytes.refine((key) => key.length === KEY_BYTES)) })

/** @param reason a code, for the operator; nothing of what the service said is repeated. */
const unreachable = (reason: string): Refusal => new Refusal('vault.provider_unreachable', 503, { reason })

/** Over HTTPS alone; without it only on this machine. */
const addressOf = (settings: ServiceSettings, call: string): URL => {
  const address = new URL(`${settings.url.replace(/\/$/, '')}/${call}`)
  const isLocal = ['127.0.0.1', '[::1]', 'localhost'].includes(address.hostname)
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && isLocal))
    throw new OperatorError(`the key service ${address.origin} must be reached over https`)
  return address
}

const reasonOf = (error: unknown): string => {
  const { name, cause } = error as { name: string; cause?: { code?: string } }
  return name === 'TimeoutError' ? 'timeout' : (cause?.code ?? name)
}

/**
 * An external key service behind a small interface of JSON over HTTPS with a bearer token: `POST create {body, known}`
 * → `{kek}`, `POST wrap {body, kek, keys: [{context, key}]}` → `{wrapped}`, `POST unwrap {body, kek, keys: [{context,
 * wrapped}]}` → `{keys}`; keys in base64, answers in the order of the question. The service binds each key to its context.
 *
 * Every call throws Refusal `vault.provider_unreachable` (503) where the service does not answer as it should.
 */
export const serviceProvider = (settings: ServiceSettings): KeyProvider => {
  const ask = async <T>(call: string, question: unknown, answer: z.ZodType<T>): Promise<T> => {
    requirePrivate(settings.tokenFile)
    const token = readFileSync(settings.tokenFile, 'utf8').trim()
    const address = addressOf(settings, call)
    let content: unknown
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(question),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      })
      if (!response.ok) throw unreachable(`http_${response.status}`)
      content = await response.json()
    } catch (error) {
      throw error instanceof Refusal ? error : unreachable(reasonOf(error))
    }
    const read = answer.safeParse(content)
    if (!read.success) throw unreachable('answer')
    return read.data
  }
  const inOrder = (answers: Buffer[], asked: number): Buffer[] => {
    if (answers.length !== asked) throw unreachable('answer')
    return answers
  }
  return {
    create: async (body, known) => {
      const { kek } = await ask('create', { body, known }, createdSchema)
      if (known.includes(kek)) throw unreachable('same_key')
      return kek
    },
    wrap: async (body, kek, keys) => {
      const question = keys.map(({ context, key }) => ({ context, key: key.toString('base64') }))
      const { wrapped } = await ask('wrap', { body, kek, keys: question }, wrappedSchema)
      return inOrder(wrapped, keys.length)
    },
    unwrap: async (body, kek, keys) => {
      const question = keys.map(({ context, wrapped }) => ({ context, wrapped: wrapped.toString('base64') }))
      const answer = await ask('unwrap', { body, kek, keys: question }, keysSchema)
      return inOrder(answer.keys, keys.length)
    },
    // The service's own matter.
    remove: async () => {},
  }
}
