import { randomUUID } from 'node:crypto'
import { load } from 'cheerio'
import { beforeAll, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { onDatabase } from '../../src/testing/on-database.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// A form whose own page cannot be shown gives back all that was entered, to be sent again or copied.

const TEXT = 'Första stycket.\n\n- "en punkt" & <en till>'

let world: World
let officer: TestPerson
let caseworker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  officer = await world.as('body_officer')
  caseworker = await world.as('caseworker')
})

/** Where the form is sent, and names and values that stand in it. */
const formIn = (html: string) => {
  const $ = load(html)
  const form = $('main form[data-entered]')
  const fields = form
    .find('input[type=hidden]')
    .toArray()
    .map(({ attribs }) => [attribs.name, attribs.value])
  return { action: form.attr('action'), fields, words: form.text() }
}

const entered = { idempotencyKey: '11111111-1111-4111-8111-111111111111', 'needs[]': ['a', 'b'], text: TEXT }

test('whoever may not do it finds what they wrote on the page, and no button that could only be refused again', async () => {
  const answer = await officer.post('/cases/new', entered)
  expect(answer.status).toBe(403)
  const main = load(await answer.text())('main')
  expect(main.find('.as-written').text()).toContain('- "en punkt" & <en till>')
  expect(main.find('button').length).toBe(0)
  expect(main.text()).not.toContain('skicka det igen')
})

test('whoever asks for what is not there for them finds it on the page', async () => {
  const address = `/cases/${randomUUID()}/notes/new`
  const answer = await caseworker.post(`${address}?step=2`, entered)
  expect(answer.status).toBe(404)
  const { action, fields, words } = formIn(await answer.text())
  expect(action).toBe(`${address}?step=2`)
  expect(fields.slice(1)).toEqual([
    ['idempotencyKey', entered.idempotencyKey],
    ['needs[]', 'a'],
    ['needs[]', 'b'],
    ['text', TEXT],
  ])
  expect(words).toContain('- "en punkt" & <en till>')
})

test('what breaks in the house loses nothing, and is saved once when it is sent again', async () => {
  let isBroken = true
  const database = new Proxy(world.house.database, {
    get: (target, name) => {
      if (isBroken && name === 'transaction') throw new Error('unforeseen')
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
  const app = createApp({
    house: onDatabase(world.house, database),
    log: createLog('silent'),
    assetsFolder: 'dist/assets',
  })
  const headers = { cookie: `samlad_visit=${'v'.repeat(43)}` }
  isBroken = false
  const page = load(await (await app.request('/accessibility/tell', { headers })).text())
  const csrf = page('form[action="/accessibility/tell"] input[name=csrf]').attr('value') ?? ''
  isBroken = true
  const body = new URLSearchParams({ csrf, problem: TEXT })
  const answer = await app.request('/accessibility/tell', { method: 'POST', headers, body })
  expect(answer.status).toBe(500)
  const { action, fields } = formIn(await answer.text())
  expect([action, Object.fromEntries(fields)]).toEqual([
    '/accessibility/tell',
    expect.objectContaining({ csrf, problem: TEXT }),
  ])
  isBroken = false
  const again = new URLSearchParams(fields.map(([name = '', value = '']): [string, string] => [name, value]))
  expect((await app.request('/accessibility/tell', { method: 'POST', headers, body: again })).status).toBe(
    303,
  )
})

test('a form that is too large gives back its words, and asks for its file again', async () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({ csrf: 'token', text: TEXT })) form.append(name, value)
  form.append('file', new File(['x'.repeat(1_500_000)], 'stor.pdf'))
  const whole = new Request('http://localhost/accessibility/tell', { method: 'POST', body: form })
  const bytes = await whole.clone().arrayBuffer()
  const headers = {
    'content-type': whole.headers.get('content-type') ?? '',
    'content-length': String(bytes.byteLength),
  }
  const answer = await world.app.request('/accessibility/tell', { method: 'POST', headers, body: bytes })
  expect(answer.status).toBe(413)
  const html = await answer.text()
  expect(Object.fromEntries(formIn(html).fields)).toMatchObject({ csrf: 'token', text: TEXT })
  expect(html).toContain('Välj filen stor.pdf igen')
})

test.each(['//elsewhere.example/x', 'https://elsewhere.example', '/\\\\elsewhere.example', 'http://[', ''])(
  'a page that was made up elsewhere leads nowhere (%j)',
  async (action) => {
    for (const method of ['get', 'post']) {
      const body = new URLSearchParams([
        ['formBegins', `1 ${method} ${action} -`],
        ['q', 'x'],
      ])
      const answer = await world.app.request('/search?pressed=1', { method: 'POST', body })
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
    }
  },
)

test('an address that nothing answers reads nothing of what it is sent', async () => {
  const answer = await officer.post('/no-such-address', { text: TEXT })
  expect([answer.status, await answer.text()]).toEqual([404, expect.not.stringContaining('en punkt')])
})

// Fault: at an address that nobody has, whoever was signed in was shown as nobody, with an offer to sign in.
test('an address that does not exist shows whoever is signed in that they are', async () => {
  const signedIn = load(await (await caseworker.get('/no-such-page')).text())
  expect(signedIn('main h1').text()).toBe('Sidan finns inte')
  expect(signedIn('header').text()).toContain('Exempelmyndigheten')
  expect(signedIn('header a[href^="/sign-in"]').length).toBe(0)
  const nobody = load(await (await world.app.request('/no-such-page')).text())
  expect(nobody('header a[href^="/sign-in"]').length).toBe(1)
})

// Fault: of an address with a selection that there is not, it was said that nothing was saved, and to hand on a trace number that was not shown.
test('a selection that there is not is said to be in the address', async () => {
  const auditor = await world.as('auditor')
  const answer = await auditor.get('/audit?outcome=made-up')
  expect(answer.status).toBe(422)
  const words = load(await answer.text())('main').text()
  expect(words).toContain('Något i adressen går inte att läsa')
  expect(words).not.toContain('spårnumret')
})
