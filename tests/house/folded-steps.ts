import { load } from 'cheerio'

/**
 * What of a page must be seen when it comes and is folded away: its main step, what it says is next, how its thing stands. A step
 * beside the page's own is `secondary`, and may stand in what is folded.
 */
export const foldedSteps = (html: string): string[] => {
  const $ = load(html)
  return $('main details:not([open]) :is(.ds-button[data-variant=primary], .record-next, .page-state)')
    .toArray()
    .filter((one) => $(one).closest('summary').length === 0)
    .map((one) => $(one).text().replaceAll(/\s+/g, ' ').trim().slice(0, 80))
}
