import { action } from '../../../platform/access/action.ts'
import { NotPermitted } from '../../../platform/refusal.ts'
import { findSetting } from '../settings/setting-store.ts'
import { openNewCase } from './opening.ts'
import { casePolicy } from './policy.ts'
import { noInput, openInput } from './schema.ts'

/** What the page needs on which a case is opened. */
export const prepareCase = action(casePolicy, 'case.prepare', 'read', noInput, async ({ tx, actor }) => {
  if (actor.kind !== 'person') throw new NotPermitted('case.prepare')
  const { fileKind, county } = await findSetting(tx, actor.bodyId)
  return { fileKind, county }
})

/**
 * Opens a case for the body that one acts for. It needs no identity: a chosen name is enough, and may be left out
 * (domain rule 4).
 */
export const openCase = action(casePolicy, 'case.open', 'change', openInput, async (context, input) => {
  const { actor, about } = context
  if (actor.kind !== 'person') throw new NotPermitted('case.open')
  const caseId = await openNewCase(context, actor, input)
  about('case', caseId)
  return { caseId }
})
