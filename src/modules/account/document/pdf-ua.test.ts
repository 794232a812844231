import { beforeAll, describe, expect, test, vi } from 'vitest'
import { exampleAccount } from '../../../testing/accounts.ts'
import {
  type PdfDictionary,
  type PdfObjects,
  type PdfValue,
  readPdfObjects,
} from '../../../testing/pdf-objects.ts'
import { open } from '../../../testing/pdf-structure.ts'
import { accessibilityFaults, askedRules } from '../../../testing/pdf-ua.ts'
import { accountPdf } from './pdf.ts'
import { freezeAccount } from './publishing.ts'

vi.setConfig({ testTimeout: 60_000 })

test.each(['sv', 'en'] as const)('the account of 36 measures is accessible, in %s', (language) => {
  const account = freezeAccount(exampleAccount({ language }), '2011-06-30')
  expect(accessibilityFaults(readPdfObjects(accountPdf(account)))).toEqual([])
})

test('what is quoted in another language says in which', () => {
  const account = exampleAccount({ language: 'en', measures: 2, areas: 1 })
  account.plan.language = 'sv'
  for (const measure of account.measures) measure.words = 'verbatim'
  const { catalog, elements } = open(readPdfObjects(accountPdf(account)))
  expect(catalog.get('Lang')).toBe('en')
  expect(elements.filter(({ entries }) => entries.get('Lang') === 'sv').length).toBeGreaterThan(0)
})

describe('a fault in a PDF is found', () => {
  const found = new Set<string>()
  let bytes: Buffer
  let pdf: PdfObjects
  beforeAll(() => {
    bytes = accountPdf(exampleAccount({ measures: 4, areas: 1 }))
  })

  const dictionaries = (): Map<string, PdfValue>[] =>
    [...pdf.objects.values()].flatMap((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) && 'entries' in value
        ? [(value as PdfDictionary).entries]
        : [],
    )
  const is = (entries: Map<string, PdfValue>, key: string, name: string): boolean => {
    const held = entries.get(key)
    return typeof held === 'object' && held !== null && 'name' in held && held.name === name
  }
  const first = (key: string, name: string): Map<string, PdfValue> =>
    dictionaries().find((entries) => is(entries, key, name))!
  const name = (text: string): PdfValue => ({ name: text })
  const inner = (entries: Map<string, PdfValue>, key: string): Map<string, PdfValue> => {
    const held = entries.get(key)!
    const found =
      typeof held === 'object' && held !== null && 'to' in held ? pdf.objects.get(held.to as number) : held
    return (found as PdfDictionary).entries
  }
  const content = (write: (text: string) => string): void => {
    const page = first('Type', 'Page')
    const reference = page.get('Contents') as { to: number }
    const stream = pdf.objects.get(reference.to) as PdfDictionary & { data: Buffer }
    pdf.objects.set(reference.to, {
      ...stream,
      data: Buffer.from(write(stream.data.toString('latin1')), 'latin1'),
    })
  }

  const catalog = () => first('Type', 'Catalog')
  const all = (key: string, value: string) => dictionaries().filter((entries) => is(entries, key, value))
  const kidsOf = (entries: Map<string, PdfValue>): PdfValue[] => {
    const kids = entries.get('K')
    return Array.isArray(kids) ? kids : kids === undefined ? [] : [kids]
  }
  /** An element of the structure that is not in the document yet. */
  const made = (type: string, ...kids: PdfValue[]): PdfValue => ({
    entries: new Map<string, PdfValue>([
      ['S', name(type)],
      ['K', kids],
    ]),
  })
  /** Puts something beside what the first element of a type holds. */
  const beside = (type: string, write: (kids: PdfValue[]) => PdfValue[]) => {
    const entries = all('S', type).find((one) => kidsOf(one).some((kid) => typeof kid === 'object'))!
    entries.set('K', write(kidsOf(entries)))
  }
  const span = (type: string, way: string) =>
    first('S', type).set('A', {
      entries: new Map<string, PdfValue>([
        ['O', name('Table')],
        ['Scope', name('Column')],
        [way, 9],
      ]),
    })

  const faults: readonly [string, () => unknown][] = [
    ['does not say that it is PDF/UA-1', () => spoilMetadata('pdfuaid:part')],
    ['does not say that it is PDF/UA', () => spoilMetadata('pdfuaid:')],
    ['has no metadata', () => catalog().delete('Metadata')],
    ['has no tags', () => catalog().delete('StructTreeRoot')],
    [
      'an artifact of page 1 stands in a tag',
      () => content((text) => `/P <</MCID 0>> BDC /Artifact BMC EMC EMC\n${text}`),
    ],
    [
      'a tag of page 1 stands in an artifact',
      () => content((text) => `/Artifact BMC /P <</MCID 0>> BDC EMC EMC\n${text}`),
    ],
    [
      'is mapped in a circle',
      () =>
        inner(catalog(), 'StructTreeRoot').set('RoleMap', {
          entries: new Map([
            ['One', name('Two')],
            ['Two', name('One')],
          ]),
        }),
    ],
    [
      'its caption is in the midst of it',
      () => beside('Table', (kids) => [...kids, made('Caption'), made('TBody')]),
    ],
    ['a table has two heads', () => beside('Table', (kids) => [...kids, made('THead')])],
    ['a table has two feet', () => beside('Table', (kids) => [...kids, made('TFoot'), made('TFoot')])],
    ['a table has a foot and no body', () => beside('Table', () => [made('TFoot')])],
    ['a table has a head and no body', () => beside('Table', () => [made('THead')])],
    ['THead stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('THead'))])],
    ['TBody stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('TBody'))])],
    ['TFoot stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('TFoot'))])],
    ['TH stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('TH'))])],
    ['TD stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('TD'))])],
    ['LI stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('LI'))])],
    ['LBody stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('LBody'))])],
    ['Lbl stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('Lbl'))])],
    ['TOCI stands in Div', () => beside('Document', (kids) => [...kids, made('Div', made('TOCI'))])],
    ['TR holds P', () => beside('TR', (kids) => [...kids, made('P')])],
    ['THead holds P', () => beside('THead', (kids) => [...kids, made('P')])],
    ['TBody holds P', () => beside('TBody', (kids) => [...kids, made('P')])],
    ['TFoot holds P', () => beside('Table', (kids) => [...kids, made('TFoot', made('P'))])],
    ['L holds P', () => beside('L', (kids) => [...kids, made('P')])],
    ['LI holds P', () => beside('LI', (kids) => [...kids, made('P')])],
    ['TOC holds P', () => beside('TOC', (kids) => [...kids, made('P')])],
    ['svenska! is no language', () => first('S', 'P').set('Lang', 'svenska!')],
    ['columns of different length', () => span('TH', 'RowSpan')],
    ['a part has two headings', () => beside('Document', (kids) => [...kids, made('H'), made('H')])],
    ['a formula has no text', () => beside('Document', (kids) => [...kids, made('Formula')])],
    ['a note has no name of its own', () => beside('Document', (kids) => [...kids, made('Note')])],
    ['Widget is annotated', () => first('Subtype', 'Link').set('Subtype', name('Widget'))],
    ['it has AcroForm', () => catalog().set('AcroForm', { entries: new Map() })],
    [
      'stands in another file',
      () =>
        pdf.objects.set(99_999, {
          entries: new Map<string, PdfValue>([
            ['Subtype', name('Form')],
            ['Ref', null],
          ]),
        }),
    ],
    [
      'cannot be found',
      () =>
        pdf.objects.set(99_999, {
          entries: new Map<string, PdfValue>([
            ['Type', name('Font')],
            ['Subtype', name('CIDFontType2')],
          ]),
        }),
    ],
    [
      'is read out as none',
      () =>
        first('Subtype', 'Type0').set('ToUnicode', {
          entries: new Map(),
          data: Buffer.from('1 beginbfchar\n<0003> <0000>\nendbfchar'),
        }),
    ],
    ['has no title', () => spoilMetadata('dc:title')],
    [
      'its title is not shown',
      () => inner(first('Type', 'Catalog'), 'ViewerPreferences').delete('DisplayDocTitle'),
    ],
    ['not marked as tagged', () => inner(first('Type', 'Catalog'), 'MarkInfo').delete('Marked')],
    ['said to be suspect', () => inner(first('Type', 'Catalog'), 'MarkInfo').set('Suspects', true)],
    ['has no language', () => first('Type', 'Catalog').delete('Lang')],
    ['paints without a tag', () => content((text) => `0 0 9 9 re f\n${text}`)],
    ['stands in no tag', () => content((text) => `${text}\n/P <</MCID 9999>> BDC EMC`)],
    ['Sidebar is no standard type', () => first('S', 'P').set('S', name('Sidebar'))],
    [
      'P is mapped anew',
      () =>
        inner(first('Type', 'Catalog'), 'StructTreeRoot').set('RoleMap', {
          entries: new Map([['P', name('Span')]]),
        }),
    ],
    ['TR stands in', () => first('S', 'THead').set('S', name('Sect'))],
    ['a figure has no alternative text', () => first('S', 'Figure').delete('Alt')],
    [
      'first heading is not of the first level',
      () => {
        for (const entries of dictionaries()) if (is(entries, 'S', 'H1')) entries.set('S', name('H2'))
      },
    ],
    [
      'a heading goes from',
      () => {
        for (const entries of dictionaries()) if (is(entries, 'S', 'H2')) entries.set('S', name('H3'))
      },
    ],
    ['with and without levels are mixed', () => first('S', 'H1').set('S', name('H'))],
    ['does not say of which cells it is', () => first('S', 'TH').delete('A')],
    [
      'names a head that is not there',
      () => {
        for (const entries of dictionaries()) if (is(entries, 'S', 'TH')) entries.delete('ID')
      },
    ],
    [
      'a table has no heads',
      () => {
        for (const entries of dictionaries()) if (is(entries, 'S', 'TH')) entries.set('S', name('TD'))
      },
    ],
    [
      'rows of different length',
      () => {
        const row = dictionaries().find(
          (entries) => is(entries, 'S', 'TR') && Array.isArray(entries.get('K')),
        )!
        row.set('K', (row.get('K') as PdfValue[]).slice(1))
      },
    ],
    [
      'stands in no tag of links',
      () => {
        for (const entries of dictionaries()) if (is(entries, 'S', 'Link')) entries.set('S', name('Span'))
      },
    ],
    ['does not say where it leads', () => first('Subtype', 'Link').delete('Contents')],
    [
      'not gone through in the order of the tags',
      () => {
        for (const entries of dictionaries()) if (is(entries, 'Type', 'Page')) entries.delete('Tabs')
      },
    ],
    [
      'is not embedded',
      () => {
        for (const key of ['FontFile', 'FontFile2', 'FontFile3']) first('Type', 'FontDescriptor').delete(key)
      },
    ],
    ['cannot be read out', () => first('Subtype', 'Type0').delete('ToUnicode')],
    ['is encrypted', () => pdf.trailer.entries.set('Encrypt', { entries: new Map() })],
  ]

  /** Takes an element out of the metadata. */
  const spoilMetadata = (element: string): void => {
    for (const [number, value] of pdf.objects) {
      if (typeof value !== 'object' || value === null || !('data' in value)) continue
      if (!is(value.entries, 'Type', 'Metadata')) continue
      const text = value.data.toString('utf8').replaceAll(element, 'x:none')
      pdf.objects.set(number, { entries: value.entries, data: Buffer.from(text) })
    }
  }

  test.each(faults)('%s', (what, spoil) => {
    pdf = readPdfObjects(bytes)
    expect(accessibilityFaults(pdf)).toEqual([])
    spoil()
    const told = accessibilityFaults(pdf)
    expect(told.map((fault) => fault.what).join('\n')).toContain(what)
    for (const fault of told) if (fault.what.includes(what)) found.add(`${fault.clause}-${fault.test}`)
  })

  test('of every rule that is asked', () => {
    expect(askedRules.filter((rule) => !found.has(rule))).toEqual([])
  })
})
