import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Conflict, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import type { ClockOutcome } from '../../law/index.ts'
import { clockOf } from '../../law/index.ts'
import type { CaseFacts } from '../cases/facts.ts'
import { getFacts } from '../cases/facts-store.ts'
import { addEvent, getCase } from '../cases/store.ts'
import { requireInUse } from '../cases/use.ts'
import { clockDealtWith } from './arrivals.ts'
import { clockPolicy } from './policy.ts'
import { withReason } from './reasons.ts'
import { canBeDoneAfter, daysOf, faultOfAsking, faultOfExtension, hasStoppedBy } from './rules.ts'
import { endInput, extendInput } from './schema.ts'
import {
  type FoundClock,
  holdClock,
  listRunningKinds,
  markCeased,
  markEnded,
  markExtended,
  markLongerAsked,
} from './store.ts'
import { endPreceding, endResting } from './subject-store.ts'

interface Changed {
  readonly caseId: string
  readonly clockId: string
  readonly revision: number
}

/** A colleague has changed the clock since it was opened: its page shows how it stands now, and keeps what was entered. */
const hold = async (tx: ActionContext['tx'], { caseId, clockId, revision }: Changed): Promise<FoundClock> => {
  try {
    return await holdClock(tx, caseId, clockId, revision)
  } catch (error) {
    if (error instanceof Conflict) throw new Refusal('clock.changed_by_another', 409)
    throw error
  }
}

const begin = async ({ tx, actor, about, permit, vault }: ActionContext<CaseFacts>, changed: Changed) => {
  if (actor.kind !== 'person') throw new NotPermitted('clock.change')
  const facts = await getFacts(tx, actor, changed.caseId)
  about('case', changed.caseId, { clock: changed.clockId })
  permit(facts)
  requireInUse(facts)
  const file = await getCase(tx, changed.caseId)
  const clock = await hold(tx, changed)
  return { actor, clock, key: await vault.openKey(file.keyId) }
}

interface Ending {
  readonly state: 'done' | 'not_needed'
  readonly endedOn: Day
  readonly outcome: ClockOutcome | null
  readonly reason?: string | undefined
}

/** Why a clock cannot be ended so; nothing where it can. */
const refuseEnding = (clock: FoundClock, { state, endedOn, outcome, reason }: Ending, today: Day): void => {
  if (clock.state !== 'running' && !canBeDoneAfter(clock, today)) throw new Refusal('clock.not_running', 409)
  if (state === 'not_needed' && !reason) throw new Refusal('clock.reason_missing', 422, {}, 'reason')
  const { outcomes } = clockOf(clock.kind)
  const isSaid = outcome === null ? outcomes.length === 0 : outcomes.includes(outcome)
  if (state === 'done' && !isSaid) throw new Refusal('clock.outcome_missing', 422, {}, 'outcome')
  requireDayPassed(endedOn, today, 'endedOn')
  if (endedOn < clock.startsOn) throw new Refusal('clock.ended_too_early', 422, {}, 'endedOn')
  if (state === 'done' && hasStoppedBy(clock, endedOn))
    throw new Refusal('clock.was_not_in_time', 422, {}, 'endedOn')
}

/**
 * Ends a clock: done on a day, or not needed for a reason. Where the law asks what was decided, that is said: whether an investigation
 * was opened, whether the court confirmed. What rests on a decision that the court did not confirm ends with it, and what was sent for it
 * to be tried is done. What has ceased,
 * as far as was written down, has not where it turns out to have been done in time; where it has, that is written with what happens now.
 *
 * @throws Refusal `clock.not_running`, `clock.reason_missing`, `clock.outcome_missing`, `clock.ended_too_early`,
 * `day_to_come`, `clock.was_not_in_time`, `clock.changed_by_another`.
 */
export const endClock = action(clockPolicy, 'clock.end', 'change', endInput, async (context, given) => {
  const { actor, clock, key } = await begin(context, given)
  const { tx, now, today } = context
  const { state, reason, endedOn = today } = given
  const outcome = (state === 'done' ? given.outcome : undefined) ?? null
  refuseEnding(clock, { state, endedOn, outcome, reason }, today)
  const sealedReason = withReason(key, clock, reason, today)
  const hasCeased = state === 'not_needed' && canBeDoneAfter(clock, today) && hasStoppedBy(clock, endedOn)
  if (hasCeased) await markCeased(tx, clock, sealedReason)
  else await markEnded(tx, actor, clock.id, { state, endedOn, outcome, sealedReason })
  const done = state === 'done' ? await endPreceding(tx, actor, clock, clock.startsOn) : []
  if (hasCeased || outcome === 'not_confirmed') await endResting(tx, clock, endedOn, actor)
  await clockDealtWith(tx, clock.id)
  const event = { caseId: given.caseId, section: 'legal', actor, now } as const
  for (const subjectId of done) await addEvent(tx, { ...event, kind: 'clock_done', subjectId })
  await addEvent(tx, {
    ...event,
    kind: hasCeased ? 'clock_lapsed' : state === 'done' ? 'clock_done' : 'clock_not_needed',
    subjectId: clock.id,
  })
  return { caseId: given.caseId, clockId: clock.id }
})

const refuse = (fault: ReturnType<typeof faultOfExtension>): void => {
  if (fault !== undefined)
    throw new Refusal(fault.code, fault.field === undefined ? 409 : 422, {}, fault.field)
}

/**
 * Extends a clock to a day that has been decided, where its section lets it be extended; or writes when a longer time was asked of the
 * court, where it is the court's to give: until it has answered nothing ceases. A period that has run out runs again: the decision may
 * come after.
 *
 * @throws Refusal `clock.not_running`, `clock.extension_empty`, `clock.reason_missing` where the section asks for reasons,
 * `clock.cannot_be_extended`, `clock.extended_backwards`, `clock.asked_too_late`, `clock.rehabilitation_used_up`,
 * `clock.already_running`, `clock.changed_by_another`.
 */
export const extendClock = action(
  clockPolicy,
  'clock.extend',
  'change',
  extendInput,
  async (context, given) => {
    const { actor, clock, key } = await begin(context, given)
    const { tx, now, today } = context
    const { to, askedOn, reason } = given
    if (clock.state !== 'running' && clock.state !== 'lapsed') throw new Refusal('clock.not_running', 409)
    if (to === undefined && askedOn === undefined) throw new Refusal('clock.extension_empty', 422, {}, 'to')
    refuse(to === undefined ? faultOfAsking(clock, askedOn!, today) : faultOfExtension(clock, to))
    if (to !== undefined && !reason) throw new Refusal('clock.reason_missing', 422, {}, 'reason')
    if (clock.state === 'lapsed' && (await listRunningKinds(tx, given.caseId)).includes(clock.kind))
      throw new Refusal('clock.already_running', 409)
    if (to === undefined) await markLongerAsked(tx, clock, askedOn!)
    else {
      const days = daysOf(clock.kind, clock.startsOn, today, { extendedTo: to })
      await markExtended(tx, clock, { days, today, sealedReason: withReason(key, clock, reason, today) })
    }
    await clockDealtWith(tx, clock.id)
    await addEvent(tx, {
      caseId: given.caseId,
      section: 'legal',
      kind: to === undefined ? 'clock_longer_asked' : 'clock_extended',
      subjectId: clock.id,
      actor,
      now,
    })
    return { caseId: given.caseId, clockId: clock.id }
  },
)
