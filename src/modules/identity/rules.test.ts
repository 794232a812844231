import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturn } from '../../platform/access/way-back.ts'
import {
  anotherAttempt,
  browserKind,
  clientAddress,
  networkOf,
  organisationOf,
  passwordFault,
  patience,
  readRecoveryCode,
  waitAfter,
} from './rules.ts'

const kinds = fc.constantFrom(patience.account, patience.network)

test('each failed attempt costs at least as long a wait as the one before, and never more than the longest', () => {
  fc.assert(
    fc.property(kinds, fc.nat(500), (limits, attempts) => {
      const wait = waitAfter(attempts, limits)
      expect(waitAfter(attempts + 1, limits)).toBeGreaterThanOrEqual(wait)
      expect(wait).toBeLessThanOrEqual(limits.longestWaitSeconds)
      if (attempts < limits.free) expect(wait).toBe(0)
    }),
  )
})

test('however the attempts are spread over a day, nobody gets more guesses than the waits allow', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 4000 }), { minLength: 200, maxLength: 400 })
  fc.assert(
    fc.property(pauses, (seconds) => {
      let moment = Date.parse('2009-03-02T08:00:00Z')
      const end = moment + 86_400_000
      let known: { attempts: number; lastAt: Date } | undefined
      let guesses = 0
      for (const pause of seconds) {
        moment += pause * 1000
        if (moment >= end) break
        const verdict = anotherAttempt(known, new Date(moment), patience.account)
        if ('counted' in verdict) {
          guesses += 1
          known = { attempts: verdict.counted, lastAt: new Date(moment) }
        }
      }
      // Five are free, seven more until the wait is an hour, then one an hour.
      expect(guesses).toBeLessThanOrEqual(5 + 7 + 24)
    }),
  )
})

test('the wait that is told is exactly the wait: a second before it still waits, at its end it does not', () => {
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 60 }), fc.nat(3000), (limits, attempts, passed) => {
      const lastAt = new Date('2009-03-02T08:00:00Z')
      const after = (seconds: number) => new Date(lastAt.getTime() + seconds * 1000)
      const verdict = anotherAttempt({ attempts, lastAt }, after(passed), limits)
      if ('counted' in verdict) {
        expect(verdict.counted).toBe(attempts + 1)
        return
      }
      expect(
        'waitSeconds' in
          anotherAttempt({ attempts, lastAt }, after(passed + verdict.waitSeconds - 1), limits),
      ).toBe(true)
      expect(anotherAttempt({ attempts, lastAt }, after(passed + verdict.waitSeconds), limits)).toEqual({
        counted: attempts + 1,
      })
    }),
  )
})

test('after a day without attempts a person starts afresh', () => {
  const lastAt = new Date('2009-03-02T08:00:00Z')
  expect(
    anotherAttempt({ attempts: 40, lastAt }, new Date('2009-03-03T08:00:00Z'), patience.account),
  ).toEqual({
    counted: 1,
  })
})

test('the client of a trusted proxy is the one that the proxy saw, whatever the client itself claims', () => {
  expect(clientAddress('10.0.0.1', '203.0.113.9, 198.51.100.7', 1)).toBe('198.51.100.7')
  expect(clientAddress('10.0.0.1', '203.0.113.9, 198.51.100.7', 0)).toBe('10.0.0.1')
  expect(clientAddress(undefined, undefined, 0)).toBe('unknown')
})

test('the addresses of one household are one network', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0db8:1:2::9'))
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

test('a password is long and not made of the person it belongs to', () => {
  const about = { email: 'kerstin.exempel@example.invalid', name: 'Kerstin Exempel' }
  expect(passwordFault('för kort', about)).toBe('identity.password_short')
  expect(passwordFault('aaaaaaaaaaaaaaaa', about)).toBe('identity.password_simple')
  expect(passwordFault('Kerstin Exempel1', about)).toBe('identity.password_simple')
  expect(passwordFault('fyra ord om våren', about)).toBeUndefined()
})

test('a recovery code is read as it was meant', () => {
  expect(readRecoveryCode(' 4f7k-9qwe x2tb-oil1 ')).toBe('4F7K9QWEX2TB0111')
})

test('only a page of ours is returned to', () => {
  expect(safeReturn('/plans/1?page=2')).toBe('/plans/1?page=2')
  for (const address of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere',
    '/ x',
    undefined,
  ])
    expect(safeReturn(address)).toBe('/')
})

test('a browser is named by its kind alone', () => {
  expect(browserKind('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0')).toBe(
    'Edge, Windows',
  )
  expect(browserKind('curl/8')).toBeNull()
})

test('the organisation of an affiliation is its ten figures', () => {
  expect(organisationOf('197001011234@2021004979')).toBe('2021004979')
  expect(organisationOf('x@202100-4979')).toBe('2021004979')
  for (const wrong of ['2021004979', 'x@12', 7, undefined]) expect(organisationOf(wrong)).toBeUndefined()
})
