import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTooGood } from './rules.ts'
import { type Criterion, criteria, judgements, marks } from './schema.ts'

const answers = fc.record(
  Object.fromEntries(criteria.map((criterion) => [criterion, fc.constantFrom(...judgements)])) as Record<
    Criterion,
    fc.Arbitrary<(typeof judgements)[number]>
  >,
)

test('the risk is never low where anything is answered with no, or where it is unclear whom or what was counted', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...marks), (given, mark) => {
      const doubtful =
        Object.values(given).includes('no') || given.population !== 'yes' || given.definition !== 'yes'
      expect(isTooGood(mark, given)).toBe(mark === 'low' && doubtful)
    }),
  )
})
