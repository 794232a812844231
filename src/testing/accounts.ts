import { AccountDocument } from '../modules/account/document/document.ts'
import { fictionalMeasure } from './account-measures.ts'
import { accountParts, cycle, filled, referenceOf } from './account-parts.ts'
import { accountTexts } from './account-texts.ts'

/** What an example account is made of. `wordiness` repeats each measure's prose, to make long accounts. */
export type ExampleAccount = { language?: 'sv' | 'en'; measures?: number; areas?: number; wordiness?: number }

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
  const parts = accountParts(language)
  const { texts, source, sentence, block, figure } = parts
  const indicator = source('indicator_snapshot', 'indicator-1', texts.indicatorLabel, '2011-05-31T22:00:00Z')
  const evidence = source('evidence', 'evidence-1', `${texts.activity[0]}: PDF`, '2011-04-12')
  const entries = Array.from({ length: measureCount }, (_, index) =>
    fictionalMeasure(parts, {
      number: index + 1,
      area: `a${Math.floor((index * areaCount) / measureCount) + 1}`,
      indicator,
      wordiness,
    }),
  )
  const assignments = entries.map(({ assignment }) => assignment)
  const passage = source(
    'plan_passage',
    'passage-0',
    filled(texts.passageLabel, { number: '0' }),
    '1200-2400',
  )
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
    measures: entries.map(({ measure }) => measure),
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
          measures: measureCount > 16 ? ['m1', 'm17'] : ['m1'],
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
          measures: measureCount > 1 ? ['m2'] : [],
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
    outcomes: [
      {
        id: 'baseline-1',
        label: texts.baselines[0],
        unit: 'reports',
        definition: null,
        measures: ['m1'],
        baseline: {
          period: '2006',
          value: { kind: 'measured', value: 37 },
          approximate: false,
          sources: [referenceOf(passage)],
        },
        target: null,
        later: [
          {
            period: '2010',
            value: { kind: 'measured', value: 74 },
            approximate: false,
            sources: [referenceOf(indicator)],
          },
        ],
        comment: [],
      },
    ],
    method: [block('method-1', 'paragraph', texts.method, [indicator])],
    sources: [indicator, evidence, ...entries.flatMap(({ sources }) => sources), passage],
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
    outcomes: [],
    method: [],
    sources: [],
  })
}
