import {
  operationsOf,
  type PdfDictionary,
  type PdfObjects,
  type PdfStream,
  type PdfValue,
} from './pdf-objects.ts'

/**
 * Whether a PDF is accessible as PDF/UA-1 asks: the rules that a machine can decide of ISO 14289-1:2014, each by its clause
 * and its failure condition of the Matterhorn Protocol 1.1 (PDF Association, 2021). What only a person can decide (whether an
 * alternative text is right, whether the order is that of reading) is looked at by one.
 */
export interface AccessibilityFault {
  /** Clause of ISO 14289-1. */
  readonly clause: string
  /** Failure condition of the Matterhorn Protocol; what it has none for is named by the entry of the PDF. */
  readonly condition: string
  readonly what: string
}

/** Standard structure types, ISO 32000-1:2008, 14.8.4. */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** Which parents a structure type may stand in, ISO 32000-1:2008, 14.8.4.3. */
const parentsOf: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  Lbl: ['LI', 'Note', 'Reference', 'BibEntry', 'TOCI'],
  LBody: ['LI'],
  TOCI: ['TOC'],
}

const paints = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do EI'.split(' '))

interface Element {
  readonly type: string
  readonly entries: Map<string, PdfValue>
  readonly parent: Element | null
  readonly children: Element[]
  /** Marked content that it holds, as page and number; and annotations, by object. */
  readonly content: string[]
  readonly annotations: number[]
}

/** A PDF as its rules see it. */
interface Opened {
  readonly pdf: PdfObjects
  readonly at: (value: PdfValue | undefined) => PdfValue | undefined
  readonly dictionary: (value: PdfValue | undefined) => Map<string, PdfValue>
  readonly catalog: Map<string, PdfValue>
  readonly roles: Map<string, PdfValue>
  readonly elements: readonly Element[]
  readonly pages: readonly { readonly object: number; readonly entries: Map<string, PdfValue> }[]
}

const isName = (value: PdfValue | undefined, name?: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  (name === undefined || value.name === name)
const nameOf = (value: PdfValue | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
const textOf = (value: PdfValue | undefined): string => (typeof value === 'string' ? value : '')
const listOf = (value: PdfValue | undefined): PdfValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
const referenceOf = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'object' && value !== null && 'to' in value ? value.to : undefined

const open = (pdf: PdfObjects): Opened => {
  const at = (value: PdfValue | undefined): PdfValue | undefined => {
    const to = referenceOf(value)
    return to === undefined ? value : pdf.objects.get(to)
  }
  const dictionary = (value: PdfValue | undefined): Map<string, PdfValue> => {
    const held = at(value)
    return typeof held === 'object' && held !== null && !Array.isArray(held) && 'entries' in held
      ? held.entries
      : new Map()
  }
  const catalog = dictionary(pdf.trailer.entries.get('Root'))
  const root = dictionary(catalog.get('StructTreeRoot'))
  const roles = dictionary(root.get('RoleMap'))
  const elements: Element[] = []
  const walk = (value: PdfValue, parent: Element | null, page: number | undefined): void => {
    if (typeof value === 'number') {
      parent?.content.push(`${page} ${value}`)
      return
    }
    const entries = dictionary(value)
    const own = referenceOf(entries.get('Pg')) ?? page
    if (isName(entries.get('Type'), 'MCR')) parent?.content.push(`${own} ${entries.get('MCID')}`)
    else if (isName(entries.get('Type'), 'OBJR'))
      parent?.annotations.push(referenceOf(entries.get('Obj')) ?? -1)
    else {
      const written = nameOf(entries.get('S'))
      const element: Element = {
        type: standardTypes.has(written) ? written : nameOf(roles.get(written)) || written,
        ...{ entries, parent, children: [], content: [], annotations: [] },
      }
      elements.push(element)
      parent?.children.push(element)
      for (const kid of listOf(at(entries.get('K')))) walk(kid, element, own)
    }
  }
  for (const kid of listOf(at(root.get('K')))) walk(kid, null, undefined)
  const pages: { object: number; entries: Map<string, PdfValue> }[] = []
  const leaf = (value: PdfValue): void => {
    const entries = dictionary(value)
    if (isName(entries.get('Type'), 'Page')) pages.push({ object: referenceOf(value) ?? -1, entries })
    for (const kid of listOf(at(entries.get('Kids')))) leaf(kid)
  }
  for (const kid of listOf(catalog.get('Pages'))) leaf(kid)
  return { pdf, at, dictionary, catalog, roles, elements, pages }
}

type Rule = readonly [clause: string, condition: string, faults: (pdf: Opened) => string[]]

const unless = (holds: boolean, what: string): string[] => (holds ? [] : [what])

const metadata = ({ catalog, at }: Opened): string => {
  const stream = at(catalog.get('Metadata')) as PdfStream | undefined
  return stream !== undefined && stream !== null && 'data' in stream ? stream.data.toString('utf8') : ''
}

/** What of a page's content is neither tagged nor an artifact; and the numbers of what is tagged. */
const contentOf = ({ at }: Opened, page: Opened['pages'][number]) => {
  const streams = listOf(at(page.entries.get('Contents'))).map((one) => at(one) as PdfStream)
  const operations = operationsOf(Buffer.concat(streams.flatMap(({ data }) => [data, Buffer.from('\n')])))
  const [open, bare, tagged]: [boolean[], string[], number[]] = [[], [], []]
  for (const { operator, operands } of operations) {
    if (operator === 'BMC' || operator === 'BDC') {
      const properties = operands[1]
      const number =
        typeof properties === 'object' &&
        properties !== null &&
        !Array.isArray(properties) &&
        'entries' in properties
          ? properties.entries.get('MCID')
          : undefined
      if (typeof number === 'number') tagged.push(number)
      open.push(typeof number === 'number' || isName(operands[0], 'Artifact'))
    } else if (operator === 'EMC') open.pop()
    else if (paints.has(operator) && !open.includes(true)) bare.push(operator)
  }
  return { bare, tagged }
}

const attributes = ({ at, dictionary }: Opened, { entries }: Element): Map<string, PdfValue>[] =>
  listOf(at(entries.get('A'))).map((one) => dictionary(one))

const headers = (pdf: Opened, element: Element): PdfValue[] =>
  attributes(pdf, element).flatMap((one) => listOf(pdf.at(one.get('Headers'))))

const spanOf = (pdf: Opened, cell: Element): number =>
  attributes(pdf, cell).reduce((most, one) => Math.max(most, Number(one.get('ColSpan') ?? 1)), 1)

const rowsOf = (table: Element): Element[] =>
  table.children.flatMap((child) => (child.type === 'TR' ? [child] : rowsOf(child)))

const annotationsOf = (pdf: Opened) =>
  pdf.pages.flatMap((page) =>
    listOf(pdf.at(page.entries.get('Annots'))).map((one) => ({
      object: referenceOf(one) ?? -1,
      entries: pdf.dictionary(one),
    })),
  )

const fontsOf = ({ pdf }: Opened): PdfDictionary[] =>
  [...pdf.objects.values()].filter(
    (value): value is PdfDictionary =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      'entries' in value &&
      isName(value.entries.get('Type'), 'Font'),
  )

const rules: readonly Rule[] = [
  [
    '5',
    '06-002',
    (pdf) =>
      unless(/<pdfuaid:part>1<|pdfuaid:part="1"/.test(metadata(pdf)), 'it does not say that it is PDF/UA-1'),
  ],
  [
    '7.1',
    '06-003',
    (pdf) => unless(/<dc:title>[\s\S]*?>[^<\s][^<]*<\/rdf:li>/.test(metadata(pdf)), 'it has no title'),
  ],
  [
    '7.1',
    '07-001',
    ({ catalog, dictionary }) =>
      unless(
        dictionary(catalog.get('ViewerPreferences')).get('DisplayDocTitle') === true,
        'its title is not shown',
      ),
  ],
  [
    '6.2',
    'MarkInfo',
    ({ catalog, dictionary }) =>
      unless(dictionary(catalog.get('MarkInfo')).get('Marked') === true, 'it is not marked as tagged'),
  ],
  [
    '7.1',
    '01-007',
    ({ catalog, dictionary, at }) =>
      unless(
        at(dictionary(catalog.get('MarkInfo')).get('Suspects')) !== true,
        'its tags are said to be suspect',
      ),
  ],
  [
    '7.2',
    '11-006',
    ({ catalog }) => unless(/^[a-z]{2,3}(-|$)/.test(textOf(catalog.get('Lang'))), 'it has no language'),
  ],
  [
    '7.1',
    '01-005',
    (pdf) =>
      pdf.pages.flatMap((page, index) => {
        const { bare } = contentOf(pdf, page)
        return unless(
          bare.length === 0,
          `page ${index + 1} paints without a tag: ${[...new Set(bare)].join(' ')}`,
        )
      }),
  ],
  [
    '7.1',
    '01-005',
    (pdf) => {
      const held = new Set(pdf.elements.flatMap(({ content }) => content))
      return pdf.pages.flatMap((page, index) =>
        contentOf(pdf, page)
          .tagged.filter((number) => !held.has(`${page.object} ${number}`))
          .map((number) => `content ${number} of page ${index + 1} stands in no tag`),
      )
    },
  ],
  [
    '7.1',
    '02-001',
    ({ elements }) =>
      [...new Set(elements.map(({ type }) => type))]
        .filter((type) => !standardTypes.has(type))
        .map((type) => `${type} is no standard type`),
  ],
  [
    '7.1',
    '02-004',
    ({ roles }) =>
      [...roles.keys()].filter((type) => standardTypes.has(type)).map((type) => `${type} is mapped anew`),
  ],
  [
    '7.2',
    '09-004',
    ({ elements }) =>
      elements.flatMap(({ type, parent }) => {
        const allowed = parentsOf[type]
        return allowed === undefined || allowed.includes(parent?.type ?? '')
          ? []
          : [`${type} stands in ${parent?.type ?? 'nothing'}`]
      }),
  ],
  [
    '7.3',
    '13-004',
    ({ elements }) =>
      elements
        .filter(
          ({ type, entries }) =>
            type === 'Figure' &&
            textOf(entries.get('Alt')) === '' &&
            textOf(entries.get('ActualText')) === '',
        )
        .map(() => 'a figure has no alternative text'),
  ],
  [
    '7.4.2',
    '14-002',
    ({ elements }) =>
      unless(
        (elements.find(({ type }) => /^H\d$/.test(type))?.type ?? 'H1') === 'H1',
        'its first heading is not of the first level',
      ),
  ],
  [
    '7.4.2',
    '14-003',
    ({ elements }) => {
      const levels = elements.filter(({ type }) => /^H\d$/.test(type)).map(({ type }) => Number(type[1]))
      return levels.flatMap((level, index) =>
        index > 0 && level - (levels[index - 1] ?? 0) > 1
          ? [`a heading goes from ${levels[index - 1]} to ${level}`]
          : [],
      )
    },
  ],
  [
    '7.4.4',
    '14-007',
    ({ elements }) =>
      unless(
        !(elements.some(({ type }) => type === 'H') && elements.some(({ type }) => /^H\d$/.test(type))),
        'headings with and without levels are mixed',
      ),
  ],
  [
    '7.5',
    '15-003',
    (pdf) => {
      const identified = new Set(
        pdf.elements.filter(({ type }) => type === 'TH').map(({ entries }) => textOf(entries.get('ID'))),
      )
      return pdf.elements.flatMap((cell) => {
        if (cell.type === 'TH')
          return unless(
            attributes(pdf, cell).some((one) => one.has('Scope')),
            'a head of a table does not say of which cells it is',
          )
        if (cell.type !== 'TD') return []
        return headers(pdf, cell)
          .filter((id) => !identified.has(textOf(id)))
          .map((id) => `a cell names a head that is not there: ${textOf(id)}`)
      })
    },
  ],
  [
    '7.5',
    '15-001',
    ({ elements }) =>
      elements
        .filter(
          (table) =>
            table.type === 'Table' &&
            !rowsOf(table).some((row) => row.children.some(({ type }) => type === 'TH')),
        )
        .map(() => 'a table has no heads'),
  ],
  [
    '7.2',
    '09-004',
    (pdf) =>
      pdf.elements
        .filter(({ type }) => type === 'Table')
        .filter((table) => {
          const widths = rowsOf(table).map((row) =>
            row.children.reduce((sum, cell) => sum + spanOf(pdf, cell), 0),
          )
          return new Set(widths).size > 1
        })
        .map(() => 'a table has rows of different length'),
  ],
  [
    '7.18.5',
    '28-011',
    (pdf) => {
      const inLinks = new Set(
        pdf.elements.filter(({ type }) => type === 'Link').flatMap(({ annotations }) => annotations),
      )
      return annotationsOf(pdf)
        .filter(({ object, entries }) => isName(entries.get('Subtype'), 'Link') && !inLinks.has(object))
        .map(() => 'a link stands in no tag of links')
    },
  ],
  [
    '7.18.5',
    '28-012',
    (pdf) =>
      annotationsOf(pdf)
        .filter(
          ({ entries }) => isName(entries.get('Subtype'), 'Link') && textOf(entries.get('Contents')) === '',
        )
        .map(() => 'a link does not say where it leads'),
  ],
  [
    '7.18.3',
    '28-008',
    (pdf) =>
      pdf.pages.flatMap(({ entries }, index) =>
        listOf(pdf.at(entries.get('Annots'))).length > 0 && !isName(entries.get('Tabs'), 'S')
          ? [`links of page ${index + 1} are not gone through in the order of the tags`]
          : [],
      ),
  ],
  [
    '7.21.4.1',
    '31-009',
    (pdf) =>
      [...pdf.pdf.objects.values()]
        .map((value) => pdf.dictionary(value))
        .filter(
          (entries) =>
            isName(entries.get('Type'), 'FontDescriptor') &&
            !['FontFile', 'FontFile2', 'FontFile3'].some((key) => entries.has(key)),
        )
        .map((entries) => `the font ${nameOf(entries.get('FontName'))} is not embedded`),
  ],
  [
    '7.21.7',
    '10-001',
    (pdf) =>
      fontsOf(pdf)
        .filter(({ entries }) => isName(entries.get('Subtype'), 'Type0') && !entries.has('ToUnicode'))
        .map(({ entries }) => `the signs of ${nameOf(entries.get('BaseFont'))} cannot be read out`),
  ],
  ['7.16', '26-001', ({ pdf }) => unless(!pdf.trailer.entries.has('Encrypt'), 'it is encrypted')],
]

/** Every fault of a PDF by the rules above, in their order. */
export const accessibilityFaults = (pdf: PdfObjects): AccessibilityFault[] => {
  const opened = open(pdf)
  return rules.flatMap(([clause, condition, faults]) =>
    faults(opened).map((what) => ({ clause, condition, what })),
  )
}
