import { definitionWords } from '../../plan/index.ts'
import type { AccountDocument, Answer } from './document.ts'
import type { Outcome, Point } from './sections.ts'
import type { Block, Figure, Sentence, SourceReference } from './sources.ts'

/** Where in the account something stands: the chapter and, within it, the entry's id. */
export type Place =
  | {
      chapter:
        | 'summary'
        | 'conclusions'
        | 'promises'
        | 'money'
        | 'baselines'
        | 'outcomes'
        | 'activities'
        | 'method'
        | 'correction'
    }
  | { chapter: 'area' | 'measure' | 'activity' | 'assignment'; id: string }

export type PlacedSentence = { place: Place; sentence: Sentence }
export type PlacedFigure = { place: Place; figure: Figure }
export type PlacedSource = { place: Place; source: SourceReference }

const inBlocks = (blocks: readonly Block[]): Sentence[] => blocks.flatMap((block) => block.sentences)
const inAnswer = (answer: Answer): Sentence[] => (answer.kind === 'answered' ? answer.sentences : [])

/**
 * Every sentence of the account's own text, in reading order. The plan's quoted text is not the account's claim
 * and is not among them.
 */
export const listSentences = (document: AccountDocument): PlacedSentence[] => {
  const at = (place: Place, sentences: readonly Sentence[]) =>
    sentences.map((sentence) => ({ place, sentence }))
  return [
    ...at({ chapter: 'summary' }, inBlocks(document.summary ?? [])),
    ...at({ chapter: 'conclusions' }, inBlocks(document.conclusions)),
    ...document.areas.flatMap((area) => at({ chapter: 'area', id: area.id }, inBlocks(area.introduction))),
    ...document.measures.flatMap((measure) =>
      at({ chapter: 'measure', id: measure.id }, [
        ...measure.status.reason,
        ...(measure.judgements ?? []).flatMap(({ sentences }) => sentences),
        ...inBlocks(measure.assessment),
        ...measure.results.flatMap(({ output, outcome, effect }) =>
          [output, outcome, effect].flatMap(inAnswer),
        ),
      ]),
    ),
    ...at({ chapter: 'activities' }, inBlocks(document.comments?.activities ?? [])),
    ...document.activities.flatMap((activity) =>
      at({ chapter: 'activity', id: activity.id }, inBlocks(activity.description)),
    ),
    ...at({ chapter: 'outcomes' }, [
      ...inBlocks(document.comments?.outcomes ?? []),
      ...(document.outcomes ?? []).flatMap(({ comment }) => comment),
    ]),
    ...at({ chapter: 'promises' }, [
      ...inBlocks(document.comments?.promises ?? []),
      ...(document.promises ?? []).flatMap(({ why }) => why),
    ]),
    ...at({ chapter: 'money' }, [...inBlocks(document.money.comment ?? []), ...document.money.untraced]),
    ...at({ chapter: 'method' }, inBlocks(document.method)),
  ]
}

const pointFigure = (id: string, label: string, unit: string | null, point: Point): Figure => ({
  id,
  label,
  unit,
  ...point,
  target: null,
  definition: null,
})

// A target is what somebody wants, not what is claimed to be.
const outcomeFigures = ({ id, label, unit, baseline, later }: Outcome): Figure[] => [
  pointFigure(`${id}-baseline`, label, unit, baseline),
  ...later.map((point, index) => pointFigure(`${id}-${index + 1}`, label, unit, point)),
]

/** Every figure of the account, in reading order. Amounts of money are figures with their currency as unit. */
export const listFigures = (document: AccountDocument): PlacedFigure[] => {
  const means = definitionWords(document.language)
  const at = (place: Place, figures: readonly Figure[]) => figures.map((figure) => ({ place, figure }))
  return [
    ...document.measures.flatMap(({ id, figures }) => at({ chapter: 'measure', id }, figures)),
    ...document.activities.flatMap(({ id, figures }) => at({ chapter: 'activity', id }, figures)),
    ...at(
      { chapter: 'money' },
      [...document.money.planned, ...document.money.traced].map((amount) => ({
        id: amount.id,
        label: amount.label,
        unit: amount.currency,
        period: yearsOf(amount.from, amount.to),
        value: amount.amount,
        target: null,
        approximate: false,
        definition: null,
        sources: amount.sources,
      })),
    ),
    ...at(
      { chapter: 'money' },
      (document.money.sums ?? []).map(({ of, currency, amount, sources }) =>
        pointFigure(`sum-${of}-${currency}`, means(of), currency, {
          period: null,
          value: amount,
          approximate: false,
          sources,
        }),
      ),
    ),
    ...at({ chapter: 'baselines' }, document.baselines),
    ...at({ chapter: 'outcomes' }, (document.outcomes ?? []).flatMap(outcomeFigures)),
  ]
}

/** "2008", "2009–2010", or null where no year is given. */
export const yearsOf = (from: number | null, to: number | null): string | null => {
  if (from === null) return to === null ? null : String(to)
  return to === null || to === from ? String(from) : `${from}–${to}`
}

/** Every source that something in the account refers to, in reading order, with repetitions. */
export const listSources = (document: AccountDocument): PlacedSource[] => [
  ...listSentences(document).flatMap(({ place, sentence }) =>
    sentence.sources.map((source) => ({ place, source })),
  ),
  ...document.measures.flatMap(({ id, passage, standing, results }) =>
    [passage, ...(standing?.sources ?? []), ...results.map(({ report }) => report)]
      .filter((source) => source !== null)
      .map((source) => ({ place: { chapter: 'measure', id } as const, source })),
  ),
  ...listFigures(document).flatMap(({ place, figure }) =>
    figure.sources.map((source) => ({ place, source })),
  ),
  ...(document.promises ?? []).flatMap(({ sources }) =>
    sources.map((source) => ({ place: { chapter: 'promises' } as const, source })),
  ),
  ...document.assignments.flatMap(({ id, reports }) =>
    reports.flatMap((report) =>
      report.sources.map((source) => ({ place: { chapter: 'assignment', id } as const, source })),
    ),
  ),
]

// What points at something else is nobody's words.
const pointing = new Set(['id', 'area', 'measure', 'measures', 'assignment', 'assignments', 'hash', 'path'])

/** Everything in the account that people wrote, whatever it is: no keys, no names of places. */
export const writtenIn = (document: AccountDocument): string[] => {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value]
    if (Array.isArray(value)) return value.flatMap(texts)
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, held]) =>
      pointing.has(key) && !isParts(held) ? [] : texts(held),
    )
  }
  return texts(document)
}

// `measures` and `assignments` are lists of entries at the top and lists of identifiers below it.
const isParts = (held: unknown): boolean => Array.isArray(held) && held.some((one) => typeof one === 'object')
