import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openReader, widths } from '../../src/testing/browser.ts'
import { overLimits } from '../house/look-of-page.ts'
import { startGallery } from './gallery/server.tsx'

let browser: Browser
let gallery: Awaited<ReturnType<typeof startGallery>>

beforeAll(async () => {
  ;[browser, gallery] = await Promise.all([openBrowser(), startGallery()])
})

afterAll(async () => {
  gallery?.stop()
})

const pages = [
  'overview',
  'form',
  'form?state=refused',
  'list',
  'list?state=none',
  'list?state=empty',
  'measure',
  'review',
  'pictures',
  'words',
  'story',
  'record',
  'composer',
]

/** Runs in the browser. */
const dropFile = `{
  const dataTransfer = new DataTransfer()
  dataTransfer.items.add(new File(['påhittat'], 'underlag.pdf', { type: 'application/pdf' }))
  const place = document.querySelector('[data-file-drop]')
  place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
}`

const pictureName = (page: string, look: string): string => `gallery-${page.replace(/\W+/g, '-')}-${look}`

test.each([
  ['color-contrast', 'p'],
  ['select-name', 'select'],
])('a fault of %s is found also on a page that was sound a moment ago', async (rule, name) => {
  const reader = await openReader(browser, { origin: gallery.origin })
  await reader.page.open('/overview')
  await reader.page.part('main').evaluate((main, planted) => {
    const element = main.ownerDocument.createElement(planted)
    element.className = 'planted'
    element.textContent = planted === 'p' ? 'Blekt och påhittat' : ''
    element.style.color = '#ddd'
    main.append(element)
  }, name)
  // What was wrong is not remembered as sound.
  for (const _ of [1, 2]) await expect(reader.page.check()).rejects.toThrow(`axe ${rule}`)
  await reader.close()
})

describe('every component is sound on a phone and at a desk', () => {
  test.each(pages)('%s, light and Swedish', async (page) => {
    const reader = await openReader(browser, { origin: gallery.origin, width: widths.phone })
    await reader.page.open(`/${page}`)
    await reader.page.screenshot(pictureName(page, 'light-360'))
    await reader.page.setWidth(widths.desk)
    await reader.page.screenshot(pictureName(page, 'light-1280'))
    await reader.close()
  })

  test.each(pages)('%s, dark and English, without client code', async (page) => {
    const reader = await openReader(browser, {
      origin: gallery.origin,
      javaScript: false,
      colorScheme: 'dark',
      width: widths.phone,
    })
    await reader.page.open(`/${page}${page.includes('?') ? '&' : '?'}locale=en`)
    await reader.page.screenshot(pictureName(page, 'dark-360'))
    await reader.page.setWidth(widths.desk)
    await reader.page.screenshot(pictureName(page, 'dark-1280'))
    await reader.close()
  })
})

describe('a page of a template', () => {
  test.each(['story', 'record', 'composer'] as const)(
    '%s keeps the limits of its template',
    async (template) => {
      for (const width of [widths.phone, widths.desk]) {
        const { context, close } = await openReader(browser, { origin: gallery.origin, width })
        const page = await context.newPage()
        await page.goto(`${gallery.origin}/${template}`)
        expect(await overLimits(page, width === widths.phone)).toEqual([])
        await close()
      }
    },
  )

  test('that is over its limits is found', async () => {
    const { context, close } = await openReader(browser, { origin: gallery.origin, width: widths.phone })
    const page = await context.newPage()
    await page.goto(`${gallery.origin}/unsound?state=overfull`)
    expect(await overLimits(page, true)).toEqual([
      expect.stringMatching(/^height \d+ > 2200$/),
      expect.stringMatching(/^links \d+ > 10$/),
      expect.stringMatching(/^inputs \d+ > 0$/),
      'main steps: Spara, Skicka',
      'chips on two lines: Saknas sedan fyrtioen långa och påhittade dagar',
      'broken words: Människohandelsbekämpningssamordningsansvarsförordning',
      'rows that say nothing: 1',
    ])
    await close()
  })
})

describe('what a reader does', () => {
  test('the reader of a refused form is taken to what is wrong, and on to the field', async () => {
    for (const javaScript of [true, false]) {
      const reader = await openReader(browser, { origin: gallery.origin, javaScript })
      await reader.page.open('/form?state=refused')
      expect(await reader.page.focused()).toContain('3 saker att rätta')
      await reader.page.follow(/Skriv antalet som en siffra, till exempel 120\./)
      expect(reader.page.address()).toBe('/form?state=refused')
      expect(await reader.page.part('#field-persons:focus, #field-persons:target').count()).toBe(1)
      expect(await reader.page.valueOf('Hur många deltog?')).toBe('ungefär hundra')
      await reader.close()
    }
  })

  test('on a phone the menu opens and leads on without client code', async () => {
    const reader = await openReader(browser, {
      origin: gallery.origin,
      width: widths.phone,
      javaScript: false,
    })
    await reader.page.open('/overview')
    await reader.page.unfold('Meny')
    await reader.page.screenshot('gallery-menu-360')
    await reader.page.follow('Uppdrag')
    expect(reader.page.address()).toBe('/measure')
    await reader.close()
  })

  test('who one acts for is seen, and can be changed', async () => {
    const reader = await openReader(browser, { origin: gallery.origin })
    await reader.page.open('/overview')
    await reader.page.unfold('Anna Exempelsson')
    await reader.page.screenshot('gallery-acting-for-1280')
    await reader.page.press(/Myndigheten för påhittade/)
    await reader.close()
  })

  test('a chosen appearance goes before the system’s', async () => {
    const reader = await openReader(browser, { origin: gallery.origin, colorScheme: 'dark' })
    const ground = () => reader.page.part('body').evaluate('getComputedStyle(document.body).backgroundColor')
    await reader.page.open('/words')
    const dark = await ground()
    await reader.page.open('/words?theme=light')
    const light = await ground()
    expect(light).not.toBe(dark)
    await reader.page.open('/words?theme=dark')
    expect(await ground()).toBe(dark)
    await reader.close()
  })

  test('a read document is walked through with the keyboard, and its passage follows', async () => {
    const reader = await openReader(browser, { origin: gallery.origin })
    await reader.page.open('/review')
    await reader.page.part('.review-field button').first().focus()
    await reader.page.key('j')
    expect(await reader.page.part('.review-field:focus-within').getAttribute('data-passage')).toBe('due')
    expect(await reader.page.part('mark[data-current]').allInnerTexts()).toEqual(['den 1 juni 2009'])
    await reader.page.key('k')
    expect(await reader.page.part('.review-field:focus-within').getAttribute('data-passage')).toBe('lead')
    await reader.page.key('Enter', { leads: true })
    await reader.close()
  })

  test('a long form is kept on the server while one writes, and nothing in the browser', async () => {
    const reader = await openReader(browser, { origin: gallery.origin })
    await reader.page.open('/form')
    await reader.page.fill('Vad har ni gjort?', 'Vi har hållit fyra utbildningsdagar.')
    await reader.page.waitFor(/^Sparat \d\d:\d\d$/)
    expect(gallery.drafts.at(-1)).toMatchObject({
      done: 'Vi har hållit fyra utbildningsdagar.',
      csrf: 'example',
      revision: '3',
    })
    expect(gallery.drafts.at(-1)).not.toHaveProperty('idempotencyKey')
    expect(await reader.page.part('input[name=revision]').getAttribute('value')).toBe('4')
    const stored = await reader.page.part('body').evaluate('localStorage.length + sessionStorage.length')
    expect(stored).toBe(0)
    await reader.close()
  })

  test('a file may be dropped where it is asked for', async () => {
    const reader = await openReader(browser, { origin: gallery.origin })
    await reader.page.open('/form')
    await reader.page.part('[data-file-drop]').evaluate(dropFile)
    expect(await reader.page.valueOf('Underlag (frivilligt)')).toContain('underlag.pdf')
    await reader.close()
  })
})

describe('the check of every page cannot be fooled', () => {
  test.each([
    ['image', 'axe image-alt'],
    ['wide', 'pixels wide on a screen of 360'],
    ['inline', 'Content Security Policy'],
    ['foreign', 'request to http://'],
  ])('%s', async (fault, message) => {
    const reader = await openReader(browser, { origin: gallery.origin, width: widths.phone })
    await expect(reader.page.open(`/unsound?state=${fault}`)).rejects.toThrow(message)
    await reader.close()
  })

  test('also without client code', async () => {
    const reader = await openReader(browser, { origin: gallery.origin, javaScript: false })
    await expect(reader.page.open('/unsound?state=image')).rejects.toThrow('axe image-alt')
    await reader.close()
  })

  test('an answer of another kind than expected', async () => {
    const reader = await openReader(browser, { origin: gallery.origin })
    await expect(reader.page.open('/nowhere')).rejects.toThrow('answered 404')
    await reader.close()
  })
})

test('work that goes on is told without loading the page again, and its end brings the page, unless something is written there', async () => {
  const reader = await openReader(browser, { origin: gallery.origin })
  await reader.page.open('/working')
  const told = reader.page.part('[data-working]')
  expect(await told.textContent()).toContain('0 %')
  expect(await reader.page.part('[data-by-hand]').isVisible()).toBe(false)
  await reader.page.part('[data-working]:has-text("50 %")').waitFor()
  await reader.page.part('#done').waitFor()

  await reader.page.open('/working')
  await reader.page.part('[name=note]').fill('påhittat')
  await reader.page.part('[data-by-hand]:visible').waitFor()
  expect(await reader.page.part('[name=note]').inputValue()).toBe('påhittat')
})
