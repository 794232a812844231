import { describe, expect, test } from 'vitest'
import type { Moment } from './instrument.ts'
import { claimIn, type GivenAnswer, resultOf, type Told, toldUntil } from './rules.ts'

const flow = { men: 72, asked: 60, accepted: 51 }
const answer = (man: number, moment: Moment, paid: 'yes' | 'no', sure = 5): GivenAnswer => ({
  ...{ groupId: `g${man % 3}`, link: `m${man}`, moment, year: 2026, answers: { paid, sure: `s${sure}` } },
})
const men = (count: number, from = 0) => Array.from({ length: count }, (_, at) => from + at)
const baseline = (count: number) => men(count).map((man) => answer(man, 'baseline', 'yes', 3))
const toldOf = (all: readonly GivenAnswer[], before?: ReturnType<typeof resultOf>): Told => {
  const result = resultOf(all, flow, before)
  if (result.few) throw new Error('few')
  return result
}
const later = ({ followed }: Told) => followed.find(({ moment }) => moment === 'six_months')!

describe('what may be told of men who want to stop', () => {
  test('stands beside how many came how far, and those who left make bounds', () => {
    const all = [
      ...baseline(30),
      ...men(20).map((man) => answer(man, 'six_months', man < 12 ? 'no' : 'yes', 7)),
    ]
    const told = toldOf(all)
    expect(told).toMatchObject({ ...flow, units: 3, baseline: 30, unpaired: 0 })
    const [paid, , , sure] = later(told).items!
    expect(paid).toMatchObject({ followed: 20, change: { before: 1, after: 0.4, change: -0.6 } })
    expect(paid!.change!.least).toBeCloseTo(8 / 30 - 1, 12)
    expect(paid!.change!.most).toBeCloseTo(18 / 30 - 1, 12)
    expect(sure!.change!.change).toBeCloseTo(4, 12)
  })

  test('is a sentence of fewer than ten, and nothing of fewer than three units', () => {
    const followed = (count: number) => [
      ...baseline(30),
      ...men(count).map((man) => answer(man, 'six_months', 'no')),
    ]
    expect(later(toldOf(followed(9)))).toEqual({ moment: 'six_months', followed: 9, items: null })
    expect(later(toldOf(followed(10))).items).not.toBeNull()
    expect(
      resultOf(
        followed(20).filter(({ groupId }) => groupId !== 'g2'),
        flow,
        undefined,
      ),
    ).toEqual({ few: true })
  })

  test('leaves out a question where few stand behind one side of it', () => {
    const all = [...baseline(30), ...men(20).map((man) => answer(man, 'six_months', man < 3 ? 'yes' : 'no'))]
    expect(later(toldOf(all)).items![0]).toMatchObject({ key: 'paid', followed: 20, change: null })
  })

  test('is told again as it was until ten more have come: what is new is never a few men', () => {
    const first = toldOf([...baseline(30), ...men(12).map((man) => answer(man, 'six_months', 'no'))])
    const few = [...baseline(30), ...men(14).map((man) => answer(man, 'six_months', 'yes'))]
    expect(later(toldOf(few, { few: false, ...first }))).toEqual(later(first))
    const many = [...baseline(30), ...men(22).map((man) => answer(man, 'six_months', 'no'))]
    expect(later(toldOf(many, { few: false, ...first })).followed).toBe(22)
  })

  test('a code that two have, or that was written otherwise, is nobody’s', () => {
    const all = [
      ...baseline(30),
      answer(0, 'baseline', 'no'),
      answer(0, 'six_months', 'no'),
      answer(99, 'six_months', 'no'),
    ]
    const told = toldOf(all)
    expect(told.baseline).toBe(29)
    expect(told.unpaired).toBe(4)
    expect(later(told).followed).toBe(0)
  })

  test('is of years that have been over for half a year', () => {
    expect(toldUntil('2027-06-30')).toBe(2025)
    expect(toldUntil('2027-07-01')).toBe(2026)
  })
})

test.each([
  ['Programmet har effekt.', 'effekt'],
  ['Tack vare samtalen minskade det.', 'Tack vare'],
  ['The programme works.', 'works'],
  ['Samtalen ledde till en minskning.', 'ledde till'],
])('“%s” claims too much', (text, claim) => {
  expect(claimIn(text)).toBe(claim)
})

test('what changed may be said, also by those who work', () => {
  expect(
    claimIn(
      'Bland 28 följda män minskade andelen från 90 till 40 procent. Vi arbetar vidare; nästan hälften föll bort.',
    ),
  ).toBeUndefined()
  expect(
    claimIn('Of 28 men followed, fewer had paid. Social workers met them for ten months.'),
  ).toBeUndefined()
})
