import type { PdfDictionary, PdfObjects, PdfValue } from './pdf-objects.ts'
import {
  annotationsOf,
  attributes,
  contentOf,
  type Element,
  fontsOf,
  headers,
  isName,
  listOf,
  metadata,
  nameOf,
  type Opened,
  open,
  rowsOf,
  spanOf,
  standardTypes,
  textOf,
} from './pdf-structure.ts'

/**
 * Whether a PDF is accessible as PDF/UA-1 asks: the rules of ISO 14289-1:2014 that a machine can decide, each by its clause and by
 * its number in the profile PDF/UA-1 of veraPDF (github.com/veraPDF/veraPDF-validation-profiles, PDF_UA/1, CC BY 4.0), read there
 * rule by rule; those that a report without forms, media and optional content cannot break are asked together. What only a person
 * can decide (whether an alternative text is right, whether the order is that of reading) is looked at by one.
 */
export interface AccessibilityFault {
  /** Clause of ISO 14289-1. */
  readonly clause: string
  /** Number of the test in that clause of the profile; null for what we ask beyond it. */
  readonly test: number | null
  readonly what: string
}

type Rule = readonly [clause: string, test: number | null, faults: (pdf: Opened) => string[]]

const unless = (holds: boolean, what: string): string[] => (holds ? [] : [what])

const tag = /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/

/** One rule for each type that has to stand in certain others. */
const standsIn = (type: string, test: number | null, ...parents: string[]): Rule => [
  '7.2',
  test,
  ({ elements }) =>
    elements
      .filter((element) => element.type === type && !parents.includes(element.parent?.type ?? ''))
      .map(({ parent }) => `${type} stands in ${parent?.type ?? 'nothing'}`),
]

/** One rule for each type that may hold certain others alone. */
const holds = (type: string, test: number, ...kids: string[]): Rule => [
  '7.2',
  test,
  ({ elements }) =>
    elements
      .filter((element) => element.type === type)
      .flatMap(({ children }) => children.filter((child) => !kids.includes(child.type)))
      .map((child) => `${type} holds ${child.type}`),
]

const ofType = ({ elements }: Opened, type: string): Element[] =>
  elements.filter((element) => element.type === type)

/** A rule that each table is asked by the types of what it holds. */
const table = (test: number, isWrong: (kids: readonly string[]) => boolean, what: string): Rule => [
  '7.2',
  test,
  (pdf) =>
    ofType(pdf, 'Table')
      .filter(({ children }) => isWrong(children.map(({ type }) => type)))
      .map(() => what),
]

const times = (kids: readonly string[], type: string): number => kids.filter((kid) => kid === type).length

const levels = ({ elements }: Opened): number[] =>
  elements.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => Number(type[1]))

const hasText = ({ entries }: Element): boolean =>
  textOf(entries.get('Alt')) !== '' || textOf(entries.get('ActualText')) !== ''

/** How many rows each column of a table has, and how many columns each row, by what its cells span. */
const gridOf = (pdf: Opened, element: Element): { columns: number[]; rows: number[] } => {
  const rows = rowsOf(element)
  const taken = rows.map(() => new Set<number>())
  rows.forEach(({ children }, row) => {
    for (const cell of children) {
      let column = 0
      while (taken[row]?.has(column)) column += 1
      for (let down = 0; down < spanOf(pdf, cell, 'RowSpan'); down += 1)
        for (let across = 0; across < spanOf(pdf, cell, 'ColSpan'); across += 1)
          taken[row + down]?.add(column + across)
      if (row + spanOf(pdf, cell, 'RowSpan') > rows.length) taken[rows.length - 1]?.add(-1)
    }
  })
  const widest = Math.max(0, ...taken.flatMap((columns) => [...columns])) + 1
  const columns = Array.from({ length: widest }, (_, at) => taken.filter((some) => some.has(at)).length)
  return { columns, rows: taken.map((some) => some.size) }
}

const language = ({ catalog }: Opened): string[] =>
  unless(textOf(catalog.get('Lang')) !== '', 'it has no language')

const dictionariesOf = ({ pdf }: Opened): Map<string, PdfValue>[] =>
  [...pdf.objects.values()].flatMap((value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && 'entries' in value
      ? [(value as PdfDictionary).entries]
      : [],
  )

const rules: readonly Rule[] = [
  ['5', 1, (pdf) => unless(metadata(pdf).includes('pdfuaid:'), 'it does not say that it is PDF/UA')],
  [
    '5',
    2,
    (pdf) =>
      unless(/<pdfuaid:part>1<|pdfuaid:part="1"/.test(metadata(pdf)), 'it does not say that it is PDF/UA-1'),
  ],
  [
    '6.2',
    1,
    ({ catalog, dictionary }) =>
      unless(dictionary(catalog.get('MarkInfo')).get('Marked') === true, 'it is not marked as tagged'),
  ],
  [
    '7.1',
    1,
    (pdf) =>
      pdf.pages.flatMap((page, index) =>
        unless(
          contentOf(pdf, page).artifactInTagged === 0,
          `an artifact of page ${index + 1} stands in a tag`,
        ),
      ),
  ],
  [
    '7.1',
    2,
    (pdf) =>
      pdf.pages.flatMap((page, index) =>
        unless(
          contentOf(pdf, page).taggedInArtifact === 0,
          `a tag of page ${index + 1} stands in an artifact`,
        ),
      ),
  ],
  [
    '7.1',
    3,
    (pdf) => {
      const held = new Set(pdf.elements.flatMap(({ content }) => content))
      return pdf.pages.flatMap((page, index) => {
        const { bare, tagged } = contentOf(pdf, page)
        return [
          ...unless(
            bare.length === 0,
            `page ${index + 1} paints without a tag: ${[...new Set(bare)].join(' ')}`,
          ),
          ...tagged
            .filter((number) => !held.has(`${page.object} ${number}`))
            .map((number) => `content ${number} of page ${index + 1} stands in no tag`),
        ]
      })
    },
  ],
  [
    '7.1',
    4,
    ({ catalog, dictionary, at }) =>
      unless(
        at(dictionary(catalog.get('MarkInfo')).get('Suspects')) !== true,
        'its tags are said to be suspect',
      ),
  ],
  [
    '7.1',
    5,
    ({ elements }) =>
      [...new Set(elements.map(({ type }) => type))]
        .filter((type) => !standardTypes.has(type))
        .map((type) => `${type} is no standard type`),
  ],
  [
    '7.1',
    6,
    ({ roles }) =>
      [...roles.keys()].flatMap((type) => {
        const seen = new Set<string>()
        for (let to = type; roles.has(to); to = nameOf(roles.get(to))) {
          if (seen.has(to)) return [`${type} is mapped in a circle`]
          seen.add(to)
        }
        return []
      }),
  ],
  [
    '7.1',
    7,
    ({ roles }) =>
      [...roles.keys()].filter((type) => standardTypes.has(type)).map((type) => `${type} is mapped anew`),
  ],
  ['7.1', 8, (pdf) => unless(metadata(pdf) !== '', 'it has no metadata')],
  [
    '7.1',
    9,
    (pdf) => unless(/<dc:title>[\s\S]*?>[^<\s][^<]*<\/rdf:li>/.test(metadata(pdf)), 'it has no title'),
  ],
  [
    '7.1',
    10,
    ({ catalog, dictionary }) =>
      unless(
        dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') === true,
        'its title is not shown',
      ),
  ],
  ['7.1', 11, ({ elements }) => unless(elements.length > 0, 'it has no tags')],
  table(
    3,
    (kids) =>
      times(kids, 'Caption') > 1 ||
      (kids.includes('Caption') && ![kids[0], kids.at(-1)].includes('Caption')) ||
      kids.some((kid) => !['Caption', 'TR', 'THead', 'TBody', 'TFoot'].includes(kid)),
    'a table holds what it may not, or its caption is in the midst of it',
  ),
  standsIn('TR', 4, 'Table', 'THead', 'TBody', 'TFoot'),
  standsIn('THead', 5, 'Table'),
  standsIn('TBody', 6, 'Table'),
  standsIn('TFoot', 7, 'Table'),
  standsIn('TH', 8, 'TR'),
  standsIn('TD', 9, 'TR'),
  holds('TR', 10, 'TH', 'TD'),
  table(11, (kids) => times(kids, 'THead') > 1, 'a table has two heads'),
  table(12, (kids) => times(kids, 'TFoot') > 1, 'a table has two feet'),
  table(13, (kids) => kids.includes('TFoot') && !kids.includes('TBody'), 'a table has a foot and no body'),
  table(14, (kids) => kids.includes('THead') && !kids.includes('TBody'), 'a table has a head and no body'),
  standsIn('LI', 17, 'L'),
  standsIn('LBody', 18, 'LI'),
  standsIn('Lbl', null, 'LI', 'Note', 'Reference', 'BibEntry', 'TOCI'),
  holds('L', 19, 'L', 'LI', 'Caption'),
  holds('LI', 20, 'Lbl', 'LBody'),
  standsIn('TOCI', 26, 'TOC'),
  holds('TOC', 27, 'TOC', 'TOCI', 'Caption'),
  [
    '7.2',
    29,
    ({ catalog, elements }) =>
      [catalog.get('Lang'), ...elements.map(({ entries }) => entries.get('Lang'))]
        .filter((written) => typeof written === 'string' && !tag.test(written))
        .map((written) => `${written} is no language`),
  ],
  // Of headings (2), of alternative texts and links (21, 22, 24), of the metadata (33) and of what is written (34).
  ['7.2', 34, language],
  holds('THead', 36, 'TR'),
  holds('TBody', 37, 'TR'),
  holds('TFoot', 38, 'TR'),
  [
    '7.2',
    41,
    (pdf) =>
      ofType(pdf, 'Table')
        .filter((element) => new Set(gridOf(pdf, element).columns).size > 1)
        .map(() => 'a table has columns of different length'),
  ],
  [
    '7.2',
    42,
    (pdf) =>
      ofType(pdf, 'Table')
        .filter((element) => new Set(gridOf(pdf, element).rows).size > 1)
        .map(() => 'a table has rows of different length'),
  ],
  [
    '7.3',
    1,
    (pdf) =>
      ofType(pdf, 'Figure')
        .filter((one) => !hasText(one))
        .map(() => 'a figure has no alternative text'),
  ],
  [
    '7.4.2',
    1,
    (pdf) => {
      const found = levels(pdf)
      return [
        ...unless((found[0] ?? 1) === 1, 'its first heading is not of the first level'),
        ...found.flatMap((level, index) =>
          index > 0 && level - (found[index - 1] ?? 0) > 1
            ? [`a heading goes from ${found[index - 1]} to ${level}`]
            : [],
        ),
      ]
    },
  ],
  [
    '7.4.4',
    1,
    ({ elements }) =>
      elements
        .filter(({ children }) => children.filter(({ type }) => type === 'H').length > 1)
        .map(() => 'a part has two headings without levels'),
  ],
  [
    '7.4.4',
    2,
    (pdf) =>
      unless(
        ofType(pdf, 'H').length === 0 || levels(pdf).length === 0,
        'headings with and without levels are mixed',
      ),
  ],
  [
    '7.5',
    1,
    (pdf) =>
      ofType(pdf, 'TH')
        .filter((cell) => !attributes(pdf, cell).some((one) => one.has('Scope')))
        .map(() => 'a head of a table does not say of which cells it is'),
  ],
  [
    '7.5',
    2,
    (pdf) => {
      const identified = new Set(ofType(pdf, 'TH').map(({ entries }) => textOf(entries.get('ID'))))
      return ofType(pdf, 'TD').flatMap((cell) =>
        headers(pdf, cell)
          .filter((id) => !identified.has(textOf(id)))
          .map((id) => `a cell names a head that is not there: ${textOf(id)}`),
      )
    },
  ],
  // A table without a head is one for the eye alone: the profile leaves it to a person.
  [
    '7.5',
    null,
    (pdf) =>
      ofType(pdf, 'Table')
        .filter((one) => !rowsOf(one).some((row) => row.children.some(({ type }) => type === 'TH')))
        .map(() => 'a table has no heads'),
  ],
  [
    '7.7',
    1,
    (pdf) =>
      ofType(pdf, 'Formula')
        .filter((one) => !hasText(one))
        .map(() => 'a formula has no text'),
  ],
  [
    '7.9',
    2,
    (pdf) => {
      const notes = ofType(pdf, 'Note').map(({ entries }) => textOf(entries.get('ID')))
      return unless(
        !notes.includes('') && new Set(notes).size === notes.length,
        'a note has no name of its own',
      )
    },
  ],
  ['7.16', 1, ({ pdf }) => unless(!pdf.trailer.entries.has('Encrypt'), 'it is encrypted')],
  // Annotations (7.18.1, 7.18.2, 7.18.4, 7.18.8), optional content (7.10), forms of XML (7.15): a report has links alone.
  [
    '7.18.1',
    1,
    (pdf) => [
      ...annotationsOf(pdf)
        .filter(({ entries }) => !isName(entries.get('Subtype'), 'Link'))
        .map(({ entries }) => `${nameOf(entries.get('Subtype'))} is annotated`),
      ...['AcroForm', 'OCProperties'].filter((key) => pdf.catalog.has(key)).map((key) => `it has ${key}`),
    ],
  ],
  [
    '7.18.3',
    1,
    (pdf) =>
      pdf.pages.flatMap(({ entries }, index) =>
        listOf(pdf.at(entries.get('Annots'))).length > 0 && !isName(entries.get('Tabs'), 'S')
          ? [`links of page ${index + 1} are not gone through in the order of the tags`]
          : [],
      ),
  ],
  [
    '7.18.5',
    1,
    (pdf) => {
      const inLinks = new Set(ofType(pdf, 'Link').flatMap(({ annotations }) => annotations))
      return annotationsOf(pdf)
        .filter(({ object, entries }) => isName(entries.get('Subtype'), 'Link') && !inLinks.has(object))
        .map(() => 'a link stands in no tag of links')
    },
  ],
  [
    '7.18.5',
    2,
    (pdf) =>
      annotationsOf(pdf)
        .filter(
          ({ entries }) => isName(entries.get('Subtype'), 'Link') && textOf(entries.get('Contents')) === '',
        )
        .map(() => 'a link does not say where it leads'),
  ],
  [
    '7.20',
    1,
    (pdf) =>
      dictionariesOf(pdf)
        .filter((entries) => isName(entries.get('Subtype'), 'Form') && entries.has('Ref'))
        .map(() => 'a part of a page stands in another file'),
  ],
  [
    '7.21.3.2',
    1,
    (pdf) =>
      fontsOf(pdf)
        .filter(
          ({ entries }) => isName(entries.get('Subtype'), 'CIDFontType2') && !entries.has('CIDToGIDMap'),
        )
        .map(({ entries }) => `the signs of ${nameOf(entries.get('BaseFont'))} cannot be found`),
  ],
  [
    '7.21.4.1',
    1,
    (pdf) =>
      dictionariesOf(pdf)
        .filter(
          (entries) =>
            isName(entries.get('Type'), 'FontDescriptor') &&
            !['FontFile', 'FontFile2', 'FontFile3'].some((key) => entries.has(key)),
        )
        .map((entries) => `the font ${nameOf(entries.get('FontName'))} is not embedded`),
  ],
  [
    '7.21.7',
    1,
    (pdf) =>
      fontsOf(pdf)
        .filter(({ entries }) => isName(entries.get('Subtype'), 'Type0') && !entries.has('ToUnicode'))
        .map(({ entries }) => `the signs of ${nameOf(entries.get('BaseFont'))} cannot be read out`),
  ],
  [
    '7.21.7',
    2,
    (pdf) =>
      fontsOf(pdf).flatMap(({ entries }) => {
        const map = pdf.at(entries.get('ToUnicode'))
        const text =
          typeof map === 'object' && map !== null && 'data' in map ? map.data.toString('latin1') : ''
        return unless(
          !/<[\da-f]+>\s*<(?:0000|feff|fffe)>/i.test(text.slice(text.search(/begin(?:bfchar|bfrange)/))),
          `a sign of ${nameOf(entries.get('BaseFont'))} is read out as none`,
        )
      }),
  ],
]

/** Every fault of a PDF by the rules above, in their order. */
export const accessibilityFaults = (pdf: PdfObjects): AccessibilityFault[] => {
  const opened = open(pdf)
  return rules.flatMap(([clause, test, faults]) => faults(opened).map((what) => ({ clause, test, what })))
}

/** The clauses and tests that are asked, to see that a fault is planted for each. */
export const askedRules: readonly string[] = rules.map(([clause, test]) => `${clause}-${test}`)
