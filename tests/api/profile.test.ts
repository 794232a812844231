import { beforeAll, describe, expect, test } from 'vitest'
import { createTokenFor } from '../../src/modules/identity/index.ts'
import { perform } from '../../src/platform/access/action.ts'
import type { Role } from '../../src/platform/access/roles.ts'
import { givenAssignment, givenPlan } from '../../src/testing/plans.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

/*
 * The national REST API profile (Nationell REST API-profil, Digg, 1.2.0), as calls of the API show it. Where the profile
 * has an identifier for the rule, the test has it too.
 */

let world: World
let coordinator: Client
let planId: string
let assignmentId: string

type Client = (
  path: string,
  options?: { body?: unknown; headers?: Record<string, string> },
) => Promise<Response>

const client = async (role: Role, scopes: ('read' | 'write')[] = ['read', 'write']): Promise<Client> => {
  const person = await world.as(role, 'Samordnande myndigheten')
  const { email } = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person')
      .select('email')
      .where('id', '=', person.actor.personId)
      .executeTakeFirstOrThrow(),
  )
  const { secret } = await perform(
    world.house,
    { actor: { kind: 'system', name: 'command_line' } },
    createTokenFor,
    { email, scopes, days: 1 },
  )
  return async (path, { body, headers } = {}) =>
    world.app.request(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
}
const open = (path: string, init: RequestInit = {}) => world.app.request(path, init)
const json = async <T>(answer: Response | Promise<Response>): Promise<T> =>
  (await answer).json() as Promise<T>
const problemOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  return (await answer.json()) as Record<string, unknown> & { code: string }
}

beforeAll(async () => {
  world = await openWorld({ settings: { baseUrl: 'https://samlad.example' } })
  const plan = await givenPlan(world)
  planId = plan.planId
  for (const number of [1, 2, 3]) {
    const given = { plan, measures: ['1'], body: await world.body('Exempelmyndigheten'), day: '2032-03-01' }
    assignmentId = (await givenAssignment(world, { ...given, title: `Påhittat uppdrag ${number}` }))
      .assignmentId
  }
  coordinator = await client('national_coordinator')
})

test('VER.05 and VER.06 the version stands in the address, and /v1/api-info says which API this is', async () => {
  expect(await json(open('/v1/api-info'))).toEqual({
    apiName: 'Samlad',
    apiVersion: expect.stringMatching(/^1\.\d+\.\d+$/),
    apiReleased: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    apiDocumentation: expect.stringMatching(/^https:\/\/samlad\.example\//),
    apiStatus: 'active',
  })
})

describe('lists', () => {
  interface Listed {
    readonly assignments: { id: string; title: string }[]
    readonly _meta: Record<string, number>
    readonly _links: Record<string, string>
  }
  const list = (query: string) => json<Listed>(open(`/v1/assignments${query}`))

  test('FNS.07 and FNS.08 pages are counted from 1, and say where they are in the whole', async () => {
    const first = await list('?limit=2')
    expect(first._meta).toEqual({ page: 1, limit: 2, count: 2, totalRecords: 3, totalPages: 2 })
    expect(Object.keys(first._links).sort()).toEqual(['first', 'last', 'next', 'self'])
    const second = await json<Listed>(open(first._links['next']!))
    expect(second._meta).toMatchObject({ page: 2, count: 1 })
    expect(second._links['prev']).toBe('/v1/assignments?page=1&limit=2')
    expect(new Set([...first.assignments, ...second.assignments].map(({ id }) => id)).size).toBe(3)
  })
  test('a page beyond the last is empty and still says how many there are', async () => {
    expect((await list('?page=9&limit=2'))._meta).toMatchObject({ count: 0, totalRecords: 3, totalPages: 2 })
  })
  test('a selection is kept in the links', async () => {
    const found = await list('?state=given&limit=1')
    expect(found._links['next']).toBe('/v1/assignments?state=given&page=2&limit=1')
  })
  test('FNS.09 limit is 20 where none is given', async () => {
    expect((await list(''))._meta).toMatchObject({ page: 1, limit: 20 })
  })
  test.each(['page=0', 'page=-1', 'page=1.5', 'page=x', 'limit=0', 'limit=101', 'limit=1e9'])(
    '%s is refused with its place',
    async (query) => {
      const problem = await problemOf(await open(`/v1/assignments?${query}`))
      expect(problem).toMatchObject({ status: 422, errors: [{ pointer: `/${query.split('=')[0]}` }] })
    },
  )
  test('what an action finds whole is given in pages all the same', async () => {
    const { plans, _meta } = await json<{ plans: object[]; _meta: object }>(open('/v1/plans?page=2&limit=1'))
    expect([plans, _meta]).toEqual([[], { page: 2, limit: 1, count: 0, totalRecords: 1, totalPages: 1 }])
  })
})

describe('problems', () => {
  test('FEL.01 and FEL.02 they are of RFC 9457, with type, title, status, detail and instance', async () => {
    const answer = await open(`/v1/assignments/${planId}`)
    expect(answer.status).toBe(404)
    expect(await problemOf(answer)).toMatchObject({
      type: 'urn:samlad:problem:not_found',
      title: 'Not Found',
      status: 404,
      detail: expect.stringMatching(/./),
      instance: expect.stringMatching(/^urn:samlad:trace:[\w-]{12}$/),
    })
  })
  test('401 says how to come in', async () => {
    const answer = await open('/v1/readings/7b0c4d52-9c1e-4f5a-8a3d-2e6f1b9d0c47')
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })
  test('405 says which methods there are', async () => {
    for (const [method, path, allow] of [
      ['DELETE', '/v1/assignments', 'GET, HEAD'],
      ['PUT', `/v1/report-backs/${planId}`, 'GET, HEAD, POST'],
      ['GET', '/v1/plans/import/', 'none'],
      ['GET', `/v1/report-backs/${planId}/submit`, 'POST'],
    ] as const) {
      const answer = await open(path, { method })
      expect([path, answer.status, answer.headers.get('allow') ?? 'none']).toEqual([
        path,
        allow === 'none' ? 404 : 405,
        allow,
      ])
    }
  })
  test('AME.02 and 406: JSON is all that there is, and who takes something else is told so', async () => {
    const status = async (accept: string) => (await open('/v1/plans', { headers: { accept } })).status
    expect(
      await Promise.all(
        ['*/*', 'application/json', 'text/html, application/*;q=0.1', 'application/problem+json'].map(status),
      ),
    ).toEqual([200, 200, 200, 200])
    expect(await Promise.all(['text/html', 'application/xml', 'application/json;q=0'].map(status))).toEqual([
      406, 406, 406,
    ])
  })
  test('ARQ.01 and 415: a body is JSON in UTF-8 and says so', async () => {
    const send = async (type: string) =>
      (
        await coordinator(`/v1/plans/${planId}/activities`, {
          body: 'title=x',
          headers: { 'content-type': type },
        })
      ).status
    expect(
      await Promise.all(['text/plain', 'application/xml', 'application/json; charset=iso-8859-1'].map(send)),
    ).toEqual([415, 415, 415])
    expect(await send('application/json; charset=utf-8')).toBe(400)
  })
})

describe('security', () => {
  test.each(['api_key', 'apikey', 'API-Key', 'access_token', 'token', 'secret', 'password'])(
    'SAK.15 a key in the address (%s) is refused, also where it would open nothing',
    async (name) => {
      const answer = await open(`/v1/plans?${name}=abc`)
      expect(answer.status).toBe(400)
      const problem = await problemOf(answer)
      expect(problem.code).toBe('key_in_address')
      expect(JSON.stringify(problem)).not.toContain('abc')
    },
  )
  test('SAK.09 and SAK.10 a bearer token is taken; Basic is not', async () => {
    expect((await coordinator('/v1/me')).status).toBe(200)
    expect((await open('/v1/me', { headers: { authorization: 'Basic eDp5' } })).status).toBe(401)
  })
  test('a token that may only read changes nothing', async () => {
    const reader = await client('national_coordinator', ['read'])
    const answer = await reader(`/v1/assignments/${assignmentId}/withdraw`, { body: { reason: 'nej' } })
    expect(answer.status).toBe(403)
  })
})

describe('W3C Trace Context', () => {
  const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736'
  const ask = async (parent: string, state?: string) => {
    const { headers } = await open('/v1/api-info', {
      headers: { traceparent: parent, ...(state === undefined ? {} : { tracestate: state }) },
    })
    return { parent: headers.get('traceparent') ?? '', state: headers.get('tracestate') }
  }
  test('a trace is gone on with, as a part of our own', async () => {
    const given = await ask(`00-${TRACE}-00f067aa0ba902b7-01`, 'rojo=00f067aa0ba902b7')
    expect(given.parent).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`))
    expect(given.parent).not.toContain('00f067aa0ba902b7')
    expect(given.state).toBe('rojo=00f067aa0ba902b7')
  })
  test.each(
    [
      '',
      'skräp',
      `ff-${TRACE}-00f067aa0ba902b7-01`,
      `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
      `00-${TRACE}-${'0'.repeat(16)}-01`,
      `00-${TRACE.toUpperCase()}-00f067aa0ba902b7-01`,
      `00-${TRACE}-00f067aa0ba902b7-01-more`,
    ].map(encodeURI),
  )('what is no trace (%j) begins one anew, and takes no state along', async (parent) => {
    const given = await ask(parent, 'rojo=1')
    expect(given.parent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/)
    expect(given.parent).not.toContain(TRACE)
    expect(given.state).toBeNull()
  })
  test('a later version is read as far as it is known, and a refusal has its trace too', async () => {
    expect((await ask(`cc-${TRACE}-00f067aa0ba902b7-01-what`)).parent).toContain(TRACE)
    const refused = await open('/v1/nothing', { headers: { traceparent: `00-${TRACE}-00f067aa0ba902b7-00` } })
    expect(refused.headers.get('traceparent')).toContain(TRACE)
  })
})

describe('ARQ.03 conditional requests', () => {
  const address = () => `/v1/assignments/${assignmentId}`
  const change = (headers: Record<string, string>, body: object = {}) =>
    coordinator(`${address()}/prolong`, {
      body: {
        deadlineId: '7b0c4d52-9c1e-4f5a-8a3d-2e6f1b9d0c47',
        day: '2027-02-01',
        decisionDay: '2026-11-20',
        ...body,
      },
      headers,
    })
  test('what one has is not sent again', async () => {
    const first = await open(address())
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"r1\.[\w-]{22}"$/)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await open(address(), { headers: { 'if-none-match': known } })
      expect([known, again.status, await again.text()]).toEqual([known, 304, ''])
      expect(again.headers.get('etag')).toBe(tag)
    }
    expect((await open(address(), { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })
  test('a change is made against what was read, and not against what has changed since', async () => {
    const tag = (await open(address())).headers.get('etag') ?? ''
    const refused = await change({ 'if-match': tag.replace('r1.', 'r7.') })
    expect([refused.status, (await problemOf(refused)).code]).toEqual([412, 'condition_failed'])
    for (const condition of ['"none"', `${tag}, "other"`, 'r1'])
      expect([condition, (await change({ 'if-match': condition })).status]).toEqual([condition, 412])
    // The condition holds: what is refused now is the deadline, which is none of this assignment.
    expect((await change({ 'if-match': tag })).status).toBe(422)
    expect((await change({ 'if-match': tag }, { revision: 2 })).status).toBe(412)
  })
  test('what has no versions cannot be changed on a condition', async () => {
    const answer = await coordinator(`/v1/plans/${planId}/activities`, {
      body: { title: 'Påhittad' },
      headers: { 'if-match': '"r1.aaaaaaaaaaaaaaaaaaaaaa"' },
    })
    expect(answer.status).toBe(412)
  })
})

test('DOT.01 times are answered in UTC, days as days', async () => {
  const texts: string[] = []
  for (const path of [
    '/v1/plans',
    `/v1/plans/${planId}`,
    '/v1/assignments',
    `/v1/assignments/${assignmentId}`,
  ])
    texts.push(...((await (await open(path)).text()).match(/"\d{4}-\d\d-\d\d[^"]*"/g) ?? []))
  expect(texts.length).toBeGreaterThan(6)
  expect(texts.filter((text) => !/^"\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?"$/.test(text))).toEqual([])
})

test('RES.02 things are known by random identifiers: no number of a row, and none that follows another', async () => {
  const { assignments } = await json<{ assignments: { id: string }[] }>(open('/v1/assignments'))
  for (const { id } of assignments) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/)
  expect((await open('/v1/assignments/1')).status).toBe(404)
})
