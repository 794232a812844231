import type { NavigationGroup } from '../platform/http/navigation.ts'
import type { ArrivalRow } from '../platform/http/route.ts'
import type { Locale } from '../platform/i18n/locale.ts'

export type { Locale } from '../platform/i18n/locale.ts'

/** `auto` follows the reader's system setting; the others are the reader's stored choice. */
export type Theme = 'light' | 'dark' | 'auto'

/** One link of the navigation. The lead's routing decides which ones a role has. */
export type NavigationLink = {
  href: string
  label: string
  group: NavigationGroup
  current: boolean
  /** How much waits there for the reader; absent where nothing does. */
  waiting?: number
}

/** Another body or role that the signed-in person may act for instead. */
type MembershipChoice = {
  id: string
  bodyName: string
  roleName: string
  current: boolean
}

/** Who is signed in and for whom the person acts just now. */
export type PageActor = {
  name: string
  bodyName: string
  roleName: string
  memberships: readonly MembershipChoice[]
  /** Until what time, `HH:MM`, two have let the person in; absent for whoever came in by a way of their own. */
  letInUntil?: string
}

/** What is wrong with a form: the field's `name` (empty for the form as a whole) and a sentence that helps. */
type FieldError = { field: string; message: string }
export type FieldErrors = readonly FieldError[]

/** A form that was refused: what was wrong, and everything that was entered. */
export interface RefusedForm {
  readonly errors: FieldErrors
  readonly values: Readonly<Record<string, unknown>>
  /** The address it was sent to, for pages with several forms. */
  readonly sentTo: string
}

/** What every page needs to know about its reader. Built once per request, read by the shell. */
export type PageContext = {
  locale: Locale
  theme: Theme
  actor: PageActor | null
  /** Token of the session, sent back in every form that changes something. Reading it gives a visitor a cookie. */
  csrf: string
  /** False where the reader has turned off the letters that lead through a list. */
  letterKeys?: boolean
  /** The day in Stockholm, `YYYY-MM-DD`. */
  today: string
  /** The time in Stockholm, `HH:MM`; empty on a page that is kept, which does not know when it is read. */
  time: string
  /** Path and query of this page, so that a switch of language or theme returns here. */
  path: string
  /** True when the installation holds fictional demonstration data. */
  demo: boolean
  navigation: readonly NavigationLink[]
  /** There when the page is shown again because a form of it was refused. */
  refused?: RefusedForm
  /** True where the page answers a form that was sent: it does not tell of forms that wait, of which it may be one. */
  answers?: boolean
  /** How long the reader stays signed in, in seconds from now; absent for whoever has not signed in. */
  session?: { idleSeconds: number; lastsSeconds: number; keptForms: number }
  /** What waits for the reader, and the page where its list stands; absent for whoever has not signed in. */
  arrivals?: {
    readonly rows: readonly ArrivalRow[]
    readonly firstPage: string
    /** Whether this is that page. */
    readonly here: boolean
  }
  /** True for a page that is kept on devices and shown to whoever sits there: it holds nothing of its reader. */
  kept?: boolean
}
