import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../src/platform/config/root.ts'
import { openBrowser, openReader, widths } from '../src/testing/browser.ts'

// Pictures of the pages of a running demonstration, wide and narrow, to look at:
//   node scripts/look-at-pages.ts --origin http://localhost:3000 --as 'Påhittad Andersson' /overview /plans
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    origin: { type: 'string', default: 'http://localhost:3000' },
    as: { type: 'string' },
    dark: { type: 'boolean', default: false },
    english: { type: 'boolean', default: false },
    width: { type: 'string' },
  },
})
const folder = join(projectRoot, 'tests', 'output', 'pages')
mkdirSync(folder, { recursive: true })
const browser = await openBrowser()
const wanted = values.width ? [Number(values.width)] : [widths.desk, widths.phone]
for (const width of wanted) {
  const { page, context, close } = await openReader(browser, {
    origin: values.origin,
    width,
    colorScheme: values.dark ? 'dark' : 'light',
    locale: values.english ? 'en-GB' : 'sv-SE',
  })
  if (values.as) {
    await page.open('/sign-in')
    await page.press(new RegExp(values.as))
  }
  for (const address of positionals) {
    try {
      await page.open(address)
    } catch (error) {
      console.log(`${address} at ${width}: ${(error as Error).message.slice(0, 600)}`)
    }
    const name = `${address.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 60)}-${width}${values.dark ? '-dark' : ''}.png`
    const shown = context.pages()[0]
    const tall = Number(await shown?.evaluate('document.documentElement.scrollHeight')) > 12_000
    await shown?.screenshot({ path: join(folder, name), fullPage: !tall })
    console.log(join('tests/output/pages', name))
  }
  await close()
}
await browser.close()
