import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { jsx } from 'hono/jsx'
import { describe, expect, test } from 'vitest'
import { writeCsv } from '../../src/platform/csv/write.ts'
import { unshielded } from '../../src/platform/tables/shield.ts'
import { drawAreas } from '../../src/web/pictures/area-progress.tsx'
import { countyMap, stepsFor } from '../../src/web/pictures/county-map.tsx'
import { dependencyGraph } from '../../src/web/pictures/dependency-graph.tsx'
import { tableOf } from '../../src/web/pictures/depiction.ts'
import { gapMap } from '../../src/web/pictures/gap-map.tsx'
import { niceStep, ticksFromZero } from '../../src/web/pictures/number-scale.ts'
import { DepictionTable } from '../../src/web/pictures/picture.tsx'
import { standaloneSvg } from '../../src/web/pictures/standalone.ts'
import { escaped, lines, widthOf } from '../../src/web/pictures/svg.ts'
import { timeScale } from '../../src/web/pictures/time-scale.ts'
import { timeline } from '../../src/web/pictures/timeline.tsx'
import { ReaderContext } from '../../src/web/reader.ts'
import { depictions } from './gallery/pictures.tsx'

const readers = [
  { locale: 'sv', today: '2010-04-18' },
  { locale: 'en', today: '2010-04-18' },
] as const
const all = readers.flatMap((reader) =>
  Object.entries(depictions(reader)).map(([name, depiction]) => [name, reader, depiction] as const),
)
const csvOf = ({ table }: (typeof all)[number][2]): string =>
  writeCsv(
    table.columns.map(({ name }) => name),
    table.rows.map((row) => row.map(({ value }) => value)),
  )

describe.each(all)('the picture %s for %j', (_, { locale }, depiction) => {
  const svg = standaloneSvg(depiction, { locale, source: 'Källa: <påhittad> & "egen".' })

  test('is by itself a sound SVG with a name and a description, and asks for nothing', () => {
    expect(XMLValidator.validate(svg)).toBe(true)
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(svg)
    expect(parsed.svg.title['#text']).toBe(depiction.title)
    expect(parsed.svg.desc['#text']).toBe(depiction.description)
    expect(parsed.svg['@_role']).toBe('img')
    expect(svg).not.toMatch(
      /<script|<foreignObject|<image|<use|\son\w+=|href=|url\((?!#)|@import|NaN|undefined/,
    )
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(svg).toContain(`id="${id}"`)
  })

  test('has every colour that it draws with, and no style that it does not need', () => {
    const style = /<style>(.*)<\/style>/s.exec(svg)![1]!
    const used = new Set([...svg.matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => names!.split(' ')))
    for (const name of used) expect(style, name).toMatch(new RegExp(`\\.${name}\\b`))
    expect(style).not.toContain('var(')
  })

  test('keeps within its frame, and its identifiers never meet those of another drawing', () => {
    for (const screen of ['wide', 'narrow'] as const) {
      const { width, height, body } = depiction.draw(screen, `a-${screen}`)
      expect(screen === 'narrow' ? width : 0).toBeLessThanOrEqual(328)
      for (const [, at] of body.matchAll(/ y="(-?[\d.]+)"/g)) expect(Number(at)).toBeLessThanOrEqual(height)
      for (const [, id] of body.matchAll(/ id="([^"]+)"/g)) expect(id).toMatch(new RegExp(`^a-${screen}-`))
    }
  })

  test('tells in its file what its table tells, a row for a row', () => {
    const [names, ...rows] = parse(csvOf(depiction).slice(1), { delimiter: ',' }) as string[][]
    expect(names!.every((name) => /^[a-z][a-z0-9_]*$/.test(name))).toBe(true)
    expect(new Set(names).size).toBe(names!.length)
    expect(rows).toEqual(depiction.table.rows.map((row) => row.map(({ value }) => String(value ?? ''))))
  })
})

test('a file is read back as it was written, and no text in it is ever calculated', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=HYPERLINK("x")', '+46', '-1', '@a', '"', 'å,ä\r\nö'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, fc.integer(), cell), { minLength: 1 }), (rows) => {
      const read = parse(writeCsv(['a', 'b', 'c'], rows).slice(1), {
        relax_column_count: false,
      }) as string[][]
      expect(read).toHaveLength(rows.length + 1)
      for (const [place, [first, number, last]] of rows.entries()) {
        const [one, two, three] = read[place + 1]!
        for (const [text, given] of [
          [one, first],
          [three, last],
        ])
          expect(unshielded(text!)).toBe(given)
        expect(two).toBe(String(number))
        for (const text of [one, three]) expect(text).not.toMatch(/(?:^|[;,])[=+\-@\t\r＝＋－＠]/u)
      }
    }),
  )
})

test('whatever a text holds, it is no markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      expect(XMLValidator.validate(`<t a="${escaped(text)}">${escaped(text)}</t>`)).toBe(true)
    }),
    { numRuns: 60 },
  )
  const picture = timeline(
    [
      {
        id: '1',
        label: '<script>alert(1)</script>"&',
        start: '2010-01-01',
        end: '2010-02-01',
        status: 'late',
      },
    ],
    { title: '<b>', note: ']]>', headings: { row: '', start: '', end: '', status: '' } },
    readers[0],
  )
  const svg = standaloneSvg(picture, { locale: 'sv', source: '</svg>' })
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).not.toContain('<script')
})

test('lines keep within their width and say when something is left out', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 90 }),
      fc.integer({ min: 30, max: 400 }),
      fc.integer({ min: 1, max: 3 }),
      (text, width, most) => {
        const found = lines(text, width, most)
        expect(found.length).toBeLessThanOrEqual(most)
        for (const line of found)
          expect(widthOf(line)).toBeLessThanOrEqual(Math.max(width, widthOf('…') + 15))
      },
    ),
  )
  expect(lines('Skyddade boenden i hela landet', 130, 1)[0]).toMatch(/…$/)
})

test('time goes from left to right, and the names of months and years never run into each other', () => {
  const day = fc
    .integer({ min: 0, max: 9000 })
    .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 6 }), fc.constantFrom(40, 60), (days, least) => {
      const scale = timeScale(days, [100, 900], 'sv', least, undefined)
      const sorted = [...new Set(days)].sort().map(scale.x)
      for (const [place, x] of sorted.entries()) {
        expect(x).toBeGreaterThanOrEqual(100)
        expect(x).toBeLessThanOrEqual(900.001)
        if (place > 0) expect(x).toBeGreaterThan(sorted[place - 1]!)
      }
      for (const [place, tick] of scale.ticks.entries())
        if (place > 0) expect(tick.x - scale.ticks[place - 1]!.x).toBeGreaterThan(least * 0.85)
    }),
  )
})

test('ticks begin at zero or below, reach over every value, and are counted in ones, twos and fives', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.integer({ min: -1e8, max: 1e11 }).map((hundredths) => hundredths / 100),
        { minLength: 1, maxLength: 8 },
      ),
      (values) => {
        const ticks = ticksFromZero(values, 5)
        const span = ticks.at(-1)! - ticks[0]!
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(0, ...values) + span / 1e6)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - span / 1e6)
        expect(ticks.length).toBeLessThanOrEqual(9)
        expect(ticks.length).toBeGreaterThanOrEqual(2)
      },
    ),
  )
  expect(ticksFromZero([0], 5)).toEqual([0, 1])
  expect(niceStep(37, 5)).toBe(10)
})

test('a county is never lighter than one with less', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 3000 }), { minLength: 1, maxLength: 21 }), (values) => {
      const steps = stepsFor(values)
      const sorted = values.toSorted((one, other) => one - other).map(steps.of)
      expect(sorted).toEqual(sorted.toSorted((one, other) => one - other))
      for (const step of sorted) expect([0, 1, 2, 3, 4]).toContain(step)
    }),
  )
})

test('the table behind a picture sets thousands of a number apart, and those of a year not', () => {
  const table = tableOf(
    [{ people: 2_280, year: 2_026 }],
    [
      { name: 'year', heading: 'År', value: ({ year }) => year },
      { name: 'people', heading: 'Anställda', kind: 'number', value: ({ people }) => people },
    ],
  )
  const html = String(
    jsx(ReaderContext.Provider as never, { value: { locale: 'sv', today: '2026-11-24' } }, [
      jsx(DepictionTable as never, { title: 'Anställda', table }),
    ]),
  )
  expect(html).toContain('2\u00a0280')
  expect(html).toContain('2026')
})

describe('what a picture tells is a sentence', () => {
  const [reader] = readers
  test('steps of which each follows on the one before are told in turn', () => {
    const nodes = ['Direktiv', 'Betänkande', 'Proposition'].map((label) => ({
      ...{ id: label, number: label, label },
      status: 'done' as const,
    }))
    const after = [
      { from: 'Direktiv', to: 'Betänkande' },
      { from: 'Betänkande', to: 'Proposition' },
    ]
    const words = { title: 'Vägen', note: '', headings: { node: '', waitsFor: '', status: '' } }
    expect(dependencyGraph(nodes, after, words, reader).description).toBe(
      'I tur och ordning: Direktiv, Betänkande och Proposition.',
    )
  })

  test('steps of which none follows on another are told by how they stand, without a word of arrows', () => {
    const nodes = (['done', 'done', 'late'] as const).map((status, at) => ({
      ...{ id: `${at}`, number: `${at}`, label: `Steg ${at + 1}`, status },
    }))
    const words = { title: 'Vägen', note: 'En pil', headings: { node: '', waitsFor: '', status: '' } }
    expect(dependencyGraph(nodes, [], words, reader).description).toBe(
      'Försenad: 1 av 3 (Steg 3). Klar: 2 av 3.',
    )
  })

  test('a chain too long to be read across the page stands from top to bottom', () => {
    const ids = [...'abcdefg']
    const nodes = ids.map((id) => ({ id, number: id, label: id, status: 'done' as const }))
    const after = ids.slice(1).map((to, at) => ({ from: ids[at]!, to }))
    const words = { title: 'Vägen', note: '', headings: { node: '', waitsFor: '', status: '' } }
    const { width, height } = dependencyGraph(nodes, after, words, reader).draw('wide', 'a')
    expect(width).toBeLessThanOrEqual(1_100)
    expect(height).toBeGreaterThan(300)
  })

  test('a map of states says how many stand how, and has no largest and no smallest', () => {
    const state = (code: string, name: string, value: number) => ({
      ...{ code, name },
      figure: value === 0 ? ({ kind: 'zero' } as const) : ({ kind: 'measured', value } as const),
    })
    const map = countyMap(
      [state('01', 'Stockholms län', 0), state('12', 'Skåne län', 1), state('25', 'Norrbottens län', 0)],
      {
        ...{ title: 'Planer', heading: 'Plan' },
        write: (value) => (value === 0 ? 'Ingen plan' : 'Beslutad'),
        sign: (value) => (value === 0 ? '–' : '+'),
      },
      reader,
    )
    expect(map.description).toBe('Beslutad: 1 av 3 (Skåne län). Ingen plan: 2 av 3.')
    expect(map.draw('wide', 'a').body).toContain('+ Beslutad')
  })

  test('numbers in bars are written as the reader writes them, and none lies over another', () => {
    const drawn = (counts: Partial<Record<'done' | 'withdrawn' | 'planned', number>>) =>
      drawAreas([{ label: 'Påhittat', counts }], 'wide', 'a', 'sv').body
    expect(drawn({ done: 2_280 })).toContain('2\u00a0280')
    const body = drawn({ done: 1, withdrawn: 1, planned: 146 })
    expect([...body.matchAll(/>(\d+)<\/text>/g)].map(([, number]) => number)).toEqual(['146'])
  })

  test('a column of a map is named in full', () => {
    const columns = [{ key: 'a', label: 'Personer med funktionsnedsättning eller långvarig sjukdom' }]
    const map = gapMap(
      { rows: [{ key: 'r', label: 'Rad' }], columns, count: () => 1, shown: () => '1' },
      { title: 'Karta', heading: 'Rad', note: '' },
      reader,
    )
    expect(map.draw('wide', 'a').body).not.toContain('…')
  })
})
