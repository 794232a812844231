import type { ActionContext } from '../../../platform/access/action.ts'
import { recomputeRetention } from './recompute.ts'
import { findStored, writeCircumstances } from './retention-store.ts'
import { type Investigation, investigations } from './schema.ts'

/**
 * Writes in a case that a report of concern has come or that an investigation was opened, and works out anew how long it is
 * kept (SoL 16:2 a). What is written already is never taken back to less.
 */
export const noteChildInvestigation = async (
  { tx, vault, now }: Pick<ActionContext, 'tx' | 'vault' | 'now'>,
  caseId: string,
  reached: Investigation,
): Promise<void> => {
  const { placedOrSheltered, investigation } = await findStored(tx, caseId)
  if (investigations.indexOf(investigation) < investigations.indexOf(reached))
    await writeCircumstances(tx, caseId, { placedOrSheltered, investigation: reached })
  await recomputeRetention(tx, vault, caseId, now)
}
