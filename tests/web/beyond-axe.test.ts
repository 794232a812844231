import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, openReader, widths } from '../../src/testing/browser.ts'
import { sidewaysOn } from '../../src/testing/wide-text.ts'
import { startGallery } from './gallery/server.tsx'

// What no engine sees of WCAG 2.2: where the focus goes, what lies over it, and what a single letter does.

let browser: Browser
let gallery: Awaited<ReturnType<typeof startGallery>>
beforeAll(async () => {
  ;[browser, gallery] = await Promise.all([openBrowser(), startGallery()])
})
afterAll(() => gallery?.stop())

const openAt = async (path: string, width: number = widths.desk) => {
  const reader = await openReader(browser, { origin: gallery.origin, width })
  await reader.page.open(path)
  return reader
}

/** What opens over the page; the headings within it stay as they are. */
const OPENED = '.page-header details[open]:not(.page-navigation-group)'

test.each([
  ['Meny', widths.phone],
  ['Mer', widths.desk],
  ['Anna Exempelsson', widths.desk],
])('what “%s” opens closes on Escape, which gives the focus back', async (word, width) => {
  const { page, close } = await openAt('/overview', width)
  await page.unfold(word)
  await page.key('Tab')
  await page.key('Escape')
  expect(await page.part(OPENED).count()).toBe(0)
  expect(await page.focused()).toContain(word)
  await close()
})

test('and when the focus leaves it, so that it never lies over what has the focus', async () => {
  const { page, close } = await openAt('/overview', widths.phone)
  await page.unfold('Meny')
  await page.part('main a').first().focus()
  expect(await page.part(OPENED).count()).toBe(0)
  await close()
})

test('j and k lead on from a field of the list only; that is told, and can be turned off', async () => {
  const { page, close } = await openAt('/review')
  await page.key('j')
  expect(await page.part('.review-field:focus-within').count()).toBe(0)
  expect(await page.words()).toContain('Inne i listan går J till nästa uppgift')
  await page.part('.review-field button').first().focus()
  await page.key('j')
  expect(await page.part('.review-field:focus-within').getAttribute('data-passage')).toBe('due')
  await page.open('/review?keys=off')
  await page.part('.review-field button').first().focus()
  await page.key('j')
  expect(await page.part('.review-field:focus-within').getAttribute('data-passage')).toBe('lead')
  expect(await page.words()).toContain('Slå på J och K')
  await close()
})

test('what just happened has the focus', async () => {
  const { page, close } = await openAt('/overview')
  expect(await page.part('.notice:focus').count()).toBe(1)
  await close()
})

test.each(['sv', 'en'])(
  'until when somebody was let in stands whole on one line of its own on a phone (%s)',
  async (locale) => {
    const { page, close } = await openAt(`/overview?until=12:30&locale=${locale}`, widths.phone)
    const [lines, cut] = await page
      .part('.acting-for-until')
      .evaluate((one: { offsetHeight: number; scrollWidth: number; clientWidth: number }) => [
        one.offsetHeight,
        one.scrollWidth - one.clientWidth,
      ])
    expect(lines).toBeLessThan(24)
    expect(cut).toBeLessThanOrEqual(0)
    await close()
  },
)

test('what is wrong is told in the order of the page', async () => {
  const { page, close } = await openAt('/form?state=refused')
  const told = await page
    .part('.ds-error-summary a')
    .evaluateAll((links: { hash: string }[]) => links.map(({ hash }) => hash))
  const standing = await page
    .part(told.join(', '))
    .evaluateAll((fields: { id: string }[]) => fields.map(({ id }) => `#${id}`))
  expect(told.length).toBe(3)
  expect(told).toEqual(standing)
  await close()
})

const ALL = [
  'overview',
  'form',
  'list',
  'measure',
  'review',
  'pictures',
  'words',
  'story',
  'record',
  'composer',
]

test('nothing scrolls sideways at 320 pixels, nor where the reader asks for wider text', async () => {
  const { context, close } = await openReader(browser, { origin: gallery.origin })
  const page = await context.newPage()
  const over: string[] = []
  for (const name of ALL) {
    await page.goto(`${gallery.origin}/${name}`)
    for (const what of await sidewaysOn(page, 320)) over.push(`${name}: ${what}`)
  }
  expect(over).toEqual([])
  await close()
})

test('in colours that the reader has forced, where one is, what is chosen and what has the focus are seen', async () => {
  const { context, close } = await openReader(browser, { origin: gallery.origin, width: widths.desk })
  const page = await context.newPage()
  await page.emulateMedia({ forcedColors: 'active' })
  const edge = (which: string, side: string) =>
    page.evaluate(`getComputedStyle(document.querySelector('${which}')).border${side}Color`)
  const nav = '.page-navigation[data-screen=wide] a'
  await page.goto(`${gallery.origin}/list`)
  expect(await edge(`${nav}[aria-current]`, 'Bottom')).not.toBe(
    await edge(`${nav}:not([aria-current])`, 'Bottom'),
  )
  expect(await edge('.preference button[aria-pressed=true]', 'Top')).not.toBe(
    await edge('.preference button[aria-pressed=false]', 'Top'),
  )
  const unseen: string[] = []
  for (const name of ALL) {
    await page.goto(`${gallery.origin}/${name}`)
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab')
      // A box is ringed together with its label; the skip link is seen by coming at all, and a part of a day is ringed by the browser.
      const bare = await page.evaluate(`(() => {
        const one = document.activeElement
        if (one === document.body || !one.matches(':focus-visible:not(.ds-skip-link)')) return ''
        for (let around = one; around.localName !== 'body'; around = around.parentElement) {
          const { outlineStyle, outlineWidth } = getComputedStyle(around)
          if (outlineStyle !== 'none' && outlineWidth !== '0px') return ''
        }
        return one.outerHTML.slice(0, 120)
      })()`)
      if (bare) unseen.push(`${name}: ${bare}`)
    }
  }
  expect(unseen).toEqual([])
  await close()
}, 60_000)
