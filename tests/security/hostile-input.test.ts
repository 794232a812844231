import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { formToken } from '../../src/platform/http/form-token.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { fieldsOf, hostileInput, hostileTexts } from './hostile-values.ts'
import { inTurn } from './in-turn.ts'
import { addressesOf, findIdentifiers, type Identifiers, NOTHING, ofCases, routes } from './scene.ts'

let world: World
let known: Identifiers
const people: TestPerson[] = []
/** Works on the first of the cases. */
let worker: TestPerson
beforeAll(async () => {
  world = await openDemonstration()
  known = await findIdentifiers(world)
  const { name } = await world.asSystem((tx) =>
    tx
      .selectFrom('plan.report_back as report')
      .innerJoin('directory.body as body', 'body.id', 'report.body_id')
      .select('body.name')
      .where('report.state', '=', 'draft')
      .executeTakeFirstOrThrow(),
  )
  people.push(
    await world.as('national_coordinator'),
    await world.as('administrator'),
    await world.as('body_officer', name),
  )
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  people.push(worker)
  known = { ...known, caseId: [await givenCase(worker), ...(known['caseId'] ?? [])] }
}, 120_000)

const isApi = (address: string) => address.startsWith('/v1/')
const cookieOf = (person: TestPerson) =>
  Object.entries(person.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
const tokenOf = (person: TestPerson) => formToken(Object.values(person.cookies)[0] ?? '')
const sendJson = (person: TestPerson, address: string, body: string) =>
  world.app.request(address, {
    method: 'POST',
    headers: {
      cookie: cookieOf(person),
      'x-form-token': tokenOf(person),
      'content-type': 'application/json',
    },
    body,
  })

/** Nothing that is sent is our fault, and no answer quotes the inside of the house. */
const expectCalm = async (what: string, response: Response) => {
  const text = await response.text()
  expect(response.status, `${what}: ${text.slice(0, 300)}`).toBeLessThan(500)
  expect(text).not.toMatch(/node_modules|at async |select .* from plan\.|violates|syntax error at/)
  expect(response.headers.get('x-injected')).toBeNull()
}

/** Who may get furthest at an address: addresses of cases are nothing to those who work with plans. */
const askersOf = (pattern: string): readonly TestPerson[] =>
  ofCases.has(pattern) || pattern.startsWith('/v1/cases') ? [worker] : people.slice(0, 3)

const posts = routes.filter(({ method }) => method === 'post')
// Those that end the sessions with which the test goes on.
const last = /sign-out|end-others|sessions\/:id|\/sign-in|disable|memberships/
/** How often each form is tried: in a long run with as many values as the rest is. */
const RUNS = Number(process.env.SAMLAD_TEST_ROUNDS ?? 1)

describe.each(
  posts.filter(({ pattern }) => !last.test(pattern)).map((route) => [route.pattern, route] as const),
)('POST %s', (pattern, route) => {
  test('takes or refuses whatever is written in its fields, and never fails', async () => {
    const addresses = addressesOf(pattern, known).slice(0, 4)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...addresses),
        fc.constantFrom(...people),
        hostileInput(route.action.input, known),
        async (address, person, input) => {
          const response = isApi(pattern)
            ? await sendJson(person, address, JSON.stringify(input))
            : await person.post(address, Object.fromEntries(fieldsOf(input)))
          await expectCalm(`${address} ${JSON.stringify(input).slice(0, 600)}`, response)
        },
      ),
      { numRuns: RUNS, endOnFailure: true },
    )
  })
})

const apiPosts = posts.filter(({ pattern }) => isApi(pattern)).map(({ pattern }) => pattern)
const shapes: [string, string, number[]][] = [
  ['no JSON', '{', [400]],
  ['text', 'hello', [400]],
  ['a list', '[1]', [400]],
  ['null', 'null', [400]],
  ['a number', '7', [400]],
  ['a text', '"x"', [400]],
  ['depth', `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`, [403, 404, 409, 422, 200, 201, 204]],
  [
    'a prototype',
    '{"__proto__":{"kind":"system"},"constructor":{"prototype":{"polluted":1}}}',
    [403, 404, 409, 422, 200, 201, 204],
  ],
]

test.each(apiPosts.map((pattern, turn) => [pattern, turn] as const))(
  'POST %s answers a body of the wrong shape with a problem',
  async (pattern, turn) => {
    const address = addressesOf(pattern, known)[0]!
    for (const [what, body, expected] of inTurn(shapes, turn, 2)) {
      const response = await sendJson(askersOf(pattern)[0]!, address, body)
      const text = await response.text()
      // xAPI answers every statement that it does not take with 400.
      const allowed = pattern === '/v1/xapi/statements' ? [...expected, 400] : expected
      expect(allowed, `${what}: ${response.status} ${text.slice(0, 200)}`).toContain(response.status)
      if (response.status >= 400) {
        expect(response.headers.get('content-type')).toContain('application/problem+json')
        expect(JSON.parse(text)).toMatchObject({
          status: response.status,
          code: expect.any(String),
          trace: expect.any(String),
        })
        expect(text).not.toContain('hello')
      }
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  },
)

const gets = routes.filter(({ method }) => method === 'get')
const withNames = routes.filter(({ pattern }) => /:\w+/.test(pattern) && !pattern.includes(':secret'))

const impossible = ['x', '1', '%00', '%ff', "'--", '..%2f..%2fetc', '💥', 'a'.repeat(3000)]
test('an identifier that nothing has, or can have, is 404 for everybody who may ask', async () => {
  for (const [place, { pattern, method }] of withNames.entries())
    for (const [turn, wrong] of inTurn([NOTHING, ...impossible], place, 2).entries()) {
      const address = pattern.replace(/:\w+/g, encodeURI(wrong).replaceAll('%25', '%'))
      for (const person of inTurn(askersOf(pattern), place + turn)) {
        const response =
          method === 'get'
            ? await person.get(address)
            : isApi(pattern)
              ? await sendJson(person, address, '{}')
              : await person.post(address, {})
        // What one may not do at all is said before anything is looked for; what lacks fields may say so first.
        const missing = wrong === NOTHING ? [404, 422] : [404]
        const allowed = method === 'post' ? [403, 409, ...missing] : missing
        expect(allowed, `${method} ${address}: ${response.status}`).toContain(response.status)
        await response.body?.cancel()
      }
    }
}, 480_000)

test('whatever stands in a query, pages answer calmly', async () => {
  const names = [
    'search',
    'page',
    'done',
    'return',
    'q',
    'text',
    'role',
    'state',
    'body',
    'part',
    'measure',
    'from',
    'to',
    'format',
    'step',
    'sort',
    'name',
    'language',
    'version',
    'number',
    'type',
    'county',
    'deadline',
    'figures',
  ]
  for (const [place, { pattern }] of gets.entries()) {
    const address = addressesOf(pattern, known)[0]!
    for (const text of inTurn(hostileTexts, place)) {
      const query = names.map((name) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join('&')
      await expectCalm(
        `${address} ${text}`,
        await askersOf(pattern)[text.length % askersOf(pattern).length]!.get(`${address}?${query}`),
      )
    }
    await expectCalm(
      address,
      await askersOf(pattern)[0]!.get(`${address}?a=%E0%A4%A&%=%&&&=&page=%00&search=%ff&search=1&search=2`),
    )
  }
}, 480_000)

const bodies: [string, string, string][] = [
  [
    'a torn multipart',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nb',
  ],
  ['multipart without a boundary', 'multipart/form-data', 'a'],
  ['JSON', 'application/json', '{"a":1}'],
  ['nothing known', 'application/x-unknown', 'a'],
  ['XML', 'text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
]
test.each(
  posts.filter(({ pattern }) => !isApi(pattern) && !last.test(pattern)).map(({ pattern }) => pattern),
)(
  'POST %s takes a body that is no form for what it is, and names that reach too far for nothing',
  async (pattern) => {
    const address = addressesOf(pattern, known)[0]!
    for (const [what, type, body] of inTurn(bodies, pattern.length)) {
      const response = await world.app.request(address, {
        method: 'POST',
        headers: { cookie: cookieOf(people[0]!), 'x-form-token': tokenOf(people[0]!), 'content-type': type },
        body,
      })
      await expectCalm(`${what} at ${address}`, response)
    }
    const names = [
      '__proto__.polluted',
      'constructor.prototype.polluted',
      'a.__proto__.polluted',
      'a.0.b',
      'a.length',
      'a.x',
      'a.999.b',
      'a.push',
      '.',
      '..',
      'a.',
      '',
      'toString.call',
      'file.name',
      'x.'.repeat(400),
    ]
    const data = new FormData()
    data.set('csrf', tokenOf(people[0]!))
    data.set('file', new File(['x'], '../../x\0\r\n".txt'))
    for (const name of names) data.append(name, '1')
    const response = await world.app.request(address, {
      method: 'POST',
      headers: { cookie: cookieOf(people[0]!) },
      body: data,
    })
    await expectCalm(`names at ${address}`, response)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  },
)
