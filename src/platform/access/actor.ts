import { NotPermitted } from '../refusal.ts'
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

export type Actor = PersonActor | LinkActor | SystemActor | AnonymousActor

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
