import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { hoursOf } from '../../../platform/clock/hours.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting } from '../cases/begin.ts'
import type { CaseFacts } from '../cases/facts.ts'
import { withNames } from '../cases/names.ts'
import { listNames, listWorkers } from '../cases/store.ts'
import { revealingWord } from '../planning/rules.ts'
import { namesBody } from '../planning/store.ts'
import { listFields } from '../sections/field-store.ts'
import { appointmentPolicy } from './policy.ts'
import { type Appointment, appointments, type written } from './records.ts'
import { clashing, lacksOutcome, says } from './rules.ts'
import {
  appointmentInput,
  bookInput,
  caseInput,
  changeInput,
  endInput,
  interpreterInput,
  noInput,
  prepareInput,
} from './schema.ts'
import { listBusy, listOwn } from './store.ts'

type Context = ActionContext<CaseFacts>

/** So far ahead one's own list reaches. */
const DAYS_AHEAD = 60

/** What somebody attends until a day has ended, with names, and what is told of each. */
export const readOwn = async (
  { tx, actor, now, today, vault }: Pick<ActionContext, 'tx' | 'actor' | 'now' | 'today' | 'vault'>,
  days: number,
) => {
  personIn(actor, 'appointment.list')
  const found = await listOwn(tx, swedishMoment(addDays(today, days + 1), '00:00'))
  const clashes = clashing(found.filter((one) => !lacksOutcome(one, now)))
  return (await withNames(vault, found)).map((one) => ({
    ...one,
    isPast: lacksOutcome(one, now),
    isClash: clashes.has(one.id),
  }))
}
export type OwnRow = Awaited<ReturnType<typeof readOwn>>[number]

/** What I attend, what I have not said of it, and what is to be done about interpreters. */
export const viewOwn = action(
  appointmentPolicy,
  'appointment.list',
  'read_personal',
  noInput,
  async (context) => {
    const rows = await readOwn(context as ActionContext, DAYS_AHEAD)
    context.about('body', personIn(context.actor, 'appointment.list').bodyId, { shown: rows.length })
    return { rows }
  },
)
export type ViewedOwn = Awaited<ReturnType<typeof viewOwn.run>>

/** All appointments of a case, the latest first. */
export const viewOfCase = action(
  appointmentPolicy,
  'appointment.of_case',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx, now } = context
    const { file, key, writes } = await beginReading(context, caseId, 'plan', { appointments: true })
    const rows = await appointments.list(tx, { case_id: caseId }, { by: 'starts_at' }, key)
    return {
      ...{ caseId, number: file.number, writes },
      rows: rows.map((row) => ({ ...row, isPast: lacksOutcome(row, now) })),
    }
  },
)
export type ViewedOfCase = Awaited<ReturnType<typeof viewOfCase.run>>

const read = async (
  context: Context,
  { caseId, appointmentId }: { caseId: string; appointmentId: string },
) => {
  const begun = await beginReading(context, caseId, 'plan', { appointment: appointmentId })
  return {
    ...begun,
    appointment: await appointments.get(context.tx, { id: appointmentId, caseId }, begun.key),
  }
}

/** One appointment: who attends and whether they can, what came of it, its interpreter. @throws NotFound */
export const viewAppointment = action(
  appointmentPolicy,
  'appointment.view',
  'read_personal',
  appointmentInput,
  async (context, input) => {
    const { tx, now } = context
    const { file, writes, appointment } = await read(context, input)
    const busy = appointment.outcome === null ? await listBusy(tx, appointment) : []
    const names = await listNames(tx, appointment.attendees)
    return {
      ...{ caseId: file.id, number: file.number, spoken: file.language, writes, appointment, names },
      isPast: lacksOutcome(appointment, now),
      busy: names.filter(({ personId }) => busy.includes(personId)).map(({ name }) => name),
      workers: await listWorkers(tx, file.id),
    }
  },
)
export type ViewedAppointment = Awaited<ReturnType<typeof viewAppointment.run>>

/** What a new one begins with: nothing, or what the one said that it comes in place of. @throws NotFound */
export const prepareAppointment = action(
  appointmentPolicy,
  'appointment.prepare',
  'read_personal',
  prepareInput,
  async (context, { caseId, instead }) => {
    const { tx } = context
    const { file, key, actor } = await beginReading(context, caseId, 'plan', { appointment: 'new' })
    const before =
      instead === undefined ? undefined : await appointments.get(tx, { id: instead, caseId }, key)
    return {
      ...{ caseId, number: file.number, workers: await listWorkers(tx, caseId) },
      begun: before ?? { attendees: [actor.personId] },
      instead,
    }
  },
)
export type PreparedAppointment = Awaited<ReturnType<typeof prepareAppointment.run>>

/** What is written, as it is kept. @throws Refusal at the field that does not hold */
const checked = async (
  tx: DatabaseTransaction,
  caseId: string,
  { onDay, from, until, ...kept }: ValuesOf<typeof written>,
) => {
  const hours = hoursOf({ onDay, from, until })
  if ('fault' in hours) throw new Refusal('appointment.no_time', 422, {}, hours.fault)
  const workers = await listWorkers(tx, caseId)
  if (!kept.attendees.every((one) => workers.some(({ personId }) => personId === one)))
    throw new Refusal('appointment.does_not_work_on_it', 422, {}, 'attendees')
  return { ...kept, ...hours }
}

/** What is asked of the interpreter of an appointment that is moved is asked of the next one's, and is to be ordered anew. */
const wishesOf = ({ interpreter, ...of }: Appointment) =>
  interpreter === 'none'
    ? { interpreter }
    : {
        interpreter: 'to_order' as const,
        ...{ language: of.language, means: of.means, interpreterSex: of.interpreterSex, notFrom: of.notFrom },
        ...{ notInterpreter: of.notInterpreter, meetAt: of.meetAt },
      }

/** Books an appointment. @throws NotFound, Refusal at the field that does not hold */
export const bookAppointment = action(
  appointmentPolicy,
  'appointment.book',
  'change',
  bookInput,
  async (context, { caseId, instead, ...given }) => {
    const { tx, now } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { appointment: 'new' })
    const kept = await checked(tx, caseId, given)
    const before =
      instead === undefined ? undefined : await appointments.get(tx, { id: instead, caseId }, key)
    const appointmentId = await appointments.add(
      tx,
      { ...kept, ...(before ? wishesOf(before) : {}) },
      { case_id: caseId, made_by: actor.personId, made_at: now },
      key,
    )
    await happened('appointment_booked', appointmentId)
    return { caseId, appointmentId }
  },
)

interface Change {
  readonly caseId: string
  readonly appointmentId: string
  readonly revision: number
}
const beginChange = async (context: Context, { caseId, appointmentId, revision }: Change) => {
  const begun = await beginWriting(context, caseId, 'plan', { appointment: appointmentId })
  const held = await appointments.hold(context.tx, { id: appointmentId, caseId }, revision, begun.key)
  return { ...begun, held }
}

/** Changes when, where and who. @throws NotFound, Conflict, Refusal at its field, `appointment.has_ended` */
export const changeAppointment = action(
  appointmentPolicy,
  'appointment.change',
  'change',
  changeInput,
  async (context, { caseId, appointmentId, revision, ...given }) => {
    const { tx } = context
    const { key, held } = await beginChange(context, { caseId, appointmentId, revision })
    if (held.outcome !== null) throw new Refusal('appointment.has_ended', 409)
    await appointments.change(tx, appointmentId, await checked(tx, caseId, given), {}, key)
    return { caseId, appointmentId }
  },
)

/** Says what came of it, or says it anew. @throws NotFound, Conflict, Refusal `appointment.not_yet` */
export const endAppointment = action(
  appointmentPolicy,
  'appointment.end',
  'change',
  endInput,
  async (context, { caseId, appointmentId, revision, ...said }) => {
    const { tx, now } = context
    const { key, held, happened } = await beginChange(context, { caseId, appointmentId, revision })
    if (held.startsAt > now && (said.outcome === 'came' || said.outcome === 'did_not_come'))
      throw new Refusal('appointment.not_yet', 422, {}, 'outcome')
    await appointments.change(tx, appointmentId, said, {}, key)
    await happened('appointment_ended', appointmentId)
    return { caseId, appointmentId, outcome: said.outcome }
  },
)

/** Texts that stand on an order. */
const told = ['meetAt', 'reference', 'notInterpreter'] as const

/**
 * Says what interpreter is asked for, and how far the order has come. What the agency is told says nobody's name, no case and no body.
 *
 * @throws NotFound, Conflict, Refusal `appointment.reveals` at its field.
 */
export const bookInterpreter = action(
  appointmentPolicy,
  'appointment.interpreter',
  'change',
  interpreterInput,
  async (context, { caseId, appointmentId, revision, ...asked }) => {
    const { tx } = context
    const { key, file } = await beginChange(context, { caseId, appointmentId, revision })
    const names = (await listFields(tx, key, caseId, ['identity']))
      .filter(({ field }) => field === 'chosen_name' || field === 'full_name' || field === 'identity_number')
      .flatMap(({ value }) => value.split(/[\s,]+/))
    for (const field of told) {
      const text = asked[field]
      if (
        says(text, [file.number, ...names]) ||
        revealingWord(text) !== undefined ||
        (await namesBody(tx, text))
      )
        throw new Refusal('appointment.reveals', 422, {}, field)
    }
    await appointments.change(tx, appointmentId, asked, {}, key)
    return { caseId, appointmentId }
  },
)

const readOrder = async (context: Context, input: { caseId: string; appointmentId: string }) => {
  const { appointment } = await read(context, input)
  if (appointment.interpreter === 'none') throw new NotFound('order')
  const { startsAt, endsAt, language, means, interpreterSex, notFrom, notInterpreter, meetAt, reference } =
    appointment
  return {
    ...{ caseId: input.caseId, appointmentId: appointment.id, startsAt, endsAt },
    ...{ language, means, interpreterSex, notFrom, notInterpreter, meetAt, reference },
  }
}

/** What an agency is told: nobody's name, no case, no body. @throws NotFound, also where none is asked for */
export const viewOrder = action(
  appointmentPolicy,
  'appointment.order',
  'read_personal',
  appointmentInput,
  (context, input) => readOrder(context, input),
)
export type Order = Awaited<ReturnType<typeof viewOrder.run>>

/** The same, to be sent. */
export const printOrder = action(
  appointmentPolicy,
  'appointment.order_file',
  'read_personal',
  appointmentInput,
  (context, input) => readOrder(context, input),
)
