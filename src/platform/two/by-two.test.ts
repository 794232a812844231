import { expect, test } from 'vitest'
import { byTwo, requireAnother, whyNotAlone } from './by-two.ts'

const rule = byTwo<'release' | 'pay', 'report' | 'decide'>({
  release: { report: 'made_up.released_by_oneself' },
  pay: { decide: 'made_up.paid_by_decider', report: 'made_up.paid_by_reporter' },
})

test('whoever took the other step does not take this one, one of several neither', () => {
  expect(whyNotAlone(rule, 'release', { report: 'ada' }, 'ada')).toBe('made_up.released_by_oneself')
  expect(whyNotAlone(rule, 'release', { report: ['bo', 'ada'] }, 'ada')).toBe('made_up.released_by_oneself')
  expect(whyNotAlone(rule, 'pay', { decide: 'bo', report: 'ada' }, 'ada')).toBe('made_up.paid_by_reporter')
  expect(() => requireAnother(rule, 'release', { report: 'ada' }, 'ada')).toThrow(
    'made_up.released_by_oneself',
  )
})

test('another takes it, whoever took a step that is not named too, and where nobody has taken any', () => {
  expect(whyNotAlone(rule, 'release', { report: 'ada', decide: 'bo' }, 'bo')).toBeUndefined()
  expect(whyNotAlone(rule, 'release', { report: null }, 'ada')).toBeUndefined()
  expect(() => requireAnother(rule, 'pay', {}, 'ada')).not.toThrow()
})
