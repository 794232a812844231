import type { Page } from 'playwright-core'
import { limits } from '../../src/web/templates/limits.ts'

/** CSS pixels that a row of a table takes on a phone: six lines, where names are long. */
const HIGHEST_ROW = 156

/** CSS pixels above the heading: at a desk, two lines of navigation and the way here. */
const LOWEST_HEADING = 280

/** A page that asks for more than this is a form, also where it does not say so. */
const MOST_ASKED = 7

/** What is counted of a page in one window. */
interface Measured {
  /** The template that it names. */
  readonly template?: keyof typeof limits
  /** What its forms ask for, wherever it stands. */
  readonly asked: number
  readonly height: number
  readonly links: number
  readonly inputs: number
  /** Words of the buttons that are the page's main step. */
  readonly primary: readonly string[]
  /** Words of chips that take more than one line. */
  readonly wrapped: readonly string[]
  /** Words in headings of tables, chips, what stands beside these and buttons that are broken where nothing hyphenates them. */
  readonly broken: readonly string[]
  /** Height in CSS pixels of the middle one of the stacked tables' rows, by height. */
  readonly row: number
  /** Rows in which most cells say nothing. */
  readonly dashes: number
  readonly headingTop: number
  /** On how many lines the menu of a desk stands. */
  readonly menuLines: number
  /** How many things of a list have parts that stand as far apart as sections do. */
  readonly apart: number
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
  // What is chosen among, or ticked, under one heading is one question.
  const questions = (all) => new Set(all.map((one) =>
    ['radio', 'checkbox'].includes(one.type) ? (one.closest('fieldset') ?? one) : one)).size
  const lines = (range) => new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
  const broken = all('th, .ds-tag, .ds-button, [data-narrow=stack] td:has(~ td .status), [data-narrow=stack] td:has(.status) ~ td').flatMap((one) => {
    const found = []
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const { index, 0: word } of node.data.matchAll(/[^\\s\\u00ad–-]+/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (lines(range) > 1) found.push(word)
      }
    return found
  })
  const asked = questions(all('form[method=post] :is(input:not([type=hidden]), select, textarea)'))
  const rows = all('[data-narrow=stack] tbody > tr').map((row) => row.getBoundingClientRect().height).sort((a, b) => a - b)
  return {
    // What has no shell around it is a text to be read, or taken along, or a form of its own.
    template: main.dataset.template ?? (main.matches('.page-main') ? undefined : asked > 0 ? 'form' : 'document'),
    asked,
    // A list to print is as high as what stands in it.
    row: main.matches('.page-main') ? Math.round(rows[Math.floor(rows.length / 2)] ?? 0) : 0,
    // What a danger asks for now takes the room that it needs.
    height: document.documentElement.scrollHeight - all('.danger-now').reduce((sum, one) => sum + Math.round(one.getBoundingClientRect().height), 0),
    links: first('a[href]').filter((one) => one.closest('.ds-breadcrumbs') === null).length,
    // By what a list is narrowed stands open until it no longer is.
    inputs: questions(first('input:not([type=hidden]), select, textarea').filter((one) => one.closest('.filter-fold[open]') === null)),
    primary: all('.ds-button[data-variant=primary]').map(words),
    wrapped: all('.ds-tag.status').filter((one) => one.getBoundingClientRect().height > 1.9 * parseFloat(getComputedStyle(one).lineHeight)).map(words),
    broken,
    dashes: all('tr, .item-list > li').filter((row) => {
      const cells = [...row.querySelectorAll('td, dd')].map(words)
      return cells.filter((text) => /^[-–—]$/.test(text)).length > Math.max(2, cells.length / 2)
    }).length,
    apart: all('.records > .record').filter((one) => {
      const parts = [...one.children].filter(isSeen).map((part) => part.getBoundingClientRect())
      return parts.some(({ top }, at) => at > 0 && top - parts[at - 1].bottom > 30)
    }).length,
    menuLines: new Set([...document.querySelectorAll('.page-navigation[data-screen=wide] > ul > li')].map((one) => Math.round(one.getBoundingClientRect().top))).size,
    headingTop: Math.round(main.querySelector('h1')?.getBoundingClientRect().top ?? 9999),
  }
})()`

/** What is over the limits of the template that a page follows, in words. `narrow`: as on a phone. */
export const overLimits = async (page: Page, narrow: boolean): Promise<string[]> => {
  const found = (await page.evaluate(measure)) as Measured
  const most = limits[found.template ?? (found.asked > MOST_ASKED ? 'form' : 'unnamed')]
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
    ...(narrow && found.template && found.row > HIGHEST_ROW ? [`rows ${found.row} px high`] : []),
    ...(found.apart > 0 ? [`things whose parts stand apart: ${found.apart}`] : []),
    ...(found.menuLines > 1 ? [`menu on ${found.menuLines} lines`] : []),
    ...(found.template !== 'document' && found.headingTop > LOWEST_HEADING
      ? [`heading at ${found.headingTop}`]
      : []),
  ]
}

// Runs in the browser. What stays in sight is measured where it lies over what is read, so far down that it has begun to.
const stuck = `(() => {
  const { innerWidth: width, innerHeight: height } = window
  scrollTo({ top: 0, behavior: 'instant' })
  const parts = [...document.querySelectorAll('.page-mark, .arrival-badge, .acting-for-initials, .page-sign-in, .page-navigation[data-screen=narrow] > summary')]
    .filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect())
  const crossing = parts.some((one, at) => parts.slice(at + 1).some((other) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1))
  scrollTo({ top: Math.min(600, document.documentElement.scrollHeight / 2), behavior: 'instant' })
  const staying = [...document.querySelectorAll('body *')].filter((one) =>
    one.checkVisibility() && ['sticky', 'fixed'].includes(getComputedStyle(one).position))
  const covered = staying.reduce((sum, one) => {
    const { top, bottom, left, right } = one.getBoundingClientRect()
    const across = Math.max(0, Math.min(right, width) - Math.max(left, 0))
    return sum + across * Math.max(0, Math.min(bottom, height) - Math.max(top, 0))
  }, 0) / (width * height)
  const under = [...document.querySelectorAll('a[href="tel:112"]')].filter((one) => {
    if (!one.checkVisibility() || staying.some((bar) => bar.contains(one))) return false
    scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })
    one.focus()
    const { top, left, width: across, height: down } = one.getClientRects()[0]
    const seen = document.elementFromPoint(left + across / 2, top + down / 2)
    return !one.contains(seen)
  })
  return { covered: Math.round(covered * 100), under: under.length, crossing }
})()`

/** What lies over the page, magnified four times (320 × 256), in words: a quarter of it at most, and never over 112. */
export const coveredOn = async (page: Page): Promise<string[]> => {
  await page.setViewportSize({ width: 320, height: 256 })
  const { covered, under, crossing } = (await page.evaluate(stuck)) as {
    covered: number
    under: number
    crossing: boolean
  }
  return [
    ...(crossing ? ['parts of the header lie over each other when magnified'] : []),
    ...(covered > 25 ? [`${covered} % covered when magnified`] : []),
    ...(under > 0 ? ['112 is covered when magnified'] : []),
  ]
}

// Runs in the browser, as on paper: what is of no use there, and words that break where nothing hyphenates them.
const onPaper = `(() => {
  const useless = [...document.querySelectorAll('nav.page-navigation, .arrival-badge, .filter-fold, .filter-form, .list-files, main .ds-button')]
    .filter((one) => one.checkVisibility())
  const words = (one) => one.textContent.replace(/\\s+/g, ' ').trim()
  const broken = [...document.querySelectorAll('main summary')].filter((one) => one.checkVisibility()).flatMap((one) => {
    const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
      for (const { index, 0: word } of node.data.matchAll(/[^\\s\\u00ad–-]+/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word)
      }
    return found
  })
  return [...new Set(useless.map((one) => 'on paper: ' + (words(one).slice(0, 40) || one.className))), ...broken.map((word) => 'broken on paper: ' + word)]
})()`

// Runs in the browser, where the reader has chosen all colours: where one is, is told by an edge that the others lack.
const whereOneIs = `[...document.querySelectorAll('.tabs, .pagination, .page-navigation[data-screen=wide] > ul')].flatMap((bar) => {
  const edge = (one) => { const { borderBlockEndColor, borderBlockEndWidth } = getComputedStyle(one); return borderBlockEndColor + borderBlockEndWidth }
  const current = [...bar.querySelectorAll('[aria-current]')].filter((one) => one.checkVisibility())
  const others = [...bar.querySelectorAll('a:not([aria-current]), summary:not([data-current])')].filter((one) => one.checkVisibility())
  return current.flatMap((one) => others.filter((other) => edge(other) === edge(one)).map((other) => 'looks current in chosen colours: ' + other.textContent.trim()))
})`

/** What is wrong with a page on paper, and where the reader's own colours take the place of ours, in words. */
export const wrongElsewhere = async (page: Page): Promise<string[]> => {
  await page.emulateMedia({ media: 'print' })
  const paper = (await page.evaluate(onPaper)) as string[]
  await page.emulateMedia({ media: null, forcedColors: 'active' })
  const chosen = (await page.evaluate(whereOneIs)) as string[]
  await page.emulateMedia({ forcedColors: null })
  return [...paper, ...chosen]
}
