import { z } from 'zod'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type BodyChoice, hasBody, listBodyChoices } from './people-store.ts'

/** What each body is called where one is written: its name, told apart where two that are hidden have the same. */
export const namesToChoose = (bodies: readonly BodyChoice[]): ReadonlyMap<string, string> => {
  const alike = Map.groupBy(bodies, ({ name }) => name)
  return new Map(
    bodies.map(({ id, name }) => [id, alike.get(name)!.length > 1 ? `${name} (${id.slice(0, 8)})` : name]),
  )
}

/** The body that was chosen in a list or written by its name. @throws Refusal `identity.body_unknown` */
export const chosenBody = async (tx: DatabaseTransaction, given: string): Promise<string> => {
  if (z.uuid().safeParse(given).success && (await hasBody(tx, given))) return given
  const wanted = given.toLowerCase()
  const names = [...namesToChoose(await listBodyChoices(tx))]
  const found = names.find(([, name]) => name.toLowerCase() === wanted)
  if (found === undefined) throw new Refusal('identity.body_unknown', 422, {}, 'body')
  return found[0]
}
