import { expect, test } from 'vitest'
import { isLate, nextStep, periodOf, phaseOn, revealingWord } from './rules.ts'

test('a phase is one from its first day to its last, or to the day on which it ended early', () => {
  const phase = {
    id: 'a',
    kind: 'reflection',
    name: '',
    from: '2026-02-01',
    to: '2026-03-02',
    endedOn: null,
  } as never
  const early = { ...(phase as object), endedOn: '2026-02-10' } as never
  expect(periodOf(early)).toEqual({ kind: 'reflection', from: '2026-02-01', to: '2026-02-10' })
  const on = (days: readonly string[], of: never) => days.map((day) => phaseOn([of], day) !== undefined)
  expect(on(['2026-01-31', '2026-02-01', '2026-03-02', '2026-03-03'], phase)).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(on(['2026-02-10', '2026-02-11'], early)).toEqual([true, false])
})

test('a step is late the day after its day, while it is planned', () => {
  const late = (state: 'planned' | 'done', day: string | null) => isLate({ state, day }, '2026-11-24')
  expect([late('planned', '2026-11-23'), late('planned', '2026-11-24')]).toEqual([true, false])
  expect([late('planned', null), late('done', '2026-11-23')]).toEqual([false, false])
})

test('next is the planned step with the earliest day, and one without a day after all that have one', () => {
  const step = (state: 'planned' | 'done', day: string | null) => ({ state, day })
  const [done, undated, later, sooner] = [
    ...[step('done', '2026-01-01'), step('planned', null)],
    ...[step('planned', '2026-12-02'), step('planned', '2026-12-01')],
  ]
  expect(nextStep([done!, undated!, later!, sooner!])).toBe(sooner)
  expect(nextStep([done!, undated!])).toBe(undated)
  expect(nextStep([done!])).toBeUndefined()
})

test('a word that tells what a paper is about is found in any language and however its signs are put together', () => {
  expect(revealingWord('Ring POLISEN')).toBe('polis')
  expect(revealingWord('Åklagaren ringer'.normalize('NFD'))).toBe('åklagar')
  expect(revealingWord('ตำรวจ')).toBe('ตำรวจ')
  expect(revealingWord('Möte på tisdag')).toBeUndefined()
})
