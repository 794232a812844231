/**
 * The protocol of a run: who did what with which file, each entry signed by who did it (Ed25519, RFC 8032) and chained to
 * the one before (SHA-256), so that none can be changed, left out or put between.
 */
import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import type { SchemaIdentity } from '../clk/schema.ts'
import type { LinkageBodyKind } from '../rules.ts'
import { canonical } from './canonical.ts'

/** What happens in a run. Digests are SHA-256 of a file, in hexadecimal; a protocol holds no keys and nothing of people. */
export type RunEvent =
  | {
      readonly kind: 'planned'
      /** Number of the period, which has a secret of its own. */
      readonly period: number
      readonly unit: string
      /** What the unit was found to be, by facts that could be checked. */
      readonly unitKind: LinkageBodyKind
      readonly encoders: readonly string[]
      readonly leastCount: number
    }
  | {
      readonly kind: 'begun'
      readonly period: number
      readonly fingerprint: string
      /** Length of the keys, which is the same in every file. */
      readonly bits?: number
      /** The schema, which is the same too; none where the first file named none. */
      readonly schema?: SchemaIdentity
    }
  /** How many records there are is told to the unit alone: a protocol that others read leaves it out. */
  | { readonly kind: 'encoded'; readonly digest: string; readonly records?: number }
  | { readonly kind: 'received'; readonly digest: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'linked'; readonly digests: readonly string[]; readonly threshold: string }
  | { readonly kind: 'estimated'; readonly digest: string }
  | { readonly kind: 'released'; readonly digest: string }
  | { readonly kind: 'destroyed'; readonly digest: string; readonly witness: string }
  | { readonly kind: 'refused'; readonly code: string }
  | { readonly kind: 'closed' }

/** An entry of the protocol. */
export interface RunEntry {
  readonly number: number
  readonly run: string
  readonly by: string
  readonly at: string
  readonly event: RunEvent
  /** Digest of the entry before; empty for the first. */
  readonly previous: string
  /** Of all of the above, in base64. */
  readonly signature: string
}

/** SHA-256 of an entry, in hexadecimal: of the last one it stands for the whole protocol. */
export const digestOf = (entry: RunEntry): string =>
  createHash('sha256').update(canonical(entry)).digest('hex')
const signedPart = ({ signature: _, ...rest }: RunEntry): Buffer => Buffer.from(canonical(rest), 'utf8')

/** The protocol with one entry more. @param key the private Ed25519 key of who did it. */
export const appendEntry = (
  entries: readonly RunEntry[],
  { run, by, at, event }: Pick<RunEntry, 'run' | 'by' | 'at' | 'event'>,
  key: KeyObject,
): RunEntry[] => {
  const last = entries.at(-1)
  const bare = {
    number: entries.length,
    run,
    by,
    at,
    event,
    previous: last ? digestOf(last) : '',
    signature: '',
  }
  return [...entries, { ...bare, signature: sign(null, signedPart(bare), key).toString('base64') }]
}

/** What is wrong with a protocol, and from which entry on. */
export interface ProtocolProblem {
  readonly number: number
  readonly reason: 'number' | 'another_run' | 'chain' | 'unknown_signer' | 'signature' | 'time'
}

/** Checks a whole protocol. @param keys the public keys by body. @returns the first problem, or undefined. */
export const verifyProtocol = (
  entries: readonly RunEntry[],
  keys: Readonly<Record<string, KeyObject>>,
): ProtocolProblem | undefined => {
  for (const [number, entry] of entries.entries()) {
    const before = entries[number - 1]
    const key = keys[entry.by]
    const wrong = (reason: ProtocolProblem['reason']): ProtocolProblem => ({ number, reason })
    if (entry.number !== number) return wrong('number')
    if (before !== undefined && entry.run !== before.run) return wrong('another_run')
    if (entry.previous !== (before === undefined ? '' : digestOf(before))) return wrong('chain')
    if (before !== undefined && entry.at < before.at) return wrong('time')
    if (key === undefined) return wrong('unknown_signer')
    if (!verify(null, signedPart(entry), key, Buffer.from(entry.signature, 'base64')))
      return wrong('signature')
  }
  return undefined
}

/** What the rules ask of a run's files, read from its protocol. */
export const filesOf = (
  entries: readonly RunEntry[],
): { received: string[]; destroyed: { digest: string; witness: string }[] } => ({
  received: entries.flatMap(({ event }) => (event.kind === 'received' ? [event.digest] : [])),
  // The witness signs an entry of its own; what the unit says of a witness alone counts for nothing.
  destroyed: entries.flatMap(({ by, event }) =>
    event.kind === 'destroyed' && event.witness === by ? [{ digest: event.digest, witness: by }] : [],
  ),
})
