import { describe, expect, test } from 'vitest'
import { statedIn } from './claims-numbers.ts'
import { type Evidence, readEvidence, sharesWords, unsupportedIn } from './claims-support.ts'
import { countAlike, unitAt } from './claims-units.ts'

// Where the rule that compares a number with its source begins and ends: each case stands for a way to write the rule wrong.

const saying = (text: string, more: Partial<Evidence> = {}): Evidence => ({
  language: 'sv',
  texts: [text],
  figures: [],
  days: [],
  years: [],
  ...more,
})
const lacking = (sentence: string, evidence: Evidence, language: 'sv' | 'en' = 'sv') =>
  unsupportedIn(sentence, language, [readEvidence(evidence)]).map(({ text }) => text)

describe('bears a number', () => {
  test.each([
    ['0 barn placerades.', 'Inga barn placerades.'],
    ['Hälften svarade.', 'Varannan svarade.'],
    ['Två tredjedelar svarade.', '66,7 procent svarade.'],
    ['Tre fjärdedelar svarade.', '75 procent svarade.'],
    ['En tredjedel svarade.', '33,3 procent svarade.'],
    ['En fjärdedel svarade.', '25 procent svarade.'],
    ['En femtedel svarade.', '20 procent svarade.'],
    ['En tiondel svarade.', '10 procent svarade.'],
    ['Det kom i september 2010.', 'Det kom den 14 september 2010.'],
    ['Det kom den 14 september.', 'Det kom den 14 september 2010.'],
    ['Det började 2010.', 'Det började den 14 september 2010.'],
    ['Arbetet pågick 2009.', 'Arbetet pågick 2008–2009.'],
    ['Arbetet pågick 2009.', 'Arbetet pågick 2008–09.'],
    ['Arbetet pågick 2008–09.', 'Arbetet pågick 2008 och 2009.'],
    ['2 000 000 kronor gavs.', '2 mkr gavs.'],
    ['2 000 kronor gavs.', '2 tkr gavs.'],
    ['500 kronor gavs.', 'SEK 500 gavs.'],
    ['2 000 000 kronor gavs.', 'MSEK 2 gavs.'],
    ['1,25 procent svarade.', '1,25 % svarade.'],
    ['Sex kommuner svarade.', '6 kommuner svarade.'],
    ['12 jourer svarade.', '12 kvinnojourer svarade.'],
    ['37 personer dömdes.', '37 män dömdes.'],
    ['12 av de nya handläggarna svarade.', '12 handläggare svarade.'],
    ['Nästan 100 kommuner svarade.', '98 kommuner svarade.'],
    ['Flertalet kommuner svarade.', 'De flesta kommuner svarade.'],
    ['12 träffar hölls.', '12 tra\u0308ffar hölls.'],
    ['Arbetet tog 3 månader och 2 timmar.', 'Arbetet tog 3 månader och 2 timmar.'],
  ])('“%s” of a source that says “%s”', (sentence, source) =>
    expect(lacking(sentence, saying(source))).toEqual([]),
  )

  test('by its own days and years, its figures and any of its sources', () => {
    expect(lacking('Det kom den 3 mars 2010.', saying('', { days: ['2010-03-03'] }))).toEqual([])
    expect(lacking('Det gällde 2010.', saying('', { years: [2010] }))).toEqual([])
    const two = [readEvidence(saying('12 kommuner.')), readEvidence(saying('14 län.'))]
    expect(unsupportedIn('12 kommuner i 14 län svarade.', 'sv', two)).toEqual([])
    const figures = [{ value: 2340, unit: 'personer', label: 'Utbildade', approximate: true }]
    expect(lacking('Cirka 2 300 personer utbildades.', saying('', { figures }))).toEqual([])
    expect(readEvidence(saying('', { figures })).stated).toMatchObject([{ about: true }])
    const exact = [{ value: 2340, unit: 'personer', label: 'Utbildade' }]
    expect(readEvidence(saying('', { figures: exact })).stated).toMatchObject([{ about: false }])
  })

  test('whatever is counted, where the source is in another language', () => {
    expect(lacking('37 reports were filed.', saying('37 anmälningar upprättades.'), 'en')).toEqual([])
    expect(lacking('37 reports were filed.', saying('37 hotels.', { language: 'en' }), 'en')).toEqual(['37'])
  })
})

describe('does not bear a number', () => {
  test.each([
    ['4 barn placerades.', 'Inga barn placerades.', ['4']],
    ['Sex kommuner svarade.', '7 kommuner svarade.', ['Sex']],
    ['Inga barn placerades.', 'Fyra barn placerades.', ['Inga barn']],
    ['Hälften svarade.', '50 personer svarade.', ['Hälften']],
    ['Hälften svarade.', '7 kommuner svarade på enkäten i tid, och 14 län.', ['Hälften']],
    ['Hälften svarade.', '7 av 0 svarade.', ['Hälften']],
    ['Två tredjedelar svarade.', '60 procent svarade.', ['Två tredjedelar']],
    ['Tre fjärdedelar svarade.', '70 procent svarade.', ['Tre fjärdedelar']],
    ['En fjärdedel svarade.', '30 procent svarade.', ['En fjärdedel']],
    ['Det kom i september 2010.', 'Det kom den 14 oktober 2010.', ['september 2010']],
    ['Det kom den 14 september.', 'Det kom den 15 september 2010.', ['den 14 september']],
    ['Bidraget var 3 mkr.', 'Bidraget var 3 tkr.', ['3 mkr']],
    ['Kursen tog 12 månader.', 'Kursen tog 12 år.', ['12 månader']],
    ['Kursen tog 12 timmar.', 'Kursen tog 12 dagar.', ['12 timmar']],
    ['1,4 procent svarade.', '1 procent svarade.', ['1,4 procent']],
    ['102 kommuner svarade.', '100 kommuner svarade.', ['102']],
    ['Cirka 100 kommuner svarade.', '110 kommuner svarade.', ['100']],
    ['12 tjejjourer svarade.', '12 kommuner svarade.', ['12']],
    ['12 kommuner svarade.', '12 av de nya hotellen svarade.', ['12']],
    ['12 personer svarade.', '12 hotell svarade.', ['12']],
    ['12 hotell svarade.', '12 personer svarade.', ['12']],
    ['37 anmälningar granskades.', '37 hotell granskades.', ['37']],
    ['12 hotell svarade.', '12 av alla. Hotell fanns.', []],
    ['Flertalet kommuner svarade.', '12 kommuner svarade.', ['Flertalet']],
    ['Antalet var 2009 personer.', 'Det var 2009.', ['2009']],
  ])('“%s” of a source that says “%s”', (sentence, source, numbers) =>
    expect(lacking(sentence, saying(source))).toEqual(numbers),
  )

  test('of a figure in another unit or of something else', () => {
    const figures = [{ value: 1.4, unit: 'miljoner kronor', label: 'Kostnad' }]
    expect(lacking('1,4 kronor betalades.', saying('', { figures }))).toEqual(['1,4 kronor'])
    expect(lacking('1 400 000 personer kom.', saying('', { figures }))).toEqual(['1 400 000'])
    const hotels = [{ value: 37, unit: 'hotell', label: 'Hotell med rutin' }]
    expect(lacking('37 anmälningar upprättades.', saying('', { figures: hotels }))).toEqual(['37'])
  })
})

test('what was worked out bears its own value, unit and kind alone', () => {
  const worked = [{ value: 34, unit: 'count' as const, nouns: ['åtgärder'] }]
  expect(unsupportedIn('35 åtgärder är klara.', 'sv', [], worked)).toHaveLength(1)
  expect(unsupportedIn('Inga barn är placerade.', 'sv', [], worked)).toHaveLength(1)
  expect(unsupportedIn('Inga barn är placerade.', 'sv', [], [{ ...worked[0]!, value: 0 }])).toEqual([])
  const half = { value: 50, nouns: [] }
  expect(unsupportedIn('Hälften är klara.', 'sv', [], [{ ...half, unit: 'percent' }])).toEqual([])
  expect(unsupportedIn('Hälften är klara.', 'sv', [], [{ ...half, unit: 'count' }])).toHaveLength(1)
})

test('about is about, and a number that is said to be exact is', () => {
  expect(statedIn('Nästan 100 kommuner.', 'sv')).toMatchObject([{ about: true }])
  expect(statedIn('Bland 100 kommuner.', 'sv')).toMatchObject([{ about: false }])
})

test('what is counted is told by a word close to the number, as far as a mark', () => {
  expect(statedIn('12 kommuner.', 'sv')).toMatchObject([{ nouns: ['kommuner'] }])
  expect(statedIn('12 av de nya jourerna, som hotell ägde', 'sv')).toMatchObject([{ nouns: ['jourerna'] }])
  expect(statedIn('12 stora röda gula gröna blå hotell', 'sv')).toMatchObject([
    { nouns: ['stora', 'röda', 'gula', 'gröna'] },
  ])
  expect(countAlike(['kommuner'], ['kommun'])).toBe(true)
  expect(countAlike(['kvinnojourer'], ['jourer'])).toBe(true)
  expect(countAlike(['hotell'], ['husen'])).toBe(false)
  expect(countAlike(['kommuner'], ['komponenter'])).toBe(false)
  expect(countAlike(['ön'], ['år'])).toBe(false)
  expect(countAlike(['personer'], ['hotell'])).toBe(false)
  expect(countAlike(['hotell'], ['personer'])).toBe(false)
  expect(countAlike(['flickor'], ['barn'])).toBe(true)
})

test('a unit stands after the number or before it', () => {
  const of = (text: string, number: string) => {
    const start = text.indexOf(number)
    const { unit, times } = unitAt(text, start, start + number.length)
    return [unit, times]
  }
  expect(of('12 %', '12')).toEqual(['percent', 1])
  expect(of('12 mkr', '12')).toEqual(['kronor', 1e6])
  expect(of('12 tkr', '12')).toEqual(['kronor', 1e3])
  expect(of('MSEK 12', '12')).toEqual(['kronor', 1e6])
  expect(of('SEK 12', '12')).toEqual(['kronor', 1])
  expect(of('12-åriga', '12')).toEqual(['years', 1])
  expect(of('12 månader', '12')).toEqual(['months', 1])
  expect(of('12 veckor', '12')).toEqual(['weeks', 1])
  expect(of('12 timmar', '12')).toEqual(['hours', 1])
  expect(of('12 krafter', '12')).toEqual(['count', 1])
})

test('a word that says little bears no sentence', () => {
  expect(sharesWords('Det är så att den är ny.', 'Det är så att den är gammal.')).toBe(false)
})
