import { createHash } from 'node:crypto'
import { Refusal } from '../refusal.ts'

/** The revision of what an answer tells of: its own, or that of the one thing in it. */
const revisionIn = (answer: unknown): number | undefined => {
  if (typeof answer !== 'object' || answer === null) return undefined
  const of = (value: unknown): number | undefined => {
    const revision = (value as { revision?: unknown } | null)?.revision
    return typeof revision === 'number' ? revision : undefined
  }
  const own = of(answer)
  if (own !== undefined) return own
  const inner = Object.values(answer).filter((value) => typeof value === 'object' && !Array.isArray(value))
  const revisions = inner.map(of).filter((one) => one !== undefined)
  return revisions.length === 1 ? revisions[0] : undefined
}

/**
 * What an answer is known by (RFC 9110, 8.8.3): its content, and before it the revision of the thing where it has one, so
 * that the same tag can stand as the condition of a change.
 */
export const entityTag = (body: string, answer?: unknown): string => {
  const revision = revisionIn(answer)
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return revision === undefined ? `"${hash}"` : `"r${revision}.${hash}"`
}

const listed = (header: string): readonly string[] =>
  header.match(/(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g) ?? []

/** Whether whoever asks already has the answer with this tag (compared weakly, as for reading). */
export const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean => {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch.trim() === '*') return true
  return listed(ifNoneMatch).some((one) => one.replace(/^W\//, '') === tag)
}

/**
 * The revision that a change is made against by `If-Match`, where the header is there and says one.
 *
 * @throws Refusal 412 for a tag that no version of the thing has had, or on what has no versions.
 */
export const revisionAgainst = (ifMatch: string | undefined, hasRevision: boolean): number | undefined => {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined
  const [tag, ...more] = listed(ifMatch)
  const revision = /^"r(\d{1,9})\.[\w-]{22}"$/.exec(tag ?? '')?.[1]
  if (!hasRevision || more.length > 0 || revision === undefined) throw new Refusal('condition_failed', 412)
  return Number(revision)
}

/** What is refused because somebody else was first is a condition that failed, where there was a condition. */
export const orConditionFailed = (error: unknown, against: number | undefined): unknown =>
  against !== undefined && error instanceof Refusal && error.status === 409 && error.code.includes('changed')
    ? new Refusal('condition_failed', 412)
    : error
