import type { Role } from '../access/roles.ts'
import type { Day } from '../clock/clock.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Locale } from '../i18n/locale.ts'

/** Something that a body, or somebody, has to do by a day. */
export interface OwedDeadline {
  /** The same deadline has the same key for ever; one that is moved in place keeps it and changes its day. */
  readonly key: string
  readonly day: Day
  readonly bodyId: string
  /** Who is told, where it is owed by some and not by a role. */
  readonly people?: readonly string[]
  /** What it is about, for those who may read it when they have signed in; never in a mail or a calendar. */
  readonly title?: string
  readonly href?: string
  /** From when until when, of what is held at hours: a calendar shows those. */
  readonly hours?: { readonly startsAt: Date; readonly endsAt: Date }
}

/** Which deadlines are asked for. Without a body or a person: everybody's, asked by the system. */
export interface DeadlineScope {
  readonly from?: Day
  readonly to?: Day
  readonly bodyId?: string
  /** The person who reads, where the deadlines are somebody's own. */
  readonly personId?: string
}

/** Deadlines of one kind that a room offers to be reminded of. */
export interface DeadlineSource {
  /** Room first, such as `plan.report_backs`. */
  readonly name: string
  /** How many of them, in words that say nothing of any one: for mails and calendars too. */
  readonly called: (count: number, locale: Locale) => string
  /** Who is told, of those who act for the body. */
  readonly roles: readonly Role[]
  /** Whether the function address of the body is told too. */
  readonly tellsBody: boolean
  /**
   * The law's own times: the room gives the warnings of the law itself, with `remindPeople`, and the steps of the
   * installation do not apply. Mail of them waits for no digest and cannot be turned off.
   */
  readonly statutory?: true
  /** Hours for people's own calendars: no deadlines, and nobody is reminded of them. */
  readonly calendarOnly?: true
  /** Where whoever is told sees what it is about. */
  readonly href: string
  /** What is owed and not yet done, in any order. Run as the system, or as a person behind their own walls. */
  readonly list: (tx: DatabaseTransaction, scope: DeadlineScope) => Promise<readonly OwedDeadline[]>
}
