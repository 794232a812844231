import { createServer, type RequestListener, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp, rooms } from '../../src/app.ts'
import { encodingFor, hasAlready } from '../../src/platform/http/kept-answer.ts'
import { type KeptAnswers, keepAnswers } from '../../src/platform/http/kept-answers.ts'
import { keptListener } from '../../src/platform/http/kept-listener.ts'
import { forEverybody, type Route } from '../../src/platform/http/route.ts'
import { createServer as createHouse } from '../../src/platform/http/server.ts'
import { shelf } from '../../src/platform/http/shelf.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { watchRequests } from '../../src/platform/watch/requests.ts'
import { givenPlan, type TestPlan } from '../../src/testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson
beforeAll(async () => {
  world = await openWorld()
  plan = await givenPlan(world)
  coordinator = await world.as('national_coordinator')
})

const planPage = () => `/plans/${plan.planId}`
const ask = (address: string, headers: Record<string, string> = {}, app = world.app) =>
  app.request(address, { headers })

/** One process of several: with a cache of its own, which it trusts for a second, and the quick way before it. */
const openProcess = async () => {
  const kept = keepAnswers(world.house, { unaskedFor: 1000, elsewhereFor: 5 })
  const watch = watchRequests(createLog('silent'))
  const app = createApp({
    house: world.house,
    log: createLog('silent'),
    assetsFolder: 'dist/assets',
    kept,
    watch,
  })
  let long = 0
  const longWay = getRequestListener(app.fetch) as RequestListener
  const server = createServer(
    keptListener(kept, watch, (request, response) => {
      long += 1
      return longWay(request, response)
    }),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => void server.close())
  const { port } = server.address() as AddressInfo
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: Record<string, string | undefined>; bytes: Buffer }>(
      (resolve, reject) => {
        send({ host: '127.0.0.1', port, path, headers, method }, (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers as Record<string, string | undefined>,
              bytes: Buffer.concat(chunks),
            }),
          )
        })
          .on('error', reject)
          .end()
      },
    )
  return { get, kept, longWays: () => long }
}

describe('what everybody reads', () => {
  test('comes without a cookie, may be kept, and is not sent again to whoever has it', async () => {
    for (const address of ['/', '/plans', planPage()]) {
      const first = await ask(address)
      expect([address, first.status, first.headers.get('set-cookie')]).toEqual([address, 200, null])
      expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d, must-revalidate$/)
      expect(first.headers.get('vary')).toBe('Accept-Encoding, Accept-Language, Cookie')
      const etag = first.headers.get('etag') ?? ''
      const again = await ask(address, { 'if-none-match': `"other", W/${etag}` })
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    }
  })

  test('is compressed as the browser can take it', async () => {
    const plain = Buffer.from(await (await ask(planPage())).arrayBuffer())
    const br = await ask(planPage(), { 'accept-encoding': 'gzip, deflate, br, zstd' })
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(Buffer.from(await br.arrayBuffer()))).toEqual(plain)
    const gzip = await ask(planPage(), { 'accept-encoding': 'br;q=0, gzip' })
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await gzip.arrayBuffer()))).toEqual(plain)
    expect(new Set([br, gzip].map(({ headers }) => headers.get('etag'))).size).toBe(2)
  })

  test('stands in the language and the colours that the reader has chosen', async () => {
    const text = async (headers: Record<string, string>) => (await ask('/plans', headers)).text()
    expect(await text({ 'accept-language': 'en-GB' })).toContain('lang="en"')
    expect(await text({ 'accept-language': 'en-GB', cookie: 'language=sv' })).toContain('lang="sv"')
    expect(await text({ cookie: 'theme=dark; language=en' })).toContain('data-color-scheme="dark"')
    expect(await text({})).toContain('data-color-scheme="auto"')
  })

  test('a choice of language needs no cookie before it, but comes from our own pages alone', async () => {
    const choose = (headers: Record<string, string>) =>
      world.app.request('/preferences', {
        method: 'POST',
        headers,
        body: new URLSearchParams({ language: 'en', return: '/plans' }),
      })
    const chosen = await choose({ 'sec-fetch-site': 'same-origin' })
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/plans'])
    expect(chosen.headers.getSetCookie()).toEqual([expect.stringMatching(/^language=en;/)])
    const forged = await choose({ 'sec-fetch-site': 'cross-site' })
    expect([forged.status, forged.headers.getSetCookie()]).toEqual([403, []])
  })

  test('a form brings its cookie with it, and is kept nowhere', async () => {
    const page = await ask('/sign-in')
    expect(page.headers.get('set-cookie')).toMatch(/^samlad_visit=/)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('etag')).toBeNull()
  })
})

describe('whoever says who they are', () => {
  test('gets pages of their own, which nobody may keep', async () => {
    const own = await coordinator.get(planPage())
    expect(own.headers.get('cache-control')).toBe('no-store')
    expect(own.headers.get('etag')).toBeNull()
    expect(await own.text()).toContain('Påhittad national_coordinator')
    expect(await (await ask(planPage())).text()).not.toContain('Påhittad national_coordinator')
  })

  test.each([
    ['a session that is none', { cookie: 'samlad_session=planted' }],
    ['a session between other cookies', { cookie: 'language=en;samlad_session="x"; theme=dark' }],
    ['a session behind a visit', { cookie: 'samlad_visit=a; samlad_session=b' }],
    ['the cookie of a link', { cookie: 'samlad_link=secret' }],
    ['a name of another case or with a blank', { cookie: 'a=b; samlad_session =c' }],
    ['a bearer of something', { authorization: 'Bearer abc' }],
    ['a name and a password', { authorization: 'Basic YTpi' }],
  ])('%s is never answered from what is kept', async (_, headers) => {
    const answer = await ask(planPage(), headers)
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([
      200,
      'no-store',
      null,
    ])
  })
})

describe('with several processes', () => {
  test('the quick way gives the very answer of the long one, until something changes', async () => {
    const one = await openProcess()
    const other = await openProcess()
    const headers = { 'accept-encoding': 'br', 'accept-language': 'sv' }
    const long = await one.get(planPage(), headers)
    const quick = await one.get(planPage(), headers)
    await other.get(planPage(), headers)
    expect(one.longWays()).toBe(1)
    expect(quick.bytes).toEqual(long.bytes)
    const { date: _, connection: __, 'keep-alive': ___, ...same } = quick.headers
    expect(long.headers).toMatchObject(same)
    expect(quick.headers['content-security-policy']).toContain("default-src 'none'")
    expect(quick.headers['x-frame-options']).toBe('DENY')
    expect((await one.get(planPage(), { ...headers, 'if-none-match': quick.headers['etag']! })).status).toBe(
      304,
    )
    expect(await one.get(planPage(), headers, 'HEAD')).toMatchObject({ status: 200, bytes: Buffer.alloc(0) })
    expect(one.longWays()).toBe(1)
    expect(await one.get(planPage(), { ...headers, cookie: 'samlad_session=x' })).toMatchObject({
      headers: { 'cache-control': 'no-store' },
    })

    const owner = new pg.Client(world.database.owner)
    await owner.connect()
    await owner.query("update plan.plan set title = 'Ny rubrik' where id = $1", [plan.planId])
    await owner.end()
    const shows = async (process: typeof one) =>
      brotliDecompressSync((await process.get(planPage(), headers)).bytes).includes('Ny rubrik')
    await expect.poll(() => shows(one), { timeout: 4000, interval: 100 }).toBe(true)
    await expect.poll(() => shows(other), { timeout: 4000, interval: 100 }).toBe(true)
  })

  test('a change that commits late is seen too, and one that is rolled back changes nothing', async () => {
    const versionOf = async () =>
      (
        await (
          await import('kysely')
        ).sql<{ v: string }>`select changes.version() as v`.execute(world.house.database)
      ).rows[0]?.v
    const [late, early] = [new pg.Client(world.database.owner), new pg.Client(world.database.owner)]
    await Promise.all([late.connect(), early.connect()])
    const touch = 'update plan.area set title = title'
    await late.query('begin')
    await late.query(touch)
    await late.query(touch)
    await early.query('update directory.body set name = name')
    const between = await versionOf()
    await late.query('commit')
    const after = await versionOf()
    expect(after).not.toBe(between)
    await late.query('begin')
    await late.query('update plan.plan set title = title')
    await late.query('rollback')
    expect(await versionOf()).toBe(after)
    await Promise.all([late.end(), early.end()])
  })

  test('a new day makes the pages anew: they say how long something has been missing', async () => {
    world.setTime('2032-05-13T21:59:00Z')
    const before = (await ask('/plans')).headers.get('etag')
    const kept = keepAnswers(world.house, { unaskedFor: 60_000, elsewhereFor: 0 })
    let made = 0
    const make = async () => {
      made += 1
      return { response: new Response(`day ${made}`), personal: false }
    }
    await kept.answer('sv auto  /x', make)
    await kept.answer('sv auto  /x', make)
    expect([made, kept.atOnce('sv auto  /x') !== undefined]).toEqual([1, true])
    world.setTime('2032-05-13T22:01:00Z')
    expect(kept.atOnce('sv auto  /x')).toBeUndefined()
    await kept.answer('sv auto  /x', make)
    expect(made).toBe(2)
    expect(before).not.toBeNull()
  })
})

describe('what is kept', () => {
  const answerOf = (kept: KeptAnswers, name: string, response: () => Response, personal = false) =>
    kept.answer(name, async () => ({ response: response(), personal }))

  test('is never something that was made for one browser, refused, or marked as not to be kept', async () => {
    const kept = keepAnswers(world.house, { unaskedFor: 60_000, elsewhereFor: 0 })
    const cases: [string, () => Response, boolean][] = [
      ['/token', () => new Response('csrf'), true],
      ['/cookie', () => new Response('x', { headers: { 'set-cookie': 'a=b' } }), false],
      ['/lost', () => new Response('no', { status: 404 }), false],
      ['/away', () => new Response(null, { status: 303, headers: { location: '/' } }), false],
      ['/own', () => new Response('x', { headers: { 'cache-control': 'private' } }), false],
    ]
    for (const [name, response, personal] of cases) {
      expect(await answerOf(kept, name, response, personal)).toBeInstanceOf(Response)
      expect(kept.atOnce(name)).toBeUndefined()
    }
    await expect(kept.answer('/fails', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(kept.size).toBe(0)
  })

  test('is made once for many who ask at the same time, and each asks anew where it cannot be kept', async () => {
    const kept = keepAnswers(world.house, { unaskedFor: 60_000, elsewhereFor: 0 })
    await answerOf(kept, '/first', () => new Response('x'))
    let made = 0
    const slowly = (personal: boolean) => async () => {
      made += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
      return { response: new Response('x'), personal }
    }
    const all = await Promise.all(Array.from({ length: 20 }, () => kept.answer('/many', slowly(false))))
    expect([made, new Set(all).size]).toEqual([1, 1])
    made = 0
    const own = await Promise.all(Array.from({ length: 3 }, () => kept.answer('/form', slowly(true))))
    expect([made, own.filter((answer) => answer === undefined).length]).toEqual([1, 2])
  })

  test('stays within bounds, whatever queries and addresses somebody thinks of', async () => {
    for (let index = 0; index < 60; index += 1) await ask(`/plans?x=${'y'.repeat(500)}${index}`)
    const long = await ask(`/plans?x=${'y'.repeat(700)}`)
    expect(long.headers.get('cache-control')).toBe('no-store')
    const few = shelf<number>({ most: 4000, largest: 2000 })
    for (let index = 0; index < 100; index += 1) {
      few.take('0')
      few.put(String(index), index, 400)
    }
    few.put('huge', 1, 3000)
    expect(few.size).toBeLessThanOrEqual(4000)
    expect([few.take('0'), few.take('50'), few.take('99'), few.take('huge')]).toEqual([
      0,
      undefined,
      99,
      undefined,
    ])
  })
})

test('only what is declared is kept, and only what everybody may read can be declared', () => {
  const routes: readonly Route[] = rooms.flatMap((room) => [...room.routes, ...room.api])
  const declared = routes.filter((route) => route.forEverybody)
  expect(declared.length).toBeGreaterThan(10)
  for (const { method, action, pattern } of declared) {
    expect([pattern, method, action.effect]).toEqual([pattern, 'get', 'read'])
    expect([pattern, action.policy.rules[action.name]?.anyone]).toEqual([pattern, true])
    expect(pattern).not.toMatch(/:secret|sign-in|\/answer(?:\/|$)|follow-up|account\/|set-up/)
  }
  const closed = routes.find(({ pattern, method }) => pattern === '/overview' && method === 'get')!
  expect(() => createHouse({ routes: [forEverybody(closed)], house: world.house } as never)).toThrow(
    'not everybody may read: /overview',
  )
})

test('an encoding and a digest are read as browsers, and as no browser, write them', () => {
  expect(['br', 'gzip;q=0.8, br;q=1.0', 'BR', 'x, gzip', 'br;q=0', '', 'brotli'].map(encodingFor)).toEqual([
    'br',
    'br',
    'br',
    'gzip',
    'identity',
    'identity',
    'identity',
  ])
  expect(['"a"', 'W/"a"', '"b", "a"', '*'].map((given) => hasAlready(given, '"a"'))).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['"b"', 'a', '', undefined].map((given) => hasAlready(given, '"a"'))).not.toContain(true)
})
