import type { Hono } from 'hono'
import { beforeAll, expect, test, vi } from 'vitest'
import { createApp } from '../../src/app.ts'
import { type Connection, connect } from '../../src/platform/database/connect.ts'
import { keepAnswers } from '../../src/platform/http/kept-answers.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { whenFileEnds } from '../../src/testing/closing.ts'
import { onDatabase } from '../../src/testing/on-database.ts'
import { TEST_SECRET } from '../../src/testing/template.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let officer: TestPerson

beforeAll(async () => {
  world = await openWorld()
  officer = await world.as('body_officer', 'Exempelmyndigheten')
})

const NOWHERE = 'postgresql://samlad_application@/samlad?host=/nonexistent'

/** The same house on another connection to a database. */
const houseOn = (connection: Connection): Hono<never> => {
  whenFileEnds(() => connection.close())
  const house = onDatabase(world.house, connection.database)
  return createApp({ house, log: createLog('silent'), assetsFolder: 'dist/assets' }) as unknown as Hono<never>
}

const cookieOf = ({ cookies }: TestPerson): string =>
  Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

const send = (
  app: Hono<never>,
  body: URLSearchParams | FormData,
  headers: Record<string, string> = {},
): Promise<Response> =>
  Promise.resolve(
    app.request('http://localhost/cases/new?step=2', {
      method: 'POST',
      headers: { cookie: cookieOf(officer), ...headers },
      body,
    }),
  )

/** The names and values of a form on a page, as a browser would send them. */
const fieldsOf = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [
    name!,
    value!
      .replaceAll('&#39;', "'")
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  ])

test('a form that cannot be taken comes back whole, in order, to be sent to the same address', async () => {
  const entered: [string, string][] = [
    ['csrf', 'token'],
    ['idempotencyKey', '11111111-1111-4111-8111-111111111111'],
    ['needs[]', 'interpreter'],
    ['needs[]', 'doctor'],
    ['text', 'Första stycket.\n\n• "en punkt" & <en till>\n=2'],
    ['send', ''],
  ]
  const answer = await send(
    houseOn(connect(NOWHERE, { secretKey: TEST_SECRET })),
    new URLSearchParams(entered),
  )
  const html = await answer.text()
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('cache-control')]).toEqual([
    503,
    '5',
    'no-store',
  ])
  expect(html).toContain('action="/cases/new?step=2"')
  expect(fieldsOf(html)).toEqual(entered)
  // What was written can be read and copied too, and both languages say what is the matter.
  expect(html).toMatch(/as-written">Första stycket/)
  expect(html).toContain('<section lang="en"')
  expect(html).toContain('Ring 112')
})

test('of a page of several forms both come back that something was entered in', async () => {
  const app = houseOn(connect(NOWHERE, { secretKey: TEST_SECRET }))
  const body = new URLSearchParams([
    ['formBegins', '1 post /cases/new as-it-stood'],
    ['text', 'Det som skickades'],
    ['formBegins', '2 post /accessibility/tell as-it-stood'],
    ['problem', 'Det som stod bredvid'],
  ])
  const answer = await app.request('http://localhost/cases/new?step=2&pressed=1', {
    method: 'POST',
    headers: { cookie: cookieOf(officer) },
    body,
  })
  const html = await answer.text()
  expect(answer.status).toBe(503)
  for (const [action, words] of [
    ['/cases/new?step=2', 'Det som skickades'],
    ['/accessibility/tell', 'Det som stod bredvid'],
  ])
    expect(html).toMatch(
      new RegExp(`action="${action!.replace('?', '\\?')}"(?:(?!</form>)[^])*value="${words}"`),
    )
})

test('no password stands on the page, a file can be chosen again, and what another site sent is not given back', async () => {
  const app = houseOn(connect(NOWHERE, { secretKey: TEST_SECRET }))
  const form = new FormData()
  form.append('email', 'a@exempel.invalid')
  form.append('password', 'hemligt ord som ingen ser')
  form.append('files[]', new File(['x'], 'brev.pdf'))
  const html = await (await send(app, form)).text()
  expect(html).not.toContain('hemligt')
  expect(html).toContain('enctype="multipart/form-data"')
  expect(html).toContain('type="file" id="file-0" name="files[]"')
  expect(html).toContain('Välj filen brev.pdf igen')
  const planted = await send(app, new URLSearchParams({ text: 'av någon annan' }), {
    'sec-fetch-site': 'cross-site',
  })
  expect([planted.status, await planted.text()]).toEqual([503, expect.not.stringContaining('av någon annan')])
})

test('a program gets a problem that says to send the same again', async () => {
  const answer = await houseOn(connect(NOWHERE, { secretKey: TEST_SECRET })).request(
    'http://localhost/v1/plans',
  )
  expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type')]).toEqual([
    503,
    '5',
    'application/problem+json',
  ])
  expect(await answer.json()).toMatchObject({ code: 'database_away', status: 503 })
})

test('where the disk is full a form comes back whole, and it is said that it does not pass by itself', async () => {
  const connection = connect(world.database.application, { secretKey: TEST_SECRET })
  const app = houseOn(connection)
  const full = Object.assign(new Error('could not extend file: No space left on device'), { code: '53100' })
  vi.spyOn(connection.pool, 'connect').mockImplementation(() => Promise.reject(full))
  const answer = await send(app, new URLSearchParams({ text: 'det som skrevs' }))
  const html = await answer.text()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
  expect(html).toContain('Disken som Samlad skriver till är full')
  expect(fieldsOf(html)).toContainEqual(['text', 'det som skrevs'])
  expect(await (await app.request('http://localhost/v1/plans')).json()).toMatchObject({
    code: 'database_full',
  })
})

test('where all connections are taken, or a statement takes too long, it is busy and not broken', async () => {
  const connection = connect(world.database.application, {
    connections: 1,
    patience: 1_000,
    secretKey: TEST_SECRET,
  })
  const app = houseOn(connection)
  const taken = await connection.pool.connect()
  const answer = await app.request('http://localhost/v1/plans')
  expect([answer.status, await answer.json()]).toEqual([
    503,
    expect.objectContaining({ code: 'database_busy' }),
  ])
  taken.release()
  expect((await app.request('http://localhost/v1/plans')).status).toBe(200)
})

test('what everybody reads goes on being shown, and a connection that is lost while it is held ends nothing', async () => {
  const connection = connect(world.database.application, { connections: 2, secretKey: TEST_SECRET })
  let isAway = false
  const database = new Proxy(connection.database, {
    get: (target, name, receiver) => {
      if (isAway) throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
      const value = Reflect.get(target, name, receiver)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  whenFileEnds(() => connection.close())
  const house = onDatabase(world.house, database)
  const app = createApp({
    house,
    log: createLog('silent'),
    assetsFolder: 'dist/assets',
    kept: keepAnswers(house),
  })
  const first = await app.request('http://localhost/')
  isAway = true
  const second = await app.request('http://localhost/')
  expect([first.status, second.status, await second.text()]).toEqual([200, 200, await first.text()])
  expect((await app.request('http://localhost/sign-in')).status).toBe(503)
  isAway = false
  // Nothing is asked through it when the server ends it: the process would have ended with it.
  const held = await connection.pool.connect()
  const { pid } = (await held.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!
  const lost = new Promise((resolve) => held.once('end', resolve))
  await connection.pool.query('select pg_terminate_backend($1)', [pid])
  await lost
  held.release()
  expect((await app.request('http://localhost/sign-in')).status).toBe(200)
})
