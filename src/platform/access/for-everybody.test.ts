import { expect, test } from 'vitest'
import { z } from 'zod'
import { action } from './action.ts'
import { keepReadings } from './for-everybody.ts'
import { policy } from './policy.ts'

const rules = policy({ 'test.read': { people: 'all', anyone: true } })
const read = () => action(rules, 'test.read', 'read', z.unknown(), async () => {})
const one = read()

/** Readings by a clock of the test, and a way to read that says how often it was read. */
const readings = () => {
  let now = 0
  let times = 0
  const kept = keepReadings(() => now)
  return {
    kept,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
    count: async () => {
      times += 1
      return times
    },
  }
}

test('what is asked for again of the same data is read once, by many at once too', async () => {
  const { kept, count } = readings()
  const asked = [1, 2, 3].map(() => kept.once('v1', one, { q: 'a' }, count))
  expect(await Promise.all(asked)).toEqual([1, 1, 1])
})

test.each([
  ['another version of the data', 'v2', one, { q: 'a' }],
  ['another action of the same permission', 'v1', read(), { q: 'a' }],
  ['another input', 'v1', one, { q: 'b' }],
  ['another set of values', 'v1', one, { q: new Set(['a']) }],
] as const)('%s is read by itself', async (_, version, of, input) => {
  const { kept, count } = readings()
  await kept.once('v1', one, { q: 'a' }, count)
  expect(await kept.once(version, of, input, count)).toBe(2)
})

test('a set is known by what it holds', async () => {
  const { kept, count } = readings()
  await kept.once('v1', one, { q: new Set(['a']) }, count)
  expect(await kept.once('v1', one, { q: new Set(['a']) }, count)).toBe(1)
  expect(await kept.once('v1', one, { q: new Set(['b']) }, count)).toBe(2)
})

test('after two seconds, and when it is emptied, it is read anew', async () => {
  const { kept, count, wait } = readings()
  const ask = () => kept.once('v1', one, {}, count)
  await ask()
  wait(1_999)
  expect(await ask()).toBe(1)
  wait(1)
  expect(await ask()).toBe(2)
  kept.empty()
  expect(await ask()).toBe(3)
})

test('what fails is nobody else’s', async () => {
  const { kept, count } = readings()
  const refused = kept.once('v1', one, {}, async () => {
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  expect(await kept.once('v1', one, {}, count)).toBe(1)
})

test('of very many different ones the oldest give way', async () => {
  const { kept, count } = readings()
  for (let n = 0; n < 1_000; n += 1) await kept.once('v1', one, { n }, count)
  expect(await kept.once('v1', one, { n: 999 }, count)).toBe(1_000)
  expect(await kept.once('v1', one, { n: 0 }, count)).toBe(1_001)
})
