import type { Context } from 'hono'
import type { AnyAction, House, Request } from '../access/action.ts'
import type { Actor, PersonActor } from '../access/actor.ts'
import type { Role } from '../access/roles.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Log } from '../log/log.ts'
import type { Refusal } from '../refusal.ts'
import type { TraceContext } from './trace-context.ts'

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
  }
  /** Secret of the browser's session (or visit) that its form tokens are derived from; absent with a bearer token. */
  readonly formSecret?: string
}

/** What pages need from the composition root, which alone knows every room. */
export interface Surroundings {
  readonly demo: boolean
  /** The links of an actor's navigation. */
  readonly navigation: (
    actor: Actor,
    locale: Locale,
    path: string,
  ) => readonly { readonly href: string; readonly label: string; readonly current: boolean }[]
  readonly roleName: (role: Role, locale: Locale) => string
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
}

export type RequestContext = Context<{ Variables: RequestVariables }>

/** An address that people or programs can reach. There is no other way in: each names the action it runs. */
export interface Route {
  readonly method: 'get' | 'post'
  readonly pattern: string
  readonly action: AnyAction
  readonly handle: (context: RequestContext) => Promise<Response>
  /** Largest body in bytes, where it is not the usual one. */
  readonly bodyLimit?: number
  /** Everybody comes here as nobody: no cookie is read or given, and no session learns that its holder was here. */
  readonly asNobody?: true
}

/** The actor and trace of a request, for `perform`. */
export const requestOf = (context: RequestContext): Request => ({
  actor: context.get('authentication').actor,
  trace: context.get('trace'),
})
