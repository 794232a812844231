import type { KnownBody } from './body.ts'
import { AGENCIES } from './known-agencies.ts'
import { COUNTY_BOARDS } from './known-county-boards.ts'
import { KNOWN_KINDS } from './known-kinds.ts'
import { MUNICIPALITIES, REGIONS } from './known-municipalities.ts'
import { CIVIL_SOCIETY, GOVERNMENT, INTERNATIONAL, LOCAL } from './known-organisations.ts'

/** Every body that texts name from the start. */
export const KNOWN_BODIES: readonly KnownBody[] = [
  ...AGENCIES,
  ...COUNTY_BOARDS,
  ...GOVERNMENT,
  ...LOCAL,
  ...CIVIL_SOCIETY,
  ...INTERNATIONAL,
]

const named = new Set(KNOWN_BODIES.map(({ name }) => name))

/** The directory of a new installation: what texts name, and every municipality and region as a recipient. */
export const FIRST_BODIES: readonly KnownBody[] = [
  ...KNOWN_BODIES,
  ...[...MUNICIPALITIES, ...REGIONS].filter(({ name }) => !named.has(name)),
].map((body) => {
  const kinds = [...(KNOWN_KINDS[body.name] ?? []), ...(body.kinds ?? [])]
  return kinds.length === 0 ? body : { ...body, kinds }
})

const byName = new Map(KNOWN_BODIES.map((body) => [body.name, body]))

/** The known body of exactly this formal name. */
export const findKnownBody = (name: string): KnownBody | undefined => byName.get(name)

/**
 * The body that carries the tasks of `body` on `date` (YYYY-MM-DD): the body itself until its successor began,
 * then the end of the chain. A succession in part only (`scope`) or without a date is not followed.
 */
export const successorAt = (body: KnownBody, date: string): KnownBody => {
  const next = body.successor
  if (next === undefined || next.from === null || next.scope !== undefined || next.from > date) return body
  const found = findKnownBody(next.name)
  return found === undefined ? body : successorAt(found, date)
}
