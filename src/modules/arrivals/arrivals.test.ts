import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { arrivalKinds, rooms } from '../../app.ts'
import { arrive, tellTask } from '../../platform/arrivals/arrive.ts'
import { arrivalKind } from '../../platform/arrivals/kind.ts'
import { noteStep, widen } from '../../platform/arrivals/store.ts'
import { givenCase } from '../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { findChild, raiseAlarm, viewAlarm } from '../children/missing/actions.ts'
import { addDuty, addLine } from '../on-call/actions.ts'
import { writeSection } from '../support/section-pages/write-actions.ts'
import { arrivalTasks, goOnTask, mailTask } from './send-actions.ts'

const BODY = 'Påhittade kommunen'
const mails: { to: string; text: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    let text = ''
    stream.on('data', (part) => {
      text += part
    })
    stream.on('end', () => {
      mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', text })
      done()
    })
  },
})

let world: World
let owner: pg.Client
let worker: TestPerson
let colleague: TestPerson
let manager: TestPerson
let coordinator: TestPerson

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  world = await openWorld({
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, baseUrl: 'http://samlad.example' },
  })
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  await world.body(BODY, 'municipality')
  worker = await world.as('caseworker', BODY)
  colleague = await world.as('caseworker', BODY)
  manager = await world.as('case_manager', BODY)
  coordinator = await world.as('national_coordinator', 'Påhittad nationell samordning')
}, 60_000)
afterAll(async () => {
  await owner.end()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
beforeEach(() => {
  world.setTime('2026-11-24T21:00:00Z')
  mails.length = 0
})

const CIRCUMSTANCES = 'Påhittat: gick mot stationen med en okänd vuxen.'
const raise = async (minute = 0) => {
  world.setTime(`2026-11-24T21:${String(minute).padStart(2, '0')}:00Z`)
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const { alarmId } = await worker.perform(raiseAlarm, {
    ...{ caseId, lastSeenOn: '2026-11-24', lastSeenAt: '20:30', circumstances: CIRCUMSTANCES },
  })
  return { caseId, alarmId, arrivalId: await arrivalOf(alarmId) }
}
const arrivalOf = (about: string) =>
  world.asSystem(async (tx) => {
    const { id } = await tx
      .selectFrom('arrivals.arrival')
      .select('id')
      .where('about_id', '=', about)
      .executeTakeFirstOrThrow()
    return id
  })
const found = {
  foundOn: '2026-11-24',
  foundAt: '21:59',
  how: 'came_back',
  condition: 'Påhittat: trött.',
} as const
const settle = async ({ caseId, alarmId }: { caseId: string; alarmId: string }) => {
  world.setTime('2026-11-24T21:59:30Z')
  const { alarm } = await worker.perform(viewAlarm, { caseId, alarmId })
  if (alarm.state === 'missing')
    await worker.perform(findChild, { caseId, alarmId, revision: alarm.revision, ...found })
}
const run = (task: string, payload: unknown = {}) => arrivalTasks(arrivalKinds)(world.house)[task]!(payload)
const tellAndMail = async (arrivalId: string) => {
  await run(tellTask, { arrivalId })
  await mailUntold(arrivalId)
}
const mailUntold = async (arrivalId: string) => {
  const told = await world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.telling')
      .select('person_id as personId')
      .where('arrival_id', '=', arrivalId)
      .where('mailed_at', 'is', null)
      .execute(),
  )
  for (const { personId } of told) await run(mailTask, { arrivalId, personId })
}
const addressOf = ({ actor }: TestPerson) =>
  world.asSystem(async (tx) => {
    const { email } = await tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', actor.personId)
      .executeTakeFirstOrThrow()
    return email
  })
const textOf = async (person: TestPerson, address: string) => (await person.get(address)).text()
/** Something ordinary of those who work with people, made up for what nobody takes. */
const untaken = arrivalKinds.find(({ name }) => name === 'support.case_stayed')!
const titleOf = (page: string) => /<title>([^<]*)</.exec(page)?.[1]

describe('a danger reaches somebody who can act', () => {
  test('a child that is gone stands first on the manager’s first page at once, with a badge and a number in the title', async () => {
    const before = await textOf(manager, '/cases')
    expect(before).not.toContain('arrival-badge')
    const on = await raise()
    const page = await textOf(manager, '/cases')
    expect(page.indexOf('Barnet är borta')).toBeGreaterThan(0)
    expect(page.indexOf('Barnet är borta')).toBeLessThan(page.indexOf('class="page-content"'))
    expect(page).toContain('class="arrival-badge" data-urgency="danger" href="/cases#arrivals"')
    expect(titleOf(page)).toMatch(/^\(1\) /)
    expect(page).not.toContain(CIRCUMSTANCES)
    expect(titleOf(await textOf(manager, '/clocks'))).toMatch(/^\(1\) /)
    // A caseworker of the body is not among those it waits for yet, nor anybody elsewhere.
    expect(await textOf(colleague, '/cases')).not.toContain('arrival-badge')
    await settle(on)
  })

  test('the page on which it was said shows 112, the number that answers now, and who has been told', async () => {
    await manager.perform(addLine, {
      ...{ function: 'manager', telephone: '010-000 00 11' },
      hours: [{ days: 'all', opens: '16:30', closes: '08:00' }],
    })
    const on = await raise()
    const page = await textOf(worker, `/cases/${on.caseId}/child/missing/${on.alarmId}`)
    expect(page).toContain('href="tel:112"')
    expect(page).toContain('href="tel:0100000011"')
    expect(page).toMatch(/De här har fått veta:[\s\S]*Påhittade kommunen/)
    await settle(on)
  })

  test('nobody is said to have been told who is not there: not whoever wrote it, nor a role that nobody has', async () => {
    const alone = await world.as('caseworker', 'Påhittade ensamma kommunen')
    const toldOf = async (caseId: string) => {
      const page = await textOf(alone, `/cases/${caseId}`)
      return /De här har fått veta:[\s\S]*?<\/section>/.exec(page)?.[0].replace(/<[^>]*>/g, '') ?? ''
    }
    const caseId = await givenCase(alone, { values: { safety: { danger_now: 'yes' } } })
    expect(await toldOf(caseId)).toMatch(
      /ingen kan få veta här hos Påhittade ensamma kommunen: ring i stället/,
    )
    await run(tellTask, { arrivalId: await arrivalOf(caseId) })
    expect(await toldOf(caseId)).not.toMatch(/ansvarig chef|ärendehandläggare|polis|regionkoordinator/)

    const onDuty = await world.as('caseworker', 'Påhittade ensamma kommunen')
    expect(await toldOf(caseId)).toContain('ärendehandläggare, Påhittade ensamma kommunen')
    const leader = await world.as('case_manager', 'Påhittade ensamma kommunen')
    await leader.perform(addDuty, {
      ...{ membershipId: onDuty.actor.membershipId, startsOn: '2026-11-24', startsAt: '20:00' },
      ...{ endsOn: '2026-11-25', endsAt: '08:00' },
    })
    const other = await givenCase(alone, { values: { safety: { danger_now: 'yes' } } })
    expect(await toldOf(other)).toContain('den som har jour och ansvarig chef, Påhittade ensamma kommunen')
    for (const settled of [caseId, other])
      await alone.perform(writeSection, {
        ...{ caseId: settled, section: 'safety', values: { danger_now: 'no' }, revisions: { danger_now: 1 } },
      })
  })

  test('"I take this" is seen by everybody it is for, and it goes on to nobody', async () => {
    const other = await world.as('case_manager', BODY)
    const on = await raise()
    expect((await manager.post(`/waiting/${on.arrivalId}/take`, {})).status).toBe(303)
    expect(await textOf(other, '/cases')).toContain('Påhittad case_manager har tagit det')
    expect(await textOf(manager, `/waiting/${on.arrivalId}`)).toContain('Du har tagit det')
    world.setTime('2026-11-24T21:40:00Z')
    await run(goOnTask)
    expect(await textOf(colleague, '/cases')).not.toContain('arrival-badge')
    await settle(on)
  })

  test('it leaves every page when the child is found, whoever found it, and nobody marks anything as read', async () => {
    const on = await raise()
    await settle(on)
    const page = await textOf(manager, '/cases')
    expect(page).not.toContain('arrival-badge')
    expect(titleOf(page)).not.toMatch(/^\(/)
    expect(await textOf(manager, `/waiting/${on.arrivalId}`)).toContain('Det är hanterat')
    const again = await manager.post(`/waiting/${on.arrivalId}/take`, {})
    expect(again.status).toBe(409)
  })
})

describe('the mail says nothing', () => {
  test('whoever is on duty is mailed that one thing waits, and not a word of what; nobody else is', async () => {
    await manager.perform(addDuty, {
      membershipId: colleague.actor.membershipId,
      ...{ startsOn: '2026-11-24', startsAt: '16:30', endsOn: '2026-11-25', endsAt: '08:00' },
    })
    const on = await raise()
    await tellAndMail(on.arrivalId)
    expect(mails.map(({ to }) => to)).toEqual([await addressOf(colleague)])
    const text = mails[0]?.text ?? ''
    expect(text).toMatch(/Subject: =\?UTF-8\?Q\?1_=C3=A4rende_v=C3=A4ntar\?=/)
    const body = text.slice(text.indexOf('\r\n\r\n'))
    expect(body).toContain('http://samlad.example')
    for (const told of [
      on.caseId,
      on.alarmId,
      on.arrivalId,
      'barn',
      'Barn',
      BODY,
      'fara',
      'http://samlad.example/',
    ])
      expect(body).not.toContain(told)
    // Handed over once, however often the job is run.
    await run(mailTask, { arrivalId: on.arrivalId, personId: colleague.actor.personId })
    await run(tellTask, { arrivalId: on.arrivalId })
    expect(mails).toHaveLength(1)
    // Whoever is on duty sees it, in whatever role.
    expect(await textOf(colleague, '/cases')).toContain('Barnet är borta')
    await settle(on)
    await owner.query('update on_call.duty set withdrawn_at = now()')
  })

  test('what was dealt with before the mail went is mailed to nobody', async () => {
    const on = await raise()
    await run(tellTask, { arrivalId: on.arrivalId })
    await settle(on)
    await mailUntold(on.arrivalId)
    expect(mails).toEqual([])
  })
})

describe('what nobody takes in time', () => {
  test('stands apart on the page of whoever leads, oldest first, and on nobody else’s', async () => {
    const leader = await world.as('case_manager', BODY)
    const arrived = async (at: string) => {
      world.setTime(at)
      const about = crypto.randomUUID()
      await world.asSystem((tx) =>
        arrive({ tx, now: world.house.clock.now() }, untaken, {
          ...{ about, place: { caseId: about } },
          for: { bodyId: leader.actor.bodyId, roles: ['caseworker'] },
        }),
      )
      return arrivalOf(about)
    }
    const newer = await arrived('2026-11-20T09:00:00Z')
    const older = await arrived('2026-11-19T09:00:00Z')
    world.setTime('2026-11-24T21:00:00Z')
    expect(await textOf(leader, '/cases')).not.toContain('har ingen här tagit i tid')
    for (const id of [newer, older])
      await world.asSystem(async (tx) => {
        await widen(tx, id, { roles: ['case_manager'] })
        await noteStep(tx, id, { step: 1, people: [], escalatesAt: null, now: world.house.clock.now() })
      })
    const page = await textOf(leader, '/cases')
    expect(page).toContain('2 saker har ingen här tagit i tid')
    const apart = page.slice(page.indexOf('har ingen här tagit i tid'))
    expect(apart.indexOf('datetime="2026-11-19')).toBeLessThan(apart.indexOf('datetime="2026-11-20'))
    expect(apart.indexOf('datetime="2026-11-19')).toBeGreaterThan(0)
    expect(await textOf(worker, '/cases')).not.toContain('har ingen här tagit i tid')
    await world.asSystem((tx) =>
      sql`update arrivals.arrival set roles = '{auditor}' where kind = ${untaken.name}`.execute(tx),
    )
  })
})

describe('an untaken danger goes on', () => {
  test('to the managers, to everybody in the role, to the nation without a word of it; then to all again until somebody takes it', async () => {
    world.setTime('2026-11-26T21:00:00Z')
    const caseId = await givenCase(worker, { ageGroup: 'child' })
    const { alarmId } = await worker.perform(raiseAlarm, {
      ...{ caseId, lastSeenOn: '2026-11-26', lastSeenAt: '20:30', circumstances: CIRCUMSTANCES },
    })
    const arrivalId = await arrivalOf(alarmId)
    await tellAndMail(arrivalId)
    const first = mails.map(({ to }) => to)
    expect(first).toContain(await addressOf(manager))
    expect(first).not.toContain(await addressOf(colleague))
    await run(goOnTask)
    expect(mails).toHaveLength(first.length)

    world.setTime('2026-11-26T21:16:00Z')
    await Promise.all([run(goOnTask), run(goOnTask)])
    await mailUntold(arrivalId)
    expect(mails.map(({ to }) => to).slice(first.length)).toContain(await addressOf(colleague))
    expect(await textOf(colleague, '/cases')).toContain('Barnet är borta')
    const second = mails.length
    expect(await textOf(coordinator, '/overview')).not.toContain('arrival-badge')

    world.setTime('2026-11-26T21:32:00Z')
    await run(goOnTask)
    await mailUntold(arrivalId)
    expect(mails.map(({ to }) => to).slice(second)).toEqual([await addressOf(coordinator)])
    const page = await textOf(coordinator, '/overview')
    expect(page).toContain(`En fara är obesvarad hos ${BODY}`)
    for (const told of ['Barnet', caseId, alarmId]) expect(page).not.toContain(told)
    expect((await coordinator.get(`/waiting/${arrivalId}`)).status).toBe(404)

    // Nobody has taken it: half an hour later everybody who was told is told again, once, by a mail of its own.
    const third = mails.length
    world.setTime('2026-11-26T21:50:00Z')
    await run(goOnTask)
    await mailUntold(arrivalId)
    expect(mails).toHaveLength(third)
    world.setTime('2026-11-26T22:02:01Z')
    await Promise.all([run(goOnTask), run(goOnTask)])
    await mailUntold(arrivalId)
    const again = mails.slice(third).map(({ to }) => to)
    expect(again.toSorted()).toEqual(
      mails
        .slice(0, third)
        .map(({ to }) => to)
        .toSorted(),
    )
    const identifiers = mails.map(({ text }) => /^message-id:\s*(\S+)/im.exec(text)?.[1])
    expect(new Set(identifiers).size).toBe(mails.length)

    // Once somebody has taken it, nobody is told any more.
    await manager.post(`/waiting/${arrivalId}/take`, {})
    world.setTime('2026-11-26T23:00:00Z')
    await run(goOnTask)
    await mailUntold(arrivalId)
    expect(mails).toHaveLength(third + again.length)
    const steps = await world.asSystem((tx) =>
      tx
        .selectFrom('audit.record')
        .select('details')
        .where('action', '=', 'arrival.go_on')
        .where('outcome', '=', 'done')
        .where('subject_id', '=', arrivalId)
        .execute(),
    )
    const taken = steps.flatMap(({ details }) => (details as { step?: number }).step ?? [])
    expect(taken).toEqual([2, 3, 3])
  })

  test('nobody on the case’s deny list is told, sees it, or takes it, though it is their own body', async () => {
    world.setTime('2026-11-24T21:00:00Z')
    const insider = await world.as('case_manager', BODY)
    const on = await raise()
    await owner.query(
      `insert into disclosure.denial (id, case_id, person_alias, sealed_reason, made_by, made_at) values (gen_random_uuid(), $1, access.alias('denied', $2), 'x', $3, now())`,
      [on.caseId, insider.actor.personId, worker.actor.personId],
    )
    await tellAndMail(on.arrivalId)
    expect(mails.map(({ to }) => to)).not.toContain(await addressOf(insider))
    expect(await textOf(insider, '/cases')).not.toContain(on.arrivalId)
    expect(await textOf(manager, '/cases')).toContain(on.arrivalId)
    expect((await insider.get(`/waiting/${on.arrivalId}`)).status).toBe(404)
    expect((await insider.post(`/waiting/${on.arrivalId}/take`, {})).status).not.toBe(303)
    await settle(on)
  })
})

describe('declarations', () => {
  test('each kind is declared once, and names actions that exist', () => {
    // A job's action has no address: its permission is its name.
    const actions = new Set(
      rooms.flatMap((room) =>
        [...room.routes, ...room.api].flatMap((route) => Object.keys(route.action.policy.rules)),
      ),
    )
    expect(new Set(arrivalKinds.map(({ name }) => name)).size).toBe(arrivalKinds.length)
    for (const kind of arrivalKinds) {
      expect(kind.raisedBy.length, kind.name).toBeGreaterThan(0)
      for (const name of [...kind.raisedBy, ...kind.settledBy])
        expect(actions, `${kind.name}: ${name}`).toContain(name)
      expect(kind.settledBy.length > 0 || kind.endsByHand, kind.name).toBeTruthy()
      if (kind.urgency === 'danger') expect(kind.escalatesAfter, kind.name).toBeGreaterThan(0)
    }
  })

  test('a danger that says nothing of what to do now is refused at the start', () => {
    expect(() =>
      arrivalKind('made.up', {
        ...{
          urgency: 'danger',
          place: (() => '/') as never,
          for: [],
          staff: [],
          raisedBy: [],
          settledBy: [],
        },
        words: () => ({ what: 'x', verb: 'y' }),
      }),
    ).toThrow(/says nothing of what to do now/)
  })
})
