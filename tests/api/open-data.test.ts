import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import type { DatasetCore, Quad } from '@rdfjs/types'
import { parse } from 'csv-parse/sync'
import jsonld from 'jsonld'
import { Parser, Store, Writer } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../src/app.ts'
import { givenPlan } from '../../src/testing/plans.ts'
import { givenRelease } from '../../src/testing/released-tables.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { ORIGIN, openScene } from './open-data-scene.ts'

let world: World
let coordinator: TestPerson
const open = (path: string, headers: Record<string, string> = {}) => world.app.request(path, { headers })
const text = async (path: string): Promise<string> => {
  const answer = await open(path)
  expect([path, answer.status]).toEqual([path, 200])
  return answer.text()
}

/** The files of every dataset, by the routes that there are. */
const names = rooms
  .flatMap(({ routes }) => routes)
  .map(({ pattern }) => /^\/open-data\/([a-z-]+)\.csv$/.exec(pattern)?.[1])
  .filter((name) => name !== undefined)

beforeAll(async () => {
  world = await openScene()
  coordinator = await world.as('national_coordinator')
  await givenRelease(world)
})

describe('the catalogue (DCAT-AP-SE 3.0.1)', () => {
  let catalogue: Quad[]
  const shapes = new Store(
    new Parser().parse(readFileSync(new URL('./dcat-ap-se.ttl', import.meta.url), 'utf8')),
  )
  const validator = new SHACLValidator(shapes as unknown as DatasetCore)
  const faultsOf = async (quads: readonly Quad[]): Promise<string[]> => {
    const { results } = await validator.validate(new Store([...quads]) as unknown as DatasetCore)
    return results.map(
      ({ focusNode, path, sourceConstraintComponent }) =>
        `${(focusNode as { value: string } | null)?.value} ${(path as { value: string } | null)?.value} ${sourceConstraintComponent?.value}`,
    )
  }
  const parseRdfXml = async (xml: string): Promise<Quad[]> =>
    Readable.from([xml])
      .pipe(new RdfXmlParser({ baseIRI: ORIGIN }))
      .toArray() as Promise<Quad[]>
  const canonical = (quads: readonly Quad[]): string[] =>
    new Writer({ format: 'N-Triples' })
      .quadsToString([...quads] as never)
      .trim()
      .split('\n')
      .sort()

  beforeAll(async () => {
    catalogue = await parseRdfXml(await text('/catalogue.rdf'))
  })

  test('is the same in RDF/XML and in JSON-LD, at one address each', async () => {
    const fromJson = (await jsonld.toRDF(JSON.parse(await text('/catalogue.jsonld')), {
      format: 'application/n-quads',
    })) as unknown as string
    expect(canonical(new Parser().parse(fromJson) as Quad[])).toEqual(canonical(catalogue))
    expect((await open('/catalogue.rdf')).headers.get('content-type')).toBe('application/rdf+xml')
    expect((await open('/catalogue.jsonld')).headers.get('content-type')).toMatch('application/ld+json')
    expect(catalogue.length).toBeGreaterThan(200)
  })

  test('keeps the rules', async () => {
    expect(await faultsOf(catalogue)).toEqual([])
  })

  test('has no anonymous thing, no relative address, and every thing of its own is told of', () => {
    const terms = catalogue.flatMap(({ subject, object }) => [subject, object])
    expect(terms.filter(({ termType }) => termType === 'BlankNode')).toEqual([])
    const subjects = new Set(catalogue.map(({ subject }) => subject.value))
    const own = terms.filter(
      ({ value }) => value.startsWith(`${ORIGIN}/open-data#5f1f`) && !/7a0\d$/.test(value),
    )
    expect(own.filter(({ value }) => !subjects.has(value))).toEqual([])
    for (const { termType, value } of terms)
      if (termType === 'NamedNode') expect(value).toMatch(/^(https?:\/\/|mailto:)[^\s<>]+$/)
  })

  test('every address that it gives on this site answers', async () => {
    const addresses = new Set(
      catalogue
        .map(({ object }) => object.value)
        .filter((value) => value.startsWith(`${ORIGIN}/`) && !value.endsWith('/v1'))
        .map((value) => value.slice(ORIGIN.length).replace(/#.*/, '')),
    )
    expect(addresses.size).toBeGreaterThan(names.length * 2)
    for (const address of addresses) expect([address, (await open(address)).status]).toEqual([address, 200])
  })

  test('no rule is idle: whatever a rule asks for, a catalogue without it is refused', async () => {
    const SH = 'http://www.w3.org/ns/shacl#'
    const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
    const one = (subject: Quad['subject'], predicate: string) =>
      shapes.getObjects(subject as never, `${SH}${predicate}`, null)
    // One dataset is enough, and quicker.
    const others = /#5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7a0[2-9]/
    const small = catalogue.filter(
      ({ subject, object }) => !others.test(subject.value) && !others.test(object.value),
    )
    expect(await faultsOf(small)).toEqual([])
    const passed: string[] = []
    let tried = 0
    for (const { subject: shape, object: targeted } of shapes.getQuads(
      null,
      `${SH}targetClass`,
      null,
      null,
    )) {
      const thing = small.find(
        ({ predicate, object }) => predicate.value === RDF_TYPE && object.value === targeted.value,
      )!.subject
      for (const property of one(shape as Quad['subject'], 'property')) {
        const [path] = one(property as Quad['subject'], 'path')
        if (one(property as Quad['subject'], 'minCount').length === 0) continue
        tried += 1
        const broken = small.filter(
          ({ subject, predicate }) => !(subject.equals(thing) && predicate.value === path!.value),
        )
        if ((await faultsOf(broken)).length === 0) passed.push(`${targeted.value} ${path!.value}`)
      }
    }
    expect(passed).toEqual([])
    expect(tried).toBeGreaterThan(45)
  }, 60_000)

  test('what is there but wrong is refused too', async () => {
    const changed = async (from: RegExp, to: string) =>
      faultsOf(await parseRdfXml((await text('/catalogue.rdf')).replace(from, to)))
    for (const [from, to] of [
      [/http:\/\/creativecommons\.org\/licenses\/by\/4\.0\//, 'https://creativecommons.org/licenses/by/4.0/'],
      [/xml:lang="en"/, 'xml:lang="de"'],
      [/ xml:lang="sv"/, ''],
      [
        /(<dcat:contactPoint rdf:resource=")[^"]*/,
        `$1${ORIGIN}/open-data#5f1f5f6e-3c0c-4a39-9c52-6d2a1b0e7af1`,
      ],
      [/<dcterms:identifier>[^<]*/, '<dcterms:identifier>1'],
      [/publishertype\/NationalAuthority/, 'kind/authority'],
      [/mailto:/, 'https://'],
      [/<dcterms:format>text\/csv/, '<dcterms:format>CSV'],
      [/authority\/access-right\/PUBLIC/, 'authority/access-right/RESTRICTED'],
      [/<dcat:downloadURL rdf:resource="https:/, '<dcat:downloadURL rdf:resource="ftp:'],
    ] as const)
      expect([String(from), (await changed(from, to)).length]).not.toEqual([String(from), 0])
  })
})

interface Metadata {
  readonly url: string
  readonly tableSchema: {
    readonly primaryKey: string | string[]
    readonly columns: {
      readonly name: string
      readonly titles: Record<string, string[]>
      readonly datatype: string | { base: string; format: string }
      readonly required: boolean
      readonly separator?: string
    }[]
  }
}

/** Whether a cell is of a datatype of CSVW. */
const fits = (cell: string, datatype: string | { base: string; format: string }): boolean => {
  const base = typeof datatype === 'string' ? datatype : datatype.base
  switch (base) {
    case 'integer':
      return /^-?\d+$/.test(cell)
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(cell)
    case 'boolean':
      return /^(true|false)$/.test(cell)
    case 'date':
      return /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell))
    case 'datetime':
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(cell)
    default:
      return typeof datatype === 'string' || new RegExp(`^(${datatype.format})$`).test(cell)
  }
}
const table = (csv: string): string[][] => parse(csv) as string[][]
const rowsOf = async (name: string): Promise<Record<string, string>[]> =>
  parse(await text(`/open-data/${name}.csv`), { columns: true }) as Record<string, string>[]

describe('the files', () => {
  test('there is one of each kind for every dataset', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'plans',
        'measures',
        'assignments',
        'report-backs',
        'money',
        'indicators',
        'series',
        'tables',
      ]),
    )
  })

  test.each(names)('%s: the columns, datatypes and key of its CSVW hold for every cell', async (name) => {
    const metadata = JSON.parse(await text(`/open-data/${name}.csv-metadata.json`)) as Metadata
    const { columns, primaryKey } = metadata.tableSchema
    const [header = [], ...rows] = table(await text(`/open-data/${name}.csv`))
    expect(metadata.url).toBe(`${ORIGIN}/open-data/${name}.csv`)
    expect(header).toEqual(columns.map((column) => column.name))
    for (const { name: column, titles } of columns) {
      expect(Object.keys(titles)).toEqual(['sv', 'en'])
      for (const title of Object.values(titles)) expect(title).toContain(column)
    }
    const wrong = rows.flatMap((row) =>
      row.flatMap((cell, index) => {
        const { name: column, datatype, required, separator } = columns[index]!
        if (cell === '') return required ? [`${column} is empty`] : []
        const values = separator === undefined ? [cell] : cell.split(separator)
        return values.every((value) => fits(value, datatype)) ? [] : [`${column}: ${cell}`]
      }),
    )
    expect(wrong).toEqual([])
    const key = [primaryKey].flat().map((column) => header.indexOf(column))
    const keys = rows.map((row) => JSON.stringify(key.map((index) => row[index])))
    expect(new Set(keys).size).toBe(rows.length)
    expect(rows.length).toBeGreaterThan(0)
  })

  test.each(names)(
    '%s: JSON has the rows of the CSV, and says which version of the data it is',
    async (name) => {
      const csv = await open(`/open-data/${name}.csv`)
      const json = JSON.parse(await text(`/open-data/${name}.json`)) as {
        version: string
        licence: string
        rows: Record<string, unknown>[]
      }
      expect(json.version).toBe(csv.headers.get('x-data-version'))
      expect(json.licence).toBe('http://creativecommons.org/licenses/by/4.0/')
      const body = await csv.text()
      expect(json.version).toBe(createHash('sha256').update(body).digest('hex').slice(0, 16))
      const [header = [], ...rows] = table(body)
      expect(json.rows.length).toBe(rows.length)
      expect(Object.keys(json.rows[0] ?? {})).toEqual(header)
    },
  )

  test('a formula is text for a spreadsheet, and a negative number stays a number', async () => {
    const csv = await text('/open-data/assignments.csv')
    expect(csv).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    const json = await text('/open-data/assignments.json')
    expect(json).toContain('"=HYPERLINK(')
    expect((await rowsOf('series')).map(({ value }) => value)).toContain('-2.5')
  })

  test('measured, zero, unknown, not collected and suppressed are kept apart', async () => {
    const told = Object.fromEntries(
      (await rowsOf('series')).map(({ category, kind, value }) => [category, [kind, value]]),
    )
    expect(told).toEqual({
      '': ['measured', '41'],
      '01': ['suppressed', ''],
      '12': ['zero', '0'],
      '14': ['unknown', ''],
      '25': ['not_collected', ''],
      '18': ['measured', '-2.5'],
    })
  })

  test('the ledger cancels out, and a target that is not zero is not taken for one', async () => {
    const amounts = (await rowsOf('money')).map(({ amountOre }) => Number(amountOre))
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(0)
    expect(await rowsOf('indicators')).toEqual([
      expect.objectContaining({
        title: "'-2 påhittade",
        baselineKind: 'zero',
        baselineValue: '0',
        targetKind: 'measured',
        targetValue: '40.5',
      }),
    ])
  })

  test('a draft is told of to nobody: what has not come is missing', async () => {
    const states = (await rowsOf('report-backs')).map(({ day, state }) => [day, state])
    expect(states).toEqual([
      ['2032-03-01', 'missing'],
      ['2032-03-01', 'missing'],
      ['2032-09-01', 'due'],
    ])
  })

  test('whoever asks gets what everybody gets', async () => {
    for (const name of names)
      expect(await (await coordinator.get(`/open-data/${name}.csv`)).text()).toBe(
        await text(`/open-data/${name}.csv`),
      )
  })

  test('who has a version is not sent it again, and a change makes another', async () => {
    const first = await open('/open-data/plans.csv')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('link')).toContain('</open-data/plans.csv-metadata.json>; rel="describedby"')
    expect((await open('/open-data/plans.csv', { 'if-none-match': etag })).status).toBe(304)
    await givenPlan(world, 'Påhittad skr. 2033/34:2')
    const after = await open('/open-data/plans.csv', { 'if-none-match': etag })
    expect([
      after.status,
      after.headers.get('x-data-version') === first.headers.get('x-data-version'),
    ]).toEqual([200, false])
  })
})

test.each([
  ['sv', 'Öppna data', 'Erkännande 4.0'],
  ['en', 'Open data', 'Attribution 4.0'],
])('people find all of it on one page (%s)', async (language, title, licence) => {
  const page = await (await open('/open-data', { 'accept-language': language })).text()
  expect(page).toContain(`<h1`)
  for (const expected of [
    title,
    licence,
    '/catalogue.rdf',
    '/catalogue.jsonld',
    '/v1/openapi.json',
    'href="/api"',
  ])
    expect(page).toContain(expected)
  for (const name of names)
    for (const form of ['csv', 'json', 'csv-metadata.json'])
      expect(page).toContain(`href="/open-data/${name}.${form}"`)
})
