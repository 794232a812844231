import { proposeClaim } from '../modules/plan/account/claims.ts'
import {
  AccountDocument,
  type Assignment,
  type Measure,
  type MeasureStatus,
  type Result,
} from '../modules/plan/account/document.ts'
import { contentHash } from '../modules/plan/account/hash.ts'
import type {
  Block,
  Figure,
  RegisteredSource,
  Sentence,
  SourceReference,
} from '../modules/plan/account/sources.ts'
import { accountTexts } from './account-texts.ts'

/** What an example account is made of. `wordiness` repeats each measure's prose, to make long accounts. */
export type ExampleAccount = { language?: 'sv' | 'en'; measures?: number; areas?: number; wordiness?: number }

const statusOrder: readonly MeasureStatus[] = [
  'carried_out',
  'carried_out',
  'under_way',
  'carried_out',
  'at_risk',
  'under_way',
  'carried_out',
  'unknown',
  'not_begun',
  'carried_out',
  'under_way',
  'withdrawn',
  'not_carried_out',
]

const cycle = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item
const filled = (text: string, places: Record<string, string>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole)

const referenceOf = ({ kind, id, label, hash, at }: RegisteredSource): SourceReference => ({
  kind,
  id,
  label,
  hash,
  at,
})

/**
 * An account of a fictional plan: all its bodies, people, texts and figures are made up. It is a draft that may be
 * published; every status, every kind of value and missing report-backs occur in it. The same arguments give the
 * same account.
 */
export const exampleAccount = ({
  language = 'sv',
  measures: measureCount = 36,
  areas: areaCount = 5,
  wordiness = 1,
}: ExampleAccount = {}): AccountDocument => {
  const texts = accountTexts[language]
  let sentences = 0

  const source = (
    kind: SourceReference['kind'],
    id: string,
    label: string,
    at: string,
  ): RegisteredSource => ({
    kind,
    id,
    label,
    hash: contentHash({ fictional: id, label }),
    at,
    issuer: kind === 'report_back' ? texts.issuer : null,
    registration: kind === 'report_back' ? `Ex2011/${id}` : null,
    definition: kind === 'indicator_snapshot' ? texts.definition : null,
    query: kind === 'indicator_snapshot' ? 'support.plans.running, 2009–2010' : null,
  })
  const sentence = (text: string, sources: RegisteredSource[]): Sentence => {
    const claim = proposeClaim(text)
    sentences += 1
    return {
      id: `s${sentences}`,
      text,
      claim,
      exemption: null,
      sources: claim === 'none' ? [] : sources.map(referenceOf),
    }
  }
  const block = (
    id: string,
    kind: Block['kind'],
    lines: readonly string[],
    sources: RegisteredSource[],
  ): Block => ({
    id,
    kind,
    sentences: lines.map((line) => sentence(line, sources)),
  })
  const figure = (
    id: string,
    label: string,
    value: Figure['value'],
    sources: RegisteredSource[],
  ): Figure => ({
    id,
    label,
    unit: 'persons',
    period: '2009–2010',
    value,
    target: null,
    approximate: false,
    definition: null,
    sources: sources.map(referenceOf),
  })

  const indicator = source('indicator_snapshot', 'indicator-1', texts.indicatorLabel, '2011-05-31T22:00:00Z')
  const evidence = source('evidence', 'evidence-1', `${texts.activity[0]}: PDF`, '2011-04-12')
  const register: RegisteredSource[] = [indicator, evidence]
  const assignments: Assignment[] = []

  const numbers = Array.from({ length: measureCount }, (_, index) => index + 1)
  const measures = numbers.map((number): Measure => {
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
    register.push(passage, ...(missing ? [] : [report]))
    const sources = missing ? [passage] : [report]

    assignments.push({
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
    })

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
      { kind: 'measured', value: 1650 + number },
      { kind: 'measured', value: 31 },
      { kind: 'zero' },
      { kind: 'suppressed', because: null },
      { kind: 'not_collected', because: null },
    ]
    return {
      id: `m${number}`,
      number: String(number),
      area: `a${Math.floor((index * areaCount) / measureCount) + 1}`,
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
  })

  const passage = source(
    'plan_passage',
    'passage-0',
    filled(texts.passageLabel, { number: '0' }),
    '1200-2400',
  )
  register.push(passage)
  return AccountDocument.parse({
    format: 'samlad.account/1',
    language,
    plan: {
      id: 'fictional-plan',
      reference: 'Ex. 2007/08:999',
      title: texts.plan,
      language,
      decided: '2008-07-10',
      period: { from: 2008, to: 2010 },
    },
    number: 1,
    version: 1,
    status: 'draft',
    published: null,
    asOf: '2011-06-01',
    hash: null,
    issuer: texts.issuer,
    correction: null,
    conclusions: texts.conclusions.map(([kind, ...lines], at) =>
      block(`conclusion-${at}`, kind, lines, [indicator]),
    ),
    areas: Array.from({ length: areaCount }, (_, at) => ({
      id: `a${at + 1}`,
      title: cycle(texts.areas, at),
      introduction:
        at % 2 === 0 ? [block(`area-${at + 1}`, 'paragraph', texts.areaIntroduction, [indicator])] : [],
    })),
    measures,
    activities: [
      {
        id: 'activity-1',
        title: texts.activity[0],
        bodies: [texts.bodies[4]],
        period: '2009',
        description: [block('activity-1', 'paragraph', texts.activity.slice(1), [evidence])],
        figures: [figure('activity-figure', texts.figures[4], { kind: 'unknown', because: null }, [])],
      },
    ],
    assignments,
    bodies: texts.bodies.map((name) => ({
      name,
      assignments: assignments.filter(({ assignees }) => assignees.includes(name)).map(({ id }) => id),
    })),
    money: {
      planned: [
        {
          id: 'planned-1',
          label: texts.money[0],
          from: 2008,
          to: 2008,
          amount: { kind: 'measured', value: 30_000_000 },
          currency: 'SEK',
          recipient: null,
          measures: [],
          sources: [referenceOf(passage)],
        },
        {
          id: 'planned-2',
          label: texts.money[1],
          from: 2009,
          to: 2010,
          amount: { kind: 'measured', value: 183_000_000 },
          currency: 'SEK',
          recipient: null,
          measures: [],
          sources: [referenceOf(passage)],
        },
      ],
      traced: [
        {
          id: 'traced-1',
          label: texts.money[2],
          from: 2009,
          to: 2010,
          amount: { kind: 'measured', value: 71_400_000 },
          currency: 'SEK',
          recipient: texts.bodies[4],
          measures: ['1', '17'],
          sources: [referenceOf(evidence)],
        },
        {
          id: 'traced-2',
          label: texts.money[3],
          from: 2009,
          to: 2009,
          amount: { kind: 'unknown', because: null },
          currency: 'SEK',
          recipient: texts.bodies[0],
          measures: ['2'],
          sources: [],
        },
      ],
      untraced: [sentence(texts.untraced, [evidence])],
    },
    baselines: [
      {
        ...figure('baseline-1', texts.baselines[0], { kind: 'measured', value: 37 }, [passage]),
        unit: 'reports',
        period: '2006',
      },
      {
        ...figure('baseline-2', texts.baselines[1], { kind: 'measured', value: 200 }, [passage]),
        approximate: true,
        period: '2007',
      },
      {
        ...figure('baseline-3', texts.baselines[2], { kind: 'measured', value: 1.4 }, [passage]),
        unit: 'percent',
        period: '2004',
      },
    ],
    method: [block('method-1', 'paragraph', texts.method, [indicator])],
    sources: register,
  })
}

/** An account of a fictional plan about which nothing is known yet: every chapter is empty. */
export const emptyAccount = (language: 'sv' | 'en' = 'sv'): AccountDocument => {
  const full = exampleAccount({ language, measures: 1, areas: 1 })
  return AccountDocument.parse({
    ...full,
    plan: { ...full.plan, reference: null, decided: null, period: null },
    issuer: null,
    conclusions: [],
    areas: [{ id: 'a1', title: accountTexts[language].areas[0], introduction: [] }],
    measures: [],
    activities: [],
    assignments: [],
    bodies: [],
    money: { planned: [], traced: [], untraced: [] },
    baselines: [],
    method: [],
    sources: [],
  })
}
