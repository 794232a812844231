import { type CheerioAPI, load } from 'cheerio'

type Element = ReturnType<CheerioAPI>[number] & { attribs: Record<string, string> }

interface Level {
  readonly start: number
  readonly format: string
  /** "%1.%2", "Åtgärd %1:". */
  readonly text: string
}

interface Numbering {
  /** The list that a `numId` belongs to, with its levels. */
  readonly lists: ReadonlyMap<
    string,
    { readonly abstract: string; readonly levels: ReadonlyMap<number, Level> }
  >
}

/** Where a paragraph stands in a numbered list. */
interface Place {
  readonly list: string
  readonly level: number
}

/** A paragraph of the document with the number that Word shows before it, "" where it shows none. */
export interface NumberedParagraph {
  readonly text: string
  readonly label: string
}

const attribute = (document: CheerioAPI, element: unknown, path: string): string | undefined =>
  document(element as never)
    .children(path)
    .first()
    .attr('w:val')

const numberingOf = (xml: string): Numbering => {
  const document = load(xml, { xml: true })
  const levelsOf = (element: unknown) =>
    new Map(
      document(element as never)
        .children('w\\:lvl')
        .toArray()
        .map((level) => [
          Number((level as Element).attribs['w:ilvl'] ?? 0),
          {
            start: Number(attribute(document, level, 'w\\:start') ?? 1),
            format: attribute(document, level, 'w\\:numFmt') ?? 'decimal',
            text: attribute(document, level, 'w\\:lvlText') ?? '',
          },
        ]),
    )
  const abstracts = new Map(
    document('w\\:abstractNum')
      .toArray()
      .map((element) => [(element as Element).attribs['w:abstractNumId'] ?? '', levelsOf(element)]),
  )
  const lists = new Map(
    document('w\\:num')
      .toArray()
      .map((element) => {
        const abstract = attribute(document, element, 'w\\:abstractNumId') ?? ''
        return [
          (element as Element).attribs['w:numId'] ?? '',
          { abstract, levels: abstracts.get(abstract) ?? new Map() },
        ]
      }),
  )
  return { lists }
}

const placeIn = (document: CheerioAPI, properties: unknown): Partial<Place> => {
  const numbering = document(properties as never)
    .children('w\\:numPr')
    .first()
  const list = numbering.children('w\\:numId').attr('w:val')
  const level = numbering.children('w\\:ilvl').attr('w:val')
  return { ...(list === undefined ? {} : { list }), ...(level === undefined ? {} : { level: Number(level) }) }
}

/** The place that each paragraph style gives, its own or that of the style it is based on. */
const stylePlaces = (xml: string): ((style: string | undefined) => Partial<Place>) => {
  const document = load(xml, { xml: true })
  const styles = new Map(
    document('w\\:style')
      .toArray()
      .map((element) => [
        (element as Element).attribs['w:styleId'] ?? '',
        {
          own: placeIn(document, document(element).children('w\\:pPr')),
          basedOn: attribute(document, element, 'w\\:basedOn'),
        },
      ]),
  )
  const placeOf = (style: string | undefined, depth = 0): Partial<Place> => {
    const found = style === undefined || depth > 20 ? undefined : styles.get(style)
    return found === undefined ? {} : { ...placeOf(found.basedOn, depth + 1), ...found.own }
  }
  return (style) => placeOf(style)
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (value: number): string => {
  const found = ROMAN.find(([size]) => size <= value)
  return found === undefined ? '' : found[1] + roman(value - found[0])
}

const letter = (value: number): string =>
  value < 1 || value > 26 ? String(value) : String.fromCharCode(96 + value)

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: (value) => roman(Math.min(value, 4999)),
  upperRoman: (value) => roman(Math.min(value, 4999)).toUpperCase(),
}

/** Counts through the lists of a document, as Word does: a level begins anew after a higher one. */
const counter = ({ lists }: Numbering): ((place: Place) => string) => {
  const counts = new Map<string, number[]>()
  return ({ list, level }) => {
    const found = lists.get(list)
    const own = found?.levels.get(level)
    if (found === undefined || own === undefined) return ''
    const values = counts.get(found.abstract) ?? []
    counts.set(found.abstract, values)
    values[level] = (values[level] ?? own.start - 1) + 1
    values.length = level + 1
    if (FORMATS[own.format] === undefined) return ''
    return own.text.replace(/%(\d)/gu, (_, digit: string) => {
      const other = found.levels.get(Number(digit) - 1)
      return FORMATS[other?.format ?? 'decimal']?.(values[Number(digit) - 1] ?? other?.start ?? 1) ?? ''
    })
  }
}

/** The parts of a Word document that say how its paragraphs are numbered. */
export interface WordParts {
  readonly document: string
  readonly numbering: string
  readonly styles: string
}

/**
 * Every paragraph of a Word document with the number that Word writes before it. The numbers of headings and lists
 * ("2.1", "Åtgärd 3:") are no part of the text in the file; they are counted from its numbering definitions
 * (ECMA-376, part 1, 17.9).
 */
export const numberedParagraphs = ({ document: xml, numbering, styles }: WordParts): NumberedParagraph[] => {
  const document = load(xml, { xml: true })
  const styled = stylePlaces(styles)
  const labelOf = counter(numberingOf(numbering))
  return document('w\\:p')
    .toArray()
    .map((paragraph) => {
      const properties = document(paragraph).children('w\\:pPr')
      const place = {
        ...styled(attribute(document, properties, 'w\\:pStyle')),
        ...placeIn(document, properties),
      }
      const text = document(paragraph)
        .find('w\\:t')
        .toArray()
        .map((run) => document(run).text())
        .join('')
      const isNumbered = place.list !== undefined && place.list !== '0'
      return { text, label: isNumbered ? labelOf({ list: place.list!, level: place.level ?? 0 }) : '' }
    })
}
