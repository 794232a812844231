import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Watched } from './watched.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

interface Form {
  readonly bytes: Buffer
  readonly etag: string
  /** All headers of the answer, and of "you have it already", once a whole one has gone out: what the quick way sends. */
  head?: { readonly whole: readonly string[]; readonly unchanged: readonly string[] }
}

/** An answer that is the same for everybody, in each encoding that somebody has asked for. */
export interface KeptAnswer {
  readonly type: string
  /** Those that are made already. */
  readonly ready: Readonly<Partial<Record<Encoding, Form>>>
  /** As it is sent in an encoding; compressed now where nobody has asked for it before. */
  form(encoding: Encoding): Promise<Form>
  /** What it takes of memory in all encodings, at most or nearly. */
  readonly size: number
  /** Other headers that the route itself has set. */
  readonly headers: readonly (readonly [string, string])[]
  /** What may be told of its address, once a whole one has gone out. */
  watched?: Watched | undefined
}

// Quick enough for the first reader to wait for it; a page of 60 kB takes a few milliseconds.
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Headers that are made anew for every answer. */
const own = /^(content-type|content-length|content-encoding|etag|vary|cache-control|set-cookie|date)$/

/** A compressed text is a third of it at most; what does not compress is seldom kept. */
const WITH_FORMS = 1.7

/** Makes an answer ready: its digest, and a form for each encoding when it is asked for. */
export const keepAnswer = async (response: Response): Promise<KeptAnswer> => {
  const bytes = Buffer.from(await response.arrayBuffer())
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 24)
  const ready: Partial<Record<Encoding, Form>> = { identity: { bytes, etag: `"${digest}"` } }
  const making: Partial<Record<Encoding, Promise<Form>>> = {}
  const make = async (encoding: Encoding): Promise<Form> => {
    const form =
      encoding === 'br'
        ? { bytes: await brotli(bytes, BROTLI), etag: `"${digest}-b"` }
        : { bytes: await zip(bytes), etag: `"${digest}-g"` }
    ready[encoding] = form
    return form
  }
  return {
    type: response.headers.get('content-type') ?? 'application/octet-stream',
    ready,
    form: async (encoding) => {
      const made = ready[encoding]
      if (made !== undefined) return made
      making[encoding] ??= make(encoding)
      return making[encoding]
    },
    size: Math.round(bytes.length * WITH_FORMS),
    headers: [...response.headers].filter(([name]) => !own.test(name)),
  }
}

const chosen = new Map<string, Encoding>()

const choose = (accepted: string): Encoding => {
  const takes = (name: string): boolean =>
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*q=/))
      .some(([encoding, weight]) => encoding === name && !(Number(weight ?? 1) <= 0))
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

/** The encoding to answer in. Browsers say the same few things, which are remembered; anything else is worked out. */
export const encodingFor = (accepted: string | undefined): Encoding => {
  if (accepted === undefined) return 'identity'
  const known = chosen.get(accepted)
  if (known !== undefined) return known
  const encoding = choose(accepted)
  if (chosen.size < 200 && accepted.length < 200) chosen.set(accepted, encoding)
  return encoding
}

/** Whether the reader has these very bytes already (RFC 9110 section 13.1.2). */
export const hasAlready = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined &&
  (ifNoneMatch === etag ||
    ifNoneMatch.split(',').some((one) => {
      const given = one.trim()
      return given === '*' || given.replace(/^W\//, '') === etag
    }))
