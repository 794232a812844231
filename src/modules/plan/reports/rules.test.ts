import fc from 'fast-check'
import { expect, test } from 'vitest'
import { proposalsFrom } from './proposal-rules.ts'
import {
  figuresOf,
  isOpen,
  nextState,
  numberOf,
  problemsOf,
  type ReportText,
  stepNames,
  stepsFrom,
} from './rules.ts'
import { figureKinds, reportStates } from './schema.ts'
import { compareVersions, isIntact, type ReportVersionContent, versionHash } from './version-rules.ts'

const question = '00000000-0000-4000-8000-000000000001'
const whole: ReportText = {
  answers: [{ questionId: question, answer: '420 personer.' }],
  output: 'Fyra tillfällen.',
  outcome: null,
  effect: null,
  notAssessed: 'Uppföljningen görs nästa år.',
  deviation: null,
  spentOre: null,
  repaidOre: null,
  moneySource: null,
  figures: [],
}
const asked = { questions: [{ id: question }], money: false, final: true }

test('only the steps of the table lead on, and every way ends in a state that nothing leads from or is published', () => {
  fc.assert(
    fc.property(fc.constantFrom(...reportStates), fc.constantFrom(...stepNames), (state, step) => {
      const rule = stepsFrom[state].find((one) => one.step === step)
      if (rule) return nextState(state, step) === rule.to
      try {
        nextState(state, step)
        return false
      } catch {
        return true
      }
    }),
  )
  expect(reportStates.filter(isOpen)).toEqual(['draft', 'returned'])
})

test('“cannot be assessed, because …” is a full answer to outcome and effect', () => {
  expect(problemsOf(whole, asked)).toEqual([])
  expect(problemsOf({ ...whole, notAssessed: null }, asked).map(({ field }) => field)).toEqual([
    'outcome',
    'effect',
  ])
  expect(problemsOf({ ...whole, notAssessed: null }, { ...asked, final: false })).toEqual([])
})

test('nothing is submitted empty, and each question is answered', () => {
  const empty = { ...whole, answers: [], output: null, notAssessed: null }
  expect(problemsOf(empty, asked).map(({ code }) => code)).toEqual([
    'report.nothing_answered',
    'report.question_unanswered',
    'report.output_missing',
    'report.outcome_missing',
    'report.effect_missing',
  ])
})

test('a figure needs its source whatever its kind, and a value where it was measured', () => {
  const figure = {
    label: 'Deltagare',
    level: 'output',
    unit: 'personer',
    periodFrom: null,
    periodTo: null,
  } as const
  for (const kind of figureKinds) {
    const problems = problemsOf({ ...whole, figures: [{ ...figure, kind, value: null, source: '' }] }, asked)
    expect(problems.map(({ field }) => field)).toEqual(
      kind === 'measured' ? ['figures.0.value', 'figures.0.source'] : ['figures.0.source'],
    )
  }
})

test('a measured zero is a kind of its own, and what is not known has no number', () => {
  expect(figuresOf([{ label: 'Anmälningar', value: '0', unit: 'st', source: 'Register' }])[0]).toMatchObject({
    kind: 'zero',
    value: 0,
  })
  expect(() => figuresOf([{ label: 'Anmälningar', kind: 'unknown', value: '3' }])).toThrow(
    'report.value_contradicts_kind',
  )
  expect(figuresOf([undefined, { kind: 'measured' }])).toEqual([])
})

test('numbers are read as people write them', () => {
  expect(numberOf('1 650')).toBe(1650)
  expect(numberOf('45,5')).toBe(45.5)
  expect(numberOf('cirka tjugo')).toBeUndefined()
  fc.assert(
    fc.property(
      fc.integer({ min: -1_000_000, max: 1_000_000 }),
      (value) => numberOf(new Intl.NumberFormat('sv-SE').format(value)) === value,
    ),
  )
})

const version: ReportVersionContent = {
  reportBackId: question,
  assignment: { id: question, title: 'Påhittat', reference: null },
  body: { id: question, name: 'Exempelmyndigheten' },
  deadline: null,
  state: 'submitted',
  reason: null,
  answers: [{ question: 'Hur många?', answer: '420' }],
  output: 'Fyra tillfällen.',
  outcome: null,
  effect: null,
  notAssessed: null,
  figures: [],
  evidence: [],
}

test('a version is found to be changed by its hash, whatever the order of its parts', () => {
  const sha256 = versionHash(version)
  const reordered = Object.fromEntries(Object.entries(version).reverse()) as unknown as ReportVersionContent
  expect(isIntact({ content: reordered, sha256 })).toBe(true)
  expect(isIntact({ content: { ...version, output: 'Fem tillfällen.' }, sha256 })).toBe(false)
})

test('two versions are compared part by part', () => {
  const later = {
    ...version,
    answers: [{ question: 'Hur många?', answer: '430' }],
    outcome: 'Fler känner igen tecknen.',
  }
  const line = ({ label }: { label: string }) => label
  expect(compareVersions(version, later, line)).toEqual([
    { part: { question: 'Hur många?' }, before: '420', after: '430' },
    { part: 'outcome', before: '', after: 'Fler känner igen tecknen.' },
  ])
  expect(compareVersions(version, version, line)).toEqual([])
})

const registered = `Redovisning av uppdraget

Genomförda insatser

Myndigheten har hållit fyra utbildningar. Under 2032 deltog 420 personer från socialtjänsten.

Resultat av utbildningen

Deltagarna känner oftare igen tecken på människohandel.

Samverkan med polisen

Samverkan har skett i tre län.

Effekter

Effekten på de utsatta kan inte bedömas eftersom uppföljning saknas.
`

test('passages of a registered report are proposed to the questions and levels they fit, with where they stand', () => {
  const proposals = proposalsFrom(
    registered,
    [],
    [{ id: question, question: 'Hur har samverkan med polisen skett?' }],
  )
  const byField = new Map(
    proposals.flatMap((one) => (one.kind === 'text' ? [[one.field, one.text] as const] : [])),
  )
  expect(byField.get(`answers.${question}`)).toBe('Samverkan har skett i tre län.')
  expect(byField.get('output')).toContain('fyra utbildningar')
  expect(byField.get('outcome')).toContain('känner oftare igen')
  expect(byField.get('notAssessed')).toBe('uppföljning saknas.')
  expect(proposals.filter(({ kind }) => kind === 'figure')).toMatchObject([{ value: 420, unit: 'personer' }])
  for (const { start, end, text } of proposals) expect(registered.slice(start, end)).toBe(text)
})

test('proposals always quote the text, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) =>
      proposalsFrom(text, [], [{ id: question, question: 'Hur många personer?' }]).every(
        (one) => text.slice(one.start, one.end) === one.text,
      ),
    ),
  )
})
