import { generate } from 'otplib'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { beforeAll, expect, test } from 'vitest'
import { roles } from '../../platform/access/roles.ts'
import { addAccount, signIn } from '../../testing/account.ts'
import { addTestMembership } from '../../testing/memberships.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { identityTasks } from './tasks.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
})

const linkIn = (text: string) => /http:\/\/localhost(\/welcome\/[\w-]{32})/.exec(text)?.[1] ?? ''

const acceptLink = async (visitor: ReturnType<typeof openVisitor>, link: string, password: string) => {
  const { text } = await visitor.get(link)
  const secret = /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(text)?.[1]?.replaceAll(' ', '') ?? ''
  return visitor.post(link, {
    name: 'Inbjuden Påhittad',
    password,
    sealed: /name="sealed" value="([^"]+)"/.exec(text)?.[1] ?? '',
    code: await generate({ secret, epoch: Math.floor(world.house.clock.now().getTime() / 1000) }),
  })
}

test('an administrator invites a person, who chooses how to sign in and acts for the body in the role', async () => {
  const administrator = await world.as('administrator')
  const body = await world.body('Exempelverket')
  const fields = { name: 'Inbjuden', email: 'Invited@Example.invalid', body, role: 'rapporteur' }
  const missing = await administrator.post('/people/invite', { name: 'Inbjuden', email: 'inte en adress' })
  expect(missing.status).toBe(422)
  const made = await administrator.post('/people/invite', fields)
  expect(made.status).toBe(200)
  const link = linkIn(await made.text())
  expect((await administrator.post('/people/invite', fields)).status).toBe(409)

  const visitor = openVisitor(world)
  const page = await visitor.get(link)
  expect(page.text).toContain('Du har blivit inbjuden')
  expect((await acceptLink(visitor, link, 'fyra ord om våren')).status).toBe(200)
  const home = (await visitor.get('/account')).text
  expect(home).toContain('Exempelverket')
  expect(home).toContain('Nationell rapportör')
  expect((await visitor.get(link)).status).toBe(404)
  expect((await visitor.get('/people')).status).toBe(404)
})

test('a body among many is written and found by its name, where few are looked through', async () => {
  const few = await openWorld()
  const keeper = await few.as('administrator')
  expect(await (await keeper.get('/people/invite')).text()).toContain(
    '<select class="ds-input" id="field-body"',
  )
  for (let number = 1; number <= 20; number++) await few.body(`Påhittade verk ${number}`)
  const invited = { name: 'Påhittad', email: 'vald@example.invalid', role: 'rapporteur' }
  for (const address of ['/people/invite', '/colleagues']) {
    const page = await (await keeper.get(address)).text()
    expect(page).toMatch(/<input[^>]*name="body"[^>]*list="body-names"/)
    expect(page).toContain('<option value="Påhittade verk 7">')
  }
  const wrong = await keeper.post('/people/invite', { ...invited, body: 'Okända verk' })
  expect([wrong.status, await wrong.text()]).toEqual([
    422,
    expect.stringContaining('Ingen organisation heter så'),
  ])
  const several = await (await keeper.post('/people/invite', { ...invited, body: 'verk 1' })).text()
  expect(several).toContain('kan vara Påhittade verk 1, Påhittade verk 10')
  expect(several.match(/<option value="[^"]+">Påhittade verk 1/g)).toHaveLength(11)
  const body = /<option value="([^"]+)">Påhittade verk 12</.exec(several)?.[1] ?? 'none'
  const chosen = await keeper.post('/people/invite', { ...invited, email: 'tolv@example.invalid', body })
  expect(chosen.status).toBe(200)
  expect((await keeper.post('/people/invite', { ...invited, body: 'påhittade verk 7' })).status).toBe(200)
  const asked = { name: 'Påhittad', email: 'ny@example.invalid', role: 'case_manager' }
  expect((await keeper.post('/colleagues', { ...asked, body: 'Påhittade verk 8' })).status).toBe(303)
  expect(await (await keeper.get('/colleagues')).text()).toContain('i Påhittade verk 8')
})

test('several bodies under one name are nobody’s employer, in the list, in the form or in the database', async () => {
  const administrator = await world.as('administrator')
  const group = await world.body('påhittade kommuner', 'municipalities')
  const page = await (await administrator.get('/people/invite')).text()
  expect(page).toContain('Exempelmyndigheten')
  expect(page).not.toContain('påhittade kommuner')
  const invited = { name: 'Påhittad', email: 'alla@example.invalid', role: 'rapporteur' }
  for (const body of [group, 'Påhittade kommuner']) {
    const refused = await administrator.post('/people/invite', { ...invited, body })
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining('flera organisationer under ett namn'),
    ])
  }
  const { personId } = administrator.actor
  await expect(
    addTestMembership(world.database.owner, { personId, bodyId: group, role: 'rapporteur' }),
  ).rejects.toThrow('identity.body_group')
})

test('people are found by name, address, body, role and state, a page at a time', async () => {
  const administrator = await world.as('administrator')
  const body = await world.body('Sökmyndigheten i Exempelstad')
  for (const name of ['Östen 100% Påhittad', 'Åsa Påhittad'])
    await administrator.post('/people/invite', {
      name,
      email: `${name[0]!.charCodeAt(0)}@search.example`,
      body,
      role: 'evaluator',
    })
  const list = async (query: string) => (await administrator.get(`/people?${query}`)).text()
  const find = async (search: string) => {
    const sent = await administrator.post('/people', { search })
    const address = sent.headers.get('location') ?? ''
    const kept = sent.headers.getSetCookie().map((line) => line.split(';')[0])
    const mine = Object.entries(administrator.cookies).map(([name, value]) => `${name}=${value}`)
    expect([sent.status, address]).toEqual([303, '/people?searched=1'])
    expect(decodeURIComponent(kept.join())).not.toContain(search)
    return (await world.app.request(address, { headers: { cookie: [...mine, ...kept].join('; ') } })).text()
  }
  const byBody = await find('sökmyndigheten')
  expect(byBody).toContain('Östen 100% Påhittad')
  expect(byBody).toContain('Visar 1–2 av 2')
  expect(await find('sokmyndigheten')).toContain('Visar 1–2 av 2')
  expect(await find('osten')).toContain('Visar 1–1 av 1')
  expect(await find('äsa')).toContain('Inget passar urvalet')
  expect(await find('100%')).toContain('Visar 1–1 av 1')
  expect(await find('_____________________')).toContain('Inget passar urvalet')
  expect(await list('search=_____________________')).toContain('Östen 100% Påhittad')
  expect(await list('role=evaluator&state=invited')).toContain('Åsa Påhittad')
  expect(await list('role=evaluator&state=disabled')).toContain('Inget passar urvalet')
  expect((await administrator.get('/people?page=0&role=nonsense')).status).toBe(200)
})

test('only administrators see or change people; to others the pages do not exist', async () => {
  const account = await addAccount(world)
  for (const role of roles.filter((role) => role !== 'administrator')) {
    const person = await world.as(role)
    expect((await person.get('/people')).status).toBe(404)
    expect((await person.get(`/people/${account.personId}`)).status).toBe(404)
    expect((await person.post(`/people/${account.personId}/disable`, {})).status).toBe(403)
  }
})

test('reading about a person is recorded', async () => {
  const administrator = await world.as('administrator')
  const account = await addAccount(world)
  await administrator.get(`/people/${account.personId}`)
  const record = await world.asSystem((tx) =>
    tx.selectFrom('audit.record').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow(),
  )
  expect(record).toMatchObject({
    action: 'identity.view_person',
    outcome: 'read',
    subject_id: account.personId,
    actor_person: administrator.actor.personId,
  })
})

test('before a membership or an account ends the page says what ends with it, and that cases may be left without anybody', async () => {
  const { actor } = await world.as('caseworker', 'Påhittade nämnden')
  const admin = await world.as('administrator')
  const page = await (await admin.get(`/people/${actor.personId}`)).text()
  for (const ends of ['memberships', 'close']) {
    const part = page.slice(page.indexOf(`id="${ends}"`))
    expect(part.toLowerCase()).toContain('arbete i ärenden')
    expect(part).toContain('blir utan ansvarig')
  }
})

test('a membership is given and taken back, and works from the next request', async () => {
  const administrator = await world.as('administrator')
  const account = await addAccount(world)
  const visitor = openVisitor(world, { network: '198.51.100.1' })
  await signIn(visitor, account)
  const body = await world.body('Nya verket')
  const at = `/people/${account.personId}/memberships`
  expect((await administrator.post(at, { body, role: 'evaluator' })).status).toBe(303)
  expect((await administrator.post(at, { body, role: 'evaluator' })).status).toBe(409)
  expect((await visitor.get('/account')).text).toContain('Nya verket')
  const page = await (await administrator.get(`/people/${account.personId}`)).text()
  expect(page.match(/<form[^>]*memberships\/[0-9a-f-]{36}\/end/g)).toHaveLength(2)
  expect((await administrator.post(`${at}/${account.membershipId}/end`, {})).status).toBe(303)
  expect((await visitor.get('/account')).status).toBe(303)
})

test('a closed account is out at once, and can be opened again', async () => {
  const administrator = await world.as('administrator')
  const account = await addAccount(world)
  const visitor = openVisitor(world, { network: '198.51.100.2' })
  await signIn(visitor, account)
  const close = `/people/${account.personId}/disable`
  expect((await administrator.post(close, {})).status).toBe(303)
  expect((await visitor.get('/account')).status).toBe(303)
  expect(await (await administrator.get(`/people/${account.personId}`)).text()).toContain('Kontot stängdes')
  expect((await administrator.post(`/people/${account.personId}/link`, {})).status).toBe(409)
  await administrator.post(`/people/${account.personId}/enable`, {})
  // The sessions of the time before stay ended: they may be in other hands.
  expect((await visitor.get('/account')).status).toBe(303)
  expect(await (await administrator.get(`/people/${account.personId}`)).text()).not.toContain(
    'Kontot stängdes',
  )
})

test('an administrator cannot close their own account, and the last one cannot be removed', async () => {
  const lonely = await openWorld()
  const administrator = await lonely.as('administrator')
  const { personId, membershipId } = administrator.actor
  expect((await administrator.post(`/people/${personId}/disable`, {})).status).toBe(409)
  const end = `/people/${personId}/memberships/${membershipId}/end`
  const refused = await administrator.post(end, {})
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('minst en administratör')
})

test('in a house of thousands of bodies the last by name is chosen like the first', async () => {
  const many = await openWorld()
  const administrator = await many.as('administrator')
  const client = new pg.Client(many.database.owner)
  await client.connect()
  await client.query(
    `insert into directory.body (name, type) select 'Påhittad verksamhet ' || n, 'municipal_function' from generate_series(1, 2500) n`,
  )
  await client.end()
  await many.body('Östra påhittade kommunen', 'municipality')
  const invited = await administrator.post('/people/invite', {
    ...{ name: 'Påhittad Sist', email: 'sist@exempel.invalid', body: 'Östra påhittade kommunen' },
    ...{ role: 'body_officer' },
  })
  expect((await invited.text()).includes('field-body-error')).toBe(false)
  const form = await (await administrator.get('/people/invite')).text()
  expect(form.includes('Östra påhittade kommunen')).toBe(true)
})

/** The payloads of the jobs that wait, as the queue keeps them. */
const jobsOf = async ({ database }: World, task: string): Promise<unknown[]> => {
  const client = new pg.Client(database.owner)
  await client.connect()
  const found = await client.query<{ payload: unknown }>(
    `select j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
    [task],
  )
  await client.end()
  return found.rows.map(({ payload }) => payload)
}

test('the mail of an invitation holds the link and nothing about the person', async () => {
  const received: { to: string[]; text: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      let text = ''
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString('utf8')
      })
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), text })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const port = (server.server.address() as { port: number }).port
  try {
    const mailing = await openWorld({
      settings: { smtpUrl: `smtp://127.0.0.1:${port}`, baseUrl: 'https://samlad.example' },
    })
    const administrator = await mailing.as('administrator')
    const body = await mailing.body('Exempelverket')
    const made = await administrator.post('/people/invite', {
      name: 'Kerstin Hemlig',
      email: 'kerstin@example.invalid',
      body,
      role: 'rapporteur',
    })
    const page = await made.text()
    expect(page).toContain('skickats med e-post')
    expect(page).not.toContain('/welcome/')
    const jobs = await jobsOf(mailing, 'identity.mail_invitation')
    expect(jobs).toHaveLength(1)
    expect(JSON.stringify(jobs)).not.toMatch(/kerstin/i)
    await identityTasks(mailing.house)['identity.mail_invitation']!(jobs[0])
    expect(received).toHaveLength(1)
    expect(received[0]!.to).toEqual(['kerstin@example.invalid'])
    const body7bit = received[0]!.text.slice(received[0]!.text.indexOf('\r\n\r\n')).replaceAll('=\r\n', '')
    const secret = /https:\/\/samlad\.example\/welcome\/([\w-]{32})/.exec(body7bit)?.[1]
    expect(secret).toBeDefined()
    expect(JSON.stringify(jobs)).not.toContain(secret)
    expect(body7bit).not.toMatch(/Kerstin|Hemlig|Exempelverket|caseworker|Ärendehandläggare/)
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
})

test('what lived for minutes is forgotten after a day', async () => {
  const old = await openWorld({ settings: { trustedProxies: 1 } })
  old.setTime('2009-03-02T08:00:00Z')
  const visitor = openVisitor(old)
  await visitor.get('/sign-in')
  await visitor.ask('/sign-in/passkey/question')
  await visitor.post('/sign-in', { email: 'nobody@example.invalid', password: 'fel lösenord helt' })
  const left = () =>
    old.asSystem(async (tx) => [
      (await tx.selectFrom('identity.ceremony').select('id').execute()).length,
      (await tx.selectFrom('identity.attempt').select('key').execute()).length,
    ])
  await identityTasks(old.house)['identity.forget']!({})
  expect(await left()).toEqual([1, 3])
  old.setTime('2009-03-03T08:30:00Z')
  await identityTasks(old.house)['identity.forget']!({})
  expect(await left()).toEqual([0, 0])
})
