import type { BrowserContext, Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { helpLanguages } from '../../src/modules/help/content/languages.ts'
import { helpNumbers } from '../../src/modules/help/content/numbers.ts'
import { telephoneNumbers } from '../../src/modules/support/content/telephone-numbers.ts'
import { widths } from '../../src/testing/browser.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

// Somebody in need, on a telephone that another may take from them.

let world: World
let served: ServedWorld
beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
})

const SMHI = 'https://www.smhi.se/'

/** Answers for the page that the way out leads to, and notes what the browser told it. */
const standInForTheWeather = async (context: BrowserContext) => {
  const asked: { referrer: string | undefined; cookie: string | undefined }[] = []
  await context.route(`${SMHI}**`, (route) => {
    const headers = route.request().headers()
    asked.push({ referrer: headers.referer, cookie: headers.cookie })
    return route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><title>Väder</title><h1>Väder</h1>',
    })
  })
  return asked
}
const shownPage = (context: BrowserContext): Page => context.pages()[0]!
const ask = (address: string, headers: Record<string, string> = {}) => world.app.request(address, { headers })

describe('the page in every language', () => {
  test('has no fault for those who cannot see, fits a small phone and can be read in its own direction', async () => {
    const { page, context, close } = await served.open({ width: widths.phone })
    for (const { code, direction, heading, windowTitle } of helpLanguages) {
      await page.open(`/info/${code}`)
      const shown = shownPage(context)
      expect(await shown.title()).toBe(windowTitle)
      expect(await shown.locator('h1').textContent()).toBe(heading)
      expect(await shown.locator('html').getAttribute('lang')).toBe(code)
      expect(await shown.evaluate(`getComputedStyle(document.querySelector('h1')).direction`)).toBe(direction)
      // A number reads from left to right in every language, and is called with one touch.
      for (const { dialled } of Object.values(helpNumbers))
        expect(await shown.locator(`a[href="tel:${dialled}"]`).count(), `${code} ${dialled}`).toBeGreaterThan(
          0,
        )
      const first = shown.locator('main a').first()
      expect(await first.getAttribute('href')).toBe('tel:112')
    }
    await close()
  })

  test('is in the language that the browser asks for first, and any other is one touch away', async () => {
    expect(await (await ask('/info', { 'accept-language': 'uk-UA,ru;q=0.5' })).text()).toContain('lang="uk"')
    expect(await (await ask('/info', { 'accept-language': 'fi' })).text()).toContain('lang="sv"')
    const mistyped = await ask('/info/qq', { 'accept-language': 'th' })
    expect(mistyped.status).toBe(404)
    expect(await mistyped.text()).toContain('<html lang="th"')
    const html = await (await ask('/info')).text()
    for (const { code, name } of helpLanguages)
      expect(html).toMatch(new RegExp(`<a href="/info/${code}" lang="${code}"[^>]*>${name}</a>`))
  })
})

describe('nothing is left', () => {
  test('no cookie is given or read, nothing is kept, and no other page learns where its reader came from', async () => {
    const officer = await world.as('body_officer')
    for (const address of ['/info', '/info/ar', '/info/qq']) {
      const answer = await ask(address, { cookie: 'samlad_visit=x; language=en; theme=dark' })
      expect(answer.headers.getSetCookie()).toEqual([])
      expect(answer.headers.get('cache-control')).toBe('no-store')
      expect(await officer.get(address).then(({ headers }) => headers.getSetCookie())).toEqual([])
    }
    const { headers } = await ask('/info/sv')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-dns-prefetch-control')).toBe('off')
    // Also somebody who is signed in meets a page that does not know them.
    const seen = await (await officer.get('/info/sv')).text()
    expect(seen).not.toMatch(/Påhittad|samlad|csrf/i)
    expect(seen).toBe(await (await ask('/info/sv')).text())
  })

  test('nobody’s visit is written down: neither in the trail nor in a session', async () => {
    const officer = await world.as('body_officer')
    const traces = () =>
      world.asSystem(async (tx) => ({
        trail: (
          await tx
            .selectFrom('audit.record')
            .select(({ fn }) => fn.countAll().as('all'))
            .execute()
        )[0],
        sessions: await tx.selectFrom('identity.session').selectAll().orderBy('id').execute(),
      }))
    const before = await traces()
    world.setTime('2031-01-01T12:00:00Z')
    await officer.get('/info')
    await ask('/info/th')
    world.setTime(new Date().toISOString())
    expect(await traces()).toEqual(before)
  })

  test('what a browser shows of it elsewhere is neutral: address, title and no picture', async () => {
    const html = await (await ask('/info/en')).text()
    expect(html).toContain('<title>Information</title>')
    expect(html).toContain('<link rel="icon" href="data:,"/>')
    expect(html).not.toMatch(/manifest|mark-|og:|description"/)
    expect(html.length).toBeLessThan(30_000)
  })

  test('on paper stand numbers alone, on one page', async () => {
    const { context, close } = await served.open()
    const shown = shownPage(context)
    await shown.emulateMedia({ media: 'print' })
    for (const { code, heading, sections, sheet } of helpLanguages) {
      await shown.goto(`/info/${code}`)
      const [printed = ''] = await shown.locator('body').allInnerTexts()
      expect(printed).toContain(sheet.title)
      expect(printed).toContain(helpNumbers.women.shown)
      for (const hidden of [heading, sections.yours.heading, helpNumbers.police.shown])
        expect(printed).not.toContain(hidden)
      const pdf = (await shown.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1')
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    }
    await close()
  })
})

describe('the way out', () => {
  test('is the first that a keyboard and a screen reader come to, before the numbers and the languages', async () => {
    const { page, context, close } = await served.open({ width: widths.phone })
    await page.open('/info/sv')
    const shown = shownPage(context)
    const order: string[] = []
    for (let step = 0; step < 12; step += 1) {
      await shown.keyboard.press('Tab')
      order.push(await shown.evaluate<string>('document.activeElement.textContent.trim()'))
    }
    expect(order.slice(0, 3)).toEqual(['Lämna sidan', 'Hoppa till innehållet', 'Svenska'])
    expect(order.slice(10)).toEqual(['Ring 112 om du är i fara nu', '020-50 50 50Kvinnofridslinjen'])
    const tree = await shown.locator('body').ariaSnapshot()
    const places = ['Lämna sidan', 'navigation', 'Behöver du hjälp?', 'Ring 112', 'Det som har hänt'].map(
      (what) => tree.indexOf(what),
    )
    expect(places).toEqual([...places].sort((one, other) => one - other))
    expect(places).not.toContain(-1)
    // It stays in sight at the end of the page, and covers nothing that the keyboard reaches.
    await shown.locator('#buying').scrollIntoViewIfNeeded()
    await shown.evaluate('scrollTo(0, document.body.scrollHeight)')
    const place = await shown.locator('a[data-leave]').boundingBox()
    expect(place?.y).toBeGreaterThanOrEqual(0)
    expect(place?.y).toBeLessThan(60)
    expect(place?.height).toBeGreaterThanOrEqual(44)
    await close()
  })

  test('takes a quarter of a magnified window at most, and never covers 112', async () => {
    const { page, context, close } = await served.open()
    const shown = shownPage(context)
    // A window of 1280 by 1024, four times magnified.
    await shown.setViewportSize({ width: 320, height: 256 })
    for (const { code } of helpLanguages) {
      await page.open(`/info/${code}`)
      const emergency = shown.locator('main a[href="tel:112"]').first()
      await shown.evaluate('scrollTo(0, document.body.scrollHeight)')
      await emergency.focus()
      const [over, number] = [await shown.locator('.way-out').boundingBox(), await emergency.boundingBox()]
      expect(over!.height, code).toBeLessThanOrEqual(256 / 4)
      expect(number!.y, code).toBeGreaterThanOrEqual(over!.y + over!.height)
    }
    await close()
  })

  test('takes the place of the page in the history, also when languages were tried, and tells the next page nothing', async () => {
    const { page, context, close } = await served.open()
    const asked = await standInForTheWeather(context)
    await page.open('/')
    await page.open('/info')
    const shown = shownPage(context)
    const before = await shown.evaluate('history.length')
    await shown.getByRole('link', { name: 'English' }).click()
    await shown.waitForURL('**/info/en')
    await shown.getByRole('link', { name: 'Leave this page' }).click()
    await shown.waitForURL(SMHI)
    expect(await shown.evaluate('history.length')).toBe(before)
    await shown.goBack()
    expect(new URL(shown.url()).pathname).toBe('/')
    expect(asked).toEqual([{ referrer: undefined, cookie: undefined }])
    await close()
  })

  test('opens by Shift, three times, and not by writing in capitals', async () => {
    const { page, context, close } = await served.open()
    const asked = await standInForTheWeather(context)
    await page.open('/info/sv')
    const shown = shownPage(context)
    expect(await shown.getByText('tre gånger på Skift').isVisible()).toBe(true)
    for (const key of ['Shift', 'Shift+A', 'Shift+B', 'Shift', 'Shift']) await shown.keyboard.press(key)
    expect(shown.url()).toContain('/info/sv')
    await shown.keyboard.press('Shift')
    await shown.waitForURL(SMHI)
    expect(asked).toHaveLength(1)
    await close()
  })

  test('is a plain link without client code, and nothing is asked of the other site before it is followed', async () => {
    const { page, context, close } = await served.open({ javaScript: false, width: widths.phone })
    const asked = await standInForTheWeather(context)
    await page.open('/info/ar')
    const shown = shownPage(context)
    expect(await shown.locator('[data-leave-by-key]').isVisible()).toBe(false)
    expect(asked).toEqual([])
    await shown.getByRole('link', { name: 'غادر الصفحة' }).click()
    await shown.waitForURL(SMHI)
    expect(asked).toEqual([{ referrer: undefined, cookie: undefined }])
    await close()
  })
})

test('it is found from every page, by its words', async () => {
  const { page, context, close } = await served.open()
  await page.open('/')
  await page.follow('Behöver du hjälp?')
  expect(new URL(shownPage(context).url()).pathname).toBe('/info')
  await close()
})

test('people who work with cases are given the same numbers', () => {
  const known = Object.values(helpNumbers).map(({ shown, dialled }) => `${shown} ${dialled}`)
  for (const { shown, dialled } of telephoneNumbers) expect(known).toContain(`${shown} ${dialled}`)
})

test('somebody who cannot use a page says so without an account and without client code, and is answered', async () => {
  const { page, close } = await served.open({ javaScript: false, width: widths.phone })
  await page.open('/')
  await page.follow('Tillgänglighet')
  await page.follow('Berätta om något du inte kan använda')
  await page.pressRefused('Skicka')
  await page.fill(/Vilken sida/, 'Start')
  await page.fill(/Vad som inte fungerar/, 'Påhittat: jag ser inte knappen')
  await page.fill(/E-postadress/, 'pahittad@example.invalid')
  await page.press('Skicka')
  await close()
  const reader = await served.openAs(await world.as('administrator'))
  await reader.page.open('/accessibility/messages')
  await reader.page.press(/Märk som besvarat/)
  await reader.page.follow(/Besvarade/)
  await reader.close()
})
