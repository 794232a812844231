import { expect, test } from 'vitest'
import { calibrateRobust, hardKinds, kinds, type Outcome } from './robust-calibration.ts'

// Two populations of each kind in `npm test`; 108 of each in `npm run test:long`.
const ROUNDS = Number(process.env['SAMLAD_TEST_ROUNDS'] ?? 1) > 1 ? 9 : 0

type Outcomes = readonly Outcome[]
const share = (outcomes: Outcomes, of: 'held' | 'stepwiseHeld' | 'refused'): number =>
  outcomes.filter((outcome) => outcome[of]).length / outcomes.length
const median = (values: readonly number[]): number =>
  [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]!

test('the robust interval holds the truth in twelve kinds of populations, no wider than it need be, and the gate refuses models where people differ', () => {
  const found = Object.entries({ ...kinds, ...(ROUNDS > 0 && hardKinds) }).map(([name, kind], place) => ({
    name,
    outcomes: calibrateRobust(kind, ROUNDS, 1000 * (place + 1)),
  }))
  // The figures of the long run, which decision 129 quotes.
  if (ROUNDS > 0)
    for (const { name, outcomes } of found)
      process.stdout.write(
        `${name}: robust ${share(outcomes, 'held')}, stepwise ${share(outcomes, 'stepwiseHeld')}\n`,
      )
  const usual = found.filter(({ name }) => name in kinds)
  const all = usual.flatMap(({ outcomes }) => outcomes)
  expect(usual).toHaveLength(12)
  if (ROUNDS > 0)
    for (const { name, outcomes } of usual)
      expect([name, share(outcomes, 'held')]).toEqual([name, expect.toSatisfy((held: number) => held >= 0.9)])
  expect(share(all, 'held')).toBeGreaterThanOrEqual(ROUNDS > 0 ? 0.94 : 0.85)
  // Upper ÷ lower bound, beside what a trial of the model came to.
  const ratio = (lists: number) => median(all.filter((one) => one.lists === lists).map(({ ratio: of }) => of))
  expect(ratio(3)).toBeLessThan(3.3 * 1.15)
  expect(ratio(6)).toBeLessThan(1.4 * 1.15)
  const missed = usual
    .filter(({ name }) => name.startsWith('people differ'))
    .flatMap(({ outcomes }) => outcomes)
    .filter(({ stepwiseHeld }) => !stepwiseHeld)
  expect(missed.length).toBeGreaterThan(3)
  expect(share(missed, 'refused')).toBeGreaterThan(ROUNDS > 0 ? 0.9 : 0.75)
})
