import type { FigureLevel } from './schema.ts'

/** A place of a heading in a text: offsets count UTF-16 code units. */
export interface HeadingPlace {
  readonly start: number
  readonly end: number
}

interface Passage {
  readonly heading: string
  readonly text: string
  readonly start: number
}

/** A passage that may answer a field of the report-back. It counts only when a person chooses it. */
interface TextProposal {
  readonly kind: 'text'
  /** `answers.<question>`, `output`, `outcome`, `effect` or `notAssessed`. */
  readonly field: string
  readonly heading: string
  readonly text: string
  readonly start: number
  readonly end: number
}

interface FigureProposal {
  readonly kind: 'figure'
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly level: FigureLevel
  readonly text: string
  readonly start: number
  readonly end: number
}

export type Proposal = TextProposal | FigureProposal

const LONGEST_PASSAGE = 2500
const MOST_FIGURES = 12

const lineOf = (text: string, start: number): string => text.slice(start).split('\n', 1)[0] ?? ''

/** Lines that look like headings where the format does not tell: short, alone, and without a full stop. */
const guessHeadings = (text: string): HeadingPlace[] =>
  [...text.matchAll(/(?:^|\n)[^\S\n]*((?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}[^\n]{2,78})(?=\n)/gu)]
    .filter(({ 1: line = '' }) => !/[.,;:!]$/.test(line.trim()) && line.trim().split(/\s+/).length <= 12)
    .map((match) => {
      const line = match[1] ?? ''
      const start = match.index + match[0].length - line.length
      return { start, end: start + line.length }
    })

/** The text cut at its headings. */
const passagesOf = (text: string, given: readonly HeadingPlace[]): Passage[] => {
  const headings = (given.length > 1 ? [...given] : guessHeadings(text)).sort(
    (one, other) => one.start - other.start,
  )
  return headings.flatMap(({ start, end }, index) => {
    const next = headings[index + 1]?.start ?? text.length
    const body = text.slice(end, next).trim()
    return body === ''
      ? []
      : [{ heading: lineOf(text, start).trim(), text: body, start: text.indexOf(body, end) }]
  })
}

/** Words that carry meaning, cut to their beginning so that inflected forms meet. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter(
        (word) =>
          !/^(?:vilk|hade|have|what|that|with|från|detta|denna|samt|eller|inom|genom|skall|redovis|beskriv)/.test(
            word,
          ),
      )
      .map((word) => word.slice(0, 6)),
  )

const share = (wanted: ReadonlySet<string>, found: ReadonlySet<string>): number =>
  wanted.size === 0 ? 0 : [...wanted].filter((word) => found.has(word)).length / wanted.size

/** How well a passage fits a question: its heading counts most. */
const likeness = (question: string, passage: Passage): number => {
  const wanted = wordsOf(question)
  return 0.6 * share(wanted, wordsOf(passage.heading)) + 0.4 * share(wanted, wordsOf(passage.text))
}

const GOOD_FIT = 0.3

const fieldHeadings = [
  [
    'output',
    /genomför|insats|aktivitet|prestation|vad .*gjort|arbetet med uppdraget|activities|output|what was done/iu,
  ],
  ['outcome', /resultat|utfall|outcome|results|lärdom/iu],
  ['effect', /effekt|påverkan|impact|effects?\b/iu],
] as const

const cut = (passage: Passage): { text: string; start: number; end: number } => {
  const whole = passage.text.slice(0, LONGEST_PASSAGE)
  const stop = passage.text.length > LONGEST_PASSAGE ? whole.lastIndexOf('. ') + 1 : whole.length
  const text = whole.slice(0, stop > 0 ? stop : whole.length)
  return { text, start: passage.start, end: passage.start + text.length }
}

const answerProposals = (
  passages: readonly Passage[],
  questions: readonly { id: string; question: string }[],
) =>
  questions.flatMap(({ id, question }): TextProposal[] => {
    const [best] = passages
      .map((passage) => ({ passage, score: likeness(question, passage) }))
      .sort((one, other) => other.score - one.score)
    if (best === undefined || best.score < GOOD_FIT) return []
    return [{ kind: 'text', field: `answers.${id}`, heading: best.passage.heading, ...cut(best.passage) }]
  })

const levelProposals = (passages: readonly Passage[]): TextProposal[] =>
  fieldHeadings.flatMap(([field, pattern]) => {
    const found = passages.find(({ heading }) => pattern.test(heading))
    return found ? [{ kind: 'text' as const, field, heading: found.heading, ...cut(found) }] : []
  })

const SENTENCE = /[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]?/gu
const NOT_ASSESSED =
  /(?:kan inte bedömas|går inte att bedöma|inte möjligt att bedöma|cannot be assessed|not possible to assess)/iu
const COUNTED = /(?<!\p{L}|\d|[.,:/-])(\d{1,3}(?:[ \u00a0]\d{3})+|\d+(?:,\d+)?)\s+(procent|%|\p{Ll}{4,})/gu

const notAssessed = (text: string, passages: readonly Passage[]): TextProposal[] => {
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = match[0].trim()
    if (!NOT_ASSESSED.test(sentence)) continue
    const start = match.index + match[0].indexOf(sentence)
    const heading = passages.findLast((passage) => passage.start <= start)?.heading ?? ''
    return [
      { kind: 'text', field: 'notAssessed', heading, text: sentence, start, end: start + sentence.length },
    ]
  }
  return []
}

const isYear = (value: number, unit: string): boolean =>
  value >= 1900 && value <= 2100 && !/^(procent|%|person)/.test(unit)

/** Counts with their unit, each in its own sentence. Dates, years and sums of money are left alone. */
const figureProposals = (text: string): FigureProposal[] => {
  const found: FigureProposal[] = []
  for (const match of text.matchAll(SENTENCE)) {
    const sentence = match[0].trim()
    const start = match.index + match[0].indexOf(sentence)
    for (const [, number = '', unit = ''] of sentence.matchAll(COUNTED)) {
      const value = Number(number.replace(/[ \u00a0]/g, '').replace(',', '.'))
      if (
        isYear(value, unit) ||
        /^(kronor|miljon|januari|februari|mars|april|juni|juli|augusti|september|oktober|november|december|dagar|timmar|åring)/.test(
          unit,
        )
      )
        continue
      const label = sentence.length > 120 ? `${sentence.slice(0, 117)}…` : sentence
      found.push({
        kind: 'figure',
        label,
        value,
        unit,
        level: 'output',
        text: sentence,
        start,
        end: start + sentence.length,
      })
    }
  }
  return found.slice(0, MOST_FIGURES)
}

/**
 * What a registered report may answer: passages by its headings and the questions of the assignment, sentences that
 * say that something cannot be assessed, and counts. Plain likeness of words, nothing more: each is shown with where
 * it stands, and a person chooses.
 */
export const proposalsFrom = (
  text: string,
  headings: readonly HeadingPlace[],
  questions: readonly { readonly id: string; readonly question: string }[],
): Proposal[] => {
  const passages = passagesOf(text, headings)
  return [
    ...answerProposals(passages, questions),
    ...levelProposals(passages),
    ...notAssessed(text, passages),
    ...figureProposals(text),
  ]
}
