import { action } from '../../../platform/access/action.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { findSetting } from '../settings/setting-store.ts'
import { comparedOf, findAlike } from './alike.ts'
import type { FoundRow } from './found-rows.ts'
import { openNewCase } from './opening.ts'
import { casePolicy } from './policy.ts'
import { alikeInput, noInput, openInput } from './schema.ts'

/** What the page needs on which a case is opened. */
export const prepareCase = action(casePolicy, 'case.prepare', 'read', noInput, async ({ tx, actor }) => {
  if (actor.kind !== 'person') throw new NotPermitted('case.prepare')
  const { fileKind, county } = await findSetting(tx, actor.bodyId)
  return { fileKind, county, alike: [] as readonly FoundRow[], compared: '-' }
})

/** The same page once something is entered: with the cases that may be the same person's already. */
export const compareCase = action(
  casePolicy,
  'case.compare',
  'read_personal',
  alikeInput,
  async ({ tx, actor, about, vault }, { toOpen }) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.compare')
    const { fileKind, county } = await findSetting(tx, actor.bodyId)
    const alike = await findAlike({ tx, vault, actor }, toOpen)
    about('body', actor.bodyId, { alike: alike.length })
    return { fileKind, county, alike, compared: comparedOf(toOpen) }
  },
)

/**
 * Opens a case for the body that one acts for. It needs no identity: a chosen name is enough, and may be left out
 * (domain rule 4). A page that compares is told once where a case may be the same person's.
 *
 * @throws Refusal `case.like_others`
 */
export const openCase = action(casePolicy, 'case.open', 'change', openInput, async (context, input) => {
  const { actor, tx, vault, about } = context
  if (actor.kind !== 'person') throw new NotPermitted('case.open')
  if (input.compared !== undefined && input.compared !== comparedOf(input)) {
    const alike = await findAlike({ tx, vault, actor }, input)
    if (alike.length > 0) throw new Refusal('case.like_others', 409)
  }
  const caseId = await openNewCase(context, actor, input)
  about('case', caseId)
  return { caseId }
})
