import { expect, test } from 'vitest'
import {
  amended,
  type Change,
  CLOCK_EVENT_KEYS,
  CLOCK_KINDS,
  type ClockKind,
  clockOf,
  lastDayOf,
  MEASURES,
  OWN_LAW,
  section,
  warningsOf,
} from './index.ts'

const every = CLOCK_KINDS.map((kind) => ({ kind, clock: clockOf(kind) }))

test('no clock without a trigger: each begins with one of the closed list, told in both languages', () => {
  expect(every.filter(({ clock }) => !CLOCK_EVENT_KEYS.includes(clock.trigger))).toEqual([])
  for (const { clock } of every) {
    expect(clock.starts.sv).toMatch(/^den dag \S/)
    expect(clock.starts.en).toMatch(/^the day \S/)
  }
})

test('no event stands in the list that no clock begins or ends with', () => {
  const used = new Set(every.flatMap(({ clock }) => [clock.trigger, clock.endedBy]))
  expect(CLOCK_EVENT_KEYS.filter((event) => !used.has(event))).toEqual([])
})

test('no two clocks of one section begin with the same trigger', () => {
  const begun = every.flatMap(({ clock: { trigger, section: of } }) =>
    of === null ? [] : [`${trigger} ${of}`],
  )
  expect(begun.filter((one, index) => begun.indexOf(one) !== index)).toEqual([])
})

test('every chain of clocks ends, and a day that is taken over from the one before is that of its own trigger', () => {
  const walk = (kind: ClockKind, before: readonly ClockKind[]): void => {
    expect(before).not.toContain(kind)
    for (const next of clockOf(kind).followedBy) walk(next.kind, [...before, kind])
  }
  for (const { kind, clock } of every) {
    walk(kind, [])
    for (const { kind: next, when, counts } of clock.followedBy) {
      const { trigger } = clockOf(next)
      if (when !== undefined) expect(clock.outcomes).toContain(when)
      if (counts === 'start') expect(trigger).toBe(clock.trigger)
      // Of the programme’s phases each begins by itself, on the day the one before ended.
      if (trigger === clock.trigger && clock.section !== null) expect(counts).toBe('start')
      if (trigger === clock.endedBy) expect(counts).toBe('end')
    }
  }
})

test('only a period that nobody can miss is ended by nothing but its own last day', () => {
  for (const { clock } of every) expect(clock.endedBy === null).toBe(clock.passing === 'ends')
})

test('what lapses or ceases is named, by a section, and has a day on which it does', () => {
  for (const { kind, clock } of every) {
    const stops = clock.passing === 'lapses' || clock.passing === 'ceases'
    if (!stops) {
      expect(clock.passingSection).toBeNull()
      continue
    }
    expect(MEASURES[clock.measure!].sv).not.toBe('')
    expect(section(clock.passingSection!).saying.sv).toMatch(/upphör/)
    expect(lastDayOf(kind, '2026-11-02')).toMatch(/^\d{4}-/)
  }
})

test('a duty of the law is late when its time has passed; what no law sets a day for is not', () => {
  for (const { clock } of every) {
    if (clock.passing === 'late') expect(clock.section).not.toBeNull()
    if (clock.passing === 'nothing') expect(clock.nature).toBe('own')
    if (clock.nature === 'own') expect(clock.passing).toBe('nothing')
  }
})

test('clocks that ask the same measure rest on it together: a submission before the trial and the application', () => {
  const of = (measure: keyof typeof MEASURES) =>
    every.filter(({ clock }) => clock.measure === measure).map(({ kind }) => kind)
  expect(of('custody')).toEqual(['custody_submission', 'custody_trial', 'custody_application'])
  expect(of('immediate_housing')).toEqual([
    'court_submission',
    'court_trial',
    'court_application',
    'court_hearing',
  ])
})

// SFS 1990:52, read in the wording of April 2026.
test.each([
  ['7 §: submitted within a week of the decision', 'custody_submission', '2026-11-02', '2026-11-09'],
  ['7 §: tried within a week of the day it came in', 'custody_trial', '2026-11-05', '2026-11-12'],
  [
    '8 §: applied for within four weeks of when it was carried out',
    'custody_application',
    '2026-11-02',
    '2026-11-30',
  ],
  ['9 a §: continued for two months at most', 'custody_renewal', '2026-11-02', '2027-01-02'],
  ['5 §: begun within four weeks of legal force', 'care_start', '2026-11-26', '2026-12-24'],
] as const)('LVU %s', (_, kind, from, last) => {
  expect(lastDayOf(kind, from)).toBe(last)
  expect(warningsOf(kind, last, from).at(-1)).toBe(last)
})

test('LVU 7 §: a week that ends on Christmas Eve ends on the next working day, and the court may not prolong it', () => {
  expect(lastDayOf('custody_submission', '2026-12-17')).toBe('2026-12-28')
  expect(clockOf('custody_submission').extension).toBeNull()
})

test('LVU 8–9 §§: the court may allow more than four weeks; otherwise the custody ceases', () => {
  const { extension, passing, passingSection } = clockOf('custody_application')
  expect(extension?.byCourt).toBe(true)
  expect([passing, passingSection]).toEqual(['ceases', 'lvu-9'])
  expect(lastDayOf('custody_application', '2026-11-02', { extendedTo: '2026-12-14' })).toBe('2026-12-14')
})

test('LVU 7 § second paragraph: a trial that is late lets nothing cease', () => {
  expect(clockOf('custody_trial')).toMatchObject({ passing: 'late', passingSection: null })
})

test('an amendment that applies to what runs reaches a duty that is late, and nothing that had ceased or ended before its day', () => {
  const change = (of: ClockKind, months: number): Change => ({
    ...{ table: 'length', of },
    version: { from: '2027-01-01', by: '2026:9201', applies: 'running', value: { months } },
  })
  const law = amended(OWN_LAW, [
    ...[change('investigation', 12), change('custody_submission', 6), change('reflection_period', 6)],
  ])
  const last = (kind: ClockKind, start: string, options = {}) =>
    lastDayOf(kind, start, { on: '2027-01-05', ...options }, law)
  expect(last('investigation', '2026-06-01')).toBe('2027-06-01')
  expect(last('custody_submission', '2026-12-28')).toBe('2027-06-28')
  expect(last('custody_submission', '2026-12-01')).toBe('2026-12-08')
  expect(last('reflection_period', '2026-12-02')).toBe('2027-06-02')
  expect(last('reflection_period', '2026-11-01')).toBe('2026-12-01')
  expect(last('reflection_period', '2026-11-01', { extendedTo: '2027-02-01' })).toBe('2027-05-01')
  expect(last('reflection_period', '2026-12-02', { on: '2026-12-31' })).toBe('2027-01-01')
})
