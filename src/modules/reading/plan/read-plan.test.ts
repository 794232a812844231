import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ExpectedPlan, summaryOf } from './expected/expectation.ts'
import { plan2008, sameForm } from './expected/forms.ts'
import { readPlan } from './read-plan.ts'
import { PlanReading } from './schema.ts'

const fixture = (name: string): string => readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8')

/** Wraps every paragraph at a width, as plain text taken from a page is. */
const wrapped = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = []
      let current = ''
      for (const word of line
        .replace(/\u00a0/g, ' ')
        .trim()
        .split(' ')) {
        if (current !== '' && current.length + 1 + word.length > width) {
          lines.push(current)
          current = word
        } else current = current === '' ? word : `${current} ${word}`
      }
      return [...lines, current].join('\n')
    })
    .join('\n\n')

const asRead = (text: string, expected: ExpectedPlan): void => {
  const reading = readPlan(text)

  test('the answer has the shape that the contract promises', () => {
    expect(() => PlanReading.parse(reading)).not.toThrow()
  })
  test('the document, its areas and its money are read', () => {
    const { document, areas, money } = summaryOf(reading)
    expect({ document, areas, money }).toEqual({
      document: expected.document,
      areas: expected.areas,
      money: expected.money,
    })
  })
  test.each(expected.measures)('measure $number is read', (measure) => {
    const { measures } = summaryOf(reading)
    expect(measures.find(({ number }) => number === measure.number)).toEqual(measure)
  })
  test('there are no more measures than the document has', () => {
    expect(reading.measures.map(({ number }) => number)).toEqual(
      expected.measures.map(({ number }) => number),
    )
  })
  test('each section begins with its heading and ends before the next', () => {
    reading.measures.forEach((measure, index) => {
      const section = text.slice(measure.source.start, measure.source.end)
      expect(section.split('\n')[0]!.trim()).toBe(measure.heading)
      expect(text.slice(measure.source.end, measure.source.end + 1)).toMatch(/\n/)
      const next = reading.measures[index + 1]
      if (next) expect(measure.source.end).toBeLessThan(next.source.start)
    })
  })
  test('the figures that the text states are found where they stand', () => {
    const facts = reading.facts.map(({ value, unit, year, source, approximate }) => [
      value,
      unit,
      year,
      source,
      approximate,
    ])
    for (const [value, unit, year, source, approximate = false] of expected.facts) {
      expect(facts).toContainEqual([value, unit, year, source, approximate])
    }
    for (const fact of reading.facts) expect(text.slice(fact.at, fact.at + 12)).toMatch(/^[\p{L}\d]/u)
  })
}

describe('a fictional plan in the form of 2008', () => {
  const text = fixture('same-form.sv.txt')
  asRead(text, sameForm)

  test('the same plan with no-break spaces after its marks reads alike', () => {
    const spaced = text.replace(/^Åtgärd (\d+): /gm, 'Åtgärd\u00a0$1:\u00a0')
    expect(summaryOf(readPlan(spaced))).toEqual(summaryOf(readPlan(text)))
  })
  test('the same plan wrapped at 70 characters reads alike', () => {
    const { document, areas, money, measures } = summaryOf(readPlan(wrapped(text, 70)))
    const flat = summaryOf(readPlan(text))
    expect({ document, areas, money, measures }).toEqual(flat)
  })
  test('the same plan with Windows line ends reads alike', () => {
    expect(summaryOf(readPlan(text.replace(/\n/g, '\r\n')))).toEqual(summaryOf(readPlan(text)))
  })
})

describe('a list that by its words is none of measures', () => {
  const text = [
    '# Plan för trygga hamnar',
    '## Kajer',
    'Regeringen ger Kustbevakningen i uppdrag att samordna arbetet vid kajerna.',
    'Så fördelas det:',
    '- lyse (Sjöfartsverket)\n- räcken (Tullverket)',
    '## Larm',
    'Regeringen ger Tullverket i uppdrag att samordna larmen.',
    'Så fördelas det:',
    '- ett nummer\n- skyltar',
    '| Sak | Plats | Läge |\n| --- | --- | --- |\n| Ny brygga | Exempelstad | under arbete |\n| Ny kran | Exempelvik | färdig |',
  ].join('\n\n')

  test('is not read, and can be chosen', () => {
    const { series, measures } = readPlan(text)
    expect(measures.map(({ heading }) => heading)).toEqual(['Kajer', 'Larm'])
    expect(series?.filter(({ score }) => score === 0).map(({ id, parts }) => [id, parts])).toEqual(
      expect.arrayContaining([
        ['bullets:all', 4],
        ['rows:all', 2],
      ]),
    )
  })

  test('is read where a person chooses it', () => {
    const headings = (chosen: string) =>
      readPlan(text, { series: chosen }).measures.map(({ heading }) => heading)
    expect(headings('bullets:all')).toEqual([
      'lyse (Sjöfartsverket)',
      'räcken (Tullverket)',
      'ett nummer',
      'skyltar',
    ])
    expect(headings('rows:all')).toEqual(['Ny brygga', 'Ny kran'])
  })
})

describe('measures whose bold titles stand within the line', () => {
  const steps = (titles: readonly string[]) =>
    [
      '# Påhittad strategi 2030–2034',
      '## Spår A – Veta mer',
      `**${titles[0]}.** Tullverket ska ta fram en karta. Klart senast den 30 juni 2031.`,
      `**${titles[1]}.** Sjöfartsverket ska mäta varje kvartal.`,
      '## Spår B – Göra mer',
      `**${titles[2]}.** Länsstyrelserna ska besöka alla hamnar.`,
      `**${titles[3]}.** Tullverket utvärderar strategin senast den 31 mars 2034.`,
    ].join('\n\n')

  test('are read where they carry a code, under the headings that they stand below', () => {
    const { measures, areas } = readPlan(
      steps(['Steg A.1 Karta', 'Steg A.2 Mät', 'Steg B.1 Tillsyn', 'Steg B.2 Utvärdera']),
    )
    expect(measures.map(({ number, heading, area }) => [number, heading, area])).toEqual([
      ['A.1', 'Karta', areas[0]!.id],
      ['A.2', 'Mät', areas[0]!.id],
      ['B.1', 'Tillsyn', areas[1]!.id],
      ['B.2', 'Utvärdera', areas[1]!.id],
    ])
    expect(measures[0]!.deadlines).toMatchObject([{ date: '2031-06-30' }])
  })

  test('can be chosen where they carry none, and titles that come back are none', () => {
    const text = steps(['Karta', 'Mät', 'Tillsyn', 'Utvärdera'])
    const parts = (of: string) => readPlan(of).series?.find(({ id }) => id === 'run-ins')?.parts
    expect(parts(text)).toBe(4)
    expect(parts(steps(['Bakgrund', 'Förslag', 'Bakgrund', 'Förslag']))).toBeUndefined()
  })
})

const file = process.env.SAMLAD_PLAN_FILE
describe.skipIf(!file)('the plan of 2008 itself', () => {
  if (file) asRead(readFileSync(file, 'utf8'), plan2008)
})
