import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../src/platform/config/root.ts'
import type { Page } from './form-controls.ts'

const styles = join(projectRoot, 'src/web/styles')

/** Selectors of what keeps the line ends of its text. */
const keepsLines: readonly string[] = readdirSync(styles)
  .filter((name) => name.endsWith('.css'))
  .flatMap((name) =>
    [...readFileSync(join(styles, name), 'utf8').matchAll(/([^{}]+)\{[^{}]*white-space:\s*pre[^{}]*\}/g)].map(
      (rule) => rule[1]!.replaceAll(/\/\*[\s\S]*?\*\//g, '').trim(),
    ),
  )
  // What a style writes before or after a text is no text of the page.
  .filter((selector) => !selector.includes('::'))

/**
 * Where the paragraphs that were planted with a mark stand as one block on a page, each with what stands there. A text that
 * stands in a control is as it was written; so is one whose place keeps its line ends.
 */
export const runTogether = ({ document: $ }: Page, mark: string): string[] =>
  $('main *')
    .contents()
    .toArray()
    .flatMap((node) => {
      if (!('data' in node) || !node.data.includes(`Först ${mark}`) || !node.data.includes(`Sist ${mark}`))
        return []
      const place = $(node).parent()
      if (place.is('textarea, option')) return []
      const keeps = place
        .add(place.parents())
        .toArray()
        .some((one) => $(one).is(keepsLines.join(', ')))
      return keeps && node.data.includes('\n')
        ? []
        : [`${place.prop('tagName')} ${place.attr('class') ?? ''}: ${node.data.slice(0, 80)}`]
    })

/** Whether a text with the mark is shown on a page, outside its forms. */
export const isShown = ({ document: $ }: Page, mark: string): boolean => {
  const main = $('main').clone()
  main.find('form').remove()
  return main.text().includes(mark)
}
