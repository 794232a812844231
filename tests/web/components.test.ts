import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBrowser, openReader, widths } from '../../src/testing/browser.ts'
import { startGallery } from './gallery/server.tsx'

let browser: Browser
let gallery: Awaited<ReturnType<typeof startGallery>>

beforeAll(async () => {
  ;[browser, gallery] = await Promise.all([openBrowser(), startGallery()])
})

afterAll(async () => {
  await browser?.close()
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
]

describe('every component is sound on a phone and at a desk', () => {
  test.each(pages)('%s, light and Swedish', async (page) => {
    const reader = await openReader(browser, { origin: gallery.origin })
    await reader.page.open(`/${page}`)
    await reader.page.screenshots(`gallery-${page.replace(/\W+/g, '-')}-light`)
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
    await reader.page.screenshots(`gallery-${page.replace(/\W+/g, '-')}-dark`)
    await reader.close()
  })
})

test('the reader of a refused form is taken to what is wrong', async () => {
  const reader = await openReader(browser, { origin: gallery.origin })
  await reader.page.open('/form?state=refused')
  expect(await reader.page.focused()).toContain('3 saker att rätta')
  await reader.close()
})
