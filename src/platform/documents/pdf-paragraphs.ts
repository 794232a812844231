import type { Block } from './document.ts'
import { joinLines, vocabularyOf } from './hyphenation.ts'
import type { Line, PageLines } from './pdf-lines.ts'

export interface Paragraph {
  readonly kind: Block['kind']
  readonly text: string
  readonly level?: number
}

/** What most of the document looks like; everything is measured against it. */
interface Body {
  readonly size: number
  readonly font: string
  /** Distance of baselines within a paragraph, in sizes of the text. */
  readonly leading: number
}

interface Placed extends Line {
  readonly page: number
  /** How far to the right the lines of its column go. */
  readonly columnRight: number
}

interface Draft {
  readonly lines: Placed[]
  text: string
}

const BULLET = /^[•·▪●◦■\uf0b7\uf0a7\u2023-]\s|^[–—]\s/u
const NUMBERED = /^(?:\d{1,3}[.)]|[a-zA-Z]\)|\(\d{1,2}\)|[ivx]{1,4}[.)])\s/u

/** The dots between an entry of a table of contents and its page. */
const LEADER = /\s*(?:\.[ \t]?){4,}\s*(?=\d)/u

const isMarked = (text: string): boolean => BULLET.test(text) || NUMBERED.test(text)
const isFinished = (text: string): boolean => /[.!?:;][”"’»)\]]?\d{0,2}$/u.test(text)

const heaviest = <Value>(lines: readonly Line[], partOf: (line: Line) => Value): Value | undefined => {
  const weights = new Map<Value, number>()
  for (const line of lines) weights.set(partOf(line), (weights.get(partOf(line)) ?? 0) + line.text.length)
  return [...weights].sort((left, right) => right[1] - left[1])[0]?.[0]
}

const bodyOf = (pages: readonly PageLines[]): Body => {
  const lines = pages.flatMap((page) => page.lines)
  const size = heaviest(lines, (line) => line.size) ?? 10
  const font =
    heaviest(
      lines.filter((line) => line.size === size),
      (line) => line.font,
    ) ?? ''
  const gaps: number[] = []
  for (const page of pages) {
    page.lines.forEach((line, index) => {
      const next = page.lines[index + 1]
      const gap = next === undefined ? 0 : (line.y - next.y) / size
      if (line.size === size && next?.size === size && gap > 0.8 && gap < 2.2) gaps.push(gap)
    })
  }
  gaps.sort((left, right) => left - right)
  // The lower third: with many short paragraphs half of all gaps may lie between paragraphs.
  return { size, font, leading: gaps[Math.floor(gaps.length / 3)] ?? 1.3 }
}

const placed = ({ lines, number }: PageLines): Placed[] =>
  lines.map((line) => {
    const near = lines.filter((other) => Math.abs(other.x - line.x) < 5 * line.size && other.x < line.right)
    return { ...line, page: number, columnRight: Math.max(...near.map((other) => other.right)) }
  })

/** Whether the first word of the next line would have had room on this one: then the line was ended on purpose. */
const isEndedEarly = (line: Placed, next: Placed): boolean => {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0
  const width = ((next.right - next.x) / Math.max(1, next.text.length)) * (word + 1)
  return line.right + width < line.columnRight - 0.3 * line.size
}

const isFarShort = (line: Placed): boolean =>
  line.columnRight - line.right > 0.35 * (line.columnRight - line.x)

const breaksOnPage = (draft: Draft, last: Placed, next: Placed, body: Body): boolean => {
  const gap = last.y - next.y
  const early = isEndedEarly(last, next)
  if (gap > 1.3 * body.leading * last.size) return true
  if (next.font !== last.font && (early || gap > 1.1 * body.leading * last.size)) return true
  if (early && (isFinished(last.text) || !/^\p{Ll}/u.test(next.text))) return true
  if (isFarShort(last)) return true
  const [first = last] = draft.lines
  const indent = 0.8 * last.size
  if (isMarked(draft.text))
    return next.x < first.x - indent || (draft.lines.length > 1 && next.x < last.x - indent)
  return draft.lines.length > 1 && next.x > last.x + indent && isFinished(last.text)
}

const breaksBetween = (draft: Draft, last: Placed, next: Placed, body: Body): boolean => {
  if (Math.abs(next.size - last.size) > 0.08 * last.size) return true
  if (/\p{L}[-\u00ad\u2010]$/u.test(last.text) && /^\p{Ll}/u.test(next.text)) return false
  if (next.text.includes('\t') || last.text.includes('\t') || LEADER.test(last.text)) return true
  if (isMarked(next.text)) {
    const follows = isFinished(last.text) || /(?:,| och| samt| and)$/u.test(last.text) || isMarked(draft.text)
    if (follows || isEndedEarly(last, next)) return true
  }
  const isElsewhere = next.page !== last.page || next.y > last.y + last.size
  if (!isElsewhere) return breaksOnPage(draft, last, next, body)
  return (
    isFinished(last.text) ||
    (isEndedEarly(last, next) && !/^\p{Ll}/u.test(next.text)) ||
    next.font !== last.font
  )
}

const isHeading = ({ lines, text }: Draft, body: Body): boolean => {
  const [first] = lines
  if (first === undefined || BULLET.test(text) || text.length > 250) return false
  if (first.size > body.size * 1.12) return true
  const isOtherFont = first.size >= body.size * 0.95 && lines.every((line) => line.font !== body.font)
  return isOtherFont && text.length < 150 && !/[.;,]$/u.test(text)
}

const finished = (draft: Draft, body: Body, sizes: readonly number[]): Paragraph => {
  const text = draft.text
    .replace(/^[·▪●◦■\uf0b7\uf0a7\u2023]\s/u, '• ')
    .replace(/^(\S{1,8})\t/u, '$1 ')
    .replace(LEADER, '\t')
  if (isHeading(draft, body)) {
    const rank = sizes.indexOf(draft.lines[0]?.size ?? 0)
    return { kind: 'heading', text, level: Math.min(6, rank < 0 ? sizes.length + 1 : rank + 1) }
  }
  if (text.includes('\t')) return { kind: 'row', text }
  return { kind: isMarked(text) ? 'item' : 'paragraph', text }
}

/** Joins the lines of all pages to headings, paragraphs, list items and table rows. */
export const paragraphsOf = (pages: readonly PageLines[]): Paragraph[] => {
  const body = bodyOf(pages)
  const lines = pages.flatMap(placed)
  const vocabulary = vocabularyOf(lines.map((line) => line.text))
  const larger = new Set(lines.map((line) => line.size).filter((size) => size > body.size * 1.12))
  const sizes = [...larger].sort((left, right) => right - left)
  const result: Paragraph[] = []
  let draft: Draft | undefined
  let asides: Paragraph[] = []
  const close = () => {
    if (draft !== undefined) result.push(finished(draft, body, sizes))
    result.push(...asides)
    draft = undefined
    asides = []
  }
  for (const line of lines) {
    if (line.aside === true) {
      asides.push({ kind: 'paragraph', text: line.text })
      continue
    }
    const last = draft?.lines.at(-1)
    if (draft === undefined || last === undefined || breaksBetween(draft, last, line, body)) {
      close()
      draft = { lines: [line], text: line.text }
    } else {
      draft.lines.push(line)
      draft.text = joinLines(draft.text, line.text, vocabulary)
    }
  }
  close()
  return result
}
