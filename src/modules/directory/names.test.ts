import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  COUNTIES,
  findBodies,
  findDefinitions,
  findKnownBody,
  KNOWN_BODIES,
  resolveBody,
  successorAt,
} from './index.ts'

const known = (name: string) => {
  const body = findKnownBody(name)
  if (body === undefined) throw new Error(`the directory lacks ${name}`)
  return body
}
const namesIn = (text: string, at?: string) =>
  findBodies(text, at === undefined ? {} : { at }).map((mention) => mention.name)

describe('a name as written', () => {
  test.each([
    ['Socialstyrelsens', 'Socialstyrelsen'],
    ['länsstyrelserna', 'länsstyrelserna'],
    ['Länsstyrelsernas', 'länsstyrelserna'],
    ['samtliga länsstyrelser', 'länsstyrelserna'],
    ['polismyndigheterna', 'Polisen'],
    ['Polisens', 'Polisen'],
    ['Brås', 'Brottsförebyggande rådet'],
    ['Statens institutionsstyrelse (SiS)', 'Statens institutionsstyrelse'],
    ['Myndighetens för skolutveckling', 'Myndigheten för skolutveckling'],
    ['Länsstyrelsen Skåne', 'Länsstyrelsen i Skåne län'],
    ['Länsstyrelsens i Västra Götalands län', undefined],
    ['the Swedish Migration Agency', 'Migrationsverket'],
    ['National Board of Health and Welfare’s', 'Socialstyrelsen'],
    ['Åklagar-myndigheten', 'Åklagarmyndigheten'],
    ['Åklagar\u00admyndigheten', 'Åklagarmyndigheten'],
    ['Brotts-\nförebyggande rådet', 'Brottsförebyggande rådet'],
    ['Statens\u00a0skolverk', 'Statens skolverk'],
    ['skolverket', 'Statens skolverk'],
  ])('%s is resolved', (written, name) => {
    const resolution = resolveBody(written)
    if (name === undefined) expect(resolution.kind).not.toBe('ambiguous')
    else expect(resolution).toEqual({ kind: 'known', body: known(name) })
  })

  test('every listed name resolves to its own body, and so does its genitive', () => {
    for (const body of KNOWN_BODIES) {
      expect(resolveBody(body.name), body.name).toEqual({ kind: 'known', body })
      if (!/[sxz)]$|\p{Lu}$/u.test(body.name)) {
        expect(resolveBody(`${body.name}s`), `${body.name}s`).toEqual({ kind: 'known', body })
      }
    }
  })

  test('a shared abbreviation asks, and the day of the text decides', () => {
    const asked = resolveBody('SKR')
    expect(asked.kind === 'ambiguous' && asked.candidates.map((body) => body.name)).toEqual([
      'Sveriges Kvinnojourers Riksförbund, SKR',
      'Sveriges Kommuner och Regioner',
    ])
    expect(resolveBody('SKR', { at: '2008-07-10' })).toMatchObject({
      body: { name: 'Sveriges Kvinnojourers Riksförbund, SKR' },
    })
    expect(resolveBody('SKR', { at: '2024-01-01' })).toMatchObject({
      body: { name: 'Sveriges Kommuner och Regioner' },
    })
  })

  test('an abbreviation that only a text can explain is never taken for granted', () => {
    expect(resolveBody('CSO').kind).toBe('ambiguous')
    const definitions = findDefinitions('Mandatet förlängdes av CBSS ämbetsmannakommitté (CSO).')
    expect(resolveBody('CSO', { definitions })).toMatchObject({
      body: { name: 'CBSS ämbetsmannakommitté (CSO)' },
    })
  })

  test('the county board alone asks which of the 21 is meant', () => {
    const resolution = resolveBody('Länsstyrelsen')
    expect(resolution.kind === 'ambiguous' && resolution.candidates).toHaveLength(21)
  })

  test('an unknown body comes back in the nominative', () => {
    expect(resolveBody('Sjöfågelverkets')).toEqual({ kind: 'unknown', name: 'Sjöfågelverket' })
    expect(resolveBody('Föreningen Tranan')).toEqual({ kind: 'unknown', name: 'Föreningen Tranan' })
  })
})

describe('bodies in a text', () => {
  test('they are found with offsets, inflected as they stand, named in the nominative', () => {
    const text = 'Socialstyrelsens förslag bereds. Uppdraget ska ske i samråd med länsstyrelserna och Brå.'
    const found = findBodies(text)
    expect(found.map(({ name, genitive }) => [name, genitive])).toEqual([
      ['Socialstyrelsen', true],
      ['länsstyrelserna', false],
      ['Brottsförebyggande rådet', false],
    ])
    for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written)
  })

  test('what a text defines holds in that text, against the usual meaning', () => {
    const text = 'Sveriges Kvinnojourers Riksförbund, SKR, deltog. Medel fördelas av SKR.'
    expect(findBodies(text, { at: '2024-01-01' }).map((mention) => mention.resolution)).toEqual(
      Array.from({ length: 2 }, () => ({
        kind: 'known',
        body: known('Sveriges Kvinnojourers Riksförbund, SKR'),
      })),
    )
  })

  test('a list after a name is no definition', () => {
    expect(findDefinitions('Socialstyrelsen, ECPAT och Rädda Barnen deltar.').size).toBe(0)
  })

  test('an abbreviation of a foreign name belongs to the body of that name', () => {
    const text =
      'Arbetsgruppen för utsatta barn inom Östersjöstaternas råd (Council of the Baltic Sea States, CBSS) möts. CBSS förbereder en reform.'
    expect(findBodies(text).at(-1)?.name).toBe('Östersjöstaternas råd (CBSS)')
  })

  test('the county board of a text that names one is that one', () => {
    const text = 'Länsstyrelsen i Kalmar län får uppdraget. Länsstyrelsen ska samråda med Migrationsverket.'
    expect(namesIn(text)).toEqual([
      'Länsstyrelsen i Kalmar län',
      'Länsstyrelsen i Kalmar län',
      'Migrationsverket',
    ])
    const several = findBodies(
      'Länsstyrelsen i Kalmar län och Länsstyrelsen i Skåne län. Länsstyrelsen ska samråda.',
    )
    expect(several.at(-1)?.resolution.kind).toBe('ambiguous')
  })

  test('a county board has one name, however it is written', () => {
    expect(namesIn('Länsstyrelsen Östergötland och Länsstyrelsen i Östergötlands län')).toEqual([
      'Länsstyrelsen i Östergötlands län',
      'Länsstyrelsen i Östergötlands län',
    ])
  })

  test('several counties in one phrase are several boards', () => {
    expect(namesIn('Länsstyrelserna i Stockholms, Skåne och Västra Götalands län ska delta.')).toEqual([
      'Länsstyrelsen i Stockholms län',
      'Länsstyrelsen i Skåne län',
      'Länsstyrelsen i Västra Götalands län',
    ])
  })

  test.each([
    [
      'Kostverket ska i samverkan med Inspektionen för strategiska frågor redovisa.',
      ['Kostverket', 'Inspektionen för strategiska frågor'],
    ],
    [
      'Region Skåne, Exempelköpings kommun och Fiktiva stad deltar.',
      ['Region Skåne', 'Exempelköpings kommun', 'Fiktiva stad'],
    ],
    ['Post- och kaffestyrelsens rapport', ['Post- och kaffestyrelsen']],
    [
      'The Ministry of Justice and Fish shall consult the National Otter Agency.',
      ['Ministry of Justice and Fish', 'National Otter Agency'],
    ],
    ['Områdets nätverk, Området och Tillsynsmyndigheten', []],
    ['Rådet och Myndigheten samt myndigheten', []],
    ['människor från fattiga regioner i Europa', []],
    ['kommuner och regioner', ['kommuner', 'regioner']],
    ['EU-medel och FN-protokollet', []],
  ])('the form of a name is enough: %s', (text, names) => {
    expect(namesIn(text)).toEqual(names)
  })

  test('hyphens left from the end of a line, wherever they fall, change nothing', () => {
    const words = KNOWN_BODIES.filter(
      (body) => /^\p{L}{8,}$/u.test(body.name) && !/\p{Lu}/u.test(body.name.slice(1)),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...words),
        fc.nat(),
        fc.constantFrom('-', '\u00ad', '-\n', '\u00ad\n'),
        (body, place, hyphen) => {
          const at = 2 + (place % (body.name.length - 4))
          const written = body.name.slice(0, at) + hyphen + body.name.slice(at)
          expect(resolveBody(written)).toEqual({ kind: 'known', body })
        },
      ),
    )
  })

  test('mentions never overlap and always quote the text, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...KNOWN_BODIES.map((body) => body.name),
      ' och ',
      ', ',
      '-',
      ' (',
      ')',
      'Länsstyrelsen',
      'SKR',
      's',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
        const text = list.join('')
        let last = 0
        for (const mention of findBodies(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(last)
          expect(text.slice(mention.start, mention.end)).toBe(mention.text)
          last = mention.end
        }
      }),
    )
  })

  test('the time grows with the text and no faster', () => {
    const hostile = ['Statens ', 'A- ', 'Ab ', 'Länsstyrelserna i Kalmar, ', 'Polis-'].map((piece) =>
      piece.repeat(200_000 / piece.length),
    )
    for (const text of hostile) {
      const started = performance.now()
      findBodies(text)
      expect(performance.now() - started).toBeLessThan(3000)
    }
  })
})

describe('the directory', () => {
  test('has the 21 counties, each with its board and code', () => {
    expect(COUNTIES).toHaveLength(21)
    const boards = KNOWN_BODIES.filter((body) => body.type === 'county_board')
    expect(new Set(boards.map((body) => body.countyCode)).size).toBe(21)
    expect(known('Länsstyrelsen i Stockholms län').countyCode).toBe('01')
    expect(known('Länsstyrelsen i Norrbottens län').countyCode).toBe('25')
  })

  test('no two bodies have one name, and every successor is listed', () => {
    expect(new Set(KNOWN_BODIES.map((body) => body.name)).size).toBe(KNOWN_BODIES.length)
    for (const { name, successor } of KNOWN_BODIES) {
      if (successor !== undefined)
        expect(findKnownBody(successor.name), `${name} → ${successor.name}`).toBeDefined()
    }
  })

  test('successors are followed to the day', () => {
    const youth = known('Ungdomsstyrelsen')
    expect(successorAt(youth, '2014-03-31').name).toBe('Ungdomsstyrelsen')
    expect(successorAt(youth, '2014-04-01').name).toBe('Myndigheten för ungdoms- och civilsamhällesfrågor')
    expect(successorAt(known('Medierådet'), '2012-01-01').name).toBe('Statens medieråd')
    expect(successorAt(known('Medierådet'), '2025-01-01').name).toBe('Mediemyndigheten')
  })

  test('a body that handed over a part of its tasks lives on', () => {
    expect(successorAt(known('Länsstyrelsen i Stockholms län'), '2025-01-01').name).toBe(
      'Länsstyrelsen i Stockholms län',
    )
  })
})
