import type { Actor, LinkPurpose, PersonActor } from './actor.ts'
import type { Role } from './roles.ts'

/**
 * Who may do one thing. What is not granted is denied.
 *
 * `people` names the roles; `anyone` opens it without signing in; `system` opens it to the program itself, `link` to
 * links of one purpose, `services` to programs of bodies, which else do what anyone may.
 * `apart` hides from whoever reads the trail without the installation's key what it was done to: who acts works where somebody
 * lives, and the trail would say who does.
 * `untraced` leaves no record in the trail: how often it was done, and refused, in each hour, never when, by whom or of what. Whoever is
 * not let through is recorded as everywhere (decision 136).
 * `when` looks at the facts of the thing itself (its body, its status) after the role has been let through; an
 * action whose rule has `when` must call `permit` with the facts, or it is rolled back.
 */
export interface Rule<Facts = never> {
  readonly people: readonly Role[] | 'all'
  readonly anyone?: true
  readonly system?: true
  readonly link?: LinkPurpose
  readonly services?: true
  readonly apart?: true
  readonly untraced?: true
  readonly when?: (actor: Actor, facts: Facts) => boolean
}

// biome-ignore lint/suspicious/noExplicitAny: the facts differ from rule to rule, and each action knows its own.
export type Rules = Readonly<Record<string, Rule<any>>>

export interface Policy<R extends Rules = Rules> {
  readonly rules: R
}

/** Declares the permissions of a room. */
export const policy = <const R extends Rules>(rules: R): Policy<R> => ({ rules })

/** The facts that a rule's `when` asks for, or nothing. */
export type FactsOf<R> = R extends { readonly when: (actor: Actor, facts: infer Facts) => boolean }
  ? Facts
  : undefined

/** Whether the kind and role of an actor are let through, before the thing itself is known. */
// biome-ignore lint/suspicious/noExplicitAny: the facts are not looked at here.
export const letsThrough = (rule: Rule<any>, actor: Actor): boolean => {
  if (rule.anyone) return true
  switch (actor.kind) {
    case 'person':
      return rule.people === 'all' || rule.people.includes(actor.role)
    case 'system':
      return rule.system === true
    case 'link':
      return rule.link === actor.purpose
    case 'service':
      return rule.services === true
    case 'anonymous':
      return false
  }
}

/** Whether the actor is a person in one of the roles. */
export const actsAs = (actor: Actor, ...roles: readonly Role[]): actor is PersonActor =>
  actor.kind === 'person' && roles.includes(actor.role)

/** Whether the actor acts for the body. */
export const actsFor = (actor: Actor, bodyId: string): boolean => 'bodyId' in actor && actor.bodyId === bodyId
