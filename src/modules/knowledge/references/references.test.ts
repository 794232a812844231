import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kinds } from '../codes.ts'
import { readReferences, referenceFormats, referencesFile } from './files.ts'
import { isbnOf, type Reference } from './reference.ts'
import { isSame, knownBy } from './same.ts'

// All references are made up.

const word = fc.stringMatching(/^[A-Za-zÅÄÖåäöéüßčŁ]{2,12}$/u)
const phrase = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: word },
      fc.constantFrom('&', '100 %', '{sic}', '#1', 'a_b', '$5', 'x~y', '\\', '2^3', '"så"', '@home'),
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => `A${words.join(' ')}`)
const author = fc.oneof(
  fc.tuple(word, word).map(([family, given]) => `${family}, ${given}`),
  fc.tuple(word, word).map(([one, other]) => `Byrån för ${one} and ${other}`),
)
const text = (one: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), one)
const reference: fc.Arbitrary<Reference> = fc.record({
  title: phrase,
  authors: fc.array(author, { maxLength: 4 }),
  year: fc.integer({ min: 1900, max: 2030 }),
  kind: fc.constantFrom(...kinds),
  container: text(phrase),
  volume: text(fc.constantFrom('12', '12(3)', 'IV', '2009:1')),
  pages: text(fc.constantFrom('4–19', '7', 'iv–x')),
  publisher: text(phrase),
  doi: text(fc.constantFrom('10.1000/made_up-1', '10.12345/(sici)x<3:a>2.0')),
  isbn: text(fc.constantFrom('9789138228', '978913822873X', '9789138228739').map(isbnOf)),
  link: text(fc.constantFrom('https://exempel.invalid/rapport_1?a=b&c=d%20e#s', 'http://exempel.invalid/~x')),
  language: text(fc.constantFrom('sv', 'en', 'ro')),
  abstract: text(phrase),
})

describe('a file of references', () => {
  test.for(referenceFormats)('%s loses nothing that is stated, there and back', async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(reference, { minLength: 1, maxLength: 5 }), async (references) => {
        const file = await referencesFile(references, format).text()
        expect(readReferences(file)).toEqual({ references, unreadable: 0 })
      }),
      { numRuns: 200 },
    )
  })

  test('is read as programs write it: accents of TeX, abbreviations, names in any order, lines that go on', () => {
    const { references } = readReferences(`
@string{tidskrift = "P{\\aa}hittad tidskrift"}
@comment{not an entry}
@article{a, title = "Om k{\\"o}pet av {SEX}: {\\'E}tude",
  author = {von Exempel, Anna and Bj{\\"{o}}rn {\\AA}kesson and {Byr{\\aa}n for and against} and Ludwig van der Made},
  journal = tidskrift # { B}, year = 2009, volume = 12, number = {3}, pages = {4--19}, doi = {https://doi.org/10.1000/ABC.} }
@book{b, title={Utan \\emph{år}}}`)
    expect(references).toEqual([
      expect.objectContaining({
        title: 'Om köpet av SEX: Étude',
        authors: ['von Exempel, Anna', 'Åkesson, Björn', 'Byrån for and against', 'van der Made, Ludwig'],
        container: 'Påhittad tidskrift B',
        volume: '12(3)',
        pages: '4–19',
        doi: '10.1000/abc',
        year: 2009,
      }),
    ])
    const ris = readReferences(
      'TY  - JOUR\r\nT1  - En lång titel\r\n  som fortsätter\r\nA1  - Exempel, A.\r\nY1  - 2009/05/01/\r\nSN  - 1234-5678\r\nER  - \r\nTY  - BOOK\r\nTI  - Utan år\r\nER  - \r\n',
    )
    expect(ris.unreadable).toBe(1)
    expect(ris.references[0]).toMatchObject({ title: 'En lång titel som fortsätter', year: 2009, isbn: '' })
  })

  test.for(['', 'En vanlig text om referenser', '[]', '[{"title": 1', '%PDF-1.7', '@article{'])(
    'is refused where it is none: %s',
    (text) => {
      expect(() => readReferences(text)).toThrow('reference.not_read')
    },
  )
})

describe('the same publication from two files', () => {
  // A generator of our own, so that the set is the same in every run.
  let state = 20_081_027
  const draw = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const of = <T>(values: readonly T[]): T => values[draw(values.length)]!
  const subjects = [
    'unga',
    'kvinnor',
    'män',
    'migranter',
    'hbtq-personer',
    'köpare',
    'skolelever',
    'taxiförare',
    'socialarbetare',
    'poliser',
  ]
  const things = [
    'sex mot ersättning',
    'prostitution',
    'människohandel',
    'utsatthet på nätet',
    'stöd och skydd',
    'vägar ut',
    'lagens följder',
    'hälsa',
    'våld',
  ]
  const places = [
    'Malmö',
    'Göteborg',
    'Stockholm',
    'Norrland',
    'Öresund',
    'Östersjön',
    'storstäder',
    'gränsregioner',
  ]
  const methods = [
    'en enkätstudie',
    'en intervjustudie',
    'en kunskapsöversikt',
    'en registerstudie',
    'en uppföljning',
    'en kartläggning',
  ]
  const families = [
    'Exempelsson',
    'Påhittad',
    'Öberg',
    'Lindqvist',
    'Söderlund',
    'Ek',
    'Åkerbär',
    'Nowak',
    'Schmidt',
    'Ivanova',
  ]
  const made = (): Reference => ({
    title: `${of(['Om', 'Röster om', 'Att mäta', 'Perspektiv på', 'Bortom'])} ${of(things)} bland ${of(subjects)} i ${of(places)}: ${of(methods)}`,
    authors: [`${of(families)}, ${of(['Anna', 'Björn', 'Cecilia', 'David'])}`, `${of(families)}, Eva`],
    year: 1995 + draw(20),
    kind: of(kinds),
    container: '',
    volume: '',
    pages: '',
    publisher: '',
    doi: draw(3) === 0 ? `10.1000/made-up-${draw(1_000_000)}` : '',
    isbn: '',
    link: '',
    language: '',
    abstract: '',
  })
  const respelled = (one: Reference): Reference => {
    const letter = 5 + draw(Math.max(one.title.length - 10, 1))
    const changes: readonly ((reference: Reference) => Reference)[] = [
      (it) => ({ ...it, title: it.title.split(':')[0]! }),
      (it) => ({ ...it, title: it.title.toUpperCase() }),
      (it) => ({ ...it, title: it.title.replace(':', ' –') }),
      (it) => ({ ...it, title: `${it.title.slice(0, letter)}${it.title.slice(letter + 1)}` }),
      (it) => ({ ...it, title: it.title.replaceAll(/[åä]/gu, 'a').replaceAll('ö', 'o') }),
      (it) => ({ ...it, authors: it.authors.map((name) => name.replace(/(, .).*$/u, '$1.')) }),
      (it) => ({ ...it, authors: [] }),
      (it) => ({ ...it, year: it.year + (draw(2) === 0 ? 1 : -1) }),
      (it) => ({ ...it, doi: '' }),
    ]
    return of(changes)(of(changes)(one))
  }
  // What is near and another: the next year's report, another part, another place by the same people.
  const neighbour = (one: Reference): Reference =>
    of<(it: Reference) => Reference>([
      (it) => ({ ...it, title: `${it.title} ${1 + draw(3)}`, doi: '' }),
      (it) => ({ ...it, year: it.year + 3, doi: '' }),
      (it) => ({ ...it, title: made().title, doi: '' }),
      (it) => ({ ...it, authors: ['Heltannan, Frida'], doi: '' }),
    ])(one)

  test('is known again with a precision of at least .99 and a recall of at least .95', async ({
    annotate,
  }) => {
    const originals = Array.from({ length: 300 }, made)
    const again = originals.map(respelled)
    const others = originals.map(neighbour)
    const known = originals.map(knownBy)
    const found = (references: readonly Reference[]) =>
      references.map((reference) => {
        const this_ = knownBy(reference)
        return known.flatMap((one, at) => (isSame(one, this_) ? [at] : []))
      })
    const right = found(again)
    const wrong = found(others)
    const hits = right.filter((places, at) => places.includes(at)).length
    const isTwin = (at: number, other: number) => originals[at]!.title === originals[other]!.title
    const falsely =
      right.flatMap((places, at) => places.filter((place) => place !== at && !isTwin(at, place))).length +
      wrong.filter((places, at) => places.includes(at)).length
    const precision = hits / (hits + falsely)
    await annotate(`precision ${precision.toFixed(3)}, recall ${(hits / 300).toFixed(3)}`)
    expect(precision).toBeGreaterThanOrEqual(0.99)
    expect(hits / 300).toBeGreaterThanOrEqual(0.95)
  })

  test('a chapter is not its book, a part not another, and a DOI decides', () => {
    const book = knownBy({
      ...made(),
      kind: 'book',
      isbn: '9789138228739',
      title: 'Påhittad antologi om stöd',
      doi: '',
    })
    const chapter = knownBy({ ...book.of, kind: 'chapter', title: 'Ett kapitel om något annat' })
    expect(isSame(book, chapter)).toBe(false)
    expect(isSame(book, knownBy({ ...book.of, title: 'Antologi om stöd (påhittad)' }))).toBe(true)
    const part = (number: string) =>
      knownBy({ ...book.of, isbn: '', title: `Lägesrapport ${number} om människohandel` })
    expect(isSame(part('10'), part('11'))).toBe(false)
    expect(isSame(knownBy({ ...book.of, doi: '10.1000/a' }), knownBy({ ...book.of, doi: '10.1000/b' }))).toBe(
      false,
    )
  })
})
