import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { House } from '../../platform/access/action.ts'
import { setActor } from '../../platform/access/action.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { viewAssignment } from '../plan/assignment-view/actions.ts'
import { giveAssignment, withdrawAssignment } from '../plan/assignments/decision-actions.ts'
import { reportDeadlines } from '../plan/reports/deadlines.ts'
import { clockDeadlines, remindOfClocks } from '../support/clocks/deadlines.ts'
import { makeCalendar, readReminder, wish } from './own-actions.ts'
import { paths } from './paths.ts'
import { roundTask, sendTask } from './round.ts'
import { changeSetting } from './setting-actions.ts'
import { reminderTasks } from './tasks.ts'

const mails: { to: string; text: string }[] = []
const refusing = new Set<string>()
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: ({ address }, _, done) =>
    done(
      refusing.has(address)
        ? Object.assign(new Error(`5.1.1 No such user ${address}`), { responseCode: 550 })
        : undefined,
    ),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      mails.push({ to: session.envelope.rcptTo[0]!.address, text: readable(Buffer.concat(parts).toString()) })
      done()
    })
  },
})

/** A mail as its reader sees it: quoted-printable is undone, in UTF-8. */
const readable = (raw: string): string => {
  const joined = raw.replace(/=\r\n/g, '')
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return /=[0-9A-F]{2}/.test(joined) ? Buffer.from(bytes, 'latin1').toString() : raw
}

let world: World
let plan: TestPlan
let owner: pg.Client
let administrator: TestPerson
const TITLE = 'Stöd åt påhittade personer'
const sources = [reportDeadlines, clockDeadlines]

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  world = await openWorld({
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, baseUrl: 'http://samlad.example' },
  })
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  administrator = await world.as('administrator', 'Exempelmyndigheten')
})
afterAll(async () => {
  await owner.end()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
beforeEach(async () => {
  world.setTime('2032-03-01T09:00:00Z')
  mails.length = 0
  await owner.query('delete from graphile_worker._private_jobs')
  // Each test has deadlines of its own.
  await owner.query(`update plan.assignment set state = 'withdrawn'`)
})

/** Runs the round at a moment, then every mail that it has handed to a job, until nothing is left. */
const round = async (moment: string, house: House = world.house): Promise<typeof mails> => {
  world.setTime(moment)
  const before = mails.length
  const tasks = reminderTasks(sources)(house)
  await tasks[roundTask]!({})
  await sendAll(tasks)
  return mails.slice(before)
}
const sendAll = async (tasks = reminderTasks(sources)(world.house)) => {
  const { rows } = await owner.query<{ payload: unknown }>(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = $1 returning j.payload`,
    [sendTask],
  )
  for (const { payload } of rows) await tasks[sendTask]!(payload)
}

let bodies = 0
/** A body of its own, with somebody who reports for it. */
const givenBody = async (options: { address?: boolean } = {}) => {
  bodies += 1
  const name = `Påhittade föreningen ${bodies}`
  const bodyId = await world.body(name, 'ngo')
  const officer = await world.as('ngo_officer', name)
  const address = `registrator${bodies}@foreningen.example`
  if (options.address)
    await owner.query('update directory.body set address = $2 where id = $1', [bodyId, address])
  const mailbox = (
    await owner.query('select email from identity.person where id = $1', [officer.actor.personId])
  ).rows[0].email as string
  return { name, bodyId, officer, address, mailbox }
}
const owe = (bodyId: string, day: string) =>
  givenAssignment(world, { plan, measures: ['2'], body: bodyId, day, title: TITLE })

describe('mail', () => {
  test('tells a body how many deadlines it has and nothing more, each reminder once', async () => {
    const { bodyId, address, name, mailbox } = await givenBody({ address: true })
    const worker = await world.as('caseworker', name)
    await owe(bodyId, '2032-03-05')
    await owe(bodyId, '2032-03-25')
    await owe(bodyId, '2033-01-01')
    const first = await round('2032-03-01T09:00:00Z')
    const toBody = first.filter(({ to }) => to === address)
    expect(toBody).toHaveLength(1)
    expect(toBody[0]!.text).toMatch(/Subject: .*2.{0,6}frister/)
    expect(toBody[0]!.text).toContain('http://samlad.example/my-assignments')
    // A person has one mail for each.
    expect(first.filter(({ to }) => to === mailbox)).toHaveLength(2)
    expect(first).toHaveLength(3)
    for (const { text } of first) {
      expect(text).not.toContain(TITLE)
      expect(text).not.toContain(name)
      expect(text).toMatch(/Auto-Submitted: auto-generated/i)
    }
    expect(await round('2032-03-01T10:00:00Z')).toEqual([])
    expect(await round('2032-03-04T09:00:00Z')).toEqual([])
    // The last day of the first one.
    expect((await round('2032-03-05T09:00:00Z')).map(({ to }) => to).sort()).toEqual(
      [address, mailbox].sort(),
    )
    expect(worker.actor.bodyId).toBe(bodyId)
  })

  test('is in the language of the person, with their own name and nobody else’s', async () => {
    const { bodyId, officer, name } = await givenBody()
    const colleague = await world.as('body_officer', name)
    await owner.query(`update identity.person set language = 'en', name = 'Påhittad Olvon' where id = $1`, [
      officer.actor.personId,
    ])
    await owe(bodyId, '2032-03-08')
    const sent = await round('2032-03-01T09:00:00Z')
    expect(sent).toHaveLength(2)
    const english = sent.find(({ text }) => text.includes('Hello Påhittad Olvon,'))!
    expect(english.text).toMatch(/8 March 2032 \(in 7 days\): 1.report-back/)
    const swedish = sent.find((one) => one !== english)!
    expect(swedish.text).toMatch(/8 mars 2032 \(om 7 dagar\): 1.redovisning av uppdrag/)
    expect(swedish.text).not.toContain('Olvon')
    expect(colleague.actor.bodyId).toBe(bodyId)
  })

  test('follows what happens: a deadline that is moved begins anew, one that is withdrawn or met is silent', async () => {
    const { bodyId } = await givenBody()
    const moved = await owe(bodyId, '2032-03-08')
    const withdrawn = await owe(bodyId, '2032-03-08')
    const met = await owe(bodyId, '2032-03-08')
    expect(await round('2032-03-01T09:00:00Z')).toHaveLength(3)
    const { rows } = await owner.query<{ id: string }>(
      `insert into plan.assignment_deadline (assignment_id, day, kind) values ($1, '2032-04-08', 'final') returning id`,
      [moved.assignmentId],
    )
    await owner.query('update plan.assignment_deadline set replaced_by = $2 where id = $1', [
      moved.deadlineId,
      rows[0]!.id,
    ])
    const coordinator = await world.as('national_coordinator', 'Länsstyrelsen i Exempelköpings län')
    await coordinator.perform(withdrawAssignment, {
      assignmentId: withdrawn.assignmentId,
      revision: 1,
      decisionDay: '2032-03-01',
      reason: 'Behövs inte längre.',
    })
    await owner.query(
      `insert into plan.report_back (assignment_id, deadline_id, body_id, state) values ($1, $2, $3, 'submitted')`,
      [met.assignmentId, met.deadlineId, bodyId],
    )
    expect(await round('2032-03-08T09:00:00Z')).toEqual([])
    const [at, ...others] = await round('2032-03-10T09:00:00Z')
    expect(others).toEqual([])
    expect(at!.text).toContain('8 april 2032 (om 29 dagar)')
  })

  test('waits for the morning, and for the day that a person has chosen, and gathers what has come since', async () => {
    const { bodyId, officer } = await givenBody()
    await officer.perform(wish, { manner: 'weekly', weekday: '3' })
    // 2032-03-01 is a Monday.
    await owe(bodyId, '2032-03-08')
    await owe(bodyId, '2032-03-31')
    expect(await round('2032-03-01T05:00:00Z')).toEqual([])
    expect(await round('2032-03-01T07:00:00Z')).toEqual([])
    const sent = await round('2032-03-03T07:00:00Z')
    expect(sent).toHaveLength(1)
    expect(sent[0]!.text).toMatch(/Subject: .*2.{0,6}frister/)
    await officer.perform(wish, { manner: 'none' })
    expect(await round('2032-03-08T09:00:00Z')).toEqual([])
    await officer.perform(wish, { manner: 'daily' })
    // Saturday.
    expect(await round('2032-03-13T09:00:00Z')).toEqual([])
    expect(await round('2032-03-15T09:00:00Z')).toHaveLength(1)
    expect(await round('2032-03-15T12:00:00Z')).toEqual([])
  })

  test('of the law’s own times says how many, waits for no digest and cannot be turned off', async () => {
    const worker = await world.as('caseworker', 'Exempelköpings kommun')
    await worker.perform(wish, { manner: 'none' })
    await world.asSystem((tx) =>
      remindOfClocks(tx, [{ personId: worker.actor.personId, count: 2 }], new Date('2032-03-06T04:00:00Z')),
    )
    const [sent] = await round('2032-03-06T09:00:00Z')
    const [, body = ''] = sent!.text.split('\r\n\r\n', 2)
    const words = sent!.text.slice(sent!.text.indexOf('\r\n\r\n')).replaceAll('\u00a0', ' ')
    expect(words).toContain('– 2 frister')
    expect(words).not.toMatch(/clocks|ärende|mars|kommun|20 kap/)
    expect(body).not.toBe('')
    expect(await round('2032-03-06T10:00:00Z')).toEqual([])
  })

  test('says once that something waits, as the person wishes, and nothing where somebody has dealt with it', async () => {
    const { officer, bodyId, mailbox } = await givenBody()
    const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
    const order = () =>
      coordinator.perform(giveAssignment, {
        ...{ planId: plan.planId, title: TITLE, task: 'Påhittat.', measures: [plan.measures['1']!] },
        ...{ assignees: [`Påhittade föreningen ${bodies}`], decided: '2032-03-01' },
        ...{ deadlines: [{ day: '2034-02-01', kind: 'final' as const }], questions: [] },
      })
    const { assignmentId } = await order()
    // Whoever opens it within minutes has no mail of it.
    expect(await round('2032-03-01T09:05:00Z')).toEqual([])
    const [mail, ...more] = await round('2032-03-01T09:30:00Z')
    expect(more).toEqual([])
    expect(mail).toMatchObject({ to: mailbox })
    expect(mail!.text).toContain('Subject: 1 nytt')
    expect(mail!.text).not.toContain(TITLE)
    expect(mail!.text).not.toContain(bodyId)
    expect(await round('2032-03-01T11:00:00Z')).toEqual([])
    // It is on the first page, and no unread reminder.
    expect(await (await officer.get('/assignments/own')).text()).not.toMatch(/page-navigation-waiting/)
    await officer.perform(viewAssignment, { assignmentId })

    await officer.perform(wish, { manner: 'daily', weekday: 1 })
    await round('2032-03-02T09:00:00Z')
    world.setTime('2032-03-02T10:00:00Z')
    const seen = await order()
    await officer.perform(viewAssignment, { assignmentId: seen.assignmentId })
    await order()
    await order()
    const gathered = await round('2032-03-03T06:10:00Z')
    expect(gathered.map(({ to }) => to)).toEqual([mailbox])
    expect(gathered[0]!.text).toContain('2 nya')
    // At night nobody is mailed.
    world.setTime('2032-03-03T20:30:00Z')
    await order()
    await officer.perform(wish, { manner: 'each', weekday: 1 })
    expect(await round('2032-03-03T21:00:00Z')).toEqual([])
    expect(await round('2032-03-04T06:10:00Z')).toHaveLength(1)
  })

  test('to an address that is refused is shown to the administrator with what to do, and goes again when it is put right', async () => {
    const { bodyId, address, name, officer } = await givenBody({ address: true })
    await officer.perform(wish, { manner: 'none' })
    refusing.add(address)
    await owe(bodyId, '2032-03-08')
    expect(await round('2032-03-01T09:00:00Z')).toEqual([])
    const page = await (await administrator.get(paths.setting())).text()
    expect(page).toContain(`${name}, funktionsadressen`)
    expect(page).toMatch(/tar inte emot adressen \(550/)
    // What the server answers may hold the address.
    expect(page).not.toContain('No such user')
    expect(await round('2032-03-02T09:00:00Z')).toEqual([])
    await owner.query('update directory.body set address = $2 where id = $1', [bodyId, `ny.${address}`])
    world.setTime('2032-03-01T09:05:00Z')
    const again = /action="(\/reminders\/administration\/mails\/[\w-]+\/again)"/.exec(page)![1]!
    expect((await officer.post(again, {})).status).toBe(403)
    expect((await administrator.post(again, {})).status).toBe(303)
    await sendAll()
    expect(mails.map(({ to }) => to)).toEqual([`ny.${address}`])
    expect(await (await administrator.get(paths.setting())).text()).not.toContain(
      `${name}, funktionsadressen`,
    )
  })

  test('that the server does not take now goes on waiting, and is given up after two days', async () => {
    const { bodyId, officer } = await givenBody()
    await owe(bodyId, '2032-03-08')
    const down = { ...world.house, settings: { ...world.house.settings, smtpUrl: 'smtp://127.0.0.1:9' } }
    await expect(round('2032-03-01T09:00:00Z', down)).rejects.toThrow()
    const state = async () =>
      (
        await owner.query('select state, problem, attempts from reminders.mail where person_id = $1', [
          officer.actor.personId,
        ])
      ).rows[0]
    expect(await state()).toMatchObject({
      state: 'waiting',
      attempts: 1,
      problem: expect.stringMatching(/^e/),
    })
    expect(await (await administrator.get(paths.setting())).text()).toContain('försöks igen av sig självt')
    world.setTime('2032-03-03T10:00:00Z')
    await expect(round('2032-03-03T10:00:00Z', down)).resolves.toEqual([])
    expect(await state()).toMatchObject({ state: 'given_up' })
  })

  test('is not sent without a mail server: the reminders are in the application, and are mailed once there is one', async () => {
    const { bodyId, officer } = await givenBody()
    await owe(bodyId, '2032-03-08')
    const quiet = { ...world.house, settings: { ...world.house.settings, smtpUrl: undefined } }
    expect(await round('2032-03-01T09:00:00Z', quiet)).toEqual([])
    expect(await (await officer.get(paths.reminders())).text()).toContain('1 oläst påminnelse')
    expect(await round('2032-03-02T09:00:00Z')).toHaveLength(1)
    expect(await round('2032-03-02T10:00:00Z')).toEqual([])
  })
})

describe('in the application', () => {
  test('a person sees what they were reminded of, how much is unread from every page, and says what is read', async () => {
    const { bodyId, officer } = await givenBody()
    await owe(bodyId, '2032-03-08')
    await owe(bodyId, '2032-03-31')
    await round('2032-03-01T09:00:00Z')
    const home = await (await officer.get('/overview')).text()
    expect(home).toMatch(/Påminnelser<span class="page-navigation-waiting">2/)
    const page = await (await officer.get(paths.reminders())).text()
    expect(page).toContain(TITLE)
    expect(page).toContain('Sista dag')
    const one = /action="(\/reminders\/[\w-]{36}\/read)"/.exec(page)![1]!
    expect((await officer.post(one, {})).status).toBe(303)
    expect(await (await officer.get(paths.reminders())).text()).toContain('1 oläst påminnelse')
    expect((await officer.post(paths.readAll(), {})).status).toBe(303)
    expect(await (await officer.get('/overview')).text()).not.toContain('page-navigation-waiting')
  })

  test('what has been done since is said to be over', async () => {
    const { bodyId, officer } = await givenBody()
    const { assignmentId, deadlineId } = await owe(bodyId, '2032-03-08')
    await round('2032-03-01T09:00:00Z')
    await owner.query(
      `insert into plan.report_back (assignment_id, deadline_id, body_id, state) values ($1, $2, $3, 'submitted')`,
      [assignmentId, deadlineId, bodyId],
    )
    expect(await (await officer.get(paths.reminders())).text()).toContain('Inte längre aktuell')
  })

  test('nobody else reads or marks a reminder, by an action or by SQL', async () => {
    const { bodyId, officer } = await givenBody()
    await owe(bodyId, '2032-03-08')
    await round('2032-03-01T09:00:00Z')
    const { rows } = await owner.query('select id from reminders.reminder where person_id = $1', [
      officer.actor.personId,
    ])
    const other = (await givenBody()).officer
    await expect(other.perform(readReminder, { id: rows[0].id })).rejects.toMatchObject({ status: 404 })
    for (const person of [other, administrator])
      await world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        expect(
          await tx.selectFrom('reminders.reminder').select('id').where('id', '=', rows[0].id).execute(),
        ).toEqual([])
        const changed = await tx
          .updateTable('reminders.reminder')
          .set({ read_at: new Date() })
          .where('id', '=', rows[0].id)
          .executeTakeFirst()
        expect(changed.numUpdatedRows).toBe(0n)
      })
  })
})

describe('a calendar', () => {
  const fetchCalendar = (address: string) => world.app.request(address)

  test('is read by its secret address, and says when and of what kind, never what it is about', async () => {
    const { bodyId, officer } = await givenBody()
    await owe(bodyId, '2032-03-31')
    const { place } = await officer.perform(makeCalendar, {})
    expect((await fetchCalendar(place.replace('.ics', ''))).status).toBe(404)
    const answer = await fetchCalendar(place)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(answer.headers.get('cache-control')).toMatch(/^private/)
    expect(answer.headers.get('set-cookie')).toBeNull()
    const text = await answer.text()
    expect(text).toContain('DTSTART;VALUE=DATE:20320331\r\n')
    expect(text).toMatch(/SUMMARY:1.redovisning av uppdrag/)
    expect(text).not.toContain('Stöd')
    expect(text).not.toContain('Påhittad')
    const uid = /UID:(\w+)/.exec(text)![1]
    expect(await (await fetchCalendar(place)).text()).toContain(`UID:${uid}`)
    // What is kept opens nothing.
    const { rows } = await owner.query('select * from reminders.feed where person_id = $1', [
      officer.actor.personId,
    ])
    expect(JSON.stringify(rows)).not.toContain(place.split('/').at(-1)!.slice(0, 43))
    expect(rows[0].fetched_at).not.toBeNull()
  })

  test('stops at once when it is withdrawn, made anew, or the person no longer acts for the body', async () => {
    const { officer } = await givenBody()
    const first = await officer.perform(makeCalendar, {})
    const second = await officer.perform(makeCalendar, {})
    expect((await fetchCalendar(first.place)).status).toBe(404)
    expect((await fetchCalendar(second.place)).status).toBe(200)
    expect((await officer.post(paths.withdrawCalendar(), {})).status).toBe(303)
    expect((await fetchCalendar(second.place)).status).toBe(404)
    const third = await officer.perform(makeCalendar, {})
    await owner.query('update identity.membership set ended_at = now() where id = $1', [
      officer.actor.membershipId,
    ])
    expect((await fetchCalendar(third.place)).status).toBe(404)
  })

  test('lets nobody do anything else: its secret is no way into a page', async () => {
    const { officer } = await givenBody()
    const answer = await officer.post(paths.makeCalendar(), {})
    const page = await answer.text()
    const secret = /\/calendar\/([\w-]{43})/.exec(page)![1]!
    expect(page).toContain(`http://samlad.example/calendar/${secret}.ics`)
    expect(await (await officer.get(paths.wishes())).text()).not.toContain(secret)
    expect(
      (await world.app.request('/v1/overview', { headers: { authorization: `Bearer ${secret}` } })).status,
    ).toBe(401)
    const { rows } = await owner.query('select row_to_json(r)::text as text from audit.record r')
    expect(rows.some(({ text }) => text.includes(secret))).toBe(false)
  })
})

describe('the administrator', () => {
  test('sees what steps lead to before anything is changed, and what is wrong at the field', async () => {
    const { bodyId } = await givenBody()
    await owe(bodyId, '2032-04-01')
    const tried = await (
      await administrator.get(paths.setting({ steps: '20, 0', mailMayRest: 'yes' }))
    ).text()
    expect(tried).toContain('Inget har ändrats än')
    expect(tried).toContain('12 mars 2032')
    const wrong = await (await administrator.get(paths.setting({ steps: 'snart' }))).text()
    expect(wrong).toContain('Skriv hela dagar med komma emellan')
    expect(wrong).toContain('value="snart"')
    expect(await round('2032-03-01T09:00:00Z')).toEqual([])
    await administrator.perform(changeSetting, { steps: '31, 7', mailMayRest: 'no', revision: 1 })
    expect(await round('2032-03-01T09:00:00Z')).toHaveLength(1)
    await expect(
      administrator.perform(changeSetting, { steps: '30, 7, 0, -7', mailMayRest: 'yes', revision: 1 }),
    ).rejects.toMatchObject({ code: 'changed_by_another' })
  })

  test('may decide that nobody does without mail: it is refused at the field, and chosen before it no longer holds', async () => {
    const { officer, bodyId } = await givenBody()
    const refused = await officer.post(paths.wishes(), { manner: 'none', weekday: '1' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Mejlen kan inte stängas av helt')
    await administrator.perform(changeSetting, { steps: '30, 7, 0, -7', mailMayRest: 'yes', revision: 2 })
    await officer.perform(wish, { manner: 'none' })
    await administrator.perform(changeSetting, { steps: '30, 7, 0, -7', mailMayRest: 'no', revision: 3 })
    await owe(bodyId, '2032-03-08')
    expect(await round('2032-03-01T09:00:00Z')).toHaveLength(1)
    await administrator.perform(changeSetting, { steps: '30, 7, 0, -7', mailMayRest: 'yes', revision: 4 })
  })

  test('alone changes the steps', async () => {
    const { officer } = await givenBody()
    expect((await officer.get(paths.setting())).status).toBe(404)
    expect((await officer.post(paths.setting(), { steps: '1', revision: '5' })).status).toBe(403)
    await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, officer.actor)
      const changed = await tx.updateTable('reminders.setting').set({ revision: 99 }).executeTakeFirst()
      expect(changed.numUpdatedRows).toBe(0n)
    })
  })
})
