import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { CDPSession, Page } from 'playwright-core'

/** Without its comments it is less than half of what each page is given and must read. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Words of a rule's breach that lead straight to the place. */
export interface Breach {
  readonly rule: string
  readonly help: string
  readonly places: readonly string[]
}

/** Whether everything but contrast is asked, and of which places of texts it is measured (`checked-pages.ts` numbers them). */
export interface Asked {
  readonly rules: boolean
  readonly contrast: 'all' | readonly number[]
}

const contrast = 'color-contrast'

/** No page of ours holds a frame or a film, so there is nothing to gather from elsewhere before the rules are asked. */
const options = { resultTypes: ['violations'], preload: false } satisfies RunOptions

/** Given to the texts that are measured: asking twice, each time of a part, would read the whole page twice. */
const MEASURED = 'data-measured'

/** What is asked, as an expression in the page. */
const asking = ({ rules, contrast: texts }: Asked): string => `(async () => {
  const measured = ${JSON.stringify(texts)}
  const texts = measured === 'all' ? [...document.querySelectorAll('*')] : measured.flatMap((at) => placesOfText[at])
  for (const text of texts) text.setAttribute('${MEASURED}', '')
  axe.configure({ rules: [{ id: '${contrast}', selector: '[${MEASURED}]' }] })
  const { violations } = await axe.run(document, ${JSON.stringify({
    ...options,
    ...(rules ? {} : { runOnly: { type: 'rule', values: [contrast] } }),
  })})
  for (const text of texts) text.removeAttribute('${MEASURED}')
  return violations
})()`

const sessions = new WeakMap<Page, Promise<CDPSession>>()

/**
 * Gives axe to a page. Through the browser's own door a script that it has read for the page before is not read again, which through
 * the driver takes as long as asking the rules.
 */
const give = async (page: Page): Promise<void> => {
  // The same document at another width has it.
  if (await page.evaluate('typeof axe === "object"')) return
  const session = sessions.get(page) ?? page.context().newCDPSession(page)
  sessions.set(page, session)
  await (await session).send('Runtime.evaluate', { expression: source })
}

/**
 * What axe finds wrong with a page. The script is given to the page and run there: the driver that axe offers for this browser opens a
 * page of its own to put the parts together and takes twice as long.
 */
export const breachesIn = async (page: Page, asked: Asked): Promise<Breach[]> => {
  await give(page)
  const violations: AxeResults['violations'] = await page.evaluate(asking(asked))
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    places: nodes
      .slice(0, 5)
      .map((node) => `${node.target.join(' ')} – ${node.failureSummary?.split('\n').at(1)?.trim() ?? ''}`),
  }))
}
