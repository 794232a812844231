import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { readNumber } from '../number.ts'
import { knowsOf, leads, seesPart } from './facts.ts'
import { getFacts } from './facts-store.ts'
import {
  addLookUpAlert,
  findByNumber,
  findDeclaration,
  listFound,
  noteDeniedLookUp,
  noteDeniedNumber,
} from './look-up-store.ts'
import { findByLookup } from './lookup-store.ts'
import { withNames } from './names.ts'
import { casePolicy } from './policy.ts'
import { findInput, noInput } from './schema.ts'
import { type Sought, soughtIn } from './sought.ts'

type Finding = Pick<ActionContext, 'tx' | 'vault' | 'now'> & { readonly actor: PersonActor }

/** Finds by number of a person or whole name through the body's own index alone; tells who watches over look-ups. */
const idsOf = async ({ tx, vault, actor, now }: Finding, sought: Sought): Promise<string[]> => {
  if (sought.kind === 'case_number') {
    const number = readNumber(sought.value)
    await noteDeniedNumber(tx, number)
    return findByNumber(tx, number)
  }
  const token = await vault.blindIndex(actor.bodyId, sought.kind, sought.value)
  await noteDeniedLookUp(tx, sought.kind, token)
  const ids = await findByLookup(tx, actor.bodyId, sought.kind, token)
  if (sought.kind === 'identity_number') {
    const relation = await findDeclaration(tx, token)
    if (relation !== undefined) await addLookUpAlert(tx, actor, now, { relation, caseId: ids[0] })
  }
  return ids
}

/** The page with the form, before anything is looked for. */
export const prepareFind = action(casePolicy, 'case.find_form', 'read', noInput, async () => ({}))

/**
 * Looks a case up by exactly a number of a person, a whole chosen name, or its own number. What the actor may not know of is
 * not found; a look-up of oneself or of somebody near raises an alert whether it finds anything or not (domain rule 9).
 *
 * @throws Refusal `case.no_such_identity_number` at `sought` for digits that are no number of a person.
 */
export const findCases = action(
  casePolicy,
  'case.find',
  'read_personal',
  findInput,
  async ({ tx, actor, now, about, vault }, { sought: text }) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.find')
    const sought = soughtIn(text)
    if (sought === undefined) throw new Refusal('case.no_such_identity_number', 422, {}, 'sought')
    const ids = await idsOf({ tx, vault, actor, now }, sought)
    const known = new Map<string, { named: boolean; leadsOnly: boolean; coded: boolean }>()
    for (const id of ids) {
      const facts = await getFacts(tx, actor, id).catch((error: unknown) => {
        if (error instanceof NotFound) return undefined
        throw error
      })
      if (facts === undefined || !knowsOf(actor, facts)) continue
      const own = facts.works || facts.emergency
      known.set(id, {
        named: seesPart(actor, facts, 'identity', 'chosen_name'),
        leadsOnly: leads(actor, facts) && !own,
        coded: leads(actor, facts) || own,
      })
    }
    const rows = (await listFound(tx, [...known.keys()])).map((row) =>
      known.get(row.id)?.named ? row : { ...row, nameId: null, sealedName: null },
    )
    const [only] = rows
    if (only !== undefined && rows.length === 1) about('case', only.id, { by: sought.kind })
    else about('body', actor.bodyId, { by: sought.kind, found: rows.length })
    const named = await withNames(vault, rows)
    return {
      by: sought.kind,
      rows: named.map(({ state, step, ageGroup, ...row }) => {
        const seen = known.get(row.id)!
        return { ...row, codes: seen.coded ? { state, step, ageGroup } : null, leadsOnly: seen.leadsOnly }
      }),
    }
  },
)
