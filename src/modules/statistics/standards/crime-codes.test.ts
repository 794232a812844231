import { describe, expect, test } from 'vitest'
import { crimeCodeAt, crimeCodes, predecessorsOf, successorsOf, validityOf } from './index.ts'

// Source: Brå's list of crime codes (SOL, read 24 September 2026) and Klassificering av brott, version 6.1 (2018).
describe('the crime codes of trafficking', () => {
  test('since 2025 are 9512 to 9551: ten purposes for girl, boy, woman and man', () => {
    const codes = crimeCodes.filter(({ from }) => from === 2025)
    expect(codes.map(({ code }) => Number(code))).toEqual([...Array(40).keys()].map((place) => 9512 + place))
    expect(new Set(codes.flatMap(({ purposes }) => purposes)).size).toBe(10)
  })

  test.each([
    ['9512', 'sexual', 'girl'],
    ['9519', 'forced_labour', 'man'],
    ['9522', 'begging', 'woman'],
    ['9525', 'organ_removal', 'boy'],
    ['9531', 'military_service', 'man'],
    ['9532', 'criminal_activity', 'girl'],
    ['9538', 'surrogacy', 'woman'],
    ['9541', 'forced_marriage', 'boy'],
    ['9544', 'illegal_adoption', 'girl'],
    ['9551', 'other', 'man'],
  ])('%s is for %s, with a %s', (code, purpose, victim) => {
    expect(crimeCodeAt(code, '2025-06-01')).toMatchObject({ purposes: [purpose], victim })
    expect(validityOf(code, '2024-12-31')).toBe('not_yet')
    expect(crimeCodeAt(code, '2024-12-31')).toBe(undefined)
  })

  test.each([
    ['0416', 2009],
    ['0417', 2009],
    ['0418', 2025],
    ['0419', 2025],
    ['0420', 2013],
    ['0421', 2013],
    ['0470', 2025],
    ['0479', 2025],
  ])('%s ended in %i', (code, year) => {
    expect(validityOf(code, `${year - 1}-12-31`)).toBe('in_use')
    expect(validityOf(code, `${year}-01-01`)).toBe('ending')
    expect(validityOf(code, `${year + 1}-01-01`)).toBe('ended')
    expect(crimeCodeAt(code, `${year + 1}-01-01`)).toBe(undefined)
  })

  test('stand beside those of human exploitation since 2018, of procuring and of the purchase from a child', () => {
    expect(crimeCodeAt('0494', '2018-07-01')).toMatchObject({
      offence: 'human_exploitation',
      victim: 'adult',
    })
    expect(validityOf('0494', '2017-12-31')).toBe('not_yet')
    expect(crimeCodeAt('0609', '2025-01-01')?.offence).toBe('procuring')
    expect(crimeCodeAt('0610', '2025-01-01')?.offence).toBe('purchase_from_child')
    expect(validityOf('0315', '2025-01-01')).toBe('unknown_code')
  })

  test('each stand once, and each has a source', () => {
    expect(new Set(crimeCodes.map(({ code }) => code)).size).toBe(crimeCodes.length)
    for (const { code, source } of crimeCodes) expect(source, code).toMatch(/Brå/u)
  })
})

describe('a change of crime codes', () => {
  test('in 2025 divided each older code by sex, so that no old code has one new', () => {
    expect(successorsOf('0418')).toEqual({ code: '0418', others: ['9512', '9513'], oneToOne: false })
    expect(successorsOf('0471')).toEqual({ code: '0471', others: ['9518', '9519'], oneToOne: false })
  })

  test('in 2025 took four purposes out of what was "other"', () => {
    expect(successorsOf('0478').others).toEqual([
      '9532',
      '9533',
      '9536',
      '9537',
      '9540',
      '9541',
      '9544',
      '9545',
      '9548',
      '9549',
    ])
  })

  test('in 2009 and 2013 divided by age and then by purpose', () => {
    expect(successorsOf('0416').others).toEqual(['0418', '0419'])
    expect(successorsOf('0420').others).toEqual(['0470', '0472', '0474', '0476', '0478'])
  })

  test('is nowhere one to one', () => {
    for (const { code } of crimeCodes) {
      expect(successorsOf(code).oneToOne, code).toBe(false)
      expect(predecessorsOf(code).oneToOne, code).toBe(false)
    }
  })

  test('lets every code of 2025 be told by exactly one older code', () => {
    for (const { code, from } of crimeCodes)
      if (from === 2025) expect(predecessorsOf(code).others, code).toHaveLength(1)
    expect(predecessorsOf('9538').others).toEqual(['0479'])
  })

  test('knows nothing of a code that is none', () => {
    expect(successorsOf('0000')).toEqual({ code: '0000', others: [], oneToOne: false })
  })
})
