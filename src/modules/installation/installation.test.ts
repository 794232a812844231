import type pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { beforeAll, expect, test } from 'vitest'
import { roles } from '../../platform/access/roles.ts'
import { onOwnConnection } from '../../platform/database/steady-client.ts'
import { readStanding } from '../../platform/standing/standing.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { viewState } from './actions.ts'

let world: World
let administrator: TestPerson
beforeAll(async () => {
  world = await openWorld()
  administrator = await world.as('administrator')
})

const asOwner = (work: (client: pg.Client) => Promise<unknown>) =>
  onOwnConnection(world.database.owner, 'test', work)
const ways = async () =>
  (await administrator.perform(viewState, {})).rows
    .filter(({ kind }) => kind !== 'done')
    .map(({ way }) => way)

test('an administrator begins with the state of the house, and nobody else reads it', async () => {
  expect((await administrator.get('/')).headers.get('location')).toBe('/state')
  const page = await (await administrator.get('/state')).text()
  expect(page).toContain('Husets läge')
  expect(page).toContain('<code translate="no">BASE_URL</code>')
  for (const role of roles.filter((one) => one !== 'administrator')) {
    const other = await world.as(role)
    expect([role, (await other.get('/state')).status]).toEqual([role, 404])
    expect([role, (await other.post('/state/mail', {})).status]).toEqual([role, 403])
  }
})

test('what the database says of the house is told to an administrator and to the system, and to nobody else', async () => {
  await expect(world.asSystem(readStanding)).resolves.toMatchObject({ backedUpAt: null })
  const asNobody = world.house.database.transaction().execute((tx) => readStanding(tx))
  await expect(asNobody).rejects.toThrow('to an administrator and to the system alone')
})

test('a new installation is told its five steps, and no longer when somebody reports and somebody coordinates', async () => {
  const fresh = await openWorld()
  const first = await fresh.as('administrator')
  const before = await (await first.get('/state')).text()
  expect(before).toContain('Kom i gång')
  // What is a step stands there alone.
  expect(before.match(/PUBLISHER_NAME/g)).toHaveLength(1)
  await fresh.as('body_officer')
  await fresh.as('national_coordinator')
  const after = await (await first.get('/state')).text()
  expect(after).not.toContain('Kom i gång')
  expect(after.match(/PUBLISHER_NAME/g)).toHaveLength(1)
})

test('a job that failed for good, one that waits, a backup and a verification are told as they happen', async () => {
  const before = await ways()
  expect(before).toContain('backup_none')
  expect(before).not.toContain('jobs_failed')
  await asOwner(async (client) => {
    await client.query("select graphile_worker.add_job('påhittat', run_at => now() - interval '20 minutes')")
    await client.query("select graphile_worker.add_job('påhittat', max_attempts => 1)")
    await client.query(
      'update graphile_worker._private_jobs set attempts = max_attempts where max_attempts = 1',
    )
  })
  await world.asSystem(async (tx) => {
    for (const [action, kind, details] of [
      ['installation.backed_up', 'installation', {}],
      ['audit.verify_daily', 'audit', { findings: 2 }],
    ] as const)
      await tx
        .insertInto('audit.record')
        .values({
          action,
          outcome: 'done',
          actor_kind: 'system',
          actor_role: 'test',
          subject_kind: kind,
          subject_id: kind,
          details: JSON.stringify(details),
        } as never)
        .execute()
  })
  const after = await ways()
  expect(after).toEqual(expect.arrayContaining(['jobs_late', 'jobs_failed', 'trail_broken']))
  expect(after).not.toContain('backup_none')
  const page = await (await administrator.get('/state')).text()
  expect(page).toContain('1 arbete har väntat mer än fem minuter')
})

test('a try of mail reaches whoever tries and nobody else, and what came of it is said', async () => {
  const received: { to: string[]; text: string }[] = []
  let refuses = false
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_, __, done) =>
      refuses ? done(Object.assign(new Error('no such user'), { responseCode: 550 })) : done(),
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
  try {
    const { port } = server.server.address() as { port: number }
    const mailing = await openWorld({ settings: { smtpUrl: `smtp://127.0.0.1:${port}` } })
    const tries = await mailing.as('administrator')
    expect(await (await tries.get('/state')).text()).toContain('action="/state/mail"')
    const taken = await (await tries.post('/state/mail', {})).text()
    expect(taken).toContain('E-postservern tog emot brevet')
    const { email } = await mailing.asSystem((tx) =>
      tx
        .selectFrom('identity.person')
        .select('email')
        .where('id', '=', tries.actor.personId)
        .executeTakeFirstOrThrow(),
    )
    expect(received.map(({ to }) => to)).toEqual([[email]])
    refuses = true
    expect(await (await tries.post('/state/mail', {})).text()).toContain('tog inte emot brevet: 550')
    expect(received).toHaveLength(1)
  } finally {
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  // Where no mail goes out there is nothing to try.
  expect(await (await administrator.get('/state')).text()).not.toContain('action="/state/mail"')
  expect(await (await administrator.post('/state/mail', {})).text()).toContain('inget brev gick')
})
