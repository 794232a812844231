import { expect, test } from 'vitest'
import { dueOn, requireAnswerable, requireReader } from './rules.ts'

const codeOf = (work: () => void): string | undefined => {
  try {
    work()
  } catch (refusal) {
    return (refusal as { code: string }).code
  }
  return undefined
}

test('a request is answered within a month, on a working day', () => {
  expect(dueOn('2026-11-24')).toBe('2026-12-28')
  expect(dueOn('2026-01-31')).toBe('2026-03-02')
  expect(dueOn('2026-10-13')).toBe('2026-11-13')
})

test('a correction that is granted has been made, erasure follows the law, and what is refused needs neither', () => {
  const answer = (kind: 'correction' | 'erasure' | 'access', given: object) =>
    codeOf(() => requireAnswerable(kind, { decision: 'granted', ...given }))
  expect(answer('correction', {})).toBe('rights.correct_first')
  expect(answer('correction', { correctedSection: 'identity' })).toBeUndefined()
  expect(answer('correction', { noteId: 'a' })).toBeUndefined()
  expect(answer('access', {})).toBeUndefined()
  expect(answer('erasure', { correctedSection: 'identity' })).toBe('rights.erasure_follows_law')
  expect(answer('erasure', { decision: 'refused' })).toBeUndefined()
  expect(answer('correction', { decision: 'refused' })).toBeUndefined()
})

test('a guardian reads in a child’s place unless suspected, and nobody does in an adult’s', () => {
  const reader = (asker: 'guardian' | 'self', age: 'adult' | 'child' | 'uncertain', suspected = 'no') =>
    codeOf(() => requireReader(asker, age, suspected))
  expect(reader('guardian', 'child')).toBeUndefined()
  expect(reader('guardian', 'uncertain', 'unknown')).toBeUndefined()
  expect(reader('guardian', 'child', 'yes')).toBe('rights.guardian_suspected')
  expect(reader('guardian', 'adult')).toBe('rights.no_guardian_of_an_adult')
  expect(reader('self', 'adult', 'yes')).toBeUndefined()
})
