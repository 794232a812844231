import type { ActionContext } from '../../../platform/access/action.ts'
import { listDecisions } from '../assignments/store.ts'
import { listNotesOfMeasure } from '../notes/store.ts'
import { riskPolicy } from '../risks/policy.ts'
import { listOwnersFor, listRisks } from '../risks/store.ts'
import { type Slip, slipsOf } from '../standing/slips.ts'

/** Every day that decisions on some assignments moved. */
export const listSlips = async (
  { tx }: Pick<ActionContext, 'tx'>,
  assignments: readonly { readonly id: string }[],
): Promise<Slip[]> => {
  const slips: Slip[] = []
  for (const { id } of assignments) slips.push(...slipsOf(await listDecisions(tx, id)))
  return slips
}

/** What is known of a measure between its report-backs: notes, for those who may read them, and risks, for those who steer. */
export const listBetween = async (
  { tx, actor, may }: Pick<ActionContext, 'tx' | 'actor' | 'may'>,
  measureId: string,
) => ({
  notes: await listNotesOfMeasure(tx, measureId),
  risks: may(riskPolicy, 'risk.list')
    ? {
        rows: await listRisks(tx, measureId),
        owners: await listOwnersFor(tx, measureId, actor.kind === 'person' ? actor.bodyId : null),
      }
    : undefined,
})
