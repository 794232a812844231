import { addDays, type Day } from '../../../platform/clock/clock.ts'

/** A function of a body that answers for its report-backs. */
export interface Contact {
  readonly id: string
  readonly called: string
  readonly address: string
}

/** Whom a reminder reaches: the body's own function address, a contact of it, or the ministry. */
export type Reach =
  | { readonly reached: 'body'; readonly address: string | null }
  | { readonly reached: 'contact'; readonly contact: Contact }
  | { readonly reached: 'ministry' }

/** A reminder as it is kept. */
export interface KeptChase {
  readonly reached: Reach['reached']
  readonly contactId: string | null
  readonly day: Day
}

/** Everybody who can be reminded for a body, in order: its function address, its contacts, the ministry. */
export const ladderOf = (address: string | null, contacts: readonly Contact[]): Reach[] => [
  { reached: 'body', address },
  ...contacts.map((contact) => ({ reached: 'contact' as const, contact })),
  { reached: 'ministry' },
]

/** Names one of a ladder in a form. */
export const keyOf = (reach: Reach): string =>
  reach.reached === 'contact' ? `contact ${reach.contact.id}` : reach.reached

const placeOf = (ladder: readonly Reach[], { reached, contactId }: KeptChase): number =>
  ladder.findIndex(
    (reach) => reach.reached === reached && (reach.reached !== 'contact' || reach.contact.id === contactId),
  )

/**
 * Whom a reminder goes on to by itself: the next of the ladder after the furthest that was reached, once so many days have
 * passed since the last; nobody before, after the ministry, and where nobody was ever reminded.
 */
export const goesOnTo = (
  ladder: readonly Reach[],
  chases: readonly KeptChase[],
  goesOnAfter: number | null,
  today: Day,
): Reach | undefined => {
  if (goesOnAfter === null || chases.length === 0) return undefined
  const last = chases
    .map(({ day }) => day)
    .sort()
    .at(-1)!
  if (addDays(last, goesOnAfter) > today) return undefined
  const furthest = Math.max(...chases.map((chase) => placeOf(ladder, chase)))
  return ladder[furthest + 1]
}
