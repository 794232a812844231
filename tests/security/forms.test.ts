import { beforeAll, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import type { Route } from '../../src/platform/http/route.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let administrator: TestPerson
beforeAll(async () => {
  world = await openWorld()
  administrator = await world.as('administrator')
})

/** Addresses that change something, with made-up identifiers in place. */
const addressesOf = (routes: readonly Route[]): string[] =>
  routes
    .filter(({ method }) => method === 'post')
    .map(({ pattern }) =>
      pattern.replace(/:\w+/g, (name) =>
        name === ':secret' ? 'made-up' : '00000000-0000-4000-8000-000000000000',
      ),
    )
const all = rooms.flatMap((room): Route[] => [...room.routes, ...room.api])
const posts = addressesOf(all.filter(({ asNobody }) => !asNobody))
const cookie = (person: TestPerson) =>
  Object.entries(person.cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')

test('there are forms to protect', () => {
  expect(posts.length).toBeGreaterThan(30)
})

test.each(posts)(
  '%s refuses a form without the token of the session, also from a signed-in person',
  async (address) => {
    const bodies: [string, RequestInit][] = [
      ['no body', {}],
      ['a form', { body: new URLSearchParams({ name: 'x' }) }],
      ['a wrong token', { body: new URLSearchParams({ csrf: 'a'.repeat(43) }) }],
      ['JSON', { body: '{}', headers: { 'content-type': 'application/json' } }],
    ]
    for (const [what, { headers, ...request }] of bodies) {
      const answer = await world.app.request(address, {
        method: 'POST',
        ...request,
        headers: { ...(headers as Record<string, string>), cookie: cookie(administrator) },
      })
      expect([what, answer.status]).toEqual([what, 419])
    }
  },
)

// Whoever comes as nobody has no session that another could use: their forms have no token, and come from our own pages alone.
test('a form that is sent as nobody is refused from another site, and reads no session', async () => {
  const addresses = addressesOf(all.filter(({ asNobody }) => asNobody))
  expect(addresses.length).toBeGreaterThan(0)
  for (const address of addresses) {
    const answer = await world.app.request(address, {
      method: 'POST',
      headers: { cookie: cookie(administrator), 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ said: 'x' }),
    })
    expect([address, answer.status, answer.headers.getSetCookie()]).toEqual([address, 403, []])
  }
})

test('a form that another site sends is refused, even with a right token', async () => {
  const { formToken } = await import('../../src/platform/http/form-token.ts')
  const secret = Object.values(administrator.cookies)[0] ?? ''
  const send = (site: string) =>
    world.app.request('/account/sessions/end-others', {
      method: 'POST',
      headers: { cookie: cookie(administrator), 'sec-fetch-site': site },
      body: new URLSearchParams({ csrf: formToken(secret) }),
    })
  expect((await send('cross-site')).status).toBe(403)
  expect((await send('same-site')).status).toBe(403)
  expect((await send('same-origin')).status).toBe(303)
})

test('the token of one session opens no form of another', async () => {
  const other = await world.as('administrator')
  const { formToken } = await import('../../src/platform/http/form-token.ts')
  const answer = await world.app.request('/account/sessions/end-others', {
    method: 'POST',
    headers: { cookie: cookie(administrator) },
    body: new URLSearchParams({ csrf: formToken(Object.values(other.cookies)[0] ?? '') }),
  })
  expect(answer.status).toBe(419)
})

test('pages run no script but ours, stand in no frame, and are kept by nobody but what everybody reads', async () => {
  for (const address of ['/', '/sign-in', '/no-such-page']) {
    const { headers } = await world.app.request(address)
    const content = headers.get('content-security-policy') ?? ''
    expect(content).toContain("default-src 'none'")
    expect(content).toContain("script-src 'self'")
    expect(content).toContain("frame-ancestors 'none'")
    expect(content).not.toMatch(/unsafe|https?:/)
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('cache-control')).toMatch(address === '/' ? /^public, / : /^no-store$/)
  }
})

test('no address holds anything personal: only identifiers, fixed words and one-time secrets', () => {
  const names = rooms
    .flatMap((room) => [...room.routes, ...room.api])
    .flatMap(({ pattern }) => [...pattern.matchAll(/:(\w+)/g)].map((match) => match[1]!))
  for (const name of new Set(names)) expect(name).not.toMatch(/mail|name|phone|pnr|identity|address/i)
})

test('two answers to a question that takes one are told at their field, and nothing of what was entered is lost', async () => {
  const answer = await administrator.post('/webhooks/new', {
    name: ['Det ena systemet', 'Det andra systemet'],
    url: 'https://mottagare.example/samlad',
    'types[]': ['assignment.given', 'series.counted'],
  })
  expect(answer.status).toBe(422)
  const page = await answer.text()
  expect(page).toContain('href="#field-name"')
  expect(page).toContain('Två svar kom på en fråga som tar ett')
  expect(page).toContain('value="https://mottagare.example/samlad"')
  expect(page.match(/value="assignment.given" checked/g)).toHaveLength(1)
})
