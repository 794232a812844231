import { hostOf } from '../../platform/outgoing/public-address.ts'

/** Seconds from each try to the next: soon at first, then more and more seldom, over three days. */
const PAUSES = [10, 60, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 72_000] as const

/** So many tries a delivery has before it is dead. */
export const MOST_TRIES = PAUSES.length + 1

/**
 * When a delivery is tried again that has been tried so many times; not at all after the last.
 *
 * @param spread from 0 to 1: receivers that have been away are not met by everything at once
 */
export const nextTry = (tries: number, now: Date, spread: number): Date | undefined => {
  const pause = PAUSES[tries - 1]
  return pause === undefined ? undefined : new Date(now.getTime() + pause * (1 + spread * 0.2) * 1000)
}

/** What an answer means. 410 is how a receiver says that it wants no more (Standard Webhooks). */
export const meaningOf = (status: number): 'delivered' | 'gone' | 'failed' => {
  if (status >= 200 && status < 300) return 'delivered'
  return status === 410 ? 'gone' : 'failed'
}

/** How long an old secret signs beside the one that has taken its place, in hours. */
export const OVERLAP_HOURS = 24

export type AddressProblem = 'unreadable' | 'not_https' | 'with_password'

/**
 * Whether an address can be told of changes, as far as can be seen before its name is looked up; that it does not lead inside
 * is looked at each time something is sent.
 */
export const problemWith = (text: string, allowedHosts: readonly string[]): AddressProblem | undefined => {
  if (!URL.canParse(text)) return 'unreadable'
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return 'with_password'
  if (url.protocol === 'http:' && allowedHosts.includes(hostOf(url))) return undefined
  return url.protocol === 'https:' ? undefined : 'not_https'
}
