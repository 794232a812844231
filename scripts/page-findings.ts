import type { Page } from 'playwright-core'

/** What a look at a page cannot miss: counted and found by reading it. */
export type Findings = { links: string[]; remarks: string[] }

/** Runs in the browser. Passed as text, since the program's own types know no document. */
const READING = `(() => {
  const main = document.querySelector('main')
  const text = main ? main.innerText : ''
  const count = (selector) => document.querySelectorAll(selector).length
  const primary = main
    ? [...main.querySelectorAll('.ds-button[data-variant="primary"]:not([aria-current])')].filter((button) => button.offsetParent)
    : []
  const tight = []
  for (const element of main ? main.querySelectorAll('.page-content, .page-content section, .page-content .ds-card, .details-content') : []) {
    const shown = [...element.children].filter((child) => child.getBoundingClientRect().height > 1 && !child.classList.contains('ds-sr-only') && getComputedStyle(child).position !== 'absolute')
    const style = getComputedStyle(element)
    if (style.display !== 'block') continue
    for (let index = 1; index < shown.length; index++) {
      const [above, below] = [shown[index - 1].getBoundingClientRect(), shown[index].getBoundingClientRect()]
      const gap = below.top - above.bottom
      const name = (child) => child.tagName.toLowerCase() + (child.className ? '.' + String(child.className).split(' ').join('.') : '')
      if (gap < 7 && below.left < above.right && below.right > above.left && gap > -40) tight.push(name(shown[index - 1]) + ' ↔ ' + name(shown[index]) + ' (' + Math.round(gap) + ' px)')
    }
  }
  const long = [...(main ? main.querySelectorAll('p, li, dd') : [])].filter((element) => {
    const size = parseFloat(getComputedStyle(element).fontSize)
    return element.innerText.length > 120 && !element.querySelector('p, li, table') && element.getBoundingClientRect().width / size > 42
  }).map((element) => element.innerText.slice(0, 40))
  return {
    links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    h1: count('h1'),
    primary: primary.map((button) => button.innerText),
    days: [...new Set(text.match(/\\b\\d{4}-\\d{2}-\\d{2}\\b/g) ?? [])],
    broken: [...new Set(text.match(/undefined|null\\b|NaN|\\[object|\\{\\w+\\}/g) ?? [])],
    tight: [...new Set(tight)],
    long,
    crumbs: count('nav.ds-breadcrumbs'),
    state: count('.page-state'),
  }
})()`

type Reading = {
  links: string[]
  h1: number
  primary: string[]
  days: string[]
  broken: string[]
  tight: string[]
  long: string[]
  crumbs: number
  state: number
}

/** Reads the page that is shown: its links, and what breaks a rule of the house. */
export const readFindings = async (page: Page): Promise<Findings> => {
  const found = (await page.evaluate(READING)) as Reading
  const remarks = [
    found.h1 === 1 ? '' : `${found.h1} headings of the first level`,
    found.primary.length > 1 ? `${found.primary.length} primary actions: ${found.primary.join(' | ')}` : '',
    found.days.length > 0 ? `raw days: ${found.days.slice(0, 4).join(' ')}` : '',
    found.broken.length > 0 ? `broken words: ${found.broken.join(' ')}` : '',
    found.tight.length > 0 ? `no air: ${found.tight.slice(0, 5).join('; ')}` : '',
    found.long.length > 0 ? `long lines: ${found.long.slice(0, 3).join('; ')}` : '',
    found.crumbs === 0 ? 'no breadcrumb' : '',
    found.state === 0 ? 'no state in words' : '',
  ]
  return { links: found.links, remarks: remarks.filter(Boolean) }
}

/** The form of an address: what differs from thing to thing is one and the same. */
export const shapeOf = (address: string): string => {
  const url = new URL(address, 'http://page')
  const parts = url.pathname
    .split('/')
    .map((part) => (/\d|[A-Z]{2}|^[a-z0-9-]{20,}$/.test(part) ? ':' : part))
  const tab = url.searchParams.get('tab')
  return parts.join('/') + (tab ? `?tab=${tab}` : '')
}

/** Links worth a visit: this site's own pages, no files, no filters. */
export const pagesAmong = (links: readonly string[], from: string, origin: string): string[] =>
  links
    .map((link) => new URL(link, new URL(from, origin)))
    .filter(
      (url) =>
        url.origin === origin &&
        !/\.(pdf|docx|json|csv|txt|svg)$|\/(file|download)s?\/|^\/v1\b/.test(url.pathname),
    )
    .map((url) => url.pathname + url.search)
