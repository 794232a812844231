import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formToken } from '../../../platform/http/form-token.ts'
import { givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignment } from '../assignment-view/actions.ts'
import { decisions, giveAssignment } from '../assignments/decision-actions.ts'
import { paths } from '../paths.ts'
import { viewReport } from './actions.ts'
import { returnReport } from './step-actions.ts'

const mails: { to: string[]; text: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
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
let bodyId: string

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  world = await openWorld({
    settings: { smtpUrl: `smtp://127.0.0.1:${port}`, baseUrl: 'http://samlad.example' },
  })
  world.setTime('2032-03-01T09:00:00Z')
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator', 'Länsstyrelsen i Exempelköpings län')
  bodyId = await world.body('Påhittade föreningen', 'ngo')
  await world.asSystem((tx) =>
    tx
      .updateTable('directory.body')
      .set({ address: 'registrator@foreningen.example' })
      .where('id', '=', bodyId)
      .execute(),
  )
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))

const TITLE = 'Stöd åt påhittade personer'
const give = async (day = '2032-06-01') => {
  const { assignmentId } = await coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: TITLE,
    task: 'Ge stöd.',
    measures: [plan.measures['2']!],
    assignees: ['Påhittade föreningen'],
    decided: '2031-06-01',
    questions: [{ question: 'Hur många har fått stöd?' }],
    deadlines: [{ day, kind: 'final' }],
  })
  return coordinator.perform(viewAssignment, { assignmentId })
}
type Given = Awaited<ReturnType<typeof give>>

const make = async ({ id, snapshot }: Given, lastDay = '2032-03-20') => {
  const made = await coordinator.post(paths.reportLinks({ assignmentId: id }), {
    bodyId,
    deadlineId: snapshot.deadlines[0]!.id,
    lastDay,
  })
  const page = await made.text()
  return { page, secret: /\/answer\/link\/([\w-]{43})/.exec(page)?.[1] ?? '' }
}

/** A browser that knows nothing but the link. */
const visit = () => {
  const jar = new Map<string, string>()
  const send = async (address: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await world.app.request(address, { ...init, headers: { cookie } })
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';', 1)[0]!.split('=')
      jar.set(name, value)
    }
    return answer
  }
  return {
    jar,
    get: (address: string) => send(address),
    post: (address: string, fields: Record<string, string | Blob>) => {
      const body = new FormData()
      body.set('csrf', formToken(jar.get('samlad_visit') ?? ''))
      for (const [name, value] of Object.entries(fields)) body.set(name, value)
      return send(address, { method: 'POST', body })
    },
  }
}
const revisionIn = (page: string): string => /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
const whole = ({ snapshot }: Given) => ({
  [`answers.${snapshot.questions[0]!.id}`]: 'Tolv personer.',
  output: 'Samtal och boende.',
  notAssessed: 'För få för att bedöma.',
})

test('a link that cannot be made comes back where it was asked for, with what was entered', async () => {
  const { id, snapshot } = await give()
  const answer = await coordinator.post(paths.reportLinks({ assignmentId: id }), {
    bodyId,
    deadlineId: snapshot.deadlines[0]!.id,
    lastDay: '2019-02-03',
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain(`action="${paths.reportLinks({ assignmentId: id })}"`)
  expect(page).toContain('value="2019-02-03"')
  expect(page).toContain('ds-error-summary')
})

test('a link is shown once, mailed with nothing but itself, and stored as a hash', async () => {
  const given = await give()
  mails.length = 0
  const { page, secret } = await make(given)
  expect(page).toContain('Länken är skickad till registrator@foreningen.example')
  expect(mails).toHaveLength(1)
  expect(mails[0]!.to).toEqual(['registrator@foreningen.example'])
  expect(mails[0]!.text).toContain('Subject: 1 uppdrag att redovisa')
  expect(mails[0]!.text.replace(/=\r\n/g, '')).toContain(`http://samlad.example/answer/link/${secret}`)
  expect(mails[0]!.text).not.toContain(TITLE)
  expect(mails[0]!.text).not.toContain('Påhittad')
  const list = await (await coordinator.get(paths.reportLinks({ assignmentId: given.id }))).text()
  expect(list).not.toContain(secret)
  const rows = await world.asSystem((tx) => tx.selectFrom('plan.report_link').selectAll().execute())
  expect(JSON.stringify(rows)).not.toContain(secret)
})

test('its secret leaves the address at once, and no page or trail holds it', async () => {
  const { secret } = await make(await give())
  const browser = visit()
  const opened = await browser.get(paths.openLink({ secret }))
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/answer'])
  expect(opened.headers.getSetCookie().find((cookie) => cookie.startsWith('samlad_link'))).toMatch(/HttpOnly/)
  const page = await (await browser.get('/answer')).text()
  expect(page).toContain(TITLE)
  expect(page).not.toContain(secret)
  const trail = await world.asSystem((tx) => tx.selectFrom('audit.record').selectAll().execute())
  expect(JSON.stringify(trail)).not.toContain(secret)
  expect(trail.filter(({ action }) => action === 'report_link.open')).not.toEqual([])
})

test('whoever holds the link writes, saves, checks and submits once', async () => {
  const given = await give()
  const { secret } = await make(given)
  const browser = visit()
  await browser.get(paths.openLink({ secret }))
  const empty = await (await browser.get('/answer')).text()
  expect(revisionIn(empty)).toBe('0')
  const saved = await browser.post('/answer/save', { revision: '0', next: 'check', ...whole(given) })
  expect(saved.headers.get('location')).toBe('/answer/check')
  const check = await (await browser.get('/answer/check')).text()
  expect(check).toContain('Allt som behövs är med')
  const twice = await browser.post('/answer/save', { revision: '0', output: 'Från ett annat fönster' })
  expect(twice.status).toBe(409)
  expect(await twice.text()).toContain('Från ett annat fönster')
  const sent = await browser.post('/answer/submit', { revision: revisionIn(check) })
  expect(sent.status).toBe(303)
  expect(await (await browser.get('/answer')).text()).toContain('Redovisningen är inskickad')
  const late = await browser.post('/answer/save', { revision: '3', output: 'Efteråt' })
  expect(late.status).toBe(409)
  const { reportBacks, missing } = await coordinator.perform(viewAssignment, { assignmentId: given.id })
  expect([reportBacks.map(({ state }) => state), missing]).toEqual([['submitted'], []])
  const trail = await world.asSystem((tx) =>
    tx.selectFrom('audit.record').selectAll().where('actor_kind', '=', 'link').execute(),
  )
  expect(trail.map(({ action }) => action)).toEqual(expect.arrayContaining(['report.save', 'report.submit']))
})

test('what is handed in through a link gives a receipt, a copy to keep, and a mail with nothing of what was written', async () => {
  const given = await give()
  const { secret } = await make(given)
  const browser = visit()
  await browser.get(paths.openLink({ secret }))
  await browser.get('/answer')
  expect((await browser.get(paths.copyAnswer())).status).toBe(404)
  await browser.post('/answer/save', { revision: '0', ...whole(given) })
  mails.length = 0
  const sent = await browser.post('/answer/submit', {
    revision: revisionIn(await (await browser.get('/answer')).text()),
  })
  const page = await (await browser.get(sent.headers.get('location')!)).text()
  const number = /Kvitto ([0-9A-F]{4}-[0-9A-F]{4})/.exec(page)?.[1] ?? ''
  expect(page).toContain('Samtal och boende.')
  expect(page).toContain('Kvittot är också skickat till er funktionsadress.')
  expect(page).toContain('till och med 20 mars 2032')
  const copy = await browser.get(paths.copyAnswer())
  expect(copy.headers.get('content-disposition')).toContain(`redovisning-${number}.txt`)
  const text = await copy.text()
  for (const words of [
    `Kvitto ${number}`,
    'Hur många har fått stöd?',
    'Tolv personer.',
    'Samtal och boende.',
  ])
    expect(text).toContain(words)
  expect(text).not.toMatch(/undefined|null/)
  expect(mails.map(({ to }) => to)).toEqual([['registrator@foreningen.example']])
  const mail = mails[0]!.text.replace(/=\r\n/g, '')
  expect(mail).toContain(number)
  for (const words of [TITLE, 'Samtal och boende', 'Tolv personer', secret]) expect(mail).not.toContain(words)
  const { reportBacks } = await coordinator.perform(viewAssignment, { assignmentId: given.id })
  const reported = await (
    await coordinator.get(paths.reportBack({ reportBackId: reportBacks[0]!.id }))
  ).text()
  expect(reported).toContain(number)
})

test('a link to an assignment that has ended says that nothing was handed in', async () => {
  const given = await give()
  const { secret } = await make(given)
  await coordinator.perform(decisions.withdrawn, {
    assignmentId: given.id,
    revision: given.revision,
    decisionDay: '2032-02-28',
    reason: 'Behovet har upphört.',
  })
  const browser = visit()
  await browser.get(paths.openLink({ secret }))
  const page = await (await browser.get('/answer')).text()
  expect(page).not.toContain('Redovisningen är inskickad')
  expect(page).toContain('Inget har skickats in genom länken')
})

test('a document that is added through a link is read, and what is used of it is marked', async () => {
  const given = await give()
  const { secret } = await make(given)
  const browser = visit()
  await browser.get(paths.openLink({ secret }))
  await browser.get('/answer')
  const added = await browser.post('/answer/save', {
    revision: '0',
    next: 'file',
    file: new File(
      [
        'Genomförda insatser\n\nVi har hållit tre kurser. Under 2032 deltog 139 personer, 39 fler än året innan.\n',
      ],
      'rapport.txt',
      { type: 'text/plain' },
    ),
  })
  const address = added.headers.get('location')!
  expect(address).toMatch(/^\/answer\/proposals\?evidence=/)
  const page = await (await browser.get(address)).text()
  expect(page).toContain('139 personer')
  expect(page).not.toMatch(/>\s*39 fler/)
  const used = await browser.post('/answer/proposals/use', {
    revision: revisionIn(page),
    evidence: /name="evidence" value="([^"]+)"/.exec(page)![1]!,
    number: '0',
  })
  const after = await (await browser.get(used.headers.get('location')!)).text()
  expect(after).toContain('1 av 2 använda')
  expect(after).toContain('data-status="done"')
  expect(await (await browser.get('/answer')).text()).toContain('Vi har hållit tre kurser.')
})

test('a link reaches its own report-back and nothing else of the body', async () => {
  const [mine, other] = [await give(), await give()]
  const officer = await world.as('ngo_officer', 'Påhittade föreningen')
  const started = await officer.post(paths.beginReport({ assignmentId: other.id }), {
    deadlineId: other.snapshot.deadlines[0]!.id,
  })
  const editAddress = started.headers.get('location')!
  const { secret } = await make(mine)
  const browser = visit()
  await browser.get(paths.openLink({ secret }))
  expect((await browser.get(editAddress)).status).not.toBe(200)
  expect((await browser.get(paths.ownAssignments())).status).not.toBe(200)
  // From a page with a form, as a browser sends it.
  await browser.get('/answer')
  const submitted = await browser.post('/answer/submit', { revision: '1' })
  expect(submitted.status).toBe(409)
})

test('a link that has expired, was ended or never was opens nothing', async () => {
  const given = await give()
  const { secret } = await make(given, '2032-03-02')
  const browser = visit()
  await browser.get(paths.openLink({ secret }))
  expect((await browser.get('/answer')).status).toBe(200)
  world.setTime('2032-03-03T09:00:00Z')
  const over = await browser.get('/answer')
  expect([over.status, (await over.text()).includes('Länken gäller inte')]).toEqual([404, true])
  world.setTime('2032-03-01T09:00:00Z')
  const links = await (await coordinator.get(paths.reportLinks({ assignmentId: given.id }))).text()
  const linkId = /report-links\/([0-9a-f-]{36})\/end/.exec(links)![1]!
  coordinator = await world.as('national_coordinator', 'Länsstyrelsen i Exempelköpings län')
  expect((await coordinator.post(paths.endReportLink({ linkId }), {})).status).toBe(303)
  expect((await browser.get('/answer')).status).toBe(404)
  const stranger = visit()
  await stranger.get(paths.openLink({ secret: 'A'.repeat(43) }))
  expect((await stranger.get('/answer')).status).toBe(404)
})

test('a returned report-back is gone on with through a new link', async () => {
  const given = await give()
  const first = visit()
  await first.get(paths.openLink({ secret: (await make(given)).secret }))
  await first.get('/answer')
  await first.post('/answer/save', { revision: '0', ...whole(given) })
  await first.post('/answer/submit', { revision: revisionIn(await (await first.get('/answer')).text()) })
  const { reportBacks } = await coordinator.perform(viewAssignment, { assignmentId: given.id })
  const { report } = await coordinator.perform(viewReport, { reportBackId: reportBacks[0]!.id })
  await coordinator.perform(returnReport, {
    reportBackId: report.id,
    revision: report.revision,
    reason: 'Skriv hur många som fått boende.',
  })
  const second = visit()
  await second.get(paths.openLink({ secret: (await make(given)).secret }))
  const page = await (await second.get('/answer')).text()
  expect(page).toContain('Skriv hur många som fått boende.')
  expect(page).toContain('Samtal och boende.')
})

test('without a mail server the assignment says so', async () => {
  const other = await openWorld()
  other.setTime('2032-03-01T09:00:00Z')
  const otherPlan = await givenPlan(other)
  const person = await other.as('national_coordinator')
  const { assignmentId } = await person.perform(giveAssignment, {
    planId: otherPlan.planId,
    title: TITLE,
    task: 'Ge stöd.',
    measures: [otherPlan.measures['2']!],
    assignees: ['Exempelmyndigheten'],
    decided: '2031-06-01',
  })
  expect(await (await person.get(paths.assignment({ assignmentId }))).text()).toContain(
    'är avstängt i den här installationen',
  )
})

test('a text that stood beside a file when its button was pressed is saved with it, also where the file is refused', async () => {
  const given = await give()
  const { secret } = await make(given)
  const browser = visit()
  await browser.get(paths.openLink({ secret }))
  const page = await (await browser.get('/answer')).text()
  const written = { ...whole(given), output: 'Först.\n\n- punkt', revision: revisionIn(page), next: 'file' }
  const added = await browser.post('/answer/save', {
    ...written,
    file: new File(['underlag'], 'underlag.txt', { type: 'text/plain' }),
  })
  expect([added.status, added.headers.get('location')]).toEqual([303, '/answer#evidence'])
  const saved = await (await browser.get('/answer')).text()
  expect(saved).toContain('- punkt</textarea>')
  expect(saved).toContain('underlag.txt')
  const refused = await browser.post('/answer/save', {
    ...written,
    output: 'Senare ord',
    revision: revisionIn(saved),
  })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Senare ord</textarea>')
  expect(await (await browser.get('/answer')).text()).toContain('Senare ord</textarea>')
})
