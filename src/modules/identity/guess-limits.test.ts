import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anotherAttempt,
  type Filled,
  failuresInARow,
  guessLimits,
  KNOWN_DEVICES,
  sendingLimits,
} from './guess-limits.ts'

const kinds = fc.constantFrom(...Object.values(guessLimits), ...Object.values(sendingLimits))
const start = Date.parse('2009-03-02T08:00:00Z')
const at = (seconds: number) => new Date(start + seconds * 1000)

test('however attempts are spread, no more are let through than the allowance holds and lets run out', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 100, maxLength: 400 })
  fc.assert(
    fc.property(kinds, pauses, (allowance, seconds) => {
      let moment = 0
      let known: Filled | undefined
      let through = 0
      for (const pause of seconds) {
        moment += pause
        const verdict = anotherAttempt(known, at(moment), allowance)
        if (!('level' in verdict)) continue
        through += 1
        known = { level: verdict.level, lastAt: at(moment) }
      }
      expect(through).toBeLessThanOrEqual(allowance.holds + moment / allowance.emptiesEverySeconds + 0.01)
    }),
  )
})

test('after a clock has gone back nobody waits until it is again what it was: there is room for one, and then as ever', () => {
  const anyJump = fc.integer({ min: 61, max: 400 * 86_400 })
  fc.assert(
    fc.property(kinds, fc.double({ min: 0, max: 1, noNaN: true }), anyJump, (allowance, share, jump) => {
      const known = { level: allowance.holds * share, lastAt: at(jump) }
      const first = anotherAttempt(known, at(0), allowance)
      if (!('level' in first)) throw new Error('waits')
      expect(first.level).toBeGreaterThanOrEqual(Math.min(known.level, allowance.holds))
      const second = anotherAttempt({ level: first.level, lastAt: at(0) }, at(0), allowance)
      if ('waitSeconds' in second)
        expect(second.waitSeconds).toBeLessThanOrEqual(allowance.emptiesEverySeconds)
      else expect(second.level).toBeCloseTo(first.level + 1, 6)
    }),
  )
})

test('the wait that is told is exactly the wait, and nobody waits longer than for one to run out', () => {
  fc.assert(
    fc.property(
      kinds,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(3000),
      (allowance, share, passed) => {
        const known = { level: allowance.holds * share, lastAt: at(0) }
        const verdict = anotherAttempt(known, at(passed), allowance)
        if ('level' in verdict) return
        expect(verdict.waitSeconds).toBeLessThanOrEqual(allowance.emptiesEverySeconds)
        // A thousandth of an attempt is none: 1.2 seconds of the slowest allowance, and less than one for whole seconds.
        if (verdict.waitSeconds > 3)
          expect(
            'waitSeconds' in anotherAttempt(known, at(passed + verdict.waitSeconds - 3), allowance),
          ).toBe(true)
        expect('level' in anotherAttempt(known, at(passed + verdict.waitSeconds), allowance)).toBe(true)
      },
    ),
  )
})

test('two servers whose clocks differ by a little give nobody more attempts', () => {
  const full = { level: guessLimits.account.holds, lastAt: at(0) }
  for (const behind of [1, 30, 60])
    expect(anotherAttempt(full, at(-behind), guessLimits.account)).toEqual({ waitSeconds: 900 })
})

test('an allowance that nobody has used for a day is empty, so what is forgotten then is nothing', () => {
  for (const allowance of [...Object.values(guessLimits), ...Object.values(sendingLimits)])
    expect(anotherAttempt({ level: allowance.holds, lastAt: at(0) }, at(86_400), allowance)).toEqual({
      level: 1,
    })
})

test('a hundred failures in a row are the most that an authenticator ever takes (NIST SP 800-63B §3.2.2)', () => {
  expect(failuresInARow.unknownDevices + KNOWN_DEVICES * failuresInARow.knownDevice).toBeLessThanOrEqual(100)
})

test('an address that is a whole country’s has room again within seconds, and is empty within minutes', () => {
  const { holds, emptiesEverySeconds } = guessLimits.address
  expect(anotherAttempt({ level: holds, lastAt: at(0) }, at(0), guessLimits.address)).toEqual({
    waitSeconds: 2,
  })
  expect(holds * emptiesEverySeconds).toBeLessThanOrEqual(600)
})
