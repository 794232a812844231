import { NotPermitted } from '../refusal.ts'
import type { Role } from './roles.ts'

/** A signed-in person, or the bearer of one of their tokens, who acts for one body in one role. */
export interface PersonActor {
  readonly kind: 'person'
  readonly personId: string
  readonly membershipId: string
  readonly bodyId: string
  readonly role: Role
  /** Scopes of the token, where one is used; absent in a session. */
  readonly scopes?: readonly TokenScope[]
}

/** What a token may be used for, at most; the person's own permissions still decide. */
export const tokenScopes = ['read', 'write'] as const
export type TokenScope = (typeof tokenScopes)[number]

/** Somebody who answers one assignment through a one-time link, without an account. */
export interface LinkActor {
  readonly kind: 'link'
  readonly linkId: string
  readonly bodyId: string
  readonly assignmentId: string
}

/** The program itself: a job, the first start, a command of the operator. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
}

export interface AnonymousActor {
  readonly kind: 'anonymous'
}

export type Actor = PersonActor | LinkActor | SystemActor | AnonymousActor

export const anonymous: AnonymousActor = { kind: 'anonymous' }

/** What row-level security is told about an actor: person, body, role; empty where there is none. */
export const wallSettings = (actor: Actor): { person: string; body: string; role: string } => {
  switch (actor.kind) {
    case 'person':
      return { person: actor.personId, body: actor.bodyId, role: actor.role }
    case 'link':
      return { person: '', body: actor.bodyId, role: 'link' }
    case 'system':
      return { person: '', body: '', role: 'system' }
    case 'anonymous':
      return { person: '', body: '', role: 'nobody' }
  }
}

/** The person behind an actor, where there is one: for columns that say who did it. */
export const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

/** The person behind an action that people alone carry out. @throws NotPermitted for any other actor. */
export const personIn = (actor: Actor, permission: string): PersonActor => {
  if (actor.kind !== 'person') throw new NotPermitted(permission)
  return actor
}
