import { action } from '../../../platform/access/action.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting, endDuty, startDuty } from '../../support/index.ts'
import { representativePolicy } from './policy.ts'
import { APPOINTER, afterStep, faultOfStep, isForAge } from './rules.ts'
import {
  caseInput,
  needInput,
  type RepresentativeKind,
  type RepresentativeState,
  representativeInput,
  type StepGiven,
  stepInput,
} from './schema.ts'
import { insertNeed, listRepresentatives, listSuspected, representatives } from './store.ts'

/** Who speaks for the child, and which guardian may not. */
export const viewRepresentatives = action(
  representativePolicy,
  'representative.list',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx } = context
    const { file, key, writes } = await beginReading(context, caseId, 'family', { representatives: true })
    return {
      caseId,
      number: file.number,
      ageGroup: file.ageGroup,
      writes,
      representatives: await listRepresentatives(tx, key, caseId),
      suspected: await listSuspected(tx, key, caseId),
    }
  },
)
export type ViewedRepresentatives = Awaited<ReturnType<typeof viewRepresentatives.run>>

/** One representative, with what can be done next. @throws NotFound */
export const viewRepresentative = action(
  representativePolicy,
  'representative.view',
  'read_personal',
  representativeInput,
  async (context, { caseId, representativeId }) => {
    const { file, key, writes } = await beginReading(context, caseId, 'family', {
      representative: representativeId,
    })
    return {
      caseId,
      number: file.number,
      writes,
      representative: await representatives.get(context.tx, { id: representativeId, caseId }, key),
    }
  },
)
export type ViewedRepresentative = Awaited<ReturnType<typeof viewRepresentative.run>>

/**
 * Notes that the child needs a representative: its clock starts, unless a checklist has started it already.
 *
 * @throws NotFound, Refusal `day_to_come`, `representative.not_of_an_adult`, `representative.stands_already`.
 */
export const needRepresentative = action(
  representativePolicy,
  'representative.need',
  'change',
  needInput,
  async (context, { caseId, kind, neededOn }) => {
    const { tx, now, today } = context
    const { actor, file, happened } = await beginWriting(context, caseId, 'family', { representative: kind })
    requireDayPassed(neededOn, today, 'neededOn')
    if (!isForAge(kind, file.ageGroup)) throw new Refusal('representative.not_of_an_adult', 422, {}, 'kind')
    const representativeId = await insertNeed(tx, actor, { caseId, kind, neededOn, now })
    if (representativeId === undefined) throw new Refusal('representative.stands_already', 409, {}, 'kind')
    await startDuty({ tx, actor, now, today }, file, {
      kind,
      startsOn: neededOn,
      subjectId: representativeId,
    })
    await happened('representative_needed', representativeId)
    return { caseId, representativeId }
  },
)

const EVENTS: Readonly<Partial<Record<RepresentativeState, string>>> = {
  applied: 'representative_applied',
  appointed: 'representative_appointed',
  ended: 'representative_ended',
  refused: 'representative_ended',
  not_needed: 'representative_ended',
}

/** What a step writes, beside the state. */
const valuesOf = (
  given: StepGiven,
  kind: RepresentativeKind,
): Partial<ValuesOf<typeof representatives.fields>> => {
  switch (given.step) {
    case 'apply':
      return { appliedOn: given.appliedOn, appliedBy: given.appliedBy }
    case 'appoint': {
      const { appointedOn, name, contact, childToldOn = null, coversCompensation } = given
      return { appointedOn, appointedBy: APPOINTER[kind], name, contact, childToldOn, coversCompensation }
    }
    case 'tell_child':
      return { childToldOn: given.childToldOn }
    case 'refuse':
      return { endedOn: given.endedOn, endReason: 'refused' }
    case 'drop':
      return { endedOn: given.endedOn, endReason: 'not_needed' }
    case 'end':
      return { endedOn: given.endedOn, endReason: given.reason }
  }
}

const doneOn = (given: StepGiven): string | undefined => {
  if (given.step === 'appoint') return given.appointedOn
  return given.step === 'refuse' || given.step === 'drop' ? given.endedOn : undefined
}

/**
 * Takes a representative a step further: applied for, appointed (the clock of the duty ends), the child told, refused, not
 * needed after all, ended.
 *
 * @throws NotFound, Refusal `representative.not_now`, `representative.changed_by_another`, and those of `faultOfStep`.
 */
export const takeStep = action(
  representativePolicy,
  'representative.step',
  'change',
  stepInput,
  async (context, given) => {
    const { tx, today } = context
    const { caseId, representativeId, revision, step } = given
    const { actor, key, happened } = await beginWriting(context, caseId, 'family', {
      representative: representativeId,
      step,
    })
    const stands = await representatives.get(tx, { id: representativeId, caseId }, key)
    if (stands.revision !== revision) throw new Refusal('representative.changed_by_another', 409)
    const state = afterStep(stands.state, step)
    if (state === undefined) throw new Refusal('representative.not_now', 409)
    const fault = faultOfStep(given, stands, today)
    if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
    await representatives.change(tx, representativeId, { ...valuesOf(given, stands.kind), state }, {}, key)
    const ended = doneOn(given)
    if (ended !== undefined)
      await endDuty(tx, actor, { caseId, subjectId: representativeId, kind: stands.kind }, ended)
    const kind = step === 'tell_child' ? undefined : EVENTS[state]
    if (kind !== undefined) await happened(kind, representativeId)
    return { caseId, representativeId }
  },
)
