import { isGeneralTitle } from '../structure/titles.ts'
import { kindOfLabel } from './fields.ts'
import { areaMark, measureMark } from './marks.ts'

/** One line of the text as given. `start` and `end` are offsets of its first and after its last character. */
export interface Line {
  start: number
  end: number
  /** The line with plain spaces and without outer ones; its first character stands at `start + indent`. */
  text: string
  indent: number
  /** A page number or running header: no part of the plan's own text. */
  furniture: boolean
  /** A line drawn across the page. */
  rule?: boolean
  /** The line stands first on a page, as far as form feeds tell. */
  pageTop: boolean
}

const pageNumber =
  /^(?:[-–—[] ?)?\d{1,4}(?: ?[-–—\]])?$|^(?:sida|sid|page|s\.) ?\d{1,4}(?: ?(?:av|of|\/|\() ?\d{1,4}\)?)?$|^\d{1,4} ?(?:\(\d{1,4}\)|(?:av|of|\/) ?\d{1,4})$/i
/** What a site or a page left behind: rules, attributes, includes, comments, pictures, line breaks. */
const leftover =
  /^(?:(?:[-*_] ?){3,}|={3,}|\{[:%]?[^{}]*[%]?\}|<!--.*-->|(?:<\/?\p{L}[^>]{0,200}>\s*)+|!\[[^\]]*\]\([^)]*\)|(?:[-*+•] +)?\[[^\]]*\]\(#[^)]*\))$/u
const rule = /^(?:[-*_] ?){3,}$/
const headed = /^[#*]{1,6}\s*|\*{1,2}$/g
/** "34 | People and places", "Plan 2031–2034 12": a running title with its page number before or after. */
const paged = /^(?:\d{1,4}(?: [|·–-])? (?=\D)|(?=.*\S \d{1,4}$))(?<title>\D.*?)(?:(?: [|·–-])? \d{1,4})?$/u
/** What a converter wrote over the text it took out. */
const converted = /^(?:# Source: .+\.\p{Ll}{2,4}|\*\*Type:\*\* \p{Ll}{2,8})$/u
const documentReference = /^(?:skr\.?|skrivelse|prop\.?|sou|ds|dir\.?|dnr|cm|cp)[ .]*\d[\d/:. ]*\d$/i

/** Splits the text into lines and marks page numbers and running headers. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  let start = 0
  let pageTop = true
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029\f\v]|(?=<li>)/g)) {
    lines.push(lineAt(text, start, match.index, pageTop))
    start = match.index + match[0].length
    pageTop = match[0] === '\f'
  }
  lines.push(lineAt(text, start, text.length, pageTop))
  markFurniture(lines)
  markFrontMatter(lines)
  markQuotations(lines)
  return lines
}

/** "> Words.\n>\n> Whose they are": somebody is quoted, and nothing is ordered. */
const markQuotations = (lines: Line[]): void => {
  lines.forEach(({ text }, index) => {
    const [said, by] = [lines[index - 1], lines[index + 1]]
    if (text === '>' && by?.text.startsWith('> ') && !/[.:;]$/.test(by.text))
      for (const line of [said, lines[index], by]) if (line?.text.startsWith('>')) line.furniture = true
  })
}

/** The fields of a page's own head ("--- title: … ---") are no text of the plan; see `frontMatter`. */
const markFrontMatter = (lines: Line[]): void => {
  const end = frontMatterEnd(lines.slice(0, 60).map(({ text }) => text))
  for (const line of lines.slice(0, end)) line.furniture = true
}

const frontMatterEnd = (lines: string[]): number => {
  if (lines[0] !== '---') return 0
  const end = lines.indexOf('---', 1)
  return end > 0 && lines.slice(1, end).every((line) => line === '' || /^[\w-]+:|^\s*-|^\S/u.test(line))
    ? end + 1
    : 0
}

/** The fields of a page's own head, by their names in small letters. */
export const frontMatter = (text: string): ReadonlyMap<string, string> => {
  const lines = text.slice(0, 6000).split(/\r?\n/).slice(0, 60)
  return new Map(
    lines.slice(1, Math.max(1, frontMatterEnd(lines) - 1)).flatMap((line): [string, string][] => {
      const field = /^(?<name>[\w-]+):\s*["']?(?<value>.*?)["']?\s*$/u.exec(line)?.groups
      return field ? [[field.name!.toLowerCase(), field.value!]] : []
    }),
  )
}

/** A row of cells parted by tabs: where one stands first or several last, the cells there are empty. */
const tabbed = /^\t[^\t]+\t+[^\t]|^[^\s].*\t\t$/u

const lineAt = (text: string, start: number, end: number, pageTop: boolean): Line => {
  const raw = text.slice(start, end).replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/g, ' ')
  // "<li>Publish …</li></ul> |": an item inside a cell stands on a line of its own.
  const trimmed = raw.startsWith('<li>')
    ? raw.replace(/(?:<\/?[ou]?li?>|[\s|])+$/, '')
    : tabbed.test(raw)
      ? raw
      : raw.trim()
  return {
    start,
    end,
    text: trimmed,
    indent: trimmed === '' ? 0 : raw.indexOf(trimmed[0]!),
    furniture: false,
    pageTop,
  }
}

const numberLabel = /^(?:no|nr|#|number|nummer|ref)\.?$/i

/** From the head of a table whose first column counts its rows, bare numbers are no page numbers. */
const tableFrom = (lines: Line[]): number => {
  const label = lines.findIndex(({ text }, index) => {
    if (!numberLabel.test(text)) return false
    const next = lines.slice(index + 1, index + 8).filter((line) => line.text !== '')
    return next.slice(0, 2).every((line) => kindOfLabel(line.text) !== undefined) && next.length >= 2
  })
  return label < 0 ? Number.POSITIVE_INFINITY : label
}

const markFurniture = (lines: Line[]): void => {
  const table = tableFrom(lines)
  const places = new Map<string, number[]>()
  const running = new Map<string, number[]>()
  lines.forEach((line, index) => {
    if (line.text === '') return
    if (leftover.test(line.text) || (index < 9 && converted.test(line.text))) {
      line.furniture = true
      line.rule = rule.test(line.text)
    } else if (isHeadedPageNumber(lines, index)) line.furniture = true
    else if (pageNumber.test(line.text)) line.furniture = index < table || !/^\d+$/.test(line.text)
    else if (line.text.length <= 90) {
      const text = bare(line.text)
      add(places, text, index)
      const title = paged.exec(text)?.groups?.title
      if (title?.includes(' ') && !measureMark(text) && !areaMark(text)) add(running, title, index)
    }
  })
  for (const indexes of running.values())
    if (
      indexes.length >= 3 &&
      indexes.filter((index) => isBesideRule(lines, index)).length * 2 > indexes.length
    )
      for (const index of indexes) lines[index]!.furniture = true
  for (const [text, indexes] of places) {
    if (indexes.length < 3) continue
    const reference = documentReference.test(text)
    const besidePage = indexes.filter((index) => isBesidePageBreak(lines, index)).length
    if (!reference && besidePage * 2 < indexes.length) continue
    // The first time a heading stands in the document it is the title that the others run after.
    const title = indexes.find((index) => lines[index]!.text.startsWith('#'))
    for (const index of indexes)
      lines[index]!.furniture = !isGeneralTitle(text) && (index !== title || title > 60)
  }
}

const add = (places: Map<string, number[]>, text: string, index: number): void => {
  const known = places.get(text)
  if (known) known.push(index)
  else places.set(text, [index])
}

const bare = (text: string): string => text.replace(headed, '')

/** "# 16" or "**16**" beside a page's end, "# Page 16": the page number was taken for a heading or for bold. */
const isHeadedPageNumber = (lines: Line[], index: number): boolean => {
  const { text } = lines[index]!
  const number = bare(text)
  return number !== text && pageNumber.test(number) && (/^\p{L}/u.test(number) || isBesideRule(lines, index))
}

/** Whether a page ends within three lines: its rule, or a form feed. */
const isBesideRule = (lines: Line[], index: number): boolean =>
  lines
    .slice(Math.max(0, index - 3), index + 4)
    .some(({ text, pageTop }, at) => rule.test(text) || (pageTop && at > 0))

/** A running header or footer stands next to a page number or a form feed. */
const isBesidePageBreak = (lines: Line[], index: number): boolean => {
  for (let step = -2; step <= 2; step += 1) {
    const near = lines[index + step]
    if (step !== 0 && near && near.text !== '' && pageNumber.test(bare(near.text))) return true
  }
  return lines[index]!.pageTop || (lines[index + 1]?.pageTop ?? false)
}

/** How the lines of a text are to be read: whole paragraphs, or wrapped at a width. */
export interface Wrapping {
  wrapped: boolean
  /** A line is full, so that its sentence may go on, when it and the next line's first word pass this length. */
  width: number
}

/**
 * A text is wrapped when many of its lines break off in mid-sentence: no closing mark, and the next begins with a
 * small letter. Plain text is wrapped exactly at its longest line; lines taken from a page set in proportional
 * type vary in length, so that a share of the usual length must do.
 */
export const wrappingOf = (lines: Line[]): Wrapping => {
  let pairs = 0
  const lengths: number[] = []
  const reaches: number[] = []
  for (let index = 0; index + 1 < lines.length && pairs < 20_000; index += 1) {
    const line = lines[index]!
    const next = lines[index + 1]!
    if (line.text.length < 25 || line.furniture || next.text === '' || next.furniture) continue
    pairs += 1
    lengths.push(line.text.length + line.indent)
    const broken =
      line.text.length <= 200 && !/[.:;!?]["”»)]?$/.test(line.text) && /^[\p{Ll}(]/u.test(next.text)
    if (broken) reaches.push(line.text.length + line.indent + 1 + /^\S*/.exec(next.text)![0].length)
  }
  const usual = rank(lengths, 0.9)
  const wrapped = pairs >= 3 && reaches.length / pairs >= 0.25 && usual <= 200
  const longest = rank(lengths, 0.995)
  const exact =
    reaches.length > 0 && reaches.filter((reach) => reach > longest).length / reaches.length >= 0.97
  return { wrapped, width: exact ? longest : usual * 0.86 }
}

const rank = (values: number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
