import type { Page } from 'playwright-core'

/** The spacing that a reader may ask for (WCAG 1.4.12). Given as a sheet of its own, which no content policy refuses. */
const spaced = `{
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }')
  document.adoptedStyleSheets = [sheet]
}`
const across = '[document.documentElement.scrollWidth, document.documentElement.clientWidth]'

/** How a page, open at this width, scrolls sideways: as it comes, and with the widest text that a reader may ask for. */
export const sidewaysOn = async (page: Page, width: number): Promise<string[]> => {
  await page.setViewportSize({ width, height: 512 })
  const asItComes = (await page.evaluate(across)) as number[]
  await page.evaluate(spaced)
  const asAsked = (await page.evaluate(across)) as number[]
  return [asItComes, asAsked].flatMap(([content, screen], at) =>
    content! > screen! ? [`${content} pixels on ${screen}${at === 1 ? ', spaced' : ''}`] : [],
  )
}
