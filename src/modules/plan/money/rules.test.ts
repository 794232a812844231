import { describe, expect, test } from 'vitest'
import {
  type Account,
  drawn,
  keyOf,
  moreThanThereIs,
  move,
  moveBack,
  ofThePlan,
  refuseNoSum,
  refuseOverdraft,
  undone,
  yearsOf,
} from './rules.ts'
import { type Stage, stages } from './stages.ts'

const account = (stage: Stage, of: Partial<Account> = {}): Account => ({ ...ofThePlan, stage, ...of })
const codeOf = (work: () => void): string | undefined => {
  try {
    work()
  } catch (refusal) {
    return (refusal as { code: string }).code
  }
  return undefined
}

test('an account is known again however its measures are listed, and told from every other', () => {
  const one = account('decided', { measures: ['3', '1'] })
  expect(keyOf(one)).toBe(keyOf(account('decided', { measures: ['1', '3'] })))
  const others = [
    account('granted', { measures: ['1', '3'] }),
    ...[{ measures: ['1'] }, { assignmentId: 'a' }, { bodyId: 'a' }, { stewardId: 'a' }].map((of) =>
      account('decided', { measures: ['1', '3'], ...of }),
    ),
    ...[{ recipient: 'a' }, { item: 'a' }].map((of) => account('decided', { measures: ['1', '3'], ...of })),
  ]
  expect(new Set([one, ...others].map(keyOf)).size).toBe(others.length + 1)
})

test('money of the plan as a whole is for no assignment, measure or body', () => {
  const { measures, ...rest } = ofThePlan
  expect(measures).toEqual([])
  expect(Object.values(rest)).toEqual([null, null, null, null, null])
})

test('one year stated is both, none is none, and a period does not end before it begins', () => {
  expect(yearsOf({ fromYear: 2026 })).toEqual({ from: 2026, to: 2026 })
  expect(yearsOf({ toYear: 2027, fromYear: null })).toEqual({ from: 2027, to: 2027 })
  expect(yearsOf({ fromYear: 2026, toYear: 2028 })).toEqual({ from: 2026, to: 2028 })
  expect(yearsOf({ fromYear: null, toYear: undefined })).toBeNull()
  expect(codeOf(() => yearsOf({ fromYear: 2028, toYear: 2027 }))).toBe('money.years_reversed')
})

test('a sum is whole öre above nothing', () => {
  const refused = (ore: number) => codeOf(() => refuseNoSum(ore))
  expect([1, 0, -1, 0.5, Number.NaN].map(refused)).toEqual([
    undefined,
    'money.not_above_nothing',
    'money.not_above_nothing',
    'money.no_sum',
    'money.no_sum',
  ])
})

test('money that moves leaves one account as it comes to another, and what is undone leaves nothing', () => {
  const [from, to] = [account('decided'), account('granted')]
  const there = move(from, to, 500, null)
  expect(there).toEqual([
    { account: from, side: 'out', amountOre: -500, years: null },
    { account: to, side: 'in', amountOre: 500, years: null },
  ])
  expect(moveBack(from, to, 500, null)).toEqual([
    { account: from, side: 'out', amountOre: 500, years: null },
    { account: to, side: 'in', amountOre: -500, years: null },
  ])
  expect(undone(there)).toEqual(moveBack(from, to, 500, null))
})

describe('what is drawn from several accounts', () => {
  const [one, two, three] = [account('decided'), account('granted'), account('disposed')]
  const from = [
    { account: one, leftOre: 100 },
    { account: two, leftOre: -5 },
    { account: three, leftOre: 50 },
  ]
  test('empties the first first, takes nothing where nothing lies, and tells what is missing', () => {
    const whole = { account: one, amountOre: 100 }
    expect(drawn(from, 100)).toEqual({ taken: [whole], missingOre: 0 })
    expect(drawn(from, 101)).toEqual({ taken: [whole, { account: three, amountOre: 1 }], missingOre: 0 })
    expect(drawn(from, 151)).toEqual({ taken: [whole, { account: three, amountOre: 50 }], missingOre: 1 })
  })
})

describe('an account', () => {
  test('never holds less than nothing, nor does an origin owe less, to the öre', () => {
    for (const stage of stages) {
      const sign = stages.indexOf(stage) < 3 ? -1 : 1
      const refused = (changeOre: number) =>
        codeOf(() => refuseOverdraft([{ stage, beforeOre: 100 * sign, changeOre: changeOre * sign }]))
      expect([stage, refused(-100)]).toEqual([stage, undefined])
      expect([stage, refused(-101)]).toEqual([stage, expect.stringMatching(/^money\.more_than_/)])
    }
  })

  test('says what there is and what was asked for, by how far the money has come', () => {
    expect(moreThanThereIs('granted', 100, 101, 'kronor')).toMatchObject({
      code: 'money.more_than_granted',
      parameters: { left: 100, asked: 101 },
      field: 'kronor',
    })
    expect(moreThanThereIs('spent', 1, 2).code).toBe('money.more_than_there_is')
    expect(() => refuseOverdraft([{ stage: 'decided', beforeOre: 10, changeOre: -12 }])).toThrow(
      expect.objectContaining({ parameters: { left: 10, asked: 12 } }),
    )
  })
})
