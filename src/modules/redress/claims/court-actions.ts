import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { listPaymentsOf } from '../payments/payment-store.ts'
import { beginChange } from './begin-actions.ts'
import { setLimit } from './limit.ts'
import { claimPolicy } from './policy.ts'
import { claims, recoveries } from './records.ts'
import { damagesInput, judgmentInput, recoveryInput, takeBackInput } from './schema.ts'
import { insertClaimEvent, removeRecovery } from './store.ts'
import { afterWriting, requirePaid } from './writing.ts'

/**
 * Writes that damages are claimed of the offender, and through whom; or puts that right.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`, `day_to_come`, `claim.amount_missing`.
 */
export const claimDamages = action(
  claimPolicy,
  'claim.claim_damages',
  'change',
  damagesInput,
  async (context, { claimedOn, amount, through, ...given }) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    const { state, kind } = afterWriting(claim, 'claim_damages', 'damages', 'damages_claimed')
    requireDayPassed(claimedOn, today, 'claimedOn')
    if (amount === 0) throw new Refusal('claim.amount_missing', 422, {}, 'amount')
    await claims.change(tx, claim.id, {
      state,
      damagesClaimedOn: claimedOn,
      damagesClaimedOre: amount,
      damagesThrough: through,
    })
    await insertClaimEvent(tx, actor, {
      ...given,
      kind,
      onDay: claimedOn,
      ore: amount,
      now,
    })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Writes the judgment with the damages awarded; 0 where the claim was turned down. It is final once the proceedings say so:
 * until then no time runs. A judgment of a higher court takes the place of the one before it, and one that comes after the application
 * moves nothing but what may be paid.
 *
 * @throws NotFound, Conflict, Refusal `claim.not_now`, `day_to_come`, `claim.judged_before_crime`, `claim.awarded_less_than_paid`,
 * `claim.less_than_paid_out`.
 */
export const recordJudgment = action(
  claimPolicy,
  'claim.judge',
  'change',
  judgmentInput,
  async (context, { judgmentOn, amount, ...given }) => {
    const { tx, now, today } = context
    const { actor, file, claim, person } = await beginChange(context, given)
    const { state, kind } = afterWriting(claim, 'judge', 'judgment', 'judged')
    requireDayPassed(judgmentOn, today, 'judgmentOn')
    if (claim.crimeOn !== null && judgmentOn < claim.crimeOn)
      throw new Refusal('claim.judged_before_crime', 422, {}, 'judgmentOn')
    if (claim.proceedings === 'judged' && claim.endedOn !== null && judgmentOn > claim.endedOn)
      throw new Refusal('claim.final_before_judgment', 422, {}, 'judgmentOn')
    if (amount < (await paidByOffender(tx, claim.id)))
      throw new Refusal('claim.awarded_less_than_paid', 422, {}, 'amount')
    await requirePaid(tx, given, 'damages', amount)
    // A judgment that is not yet known to be final has begun no time: the prosecution goes on until it is.
    const final = claim.proceedings === 'judged'
    const proceedings = final ? claim.proceedings : 'charged'
    const endedOn = final ? claim.endedOn : null
    await claims.change(tx, claim.id, { state, judgmentOn, awardedOre: amount, proceedings, endedOn })
    await setLimit({ tx, actor, now, today }, file, { ...claim, state, proceedings, endedOn }, person)
    await insertClaimEvent(tx, actor, { ...given, kind, onDay: judgmentOn, ore: amount, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/** What the offender has paid, by themselves or through Kronofogden, in öre. */
const paidByOffender = async (tx: Parameters<typeof listPaymentsOf>[0], claimId: string): Promise<number> =>
  (await recoveries.list(tx, { claimId }))
    .filter(({ source }) => source !== 'insurance')
    .reduce((sum, { amount }) => sum + amount, 0)

/**
 * Takes back what was written of a payment and was wrong. That it was written stays in what has happened.
 *
 * @throws NotFound, Conflict, Refusal `claim.less_than_paid_out`.
 */
export const takeBackRecovery = action(
  claimPolicy,
  'claim.take_back_recovery',
  'change',
  takeBackInput,
  async (context, { recoveryId, ...given }) => {
    const { tx, now } = context
    const { actor, claim } = await beginChange(context, given)
    const earlier = await recoveries.list(tx, { claimId: claim.id })
    const wrong = earlier.find(({ id }) => id === recoveryId)
    if (wrong === undefined) throw new NotFound('recovery')
    const left = earlier
      .filter(({ id, source }) => source === 'insurance' && id !== recoveryId)
      .reduce((sum, { amount }) => sum + amount, 0)
    if (wrong.source === 'insurance') await requirePaid(tx, given, 'insurance', left)
    await removeRecovery(tx, { claimId: claim.id, recoveryId })
    await claims.change(tx, claim.id, {})
    const { amount: ore, onDay } = wrong
    await insertClaimEvent(tx, actor, { ...given, kind: 'righted_paid', onDay, ore, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Writes what the offender, Kronofogden or an insurance has paid. It lowers what compensation can cover: the page shows by
 * how much, the authority decides.
 *
 * @throws NotFound, Conflict, Refusal `day_to_come`, `claim.amount_missing`, `claim.paid_more_than_awarded`.
 */
export const recordRecovery = action(
  claimPolicy,
  'claim.record_recovery',
  'change',
  recoveryInput,
  async (context, { source, onDay, amount, ...given }) => {
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    requireDayPassed(onDay, today, 'onDay')
    if (amount === 0) throw new Refusal('claim.amount_missing', 422, {}, 'amount')
    const ofOffender = await paidByOffender(tx, claim.id)
    if (source !== 'insurance' && claim.awardedOre === null)
      throw new Refusal('claim.nothing_awarded', 409, {}, 'source')
    if (source !== 'insurance' && ofOffender + amount > (claim.awardedOre ?? 0))
      throw new Refusal('claim.paid_more_than_awarded', 422, {}, 'amount')
    const of = { caseId: given.caseId, claimId: claim.id }
    await recoveries.keep(tx, { of, actor, now }, { source, amount, onDay })
    await claims.change(tx, claim.id, {})
    await insertClaimEvent(tx, actor, { ...given, kind: `paid_${source}`, onDay, ore: amount, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)
