import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { formToken } from '../../src/platform/http/form-token.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { addAccount, signIn } from '../../src/testing/account.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { openVisitor } from '../../src/testing/visitor.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'
import { addressesOf, findIdentifiers, type Identifiers, routes } from './scene.ts'

let world: World
let known: Identifiers
let coordinator: TestPerson
beforeAll(async () => {
  world = await openDemonstration({ trustedProxies: 1 })
  known = await findIdentifiers(world)
  coordinator = await world.as('national_coordinator')
}, 120_000)

const overHttps = () =>
  createApp({
    house: { ...world.house, settings: { ...world.house.settings, baseUrl: 'https://samlad.example' } },
    log: createLog('silent'),
    assetsFolder: 'dist/assets',
  })

const elsewhere = [
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  ' //evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '/%0d%0aSet-Cookie:x=1',
  '/x\r\nSet-Cookie: x=1',
]

/** Where a browser on the sign-in page would go. */
const goes = (location: string) => new URL(location, 'https://samlad.example/sign-in').origin

describe('a way back leads nowhere else', () => {
  test.each(elsewhere)('after signing in: %j', async (wanted) => {
    const account = await addAccount(world)
    const visitor = openVisitor(world, { network: `198.51.100.${elsewhere.indexOf(wanted) + 1}` })
    await visitor.get(`/sign-in?return=${encodeURIComponent(wanted)}`)
    await visitor.post('/sign-in', { email: account.email, password: account.password, return: wanted })
    await visitor.get('/sign-in/code')
    const done = await visitor.post('/sign-in/code', { code: await account.code() })
    expect(done.status).toBe(303)
    expect(goes(done.location)).toBe('https://samlad.example')
    expect(done.headers.get('set-cookie')).not.toContain('x=1')
  })

  test.each(elsewhere)('after choosing a language: %j', async (wanted) => {
    const answer = await coordinator.post('/preferences', { language: 'en', return: wanted })
    expect(answer.status).toBe(303)
    expect(goes(answer.headers.get('location') ?? '')).toBe('https://samlad.example')
  })

  test.each(['//evil.example/x', '/\\evil.example', '///x', '/%2f/evil.example'])(
    'from an address that asks to sign in first: %s',
    async (address) => {
      const answer = await world.app.request(new Request(`http://localhost${address}`))
      expect(goes(answer.headers.get('location') ?? '/')).toBe('https://samlad.example')
    },
  )

  test('the host that a request names decides nothing', async () => {
    for (const address of ['/', '/overview', '/sign-in']) {
      const answer = await world.app.request(address, {
        headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example' },
      })
      expect(await answer.text()).not.toContain('evil.example')
      expect(answer.headers.get('location') ?? '').not.toContain('evil.example')
    }
    const { body } = await coordinator
      .get(`/assignments/${known['assignmentId']![0]}/links`)
      .then(async (answer) => ({ body: await answer.text() }))
    expect(body).not.toContain('evil.example')
  })
})

test.each([
  '/assets/../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/....//package.json',
  '/assets/..\\..\\package.json',
  '/assets//etc/passwd',
  '/assets/%00',
  '/assets/',
  '/assets/%ff',
])('%s leads out of no folder', async (address) => {
  for (const asked of [address, `${address}?x=1`]) {
    const answer = await world.app.request(new Request(`http://localhost${asked}`))
    expect(answer.status).toBe(404)
    expect(await answer.text()).not.toMatch(/"dependencies"|root:/)
  }
})

test('no method but reading and sending a form is answered, and none of them changes anything', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE-X'])
    expect((await world.app.request('/account', { method })).status, method).toBe(404)
  expect((await coordinator.get('/sign-out')).status).toBe(404)
  const head = await world.app.request('/sign-in', { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

test('no answer stands in a frame of another site, but the public pictures', async () => {
  const framed: string[] = []
  for (const { pattern, method, embeddable, action } of routes) {
    if (method !== 'get') continue
    const [address = ''] = addressesOf(pattern, known)
    const { headers, status } = await world.app.request(address)
    const policy = headers.get('content-security-policy') ?? ''
    if (embeddable && status === 200) {
      framed.push(pattern)
      expect([action.effect, action.policy.rules[action.name]?.anyone], pattern).toEqual(['read', true])
      expect(policy, pattern).toContain('frame-ancestors *')
      expect(headers.get('x-frame-options'), pattern).toBeNull()
    } else {
      // An answer that says a stricter policy of its own (a file in a sandbox) is closed by the header alone.
      expect(policy, pattern).not.toContain('frame-ancestors *')
      expect(headers.get('x-frame-options'), pattern).toBe('DENY')
    }
  }
  expect(framed.length).toBeGreaterThan(0)
  for (const pattern of framed) expect(pattern).toMatch(/(\.svg|\.csv|\/embed)$/)
})

test('no other site may read an answer, whoever asks', async () => {
  for (const address of ['/v1/plans', '/', '/v1/openapi.json'])
    for (const method of ['GET', 'OPTIONS']) {
      const { headers } = await world.app.request(address, {
        method,
        headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
      })
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
})

describe('what is too large is refused in a sentence', () => {
  const form = (person: TestPerson, size: number) => {
    const secret = Object.values(person.cookies)[0] ?? ''
    return {
      method: 'POST',
      headers: {
        cookie: `samlad_session=${secret}`,
        'x-form-token': formToken(secret),
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: `name=${'a'.repeat(size)}`,
    }
  }
  test('as a page and as a problem', async () => {
    const page = await world.app.request('/account/profile', form(coordinator, 1_000_001))
    expect(page.status).toBe(413)
    expect(await page.text()).toContain('Högst 1 MB går att ta emot')
    const problem = await world.app.request('/v1/plans/import', { ...form(coordinator, 60_000_000) })
    expect(problem.status).toBe(413)
    expect(problem.headers.get('content-type')).toContain('application/problem+json')
    expect(await problem.json()).toMatchObject({ code: 'too_large' })
  })

  test('also when the sender lies about it, or does not say', async () => {
    const { headers, ...rest } = form(coordinator, 1_200_000)
    const streamed = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode(rest.body))
        controller.close()
      },
    })
    const answer = await world.app.request(
      new Request('http://localhost/account/profile', {
        method: 'POST',
        headers,
        body: streamed,
        duplex: 'half',
      } as RequestInit),
    )
    expect(answer.status).toBe(413)
  })

  test('very many fields and very long names are taken or refused in time', async () => {
    const { headers } = form(coordinator, 1)
    const body = Array.from({ length: 60_000 }, (_, index) => `a.${index}.b=1`).join('&')
    const started = performance.now()
    const answer = await world.app.request('/account/profile', { method: 'POST', headers, body })
    expect(answer.status).toBe(400)
    expect(performance.now() - started).toBeLessThan(8000)
  })
})

test('over https cookies are sent over https alone, to us alone, and scripts do not see them', async () => {
  const app = overHttps()
  const { headers } = await app.request('https://samlad.example/sign-in')
  const [visit = ''] = headers.getSetCookie()
  expect(visit).toMatch(/^__Host-samlad_visit=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
})

test('over https the cookies of visit, session and device are this host’s own, and one without the prefix is nobody’s', async () => {
  const secure = await openWorld({ settings: { trustedProxies: 1, baseUrl: 'https://samlad.example' } })
  const account = await addAccount(secure)
  const visitor = openVisitor(secure, { origin: 'https://samlad.example' })
  expect((await signIn(visitor, account)).status).toBe(303)
  expect([...visitor.cookies.keys()].sort()).toEqual([
    '__Host-samlad_device',
    '__Host-samlad_session',
    '__Host-samlad_visit',
  ])
  const session = visitor.cookies.get('__Host-samlad_session')!
  const planted = openVisitor(secure, { origin: 'https://samlad.example' })
  planted.cookies.set('samlad_session', session)
  expect((await planted.get('/account')).status).toBe(303)
  expect((await visitor.get('/account')).status).toBe(200)
  await visitor.post('/sign-out')
  expect(visitor.cookies.has('__Host-samlad_session')).toBe(false)
})

test('no page may use camera, microphone or place, and only our own pages passkeys', async () => {
  const policy = (await world.app.request('/sign-in')).headers.get('permissions-policy') ?? ''
  for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'])
    expect(policy).toContain(`${feature}=()`)
  expect(policy).toContain('publickey-credentials-get=(self)')
})

test('a secret that somebody has planted in a browser becomes no session', async () => {
  const account = await addAccount(world)
  const visitor = openVisitor(world, { network: '198.51.100.77' })
  const planted = 'p'.repeat(43)
  visitor.cookies.set('samlad_visit', planted)
  visitor.cookies.set('samlad_session', planted)
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { email: account.email, password: account.password })
  expect(visitor.cookies.get('samlad_visit')).not.toBe(planted)
  await visitor.get('/sign-in/code')
  await visitor.post('/sign-in/code', { code: await account.code() })
  expect(visitor.cookies.get('samlad_session')).toMatch(/^[\w-]{43}$/)
  expect(visitor.cookies.get('samlad_session')).not.toBe(planted)
  const other = openVisitor(world)
  other.cookies.set('samlad_session', planted)
  expect((await other.get('/account')).status).toBe(303)
})

test('evidence is downloaded as what it is, runs nowhere, and its name writes no header', async () => {
  const names = [
    'a"; filename=evil.html',
    'x\r\nSet-Cookie: y=1',
    '../../etc/passwd',
    'rapport.html',
    'åäö 日本.txt',
  ]
  const owner = await import('pg').then(({ default: pg }) => new pg.Client(world.database.owner))
  await owner.connect()
  const published = (
    await owner.query(`select id, body_id from plan.report_back where state = 'published' limit 1`)
  ).rows[0]
  for (const name of names) {
    const file = (
      await owner.query(
        `insert into files.file (name, media_type, size, sha256, content, body_id) values ($1, 'text/html', 30, 'x', '<script>alert(1)</script>', $2) returning id`,
        [name, published.body_id],
      )
    ).rows[0]
    const { id } = (
      await owner.query(
        `insert into plan.evidence (report_back_id, file_id, title) values ($1, $2, 'prov') returning id`,
        [published.id, file.id],
      )
    ).rows[0]
    const { status, headers } = await coordinator.get(`/evidence/${id}`)
    expect([name, status]).toEqual([name, 200])
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%~!#$&+^`|-]+$/,
    )
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'; frame-ancestors 'none'")
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  }
  await owner.end()
})

test('an address that is given away is that of the settings, whatever host a request names', async () => {
  const followed: string[] = []
  const asked = routes.filter(({ method }) => method === 'get').map(({ pattern }) => pattern)
  for (const pattern of asked) {
    const [address] = addressesOf(pattern, { ...known, language: ['sv'] })
    const answer = await world.app.request(`http://planted.invalid${address}`)
    if ((await answer.text()).includes('planted.invalid')) followed.push(pattern)
  }
  expect(asked).toContain('/news/feed/:language')
  expect(followed).toEqual([])
})
