import type { Actor } from './actor.ts'

/** What a program does with a token: it looks, or it changes too. */
const tokenEffects = ['read', 'write'] as const
type TokenEffect = (typeof tokenEffects)[number]

/** Rooms that programs reach: those with an API of their own. */
export const apiRooms = [
  'auditing',
  'children',
  'conduct',
  'cooperation',
  'directory',
  'disclosure',
  'housing',
  'incidents',
  'knowledge',
  'learning',
  'legislation',
  'monitoring',
  'outreach',
  'plan',
  'recommendations',
  'redress',
  'return',
  'statistics',
  'support',
  'surveys',
] as const
export type ApiRoom = (typeof apiRooms)[number]

/**
 * What a token may be used for, at most: `plan:read` in one room, `read` in every room. The person's own permissions still decide.
 * A token for every room is made by the operator of the installation alone.
 */
export type TokenScope = TokenEffect | `${ApiRoom}:${TokenEffect}`

const isOneOf = (all: readonly string[], one: string | undefined): boolean =>
  one !== undefined && all.includes(one)

export const isTokenScope = (value: string): value is TokenScope => {
  const parts = value.split(':')
  if (parts.length === 1) return isOneOf(tokenEffects, value)
  return parts.length === 2 && isOneOf(apiRooms, parts[0]) && isOneOf(tokenEffects, parts[1])
}

/** What a token is for where nobody says more: to read what no person stands in. */
export const usualScopes: readonly TokenScope[] = ['directory:read', 'plan:read', 'statistics:read']

/** Scopes with what they cannot do without: who may change must see what is there. */
export const completeScopes = (scopes: readonly TokenScope[]): TokenScope[] => [
  ...new Set(scopes.flatMap((scope): TokenScope[] => [scope.replace(/write$/, 'read') as TokenScope, scope])),
]

/** An action, by what it does. */
interface Doing {
  readonly effect: 'change' | 'read' | 'read_personal'
}

const effectOf = ({ effect }: Doing): TokenEffect => (effect === 'change' ? 'write' : 'read')

/** What a token may be used for; nothing where none is used. */
const scopesOf = (actor: Actor): readonly string[] | undefined =>
  'scopes' in actor ? actor.scopes : undefined

/** Whether a token lets its bearer do what an action does in any room; whoever has none has a session. */
export const isWithinEffects = (of: Doing, actor: Actor): boolean =>
  scopesOf(actor)?.some((scope) => scope === effectOf(of) || scope.endsWith(`:${effectOf(of)}`)) ?? true

/** The scope that a token lacks for an action of a room; nothing where it has it, or where no token is used. */
export const missingScope = (of: Doing, room: string, actor: Actor): string | undefined => {
  const scopes = scopesOf(actor)
  if (scopes === undefined) return undefined
  const effect = effectOf(of)
  const wanted = `${room}:${effect}`
  return scopes.some((scope) => scope === effect || scope === wanted) ? undefined : wanted
}
