import { type ActionContext, action } from '../../../platform/access/action.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, type CaseFacts } from '../../support/index.ts'
import { newcomerAsks, tellThoseWhoKnow } from './arrivals.ts'
import { confirmNewcomer, insertNewcomer, knowsWhere, listNewcomers } from './newcomer-store.ts'
import { placementPolicy } from './policy.ts'
import { newcomerInput, placementInput } from './schema.ts'
import { getPlacement } from './store.ts'

/** Asks those who know to let one see where somebody has been placed. @throws NotFound */
export const askWhere = action(
  placementPolicy,
  'placement.ask_where',
  'change',
  placementInput,
  async (context: ActionContext<CaseFacts>, { caseId, placementId }) => {
    const { tx, now } = context
    const { actor } = await beginReading(context, caseId, 'housing')
    await getPlacement(tx, caseId, placementId)
    if (await knowsWhere(tx, placementId)) return { caseId, placementId }
    const leaveId = await insertNewcomer(tx, actor, { placementId, caseId, now })
    const { personId, bodyId } = actor
    if (leaveId !== undefined)
      await tellThoseWhoKnow({ tx, now }, { leaveId, caseId, placementId, personId, bodyId })
    return { caseId, placementId }
  },
)

/**
 * Lets somebody who came to the case later see where: as one who knows, or as a manager. @throws NotFound, Refusal
 * `placement.not_yours_to_show` (409).
 */
export const showNewcomer = action(
  placementPolicy,
  'placement.show_newcomer',
  'change',
  newcomerInput,
  async (context: ActionContext<CaseFacts>, { caseId, placementId, leaveId }) => {
    const { tx, now } = context
    const { actor } = await beginReading(context, caseId, 'housing')
    await getPlacement(tx, caseId, placementId)
    if (!(await confirmNewcomer(tx, actor, { placementId, leaveId, now })))
      throw new Refusal('placement.not_yours_to_show', 409)
    await settle(tx, newcomerAsks, leaveId)
    return { caseId, placementId }
  },
)

/** What the page of a placement shows of it: whether one knows where, has asked, and who waits. */
export const standingOfNewcomers = async (
  { tx }: Pick<ActionContext, 'tx'>,
  placementId: string,
  personId: string,
) => {
  const knows = await knowsWhere(tx, placementId)
  const waiting = await listNewcomers(tx, placementId)
  return {
    knowsWhere: knows,
    hasAsked: waiting.some((one) => one.personId === personId),
    newcomers: waiting
      .filter(({ mayShow }) => mayShow)
      .map(({ id, name, askedAt }) => ({ id, name, askedAt })),
  }
}
