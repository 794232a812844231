import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../assignment-view/actions.ts'
import { prolongAssignment } from '../assignments/decision-actions.ts'
import { paths } from '../paths.ts'
import { beginReport, saveReport } from '../reports/actions.ts'
import { submitReport } from '../reports/step-actions.ts'
import { addContact, goOn, remindOf, viewChases, viewContacts } from './actions.ts'
import { mailTask } from './remind.ts'
import { chasingTasks } from './tasks.ts'

const mails: { to: string[]; text: string }[] = []
let refusesMail = false
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_, __, done) =>
    done(refusesMail ? Object.assign(new Error('no'), { responseCode: 550 }) : undefined),
  onData: (stream, session, done) => {
    let text = ''
    stream.on('data', (chunk) => {
      text += chunk
    })
    stream.on('end', () => {
      mails.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
      done()
    })
  },
})

let world: World
let plan: TestPlan
let coordinator: TestPerson
let officer: TestPerson
let ministry: TestPerson
let bodyId: string

const BODY = 'Påhittade verket'
/** Runs the mails that wait for the queue, and says how many there were. */
const sendMails = async (): Promise<number> => {
  const jobs = await world.asSystem((tx) =>
    tx.selectFrom('plan.chase_mail').select('chase_id').where('state', '=', 'waiting').execute(),
  )
  const run = chasingTasks(world.house)[mailTask]!
  for (const { chase_id } of jobs) await run({ chaseId: chase_id })
  return jobs.length
}
const goesOn = () => perform(world.house, { actor: { kind: 'system', name: 'test' } }, goOn, {})
const give = async (day = '2032-05-01') => {
  const given = await givenAssignment(world, {
    plan,
    measures: ['2'],
    body: bodyId,
    day,
    title: 'Höj kompetensen',
  })
  return { ...given, owed: { assignmentId: given.assignmentId, deadlineId: given.deadlineId, bodyId } }
}
const pageOf = async (person: TestPerson, address: string) =>
  (await (await person.get(address)).text()).replaceAll('\u00a0', ' ')

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  world = await openWorld({
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, baseUrl: 'http://samlad.example' },
  })
  world.setTime('2032-05-13T08:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
  officer = await world.as('body_officer', BODY)
  ministry = await world.as('ministry_officer', 'Påhittade departementet')
  bodyId = await world.body(BODY)
  await world.asSystem((tx) =>
    tx
      .updateTable('directory.body')
      .set({ address: 'registrator@verket.example' })
      .where('id', '=', bodyId)
      .execute(),
  )
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
beforeEach(() => {
  mails.length = 0
  refusesMail = false
  world.setTime('2032-05-13T08:00:00Z')
})

test('a body is reminded of what is missing by mail and in the house, and the log says by whom and when', async () => {
  const { owed, assignmentId } = await give()
  expect(await pageOf(coordinator, paths.remind(owed))).toContain('Den saknas sedan 12 dagar')
  const sent = await coordinator.post(paths.remind(owed), { to: 'body' })
  const receipt = sent.headers.get('location') ?? ''
  expect(receipt).toBe(paths.assignment({ assignmentId }, { reminded: bodyId }))
  expect(await (await coordinator.get(receipt)).text()).toContain('är påmind.')
  expect(await sendMails()).toBe(1)
  expect(mails.map(({ to }) => to)).toEqual([['registrator@verket.example']])
  const words = mails[0]!.text.replace(/=\r\n/g, '')
  expect(words).toContain(`http://samlad.example${paths.assignment({ assignmentId })}`)
  expect(words).not.toContain('Påhittad national_coordinator')
  expect(await pageOf(officer, '/my-assignments')).toContain('En påminnelse: en redovisning saknas')
  const log = await coordinator.perform(viewChases, {})
  expect(log.rows[0]).toMatchObject({
    bodyName: BODY,
    reached: 'body',
    chasedBy: 'Påhittad national_coordinator',
    byItself: false,
    mail: 'sent',
  })
  await coordinator.perform(remindOf, { ...owed, to: 'body' })
  expect(await pageOf(coordinator, paths.assignment({ assignmentId }))).toContain('påmind 13 maj, 2 gånger')
  await sendMails()
})

test('the log only grows', async () => {
  await expect(world.asSystem((tx) => tx.deleteFrom('plan.chase').execute())).rejects.toThrow()
  await expect(
    world.asSystem((tx) => tx.updateTable('plan.chase').set({ address: null }).execute()),
  ).rejects.toThrow()
})

test('a reminder leaves the first page of the body once it has reported, and nobody is reminded of it again', async () => {
  const { owed, assignmentId } = await give()
  await coordinator.perform(remindOf, { ...owed, to: 'body' })
  await sendMails()
  const { reportBackId } = await officer.perform(beginReport, { assignmentId, deadlineId: owed.deadlineId })
  const { revision } = await officer.perform(saveReport, {
    reportBackId,
    revision: 1,
    output: 'Fyra kurser har hållits.',
    notAssessed: 'Det går inte att säga än.',
  })
  const waits = () =>
    world.asSystem((tx) =>
      tx
        .selectFrom('arrivals.arrival')
        .select('id')
        .where('kind', '=', 'plan.reminded')
        .where('settled_at', 'is', null)
        .where('place', '@>', JSON.stringify({ assignmentId }))
        .execute(),
    )
  expect(await waits()).toHaveLength(1)
  await officer.perform(submitReport, { reportBackId, revision })
  expect(await waits()).toEqual([])
  await expect(coordinator.perform(remindOf, { ...owed, to: 'body' })).rejects.toThrow(
    new Refusal('chase.not_missing'),
  )
})

test('a day that was prolonged ends the reminder of the day that was', async () => {
  const { owed, assignmentId } = await give()
  await coordinator.perform(remindOf, { ...owed, to: 'body' })
  const { revision } = await coordinator.perform(viewAssignment, { assignmentId })
  await coordinator.perform(prolongAssignment, {
    assignmentId,
    revision,
    deadlineId: owed.deadlineId,
    day: '2032-09-01',
    decisionDay: '2032-05-12',
  })
  const open = await world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select('id')
      .where('settled_at', 'is', null)
      .where('place', '@>', JSON.stringify({ assignmentId }))
      .execute(),
  )
  expect(open).toEqual([])
  // What has been moved since is not mailed about.
  await sendMails()
  expect(mails).toEqual([])
})

test('what nobody answers goes on to the next contact and last to the ministry, once each', async () => {
  const { owed, assignmentId } = await give()
  await coordinator.perform(addContact, {
    bodyId,
    called: 'Ansvarig enhet',
    address: 'enheten@verket.example',
  })
  await coordinator.perform(remindOf, { ...owed, to: 'body' })
  const reached = async () =>
    (await coordinator.perform(viewAssignment, { assignmentId })).chases.map((chase) => chase.reached)
  world.setTime('2032-05-26T08:00:00Z')
  await goesOn()
  expect(await reached()).toEqual(['body'])
  world.setTime('2032-05-27T08:00:00Z')
  await goesOn()
  await goesOn()
  expect(await reached()).toEqual(['contact', 'body'])
  world.setTime('2032-06-10T08:00:00Z')
  await goesOn()
  expect(await reached()).toEqual(['ministry', 'contact', 'body'])
  const told = await world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select('body_id')
      .where('kind', '=', 'plan.unanswered')
      .where('place', '@>', JSON.stringify({ assignmentId }))
      .where('settled_at', 'is', null)
      .execute(),
  )
  expect(told).toEqual([{ body_id: ministry.actor.bodyId }])
  world.setTime('2032-09-10T08:00:00Z')
  await goesOn()
  expect(await reached()).toHaveLength(3)
  await sendMails()
  expect(mails.map(({ to }) => to[0])).toContain('enheten@verket.example')
})

test('whoever coordinates turns to the ministry by hand', async () => {
  const { owed, assignmentId } = await give()
  await coordinator.perform(remindOf, { ...owed, to: 'ministry' })
  const told = await world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select(['kind', 'body_id'])
      .where('place', '@>', JSON.stringify({ assignmentId }))
      .execute(),
  )
  expect(told).toEqual([{ kind: 'plan.unanswered', body_id: ministry.actor.bodyId }])
})

test('a mail that is refused for good says so in the log, and is not tried again', async () => {
  const { owed, assignmentId } = await give()
  refusesMail = true
  await coordinator.perform(remindOf, { ...owed, to: 'body' })
  await sendMails()
  expect(await sendMails()).toBe(0)
  expect(await pageOf(coordinator, paths.assignment({ assignmentId }))).toContain('brevet togs inte emot')
})

test('a contact is a function: the address of a person is refused with a sentence, and what was entered is kept', async () => {
  const again = await coordinator.post(paths.contacts({ bodyId }), {
    called: 'Handläggaren',
    address: 'anna.andersson@verket.example',
  })
  expect(again.status).toBe(422)
  const page = await again.text()
  expect(page).toContain('Adressen ser ut att gå till en person')
  expect(page).toContain('Handläggaren')
  const { contacts } = await coordinator.perform(viewContacts, { bodyId })
  expect(contacts.map(({ called }) => called)).toEqual(['Ansvarig enhet'])
})

test('nobody but those who steer reminds, sees the log or the contacts', async () => {
  const { owed } = await give()
  const other = await world.as('body_officer', 'Tredje verket')
  for (const person of [officer, other]) {
    await expect(person.perform(remindOf, { ...owed, to: 'body' })).rejects.toThrow(NotPermitted)
    await expect(person.perform(viewChases, {})).rejects.toThrow(NotFound)
    expect((await person.get(paths.contacts({ bodyId }))).status).toBe(404)
  }
  await coordinator.perform(remindOf, { ...owed, to: 'body' })
  const seen = async (person: TestPerson) =>
    (await person.perform(viewAssignment, { assignmentId: owed.assignmentId })).chases.length
  expect([await seen(officer), await seen(other)]).toEqual([1, 0])
})
