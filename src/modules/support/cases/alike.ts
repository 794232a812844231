import type { ActionContext } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { readIdentityNumber } from '../../../platform/text/identity-number.ts'
import { type Header, nearIn, sameNumberIn } from './found-in.ts'
import { type FoundRow, knownOf, rowsOf, shownOf } from './found-rows.ts'
import { openHeaders } from './headers-store.ts'
import { noteDeniedLookUp } from './look-up-store.ts'
import { findByLookup } from './lookup-store.ts'

/** By what a person who has a case already is known again before another is opened. */
export interface ToOpen {
  readonly chosenName: string
  readonly externalNumber?: string | undefined
  /** Asked of a table that is read in; a page that opens one case needs no identity. */
  readonly identityNumber?: string | undefined
}

/** What is told of those that are alike; a list of everybody would be read by nobody. */
const MOST_ALIKE = 8

/** What of a case to open has been compared: once something else stands there, it is compared anew. */
export const comparedOf = ({ chosenName, externalNumber = '' }: ToOpen): string =>
  [chosenName, externalNumber].map((text) => text.trim()).join(' / ')

/**
 * The cases that may be the same person's, of those that somebody may know of: the names near and the body's own number the same
 * among their own; for who leads also the whole name in the body's index, told by number and who is responsible. A case that they
 * may not know of tells nothing, and whoever is denied it raises an alert as by looking for it.
 *
 * @param opened what their own cases can be known by, where it has been opened already.
 */
export const findAlike = async (
  { tx, vault, actor }: Pick<ActionContext, 'tx' | 'vault'> & { readonly actor: PersonActor },
  toOpen: ToOpen,
  opened?: readonly Header[],
): Promise<readonly FoundRow[]> => {
  const { chosenName, externalNumber = '', identityNumber = '' } = toOpen
  if (chosenName === '' && externalNumber === '' && identityNumber === '') return []
  const headers = opened ?? (await openHeaders(tx, vault))
  const same = externalNumber === '' ? [] : sameNumberIn(headers, externalNumber)
  const near = nearIn(headers, chosenName).filter(
    ({ caseId }) => !same.some((other) => other.caseId === caseId),
  )
  const own = new Map([...same, ...near].map(shownOf))
  const whole: string[] = []
  for (const [kind, value] of [
    ['chosen_name', chosenName],
    ['identity_number', readIdentityNumber(identityNumber) ?? ''],
  ] as const) {
    if (value === '') continue
    const token = await vault.blindIndex(actor.bodyId, kind, value)
    await noteDeniedLookUp(tx, kind, token)
    whole.push(...(await findByLookup(tx, actor.bodyId, kind, token)))
  }
  const led = await knownOf(
    tx,
    actor,
    whole.filter((id) => !own.has(id)),
  )
  return rowsOf({ tx, vault }, [...own, ...led].slice(0, MOST_ALIKE))
}
