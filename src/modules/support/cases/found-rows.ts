import type { ActionContext } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { knowsOf, leads, seesPart } from './facts.ts'
import { getFacts } from './facts-store.ts'
import type { FoundBy, Hit } from './found-in.ts'
import { listFound } from './look-up-store.ts'
import { withNames } from './names.ts'

/** What the actor may see of a case that was found. */
interface Shown {
  readonly named: boolean
  readonly leadsOnly: boolean
  readonly coded: boolean
  readonly by: FoundBy | null
  readonly born: string | null
}

/** A case of one's own list, as it is shown. */
export const shownOf = ({ caseId, way, by, born }: Hit): [string, Shown] => [
  caseId,
  { named: true, leadsOnly: false, coded: way < 3, by, born },
]

/** Of cases that the body's own index found, those that the actor may know of. */
export const knownOf = async (tx: DatabaseTransaction, actor: PersonActor, ids: readonly string[]) => {
  const known: [string, Shown][] = []
  for (const id of ids) {
    const facts = await getFacts(tx, actor, id).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined
      throw error
    })
    if (facts === undefined || !knowsOf(actor, facts)) continue
    const own = facts.works || facts.emergency
    known.push([
      id,
      {
        named: seesPart(actor, facts, 'identity', 'chosen_name'),
        leadsOnly: leads(actor, facts) && !own,
        coded: leads(actor, facts) || own,
        by: null,
        born: null,
      },
    ])
  }
  return known
}

/** The cases as they are shown, in the order in which they were found. */
export const rowsOf = async (
  { tx, vault }: Pick<ActionContext, 'tx' | 'vault'>,
  known: readonly [string, Shown][],
) => {
  const seen = new Map(known)
  const found = (await listFound(tx, [...seen.keys()])).map((row) =>
    seen.get(row.id)?.named ? row : { ...row, nameId: null, sealedName: null },
  )
  const named = new Map((await withNames(vault, found)).map((row) => [row.id, row]))
  return [...seen].flatMap(([id, { coded, leadsOnly, by, born }]) => {
    const row = named.get(id)
    if (row === undefined) return []
    const { state, step, ageGroup, responsible, ...rest } = row
    const codes = coded ? { state, step, ageGroup } : null
    return [{ ...rest, codes, leadsOnly, responsible: leadsOnly ? responsible : null, by, born }]
  })
}
export type FoundRow = Awaited<ReturnType<typeof rowsOf>>[number]
