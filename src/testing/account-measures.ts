import type { Assignment, Measure, Result } from '../modules/account/document/document.ts'
import { type Figure, measured, type RegisteredSource } from '../modules/account/document/sources.ts'
import { type AccountParts, cycle, filled, referenceOf } from './account-parts.ts'
import type { accountTexts } from './account-texts.ts'

const statusOrder: readonly (keyof (typeof accountTexts)['sv']['reason'])[] = [
  'done',
  'done',
  'running',
  'done',
  'atRisk',
  'running',
  'done',
  'unknown',
  'planned',
  'done',
  'running',
  'withdrawn',
  'late',
]

/** Where a fictional measure stands in its plan, and how wordy its report-back is. */
export type MeasurePlace = { number: number; area: string; indicator: RegisteredSource; wordiness: number }

/** One fictional measure with its assignment and the sources that the two refer to, by its number alone. */
export const fictionalMeasure = (
  { language, texts, source, sentence, block, figure }: AccountParts,
  { number, area, indicator, wordiness }: MeasurePlace,
): { measure: Measure; assignment: Assignment; sources: RegisteredSource[] } => {
  const index = number - 1
  const status = cycle(statusOrder, index)
  const body = cycle(texts.bodies, index)
  const heading = cycle(texts.headings, index)
  const places = { number: String(number), body, heading: heading.toLocaleLowerCase(language) }
  const passage = source(
    'plan_passage',
    `passage-${number}`,
    filled(texts.passageLabel, places),
    `${number * 900}-${number * 900 + 780}`,
  )
  const report = source('report_back', `report-${number}`, filled(texts.reportLabel, places), '2011-02-15')
  const missing = status === 'unknown' || number % 11 === 0
  const sources = missing ? [passage] : [report]

  const assignment: Assignment = {
    id: `assignment-${number}`,
    title: filled(texts.title, places),
    assignees: number % 9 === 0 ? [body, cycle(texts.bodies, index + 3)] : [body],
    decisions: [
      {
        id: 'given',
        kind: 'given',
        decided: '2008-07-10',
        reference: `Ex2008/${1000 + number}/EX`,
        what: null,
      },
      ...(number % 5 === 0
        ? [
            {
              id: 'prolonged',
              kind: 'prolonged' as const,
              decided: '2009-11-05',
              reference: `Ex2009/${2000 + number}/EX`,
              what: texts.decision,
            },
          ]
        : []),
    ],
    reports: [
      ...(number % 3 === 0
        ? [
            {
              id: 'interim',
              kind: 'interim' as const,
              part: null,
              due: '2009-10-01',
              state: 'published' as const,
              received: '2009-10-04',
              sources: [],
            },
          ]
        : []),
      {
        id: 'final',
        kind: 'final',
        part: number % 7 === 0 ? '1' : null,
        due: '2011-01-31',
        state: missing
          ? 'missing'
          : cycle(['published', 'accepted', 'published', 'submitted', 'returned'] as const, index),
        received: missing ? null : '2011-02-15',
        sources: missing ? [] : [referenceOf(report)],
      },
    ],
  }

  const repeated = (lines: readonly string[]) => Array.from({ length: wordiness }, () => lines).flat()
  const results: Result[] = [
    {
      id: `result-${number}`,
      body,
      report: referenceOf(report),
      output: {
        kind: 'answered',
        sentences: repeated(texts.output).map((line) => sentence(line, sources)),
      },
      outcome: {
        kind: 'answered',
        sentences: repeated(texts.outcome).map((line) => sentence(line, sources)),
      },
      effect:
        number % 6 === 0
          ? { kind: 'answered', sentences: [sentence(texts.effect, sources)] }
          : number % 4 === 0
            ? { kind: 'not_answered' }
            : { kind: 'cannot_be_assessed', because: texts.because },
    },
  ]
  const values: Figure['value'][] = [
    measured(1650 + number),
    measured(31),
    measured(0),
    { kind: 'suppressed', because: null },
    { kind: 'not_collected', because: null },
  ]
  const measure: Measure = {
    id: `m${number}`,
    number: String(number),
    area,
    heading,
    text: number % 2 === 0 ? [texts.planText[0]] : [...texts.planText],
    passage: referenceOf(passage),
    status: { value: status, since: '2011-02-20', reason: [sentence(texts.reason[status], sources)] },
    lead: number % 13 === 0 ? [] : [body],
    consulted: number % 3 === 0 ? [cycle(texts.bodies, index + 1), cycle(texts.bodies, index + 4)] : [],
    cooperating: number % 4 === 0 ? [cycle(texts.bodies, index + 2)] : [],
    assessment: missing
      ? []
      : Array.from({ length: wordiness }, (_, part) =>
          block(`m${number}-assessment-${part}`, 'paragraph', texts.assessment, [indicator, ...sources]),
        ),
    assignments:
      number % 8 === 0 ? [`assignment-${number}`, `assignment-${number - 1}`] : [`assignment-${number}`],
    results: missing ? [] : results,
    figures:
      number % 3 === 1
        ? values.map((value, at) =>
            figure(`figure-${number}-${at}`, cycle(texts.figures, at), value, [indicator]),
          )
        : [],
  }
  return { measure, assignment, sources: missing ? [passage] : [passage, report] }
}
