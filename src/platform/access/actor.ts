import { NotPermitted, Refusal } from '../refusal.ts'
import type { KeyKind } from '../vault/key-kind.ts'
import type { Role } from './roles.ts'

/** A signed-in person, or the bearer of one of their tokens, who acts for one body in one role. */
export interface PersonActor {
  readonly kind: 'person'
  readonly personId: string
  readonly membershipId: string
  readonly bodyId: string
  readonly role: Role
  /** Scopes of the token, where one is used (`token-scopes.ts`); absent in a session. */
  readonly scopes?: readonly string[]
}

/** What links are for: each opens one kind of thing and nothing else. */
export type LinkPurpose = 'report_back' | 'follow_up_abroad'

/** Somebody who acts through a link, without an account: on one thing, until the link ends. */
export interface LinkActor {
  readonly kind: 'link'
  readonly purpose: LinkPurpose
  readonly linkId: string
  /** The body that answers through it, or whose thing it opens to somebody who is no body here. */
  readonly bodyId: string
  /** The one thing that it opens: the assignment, the return. */
  readonly subjectId: string
}

/** A program of a body, by an account of its own: nobody is signed in, and somebody of the body answers for it. */
export interface ServiceActor {
  readonly kind: 'service'
  readonly serviceId: string
  readonly bodyId: string
  /** Who answers for it; nobody while they have left and no other has been named. */
  readonly answeredBy: string | null
  readonly scopes: readonly string[]
}

/** The program itself: a job, the first start, a command of the operator. */
export interface SystemActor {
  readonly kind: 'system'
  readonly name: string
  /** Kinds of keys that this job, or this command, opens; none where it is absent. */
  readonly opens?: readonly KeyKind[]
}

export interface AnonymousActor {
  readonly kind: 'anonymous'
}

export type Actor = PersonActor | LinkActor | ServiceActor | SystemActor | AnonymousActor

export const anonymous: AnonymousActor = { kind: 'anonymous' }

/** What row-level security is told about an actor: person, body, role, link; empty where there is none. */
export const wallSettings = (actor: Actor): { person: string; body: string; role: string; link: string } => {
  switch (actor.kind) {
    case 'person':
      return { person: actor.personId, body: actor.bodyId, role: actor.role, link: '' }
    case 'link':
      // A partner abroad is no body of the directory: the case's body is not its own.
      return actor.purpose === 'report_back'
        ? { person: '', body: actor.bodyId, role: 'link', link: actor.linkId }
        : { person: '', body: '', role: 'partner', link: actor.linkId }
    case 'service':
      return { person: '', body: actor.bodyId, role: 'service', link: actor.serviceId }
    case 'system':
      return { person: '', body: '', role: 'system', link: '' }
    case 'anonymous':
      return { person: '', body: '', role: 'nobody', link: '' }
  }
}

/** The person behind an actor, where there is one: for columns that say who did it. */
export const personOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

/** The person behind an action that people alone carry out. @throws NotPermitted for any other actor. */
export const personIn = (actor: Actor, permission: string): PersonActor => {
  if (actor.kind !== 'person') throw new NotPermitted(permission)
  return actor
}

/**
 * Whose doing an action is that people carry out and programs may too: the person, or whoever answers for the program.
 *
 * @throws Refusal `service_unanswered` for a program for which nobody answers, NotPermitted for any other actor
 */
export const answeringFor = (
  actor: Actor,
  permission: string,
): { readonly personId: string; readonly bodyId: string; readonly serviceId: string | null } => {
  if (actor.kind !== 'service') return { ...personIn(actor, permission), serviceId: null }
  const { answeredBy, bodyId, serviceId } = actor
  if (answeredBy === null) throw new Refusal('service_unanswered', 409)
  return { personId: answeredBy, bodyId, serviceId }
}
