import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setActor } from '../../../platform/access/action.ts'
import { listWaiting } from '../../../platform/arrivals/store.ts'
import { givenDenial, givenLiveView } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { assignCase, endAssignment, handOverCase } from '../cases/staff-actions.ts'
import { paths } from '../paths.ts'
import { endTask, giveTask, viewTasks } from '../tasks/actions.ts'
import {
  bookAppointment,
  bookInterpreter,
  changeAppointment,
  endAppointment,
  prepareAppointment,
  viewAppointment,
  viewOrder,
  viewOwn,
} from './actions.ts'
import { appointmentHours } from './calendar.ts'
import { rowsOf } from './pages/order-page.tsx'
import { callsOff, clashing, says } from './rules.ts'

let world: World
let worker: TestPerson
let colleague: TestPerson
let other: TestPerson
let caseId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T09:00:00Z')
  worker = await world.as('caseworker', 'Exempelvik')
  colleague = await world.as('caseworker', 'Exempelvik')
  other = await world.as('ngo_officer', 'Påhittade stödföreningen')
})

beforeEach(async () => {
  world.setTime('2026-11-24T09:00:00Z')
  caseId = await givenCase(worker, { chosenName: 'Påhittad Lind', language: 'ro' })
  await worker.perform(assignCase, { caseId, personId: colleague.actor.personId })
})

const at = (onDay: string, from = '10:00', until = '11:00') => ({ onDay, from, until })
const book = async (more: object = {}, by = worker, of = caseId) =>
  by.perform(bookAppointment, {
    ...{ caseId: of, kind: 'meeting', ...at('2026-11-25'), attendees: [worker.actor.personId], ...more },
  })
type Of = { caseId: string; appointmentId: string }
const revisionOf = async (of: Of, by = worker) => (await by.perform(viewAppointment, of)).appointment.revision
const end = async (of: Of, outcome: 'came' | 'did_not_come' | 'moved' | 'cancelled') =>
  worker.perform(endAppointment, { ...of, revision: await revisionOf(of), outcome })
const interpret = async (of: Of, more: object = {}) =>
  worker.perform(bookInterpreter, {
    ...{ ...of, revision: await revisionOf(of), interpreter: 'to_order', language: 'ro', means: 'telephone' },
    ...more,
  })
const ownOf = async (person: TestPerson) =>
  (await person.perform(viewOwn, {})).rows.filter((row) => row.caseId === caseId)
const waitingOf = async (person: TestPerson) =>
  (await listWaiting(world.house.database, person.actor, world.house.clock.now())).map(({ kind }) => kind)

describe('what is booked', () => {
  test('stands in the list of whoever attends, by Swedish time, and in nobody else’s', async () => {
    await book({ ...at('2026-07-01', '9.00', '0930') })
    await book({ ...at('2026-12-01', '09:00', '10:00') })
    const mine = await ownOf(worker)
    expect(mine.map(({ startsAt }) => startsAt.toISOString())).toEqual([
      '2026-07-01T07:00:00.000Z',
      '2026-12-01T08:00:00.000Z',
    ])
    expect(mine[0]).toMatchObject({ chosenName: 'Påhittad Lind', kind: 'meeting', isPast: true })
    expect(await ownOf(colleague)).toEqual([])
  })

  test.each([
    [{ from: 'nio' }, 'appointment.no_time'],
    [{ until: '09:00' }, 'appointment.no_time'],
    [{ attendees: [] }, undefined],
  ])('%j is refused', async (more, code) => {
    await expect(book(more)).rejects.toMatchObject(code === undefined ? {} : { code })
  })

  test('nobody attends who does not work on the case, nor does anybody see or book who does not', async () => {
    await expect(book({ attendees: [other.actor.personId] })).rejects.toMatchObject({
      code: 'appointment.does_not_work_on_it',
    })
    const of = await book()
    for (const outside of [other, await world.as('case_manager', 'Exempelvik')]) {
      await expect(outside.perform(viewAppointment, of)).rejects.toThrow()
      await expect(book({}, outside)).rejects.toThrow()
    }
    await givenLiveView(world, worker, { caseId, toBody: other.actor.bodyId, parts: ['plan'] })
    await expect(other.perform(viewAppointment, of)).rejects.toThrow()
    await givenDenial(world, worker, { caseId, personId: colleague.actor.personId })
    await expect(colleague.perform(viewAppointment, of)).rejects.toThrow()
    const seen = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, colleague.actor, world.house.clock.now())
      return tx.selectFrom('support.appointment').select('id').where('case_id', '=', caseId).execute()
    })
    expect(seen).toEqual([])
  })

  test('two at the same time clash, in one case or in two; one after another do not', async () => {
    const second = await givenCase(worker, { chosenName: 'Påhittad Ek' })
    await worker.perform(assignCase, { caseId: second, personId: colleague.actor.personId })
    const first = await book({
      ...at('2027-01-12'),
      attendees: [worker.actor.personId, colleague.actor.personId],
    })
    expect((await worker.perform(viewAppointment, first)).busy).toEqual([])
    await colleague.perform(bookAppointment, {
      ...{ caseId: second, kind: 'visit', ...at('2027-01-12', '10:30', '12:00') },
      attendees: [colleague.actor.personId],
    })
    await book({ ...at('2027-01-12', '11:00', '12:00') })
    // Of the two who attend the first, the colleague alone.
    expect((await worker.perform(viewAppointment, first)).busy).toHaveLength(1)
    expect((await colleague.perform(viewOwn, {})).rows.filter(({ isClash }) => isClash)).toHaveLength(2)
    expect((await ownOf(worker)).some(({ isClash }) => isClash)).toBe(false)
  })

  test('a colleague who changed it meanwhile is not written over', async () => {
    const of = await book()
    const stale = {
      ...of,
      revision: 1,
      kind: 'visit',
      ...at('2026-11-26'),
      attendees: [worker.actor.personId],
    }
    await colleague.perform(changeAppointment, { ...stale, place: 'Påhittade torget' } as never)
    await expect(worker.perform(changeAppointment, stale as never)).rejects.toMatchObject({ status: 409 })
  })
})

describe('what came of it', () => {
  test('is asked for once it has begun, and not before', async () => {
    const of = await book()
    await expect(end(of, 'came')).rejects.toMatchObject({ code: 'appointment.not_yet' })
    expect((await ownOf(worker))[0]).toMatchObject({ isPast: false })
    world.setTime('2026-11-25T09:00:00Z')
    expect((await ownOf(worker))[0]).toMatchObject({ isPast: true })
    await end(of, 'came')
    expect(await ownOf(worker)).toEqual([])
  })

  test('what is moved is booked anew with what was asked of the interpreter, to be ordered', async () => {
    const of = await book({ place: 'Påhittade torget' })
    await interpret(of, {
      interpreter: 'confirmed',
      interpreterSex: 'woman',
      notFrom: ['known'],
      reference: '77',
    })
    await end(of, 'moved')
    const { appointment: before } = await worker.perform(viewAppointment, of)
    expect(callsOff(before.interpreter, before.outcome)).toBe(true)
    expect(await worker.perform(prepareAppointment, { caseId, instead: of.appointmentId })).toMatchObject({
      begun: { place: 'Påhittade torget' },
    })
    const next = await book({ ...at('2026-11-27'), instead: of.appointmentId })
    expect((await worker.perform(viewAppointment, next)).appointment).toMatchObject({
      ...{
        interpreter: 'to_order',
        interpreterSex: 'woman',
        notFrom: ['known'],
        reference: '',
        language: 'ro',
      },
    })
  })
})

describe('an interpreter', () => {
  test('is ordered by what an agency needs and nothing that says who or what', async () => {
    const of = await book({
      kind: 'police',
      place: 'Påhittade polishuset',
      about: 'Förhör med Påhittad Lind',
    })
    await interpret(of, { meetAt: '010-000 00 00', reference: 'K 12', notFrom: ['known', 'nearby'] })
    const order = await worker.perform(viewOrder, of)
    const said = rowsOf(order).flat().join('\n')
    for (const word of [
      'rumänska',
      '25 november 2026',
      '10:00',
      '60 minuter',
      '010-000 00 00',
      'K 12',
      'närheten',
    ])
      expect(said).toContain(word)
    const { number } = await worker.perform(viewAppointment, of)
    for (const word of [number, 'Lind', 'Exempelvik', 'polis', 'Förhör']) expect(said).not.toContain(word)
  })

  test.each([
    ['the name of the person', 'Fråga efter lind i receptionen'],
    ['the body', 'Exempelvik, plan 2'],
    ['what it is', 'Skyddat boende, Storgatan 1'],
  ])('what is told does not say %s', async (_, meetAt) => {
    await expect(interpret(await book(), { meetAt })).rejects.toMatchObject({ code: 'appointment.reveals' })
  })

  test('the number of the case is no reference', async () => {
    const of = await book()
    const { number } = await worker.perform(viewAppointment, of)
    await expect(interpret(of, { reference: number })).rejects.toMatchObject({ code: 'appointment.reveals' })
    await interpret(of, { meetAt: 'Lindgatan 3' })
  })
})

describe('who follows', () => {
  test('what is to come goes to the one who is responsible; what has been stays whose it was', async () => {
    const has = await book({ ...at('2026-11-23'), attendees: [colleague.actor.personId] }, colleague)
    const comes = await book({ attendees: [colleague.actor.personId] }, colleague)
    await worker.perform(endAssignment, { caseId, personId: colleague.actor.personId })
    const attending = async (of: Of) => (await worker.perform(viewAppointment, of)).appointment.attendees
    expect(await attending(comes)).toEqual([worker.actor.personId])
    expect(await attending(has)).toEqual([colleague.actor.personId])
    expect((await ownOf(worker)).map(({ id }) => id)).toEqual([has.appointmentId, comes.appointmentId])
  })

  test('the own calendar says when, and that it is a meeting', async () => {
    const of = await book({ kind: 'police', place: 'Påhittade polishuset' })
    const listed = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, worker.actor, world.house.clock.now())
      const { personId, bodyId } = worker.actor
      return appointmentHours.list(tx, { personId, bodyId, from: '2026-11-01', to: '2026-12-31' })
    })
    expect(listed.find(({ key }) => key === of.appointmentId)).toEqual({
      ...{ key: of.appointmentId, day: '2026-11-25', bodyId: worker.actor.bodyId },
      hours: { startsAt: new Date('2026-11-25T09:00:00Z'), endsAt: new Date('2026-11-25T10:00:00Z') },
    })
    expect(['sv', 'en'].map((locale) => appointmentHours.called(1, locale as 'sv'))).toEqual([
      'Möte',
      'Meeting',
    ])
    expect((await worker.get(paths.appointments())).status).toBe(200)
  })
})

describe('a task', () => {
  const give = (more: object = {}) =>
    worker.perform(giveTask, {
      ...{
        caseId,
        what: 'Påhittat: ring vården.',
        forPerson: colleague.actor.personId,
        byDay: '2026-11-25',
        ...more,
      },
    })
  const only = async (by = worker) => (await by.perform(viewTasks, { caseId })).open[0]!
  const answer = async (state: 'done' | 'declined', text = '', by = colleague) => {
    const { id, revision } = await only(by)
    return by.perform(endTask, { caseId, taskId: id, revision, state, answer: text })
  }

  test('waits for whoever it is for until it is done, and stands late after its day', async () => {
    await give()
    expect(await waitingOf(colleague)).toContain('support.task_given')
    expect((await only()).isLate).toBe(false)
    world.setTime('2026-11-26T09:00:00Z')
    expect((await only()).isLate).toBe(true)
    await answer('done')
    expect(await waitingOf(colleague)).not.toContain('support.task_given')
    await expect(only()).resolves.toBeUndefined()
  })

  test('is declined with a word, which whoever asked is told', async () => {
    await give()
    await expect(answer('declined')).rejects.toMatchObject({ code: 'task.say_why' })
    await answer('declined', 'Påhittat: hinner inte.')
    expect(await waitingOf(worker)).toContain('support.task_declined')
    expect((await worker.perform(viewTasks, { caseId })).ended[0]).toMatchObject({
      ...{ state: 'declined', answer: 'Påhittat: hinner inte.' },
    })
    expect(await waitingOf(worker)).not.toContain('support.task_declined')
  })

  test('is for those who work on the case', async () => {
    await expect(give({ forPerson: other.actor.personId })).rejects.toMatchObject({
      code: 'task.does_not_work_on_it',
    })
    await expect(other.perform(viewTasks, { caseId })).rejects.toThrow()
  })

  test('goes to the one who is responsible when whoever has it leaves, and with the responsibility', async () => {
    await give()
    await worker.perform(endAssignment, { caseId, personId: colleague.actor.personId })
    expect((await only()).forPerson).toBe(worker.actor.personId)
    expect(await waitingOf(worker)).toContain('support.task_given')
    const third = await world.as('caseworker', 'Exempelvik')
    await worker.perform(assignCase, { caseId, personId: third.actor.personId })
    await worker.perform(handOverCase, { caseId, personId: third.actor.personId })
    await third.perform(endAssignment, { caseId, personId: worker.actor.personId })
    expect((await only(third)).forPerson).toBe(third.actor.personId)
    expect(await waitingOf(third)).toContain('support.task_given')
  })
})

test('a part of a longer word is another word, and short ones say nothing', () => {
  expect(says('Lindgatan 3', ['Lind'])).toBe(false)
  expect(says('hos LIND, 2 tr', ['Lind'])).toBe(true)
  expect(says('av', ['av'])).toBe(false)
  expect(says('S-1234', ['S-1234'])).toBe(true)
})

test('of three the two that meet clash', () => {
  const one = (id: string, from: number, to: number) => ({
    id,
    startsAt: new Date(from),
    endsAt: new Date(to),
  })
  expect([...clashing([one('a', 0, 10), one('b', 10, 20), one('c', 15, 30)])]).toEqual(['b', 'c'])
})
