import { parse, postprocess, preprocess } from 'micromark'

/** A stretch of running text. Nothing else than this gets out of Markdown, and so into a page or onto paper. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** `href` is https, or a page of one's own. */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }

/** Parts of Markdown that are read as the characters they are: HTML, code, images, references, rules. */
const NOT_READ = [
  ...['htmlFlow', 'htmlText', 'labelStartImage', 'codeFenced', 'codeIndented', 'codeText'],
  ...['definition', 'setextUnderline', 'thematicBreak', 'characterReference'],
]

/** Lists and quotes within each other; what lies deeper stands in the one above. */
const DEEPEST = 8

/** Marks of lists and quotes at the beginning of a line beyond those that are read: a parser would take minutes for thousands. */
const TOO_DEEP = new RegExp(
  `^((?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))){${DEEPEST}})(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t])))+`,
  'gm',
)

const OWN = 'https://own.invalid'

/** An address that a text may lead to; nothing where it may not. */
const allowedHref = (written: string): string | undefined => {
  if (written.includes('\\') || !URL.canParse(written, OWN)) return undefined
  const url = new URL(written, OWN)
  if (url.username !== '' || url.password !== '') return undefined
  if (url.origin === OWN) return written.startsWith('/') ? url.pathname + url.search + url.hash : undefined
  return url.protocol === 'https:' && written.startsWith('https://') ? url.href : undefined
}

interface Frame {
  readonly type: string
  readonly children: unknown[]
  href?: string | undefined
  readonly isFlat: boolean
}

const CONTAINERS = new Set([
  'atxHeading',
  'paragraph',
  'listOrdered',
  'listUnordered',
  'item',
  'blockQuote',
  'strong',
  'emphasis',
  'link',
])
/** What holds running text, and the points of a list: they stay what they are, however deep. */
const NEVER_FLAT = new Set(['atxHeading', 'paragraph', 'item'])
const KEPT_TEXT = new Set(['data', 'characterEscapeValue', 'autolinkEmail'])

/** What a frame is once it is whole: a node, or its children where it is none by itself. */
const nodesOf = ({ type, children, href, isFlat }: Frame, level: number, isInner: boolean): unknown[] => {
  if (isFlat) return type.startsWith('list') ? (children as unknown[][]).flat() : children
  switch (type) {
    case 'atxHeading':
      // Within a list or a quote it would stand in no outline.
      return [
        isInner
          ? { kind: 'paragraph', children: [{ kind: 'strong', children }] }
          : { kind: 'heading', level, children },
      ]
    case 'listOrdered':
    case 'listUnordered':
      return [{ kind: 'list', isOrdered: type === 'listOrdered', items: children }]
    case 'item':
      return [children]
    case 'blockQuote':
      return [{ kind: 'quote', children }]
    case 'link':
      return href === undefined ? children : [{ kind: 'link', href, children }]
    default:
      return [{ kind: type, children }]
  }
}

/**
 * Reads Markdown (CommonMark) into what a page may show: headings, paragraphs, lists, quotes, strong and emphasised words, and links
 * to https and to pages of one's own. Whatever else is written stands as the characters it is.
 */
export const readMarkdown = (markdown: string): readonly Block[] => {
  const events = postprocess(
    parse({ extensions: [{ disable: { null: NOT_READ } }] })
      .document()
      .write(preprocess()(markdown.replaceAll(TOO_DEEP, '$1'), 'utf8', true)),
  )
  const root: Frame = { type: 'root', children: [], isFlat: false }
  const frames = [root]
  const top = () => frames.at(-1)!
  let level = 0
  /** Whether the walk is within the address of a link. */
  let isInAddress = false
  const open = (type: string) =>
    frames.push({ type, children: [], isFlat: frames.length > DEEPEST * 2 && !NEVER_FLAT.has(type) })
  const close = () => {
    const nodes = nodesOf(frames.pop()!, level, frames.length > 1)
    top().children.push(...nodes)
  }
  for (const [step, token, context] of events) {
    const type: string = token.type
    if (type === 'resource') isInAddress = step === 'enter'
    if (step === 'exit') {
      if (type.startsWith('list') && CONTAINERS.has(type) && top().type === 'item') close()
      if (CONTAINERS.has(type)) close()
      continue
    }
    if (type === 'resourceDestinationString') top().href = allowedHref(context.sliceSerialize(token))
    else if (isInAddress) continue
    else if (type === 'listItemPrefix') {
      if (top().type === 'item') close()
      open('item')
    } else if (CONTAINERS.has(type)) open(type)
    else if (type === 'atxHeadingSequence' && top().children.length === 0)
      level = context.sliceSerialize(token).length
    else if (KEPT_TEXT.has(type)) top().children.push({ kind: 'text', text: context.sliceSerialize(token) })
    else if (type === 'autolinkProtocol') {
      const text = context.sliceSerialize(token)
      const href = allowedHref(text)
      const children = [{ kind: 'text', text }]
      top().children.push(...(href === undefined ? children : [{ kind: 'link', href, children }]))
    } else if (type === 'hardBreakTrailing' || type === 'hardBreakEscape')
      top().children.push({ kind: 'break' })
    else if (type === 'lineEnding' && isWithinText(frames)) top().children.push({ kind: 'text', text: ' ' })
  }
  return root.children as Block[]
}

const isWithinText = (frames: readonly Frame[]): boolean =>
  frames.some(({ type }) => type === 'paragraph' || type === 'atxHeading')

/** The blocks with headings from a level on, none more than one deeper than the one before: the outline of the page that holds them. */
export const outlined = (blocks: readonly Block[], from: number): readonly Block[] => {
  const highest = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)))
  let before = from - 1
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    before = Math.min(block.level - highest + from, before + 1, 6)
    return { ...block, level: before }
  })
}
