import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { runFolder } from './run-folder.ts'

/** Written so that it runs where a page's own client code may not. */
const kindsOfElements = `[...new Set([...document.querySelectorAll('*')].map((element) =>
  [element.localName, element.className?.baseVal ?? element.className, ...element.getAttributeNames().filter((name) =>
    /^(aria-|role|type|open|checked|disabled|required|hidden|lang|dir|tabindex|autocomplete)/.test(name)).sort(),
    element.childNodes.length === 0 ? 'empty' : '', element.parentElement?.localName].join(' ')))].sort().join('\\n')`

/** An address without what tells one row of a table from another. */
const place = (url: string): string =>
  new URL(url).pathname
    .split('/')
    .map((part) => (/\d/.test(part) ? ':' : part))
    .join('/')

/**
 * Where a run remembers that axe has found nothing at a place that is made of these kinds of elements, at this width. Words
 * alone do not change what axe sees, and a third of the time of a run went into looking again. `npm run test:long` looks
 * at every step.
 *
 * @returns what to do once nothing was found, or undefined where that is remembered already.
 */
export const unchecked = async (page: Page, look: string): Promise<(() => void) | undefined> => {
  const run = runFolder()
  if (run === undefined) return () => {}
  const kinds = (await page.evaluate(kindsOfElements)) as string
  const told = JSON.stringify([place(page.url()), page.viewportSize()?.width, look, kinds])
  const mark = join(run, createHash('sha256').update(told).digest('hex'))
  if (existsSync(mark) && process.env.SAMLAD_TEST_ROUNDS === undefined) return undefined
  return () => closeSync(openSync(mark, 'w'))
}
