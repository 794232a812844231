import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { lastDayOf } from '../../law/index.ts'
import { beginReading, beginWriting } from '../cases/begin.ts'
import { type CaseFacts, seesPart } from '../cases/facts.ts'
import { startClock } from '../clocks/start.ts'
import { endClocksOf } from '../clocks/subject-store.ts'
import { followUpMonths } from '../content/after-programme.ts'
import { hasChildren } from '../planning/children.ts'
import { listFields } from '../sections/field-store.ts'
import { programmePolicy } from './policy.ts'
import {
  codedAnswer,
  faultOfPlacing,
  headingsFor,
  matchProgrammes,
  questionsFor,
  unmetNeeds,
} from './rules.ts'
import {
  beginStayInput,
  caseInput,
  dischargeInput,
  endStayInput,
  followUpInput,
  noInput,
  recordFollowUpInput,
  stayInput,
} from './schema.ts'
import {
  getStay,
  insertStay,
  listDue,
  listFollowUps,
  listStays,
  markStayEnded,
  writeDischargePlan,
  writeFollowUp,
} from './stay-store.ts'
import { getProgramme, listProgrammes } from './store.ts'

const clockOfFollowUp = (months: 3 | 6 | 12) => `follow_up_${months}_months` as const

/** Times in programmes, and for those who work on the case the programmes that meet something of what the person needs. */
export const viewStays = action(
  programmePolicy,
  'stay.list',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx } = context
    const { actor, facts, file, key, writes } = await beginReading(context, caseId, 'plan', { stays: true })
    const fields = seesPart(actor, facts, 'needs', 'needs')
      ? await listFields(tx, key, caseId, ['needs'])
      : []
    const needs = (fields.find(({ field }) => field === 'needs')?.value ?? '')
      .split(',')
      .filter((code) => code !== '')
    const matches = writes ? matchProgrammes(await listProgrammes(tx, {}), { ...file, needs }) : []
    return {
      caseId,
      number: file.number,
      writes,
      needs,
      matches,
      unmet: unmetNeeds(needs, matches),
      own: writes ? await listProgrammes(tx, { bodyId: actor.bodyId }) : [],
      stays: await listStays(tx, key, caseId),
    }
  },
)
export type ViewedStays = Awaited<ReturnType<typeof viewStays.run>>

const readStay = async (context: ActionContext<CaseFacts>, caseId: string, stayId: string) => {
  const { tx } = context
  const { actor, facts, file, key, writes } = await beginReading(context, caseId, 'plan', { stay: stayId })
  const stay = await getStay(tx, key, caseId, stayId)
  const children = seesPart(actor, facts, 'family') && (await hasChildren(tx, key, caseId))
  return {
    caseId,
    number: file.number,
    writes,
    stay,
    headings: headingsFor({ ...stay, children }),
    followUps: (await listFollowUps(tx, key, caseId)).filter((one) => one.stayId === stayId),
  }
}

/** One time in a programme: its discharge plan, its end, the follow-ups after it. @throws NotFound */
export const viewStay = action(
  programmePolicy,
  'stay.view',
  'read_personal',
  stayInput,
  (context, { caseId, stayId }) => readStay(context, caseId, stayId),
)
export type ViewedStay = Awaited<ReturnType<typeof viewStay.run>>

/** The same, for the page on which the discharge is planned. */
export const prepareDischarge = action(
  programmePolicy,
  'stay.prepare_discharge',
  'read_personal',
  stayInput,
  (context, { caseId, stayId }) => readStay(context, caseId, stayId),
)

/**
 * Begins a time in a programme of one's own body, on its own case: somebody in another body's programme is referred there.
 * Nothing asks for a police report.
 *
 * @throws NotFound, Refusal `stay.not_own_programme`, `day_to_come`, `stay.programme_closed`,
 * `stay.running_already`, and those of `faultOfPlacing`.
 */
export const beginStay = action(
  programmePolicy,
  'stay.begin',
  'change',
  beginStayInput,
  async (context, { caseId, programmeId, fromDay, ...placing }) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { programme: programmeId })
    const programme = await getProgramme(tx, programmeId)
    if (programme.bodyId !== actor.bodyId) throw new Refusal('stay.not_own_programme', 422, {}, 'programmeId')
    if (programme.closedOn !== null) throw new Refusal('stay.programme_closed', 422, {}, 'programmeId')
    requireDayPassed(fromDay, today, 'fromDay')
    const fault = faultOfPlacing({ ...programme, ...placing })
    if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
    const running = (await listStays(tx, key, caseId)).some(
      (stay) => stay.programmeId === programmeId && stay.toDay === null,
    )
    if (running) throw new Refusal('stay.running_already', 409, {}, 'programmeId')
    const stayId = await insertStay(tx, actor, { caseId, programmeId, fromDay, now, ...placing })
    await happened('stay_started', stayId)
    return { caseId, stayId }
  },
)

const beginChange = async (
  context: ActionContext<CaseFacts>,
  { caseId, stayId, revision }: { caseId: string; stayId: string; revision: number },
) => {
  const begun = await beginWriting(context, caseId, 'plan', { stay: stayId })
  const stay = await getStay(context.tx, begun.key, caseId, stayId)
  if (stay.revision !== revision) throw new Refusal('stay.changed_by_another', 409)
  return { ...begun, stay }
}

/**
 * Ends a time in a programme with its reason. Follow-ups at 3, 6 and 12 months are set, each with its clock.
 *
 * @throws NotFound, Refusal `stay.ended_already`, `stay.ends_before_start`, `day_to_come`,
 * `stay.changed_by_another`.
 */
export const endStay = action(programmePolicy, 'stay.end', 'change', endStayInput, async (context, given) => {
  const { caseId, stayId, toDay, reason } = given
  const { tx, now, today } = context
  const { actor, file, stay, happened } = await beginChange(context, given)
  if (stay.toDay !== null) throw new Refusal('stay.ended_already', 409)
  if (toDay < stay.fromDay) throw new Refusal('stay.ends_before_start', 422, {}, 'toDay')
  requireDayPassed(toDay, today, 'toDay')
  const followUps = followUpMonths.map((months) => ({
    months,
    dueOn: lastDayOf(clockOfFollowUp(months), toDay) as Day,
  }))
  await markStayEnded(tx, { id: stayId, caseId }, { toDay, reason }, followUps)
  for (const { months } of followUps)
    await startClock({ tx, actor, now, today }, file, {
      kind: clockOfFollowUp(months),
      startsOn: toDay,
      subjectId: stayId,
    })
  await happened('stay_ended', stayId)
  return { caseId, stayId }
})

/**
 * Writes the discharge plan, heading by heading. A heading that does not concern the person is not taken.
 *
 * @throws NotFound, Refusal `stay.changed_by_another`.
 */
export const writeDischarge = action(
  programmePolicy,
  'stay.write_discharge',
  'change',
  dischargeInput,
  async (context, given) => {
    const { caseId, stayId, headings } = given
    const { tx, today } = context
    const { key, stay, happened } = await beginChange(context, given)
    const children = await hasChildren(tx, key, caseId)
    const shown: readonly string[] = headingsFor({ ...stay, children }).map((heading) => heading.key)
    // What an earlier heading held stays, where it is not shown any more.
    const kept = Object.entries(stay.discharge).filter(([heading]) => !shown.includes(heading))
    const written = Object.entries(headings).filter(
      ([heading, text]) => shown.includes(heading) && text !== '',
    )
    await writeDischargePlan(
      tx,
      key,
      stayId,
      Object.fromEntries([...kept, ...(written as [string, string][])]),
      today,
    )
    await happened('discharge_planned', stayId)
    return { caseId, stayId }
  },
)

/** The follow-ups that are still to be made in one's own cases, what is late first. */
export const viewDueFollowUps = action(
  programmePolicy,
  'follow_up.list',
  'read_personal',
  noInput,
  async ({ tx, actor }) => {
    if (actor.kind !== 'person') throw new NotPermitted('follow_up.list')
    return { rows: await listDue(tx, actor) }
  },
)
export type DueFollowUps = Awaited<ReturnType<typeof viewDueFollowUps.run>>

const readFollowUp = async (
  context: ActionContext<CaseFacts>,
  begun: Pick<Awaited<ReturnType<typeof beginReading>>, 'key'>,
  caseId: string,
  followUpId: string,
) => {
  const { tx } = context
  const followUp = (await listFollowUps(tx, begun.key, caseId)).find(({ id }) => id === followUpId)
  if (followUp === undefined) throw new NotFound('follow_up')
  const stay = await getStay(tx, begun.key, caseId, followUp.stayId)
  const children = await hasChildren(tx, begun.key, caseId)
  return { followUp, stay, questions: questionsFor({ ...stay, children }) }
}

/** A follow-up with the questions that concern the person. @throws NotFound */
export const viewFollowUp = action(
  programmePolicy,
  'follow_up.view',
  'read_personal',
  followUpInput,
  async (context, { caseId, followUpId }) => {
    const begun = await beginReading(context, caseId, 'plan', { followUp: followUpId })
    const { file, writes } = begun
    return {
      caseId,
      number: file.number,
      writes,
      ...(await readFollowUp(context, begun, caseId, followUpId)),
    }
  },
)
export type ViewedFollowUp = Awaited<ReturnType<typeof viewFollowUp.run>>

/**
 * Writes down what came of a follow-up: answered, not reached, or declined. Not to answer a question is no answer, and
 * `relapsed` is the person's own word.
 *
 * @throws NotFound, Refusal `follow_up.done_already`, `day_to_come`, `follow_up.before_end`,
 * `follow_up.no_answers`.
 */
export const recordFollowUp = action(
  programmePolicy,
  'follow_up.record',
  'change',
  recordFollowUpInput,
  async (context, { caseId, followUpId, result, doneOn, answers }) => {
    const { tx, today } = context
    const begun = await beginWriting(context, caseId, 'plan', { followUp: followUpId })
    const { followUp, stay, questions } = await readFollowUp(context, begun, caseId, followUpId)
    if (followUp.result !== null) throw new Refusal('follow_up.done_already', 409)
    requireDayPassed(doneOn, today, 'doneOn')
    if (doneOn < (stay.toDay ?? stay.fromDay)) throw new Refusal('follow_up.before_end', 422, {}, 'doneOn')
    const keys: readonly string[] = questions.map(({ key }) => key)
    const given = Object.fromEntries(
      Object.entries(answers).filter(([question]) => keys.includes(question)),
    ) as Record<string, string>
    if (result === 'answered' && Object.keys(given).length === 0)
      throw new Refusal('follow_up.no_answers', 422, {}, 'result')
    const coded = (question: string) => (result === 'answered' ? codedAnswer(given[question]) : null)
    await writeFollowUp(tx, begun.key, begun.actor, followUpId, {
      result,
      doneOn,
      answers: given,
      housed: coded('housed'),
      occupied: coded('occupied'),
      relapsed: coded('relapsed'),
    })
    const kind = clockOfFollowUp(followUp.months)
    await endClocksOf(tx, begun.actor, { caseId, subjectId: stay.id, kind }, doneOn)
    await begun.happened('follow_up_done', followUpId)
    return { caseId, stayId: stay.id }
  },
)
