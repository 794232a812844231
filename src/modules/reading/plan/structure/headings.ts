import { findDates } from '../language/dates.ts'
import type { Block } from '../layout/blocks.ts'
import { fieldAtStart } from '../layout/fields.ts'
import { areaMark, bulletLength, itemMark, measureMark } from '../layout/marks.ts'
import { isDuty, isGovernmentOrder } from '../orders.ts'

/** What a block is in the build of the document. */
export type Role =
  | { kind: 'heading'; level: number; label: string | null; title: string; titleAt: number }
  | { kind: 'mark'; level: number; word: string; number: string; restAt: number }
  | { kind: 'row' }
  | { kind: 'text' }

/** Level of an unnumbered heading: below every numbered one. */
export const plainLevel = 50

const boldLevel = 6

const numbered =
  /^(?<label>\d{1,2}(?:\.\d{1,2}){0,4}|[IVX]{1,5}(?=[.\s])|[A-H](?=[.)]\s|\s[–-]\s))[.)]?\s+(?<title>["”“«(]?\p{Lu}.*)$/su
const markdown = /^(?:[-*+•] +)?(?<signs>#{1,6}(?=\s)|#{2,6}(?=[\p{L}\p{N}*]))\s*/u
/** "D-16. Frameworks for data", "Tech-14. Resources": letters and a number, parted from the title. */
const coded = /^(?<label>\p{Lu}\p{L}{0,5}[-.]?\d{1,3}(?:\.\d{1,3})?)[.:]\s+(?<title>["”“«(]?\p{Lu}.*)$/su
const bold = /^(?:\*\*|__)(?<title>[^*_]{2,160}?)[:.]?(?:\*\*|__)[:.]?$/

const short = (text: string): boolean => text.length <= 170 && text.split(' ').length <= 24

/** Whether a title closes as a sentence does, and so is none. */
const closes = (text: string): boolean =>
  /[.:;,]["”»)]?$/.test(text) && !/(?:m\.m|m\.fl|etc|etc\.|osv)\.$/.test(text)

/** Numbers of headings, compared as numbers ("2.10" after "2.9"). */
const compare = (left: number[], right: number[]): number => {
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1)
    if (difference !== 0) return difference
  }
  return 0
}

const partsOf = (label: string): number[] | undefined =>
  /^\d/.test(label) ? label.split('.').map(Number) : undefined

/** What every block of the document is; `left` are the blocks of a table of contents, which build nothing. */
export const rolesOf = (blocks: Block[], left: ReadonlySet<number>): Role[] => {
  const roles: Role[] = blocks.map((block, index) =>
    left.has(index) ? { kind: 'text' } : firstRole(block.text),
  )
  numberedHeadings(blocks, roles, left)
  plainHeadings(blocks, roles, left)
  return roles
}

const firstRole = (text: string): Role => {
  if (text.startsWith('|') || /^[^\t]*\t[^\t]*\t/.test(text)) return { kind: 'row' }
  const mark = measureMark(text)
  if (mark) {
    const level = markdown.exec(text)?.groups?.signs?.length ?? plainLevel
    return { kind: 'mark', level, word: mark.word, number: mark.number, restAt: mark.restAt }
  }
  const area = areaMark(text)
  const signs = markdown.exec(text)
  if (area && short(area.rest) && !/[.;,]$/.test(area.rest)) {
    const level = signs
      ? signs.groups!.signs!.length
      : (area.number.match(/[.:]/g)?.length ?? 0) + (area.word.startsWith('del') ? 2 : 1)
    return {
      kind: 'heading',
      level,
      label: area.number,
      title: area.rest.replace(/[*_]+$/, ''),
      titleAt: area.restAt,
    }
  }
  if (signs) {
    const title = text.slice(signs[0].length)
    const inner = numbered.exec(title) ?? coded.exec(title)
    const label = inner?.groups?.label ?? null
    const shown = inner ? inner.groups!.title! : title
    return {
      kind: 'heading',
      level: signs.groups!.signs!.length,
      label,
      title: shown,
      titleAt: text.length - shown.length,
    }
  }
  const strong = bold.exec(text)
  // "**This will be reached by:**" opens a list, and is no title.
  const opens = /:[*_]*:?$/.test(text) && isDuty(text)
  if (strong && !opens && !fieldAtStart(text)) {
    const inner = numbered.exec(strong.groups!.title!)
    if (inner)
      return {
        kind: 'heading',
        // Bold stands below every heading that is written as one.
        level: boldLevel + inner.groups!.label!.split('.').length,
        label: inner.groups!.label!,
        title: inner.groups!.title!,
        titleAt: text.indexOf(inner.groups!.title!),
      }
    return { kind: 'heading', level: plainLevel, label: null, title: strong.groups!.title!, titleAt: 2 }
  }
  return { kind: 'text' }
}

/**
 * Numbered headings ("2.1 Ökat skydd"): short, unclosed, and in rising order through the document. Neighbours that
 * count on without any text between them are a list.
 */
const numberedHeadings = (blocks: Block[], roles: Role[], left: ReadonlySet<number>): void => {
  const candidates = blocks.map((block, index) => {
    if (left.has(index) || roles[index]!.kind !== 'text' || !short(block.text) || closes(block.text))
      return undefined
    const match = numbered.exec(block.text)
    if (!match || isGovernmentOrder(block.text)) return undefined
    if (
      /^(?:\d{1,2} )(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|st|kap)/i.test(
        block.text,
      )
    )
      return undefined
    const { label, title } = match.groups as { label: string; title: string }
    // "1.1 Act adopted: 30 September 2032" is a step with its day.
    const day = title.includes(': ') ? findDates(title).at(-1) : undefined
    return day?.end === title.length ? undefined : { label, title }
  })
  const depth = (label: string): number => label.split('.').length
  const signed = blocks.some(({ text }) => markdown.test(text))
  let last: number[] = []
  let roman = false
  let under = false
  candidates.forEach((candidate, index) => {
    if (roles[index]!.kind === 'heading') under = true
    if (!candidate) return
    const { label, title } = candidate
    const beside = (other: (typeof candidates)[number]): boolean =>
      other !== undefined && depth(other.label) === depth(label)
    const parts = partsOf(label)
    if (beside(candidates[index - 1]) || beside(candidates[index + 1])) {
      if (parts === undefined || depth(label) === 1) return
    }
    if (parts) {
      // "Åtgärder 2020: 1. … 7. …", "Åtgärder 2021: 1. …": the count begins again in the next chapter.
      const anew = parts.join() === '1' && last.length === 1 && (last[0]! >= 3 || under)
      if (!anew && (compare(parts, last) <= 0 || parts[0]! - (last[0] ?? 0) > 4)) return
      last = parts
      under = false
    } else if (label.length > 1 || roman) roman = true
    const level = depth(label) + (signed ? boldLevel : 0)
    roles[index] = {
      kind: 'heading',
      level,
      label,
      title,
      titleAt: blocks[index]!.text.length - title.length,
    }
  })
}

/** A short unclosed block that something follows; in a run of them only the last is a heading, the rest are a list. */
const plainHeadings = (blocks: Block[], roles: Role[], left: ReadonlySet<number>): void => {
  const like = blocks.map(
    (block, index) =>
      !left.has(index) && roles[index]!.kind === 'text' && !block.link && looksLikeTitle(block.text),
  )
  blocks.forEach((block, index) => {
    if (!like[index] || index + 1 >= blocks.length) return
    const next = roles[index + 1]!
    const follows = next.kind === 'mark' || next.kind === 'row' || !like[index + 1]
    const run = like[index - 1] ? (like[index - 2] ? 2 : 1) : 0
    if (
      follows
        ? run >= 2 && next.kind !== 'mark' && !isText(blocks[index + 1]!.text)
        : run > 0 || like[index + 2]
    )
      return
    if (follows && next.kind === 'heading' && next.level < plainLevel) return
    roles[index] = {
      kind: 'heading',
      level: plainLevel,
      label: null,
      title: block.text.replace(/^[*_]+|[*_]+$/g, ''),
      titleAt: 0,
    }
  })
}

const isText = (text: string): boolean =>
  (text.length > 60 || text.endsWith(':')) && /[.:!?]["”»)]?$/.test(text)

const looksLikeTitle = (text: string): boolean =>
  text.length >= 3 &&
  text.length <= 150 &&
  text.split(' ').length <= 20 &&
  /^["”“«(]?[\p{Lu}\p{N}]/u.test(text) &&
  /\p{L}{2}/u.test(text) &&
  !closes(text) &&
  !text.includes('  ') &&
  !text.includes('\t') &&
  !text.includes('|') &&
  bulletLength(text) === 0 &&
  itemMark(text) === undefined &&
  fieldAtStart(text) === undefined &&
  (!isGovernmentOrder(text) || /^(?:how|what|why|where|our|hur|vad|varför|så) /iu.test(text))
