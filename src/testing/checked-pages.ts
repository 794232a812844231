import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { runFolder } from './run-folder.ts'

/** Written so that it runs where a page's own client code may not. */
const kindsOfElements = `[...new Set([...document.querySelectorAll('*')].map((element) =>
  [element.localName, element.className?.baseVal ?? element.className, ...element.getAttributeNames().filter((name) =>
    /^(aria-|role|type|open|checked|disabled|required|hidden|lang|dir|tabindex|autocomplete)/.test(name)).sort(),
    element.childNodes.length === 0 ? 'empty' : '', element.parentElement?.localName].join(' ')))]`

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
  /** Whether anything but contrast is. */
  readonly rules: boolean
  /** Whether any text stands where none has been looked at for its contrast. */
  readonly contrast: boolean
  readonly remember: () => void
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a file of this run remembers, and what of these things it does not know. */
const newIn = (
  file: string,
  things: readonly string[],
): { fresh: readonly string[]; remember: () => void } => {
  const known = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  const fresh = things.map(digest).filter((thing) => !known.has(thing))
  return {
    fresh,
    remember: () => {
      if (fresh.length > 0) appendFileSync(file, `${fresh.join('\n')}\n`)
    },
  }
}

/**
 * Where a run remembers at what places axe has found nothing, and of what kinds of elements pages were made that it found nothing on,
 * at this width: a page of a known place that is made of known kinds alone is not asked again. Of texts it remembers where their
 * contrast was enough, whatever the place: measuring it takes half of axe's time. Words alone do not change what axe sees.
 * `npm run test:long` looks at everything at every step.
 *
 * @returns undefined where everything is remembered already.
 */
export const unchecked = async (page: Page, look: string): Promise<Unchecked | undefined> => {
  const run = runFolder()
  if (run === undefined || process.env.SAMLAD_TEST_ROUNDS !== undefined)
    return { rules: true, contrast: true, remember: () => {} }
  const width = page.viewportSize()?.width
  const kinds = newIn(join(run, `kinds ${look} ${width}`), (await page.evaluate(kindsOfElements)) as string[])
  const places = newIn(join(run, `places ${look} ${width}`), [place(page.url())])
  const texts = newIn(join(run, `texts ${look}`), (await page.evaluate(placesOfText)) as string[])
  const rules = kinds.fresh.length + places.fresh.length > 0
  const contrast = texts.fresh.length > 0
  if (!rules && !contrast) return undefined
  return {
    rules,
    contrast,
    remember: () => {
      for (const { remember } of [kinds, places, texts]) remember()
    },
  }
}
