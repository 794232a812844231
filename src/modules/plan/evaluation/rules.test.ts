import { expect, test } from 'vitest'
import { lacking, rank, sourceLines } from './rules.ts'

const whole = {
  carriedOut: 'partly',
  carriedOutBecause: 'Två av tre delar är gjorda.',
  cameOfIt: 'output',
  cameOfItBecause: 'Ingen har mätt vad det ledde till.',
  reports: ['r'],
  otherSources: null,
} as const

test('a judgement is whole with both answers, their reasons, and something that it rests on', () => {
  expect(lacking(whole)).toEqual([])
  expect(lacking({ ...whole, carriedOutBecause: '', cameOfIt: null })).toEqual([
    'carriedOutBecause',
    'cameOfIt',
  ])
  expect(lacking({ ...whole, reports: [] })).toEqual(['sources'])
  expect(lacking({ ...whole, reports: [], otherSources: 'Brå 2011:18' })).toEqual([])
})

test('each line is a source once', () => {
  expect(sourceLines('Brå 2011:18\r\n\n  Brå 2011:18 \nSOU 2010:49')).toEqual(['Brå 2011:18', 'SOU 2010:49'])
  expect(sourceLines(null)).toEqual([])
})

test('what can be read and is not judged comes first, what is judged with nothing new last', () => {
  const order = [
    { reached: 'nothing', fresh: 2 },
    { reached: 'newer_draft', fresh: 0 },
    { reached: 'published', fresh: 1 },
    { reached: 'nothing', fresh: 0 },
    { reached: 'published', fresh: 0 },
  ] as const
  expect([...order].reverse().sort((one, other) => rank(one) - rank(other))).toEqual(order)
})
