import {
  operationsOf,
  type PdfDictionary,
  type PdfObjects,
  type PdfStream,
  type PdfValue,
} from './pdf-objects.ts'

/** Standard structure types, ISO 32000-1:2008, 14.8.4. */
export const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private H H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
)

/** Operators that show something. */
const paints = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do EI'.split(' '))

export interface Element {
  readonly type: string
  readonly entries: Map<string, PdfValue>
  readonly parent: Element | null
  readonly children: Element[]
  /** Marked content that it holds, as page and number; and annotations, by object. */
  readonly content: string[]
  readonly annotations: number[]
}

/** A PDF as its rules see it. */
export interface Opened {
  readonly pdf: PdfObjects
  readonly at: (value: PdfValue | undefined) => PdfValue | undefined
  readonly dictionary: (value: PdfValue | undefined) => Map<string, PdfValue>
  readonly catalog: Map<string, PdfValue>
  readonly roles: Map<string, PdfValue>
  readonly elements: readonly Element[]
  readonly pages: readonly { readonly object: number; readonly entries: Map<string, PdfValue> }[]
}

export const isName = (value: PdfValue | undefined, name?: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  (name === undefined || value.name === name)
export const nameOf = (value: PdfValue | undefined): string =>
  typeof value === 'object' && value !== null && 'name' in value ? value.name : ''
export const textOf = (value: PdfValue | undefined): string => (typeof value === 'string' ? value : '')
export const listOf = (value: PdfValue | undefined): PdfValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
const referenceOf = (value: PdfValue | undefined): number | undefined =>
  typeof value === 'object' && value !== null && 'to' in value ? value.to : undefined

export const open = (pdf: PdfObjects): Opened => {
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

export const metadata = ({ catalog, at }: Opened): string => {
  const stream = at(catalog.get('Metadata')) as PdfStream | undefined
  return stream !== undefined && stream !== null && 'data' in stream ? stream.data.toString('utf8') : ''
}

/**
 * What of a page's content is neither tagged nor an artifact, the numbers of what is tagged, and how often an artifact and
 * something tagged stand within each other.
 */
export const contentOf = ({ at }: Opened, page: Opened['pages'][number]) => {
  const streams = listOf(at(page.entries.get('Contents'))).map((one) => at(one) as PdfStream)
  const operations = operationsOf(Buffer.concat(streams.flatMap(({ data }) => [data, Buffer.from('\n')])))
  const [open, bare, tagged]: [('artifact' | 'tagged' | 'other')[], string[], number[]] = [[], [], []]
  const within = { artifactInTagged: 0, taggedInArtifact: 0 }
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
      const kind =
        typeof number === 'number' ? 'tagged' : isName(operands[0], 'Artifact') ? 'artifact' : 'other'
      if (typeof number === 'number') tagged.push(number)
      if (kind === 'artifact' && open.includes('tagged')) within.artifactInTagged += 1
      if (kind === 'tagged' && open.includes('artifact')) within.taggedInArtifact += 1
      open.push(kind)
    } else if (operator === 'EMC') open.pop()
    else if (paints.has(operator) && open.every((kind) => kind === 'other')) bare.push(operator)
  }
  return { bare, tagged, ...within }
}

export const attributes = ({ at, dictionary }: Opened, { entries }: Element): Map<string, PdfValue>[] =>
  listOf(at(entries.get('A'))).map((one) => dictionary(one))

export const headers = (pdf: Opened, element: Element): PdfValue[] =>
  attributes(pdf, element).flatMap((one) => listOf(pdf.at(one.get('Headers'))))

export const spanOf = (pdf: Opened, cell: Element, way: 'ColSpan' | 'RowSpan'): number =>
  attributes(pdf, cell).reduce((most, one) => Math.max(most, Number(one.get(way) ?? 1)), 1)

export const rowsOf = (table: Element): Element[] =>
  table.children.flatMap((child) => (child.type === 'TR' ? [child] : rowsOf(child)))

export const annotationsOf = (pdf: Opened) =>
  pdf.pages.flatMap((page) =>
    listOf(pdf.at(page.entries.get('Annots'))).map((one) => ({
      object: referenceOf(one) ?? -1,
      entries: pdf.dictionary(one),
    })),
  )

export const fontsOf = ({ pdf }: Opened): PdfDictionary[] =>
  [...pdf.objects.values()].filter(
    (value): value is PdfDictionary =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      'entries' in value &&
      isName(value.entries.get('Type'), 'Font'),
  )
