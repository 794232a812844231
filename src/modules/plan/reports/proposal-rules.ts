import { figuresIn, type ReadFigure } from './report-reading/figures.ts'
import { type ReadSum, sumsIn } from './report-reading/money.ts'
import {
  type HeadingPlace,
  isAside,
  type Passage,
  type PlacedText,
  passagesOf,
} from './report-reading/passages.ts'
import { reasonIn, stretchesIn, type Told, toldUnder } from './report-reading/told.ts'

/** A passage that may answer a field of the report-back. It counts only when a person chooses it. */
interface TextProposal extends PlacedText {
  readonly kind: 'text'
  /** `answers.<question>`, `output`, `outcome`, `effect`, `notAssessed` or `deviation`. */
  readonly field: string
  readonly heading: string
}

interface FigureProposal extends ReadFigure {
  readonly kind: 'figure'
}

interface MoneyProposal extends ReadSum {
  readonly kind: 'money'
}

export type Proposal = TextProposal | FigureProposal | MoneyProposal

/** What tells a proposal from the others of its text. */
export const keyOf = (proposal: Proposal): string => {
  const place = `${proposal.start}-${proposal.end}`
  if (proposal.kind === 'text') return `${proposal.field} ${place}`
  if (proposal.kind === 'money') return `${proposal.field} ${place} ${proposal.amountOre}`
  const { value, unit, label, periodFrom } = proposal
  return `figure ${place} ${value} ${unit} ${periodFrom ?? ''} ${label}`.slice(0, 400)
}

const LONGEST_PASSAGE = 2500
const MOST_OF_A_FIELD = 4

/** Words that carry meaning, cut to their beginning so that inflected forms meet. */
const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
      .filter(
        (word) =>
          !/^(?:vilk|hade|have|what|that|with|från|detta|denna|samt|eller|inom|genom|skall|redovis|redogör|beskriv|analys|antal|bedöm|describe|account)/.test(
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
  const heading = wordsOf(passage.heading)
  // A heading all of whose words the question has is about it, however long the question is.
  const fits = Math.max(share(wanted, heading), 0.8 * share(heading, wanted))
  return 0.6 * fits + 0.4 * share(wanted, wordsOf(passage.text))
}

const GOOD_FIT = 0.3

const cut = (passage: Passage): PlacedText => {
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
      .filter(({ heading }) => heading !== '')
      .map((passage) => ({ passage, score: likeness(question, passage) }))
      .sort((one, other) => other.score - one.score)
    if (best === undefined || best.score < GOOD_FIT) return []
    return [{ kind: 'text', field: `answers.${id}`, heading: best.passage.heading, ...cut(best.passage) }]
  })

const FIELDS = ['output', 'outcome', 'effect', 'notAssessed', 'deviation'] as const satisfies readonly Told[]

/** What the text tells of each field: first what stands under a heading that says so. */
const toldProposals = (passages: readonly Passage[], text: string): TextProposal[] => {
  const all = passages.flatMap((passage) => stretchesIn(passage, text))
  return FIELDS.flatMap((field) =>
    all
      .filter(({ told }) => told === field)
      .map((stretch) => ({ stretch, isUnder: toldUnder(stretch.heading) === field }))
      .sort((one, other) => Number(other.isUnder) - Number(one.isUnder))
      .slice(0, MOST_OF_A_FIELD)
      .map(({ stretch }) => (field === 'notAssessed' ? reasonIn(stretch) : stretch))
      .map(({ heading, text: words, start, end }) => ({
        kind: 'text' as const,
        field,
        heading,
        text: words,
        start,
        end,
      })),
  )
}

/**
 * What a registered report may answer: passages by its headings and the questions of the assignment; sentences by what they tell
 * (what was done, what changed, what that led to, what cannot be assessed and why, what did not go as was decided); counts, also of
 * its tables; sums that were spent or paid back. Plain likeness and forms of words, nothing more: each is shown with where it
 * stands, and a person chooses.
 */
export const proposalsFrom = (
  text: string,
  headings: readonly HeadingPlace[],
  questions: readonly { readonly id: string; readonly question: string }[],
): Proposal[] => {
  const passages = passagesOf(text, headings)
  return [
    ...answerProposals(
      passages.filter((passage) => !isAside(passage)),
      questions,
    ),
    ...toldProposals(passages, text),
    ...sumsIn(passages).map((sum) => ({ kind: 'money' as const, ...sum })),
    ...figuresIn(passages).map((figure) => ({ kind: 'figure' as const, ...figure })),
  ]
}
