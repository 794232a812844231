import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { readNumber } from '../number.ts'
import { nearIn, partsIn } from './found-in.ts'
import { knownOf, rowsOf, shownOf } from './found-rows.ts'
import { openHeaders } from './headers-store.ts'
import {
  addLookUpAlert,
  findByNumber,
  findDeclaration,
  noteDeniedLookUp,
  noteDeniedNumber,
} from './look-up-store.ts'
import { findByLookup } from './lookup-store.ts'
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

/** What is shown of what was found; the rest is counted. */
const MOST_SHOWN = 25
const MOST_NEAR = 10

/** What was found, the whole name or number before parts; where nothing was, what is near. */
const lookFor = async (finding: Finding, text: string, sought: Sought | undefined) => {
  const { tx, vault, actor } = finding
  const exact = sought === undefined ? [] : await idsOf(finding, sought)
  const isWhole = exact.length > 0 && sought?.kind !== 'chosen_name'
  const headers = isWhole ? [] : await openHeaders(tx, vault)
  const parts = new Map(partsIn(headers, text).map(shownOf))
  const others = exact.filter((id) => !parts.has(id))
  const whole = new Map([
    ...[...parts].filter(([id]) => exact.includes(id)),
    ...(await knownOf(tx, actor, others)),
  ])
  const found = [...new Map([...whole, ...parts])]
  return {
    found,
    near: found.length > 0 ? [] : nearIn(headers, text).slice(0, MOST_NEAR).map(shownOf),
    by: sought !== undefined && whole.size > 0 ? sought.kind : 'part',
  }
}

/** Ten or twelve digits are meant to be the number of a person. */
const isLikeNumber = (text: string): boolean => /^\d{10}(\d{2})?$/u.test(text.replace(/[\s+-]/gu, ''))

/**
 * Looks cases up: by exactly a number of a person, a whole chosen name or the number of a case through the body's own index, and
 * among the cases of one's own list by part of a name, of a number or of a day. Names are compared in memory; no index knows a part
 * of one. Where nothing is found, what is near. What the actor may not know of is not found; a look-up of oneself or of somebody
 * near raises an alert whether it finds anything or not (domain rule 9).
 *
 * @throws Refusal `case.no_such_identity_number` at `sought` for digits that are no number of a person, and no other that is known.
 */
export const findCases = action(
  casePolicy,
  'case.find',
  'read_personal',
  findInput,
  async ({ tx, actor, now, about, vault }, { sought: text }) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.find')
    const sought = soughtIn(text)
    const { found, near, by } = await lookFor({ tx, vault, actor, now }, text, sought)
    if (found.length === 0 && sought === undefined && isLikeNumber(text))
      throw new Refusal('case.no_such_identity_number', 422, {}, 'sought')
    const [only] = found
    if (only !== undefined && found.length === 1) about('case', only[0], { by })
    else about('body', actor.bodyId, { by, found: found.length, near: near.length })
    return {
      rows: await rowsOf({ tx, vault }, found.slice(0, MOST_SHOWN)),
      total: found.length,
      near: await rowsOf({ tx, vault }, near),
    }
  },
)
