import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

/** Without its comments it is less than half of what each page is given and must read. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Words of a rule's breach that lead straight to the place. */
export interface Breach {
  readonly rule: string
  readonly help: string
  readonly places: readonly string[]
}

/** Whether the contrast of texts is measured, and whether everything else is asked. */
interface Asked {
  readonly rules: boolean
  readonly contrast: boolean
}

/** No page of ours holds a frame or a film, so there is nothing to gather from elsewhere before the rules are asked. */
const optionsWith = ({ rules, contrast }: Asked): RunOptions => ({
  resultTypes: ['violations'],
  preload: false,
  ...(rules
    ? { rules: { 'color-contrast': { enabled: contrast } } }
    : { runOnly: { type: 'rule', values: ['color-contrast'] } }),
})

/**
 * What axe finds wrong with a page. The script is given to the page and run there: the driver that axe offers for this browser opens a
 * page of its own to put the parts together and takes twice as long.
 */
export const breachesIn = async (page: Page, asked: Asked): Promise<Breach[]> => {
  await page.evaluate(source)
  const violations: AxeResults['violations'] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(optionsWith(asked))}).then(({ violations }) => violations)`,
  )
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    places: nodes
      .slice(0, 5)
      .map((node) => `${node.target.join(' ')} – ${node.failureSummary?.split('\n').at(1)?.trim() ?? ''}`),
  }))
}
