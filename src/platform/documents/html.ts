import { type CheerioAPI, load } from 'cheerio'
import type { Block } from './document.ts'
import { DocumentRefusal } from './document-refusal.ts'
import { textBuilder } from './lines.ts'

type AnyNode = ReturnType<CheerioAPI['root']>[number]['children'][number]
type Element = Extract<AnyNode, { attribs: unknown }>

const HEADING = /^h([1-6])$/u
const SKIPPED = new Set(
  'head script style template noscript svg math nav iframe object embed canvas audio video button select textarea input form dialog'.split(
    ' ',
  ),
)
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer header hr html legend main p pre section summary'.split(
    ' ',
  ),
)
/** Paragraphs that are list items although the markup has no list: Word's, whose numbers are already written. */
export const ITEM_CLASS = 'samlad-item'

/** Deeper than any document that a person wrote; a thousand levels of markup are an attack. */
const DEEPEST = 800

interface List {
  readonly ordered: boolean
  next: number
  readonly letters: string
}

const isElement = (node: AnyNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style'

const isHidden = ({ attribs }: Element): boolean =>
  'hidden' in attribs || attribs['aria-hidden'] === 'true' || /display:\s*none/iu.test(attribs.style ?? '')

const numbered = (list: List): string => {
  const number = list.next++
  if (!/^[aA]$/u.test(list.letters) || number > 26) return `${number}.`
  return `${String.fromCharCode(list.letters.charCodeAt(0) + number - 1)})`
}

const listOf = ({ name, attribs }: Element): List => ({
  ordered: name === 'ol',
  next: Number.parseInt(attribs.start ?? '1', 10) || 1,
  letters: attribs.type ?? '1',
})

/** The page's main part, or its only article where that is most of it, else all of it. */
const mainPart = (document: CheerioAPI): AnyNode | undefined => {
  const lengthOf = (selector: string) => document(selector).first().text().trim().length
  const main = ['main', '[role=main]'].find((selector) => lengthOf(selector) > 200)
  const isArticle = document('article').length === 1 && lengthOf('article') > lengthOf('body') / 2
  return document(main ?? (isArticle ? 'article' : 'body')).get(0)
}

/**
 * The text of an HTML document: paragraphs, headings, list items (with their numbers) and table rows (cells apart
 * by a tab) as lines. Scripts, styles, navigation, forms and hidden parts are left out; where the page has a main
 * part, only that is read.
 * @throws DocumentRefusal where the markup is nested beyond reason
 */
export const htmlToText = (html: string, name: string): { text: string; blocks: Block[]; title?: string } => {
  const document = load(html)
  const builder = textBuilder()
  let line = ''
  let kind: Block['kind'] = 'paragraph'
  let level: number | undefined

  const flush = () => {
    builder.add(kind, line, level)
    line = ''
  }
  const within = (newKind: Block['kind'], newLevel: number | undefined, read: () => void) => {
    flush()
    const outer = [kind, level] as const
    ;[kind, level] = [newKind, newLevel]
    read()
    flush()
    ;[kind, level] = outer
  }
  const children = (element: Element, depth: number, list?: List) => {
    for (const child of element.children) walk(child, depth + 1, list)
  }
  const row = (element: Element, depth: number) =>
    within('row', undefined, () => {
      const cells = element.children.filter(
        (child) => isElement(child) && /^t[dh]$/u.test(child.name),
      ) as Element[]
      const texts = cells.map((cell) => {
        line = ''
        inline(cell, depth + 1)
        return line.trim()
      })
      line = texts.join('\t')
    })
  /** Everything inside as one line: a cell has no paragraphs of its own. */
  const inline = (element: Element, depth: number) => {
    refuseDepth(depth, name)
    for (const child of element.children) {
      if (child.type === 'text') line += child.data.replace(/\s+/gu, ' ')
      else if (isElement(child) && !SKIPPED.has(child.name) && !isHidden(child)) {
        if (child.name === 'br' || BLOCKS.has(child.name) || child.name === 'li') line += ' '
        inline(child, depth + 1)
      }
    }
  }
  const item = (element: Element, depth: number, list: List | undefined) => {
    const stated = Number.parseInt(element.attribs.value ?? '', 10)
    if (list !== undefined && !Number.isNaN(stated)) list.next = stated
    within('item', undefined, () => {
      line = list?.ordered ? `${numbered(list)} ` : '• '
      children(element, depth)
      if (/^(?:•|\d+\.|[a-zA-Z]\)) $/u.test(line)) line = ''
    })
  }
  const walk = (node: AnyNode, depth: number, list?: List): void => {
    refuseDepth(depth, name)
    if (node.type === 'text') {
      line += node.data.replace(/[^\S\u00a0]+/gu, ' ')
      return
    }
    if (!isElement(node) || SKIPPED.has(node.name) || isHidden(node)) return
    const heading = HEADING.exec(node.name)
    if (heading !== null) within('heading', Number(heading[1]), () => children(node, depth))
    else if (node.name === 'br') line += '\n'
    else if (node.name === 'ol' || node.name === 'ul' || node.name === 'menu') {
      flush()
      children(node, depth, listOf(node))
    } else if (node.name === 'li') item(node, depth, list)
    else if (node.attribs.class === ITEM_CLASS) within('item', undefined, () => children(node, depth))
    else if (node.name === 'tr') row(node, depth)
    else if (BLOCKS.has(node.name) && kind === 'item' && /^(?:•|\d+\.|[a-zA-Z]\)) $/u.test(line))
      children(node, depth, list)
    else if (BLOCKS.has(node.name) || node.name === 'table' || node.name === 'caption') {
      flush()
      children(node, depth, list)
      flush()
    } else children(node, depth, list)
  }

  const root = mainPart(document)
  if (root !== undefined) walk(root, 0)
  flush()
  const title = document('title').first().text().replace(/\s+/gu, ' ').trim()
  return { ...builder.result(), ...(title === '' ? {} : { title }) }
}

const refuseDepth = (depth: number, name: string): void => {
  if (depth > DEEPEST) {
    throw new DocumentRefusal('document.corrupt', name, `the markup is nested deeper than ${DEEPEST} levels`)
  }
}
