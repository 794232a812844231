import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { projectRoot } from '../src/platform/config/root.ts'
import { openBrowser, openReader, widths } from '../src/testing/browser.ts'
import { pagesAmong, readFindings, shapeOf } from './page-findings.ts'

// Pictures of the pages of a running demonstration, wide and narrow, to look at:
//   node scripts/look-at-pages.ts --origin http://localhost:3000 --as 'Påhittad Andersson' /overview /plans
// With --walk 2 it also visits what these pages and the navigation link to, two steps down, one page of each kind.
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string', default: 'http://localhost:3000' },
    as: { type: 'string' },
    dark: { type: 'boolean', default: false },
    english: { type: 'boolean', default: false },
    width: { type: 'string' },
    walk: { type: 'string', default: '0' },
  },
})
const who = values.as ? `${values.as.split(' ').at(-1)}-` : ''
const folder = join(projectRoot, 'tests', 'output', 'pages')
/** Identifiers are cut short, so that pages far down in a case have names of their own. */
const shortened = (address: string): string =>
  address
    .replaceAll(/([0-9a-f]{4})[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '$1')
    .replaceAll(/[^a-z0-9]+/gi, '-')
    .slice(0, 90)
const fileName = (address: string, width: number): string =>
  `${who}${shortened(address)}-${width}${values.dark ? '-dark' : ''}${values.english ? '-en' : ''}.png`

const picture = async (page: Page, address: string, width: number): Promise<string> => {
  const path = join(folder, fileName(address, width))
  const tall = Number(await page.evaluate('document.documentElement.scrollHeight')) > 12_000
  await page.screenshot({ path, fullPage: !tall })
  return path
}

mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
for (const width of values.width ? [Number(values.width)] : [widths.desk, widths.phone]) {
  const { page, context, close } = await openReader(browser, {
    origin: values.origin,
    width,
    colorScheme: values.dark ? 'dark' : 'light',
    locale: values.english ? 'en-GB' : 'sv-SE',
  })
  if (values.as) {
    await page.open('/sign-in')
    // The people of a demonstration are folded.
    await context.pages()[0]?.evaluate("document.querySelector('#demo')?.setAttribute('open', '')")
    await page.press(new RegExp(values.as))
    // A person's own language goes before the browser's.
    if (values.english) await page.press('English')
  }
  const start = positionals.length > 0 ? positionals : [page.address()]
  const waiting = start.map((address) => ({ address, depth: 0 }))
  const seen = new Set(start.map(shapeOf))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { address, depth } = next
    const faults: string[] = []
    try {
      await page.open(address)
    } catch (error) {
      faults.push((error as Error).message.slice(0, 600))
    }
    const shown = context.pages()[0]
    if (!shown) continue
    const { links, remarks } = await readFindings(shown)
    console.log([await picture(shown, address, width), `  ${address}`, ...faults, ...remarks].join('\n    '))
    if (depth >= Number(values.walk)) continue
    for (const link of pagesAmong(links, address, values.origin)) {
      if (seen.has(shapeOf(link))) continue
      seen.add(shapeOf(link))
      waiting.push({ address: link, depth: depth + 1 })
    }
  }
  await close()
}
await browser.close()
