import { expect, test } from 'vitest'
import { followUpDays, keptAnswers, mayAnswer, outcomeOf } from './rules.ts'

test('somebody is followed up in the first days, and after one, three, six and twelve months', () => {
  expect(followUpDays('2026-11-30')).toEqual([
    { moment: 'first_days', dueOn: '2026-12-03' },
    { moment: 'month_1', dueOn: '2026-12-30' },
    { moment: 'month_3', dueOn: '2027-02-28' },
    { moment: 'month_6', dueOn: '2027-05-30' },
    { moment: 'month_12', dueOn: '2027-11-30' },
  ])
})

test('a follow-up is answered while it waits, or was missed', () => {
  const results = [null, 'missed', 'reached', 'not_reached', 'declined'] as const
  expect(results.filter(mayAnswer)).toEqual([null, 'missed'])
})

test('what was not asked is unknown, and nothing is known where nobody was reached', () => {
  const answers = { safe: 'yes', re_exploited: 'no' } as const
  const unknown = { housed: 'unknown', supported: 'unknown', occupied: 'unknown' }
  expect(keptAnswers({ result: 'reached', answers })).toEqual({ ...answers, ...unknown })
  expect(keptAnswers({ result: 'not_reached', answers })).toEqual({
    ...{ safe: 'unknown', re_exploited: 'unknown' },
    ...unknown,
  })
})

test.each([
  ['reached', 'yes', 'yes', 're_exploited'],
  ['reached', 'no', 'yes', 're_exploited'],
  ['reached', 'no', 'no', 'not_safe'],
  ['reached', 'no', 'unknown', 'not_safe'],
  ['reached', 'yes', 'no', 'safe'],
  ['reached', 'yes', 'unknown', 'unknown'],
  ['reached', 'unknown', 'no', 'unknown'],
  ['not_reached', 'yes', 'no', 'unknown'],
  ['missed', 'no', 'yes', 'unknown'],
  [null, 'yes', 'no', 'unknown'],
] as const)('%s, safe: %s, exploited again: %s is counted as %s', (result, safe, re_exploited, outcome) => {
  expect(outcomeOf({ result, safe, re_exploited })).toBe(outcome)
})
