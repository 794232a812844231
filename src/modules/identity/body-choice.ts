import { z } from 'zod'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type BodyChoice, hasBody, listBodyChoices, listGroupNames } from './people-store.ts'

/** What each body is called where one is written: its name, told apart where two that are hidden have the same. */
export const namesToChoose = (bodies: readonly BodyChoice[]): ReadonlyMap<string, string> => {
  const alike = Map.groupBy(bodies, ({ name }) => name)
  return new Map(
    bodies.map(({ id, name }) => [id, alike.get(name)!.length > 1 ? `${name} (${id.slice(0, 8)})` : name]),
  )
}

/** Those whose name holds what was written, with their names. */
export const namedLike = (bodies: readonly BodyChoice[], written: string): [id: string, name: string][] =>
  [...namesToChoose(bodies)].filter(([, name]) => name.toLowerCase().includes(written.toLowerCase()))

const MOST_NAMED = 5

/**
 * The body that was chosen in a list or written by its name.
 *
 * @throws Refusal `identity.body_unknown`, `identity.body_group` for several under one name, or `identity.body_which` with names
 *   where only a part of one was written
 */
export const chosenBody = async (tx: DatabaseTransaction, given: string): Promise<string> => {
  if (z.guid().safeParse(given).success && (await hasBody(tx, given))) return given
  const wanted = given.toLowerCase()
  const like = namedLike(await listBodyChoices(tx), given)
  const found = like.find(([, name]) => name.toLowerCase() === wanted)
  if (found !== undefined) return found[0]
  const groups = await listGroupNames(tx)
  if (groups.some(({ id, name }) => id === given || name.toLowerCase() === wanted))
    throw new Refusal('identity.body_group', 422, {}, 'body')
  if (like.length === 0) throw new Refusal('identity.body_unknown', 422, {}, 'body')
  const candidates = like.slice(0, MOST_NAMED).map(([, name]) => name)
  const which = { name: given, candidates: candidates.join(', '), more: like.length - candidates.length }
  throw new Refusal('identity.body_which', 422, which, 'body')
}
