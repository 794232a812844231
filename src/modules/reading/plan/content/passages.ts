import { type Sentence, sentencesOf } from '../language/sentences.ts'
import { tidy } from '../language/words.ts'
import { continuesOrder, isOrder, isPlainOrder } from '../orders.ts'
import type { Passage, Section } from '../structure/sections.ts'

/** A sentence of a measure's section; `at` is its offset in the passage. */
export interface Statement {
  text: string
  passage: Passage
  at: number
  /** Part of the measure's own text, not of its background. */
  own: boolean
  /** It stands under a title that only explains. */
  aside: boolean
  /** The sentences before it in the same passage. */
  before: string[]
}

/** A measure's section, split into what orders and what explains. */
export interface Content {
  section: Section
  own: Passage[]
  statements: Statement[]
  english: boolean
}

/**
 * The measure's own text: the paragraph that the mark opens (or the first that orders something), and those right
 * after it that still order; background is left out.
 */
export const contentOf = (section: Section, english: boolean, marked: boolean): Content => {
  const { passages } = section
  let first = 0
  if (!marked || !startsWithOwnText(section)) {
    const strong = passages.findIndex(({ text }) => isPlainOrder(text))
    first =
      strong >= 0
        ? strong
        : Math.max(
            0,
            passages.findIndex(({ text }) => isOrder(text)),
          )
  }
  let last = first
  while (last + 1 < passages.length && goesOn(passages[last]!, passages[last + 1]!)) last += 1
  const own = passages.slice(first, last + 1)
  const isOwn = new Set(own)
  const statements = passages.flatMap((passage) => {
    const sentences = sentencesOf(passage.text).map(withoutLabel)
    return sentences.map(({ start, text }, position) => ({
      text,
      passage,
      at: start,
      own: isOwn.has(passage),
      aside: passage.aside && !isOwn.has(passage),
      before: sentences.slice(Math.max(0, position - 6), position).map((sentence) => sentence.text),
    }))
  })
  return { section, own, statements, english }
}

/** "**Arrival packs** – the Labour Office will …": the label is no part of the sentence. */
const withoutLabel = (sentence: Sentence): Sentence => {
  const label = /^\*\*[^*]{2,120}\*\*\s*[-–—:]?\s*(?:the |The )?/u.exec(sentence.text)?.[0].length ?? 0
  return { ...sentence, start: sentence.start + label, text: sentence.text.slice(label) }
}

/** The first passage stands in the mark's own block, or the section has no heading of its own. */
const startsWithOwnText = ({ passages, start, headingFrom }: Section): boolean => {
  const first = passages[0]
  if (!first) return false
  return headingFrom === 'text' || first.at > 0 || first.block.start <= start
}

const goesOn = (before: Passage, after: Passage): boolean => {
  if (after.bullet) return before.bullet || /(?::|att|to|,|;)$/.test(before.text)
  if (/^\p{Ll}|^(?:\(?[a-z]\)|\d{1,2}[.)]) /u.test(after.text))
    return /(?::|att|to|,|;|och|and)$/.test(before.text)
  return continuesOrder(after.text)
}

/** The paragraphs as they leave the reader. */
export const textOf = ({ own }: Content): string[] => own.map(({ text }) => tidy(text))
