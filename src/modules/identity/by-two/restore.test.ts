import { generate } from 'otplib'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Account, addAccount, signIn } from '../../../testing/account.ts'
import { openVisitor, type Visitor } from '../../../testing/visitor.ts'
import { saysWho } from '../../../testing/vouched.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { identityTasks } from '../tasks.ts'
import { confirmColleague, refuseColleague, viewColleagues } from './actions.ts'
import { restoreColleague } from './restore-actions.ts'

const TOWN = 'Påhittade kommunen'
const ASKED = '2026-11-24T09:00:00Z'
const LATER = '2026-11-25T09:00:00Z'

let world: World
let manager: TestPerson
let worker: TestPerson
let administrator: TestPerson
let lost: Account
const mails: { to: string; text: string }[] = []
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, session, done) => {
    let text = ''
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
    stream.on('end', () => {
      const body = text.slice(text.indexOf('\r\n\r\n')).replaceAll('=\r\n', '').replaceAll('=3D', '=')
      mails.push({ to: session.envelope.rcptTo[0]!.address, text: body })
      done()
    })
  },
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as { port: number }
  const mailing = { smtpUrl: `smtp://127.0.0.1:${port}`, baseUrl: 'http://localhost' }
  world = await openWorld({ settings: { trustedProxies: 1, ...mailing } })
  world.setTime(ASKED)
  await world.body(TOWN, 'municipality')
  manager = await world.as('case_manager', TOWN)
  worker = await world.as('caseworker', TOWN)
  administrator = await world.as('administrator', 'Påhittade förvaltningen')
})
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())))
beforeEach(async () => {
  world.setTime(ASKED)
  mails.length = 0
  lost = await addAccount(world, { role: 'caseworker', body: TOWN, name: 'Påhittad Telefonlös' })
})

const proposalOf = async (person: TestPerson, email = lost.email) =>
  (await person.perform(viewColleagues, {})).proposals.find((one) => one.email === email)!
const ask = async (by: TestPerson, kind?: 'reopen'): Promise<string> => {
  await by.perform(restoreColleague, { person: lost.personId, ...(kind && { kind }) })
  return (await proposalOf(by)).id
}
const run = (task: 'identity.warn_of_restore' | 'identity.mail_restore', proposalId: string) =>
  identityTasks(world.house)[task]!({ proposalId })
const linkOf = (text = ''): string => /(\/welcome\/[\w-]{32})/.exec(text)?.[1] ?? ''

const accept = async (visitor: Visitor, link: string) => {
  const { text } = await visitor.get(link)
  const secret = /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1]?.replaceAll(' ', '') ?? ''
  return visitor.post(link, {
    name: 'Påhittad Telefonlös',
    password: 'sex nya ord om hösten',
    sealed: /name="sealed" value="([^"]+)"/.exec(text)?.[1] ?? '',
    code: await generate({ secret, epoch: Math.floor(world.house.clock.now().getTime() / 1000) }),
  })
}

test('a way in that was lost comes by mail, a day after a second person has said yes, and ends all that was before', async () => {
  const thief = openVisitor(world, { network: '198.51.100.3' })
  await signIn(thief, lost)
  const proposalId = await ask(manager)
  await expect(manager.perform(confirmColleague, { proposalId })).rejects.toMatchObject({ status: 403 })
  const answer = await worker.post(`/colleagues/${proposalId}/confirm`, {})
  expect(answer.status).toBe(303)
  await run('identity.warn_of_restore', proposalId)
  expect(mails).toMatchObject([{ to: lost.email }])
  expect(mails[0]!.text).not.toMatch(/welcome|kommunen|Telefonlös|caseworker/)

  world.setTime('2026-11-25T08:59:59Z')
  await run('identity.mail_restore', proposalId)
  expect(mails).toHaveLength(1)
  world.setTime(LATER)
  await run('identity.mail_restore', proposalId)
  expect(mails[1]).toMatchObject({ to: lost.email })
  const owner = openVisitor(world, { network: '198.51.100.4' })
  expect((await accept(owner, linkOf(mails[1]!.text))).status).toBe(200)
  expect((await owner.get('/account')).status).toBe(200)
  expect((await thief.get('/account')).status).toBe(303)
  await run('identity.mail_restore', proposalId)
  expect(mails).toHaveLength(2)
})

test('no page shows a link to anybody, and an administrator alone makes none', async () => {
  const sent = await administrator.post('/colleagues/restore', { person: lost.personId })
  expect(sent.status).toBe(303)
  expect((await administrator.post(`/people/${lost.personId}/link`, {})).status).toBe(409)
  const { id } = await proposalOf(administrator)
  await expect(administrator.perform(confirmColleague, { proposalId: id })).rejects.toMatchObject({
    status: 403,
  })
  const other = await world.as('administrator', 'Påhittade förvaltningen')
  await expect(other.perform(confirmColleague, { proposalId: id })).rejects.toMatchObject({ status: 403 })
  world.setTime(LATER)
  await run('identity.mail_restore', id)
  expect(mails).toEqual([])
  await manager.perform(refuseColleague, { proposalId: id })
})

test('whoever has the account stops it within the day, and no link comes', async () => {
  const visitor = openVisitor(world, { network: '198.51.100.5' })
  await signIn(visitor, lost)
  const proposalId = await ask(manager)
  await worker.perform(confirmColleague, { proposalId })
  expect((await visitor.get('/colleagues')).text).toContain('Ta tillbaka')
  expect((await visitor.post(`/colleagues/${proposalId}/refuse`)).status).toBe(303)
  world.setTime(LATER)
  await run('identity.mail_restore', proposalId)
  expect(mails).toEqual([])
})

test('somebody whose role opens nothing needs one who asks; the mail, the day and the notice are the same', async () => {
  const officer = await addAccount(world, { role: 'body_officer', name: 'Påhittad Handläggare' })
  await administrator.perform(restoreColleague, { person: officer.personId })
  const { id } = await proposalOf(administrator, officer.email)
  await run('identity.warn_of_restore', id)
  await run('identity.mail_restore', id)
  expect(mails).toMatchObject([{ to: officer.email }])
  world.setTime(LATER)
  await run('identity.mail_restore', id)
  expect(linkOf(mails[1]?.text)).not.toBe('')
})

test('a closed account of somebody who works with people is opened again by two', async () => {
  await administrator.post(`/people/${lost.personId}/disable`, {})
  expect((await administrator.post(`/people/${lost.personId}/enable`, {})).status).toBe(409)
  const proposalId = await ask(administrator, 'reopen')
  await worker.perform(confirmColleague, { proposalId })
  const page = await (await administrator.get(`/people/${lost.personId}`)).text()
  expect(page).not.toContain('Kontot stängdes')
})

test('a house that sends no mail makes no link, and says what to do instead', async () => {
  const silent = await openWorld()
  const [chief, colleague] = [await silent.as('case_manager', TOWN), await silent.as('caseworker', TOWN)]
  await expect(chief.perform(restoreColleague, { person: colleague.actor.personId })).rejects.toMatchObject({
    code: 'identity.restore_needs_mail',
  })
  // It is not offered, and the page says who to turn to.
  const page = await (await chief.get('/colleagues')).text()
  expect(page).toContain('vänd er till den som sköter installationen')
  expect(page).not.toContain('action="/colleagues/restore"')
  const keeper = await silent.as('administrator')
  const account = await (await keeper.get(`/people/${colleague.actor.personId}`)).text()
  expect(account).toContain('Vänd dig annars till den som sköter installationen')
  expect(account).not.toContain('action="/colleagues/restore"')
})

test('a stranger, a colleague beside the manager and oneself ask for nothing', async () => {
  const stranger = await world.as('case_manager', 'Främmande exempelkommun')
  const person = lost.personId
  await expect(stranger.perform(restoreColleague, { person })).rejects.toMatchObject({ status: 404 })
  await expect(worker.perform(restoreColleague, { person })).rejects.toMatchObject({ status: 403 })
  const own = { person: manager.actor.personId }
  await expect(manager.perform(restoreColleague, own)).rejects.toMatchObject({
    code: 'identity.power_for_oneself',
  })
})

test('SQL in the role of the application makes no link to an account that is in use or opens something, and opens no closed one', async () => {
  const { application, byItself } = world.database
  const attempt = async (role: string, statement: string) => {
    // The house itself is believed in the worker's login alone; there too the wall holds.
    const client = new pg.Client(role === 'system' ? byItself : application)
    await client.connect()
    try {
      await client.query('begin')
      await saysWho(client, { role })
      return (await client.query(statement)).rowCount
    } catch (error) {
      return (error as { code?: string }).code
    } finally {
      await client.query('rollback')
      await client.end()
    }
  }
  await administrator.post(`/people/${lost.personId}/disable`, {})
  for (const role of ['administrator', 'sign_in', 'system']) {
    for (const kind of ['restore', 'invitation', 'set_up'])
      expect([
        role,
        kind,
        await attempt(
          role,
          `insert into identity.invitation (kind, secret_hash, person_id, created_at, ends_at)
           values ('${kind}', 'x', ${kind === 'set_up' ? 'null' : `'${lost.personId}'`}, now(), now() + interval '1 day')`,
        ),
      ]).toEqual([role, kind, '42501'])
    const open = `update identity.person set disabled_at = null where id = '${lost.personId}'`
    expect([role, await attempt(role, open)]).toEqual([role, '42501'])
    const point = `update identity.invitation set person_id = '${lost.personId}'`
    expect([role, await attempt(role, point)]).toEqual([role, '42501'])
  }
})
