import type { Role } from '../access/roles.ts'
import type { Path } from '../http/path.ts'
import type { Messages, Translate } from '../i18n/catalogue.ts'
import type { Locale } from '../i18n/locale.ts'

/** How urgent what waits is. A danger stands first, is mailed at once, and goes on to the next until somebody takes it. */
const urgencies = ['danger', 'urgent', 'ordinary'] as const
export type Urgency = (typeof urgencies)[number]

/** What is said of a kind: never what one thing of it is about. */
interface ArrivalWords {
  /** The row on the first page: "Ett barn är försvunnet". */
  readonly what: string
  /** The next step, a verb: "Öppna larmet". */
  readonly verb: string
  /** What to do now, the first thing first; for a danger. */
  readonly now?: readonly string[]
}

/** Keys of texts that take nothing. */
type Plain<Words extends Messages> = {
  [Key in keyof Words]: Words[Key] extends string ? Key : never
}[keyof Words] &
  string

/** `wordsFrom(missingWords, 'alarm', 'openAlarm', 'now1')`: what is said of a kind, from the words of its room. */
export const wordsFrom =
  <Words extends Messages>(
    words: (locale: Locale) => Translate<Words>,
    what: Plain<Words>,
    verb: Plain<Words>,
    ...now: Plain<Words>[]
  ): ArrivalKind['words'] =>
  (locale) => {
    const t = words(locale) as unknown as (key: string) => string
    return { what: t(what), verb: t(verb), ...(now.length > 0 ? { now: now.map(t) } : {}) }
  }

/**
 * Something that comes to wait for somebody. Declared in the room beside the action that makes it wait, offered by its
 * `part.ts` as `arrivals`, and handed to `arrive` and `settle` in the transactions of those actions.
 */
export interface ArrivalKind {
  /** Room first, such as `children.missing`. */
  readonly name: string
  readonly urgency: Urgency
  /** The page that it leads to, and other pages for those who may not open that one. */
  readonly place: Path
  readonly placeFor?: Readonly<Partial<Record<Role, Path>>>
  /** Whom it waits for at a body, where nobody else is named. */
  readonly for: readonly Role[]
  /** Everybody at the body whom it goes on to, where they are others than those it waits for. */
  readonly staff?: readonly Role[]
  readonly words: (locale: Locale) => ArrivalWords
  /** Names of the actions that make it wait, and of those that deal with it. */
  readonly raisedBy: readonly string[]
  readonly settledBy: readonly string[]
  /** Whether whoever took it may also say that it is over, where no action can tell. */
  readonly endsByHand?: true
  /** Fields, answers and provisions that say it: see `tests/rules/rule-16-danger-reaches-a-person.test.ts`. */
  readonly said?: readonly string[]
  /** Whether it is asked of those it names for who they are, as to confirm what another has said: nobody stands in for them. */
  readonly inPerson?: true
  /** Whether those who work on the case that it comes from may not know that it waits, or where. */
  readonly apart?: true
  /** Whether it waits no longer once its time has passed. */
  readonly lapses?: true
  /**
   * Minutes until it goes on to the next, where nobody has taken it. A danger has them; anything else that waits for somebody by name
   * goes to those who lead after some working days.
   */
  readonly escalatesAfter?: number
}

/** Minutes in which somebody takes a danger, before it goes on to the next. */
const DANGER_MINUTES = 15

/**
 * Declares a kind of arrival.
 *
 * @throws Error at start-up where a danger would stay where it is, or nobody is told what to do now.
 */
export const arrivalKind = (name: string, declared: Omit<ArrivalKind, 'name'>): ArrivalKind => {
  const kind: ArrivalKind = {
    ...(declared.urgency === 'danger' ? { escalatesAfter: DANGER_MINUTES } : {}),
    ...declared,
    name,
  }
  if (kind.urgency === 'danger' && !kind.words('sv').now?.length)
    throw new Error(`the danger ${name} says nothing of what to do now`)
  return kind
}
