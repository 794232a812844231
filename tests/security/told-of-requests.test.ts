import { randomUUID } from 'node:crypto'
import pino from 'pino'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { formToken } from '../../src/platform/http/form-token.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { watchedOf } from '../../src/platform/http/watched-routes.ts'
import type { Log } from '../../src/platform/log/log.ts'
import { type Counts, watchRequests } from '../../src/platform/watch/requests.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { routes } from './scene.ts'

interface Line {
  readonly level: number
  readonly time: number
  readonly msg: string
  readonly method?: string
  readonly route?: string
  readonly status?: number
  readonly [name: string]: unknown
}

const PLANTED = 'kanarie-4711'
const [INFO, WARN, ERROR] = [30, 40, 50]

let world: World
let lines: Line[] = []
const hours: Counts[] = []
const log: Log = pino(
  { level: 'trace', base: null },
  { write: (line: string) => void lines.push(JSON.parse(line)) },
)
const watch = watchRequests(log, { each: () => {}, hour: (counts) => void hours.push(counts) })
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  world = await openWorld()
  app = createApp({ house: world.house, log, watch, assetsFolder: 'dist/assets' })
})
beforeEach(() => {
  lines = []
})

const cookieOf = ({ cookies }: TestPerson): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

const toldOf = (route: Route) => watched.get(route)!.told
const watched = watchedOf(routes)
const addressOf = ({ pattern }: Route, query = ''): string =>
  `${pattern.replaceAll(/:(\w+)/g, (_, name: string) => (name.endsWith('Id') ? randomUUID() : PLANTED))}${query}`
const send = async (
  person: TestPerson,
  address: string,
  fields: Record<string, string>,
): Promise<Response> => {
  const [secret] = Object.values(person.cookies)
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...fields, csrf: formToken(secret!) }))
    body.append(name, value)
  return app.request(address, { method: 'POST', headers: { cookie: cookieOf(person) }, body })
}
const requests = (): Line[] => lines.filter(({ msg }) => msg === 'request')

test('a request has one line: method, pattern, status, time, trace, and nothing of what stands in it', async () => {
  const coordinator = await world.as('national_coordinator')
  const patterns = new Set(routes.map(({ pattern }) => pattern))
  const gets = routes.filter((route) => route.method === 'get' && toldOf(route) === 'line')
  for (const route of gets) {
    lines = []
    await app.request(addressOf(route, `?search=${PLANTED}&return=/${PLANTED}`), {
      headers: { cookie: cookieOf(coordinator), 'user-agent': PLANTED, 'x-forwarded-for': '192.0.2.7' },
    })
    const [line, ...more] = requests()
    expect([route.pattern, more]).toEqual([route.pattern, []])
    expect(Object.keys(line!).sort()).toEqual([
      'level',
      'method',
      'ms',
      'msg',
      'route',
      'status',
      'time',
      'trace',
    ])
    expect([line?.method, line?.route]).toEqual(['GET', route.pattern])
    const text = JSON.stringify(lines)
    // A pattern names a parameter; what stands in its place is in no line.
    expect(text).not.toMatch(/kanarie|192\.0\.2\.7|[0-9a-f]{8}-[0-9a-f]{4}-/i)
    expect(patterns.has(line!.route!)).toBe(true)
  }
  expect(gets.length).toBeGreaterThan(400)
}, 300_000)

test('what is sent is in no line, whatever becomes of it', async () => {
  const coordinator = await world.as('national_coordinator')
  const posts = routes.filter((route) => route.method === 'post' && toldOf(route) === 'line')
  for (const route of posts) {
    lines = []
    const answer = await send(coordinator, addressOf(route), { name: PLANTED, text: PLANTED, email: PLANTED })
    expect([route.pattern, requests().map(({ status }) => status)]).toEqual([route.pattern, [answer.status]])
    expect(JSON.stringify(lines)).not.toMatch(/kanarie|[0-9a-f]{8}-[0-9a-f]{4}-/i)
  }
  expect(posts.length).toBeGreaterThan(300)
}, 300_000)

describe('what leaves no trace has no line', () => {
  const silent = routes.filter((route) => toldOf(route) === 'hour')

  test('that is everything that comes as nobody, that the trail only counts, and that a secret opens', () => {
    const rule = ({ action }: Route) => action.policy.rules[action.name]
    const must = routes.filter(
      (route) =>
        (route.asNobody && route.told !== 'never') ||
        rule(route)?.untraced ||
        (rule(route)?.link !== undefined && rule(route)?.people.length === 0) ||
        route.pattern.includes(':secret'),
    )
    expect(must.length).toBeGreaterThan(20)
    expect(must.filter((route) => !silent.includes(route)).map(({ pattern }) => pattern)).toEqual([])
  })

  test('at none of these addresses is anything written before the hour is over', async () => {
    const worker = await world.as('ngo_officer')
    watch.endHour()
    hours.length = 0
    lines = []
    for (const route of silent)
      await (route.method === 'get'
        ? app.request(addressOf(route, `?search=${PLANTED}`), { headers: { cookie: cookieOf(worker) } })
        : send(worker, addressOf(route), { text: PLANTED }))
    expect(lines).toEqual([])
    watch.endHour()
    const told = Object.values(hours.at(-1)!).reduce((sum, count) => sum + count, 0)
    expect(told).toBe(silent.length)
    expect(lines.map(({ msg }) => msg)).toEqual(['requests of an hour without a line'])
    expect(JSON.stringify(lines)).not.toMatch(/kanarie|\/info|\/q|trace/)
  }, 120_000)

  test('nor is the page that a contact leads back to, a style that a page fetches, or an address that is not there', async () => {
    const worker = await world.as('ngo_officer')
    const noted = await send(worker, '/outreach/contact', {
      place: 'street',
      kind: 'new',
      county: '01',
      onDay: new Date().toISOString().slice(0, 10),
      half: 'night',
    })
    expect(noted.status).toBe(303)
    const back = await app.request(noted.headers.get('location')!, { headers: { cookie: cookieOf(worker) } })
    expect(back.status).toBe(200)
    for (const address of ['/outreach', '/outreach/child', '/assets/none.css', '/inof'])
      await app.request(address, { headers: { cookie: cookieOf(worker) } })
    expect(lines).toEqual([])
  })

  test('what fails there is told of with its place when the hour is over, and no sooner', async () => {
    const worker = await world.as('ngo_officer')
    const broken = { ...world.house, database: undefined } as unknown as World['house']
    const failing = createApp({ house: broken, log, watch, assetsFolder: 'dist/assets' })
    watch.endHour()
    lines = []
    const answer = await failing.request(`/outreach/contact?place=${PLANTED}`, {
      headers: { cookie: cookieOf(worker) },
    })
    expect(answer.status).toBe(500)
    expect(lines).toEqual([])
    watch.endHour()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatchObject({
      level: ERROR,
      counted: { '5xx': 1 },
      failed: [{ kind: 'Error', times: 1, place: expect.stringContaining('at ') }],
    })
    expect(JSON.stringify(lines)).not.toContain('kanarie')
  })
})

test('whoever is refused at a way in is told of as a warning, and what fails as an error', async () => {
  const before = await app.request('/sign-in')
  const cookie = before.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const csrf = /name="csrf" value="([^"]+)"/.exec(await before.text())?.[1] ?? ''
  const refused = await app.request('/sign-in', {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ csrf, email: `${PLANTED}@exempel.invalid`, password: `${PLANTED} wrong` }),
  })
  const code = await app.request('/sign-in/code', {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ csrf, code: '000000' }),
  })
  expect([refused.status, code.status].every((status) => status === 303 || status >= 400)).toBe(true)
  const broken = { ...world.house, database: undefined } as unknown as World['house']
  const failing = createApp({ house: broken, log, watch, assetsFolder: 'dist/assets' })
  expect((await failing.request('/plans')).status).toBe(500)
  expect(requests().map(({ level, route, status }) => [level, route, status])).toEqual([
    [INFO, '/sign-in', 200],
    [refused.status >= 400 ? WARN : INFO, '/sign-in', refused.status],
    [WARN, '/sign-in/code', code.status],
    [ERROR, '/plans', 500],
  ])
  expect(JSON.stringify(lines)).not.toContain('kanarie')
})

test('what is not taken while the database is away is no failure of its own: that is told once', async () => {
  const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const database = new Proxy(world.house.database, {
    get: () => {
      throw away
    },
  })
  const waiting = createApp({ house: { ...world.house, database }, log, watch, assetsFolder: 'dist/assets' })
  expect((await waiting.request('/plans')).status).toBe(503)
  expect(lines.map(({ level, status }) => [level, status])).toEqual([[INFO, 503]])
})
