import type { MeasureNumber, MeasureReading } from '../../reading/index.ts'
import type { Whole } from './item-rules.ts'
import { locate, paragraphsOf, type Stretch } from './passages.ts'
import { fields } from './schema.ts'

/** What a measure is after its section was cut differently: every field read from the section wants a new look. */
const readFromSection = fields.measure.filter((field) => field !== 'area')

const LONGEST_HEADING = 120

/** The first number that no measure has: the next integer, whatever other forms of numbers there are. */
export const nextNumber = (numbers: readonly MeasureNumber[]): number =>
  Math.max(0, ...numbers.filter((number) => typeof number === 'number')) + 1

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= LONGEST_HEADING) return line
  return `${line.slice(0, LONGEST_HEADING).replace(/\s+\S*$/, '')} …`
}

const isHeading = (text: string): boolean => text.length <= LONGEST_HEADING && !/[.:;]\s*$/.test(text)

const words = (text: string, { start, end }: Stretch): string =>
  text.slice(start, end).replace(/\s+/g, ' ').trim()

/** Heading and own text of a section that nobody has read yet. */
const rawSection = (text: string, source: Stretch): Pick<MeasureReading, 'heading' | 'text'> => {
  const paragraphs = paragraphsOf(text, source).map((stretch) => words(text, stretch))
  const [head = '', ...rest] = paragraphs
  return isHeading(head)
    ? { heading: head, text: rest.slice(0, 1) }
    : { heading: shortened(head), text: [head] }
}

/** The paragraphs of a measure's section at which it can be split: all but the first. */
export const splittingPlaces = (text: string, measure: MeasureReading): Stretch[] =>
  paragraphsOf(text, measure.source).slice(1)

/**
 * Splits a measure's section in two at the start of a paragraph. The first keeps number and heading; the second
 * gets `number` and its first line as heading; both want a new look.
 *
 * @returns undefined where no paragraph begins at `at`
 */
export const splitMeasure = (
  text: string,
  measure: MeasureReading,
  at: number,
  number: MeasureNumber,
): { first: Whole; second: Whole } | undefined => {
  if (!splittingPlaces(text, measure).some(({ start }) => start === at)) return undefined
  const { start, end } = measure.source
  const section = text.slice(start, end)
  const goesToSecond = (paragraph: string) => {
    const [found] = locate(section, paragraph)
    return found !== undefined && found.start + start >= at
  }
  const raw = rawSection(text, { start: at, end })
  const moved = measure.text.filter(goesToSecond)
  const unsure = readFromSection.filter((field) => !['number', 'heading'].includes(field))
  return {
    first: {
      content: {
        ...measure,
        text: measure.text.filter((paragraph) => !goesToSecond(paragraph)),
        source: { start, end: at },
      },
      unsure,
    },
    second: {
      content: {
        ...measure,
        number,
        heading: raw.heading,
        text: moved.length > 0 ? moved : raw.text,
        source: { start: at, end },
        confidence: {},
      },
      unsure: readFromSection,
    },
  }
}

const union = <Item>(one: readonly Item[], other: readonly Item[]): Item[] => {
  const known = new Set(one.map((item) => JSON.stringify(item)))
  return [...one, ...other.filter((item) => !known.has(JSON.stringify(item)))]
}

/** Two measures as one: number, heading, instrument and status of the first, the texts and lists of both. */
export const mergeMeasures = (
  one: MeasureReading,
  other: MeasureReading,
  unsure: readonly string[],
): Whole => {
  const content: MeasureReading = {
    ...one,
    text: union(one.text, other.text),
    lead: union(one.lead, other.lead),
    consulted: union(one.consulted, other.consulted),
    cooperating: union(one.cooperating, other.cooperating),
    deadlines: union(one.deadlines, other.deadlines),
    money: union(one.money, other.money),
    laws: union(one.laws, other.laws),
    documents: union(one.documents, other.documents),
    dependsOn: union(one.dependsOn, other.dependsOn).filter((number) => number !== one.number),
    relatedTo: union(one.relatedTo, other.relatedTo).filter((number) => number !== one.number),
    perspectives: union(one.perspectives, other.perspectives),
    source: {
      start: Math.min(one.source.start, other.source.start),
      end: Math.max(one.source.end, other.source.end),
    },
  }
  const differs = fields.measure.filter(
    (field) => JSON.stringify(content[field]) !== JSON.stringify(one[field]),
  )
  const chosen = (['instrument', 'status', 'area'] as const).filter((field) => one[field] !== other[field])
  const wanted = new Set<string>([...unsure, ...differs, ...chosen])
  return { content, unsure: fields.measure.filter((field) => wanted.has(field)) }
}

/** Where a quotation begins and ends in a document, or why it cannot be said. */
export type Quotation = { readonly stretch: Stretch } | { readonly problem: 'not_found' | 'several' }

/**
 * Finds the passage from the words that begin it to the words that end it. Without `last` it ends with the
 * paragraph that it begins in.
 */
export const quotation = (text: string, firstWords: string, lastWords?: string): Quotation => {
  const beginnings = locate(text, firstWords)
  const [beginning] = beginnings
  if (beginning === undefined) return { problem: 'not_found' }
  if (beginnings.length > 1) return { problem: 'several' }
  if (lastWords === undefined) {
    const paragraph = paragraphsOf(text, { start: beginning.start, end: text.length })[0]
    return { stretch: { start: beginning.start, end: Math.max(beginning.end, paragraph?.end ?? 0) } }
  }
  const [ending] = locate(text, lastWords, beginning.start)
  return ending === undefined
    ? { problem: 'not_found' }
    : { stretch: { start: beginning.start, end: Math.max(ending.end, beginning.end) } }
}

/** A measure made from a passage that the reader did not take for one. Everything in it wants a person's eye. */
export const measureFromPassage = (
  text: string,
  source: Stretch,
  given: {
    readonly number: MeasureNumber
    readonly heading?: string | undefined
    readonly area: string | null
  },
): Whole => {
  const raw = rawSection(text, source)
  const content: MeasureReading = {
    number: given.number,
    area: given.area,
    heading: given.heading ?? raw.heading,
    text:
      given.heading === undefined ? raw.text : paragraphsOf(text, source).map((part) => words(text, part)),
    instrument: 'action',
    status: 'intended',
    lead: [],
    consulted: [],
    cooperating: [],
    deadlines: [],
    money: [],
    laws: [],
    documents: [],
    dependsOn: [],
    relatedTo: [],
    perspectives: [],
    source: { start: source.start, end: source.end },
    confidence: {},
  }
  return {
    content,
    unsure: ['text', 'lead', 'instrument', 'status', ...(given.heading === undefined ? ['heading'] : [])],
  }
}
