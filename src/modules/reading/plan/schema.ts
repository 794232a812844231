import { z } from 'zod'

/** What kind of instrument the government uses: see `docs/` and the contract of `plan read`. */
export const Instrument = z.enum([
  'government_assignment',
  'funding',
  'inquiry',
  'legislation',
  'guideline',
  'consideration',
  'action',
])
export type Instrument = z.infer<typeof Instrument>

export const MeasureStatus = z.enum(['intended', 'decided', 'pending'])
export type MeasureStatus = z.infer<typeof MeasureStatus>

export const Perspective = z.enum(['children', 'gender', 'lgbt', 'disability'])
export type Perspective = z.infer<typeof Perspective>

/** As the document numbers its measures: an integer, or a string such as "1.2". */
export const MeasureNumber = z.union([z.number().int(), z.string().min(1)])
export type MeasureNumber = z.infer<typeof MeasureNumber>

const Day = z.iso.date()
const Offset = z.number().int().nonnegative()

/** A day by which the measure itself is to deliver; a coarser date is its last day and says how coarse it is. */
export const Deadline = z.strictObject({
  date: Day,
  what: z.string(),
  precision: z.enum(['month', 'quarter', 'half-year', 'year']).optional(),
})
export type Deadline = z.infer<typeof Deadline>

/** A sum in whole units of the currency; the years it is for, null where the text does not say. */
export const Money = z.strictObject({
  amount: z.number().nonnegative(),
  currency: z.string().length(3),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
})
export type Money = z.infer<typeof Money>

/** A figure stated in the text: one of the plan's baselines. `at` is the offset of the figure. */
export const Fact = z.strictObject({
  topic: z.string(),
  value: z.number(),
  unit: z.string(),
  year: z.number().int().nullable(),
  source: z.string().nullable(),
  approximate: z.boolean(),
  at: Offset,
})
export type Fact = z.infer<typeof Fact>

/** Something the reader was unsure of, with the place in the text. */
export const ReadingWarning = z.strictObject({ code: z.string(), message: z.string(), at: Offset })
export type ReadingWarning = z.infer<typeof ReadingWarning>

export const Area = z.strictObject({ id: z.string(), title: z.string() })
export type Area = z.infer<typeof Area>

/** How sure the reader is of each field of a measure, 0 to 1. */
const Confidence = z.record(z.string(), z.number().min(0).max(1))

export const MeasureReading = z.strictObject({
  number: MeasureNumber,
  area: z.string().nullable(),
  heading: z.string(),
  text: z.array(z.string()),
  instrument: Instrument,
  status: MeasureStatus,
  lead: z.array(z.string()),
  consulted: z.array(z.string()),
  cooperating: z.array(z.string()),
  deadlines: z.array(Deadline),
  money: z.array(Money),
  laws: z.array(z.string()),
  documents: z.array(z.string()),
  dependsOn: z.array(MeasureNumber),
  relatedTo: z.array(MeasureNumber),
  perspectives: z.array(Perspective),
  source: z.strictObject({ start: Offset, end: Offset }),
  confidence: Confidence,
})
export type MeasureReading = z.infer<typeof MeasureReading>

export const DocumentReading = z.strictObject({
  reference: z.string().nullable(),
  title: z.string(),
  kind: z.string().nullable(),
  decided: Day.nullable(),
  period: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
  followUp: z.strictObject({ year: z.number().int() }).nullable(),
})
export type DocumentReading = z.infer<typeof DocumentReading>

/** A series of like parts that was found in the document, with what speaks for its being the list of measures. */
export const SeriesReading = z.strictObject({
  id: z.string(),
  form: z.enum(['marked', 'table', 'items', 'headings', 'bullets', 'sentences', 'none']),
  parts: z.number().int().positive(),
  examples: z.array(z.string()),
  /** Each from 0 to 1: the form itself, acts, labelled fields, share of the text, an introduction. */
  evidence: z.record(z.string(), z.number()),
  score: z.number(),
  taken: z.boolean(),
})
export type SeriesReading = z.infer<typeof SeriesReading>

/**
 * What `plan read` answers. Every offset counts UTF-16 code units of the decoded text as given to the reader.
 */
export const PlanReading = z.strictObject({
  document: DocumentReading,
  areas: z.array(Area),
  measures: z.array(MeasureReading),
  money: z.array(Money),
  facts: z.array(Fact),
  warnings: z.array(ReadingWarning),
  /** Every series that was found, the likeliest first; absent from readings that were kept before it was told. */
  series: z.array(SeriesReading).optional(),
})
export type PlanReading = z.infer<typeof PlanReading>
