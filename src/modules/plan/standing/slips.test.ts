import { expect, test } from 'vitest'
import type { Snapshot } from '../assignments/schema.ts'
import { movesOf, slipsOf } from './slips.ts'

const snapshot = (...deadlines: [id: string, day: string, replacedBy: string | null][]) =>
  ({
    deadlines: deadlines.map(([id, day, replacedBy]) => ({
      ...{ id, day, replacedBy },
      ...{ kind: 'final', part: null, withdrawn: false },
    })),
  }) as unknown as Snapshot

const first = snapshot(['a', '2032-03-01', null], ['x', '2032-05-01', null])
const second = snapshot(['a', '2032-03-01', 'b'], ['b', '2032-06-01', null], ['x', '2032-05-01', null])
const third = snapshot(
  ['a', '2032-03-01', 'b'],
  ['b', '2032-06-01', 'c'],
  ['c', '2032-09-01', null],
  ['x', '2032-05-01', null],
)
const decisions = [
  { before: second, after: third, decided: '2032-05-20', reference: 'X/3', reason: 'Svaren är för få.' },
  { before: first, after: second, decided: '2032-02-20', reference: 'X/2', reason: 'Upphandlingen drog ut.' },
  { before: null, after: first, decided: '2031-06-01', reference: 'X/1', reason: null },
]

test('a promise that slipped tells its first day, each day after it and why', () => {
  const moves = movesOf(slipsOf(decisions), 'c')
  expect(moves.map(({ before, after, reason }) => [before, after, reason])).toEqual([
    ['2032-03-01', '2032-06-01', 'Upphandlingen drog ut.'],
    ['2032-06-01', '2032-09-01', 'Svaren är för få.'],
  ])
})

test('a day that stands was moved by nobody', () => {
  expect(movesOf(slipsOf(decisions), 'x')).toEqual([])
})
