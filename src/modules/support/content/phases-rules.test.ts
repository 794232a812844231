import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, daysBetween } from '../../../platform/clock/clock.ts'
import type { PhaseKind } from './phases.ts'
import { latestEnd, type PhasePeriod, refusePhase } from './phases-rules.ts'

const start = '2026-03-01'
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(start, days))
const kind = fc.constantFrom<PhaseKind>('rest', 'rehabilitation', 'integration', 'own')
const longest = { rest: 30, rehabilitation: 90, integration: 45, own: Number.POSITIVE_INFINITY } as const
const limited = fc.constantFrom('rest', 'rehabilitation', 'integration')
const length = fc.integer({ min: 1, max: 120 })
const period = fc
  .record({ kind, from: day, days: length })
  .map(({ kind, from, days }): PhasePeriod => ({ kind, from, to: addDays(from, days - 1) }))

/** Phases added one after another, each only where the rule lets it in. */
const planOf = (wanted: readonly PhasePeriod[]): PhasePeriod[] => {
  const plan: PhasePeriod[] = []
  for (const phase of wanted) if (refusePhase(plan, phase) === null) plan.push(phase)
  return plan
}

const daysOf = (phase: PhasePeriod): Set<string> => {
  const days = new Set<string>()
  for (let at = phase.from; at <= phase.to; at = addDays(at, 1)) days.add(at)
  return days
}

test('a phase may be as long as the programme says and not a day longer', () => {
  fc.assert(
    fc.property(limited, day, (kind, from) => {
      expect(refusePhase([], { kind, from, to: addDays(from, longest[kind]) })).toBeNull()
      expect(refusePhase([], { kind, from, to: addDays(from, longest[kind] + 1) })).toBe('phase_too_long')
    }),
  )
})

test('the rest of 30 days that begins on 1 March ends on 31 March at the latest', () => {
  expect(latestEnd('rest', '2026-03-01')).toBe('2026-03-31')
  expect(latestEnd('rehabilitation', '2026-03-31')).toBe('2026-06-29')
  expect(latestEnd('own', '2026-03-01')).toBeNull()
})

test('a fourth rehabilitation is refused; a fourth phase of one’s own is not', () => {
  const three = (kind: PhaseKind): PhasePeriod[] =>
    [0, 100, 200].map((after) => ({ kind, from: addDays(start, after), to: addDays(start, after + 89) }))
  const fourth = { from: addDays(start, 300), to: addDays(start, 340) }
  expect(refusePhase(three('rehabilitation').slice(1), { kind: 'rehabilitation', ...fourth })).toBeNull()
  expect(refusePhase(three('rehabilitation'), { kind: 'rehabilitation', ...fourth })).toBe('phase_too_many')
  expect(refusePhase(three('own'), { kind: 'own', ...fourth })).toBeNull()
})

test('a phase that ends before it starts is refused, whatever its kind', () => {
  fc.assert(
    fc.property(kind, day, length, (kind, from, days) => {
      expect(refusePhase([], { kind, from, to: addDays(from, -days) })).toBe('phase_ends_before_start')
    }),
  )
})

test('phases that share a day overlap; the day after is free', () => {
  const rest: PhasePeriod = { kind: 'rest', from: start, to: '2026-03-30' }
  expect(refusePhase([rest], { kind: 'rehabilitation', from: '2026-03-30', to: '2026-05-01' })).toBe(
    'phase_overlaps',
  )
  expect(refusePhase([rest], { kind: 'rehabilitation', from: '2026-03-31', to: '2026-05-01' })).toBeNull()
})

test('whatever is asked for, a plan has no day in two phases and never more than the programme gives', () => {
  fc.assert(
    fc.property(fc.array(period, { maxLength: 12 }), (wanted) => {
      const plan = planOf(wanted)
      const days = plan.map(daysOf)
      const together = days.reduce((sum, each) => sum + each.size, 0)
      expect(new Set(days.flatMap((each) => [...each])).size).toBe(together)
      expect(plan.filter(({ kind }) => kind === 'rehabilitation').length).toBeLessThanOrEqual(3)
      for (const phase of plan)
        expect(daysBetween(phase.from, phase.to)).toBeLessThanOrEqual(longest[phase.kind])
    }),
    { numRuns: 60 },
  )
})
