import { describe, expect, test } from 'vitest'
import { differences, effectsOf, missingIn, type ReportStanding } from './effect-rules.ts'
import type { Snapshot } from './schema.ts'

const question = (id: string, asked: string, withdrawn = false) => ({ id, question: asked, withdrawn })
const deadline = (id: string, day: string, given: object = {}) => ({
  ...{ id, day, kind: 'interim', part: null, bodyId: null, replacedBy: null, withdrawn: false },
  ...given,
})
const before = {
  ...{ state: 'given', title: 'Påhittat', task: 'Utbilda', reportTo: null, measures: ['1', '2'] },
  bodies: [
    { bodyId: 'a', part: 'assignee' },
    { bodyId: 'b', part: 'assignee' },
    { bodyId: 'c', part: 'consulted' },
  ],
  questions: [question('q', 'Hur många?')],
  deadlines: [deadline('d', '2026-03-01'), deadline('e', '2026-12-01')],
  money: [{ amountOre: 100 }, { amountOre: 20 }],
} as unknown as Snapshot
const changed = (of: object) => ({ ...before, ...of }) as Snapshot
const told = (of: object) => differences(before, changed(of))
const facts = (day: string) => ({ day, kind: 'interim', part: null })

describe('what a decision changes', () => {
  test('is nothing where nothing is changed', () => {
    expect(told({})).toEqual([])
  })

  test.each<[object, object[]]>([
    [{ title: 'Annat' }, [{ what: 'title', before: 'Påhittat', after: 'Annat' }]],
    [{ task: 'Nytt' }, [{ what: 'task', before: 'Utbilda', after: 'Nytt' }]],
    [{ reportTo: 'Regeringen' }, [{ what: 'report_to', before: '', after: 'Regeringen' }]],
    [{ state: 'completed' }, [{ what: 'state', after: 'completed' }]],
    [
      { measures: ['2', '3'] },
      [
        { what: 'measure_added', measureId: '3' },
        { what: 'measure_removed', measureId: '1' },
      ],
    ],
    [
      {
        bodies: [
          { bodyId: 'a', part: 'assignee' },
          { bodyId: 'b', part: 'consulted' },
          { bodyId: 'c', part: 'consulted' },
        ],
      },
      [
        { what: 'body_added', bodyId: 'b', part: 'consulted' },
        { what: 'body_removed', bodyId: 'b', part: 'assignee' },
      ],
    ],
    [{ money: [{ amountOre: 50 }] }, [{ what: 'money', beforeOre: 120, afterOre: 50 }]],
    [
      { questions: [question('q', 'Hur gick det?')] },
      [{ what: 'question_reworded', before: 'Hur många?', after: 'Hur gick det?' }],
    ],
    [
      { questions: [question('q', 'Hur många?', true)] },
      [{ what: 'question_dropped', question: 'Hur många?' }],
    ],
    [
      { questions: [question('q', 'Hur många?'), question('r', 'Varför?')] },
      [{ what: 'question_added', question: 'Varför?' }],
    ],
    [{ questions: [question('q', 'Hur många?'), question('r', 'Varför?', true)] }, []],
    [
      { deadlines: before.deadlines.slice(0, 1) },
      [{ what: 'deadline_ended', deadline: facts('2026-12-01') }],
    ],
    [
      { deadlines: [...before.deadlines, deadline('f', '2027-01-01')] },
      [{ what: 'deadline_added', deadline: facts('2027-01-01') }],
    ],
    [
      {
        deadlines: [
          deadline('d', '2026-03-01', { replacedBy: 'f' }),
          deadline('f', '2026-05-01'),
          before.deadlines[1],
        ],
      },
      [{ what: 'deadline_replaced', before: facts('2026-03-01'), after: facts('2026-05-01') }],
    ],
  ])('is told once: %j', (of, effects) => {
    expect(told(of)).toEqual(effects)
  })
})

describe('what is missing', () => {
  const TODAY = '2026-06-01'
  const report = (given: object = {}): ReportStanding =>
    ({ deadlineId: 'd', bodyId: 'a', state: 'submitted', ...given }) as ReportStanding
  const missing = (reports: readonly ReportStanding[] = [], of: object = {}, day = TODAY) =>
    missingIn(changed(of), reports, day).map(({ deadlineId, bodyId }) => `${deadlineId}${bodyId}`)

  test('is each deadline that has passed, for each who carries it out and has not answered', () => {
    expect(missing()).toEqual(['da', 'db'])
    expect(missing([], {}, '2026-03-01')).toEqual([])
    expect(missing([], {}, '2026-03-02')).toEqual(['da', 'db'])
    expect(missing([], { state: 'completed' })).toEqual(['da', 'db'])
    expect(missing([], { state: 'withdrawn' })).toEqual([])
    expect(missing([report()])).toEqual(['db'])
    expect(missing([report({ state: 'returned' })])).toEqual(['da', 'db'])
    expect(missing([report({ deadlineId: null })])).toEqual(['da', 'db'])
    expect(missing([report({ deadlineId: 'e' })])).toEqual(['da', 'db'])
    const own = { deadlines: [deadline('d', '2026-03-01', { bodyId: 'b' })] }
    expect(missing([], own)).toEqual(['db'])
  })

  test('is told where a decision makes it more or less, and what was handed in stays', () => {
    const counted = (one: object, other: object, reports: readonly ReportStanding[] = []) =>
      effectsOf(changed(one), changed(other), reports, TODAY).filter(({ what }) => /missing|kept/.test(what))
    const later = { deadlines: [deadline('d', '2026-07-01'), deadline('e', '2026-12-01')] }
    expect(counted({}, later)).toEqual([{ what: 'missing_no_more', count: 2 }])
    expect(counted(later, {})).toEqual([{ what: 'missing_from_now', count: 2 }])
    expect(counted({}, {}, [report()])).toEqual([])
    expect(counted({}, { state: 'completed' }, [report(), report()])).toEqual([
      { what: 'reports_kept', count: 2 },
    ])
    expect(counted({}, { state: 'completed' })).toEqual([])
  })
})
