import { expect, test } from 'vitest'
import { notTheirTurn } from './turns.ts'

const days = Array.from({ length: 7 }, (_, day) => notTheirTurn(20_000 + day))

test('in seven days everything has its turn once, and a day is the same whenever it is asked', () => {
  const turns = new Map<string, number>()
  for (const away of days) for (const file of away) turns.set(file, (turns.get(file) ?? 0) + 1)
  expect(turns.size).toBeGreaterThan(100)
  expect([...turns].filter(([, times]) => times !== 6)).toEqual([])
  expect(notTheirTurn(20_007)).toEqual(days[0])
})

test('the way from the plan to the account, a night, a first day and the walls of each row are tried every day', () => {
  const always = /plan-to-account|midnight|first-day|security\/(rows|matrix|case-walls|definers)/
  expect(days.flat().filter((file) => always.test(file))).toEqual([])
})
