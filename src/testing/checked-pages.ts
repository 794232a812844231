import { createHash } from 'node:crypto'
import { appendFileSync, closeSync, existsSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { runFolder } from './run-folder.ts'

/** Written so that it runs where a page's own client code may not. */
const kindsOfElements = `[...new Set([...document.querySelectorAll('*')].map((element) =>
  [element.localName, element.className?.baseVal ?? element.className, ...element.getAttributeNames().filter((name) =>
    /^(aria-|role|type|open|checked|disabled|required|hidden|lang|dir|tabindex|autocomplete)/.test(name)).sort(),
    element.childNodes.length === 0 ? 'empty' : '', element.parentElement?.localName].join(' ')))].sort().join('\\n')`

/**
 * Every text of a page by all that it stands in, which decides its colours and those behind it. What is told of each element is
 * what a style sheet can tell apart.
 */
const placesOfText = `[...new Set([...document.querySelectorAll('body *')].filter((element) =>
  [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '') || element.localName === 'input')
  .map((element) => {
    const chain = []
    for (let one = element; one !== null; one = one.parentElement)
      chain.push([one.localName, one.className?.baseVal ?? one.className, ...[...one.attributes].filter(({ name }) =>
        /^(aria-|data-|type|open|checked|disabled|style)/.test(name)).map(({ name, value }) =>
        /^(aria-(label|labelledby|describedby|controls|owns|activedescendant)|data-heading)/.test(name) ? '' : name + '=' + value).sort()].join(' '))
    return chain.join('<')
  }))]`

/** An address without what tells one row of a table from another. */
const place = (url: string): string =>
  new URL(url).pathname
    .split('/')
    .map((part) => (/\d/.test(part) ? ':' : part))
    .join('/')

/** What is left to be looked at on a page, and how to remember that nothing was wrong. */
interface Unchecked {
  /** Whether any text stands where none has been looked at for its contrast. */
  readonly contrast: boolean
  readonly remember: () => void
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Where a run remembers that axe has found nothing at a place that is made of these kinds of elements, at this width; and of what
 * texts the contrast was enough, whatever the place: measuring it takes half of axe's time. Words alone do not change what axe
 * sees. `npm run test:long` looks at everything at every step.
 *
 * @returns undefined where everything is remembered already.
 */
export const unchecked = async (page: Page, look: string): Promise<Unchecked | undefined> => {
  const run = runFolder()
  if (run === undefined || process.env.SAMLAD_TEST_ROUNDS !== undefined)
    return { contrast: true, remember: () => {} }
  const kinds = (await page.evaluate(kindsOfElements)) as string
  const mark = join(run, digest(JSON.stringify([place(page.url()), page.viewportSize()?.width, look, kinds])))
  if (existsSync(mark)) return undefined
  const seen = join(run, `texts ${look}`)
  const known = new Set(existsSync(seen) ? readFileSync(seen, 'utf8').split('\n') : [])
  const fresh = ((await page.evaluate(placesOfText)) as string[])
    .map(digest)
    .filter((text) => !known.has(text))
  return {
    contrast: fresh.length > 0,
    remember: () => {
      if (fresh.length > 0) appendFileSync(seen, `${fresh.join('\n')}\n`)
      closeSync(openSync(mark, 'w'))
    },
  }
}
