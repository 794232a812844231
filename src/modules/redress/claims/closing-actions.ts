import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginChange, beginChangeOf } from './begin-actions.ts'
import { endClaimClock, setLimit } from './limit.ts'
import { claimPolicy } from './policy.ts'
import { claims } from './records.ts'
import { afterStep, stateReopened } from './rules.ts'
import { closeInput, recountInput } from './schema.ts'
import { insertClaimEvent } from './store.ts'

/** Closes a claim with its reason; its clock ends. @throws NotFound, Conflict, Refusal `claim.not_now`, `day_to_come`. */
export const closeClaim = action(
  claimPolicy,
  'claim.close',
  'change',
  closeInput,
  async (context, { closedOn, reason, ...given }) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    const state = afterStep(claim.state, 'close')
    if (state === undefined) throw new Refusal('claim.not_now', 409)
    requireDayPassed(closedOn, today, 'closedOn')
    await claims.change(tx, claim.id, { state, closedOn, closingReason: reason })
    await endClaimClock(tx, actor, given, today)
    await insertClaimEvent(tx, actor, { ...given, kind: 'closed', onDay: closedOn, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Opens a closed claim again where it stood: the person has changed their mind, can be reached after all, or money has come back that is
 * to be paid anew. Its last day to apply is counted from what is known now.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`.
 */
export const reopenClaim = action(
  claimPolicy,
  'claim.reopen',
  'change',
  recountInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { actor, file, claim, person } = await beginChangeOf(context, given)
    if (claim.state !== 'closed') throw new Refusal('claim.not_now', 409)
    const state = stateReopened(claim)
    await claims.change(tx, claim.id, { state, closedOn: null, closingReason: null })
    // Its clock has ended with it, and begins anew.
    await setLimit({ tx, actor, now, today }, file, { ...claim, state }, person, { anew: true })
    await insertClaimEvent(tx, actor, { ...given, kind: 'reopened', onDay: today, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)
