import { type ActionContext, action } from '../../../platform/access/action.ts'
import { Conflict, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import type { CaseFacts } from '../cases/facts.ts'
import { getFacts } from '../cases/facts-store.ts'
import { addEvent, getCase } from '../cases/store.ts'
import { requireInUse } from '../cases/use.ts'
import { clockPolicy } from './policy.ts'
import { withReason } from './reasons.ts'
import { daysOf, faultOfExtension } from './rules.ts'
import { endInput, extendInput } from './schema.ts'
import { type FoundClock, holdClock, listRunningKinds, markEnded, markExtended } from './store.ts'

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

/**
 * Ends a clock: done on a day, or not needed for a reason. A preliminary assessment says whether an investigation was
 * opened.
 *
 * @throws Refusal `clock.not_running`, `clock.reason_missing`, `clock.outcome_missing`, `clock.ended_too_early`,
 * `clock.ends_in_future`, `clock.changed_by_another`.
 */
export const endClock = action(clockPolicy, 'clock.end', 'change', endInput, async (context, given) => {
  const { actor, clock, key } = await begin(context, given)
  const { tx, now, today } = context
  if (clock.state !== 'running') throw new Refusal('clock.not_running', 409)
  const { state, reason, endedOn = today, outcome = null } = given
  if (state === 'not_needed' && !reason) throw new Refusal('clock.reason_missing', 422, {}, 'reason')
  if (state === 'done' && clock.kind === 'preliminary_assessment' && outcome === null)
    throw new Refusal('clock.outcome_missing', 422, {}, 'outcome')
  if (endedOn > today) throw new Refusal('clock.ends_in_future', 422, {}, 'endedOn')
  if (endedOn < clock.startsOn) throw new Refusal('clock.ended_too_early', 422, {}, 'endedOn')
  await markEnded(tx, actor, clock.id, {
    state,
    endedOn,
    outcome: state === 'done' && clock.kind === 'preliminary_assessment' ? outcome : null,
    sealedReason: withReason(key, clock, reason, today),
  })
  await addEvent(tx, {
    caseId: given.caseId,
    section: 'legal',
    kind: state === 'done' ? 'clock_done' : 'clock_not_needed',
    subjectId: clock.id,
    actor,
    now,
  })
  return { caseId: given.caseId, clockId: clock.id }
})

/**
 * Extends a clock to a day that has been decided, where its section lets it be extended. A period that has run out runs
 * again: the decision may come after.
 *
 * @throws Refusal `clock.not_running`, `clock.reason_missing` where the section asks for reasons,
 * `clock.cannot_be_extended`, `clock.extended_backwards`, `clock.rehabilitation_used_up`, `clock.already_running`,
 * `clock.changed_by_another`.
 */
export const extendClock = action(
  clockPolicy,
  'clock.extend',
  'change',
  extendInput,
  async (context, given) => {
    const { actor, clock, key } = await begin(context, given)
    const { tx, now, today } = context
    const { to, reason } = given
    if (clock.state !== 'running' && clock.state !== 'lapsed') throw new Refusal('clock.not_running', 409)
    const fault = faultOfExtension(clock, to)
    if (fault !== undefined)
      throw new Refusal(fault.code, fault.field === undefined ? 409 : 422, {}, fault.field)
    if (!reason) throw new Refusal('clock.reason_missing', 422, {}, 'reason')
    if (clock.state === 'lapsed' && (await listRunningKinds(tx, given.caseId)).includes(clock.kind))
      throw new Refusal('clock.already_running', 409)
    const days = daysOf(clock.kind, clock.startsOn, { extendedTo: to })
    await markExtended(tx, clock, { days, today, sealedReason: withReason(key, clock, reason, today) })
    await addEvent(tx, {
      caseId: given.caseId,
      section: 'legal',
      kind: 'clock_extended',
      subjectId: clock.id,
      actor,
      now,
    })
    return { caseId: given.caseId, clockId: clock.id }
  },
)
