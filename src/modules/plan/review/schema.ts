import { z } from 'zod'
import {
  Area,
  Deadline,
  DocumentReading,
  Fact,
  Instrument,
  MeasureNumber,
  MeasureReading,
  MeasureStatus,
  Money,
  Perspective,
  ReadingWarning,
} from '../../reading/index.ts'

/** The kinds of parts that a reading is reviewed in. */
export const ItemKind = z.enum(['plan', 'area', 'measure', 'fact'])
export type ItemKind = z.infer<typeof ItemKind>

/** The plan as a whole: its head and the money that it states for all of it. */
export const PlanContent = DocumentReading.extend({ money: z.array(Money) })
export type PlanContent = z.infer<typeof PlanContent>

export interface Contents {
  readonly plan: PlanContent
  readonly area: Area
  readonly measure: MeasureReading
  readonly fact: Fact
}
export type Content = Contents[ItemKind]

const Line = z.string().trim().min(1).max(500)
const Names = z.array(Line).max(100)
const Year = z.number().int().min(1800).max(2200)
const Sum = Money.extend({ from: Year.nullable(), to: Year.nullable() }).refine(
  ({ from, to }) => from === null || to === null || from <= to,
  { path: ['to'] },
)

/** What may be corrected in each kind of part. The passage itself and the reader's confidence are not corrected. */
const PlanChanges = z
  .strictObject({
    reference: Line.max(100).nullable(),
    title: Line,
    kind: Line.max(100).nullable(),
    decided: z.iso.date().nullable(),
    period: z
      .strictObject({ from: Year, to: Year })
      .refine(({ from, to }) => from <= to, { path: ['to'] })
      .nullable(),
    followUp: z.strictObject({ year: Year }).nullable(),
    money: z.array(Sum).max(100),
  })
  .partial()
const AreaChanges = z.strictObject({ id: Line.max(20), title: Line }).partial()
const MeasureChanges = z
  .strictObject({
    number: MeasureNumber,
    area: z.string().nullable(),
    heading: Line,
    text: z.array(z.string().trim().min(1)).max(500),
    instrument: Instrument,
    status: MeasureStatus,
    lead: Names,
    consulted: Names,
    cooperating: Names,
    deadlines: z.array(Deadline.extend({ what: Line })).max(50),
    money: z.array(Sum).max(50),
    laws: Names,
    documents: Names,
    dependsOn: z.array(MeasureNumber).max(100),
    relatedTo: z.array(MeasureNumber).max(100),
    perspectives: z.array(Perspective),
  })
  .partial()
const FactChanges = z
  .strictObject({
    topic: Line,
    value: z.number(),
    unit: Line.max(50),
    year: Year.nullable(),
    source: Line.nullable(),
    approximate: z.boolean(),
  })
  .partial()

/** The corrections of one part: under the name of its kind, the fields that change with their new values. */
export const Corrections = {
  plan: PlanChanges.optional(),
  area: AreaChanges.optional(),
  measure: MeasureChanges.optional(),
  fact: FactChanges.optional(),
}

/** The fields of each kind, in the order in which a person reviews them. */
export const fields = {
  plan: ['title', 'reference', 'kind', 'decided', 'period', 'followUp', 'money'],
  area: ['id', 'title'],
  measure: [
    'heading',
    'text',
    'lead',
    'consulted',
    'cooperating',
    'instrument',
    'status',
    'deadlines',
    'money',
    'number',
    'area',
    'laws',
    'documents',
    'dependsOn',
    'relatedTo',
    'perspectives',
  ],
  fact: ['topic', 'value', 'unit', 'year', 'source', 'approximate'],
} as const satisfies { readonly [Kind in ItemKind]: readonly (keyof Contents[Kind])[] }

export type Field<Kind extends ItemKind = ItemKind> = (typeof fields)[Kind][number]

/** The fields that hold names of bodies. */
export const bodyFields = ['lead', 'consulted', 'cooperating'] as const satisfies readonly Field<'measure'>[]

export const DecisionKind = z.enum([
  'confirmed',
  'corrected',
  'split',
  'merged',
  'added',
  'removed',
  'restored',
])
export type DecisionKind = z.infer<typeof DecisionKind>

/** What a person decided about a part, as it is kept. */
export interface Decision {
  readonly kind: DecisionKind
  /** The field, where one field was decided on. */
  readonly field: string | null
  readonly before: unknown
  readonly after: unknown
}

/** A part as it stands in the review. */
export interface ItemState<Kind extends ItemKind = ItemKind> {
  readonly kind: Kind
  readonly content: Contents[Kind]
  readonly unsure: readonly string[]
  readonly removed: boolean
}

export interface ReviewItem<Kind extends ItemKind = ItemKind> extends ItemState<Kind> {
  readonly id: string
  readonly position: number
}

export type ReadingState = 'in_review' | 'approved' | 'discarded'

export const ReadingInput = z.object({ readingId: z.guid() })
export const ItemInput = ReadingInput.extend({ itemId: z.guid() })
/** The number of the last decision that the sender had seen; 0 before any. Without it nothing is compared. */
export const Seen = z.coerce.number().int().nonnegative().optional()

// The shapes of the API's answers.
export const ReviewItemOutput = z.object({
  id: z.guid(),
  kind: ItemKind,
  position: z.number().int(),
  content: z.union([PlanContent, Area, MeasureReading, Fact]),
  unsure: z.array(z.string()),
  removed: z.boolean(),
})

export const ReadingOutput = z.object({
  id: z.guid(),
  state: z.enum(['in_review', 'approved', 'discarded']),
  document: z.object({ id: z.guid(), name: z.string(), format: z.string(), language: z.string() }),
  planId: z.guid().nullable(),
  revision: z.number().int(),
  readAt: z.date().transform((moment) => moment.toISOString()),
  progress: z.object({ done: z.number().int(), total: z.number().int(), unsure: z.number().int() }),
  items: z.array(ReviewItemOutput),
  warnings: z.array(ReadingWarning),
  obstacles: z.array(
    z.object({ code: z.string(), itemId: z.guid().nullable(), parameters: z.record(z.string(), z.string()) }),
  ),
})

export const ImportOutput = z.object({
  readingId: z.guid(),
  outcome: z.enum(['new_plan', 'new_version', 'known_document', 'already_in_review']),
  planId: z.guid().nullable(),
  measures: z.number().int(),
  unsure: z.array(
    z.object({ itemId: z.guid(), kind: ItemKind, name: z.string(), fields: z.array(z.string()) }),
  ),
})
export type ImportResult = z.infer<typeof ImportOutput>
