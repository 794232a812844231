import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from '../../../../testing/any-text.ts'
import { dayOf, findDates, findYearSpans, lastDayOf } from './dates.ts'
import { findDocuments } from './documents.ts'
import { languageOf } from './language.ts'
import { findLaws } from './laws.ts'
import { findMoney } from './money.ts'
import { findNumbers, valueOfFigure } from './numbers.ts'
import { sentencesOf } from './sentences.ts'

describe('dates', () => {
  test.each([
    ['senast den 30 april 2010', '2010-04-30', 'day'],
    ['Den 1 juli 2002', '2002-07-01', 'day'],
    ['den 1:a mars 2024', '2024-03-01', 'day'],
    ['2009-05-01', '2009-05-01', 'day'],
    ['by 1 June 2013', '2013-06-01', 'day'],
    ['on the 31st of May 2024', '2024-05-31', 'day'],
    ['May 5, 2023', '2023-05-05', 'day'],
    ['6.8.2004', '2004-08-06', 'day'],
    ['i november 2010', '2010-11-30', 'month'],
    ['februari 2024', '2024-02-29', 'month'],
    ['by March 2027', '2027-03-31', 'month'],
    ['Q4 2024', '2024-12-31', 'quarter'],
    ['Q1/2025', '2025-03-31', 'quarter'],
    ['kvartal 2 2026', '2026-06-30', 'quarter'],
    ['andra kvartalet 2026', '2026-06-30', 'quarter'],
    ['the third quarter of 2026', '2026-09-30', 'quarter'],
    ['första halvåret 2025', '2025-06-30', 'half-year'],
    ['vid utgången av 2025', '2025-12-31', 'year'],
    ['by the end of 2025', '2025-12-31', 'year'],
  ])('%s is %s', (text, date, precision) => {
    expect(findDates(text)).toMatchObject([{ date, precision }])
  })
  test.each(['den 31 februari 2024', 'lagen (2001:453)', 'skr. 2007/08:167', 'år 2009', '2009–2010'])(
    '%s is no date',
    (text) => {
      expect(findDates(text).filter(({ precision }) => precision === 'day')).toEqual([])
    },
  )
  test('years and spans leave numbers of laws and documents alone', () => {
    const found = findYearSpans(
      'Under 2006, enligt lagen (2001:453) och skr. 2007/08:167, åren 1999–2007 och 2024-25',
    )
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      [2006, 2006],
      [1999, 2007],
      [2024, 2025],
    ])
  })
  test('every day of the calendar that is written in words is found again', () => {
    const names = [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ]
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          const text = `senast den ${date.getUTCDate()} ${names[date.getUTCMonth()]} ${date.getUTCFullYear()}.`
          expect(findDates(text).map((found) => found.date)).toEqual([day])
          expect(dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day)
          expect(lastDayOf(date.getUTCFullYear(), date.getUTCMonth() + 1) >= day).toBe(true)
        },
      ),
    )
  })
})

describe('numbers', () => {
  test.each([
    ['1\u00a0650', 'sv', 1650],
    ['1,4', 'sv', 1.4],
    ['1.4', 'en', 1.4],
    ['1,650', 'en', 1650],
    ['12 000 000', 'sv', 12_000_000],
  ] as const)('%s in %s is %d', (figure, language, value) => {
    expect(valueOfFigure(figure, language)).toBe(value)
  })
  test.each([
    ['elva personer', 11],
    ['tjugofem kvinnor', 25],
    ['twenty-five women', 25],
    ['fem miljoner människor', 5_000_000],
    ['trehundra fall', 300],
  ])('%s', (text, value) => {
    expect(findNumbers(text, 'sv').map((found) => found.value)).toEqual([value])
  })
  test('an article is no number', () => {
    expect(findNumbers('en studie om ett land', 'sv')).toEqual([])
  })
})

describe('money', () => {
  test.each([
    ['30\u00a0miljoner kronor under 2008', 30_000_000, 'SEK', 2008, 2008],
    ['högst 450 000 kronor', 450_000, 'SEK', null, null],
    ['2,5 mkr 2024–2026', 2_500_000, 'SEK', 2024, 2026],
    ['SEK 12.5 million in 2024', 12_500_000, 'SEK', 2024, 2024],
    ['£3m for 2025–2027', 3_000_000, 'GBP', 2025, 2027],
    ['€1,500,000', 1_500_000, 'EUR', null, null],
    ['sju miljarder US-dollar', 7_000_000_000, 'USD', null, null],
    ['350 tkr 2023', 350_000, 'SEK', 2023, 2023],
    ['NOK 4 million', 4_000_000, 'NOK', null, null],
  ])('%s', (text, amount, currency, from, to) => {
    expect(findMoney(text)).toMatchObject([{ amount, currency, from, to }])
  })
  test('each sum of a sentence has its own years', () => {
    const sums = findMoney(
      'Kostnaden beräknas till 30 miljoner kronor under 2008 och 183 miljoner kronor under perioden 2009–2010.',
    )
    expect(sums.map(({ amount, from, to }) => [amount, from, to])).toEqual([
      [30_000_000, 2008, 2008],
      [183_000_000, 2009, 2010],
    ])
  })
  test.each(['1,4 procent', 'anslaget 24:1', '30 personer', 'SEK-frågor'])('%s is no money', (text) => {
    expect(findMoney(text)).toEqual([])
  })
})

describe('laws and documents', () => {
  test('laws are told from reports, terms of reference and bills of the same form', () => {
    const text =
      'Enligt socialtjänstlagen (2001:453) och (SOU 2008:41), dir. 2007:48, 2008:78, prop. 2007/08:68 samt lagen (1990:52) gäller Ds 2021:44.'
    expect(findLaws(text).map(({ reference }) => reference)).toEqual(['2001:453', '1990:52'])
    expect(findDocuments(text).map(({ reference }) => reference)).toEqual([
      'SOU 2008:41',
      'Dir. 2007:48',
      'Dir. 2008:78',
      'Prop. 2007/08:68',
      'Ds 2021:44',
    ])
  })
  test('acts of other states and of the European Union have their own names', () => {
    const text =
      'Amend the Modern Slavery Act 2015, and implement directive 2011/36/EU under the Criminal Justice (Theft and Fraud) Act 2001.'
    expect(findLaws(text).map(({ reference }) => reference)).toEqual([
      'Modern Slavery Act 2015',
      '2011/36/EU',
      'Criminal Justice (Theft and Fraud) Act 2001',
    ])
  })
  test('a bill named in one word with its subject is a bill', () => {
    expect(findDocuments('Kvinnofridspropositionen (1997/98:55)').map(({ reference }) => reference)).toEqual([
      'Prop. 1997/98:55',
    ])
  })
  test('decisions have their reference numbers', () => {
    expect(findDocuments('uppdraget (Ju2025/01324)').map(({ reference }) => reference)).toEqual([
      'Ju2025/01324',
    ])
  })
})

describe('sentences', () => {
  test('abbreviations, numbers and single capitals end nothing', () => {
    const text =
      'Det gäller bl.a. barn, t.ex. i 3.2 m.m. Regeringen avser att återkomma. I dag finns 1.5 procent.'
    expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual([
      'Det gäller bl.a. barn, t.ex. i 3.2 m.m.',
      'Regeringen avser att återkomma.',
      'I dag finns 1.5 procent.',
    ])
  })
  test('sentences stand where they say, whatever the text', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 400 }), (text) => {
        for (const { start, end, text: sentence } of sentencesOf(text))
          expect(text.slice(start, end)).toBe(sentence)
      }),
    )
  })
})

test('the language of a text is told by its small words', () => {
  expect(languageOf('Regeringen avser att ge en myndighet i uppdrag att utreda frågan.')).toBe('sv')
  expect(languageOf('The Government will give the agency a mandate to look into the question.')).toBe('en')
})
