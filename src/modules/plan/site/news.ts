import { createHash } from 'node:crypto'
import type { NewsKind } from './schema.ts'

/** One published fact, as the database tells it. */
export interface NewsRow {
  readonly kind: NewsKind
  /** What of the kind: given, prolonged … for a decision; interim or final for a report. */
  readonly what: string
  /** Identifiers of the fact itself: the same fact has the same ones for ever. */
  readonly key: string
  readonly at: Date
  readonly title: string
  readonly bodyName: string | null
  readonly planId: string
  readonly planTitle: string
  /** The thing that its page is about. */
  readonly subject: string
}

/** A permanent identifier for a fact, by its own kind and keys: a UUID of version 8 (RFC 9562). */
export const newsId = ({ kind, key }: Pick<NewsRow, 'kind' | 'key'>): string => {
  const hash = createHash('sha256').update(`samlad news ${kind} ${key}`).digest()
  hash[6] = (hash[6]! & 0x0f) | 0x80
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.subarray(0, 16).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
