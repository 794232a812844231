import { fieldAtStart } from './fields.ts'
import { type Line, linesOf, type Wrapping, wrappingOf } from './lines.ts'
import { areaMark, bulletLength, itemMark, measureMark } from './marks.ts'

/**
 * A paragraph, heading, list item or row of the text. `text` is cleaned (lines joined, hyphenation undone, spaces
 * plain); `start` and `end` are offsets in the text as given; `origin` leads from one to the other.
 */
export interface Block {
  text: string
  start: number
  end: number
  /** Pairs of (offset in `text`, offset in the given text), one for every place where the two part ways. */
  origin: [number, number][]
  /** A blank line, or a page's end, stands before the block. */
  afterBlank: boolean
  /** The number of lines that the block was put together from. */
  lines: number
  /** Nothing but a link to somewhere else. */
  link: boolean
}

/** The offset in the given text of a place in a block's cleaned text. */
export const originOf = (block: Block, at: number): number => {
  let low = 0
  let high = block.origin.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (block.origin[middle]![0] <= at) low = middle
    else high = middle - 1
  }
  const pair = block.origin[low]
  return pair ? Math.min(block.end, pair[1] + (at - pair[0])) : block.start
}

/** How much of a text is searched for words with hyphens and without: more would cost more than it gives. */
const hyphenSearchLimit = 300_000

/** Cuts a text into blocks, whether each paragraph is one line or the lines are wrapped at a width. */
export const blocksOf = (text: string): Block[] => {
  const lines = linesOf(text)
  const wrapping = wrappingOf(lines)
  const hyphens = hyphenKnowledge(text)
  const blocks: Block[] = []
  let group: Line[] = []
  let blank = true
  let groupAfterBlank = true
  let furniture = false
  const close = (): void => {
    if (group.length > 0) blocks.push(blockOf(group, groupAfterBlank, hyphens))
    group = []
  }
  lines.forEach((line, index) => {
    if (line.furniture) {
      furniture = true
      return
    }
    if (line.text === '') {
      blank = true
      return
    }
    const previous = group.at(-1)
    const joins =
      previous !== undefined &&
      (blank || furniture
        ? furniture && continuesOverPage(previous, line)
        : continues(previous, line, nextText(lines, index), wrapping, group))
    if (!joins) {
      close()
      groupAfterBlank = blank || furniture
    }
    group.push(line)
    blank = false
    furniture = false
  })
  close()
  return blocks
}

const nextText = (lines: Line[], index: number): string => {
  const next = lines[index + 1]
  return next && !next.furniture ? next.text : ''
}

const closed = /[.:;!?]["”»)]?$/

const continuesOverPage = (previous: Line, line: Line): boolean =>
  previous.text.length > 40 &&
  !closed.test(previous.text) &&
  /^\p{Ll}/u.test(line.text) &&
  !startsStructure(line.text)

const startsStructure = (text: string): boolean =>
  bulletLength(text) > 0 ||
  /^(?:#{1,6}\s|#{2,6}\S|\||\*\*)/.test(text) ||
  measureMark(text) !== undefined ||
  areaMark(text) !== undefined ||
  fieldAtStart(text) !== undefined ||
  (itemMark(text) !== undefined && !/^\d{3}/.test(text))

/** A line that ends in the middle of a phrase goes on, whatever the next begins with ("… enligt\nÅtgärd 3."). */
const hanging =
  /\s(?:enligt|under|se|på|med|från|av|för|till|och|eller|som|att|i|the|of|in|see|and|to|by|with|from|for)$/u

const continues = (
  previous: Line,
  line: Line,
  following: string,
  { wrapped, width }: Wrapping,
  group: Line[],
): boolean => {
  const small = /^[\p{Ll}(]/u.test(line.text)
  if (/^(?:#{1,6}\s|#{2,6}\S|\|)/.test(previous.text)) return false
  // "… i uppdrag att\n1. genomlysa": a list begins in the middle of a sentence.
  if (/(?: (?:att|to)|, (?:och|samt|and))$/.test(previous.text) && itemMark(line.text) !== undefined)
    return false
  // "5. **Reform of the\nprogramme.** We will": a bold title over several lines.
  if (
    group.length < 4 &&
    group
      .map(({ text }) => text)
      .join(' ')
      .split('**').length %
      2 ===
      0
  )
    return true
  if (hanging.test(previous.text) && bulletLength(line.text) === 0 && fieldAtStart(line.text) === undefined)
    return true
  if (!wrapped)
    return previous.text.length >= 25 && !closed.test(previous.text) && small && !itemMark(line.text)
  if (/^[|#]|\t/.test(previous.text) || line.text.includes('\t')) return false
  const word = /^\S*/.exec(line.text)![0].length
  const full = previous.text.length + previous.indent + 1 + word > width
  const open = !closed.test(previous.text)
  const dash = /^[–—-]\s+\p{Ll}/u.test(line.text)
  if (dash && full && open && !/[,]$/.test(previous.text)) return true
  if (startsStructure(line.text)) {
    // A reference that happens to stand first on a line ("… bygger på\nÅtgärd 3. Den …") goes on; a real mark does not.
    const mark = measureMark(line.text) ?? areaMark(line.text)
    const reference =
      mark !== undefined && mark.sign !== ':' && mark.rest !== '' && full && open && group.length > 1
    const figure =
      mark === undefined && bulletLength(line.text) === 0 && itemMark(line.text) !== undefined && full && open
    return (reference || figure) && fieldAtStart(line.text) === undefined
  }
  if (small) return open || full
  // A wrapped text that was wrapped again: a paragraph's line breaks off anywhere, and a long line goes on with it.
  if (!full) return open && group.length > 1 && line.text.length > width * 0.6 && isFull(group.at(-2)!, width)
  // A full last line of a paragraph, and then a heading: it is short, unclosed, and something begins after it.
  const heading =
    !open && line.text.length < width * 0.9 && !closed.test(line.text) && /^\p{Lu}/u.test(line.text)
  return !(heading && (following === '' || startsStructure(following) || /^\p{Lu}/u.test(following)))
}

const isFull = ({ text, indent }: Line, width: number): boolean => text.length + indent > width * 0.8

interface Hyphens {
  /** The joined form of a word broken by a hyphen, or with its hyphen where the text uses it so. */
  join: (head: string, tail: string) => string
  /** Whether a hyphen inside a line is left over from an earlier line break. */
  stray: (head: string, tail: string) => boolean
}

/** English words that keep their hyphen before what they are joined to ("cross-government"). */
const parted = /^(?:cross|anti|non|self|well|long|short|high|low|multi|pre|post)$/iu

const hyphenKnowledge = (text: string): Hyphens => {
  let hyphened: Set<string> | undefined
  let whole: string | undefined
  let asked = 0
  const withHyphen = (): Set<string> => {
    hyphened ??= new Set(
      [...text.slice(0, hyphenSearchLimit).matchAll(/\p{L}+-\p{Ll}+/gu)].map(([word]) => word.toLowerCase()),
    )
    return hyphened
  }
  const occurs = (word: string): boolean => {
    asked += 1
    if (asked > 400) return false
    whole ??= text.slice(0, hyphenSearchLimit).toLowerCase()
    return whole.includes(word)
  }
  return {
    join: (head, tail) =>
      withHyphen().has(`${head}-${tail}`.toLowerCase()) ||
      (parted.test(head) && !occurs(`${head}${tail}`.toLowerCase()))
        ? `${head}-${tail}`
        : head + tail,
    stray: (head, tail) => occurs((head + tail).toLowerCase()),
  }
}

const conjunction = /^(?:och|eller|samt|respektive|and|or|to|till)(?!\p{L})/u

const blockOf = (lines: Line[], afterBlank: boolean, hyphens: Hyphens): Block => {
  let text = ''
  const origin: [number, number][] = []
  for (const line of lines) {
    let joint = text === '' ? '' : ' '
    // Only the last word: a search from every letter of a long block would take the square of its length.
    const broken = /[-‐]$/.test(text.slice(-1)) ? /(\p{L}+)[-‐]$/u.exec(text.slice(-60)) : null
    if (joint !== '' && broken && /^[\p{L}\p{N}]/u.test(line.text) && !conjunction.test(line.text)) {
      joint = ''
      const tail = /^\p{Ll}+/u.exec(line.text)
      if (tail && !hyphens.join(broken[1]!, tail[0]).includes('-')) text = text.slice(0, -1)
    }
    text += joint
    text = append(text, line, origin, hyphens)
  }
  return {
    text,
    start: lines[0]!.start + lines[0]!.indent,
    end: lines.at(-1)!.end,
    origin,
    afterBlank,
    lines: lines.length,
    link: lines.every((line) => /^\[[^[\]]*\]\([^()]*\)(?:\{:[^{}]*\})?$/.test(line.text)),
  }
}

/** Adds a line's text, leaving out doubled spaces, soft hyphens and stray hyphens, and notes where it came from. */
const append = (text: string, line: Line, origin: [number, number][], hyphens: Hyphens): string => {
  let at = line.start + line.indent
  let from = 0
  let result = text
  origin.push([result.length, at])
  const raw = line.text
  if (!/ {2}|[\u00ad\u200b]|\p{Ll}- ?\p{Ll}|\]\(|<br|\\[-.()*_#+!]/u.test(raw)) return result + raw
  const skip = (start: number, length: number, keep: string): void => {
    result += raw.slice(from, start) + keep
    from = start + length
    at = line.start + line.indent + from
    origin.push([result.length, at])
  }
  for (const match of raw.matchAll(
    / {2,}|[\u00ad\u200b]|\\(?=[-.()*_#+!])|(?<=\p{Ll})- (?!(?:och|eller|samt|og|and|or|to|till|til)(?!\p{L}))(?=\p{Ll}{2,})|\[(?=[^[\]]{1,300}\]\([^()\s]{1,600}\))|(?<=[^[\]]{1,300})\]\([^()\s]{1,600}\)|<br ?\/?>|(?<=(?<![\p{L}-])(?<head>\p{Ll}{3,24}))-(?=(?<tail>\p{Ll}{3,24})(?![\p{L}-]))/gu,
  )) {
    if (match[0].startsWith(' '))
      skip(match.index, match[0].length, raw.length > 400 || match[0].length < 3 ? ' ' : '  ')
    else if (match[0].startsWith('<')) skip(match.index, match[0].length, ' ')
    else if (match[0] !== '-') skip(match.index, match[0].length, '')
    else if (hyphens.stray(match.groups!.head!, match.groups!.tail!)) skip(match.index, 1, '')
  }
  return result + raw.slice(from)
}
