import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Asked } from './axe.ts'
import { runFolder } from './run-folder.ts'

/**
 * The kinds of elements that a page is made of, and every text by all that it stands in, which decides its colours and those behind it:
 * what is told of each element is what a style sheet can tell apart. The elements of each place of a text stay in the page for axe.
 * Written so that it runs where a page's own client code may not.
 */
const told = `(() => {
  const kinds = new Set()
  const texts = new Map()
  const chains = new Map()
  const chain = (element) => {
    if (element === null) return ''
    if (!chains.has(element))
      chains.set(element, [element.localName, element.className?.baseVal ?? element.className, ...[...element.attributes]
        .filter(({ name }) => /^(aria-|data-|type|open|checked|disabled|style)/.test(name))
        .map(({ name, value }) => /^(aria-(label|labelledby|describedby|controls|owns|activedescendant)|data-heading)/.test(name)
          ? '' : name + '=' + value).sort()].join(' ') + '<' + chain(element.parentElement))
    return chains.get(element)
  }
  for (const element of document.querySelectorAll('*')) {
    kinds.add([element.localName, element.className?.baseVal ?? element.className, ...element.getAttributeNames().filter((name) =>
      !/^(class|id|style|data-)/.test(name)).sort(),
      element.childNodes.length === 0 ? 'empty' : '', element.parentElement?.localName].join(' '))
    const hasText = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== '') || element.localName === 'input'
    if (!hasText || !document.body?.contains(element)) continue
    const key = chain(element)
    texts.set(key, [...(texts.get(key) ?? []), element])
  }
  globalThis.placesOfText = [...texts.values()]
  return { kinds: [...kinds], texts: [...texts.keys()] }
})()`

/** An address without what tells one row of a table from another. */
const place = (url: string): string =>
  new URL(url).pathname
    .split('/')
    .map((part) => (/\d/.test(part) ? ':' : part))
    .join('/')

/** What is left to be looked at on a page, and how to remember that nothing was wrong. */
interface Unchecked extends Asked {
  readonly remember: () => void
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** What a file of this run remembers, and what of these things it does not know. */
const newIn = (
  file: string,
  things: readonly string[],
): { fresh: readonly number[]; remember: () => void } => {
  const known = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  const digests = things.map(digest)
  const fresh = digests.flatMap((thing, at) => (known.has(thing) ? [] : [at]))
  return {
    fresh,
    remember: () => {
      if (fresh.length > 0) appendFileSync(file, `${fresh.map((at) => digests[at]).join('\n')}\n`)
    },
  }
}

/** Whether it is a place's turn today to be asked as a whole, at each width: every second one, and the others tomorrow. */
const hasItsTurn = (at: string): boolean =>
  (Number.parseInt(digest(at).slice(0, 6), 16) + Math.floor(Date.now() / 86_400_000)) % 2 === 0

/**
 * Where a run remembers at what places axe has found nothing, and of what kinds of elements pages were made that it found nothing on: a
 * page of a place that is known, or has not its turn, and is made of known kinds alone is not asked again. Of texts it remembers where
 * their contrast was enough in this look, whatever the place, and only the others are measured: it takes half of axe's time. Words alone
 * do not change what axe sees, and colours change nothing but contrast. `npm run test:long` looks at everything at every step.
 *
 * @returns undefined where nothing is left to be asked.
 */
export const unchecked = async (page: Page, look: string): Promise<Unchecked | undefined> => {
  const run = runFolder()
  if (run === undefined || process.env.SAMLAD_TEST_ROUNDS !== undefined)
    return { rules: true, contrast: 'all', remember: () => {} }
  const at = place(page.url())
  const width = hasItsTurn(at) ? page.viewportSize()?.width : undefined
  const there = (await page.evaluate(told)) as Readonly<Record<'kinds' | 'texts', readonly string[]>>
  const kinds = newIn(join(run, `kinds ${width}`), there.kinds)
  const places = newIn(join(run, `places ${width}`), [at])
  const texts = newIn(join(run, `texts ${look}`), there.texts)
  const rules = kinds.fresh.length > 0 || (width !== undefined && places.fresh.length > 0)
  if (!rules && texts.fresh.length === 0) return undefined
  return {
    rules,
    contrast: texts.fresh,
    remember: () => {
      for (const { remember } of [kinds, places, texts]) remember()
    },
  }
}
