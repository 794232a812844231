import { findDefinitions } from '../../directory/index.ts'
import { abbreviationsIn } from './content/abbreviations.ts'
import { actorsOf, addresseesOf } from './content/actors.ts'
import { type BodyLexicon, directoryLexicon, remembering } from './content/bodies.ts'
import { deadlinesOf } from './content/deadlines.ts'
import { instrumentOf } from './content/instrument.ts'
import { type Content, contentOf, textOf } from './content/passages.ts'
import { perspectivesOf } from './content/perspectives.ts'
import { documentsOf, lawsOf, linksOf } from './content/references.ts'
import { statusOf } from './content/status.ts'
import { factsOf } from './document/facts.ts'
import { documentOf } from './document/head.ts'
import { measureMoney, planMoney } from './document/money.ts'
import { composed } from './language/composed.ts'
import { type Language, languageOf } from './language/language.ts'
import { askingOnce } from './language/once.ts'
import { isImperative, isOrder } from './orders.ts'
import type { MeasureNumber, MeasureReading, PlanReading, ReadingWarning } from './schema.ts'
import { type Section, type Structure, structureOf } from './structure/sections.ts'
import { seriesTold } from './structure/told.ts'
import { doubtsOf } from './warnings.ts'

export interface ReadPlanOptions {
  /** Who is known; the directory's own bodies where none is given. */
  lexicon?: BodyLexicon
  /** The series of like parts that a person has chosen as the list of measures, by its id. */
  series?: string | undefined
}

/** Definitions are looked for in the beginning only: an abbreviation is explained where it first stands. */
const definitionsLimit = 400_000

/**
 * Reads a government plan, Swedish or English, from its decoded text: what the plan is, its areas and measures with
 * their fields, its money, and the figures that it states. A pure function of the text; every offset counts UTF-16
 * code units of `text` as given. What the reader is unsure of has a low `confidence` or a warning; nothing is
 * invented, and a text without measures comes back with none and says so.
 */
export const readPlan = (given: string, options: ReadPlanOptions = {}): PlanReading => {
  const { text, origin } = composed(given)
  const reading = askingOnce(() => readComposed(text, options))
  if (text === given) return reading
  return {
    ...reading,
    measures: reading.measures.map((measure) => ({
      ...measure,
      source: { start: origin(measure.source.start), end: origin(measure.source.end) },
    })),
    facts: reading.facts.map((fact) => ({ ...fact, at: origin(fact.at) })),
    warnings: reading.warnings.map((warning) => ({ ...warning, at: origin(warning.at) })),
  }
}

const lexiconOf = (text: string): BodyLexicon => {
  const own = abbreviationsIn(text)
  return directoryLexicon(new Map([...own, ...findDefinitions(text)]), own)
}

const readComposed = (text: string, options: ReadPlanOptions): PlanReading => {
  const language = languageOf(text)
  const lexicon = options.lexicon ? remembering(options.lexicon) : lexiconOf(text.slice(0, definitionsLimit))
  const isBody = (name: string): boolean =>
    lexicon.find(name).some(({ start, end }) => start === 0 && end >= name.trim().length)
  const structure = structureOf(text, { isBody, series: options.series })
  const contents = structure.sections.map((section) =>
    contentOf(section, language === 'en', structure.manner === 'marked'),
  )
  const known = new Map(
    structure.sections.map(({ number }): [string, MeasureNumber] => [String(number), number]),
  )
  const warnings: ReadingWarning[] = [...structure.warnings]
  const outside = outsideOf(structure)
  const first = structure.sections[0]?.start ?? 0
  const addressees = addresseesOf(
    outside.filter(({ start, text }) => start < first && text.length < 2000).map((block) => block.text),
    lexicon,
    language === 'en',
  )
  const measures = contents.map((content) =>
    measureOf(content, { structure, known, lexicon, language, addressees, warnings }),
  )
  const document = documentOf(structure.layout, outside, text)
  if (structure.taken?.id === 'years') document.period ??= yearsOf(measures)
  if (language === 'da' || language === 'nb')
    warnings.push({
      code: 'language_beyond',
      message: 'Danish and Norwegian are read as far as the reader goes: look at every field',
      at: 0,
    })
  if (document.title === '') warnings.push({ code: 'title_missing', message: 'No title was found', at: 0 })
  if (measures.length === 0)
    warnings.push({ code: 'no_measures', message: 'No measures were found in the document', at: 0 })
  const orders = new Set(contents.flatMap(({ own }) => own.map(({ block }) => block)))
  const running = structure.blocks.filter(
    (_, index) => !structure.layout.contents.has(index) && structure.layout.roles[index]!.kind !== 'heading',
  )
  const facts = factsOf(
    {
      blocks: running,
      orders,
      isOrder: (sentence) => isOrder(sentence) || isImperative(sentence) || structure.manner === 'table',
    },
    lexicon,
    language,
  )
  for (const { fact, doubts } of facts)
    for (const code of doubts)
      warnings.push({ code, message: `Figure ${fact.value}: ${factDoubts[code]}`, at: fact.at })
  return {
    document,
    areas: structure.areas,
    measures,
    money: planMoney(outside, language),
    facts: facts.map(({ fact }) => fact),
    warnings: warnings.sort((a, b) => a.at - b.at),
    series: seriesTold(structure),
  }
}

const factDoubts = {
  topic_unsure: 'what is counted does not stand as a whole phrase',
  unit_unsure: 'the unit is a word that is not known',
} as const

/** The years that the sums of a budget's measures are for. */
const yearsOf = (measures: MeasureReading[]): PlanReading['document']['period'] => {
  const years = measures.flatMap(({ money }) =>
    money.flatMap(({ from, to }) => [from ?? [], to ?? []].flat()),
  )
  return years.length > 0 ? { from: Math.min(...years), to: Math.max(...years) } : null
}

/** The blocks that belong to no measure and are no table of contents. */
const outsideOf = ({ blocks, sections, layout }: Structure): Structure['blocks'] => {
  let position = 0
  return blocks.filter((block, index) => {
    while (position < sections.length && sections[position]!.end <= block.start) position += 1
    const section = sections[position]
    return !layout.contents.has(index) && !(section && block.end > section.start && block.start < section.end)
  })
}

interface Reading {
  structure: Structure
  known: ReadonlyMap<string, MeasureNumber>
  lexicon: BodyLexicon
  language: Language
  /** Who is given the whole list, and so what names nobody itself. */
  addressees: string[]
  warnings: ReadingWarning[]
}

const measureOf = (content: Content, reading: Reading): MeasureReading => {
  const { structure, known, lexicon, language, addressees, warnings } = reading
  const { section } = content
  const actors = actorsOf(content, lexicon)
  // "Förmedla bidrag till …": whoever is given the list does it, not who gets the money.
  const isTold = actors.confidence.lead < 0.93 && isImperative(content.own[0]?.text ?? '')
  if (addressees.length > 0 && (actors.lead.length === 0 || isTold)) {
    actors.lead.splice(0, actors.lead.length, ...addressees)
    actors.confidence.lead = 0.75
  }
  const instrument = instrumentOf(content, actors.lead)
  const status = statusOf(content, instrument.value)
  // A proposal for law that names nobody else is the government's own to carry on.
  if (
    instrument.value === 'legislation' &&
    actors.lead.length === 0 &&
    /regering|government/iu.test(content.own.map(({ text }) => text).join(' '))
  ) {
    actors.lead.push(language === 'en' ? 'the Government' : 'regeringen')
    actors.confidence.lead = 0.5
  }
  const deadlines = deadlinesOf(content)
  const links = linksOf(content, known)
  const measure: MeasureReading = {
    number: section.number,
    area: section.area,
    heading: section.heading,
    text: textOf(content),
    instrument: instrument.value,
    status: status.value,
    lead: actors.lead,
    consulted: actors.consulted,
    cooperating: actors.cooperating,
    deadlines: deadlines.map(({ deadline }) => deadline),
    money: measureMoney(content, language),
    laws: lawsOf(content),
    documents: documentsOf(content),
    dependsOn: links.dependsOn,
    relatedTo: links.relatedTo,
    perspectives: perspectivesOf(content),
    source: { start: section.start, end: section.end },
    confidence: {
      number: structure.manner === 'marked' || structure.manner === 'table' ? 0.98 : 0.7,
      heading: headingConfidence(section),
      text: textConfidence(content, structure),
      instrument: instrument.sure,
      status: status.sure,
      lead: rounded(actors.confidence.lead),
      consulted: actors.confidence.consulted,
      cooperating: actors.confidence.cooperating,
      deadlines: deadlines.length === 0 ? 0.85 : Math.min(...deadlines.map(({ sure }) => sure)),
      perspectives: 0.8,
    },
  }
  warnings.push(...doubtsOf(measure))
  return measure
}

const rounded = (value: number): number => Math.round(Math.max(0, Math.min(1, value)) * 100) / 100

const headingConfidence = ({ headingFrom }: Section): number => (headingFrom === 'document' ? 0.95 : 0.5)

const textConfidence = ({ own }: Content, { manner }: Structure): number => {
  if (own.length === 0) return 0.2
  const sure = {
    marked: 0.93,
    table: 0.9,
    items: 0.85,
    headings: 0.75,
    bullets: 0.7,
    sentences: 0.65,
    none: 0,
  }[manner]
  return own.some(({ text }) => isOrder(text)) ? sure : rounded(sure - 0.25)
}
