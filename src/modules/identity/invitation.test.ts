import { generate } from 'otplib'
import { beforeAll, expect, test } from 'vitest'
import { openAuthenticator } from '../../testing/authenticator.ts'
import { openVisitor, type Visitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { ensureSetUpLink } from './set-up.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
  world.setTime('2009-03-02T08:00:00Z')
})

const codeOf = (page: string) => {
  const secret = /<code translate="no">([A-Z2-7 ]+)<\/code>/.exec(page)?.[1]?.replaceAll(' ', '') ?? ''
  return generate({ secret, epoch: Math.floor(world.house.clock.now().getTime() / 1000) })
}
const sealedOf = (page: string) => /name="sealed" value="([^"]+)"/.exec(page)?.[1] ?? ''

const accept = async (visitor: Visitor, link: string, fields: Record<string, string> = {}) => {
  const { text } = await visitor.get(link)
  return visitor.post(link, {
    name: 'Första Påhittad',
    email: 'first@example.invalid',
    password: 'fyra ord om våren',
    sealed: sealedOf(text),
    code: await codeOf(text),
    ...fields,
  })
}

test('the first start offers a link; of several only the newest works, for 24 hours, and once', async () => {
  const older = (await ensureSetUpLink(world.house))!
  const link = (await ensureSetUpLink(world.house))!
  const visitor = openVisitor(world)
  expect((await visitor.get(older)).status).toBe(404)
  world.setTime('2009-03-03T08:00:00Z')
  expect((await visitor.get(link)).status).toBe(404)
  world.setTime('2009-03-03T07:59:00Z')

  const short = await accept(visitor, link, { password: 'kort' })
  expect(short.status).toBe(422)
  expect(short.text).toContain('minst 12 tecken')
  expect(short.text).toContain('value="first@example.invalid"')
  const wrong = await accept(visitor, link, { code: '000000' })
  expect(wrong.status).toBe(422)
  expect((await accept(visitor, link, { code: '' })).text).toContain('Välj engångskod eller passernyckel')

  const done = await accept(visitor, link)
  expect(done.status).toBe(200)
  expect(done.text.match(/<code>[0-9A-Z]{4}(-[0-9A-Z]{4}){3}<\/code>/g)).toHaveLength(8)
  expect(visitor.cookies.has('samlad_session')).toBe(true)
  const home = (await visitor.get('/account')).text
  expect(home).toContain('Samlads förvaltning')
  expect(home).toContain('Systemadministratör')
  expect((await visitor.get(link)).status).toBe(404)
  expect(await ensureSetUpLink(world.house)).toBeUndefined()
})

test('a demonstration needs no set-up', async () => {
  const demo = { ...world.house, settings: { ...world.house.settings, demo: true } }
  expect(await ensureSetUpLink(demo)).toBeUndefined()
})

test('the sealed key of an app works for the link that it was offered for, and for no other', async () => {
  const fresh = await openWorldWithLink()
  const [first, second] = [openVisitor(fresh.world), openVisitor(fresh.world)]
  const elsewhere = sealedOf((await first.get(fresh.link)).text)
  const link = (await ensureSetUpLink(fresh.world.house))!
  const { text } = await second.get(link)
  const stolen = await second.post(link, {
    name: 'Påhittad',
    email: 'second@example.invalid',
    password: 'fyra ord om våren',
    sealed: elsewhere,
    code: await codeOf(text),
  })
  expect(stolen.status).toBe(422)
})

const openWorldWithLink = async () => {
  const other = await openWorld({ settings: { trustedProxies: 1 } })
  other.setTime(world.house.clock.now().toISOString())
  return { world: other, link: (await ensureSetUpLink(other.house))! }
}

test('a link can be used with a passkey instead of an app, which then signs in by itself', async () => {
  const fresh = await openWorldWithLink()
  const visitor = openVisitor(fresh.world)
  const authenticator = openAuthenticator()
  await visitor.get(fresh.link)
  const question = await visitor.ask(`${fresh.link}/passkey-question`)
  const fields = { name: 'Påhittad', email: 'third@example.invalid', password: 'fyra ord om våren' }
  const forged = authenticator.create(question.body as never, { origin: 'https://elsewhere.example' })
  expect((await visitor.post(fresh.link, { ...fields, credential: forged })).status).toBe(422)
  const credential = authenticator.create(question.body as never)
  expect((await visitor.post(fresh.link, { ...fields, credential })).status).toBe(200)

  const another = openVisitor(fresh.world)
  await another.get('/sign-in')
  const asked = await another.ask('/sign-in/passkey/question')
  const answer = await another.post('/sign-in/passkey', {
    credential: authenticator.get(asked.body as never),
    return: '/account',
  })
  expect([answer.status, answer.location]).toEqual([303, '/account'])
})
