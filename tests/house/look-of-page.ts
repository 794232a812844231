import type { Page } from 'playwright-core'
import { limits, type Template } from '../../src/web/templates/limits.ts'

/** CSS pixels that a row of a table takes on a phone: six lines, where names are long. */
const HIGHEST_ROW = 156

/** What is counted of a page in one window. */
interface Measured {
  readonly height: number
  readonly links: number
  readonly inputs: number
  /** Words of the buttons that are the page's main step. */
  readonly primary: readonly string[]
  /** Words of chips that take more than one line. */
  readonly wrapped: readonly string[]
  /** Words in headings of tables, chips and buttons that are broken where nothing hyphenates them. */
  readonly broken: readonly string[]
  /** Height in CSS pixels of the middle one of the stacked tables' rows, by height. */
  readonly row: number
  /** Rows in which most cells say nothing. */
  readonly dashes: number
  readonly headingTop: number
}

// Runs in the browser, also where the page's own client code may not.
const measure = `(() => {
  const main = document.querySelector('main')
  const isSeen = (one) => one.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && one.getClientRects().length > 0
  const inFirstView = (one) => {
    const { top, bottom, width } = one.getBoundingClientRect()
    return width > 1 && top < innerHeight && bottom > 0
  }
  const all = (which) => [...main.querySelectorAll(which)].filter(isSeen)
  const first = (which) => all(which).filter(inFirstView)
  const words = (one) => one.textContent.replace(/\\s+/g, ' ').trim()
  const lines = (range) => new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  const broken = all('th, .ds-tag, .ds-button').flatMap((one) => {
    const found = []
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const { index, 0: word } of node.data.matchAll(/[^\\s\\u00ad-]+/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (lines(range) > 1) found.push(word)
      }
    return found
  })
  const rows = all('[data-narrow=stack] tbody > tr').map((row) => row.getBoundingClientRect().height).sort((a, b) => a - b)
  return {
    row: Math.round(rows[Math.floor(rows.length / 2)] ?? 0),
    height: document.documentElement.scrollHeight,
    links: first('a[href]').filter((one) => one.closest('.ds-breadcrumbs') === null).length,
    inputs: first('input:not([type=hidden]), select, textarea').length,
    primary: all('.ds-button[data-variant=primary]').map(words),
    wrapped: all('.ds-tag.status').filter((one) => one.getBoundingClientRect().height > 1.9 * parseFloat(getComputedStyle(one).lineHeight)).map(words),
    broken,
    dashes: all('tr, .item-list > li').filter((row) => {
      const cells = [...row.querySelectorAll('td, dd')].map(words)
      return cells.filter((text) => /^[-–—]?$/.test(text)).length > Math.max(2, cells.length / 2)
    }).length,
    headingTop: Math.round(main.querySelector('h1')?.getBoundingClientRect().top ?? 9999),
  }
})()`

/** What is over its limit on a page of a template, in words. `narrow`: as on a phone. */
export const overLimits = async (page: Page, template: Template, narrow: boolean): Promise<string[]> => {
  const found = (await page.evaluate(measure)) as Measured
  const most = limits[template]
  const size = narrow ? 'narrow' : 'wide'
  const over = (what: 'height' | 'links' | 'inputs'): string[] =>
    found[what] > most[what][size] ? [`${what} ${found[what]} > ${most[what][size]}`] : []
  return [
    ...over('height'),
    ...over('links'),
    ...over('inputs'),
    ...(found.primary.length > 1 ? [`main steps: ${found.primary.join(', ')}`] : []),
    ...(found.wrapped.length > 0 ? [`chips on two lines: ${found.wrapped.join(', ')}`] : []),
    ...(found.broken.length > 0 ? [`broken words: ${found.broken.join(', ')}`] : []),
    ...(found.dashes > 0 ? [`rows that say nothing: ${found.dashes}`] : []),
    ...(narrow && found.row > HIGHEST_ROW ? [`rows ${found.row} px high`] : []),
    ...(found.headingTop > 260 ? [`heading at ${found.headingTop}`] : []),
  ]
}
