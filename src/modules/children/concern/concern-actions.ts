import { type ActionContext, action } from '../../../platform/access/action.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { readDanger } from '../../../platform/arrivals/danger.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, type CaseFacts, endDuty, extendDuty, startClock } from '../../support/index.ts'
import { ageOf } from './age.ts'
import { childInDanger } from './arrivals.ts'
import { begin, type Changed, refuseFault, requireStep, tell } from './begin.ts'
import { listInterests, listVoices } from './child-store.ts'
import { progressOf } from './inquiry/rules.ts'
import { listNewest } from './inquiry/store.ts'
import { concernPolicy } from './policy.ts'
import {
  faultOfAssessed,
  faultOfEnd,
  faultOfExtension,
  faultOfRighted,
  isInDanger,
  preliminaryUntil,
} from './rules.ts'
import { concernInput, endInput, extendInput, protectionInput, rightReceivedInput } from './schema.ts'
import { concerns, getConcern, protectionRecord } from './store.ts'

/** A report of concern with what has been done of it, what is to be done, and by when. @throws NotFound */
export const viewConcern = action(
  concernPolicy,
  'concern.view',
  'read_personal',
  concernInput,
  async (context, { caseId, concernId }) => {
    const { tx, now, today } = context
    const { file, key, writes } = await beginReading(context, caseId, 'family', { concern: concernId })
    const concern = await getConcern(tx, key, caseId, concernId)
    return {
      caseId,
      danger: isInDanger(concern)
        ? await readDanger(tx, {
            ...{ kinds: [childInDanger], about: concernId, bodyId: file.bodyId, moment: now },
          })
        : null,
      number: file.number,
      writes,
      ageGroup: file.ageGroup,
      age: await ageOf(tx, key, file, today),
      concern,
      inquiry: progressOf(await listNewest(tx, key, { caseId, concernId })),
      voices: await listVoices(tx, key, caseId),
      interests: await listInterests(tx, key, caseId),
    }
  },
)
export type ViewedConcern = Awaited<ReturnType<typeof viewConcern.run>>

/**
 * Documents the protection assessment: whether the child needs protection at once, and why (SoL 20:1). It is made anew as things
 * change: the last holds, and those before it stay.
 *
 * @throws NotFound, Refusal `concern.not_now_*`, `concern.in_future`, `concern.before_it_came`, `concern.before_first_assessment`,
 * `concern.changed_by_another`.
 */
export const assessProtection = action(
  concernPolicy,
  'concern.assess_protection',
  'change',
  protectionInput,
  async (context, given) => {
    const { tx, now } = context
    const begun = await begin(context, given)
    const { actor, key, concern } = begun
    const state = requireStep(concern, 'assess_protection')
    const moment = swedishMoment(given.assessedOn, given.assessedAt)
    refuseFault(faultOfAssessed(concern, moment, now))
    const { protection, reasons } = given
    if (concern.state === 'received') {
      const assessed = { state, protection, protectionAt: moment, protectionReasons: reasons }
      await concerns.change(tx, concern.id, assessed, { protection_by: actor.personId }, key)
      const duty = { caseId: given.caseId, subjectId: concern.id, kind: 'protection_assessment' } as const
      await endDuty(tx, actor, duty, given.assessedOn)
    } else {
      const of = { caseId: given.caseId, concernId: concern.id }
      const anew = { protection, assessedAt: moment, during: state as 'assessed' | 'investigating', reasons }
      await protectionRecord.keep(tx, { of, actor, now, key }, anew)
      await concerns.change(tx, concern.id, {})
    }
    await tell(context, begun, given, 'protection_assessed')
    // What was written later of an earlier moment changes nothing of what holds.
    if (concern.protectionAt !== null && moment < concern.protectionAt)
      return { caseId: given.caseId, concernId: concern.id }
    await settle(tx, childInDanger, concern.id)
    if (protection === 'immediate')
      await arrive(context, childInDanger, {
        ...{ about: concern.id, caseId: given.caseId, for: { bodyId: begun.file.bodyId } },
        place: { caseId: given.caseId, concernId: concern.id },
      })
    return { caseId: given.caseId, concernId: concern.id }
  },
)

/**
 * Puts right when a report came. Its duties are counted from then: the protection assessment at once, the preliminary within 14 days.
 *
 * @throws NotFound, Refusal `concern.received_stands`, `concern.in_future`, `concern.came_after_assessment`, `concern.changed_by_another`.
 */
export const rightReceived = action(
  concernPolicy,
  'concern.right_received',
  'change',
  rightReceivedInput,
  async (context, given) => {
    const { tx, now, today } = context
    const begun = await begin(context, given)
    const { actor, file, key, concern } = begun
    const moment = swedishMoment(given.receivedOn, given.receivedAt)
    const fault = faultOfRighted(concern, moment, now)
    if (fault !== undefined)
      throw new Refusal(fault.code, fault.field === undefined ? 409 : 422, {}, fault.field)
    const until = preliminaryUntil(given.receivedOn, today)
    await concerns.change(tx, concern.id, { receivedAt: moment, preliminaryUntil: until }, {}, key)
    const duties = ['protection_assessment', 'preliminary_assessment'] as const
    for (const kind of duties.filter(
      (one) => one === 'preliminary_assessment' || concern.state === 'received',
    )) {
      await endDuty(tx, actor, { caseId: given.caseId, subjectId: concern.id, kind }, today)
      await startClock({ tx, actor, now, today }, file, {
        ...{ kind, startsOn: given.receivedOn, subjectId: concern.id },
      })
    }
    await tell(context, begun, given, 'concern_righted')
    return { caseId: given.caseId, concernId: concern.id }
  },
)

const CLOCK_OF = {
  extend_preliminary: 'preliminary_assessment',
  extend_investigation: 'investigation',
} as const

const extend = async (
  context: ActionContext<CaseFacts>,
  given: Changed & { readonly to: Day; readonly reasons: string },
  step: keyof typeof CLOCK_OF,
) => {
  const { tx, now, today } = context
  const begun = await begin(context, given)
  const { actor, key, concern } = begun
  requireStep(concern, step)
  const isPreliminary = step === 'extend_preliminary'
  const until = isPreliminary ? concern.preliminaryUntil : (concern.investigationUntil as Day)
  refuseFault(faultOfExtension(until, given.to))
  const extended = isPreliminary
    ? {
        preliminaryUntil: given.to,
        preliminaryExtendedFrom: concern.preliminaryExtendedFrom ?? until,
        preliminaryReasons: given.reasons,
      }
    : {
        investigationUntil: given.to,
        investigationExtendedFrom: concern.investigationExtendedFrom ?? until,
        investigationReasons: given.reasons,
      }
  await concerns.change(tx, concern.id, extended, {}, key)
  await extendDuty({ tx, actor, now, today }, key, {
    caseId: given.caseId,
    subjectId: concern.id,
    kind: CLOCK_OF[step],
    to: given.to,
    reason: given.reasons,
  })
  return { caseId: given.caseId, concernId: concern.id }
}

/**
 * Extends the preliminary assessment past 14 days, which the law lets be done for exceptional reasons alone (SoL 20:2).
 *
 * @throws NotFound, Refusal `concern.not_now_*`, `concern.extended_backwards`, `concern.extended_too_far`.
 */
export const extendPreliminary = action(
  concernPolicy,
  'concern.extend_preliminary',
  'change',
  extendInput,
  (context, given) => extend(context, given, 'extend_preliminary'),
)

/** Extends the investigation past four months, for special reasons (SoL 20:3). @throws as `extendPreliminary`. */
export const extendInvestigation = action(
  concernPolicy,
  'concern.extend_investigation',
  'change',
  extendInput,
  (context, given) => extend(context, given, 'extend_investigation'),
)

/**
 * Ends the investigation with what came of it. Somebody who has turned 18 is asked for themselves from then on, and the
 * investigation of the child ends.
 *
 * @throws NotFound, Refusal `concern.not_now_*`, `concern.in_future`, `concern.ends_before_start`, `concern.not_adult`.
 */
export const endInvestigation = action(
  concernPolicy,
  'concern.end',
  'change',
  endInput,
  async (context, given) => {
    const { tx, today } = context
    const begun = await begin(context, given)
    const { actor, file, key, concern } = begun
    const state = requireStep(concern, 'end')
    const { standing } = await ageOf(tx, key, file, given.endedOn)
    refuseFault(faultOfEnd(given, { decidedOn: concern.decidedOn as Day, today, standing }))
    const { outcome, endedOn, reasons: outcomeReasons } = given
    const ended = { state, outcome, endedOn, outcomeReasons }
    await concerns.change(tx, concern.id, ended, { ended_by: actor.personId }, key)
    const duty = { caseId: given.caseId, subjectId: concern.id, kind: 'investigation' } as const
    await endDuty(tx, actor, duty, given.endedOn)
    await settle(tx, childInDanger, concern.id)
    await tell(context, begun, given, 'investigation_ended')
    return { caseId: given.caseId, concernId: concern.id }
  },
)
