import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { statedIn } from './claims-numbers.ts'
import { type Evidence, readEvidence, sharesWords, standsIn, unsupportedIn } from './claims-support.ts'

const saying = (...texts: string[]): Evidence => ({ language: 'sv', texts, figures: [], days: [], years: [] })
const lacking = (sentence: string, evidence: Evidence, language: 'sv' | 'en' = 'sv') =>
  unsupportedIn(sentence, language, [readEvidence(evidence)]).map(({ text }) => text)

describe('a number in a sentence stands in its source', () => {
  test.each([
    ['112 kommuner använder materialet.', 'Materialet används i 112 kommuner.'],
    ['Elva kommuner svarade.', 'Svar kom från 11 kommuner.'],
    ['1 650 000 kronor betalades ut.', 'Utbetalt: 1,65 miljoner kronor.'],
    ['Av anslaget återstår 2,5 mkr.', 'Kvar är 2 500 000 kr.'],
    ['63 procent svarade.', 'Svarsfrekvensen var 63 %.'],
    ['Hälften av kommunerna svarade.', '50 procent av kommunerna svarade.'],
    ['Två av tre deltagare kom tillbaka.', '14 av 21 deltagare kom tillbaka.'],
    ['Uppdraget redovisades den 14 september 2010.', 'Inkom 2010-09-14.'],
    ['Arbetet pågick i tre år, från 2008.', 'Arbetet tog 3 år och började 2008.'],
    ['Inga barn placerades.', 'Antal placerade barn: 0.'],
    ['Samtliga länsstyrelser svarade.', 'Alla länsstyrelser har svarat.'],
    ['37 personer dömdes.', 'Domstolarna dömde 37 män.'],
    ['Cirka 2 300 anställda gick utbildningen.', 'Utbildningen gavs till 2 340 anställda.'],
    ['2009 personer deltog.', 'Antalet deltagare var 2009 personer.'],
    ['Se 6 kap. 1 a § brottsbalken och prop. 2007/08:167.', 'Ingenting.'],
  ])('%s', (sentence, source) => expect(lacking(sentence, saying(source))).toEqual([]))

  test('and in English, also of a source in Swedish', () => {
    expect(
      lacking(
        'It reached 112 municipalities, for 1.65 million kronor.',
        saying('Nådde 112 kommuner för 1 650 000 kronor.'),
        'en',
      ),
    ).toEqual([])
    expect(lacking('Sex trafficking rose to 1,200 reports.', saying('1 200 anmälningar.'), 'en')).toEqual([])
  })

  test('or is a figure of it, with its unit', () => {
    const evidence: Evidence = {
      ...saying(),
      figures: [
        { value: 84, unit: 'personer', label: 'Kvinnor som tackat ja' },
        { value: 1.4, unit: 'miljoner kronor', label: 'Kostnad' },
      ],
    }
    expect(lacking('84 kvinnor tackade ja, för 1 400 000 kronor.', evidence)).toEqual([])
    expect(lacking('84 procent tackade ja.', evidence)).toEqual(['84 procent'])
  })
})

describe('a number that its source does not state is shown', () => {
  test.each([
    ['113 kommuner använder materialet.', 'Materialet används i 112 kommuner.', ['113']],
    ['37 procent dömdes.', '37 personer dömdes.', ['37 procent']],
    ['37 anmälningar upprättades.', 'Ärendet omfattade 37 hotell.', ['37']],
    ['Bidraget var 52 kronor.', 'Bidraget var 52 miljoner kronor.', ['52 kronor']],
    ['Kursen tog 12 dagar.', 'Kursen tog 12 veckor.', ['12 dagar']],
    ['Det började 2008.', 'Det började 2009.', ['2008']],
    ['Det kom den 14 september 2010.', 'Det kom den 15 september 2010.', ['den 14 september 2010']],
    ['Hälften kom.', '40 procent kom.', ['Hälften']],
    ['Inga barn placerades.', 'Fyra barn placerades.', ['Inga barn']],
    ['Samtliga kommuner svarade.', 'Fyra kommuner svarade.', ['Samtliga']],
    ['Tolv av 14 svarade.', 'Tolv svarade.', ['14']],
    ['Cirka 2 000 anställda gick.', '2 340 anställda gick.', ['2 000']],
  ])('%s', (sentence, source, numbers) => expect(lacking(sentence, saying(source))).toEqual(numbers))
})

test('what the program has worked out needs no text of a source, in its own unit alone', () => {
  const worked = [{ value: 34, unit: 'count' as const, nouns: ['åtgärder'] }]
  expect(unsupportedIn('34 åtgärder är klara.', 'sv', [], worked)).toEqual([])
  expect(unsupportedIn('34 procent är klara.', 'sv', [], worked)).toHaveLength(1)
  expect(unsupportedIn('34 barn är placerade.', 'sv', [], worked)).toHaveLength(1)
})

const written = {
  sv: (value: number) => new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 2 }).format(value),
  en: (value: number) => new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 }).format(value),
}

test('whatever number is written, in whatever language, it is read as its value, and another value is found out', () => {
  const number = fc.integer({ min: 2, max: 99_999_999 }).filter((value) => value < 1900 || value > 2099)
  fc.assert(
    fc.property(
      number,
      fc.constantFrom('sv', 'en'),
      fc.integer({ min: 1, max: 9 }),
      (value, language, more) => {
        const say = (one: number) =>
          language === 'sv' ? `Det kom ${written.sv(one)} svar.` : `There came ${written.en(one)} answers.`
        expect(statedIn(say(value), language)).toMatchObject([{ kind: 'number', value, unit: 'count' }])
        const evidence = { ...saying(say(value)), language } as Evidence
        expect(lacking(say(value), evidence, language)).toEqual([])
        if (value + more < 1900 || value + more > 2099)
          expect(lacking(say(value + more), evidence, language)).toHaveLength(1)
      },
    ),
  )
})

test('tenths of per cent and of millions keep their value', () => {
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 9999 }), (tenths) => {
      const value = tenths / 10
      expect(statedIn(`${written.sv(value)} procent`, 'sv')).toMatchObject([{ value, unit: 'percent' }])
      expect(statedIn(`${written.sv(value)} miljoner kronor`, 'sv')).toMatchObject([
        { value: Math.round(tenths * 1e5), unit: 'kronor' },
      ])
      expect(statedIn(`SEK ${written.en(value)} million`, 'en')).toMatchObject([
        { value: Math.round(tenths * 1e5), unit: 'kronor' },
      ])
    }),
  )
})

test('any day is the same day however it is written', () => {
  const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      for (const [locale, language] of [
        ['sv-SE', 'sv'],
        ['en-GB', 'en'],
      ] as const) {
        const words = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
        expect(statedIn(`Det kom ${words}.`, language)).toMatchObject([{ kind: 'day', value: iso }])
      }
    }),
  )
})

test('words stand in a source as they are or do not, whatever marks and spaces part them', () => {
  expect(standsIn('En handledning, som alla följer.', ['Det finns en  handledning som alla följer!'])).toBe(
    true,
  )
  expect(standsIn('handled', ['En handledning.'])).toBe(false)
  expect(standsIn('', ['En handledning.'])).toBe(false)
  expect(sharesWords('Stödet har stärkts.', 'Länsstyrelsen har gett stöd, och stödet har växt.')).toBe(true)
  expect(sharesWords('Stödet har stärkts.', 'Vägen asfalterades.')).toBe(false)
})
