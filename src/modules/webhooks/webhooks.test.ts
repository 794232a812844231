import { createHmac } from 'node:crypto'
import http, { type IncomingMessage, type RequestListener } from 'node:http'
import https from 'node:https'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setActor } from '../../platform/access/action.ts'
import { noteChange } from '../../platform/changes/note-change.ts'
import { post } from '../../platform/outgoing/post.ts'
import { givenPlan, type TestPlan } from '../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { giveAssignment, prolongAssignment } from '../plan/assignments/decision-actions.ts'
import { allowEndpoint, pauseEndpoint, resumeEndpoint, rotateSecret, sendTest } from './actions.ts'
import { deliverTask, sweepTask, webhookTasks } from './deliver.ts'
import { paths } from './paths.ts'
import { MOST_TRIES } from './rules.ts'

interface Received {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** Signed by nobody but itself, for localhost: made up for this test and used nowhere else. */
const OWN_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXDx1UkEx04hHg75z
WKwLvPN6q6Q/Ac6Jr7W6iRY5Z2ChRANCAAQN0OSheY5TJkV5xWdWrMXeWs/Km5sM
hOir+QI+XqfWEU6N5zo7O9R1n9aWhb6gxhOu7DCR0M3JoXiP/tQoTaa9
-----END PRIVATE KEY-----
`
const OWN_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBgDCCASWgAwIBAgIUEl7gVxez81/7Xuo3T5lGLUEQABkwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyNzAyNDA0NloYDzIxMjYxMTAz
MDI0MDQ2WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQN0OSheY5TJkV5xWdWrMXeWs/Km5sMhOir+QI+XqfWEU6N5zo7O9R1
n9aWhb6gxhOu7DCR0M3JoXiP/tQoTaa9o1MwUTAdBgNVHQ4EFgQUUqDRX0AIE6zi
X9UlRZm0gLDYJEcwHwYDVR0jBBgwFoAUUqDRX0AIE6ziX9UlRZm0gLDYJEcwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEAmPmmJFeWPoTdeOKf1IQn
juhXczMVtWXa5qZqzLoR5D8CIQCsiYd+J8vr+ZiuN6LBYFwkjqV/SjXrwaJkkdeb
wl8q5g==
-----END CERTIFICATE-----
`

const received: Received[] = []
/** How the receiver answers; a test has its own way. */
let answer: RequestListener = (_, response) => response.writeHead(204).end()
const receive: RequestListener = (request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += part
  })
  request.on('end', () => {
    received.push({ path: request.url ?? '', headers: request.headers, body })
    answer(request, response)
  })
}
const server = http.createServer(receive)
let url: string

let world: World
let plan: TestPlan
let owner: pg.Client
let administrator: TestPerson
let coordinator: TestPerson

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://localhost:${(server.address() as AddressInfo).port}/samlad`
  world = await openWorld({ settings: { webhookHosts: ['localhost'], baseUrl: 'https://samlad.example' } })
  world.setTime('2032-03-01T09:00:00Z')
  owner = new pg.Client(world.database.owner)
  await owner.connect()
  plan = await givenPlan(world)
  administrator = await world.as('administrator')
  coordinator = await world.as('national_coordinator', 'Länsstyrelsen i Exempelköpings län')
})
afterAll(async () => {
  await owner.end()
  server.closeAllConnections()
  await new Promise<void>((resolve) => server.close(() => resolve()))
})
beforeEach(async () => {
  world.setTime('2032-03-01T09:00:00Z')
  received.length = 0
  answer = (_, response) => response.writeHead(204).end()
  await owner.query(`update webhooks.endpoint set state = 'withdrawn', paused_by = null, ended_at = now()`)
  await owner.query('delete from graphile_worker._private_jobs')
})

const allow = (
  types: ('assignment.given' | 'assignment.changed' | 'report.published')[] = ['assignment.given'],
) => administrator.perform(allowEndpoint, { name: 'Påhittat system', url, types })

const give = () =>
  coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: 'Påhittat uppdrag om stöd',
    task: 'Ge stöd.',
    measures: [plan.measures['2']!],
    assignees: ['Exempelmyndigheten'],
    decided: '2031-06-01',
    deadlines: [{ day: '2032-06-01', kind: 'final' }],
  })

/** Runs the jobs of deliveries that are due by the clock of the test. @returns how many there were */
const work = async (): Promise<number> => {
  const { rows } = await owner.query<{ payload: unknown }>(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = $1 returning j.payload`,
    [deliverTask],
  )
  for (const { payload } of rows) await webhookTasks(world.house)[deliverTask]!(payload)
  return rows.length
}
const deliveries = async (endpointId: string) =>
  (
    await owner.query<{
      id: string
      state: string
      attempts: number
      status: number
      problem: string
      next_at: Date
    }>('select * from webhooks.delivery where endpoint_id = $1 order by made_at, id', [endpointId])
  ).rows

const verify = (secret: string, { headers, body }: Received): boolean => {
  const expected = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64'))
    .update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`)
    .digest('base64')
  return String(headers['webhook-signature']).split(' ').includes(`v1,${expected}`)
}

describe('a receiver', () => {
  test('is told what has changed and where it is read, signed, and nothing else', async () => {
    const { endpointId, secret } = await allow(['assignment.given', 'assignment.changed'])
    const { assignmentId } = await give()
    expect(await work()).toBe(1)
    const [first] = received
    expect(JSON.parse(first!.body)).toEqual({
      id: first!.headers['webhook-id'],
      type: 'assignment.given',
      timestamp: '2032-03-01T09:00:00.000Z',
      data: { href: `https://samlad.example/v1/assignments/${assignmentId}` },
    })
    expect(first!.headers['webhook-timestamp']).toBe(String(Date.parse('2032-03-01T09:00:00Z') / 1000))
    expect(verify(secret, first!)).toBe(true)
    expect(verify(`whsec_${Buffer.from('another secret altogether').toString('base64')}`, first!)).toBe(false)
    expect(verify(secret, { ...first!, body: first!.body.replace('given', 'taken') })).toBe(false)
    // Everybody may read what it leads to.
    expect((await world.app.request(`/v1/assignments/${assignmentId}`)).status).toBe(200)
    const { rows } = await owner.query('select id from plan.assignment_deadline where assignment_id = $1', [
      assignmentId,
    ])
    await coordinator.perform(prolongAssignment, {
      assignmentId,
      revision: 1,
      decisionDay: '2032-03-01',
      reason: 'Mer tid behövs.',
      deadlineId: rows[0].id,
      day: '2032-09-01',
    })
    await work()
    expect(JSON.parse(received[1]!.body).type).toBe('assignment.changed')
    expect((await deliveries(endpointId)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
  })

  test('is not told of what was rolled back, of other kinds of changes, or once it is withdrawn', async () => {
    const { endpointId } = await allow(['report.published'])
    await give()
    expect(await work()).toBe(0)
    await expect(
      world.asSystem(async (tx) => {
        await noteChange(tx, 'report.published', '/v1/report-backs/x', world.house.clock.now())
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    expect(await deliveries(endpointId)).toEqual([])
    expect((await administrator.post(paths.withdraw({ endpointId }), {})).status).toBe(303)
    await world.asSystem((tx) =>
      noteChange(tx, 'report.published', '/v1/report-backs/x', world.house.clock.now()),
    )
    expect(await deliveries(endpointId)).toEqual([])
    expect((await administrator.get(paths.endpoint({ endpointId }))).status).toBe(404)
  })

  test('that fails is told again later and later with the same identifier, and what is dead pauses it', async () => {
    const { endpointId } = await allow()
    answer = (_, response) => response.writeHead(500).end('a text that is kept nowhere')
    await give()
    for (let count = 1; count <= MOST_TRIES; count += 1) {
      expect(await work()).toBe(1)
      const [delivery] = await deliveries(endpointId)
      expect(delivery!.attempts).toBe(count)
      if (count === MOST_TRIES) break
      expect(delivery).toMatchObject({ state: 'waiting', status: 500 })
      world.setTime(new Date(delivery!.next_at.getTime() + 1000).toISOString())
    }
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(MOST_TRIES)
    expect((await deliveries(endpointId))[0]).toMatchObject({ state: 'dead', status: 500 })
    // What happens from now on is held, and told once it is resumed.
    await give()
    expect(await work()).toBe(0)
    administrator = await world.as('administrator')
    coordinator = await world.as('national_coordinator', 'Länsstyrelsen i Exempelköpings län')
    const page = await (await administrator.get(paths.endpoint({ endpointId }))).text()
    expect(page).toContain('mottagaren har inte svarat på tre dygn')
    expect(page).toContain('HTTP 500')
    expect(page).not.toContain('a text that is kept nowhere')
    answer = (_, response) => response.writeHead(200).end()
    await administrator.perform(resumeEndpoint, { endpointId })
    expect(await work()).toBe(1)
    const [dead] = await deliveries(endpointId)
    expect((await administrator.post(paths.again({ endpointId, deliveryId: dead!.id }), {})).status).toBe(303)
    await work()
    expect((await deliveries(endpointId)).map(({ state }) => state)).toEqual(['delivered', 'delivered'])
    expect(received.at(-1)!.headers['webhook-id']).toBe(received[0]!.headers['webhook-id'])
  })

  test('that wants no more is paused at once', async () => {
    const { endpointId } = await allow()
    answer = (_, response) => response.writeHead(410).end()
    await give()
    await work()
    expect((await deliveries(endpointId))[0]).toMatchObject({ state: 'dead', status: 410 })
    const { rows } = await owner.query('select state, paused_by from webhooks.endpoint where id = $1', [
      endpointId,
    ])
    expect(rows[0]).toEqual({ state: 'paused', paused_by: 'receiver' })
    const waits = async () =>
      (await (await administrator.get('/state')).text()).includes(paths.endpoint({ endpointId }))
    expect(await waits()).toBe(true)
    await administrator.perform(resumeEndpoint, { endpointId })
    expect(await waits()).toBe(false)
  })

  test('that an administrator has paused waits for nobody', async () => {
    const { endpointId } = await allow()
    await administrator.perform(pauseEndpoint, { endpointId })
    expect(await (await administrator.get('/state')).text()).not.toContain(paths.endpoint({ endpointId }))
  })

  test('whose teller dies in the middle of it is told by another', async () => {
    const { endpointId } = await allow()
    await give()
    // The job is gone with its process, and the try is noted.
    await owner.query('delete from graphile_worker._private_jobs')
    world.setTime('2032-03-01T09:00:30Z')
    await webhookTasks(world.house)[sweepTask]!({})
    expect(await work()).toBe(0)
    world.setTime('2032-03-01T09:05:00Z')
    await webhookTasks(world.house)[sweepTask]!({})
    await webhookTasks(world.house)[sweepTask]!({})
    expect(await work()).toBe(1)
    expect((await deliveries(endpointId))[0]).toMatchObject({ state: 'delivered', status: 204 })
  })

  test('gets two signatures for a day where its secret is changed, and only the new one after', async () => {
    const { endpointId, secret } = await allow()
    const next = await administrator.perform(rotateSecret, { endpointId })
    await administrator.perform(sendTest, { endpointId })
    await work()
    expect([verify(secret, received[0]!), verify(next.secret, received[0]!)]).toEqual([true, true])
    world.setTime('2032-03-02T09:00:01Z')
    administrator = await world.as('administrator')
    await administrator.perform(sendTest, { endpointId })
    await work()
    expect([verify(secret, received[1]!), verify(next.secret, received[1]!)]).toEqual([false, true])
    const { rows } = await owner.query('select sealed from webhooks.secret')
    expect(rows.every(({ sealed }) => !sealed.includes(Buffer.from(secret.slice(6))))).toBe(true)
  })
})

describe('what goes out', () => {
  const send = (
    to: string,
    allowedHosts: readonly string[] = [],
    more: Partial<Parameters<typeof post>[0]> = {},
  ) => post({ url: to, body: '{}', headers: {}, allowedHosts, ...more })

  test('reaches no network of one’s own, whether by number, by name, or by a name that leads elsewhere the second time', async () => {
    const { port } = server.address() as AddressInfo
    for (const to of [
      `https://127.0.0.1:${port}/`,
      `https://2130706433:${port}/`,
      `https://0x7f.1:${port}/`,
      `https://[::1]:${port}/`,
      `https://[::ffff:127.0.0.1]:${port}/`,
      `https://localhost:${port}/`,
      `https://localhost.:${port}/`,
      'https://169.254.169.254/latest/meta-data/',
    ])
      expect([to, await send(to)]).toEqual([to, { problem: 'refused_address' }])
    const looks: string[] = []
    const inside = async (host: string) => {
      looks.push(host)
      return looks.length === 1
        ? [
            { address: '93.184.216.34', family: 4 },
            { address: '10.0.0.1', family: 4 },
          ]
        : [{ address: '127.0.0.1', family: 4 }]
    }
    const rebinding = { url: 'https://mottagare.example/', body: '{}', headers: {}, allowedHosts: [] }
    expect(await post(rebinding, inside)).toEqual({ problem: 'refused_address' })
    // Looked up once: what was checked is what is connected to.
    let times = 0
    const once = async () => {
      times += 1
      return [{ address: times === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]
    }
    expect(await post({ ...rebinding, url: `https://mottagare.example:${port}/` }, once)).toEqual({
      problem: 'refused_address',
    })
    const allowed = await post(
      { ...rebinding, url: `http://inne.example:${port}/`, allowedHosts: ['inne.example'] },
      async () => {
        times += 1
        return [{ address: '127.0.0.1', family: 4 }]
      },
    )
    expect(allowed).toEqual({ status: 204 })
    expect(times).toBe(2)
    expect(received).toHaveLength(1)
  })

  test('follows no redirect, waits no longer than it should, and reads no more than a little', async () => {
    answer = (_, response) => response.writeHead(302, { location: '/elsewhere' }).end()
    expect(await send(url, ['localhost'])).toEqual({ status: 302 })
    expect(received.map(({ path }) => path)).toEqual(['/samlad'])
    answer = () => {}
    expect(await send(url, ['localhost'], { timeout: 200 })).toEqual({ problem: 'timeout' })
    // An answer that trickles is no answer.
    answer = (_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    }
    expect(await send(url, ['localhost'], { timeout: 300 })).toEqual({ problem: 'timeout' })
    answer = (_, response) => response.writeHead(200).end(Buffer.alloc(1_000_000))
    expect(await send(url, ['localhost'])).toEqual({ problem: 'answer_too_large' })
    expect(await send('http://localhost:9/', ['localhost'])).toEqual({ problem: 'connection' })
    expect(await send('http://mottagare.example/')).toEqual({ problem: 'not_https' })
    expect(await send('https://finns-inte.invalid/')).toEqual({ problem: 'dns' })
  })

  test('is refused where the certificate is not one that can be trusted', async () => {
    const secure = https.createServer({ key: OWN_KEY, cert: OWN_CERTIFICATE }, receive)
    await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve))
    const { port } = secure.address() as AddressInfo
    expect(await send(`https://localhost:${port}/`, ['localhost'])).toEqual({ problem: 'tls' })
    expect(received).toEqual([])
    await new Promise<void>((resolve) => secure.close(() => resolve()))
  })
})

describe('an administrator', () => {
  test('adds an address, sees its secret once, and what is wrong with one at the field', async () => {
    administrator = await world.as('administrator')
    const refused = await administrator.post(paths.newEndpoint(), {
      name: 'Påhittat system',
      url: 'http://mottagare.example/',
      'types[]': ['assignment.given'],
    })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('Adressen måste börja med https://')
    const made = await administrator.post(paths.newEndpoint(), {
      name: 'Påhittat system',
      url: 'https://mottagare.example/samlad',
      'types[]': ['assignment.given'],
    })
    const secret = /whsec_[\w+/]{43}=/.exec(await made.text())![0]
    const list = await (await administrator.get(paths.endpoints())).text()
    expect(list).toContain('mottagare.example')
    const one = /href="(\/webhooks\/[\w-]{36})"/.exec(list)![1]!
    const page = await (await administrator.get(one)).text()
    expect(page).toContain('Skicka ett prov')
    expect(page).not.toContain(secret)
  })

  test('alone sees and decides who is told, by an action and by SQL', async () => {
    const { endpointId } = await allow()
    for (const person of [coordinator, await world.as('auditor')]) {
      expect((await person.get(paths.endpoints())).status).toBe(404)
      expect((await person.post(paths.pause({ endpointId }), {})).status).toBe(403)
      await world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, person.actor)
        for (const table of [
          'webhooks.endpoint',
          'webhooks.secret',
          'webhooks.event',
          'webhooks.delivery',
        ] as const)
          expect(await tx.selectFrom(table).selectAll().execute()).toEqual([])
      })
    }
  })
})
