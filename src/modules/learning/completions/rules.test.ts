import { expect, test } from 'vitest'
import { z } from 'zod'
import { hoursIn, isLevelOfSchool, subjectOf, tellsWho, workShape } from './rules.ts'

test('where a learner works is read by its code or by its word, and a place by its code', () => {
  const read = z.object(workShape)
  const setting = read.shape.setting
  expect(setting.parse('SCHOOL')).toBe('school')
  expect(setting.safeParse('påhittat').success).toBe(false)
  expect(setting.safeParse(undefined).success).toBe(false)
  expect(read.shape.county.parse('01')).toBe('01')
  expect(read.shape.county.safeParse('99').success).toBe(false)
  expect(read.shape.municipality.parse('0180')).toBe('0180')
  expect(read.shape.county.parse(undefined)).toBeUndefined()
  expect(read.shape.level.parse(undefined)).toBeUndefined()
})

test('a level is one of school', () => {
  expect(isLevelOfSchool({ setting: 'school', level: 'primary' })).toBe(true)
  expect(isLevelOfSchool({ setting: 'police', level: 'primary' })).toBe(false)
  expect(isLevelOfSchool({ setting: 'police' })).toBe(true)
})

test.each([
  ['ek@example.invalid', true],
  ['Påhittad Ek', true],
  ['19900101-1234', true],
  ['9001011234', true],
  ['900101+1234', true],
  ['anna.ek', true],
  ['anna_ek', true],
  ['a'.repeat(201), true],
  ['a'.repeat(200), false],
  ['8f14e45fceea167a', false],
  ['x9001011234', false],
  ['9001011234x', false],
  ['user.17', false],
])('the account %s tells who it is: %s', (account, tells) => {
  expect(tellsWho(account)).toBe(tells)
})

test('a learner elsewhere has a name that is the same for the same account of the same body, and no other', () => {
  const key = { secretKey: 'påhittad' } as Parameters<typeof subjectOf>[0]
  const name = subjectOf(key, 'body', 'account')
  expect(name).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(subjectOf(key, 'body', 'account')).toBe(name)
  expect(subjectOf(key, 'body', 'other')).not.toBe(name)
  expect(subjectOf(key, 'other', 'account')).not.toBe(name)
  expect(subjectOf({ ...key, secretKey: 'annan' } as typeof key, 'body', 'account')).not.toBe(name)
})

test.each([
  ['PT1H30M', 1.5],
  ['P1DT1H', 25],
  ['PT90M', 1.5],
  ['PT5400S', 1.5],
  ['PT1.26H', 1.3],
  ['PT0H', null],
  ['PT2000H', 2_000],
  ['PT2001H', null],
  ['1H', null],
  ['xPT1H', null],
  ['PT1Hx', null],
  [undefined, null],
])('%s is %s hours', (duration, hours) => {
  expect(hoursIn(duration)).toBe(hours)
})
