import type { Context } from 'hono'
import type { AnyAction, House, Request } from '../access/action.ts'
import type { Actor, PersonActor } from '../access/actor.ts'
import type { Role } from '../access/roles.ts'
import type { ApiRoom } from '../access/token-scopes.ts'
import type { Urgency } from '../arrivals/kind.ts'
import type { Database } from '../database/connect.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Log } from '../log/log.ts'
import type { Refusal } from '../refusal.ts'
import type { RequestWatch } from '../watch/requests.ts'
import type { Entered } from './entered.ts'
import type { KeptAnswer } from './kept-answer.ts'
import type { NavigationGroup } from './navigation.ts'
import type { TraceContext } from './trace-context.ts'
import type { Watched } from './watched.ts'

/** Who sent a request, as the session or the bearer token says. */
export interface Authentication {
  readonly actor: Actor
  /** What the shell shows of a signed-in person. */
  readonly person?: {
    readonly actor: PersonActor
    readonly name: string
    readonly language: Locale
    readonly bodyName: string
    readonly memberships: readonly { readonly id: string; readonly bodyName: string; readonly role: Role }[]
    readonly session: {
      readonly id: string
      /** When its person last proved who they are. */
      readonly provedAt: Date
      /** How long it lasts without a sign of its person, in seconds from now. */
      readonly idleSeconds: number
      /** When it ends whatever happens, in seconds from now. */
      readonly lastsSeconds: number
      /** How many forms are kept for the person that were entered and not sent. */
      readonly keptForms: number
      /** Where it stands that two let the person in for a while; absent for whoever came in by a way of their own. */
      readonly letInAt?: string
    }
  }
  /**
   * Secret of the browser's session (or visit) that its form tokens are derived from; absent with a bearer token. A
   * visitor has none until it is asked for: only a page with a form gives their browser a cookie.
   */
  readonly formSecret?: string
}

/** Something that waits for a person, as their first page shows it: of which kind, where it leads, and who has taken it. */
export interface ArrivalRow {
  readonly id: string
  readonly what: string
  readonly verb: string
  /** Its page; absent where the reader may open none. */
  readonly href?: string
  /** Where the next step is done, where that is another page. */
  readonly stepAt?: string
  /** The address of "I take this"; absent where it is taken, or cannot be. */
  readonly takeAt?: string
  readonly urgency: Urgency
  readonly arrivedAt: Date
  /** By when it is to be dealt with, and whether that has passed. */
  readonly untilAt: Date | null
  readonly isLate: boolean
  readonly takenAt: Date | null
  readonly takenByMe: boolean
  readonly takenByName: string | null
  /** Who is away, in whose place the reader sees it. */
  readonly inPlaceOf: string | null
  /** Whether it has come to the reader, who leads, because nobody at the body took it in time. */
  readonly isUntaken: boolean
}

/** What pages need from the composition root, which alone knows every room. */
export interface Surroundings {
  readonly demo: boolean
  /** The links of an actor's navigation. */
  readonly navigation: (
    actor: Actor,
    locale: Locale,
    path: string,
  ) => readonly {
    readonly href: string
    readonly label: string
    readonly group: NavigationGroup
    readonly current: boolean
  }[]
  /** How much waits for a person, by the address of the link in their navigation. */
  readonly waiting: (database: Database, person: PersonActor) => Promise<ReadonlyMap<string, number>>
  /** What waits for a person as they act now, in the order of their first page. One statement. */
  readonly arrivals: (
    database: Database,
    person: PersonActor,
    now: Date,
    locale: Locale,
  ) => Promise<readonly ArrivalRow[]>
  readonly roleName: (role: Role, locale: Locale) => string
  /** Rooms whose API has something for an actor's role, beside what it has for everybody. */
  readonly apiRoomsOf: (actor: Actor) => readonly ApiRoom[]
  /** The sentence for a refusal, from the catalogue of the room that made it. */
  readonly refusalText: (refusal: Refusal, locale: Locale) => string
}

/** What every request carries through the house. */
export interface RequestVariables {
  readonly house: House
  readonly surroundings: Surroundings
  readonly authentication: Authentication
  readonly trace: string
  /** Where a call of the API stands in a trace across systems; pages have none. */
  readonly traceContext?: TraceContext
  readonly locale: Locale
  readonly log: Log
  readonly watch: RequestWatch
  /** What may be told of the address; nothing for one that is not declared. */
  readonly watched?: Watched
  /** What `Surroundings.waiting` found, for a page of somebody who has signed in. */
  readonly waiting?: ReadonlyMap<string, number>
  /** What `Surroundings.arrivals` found, for the same. */
  readonly arrivals?: readonly ArrivalRow[]
  /** The answer for everybody that this request got. */
  readonly kept?: KeptAnswer
  /** Whether the answer may stand in a frame of another site. */
  readonly embeddable?: boolean
  /** Whether no more of the body is read than the address takes: then a refusal can give back what was entered. */
  readonly isLimited?: boolean
  /** The address that the reader is at, where a page is shown at another than its own. */
  readonly shownAt?: string
  /** Answers with the page of a form as if the form had just come back, filled in: nothing is carried out. */
  readonly showAgain: (entered: Entered) => Promise<Response>
}

export type RequestContext = Context<{ Variables: RequestVariables }>

/** An address that people or programs can reach. There is no other way in: each names the action it runs. */
export interface Route {
  readonly method: 'get' | 'post'
  readonly pattern: string
  readonly action: AnyAction
  readonly handle: (context: RequestContext) => Promise<Response>
  /** The room that it belongs to, where a token needs a scope for it: set where the rooms are put together. */
  readonly room?: string
  /** Largest body in bytes, where it is not the usual one. */
  readonly bodyLimit?: number
  /** What everybody reads alike: kept ready for those who have not signed in. See `forEverybody`. */
  readonly forEverybody?: true
  /** A picture that other sites may show in a frame or an image; everything else stands in no frame. */
  readonly embeddable?: true
  /** A form that needs no token, as long as nobody is signed in: it changes nothing but how pages look in a browser. */
  readonly tokenless?: true
  /** Everybody comes here as nobody: no cookie is read or given, and no session learns that its holder was here. */
  readonly asNobody?: true
  /** How those who run the house are told of requests; by a line, where it is not worked out to be less (`watchedOf`). */
  readonly told?: 'hour' | 'never'
  /** A way in: whom it refuses is told more loudly. */
  readonly signsIn?: true
  /** Asked again and again by client code: nothing is worked out for the shell of a page. */
  readonly quiet?: true
  /** Of a form: nothing is entered in it, so nothing is kept where its session has ended. */
  readonly holdsNothing?: true
  /** Of a form: its page, holding what was entered, without carrying anything out. */
  readonly again?: (context: RequestContext) => Promise<string>
}

/**
 * Declares what everybody reads alike. Whoever has not signed in gets it as it is kept ready for all: rendered as
 * nobody, compressed once, with an ETag. A page that turns out to hold a form token or a cookie is not kept.
 */
export const forEverybody = <R extends Route>(route: R): R => ({ ...route, forEverybody: true })

/** Declares a form of buttons alone, such as the one that signs out. */
export const holdsNothing = <R extends Route>(route: R): R => ({ ...route, holdsNothing: true })

/** The actor and trace of a request, for `perform`. */
export const requestOf = (context: RequestContext): Request => {
  const { actor, person } = context.get('authentication')
  return {
    actor,
    trace: context.get('trace'),
    ...(person === undefined ? {} : { provedAt: person.session.provedAt }),
  }
}
