import { z } from 'zod'
import { Area, Deadline, Fact, Instrument, MeasureStatus, Money, Perspective } from '../../reading/index.ts'

const NamedBody = z.object({
  /** As the plan names it, in the nominative. */
  name: z.string(),
  /** The body of the directory, where it is known. */
  bodyId: z.guid().nullable(),
})

/** A measure as a version of its plan has it. */
export const VersionMeasure = z.object({
  id: z.guid(),
  number: z.string(),
  area: z.string().nullable(),
  heading: z.string(),
  /** Whether the heading is in our own words and not the document's. */
  ownWords: z.boolean(),
  /** Its own text, paragraph by paragraph; empty for what is shipped as facts. */
  text: z.array(z.string()),
  /** What it orders, in our own words, where it is shipped as facts. */
  summary: z.string().nullable(),
  instrument: Instrument,
  status: MeasureStatus,
  lead: z.array(NamedBody),
  consulted: z.array(NamedBody),
  cooperating: z.array(NamedBody),
  deadlines: z.array(
    Deadline.extend({ precision: z.enum(['day', 'month', 'quarter', 'half-year', 'year']) }),
  ),
  money: z.array(Money),
  laws: z.array(z.string()),
  documents: z.array(z.string()),
  dependsOn: z.array(z.string()),
  relatedTo: z.array(z.string()),
  perspectives: z.array(Perspective),
  source: z.object({ start: z.number().int(), end: z.number().int() }).nullable(),
})
export type VersionMeasure = z.infer<typeof VersionMeasure>

/** A figure as a version of its plan states it; the same through all versions that do. */
export const VersionFact = Fact.extend({
  id: z.guid(),
  /** Its place in the text of the version's document. */
  at: z.number().int().nullable(),
  /** Checked by hand before it was shipped, decided on in a review, or only read. */
  checked: z.enum(['by_hand', 'in_review', 'read']),
})
export type VersionFact = z.infer<typeof VersionFact>

/** A plan as one of its versions has it. */
export const PlanVersion = z.object({
  planId: z.guid(),
  reference: z.string(),
  title: z.string(),
  kind: z.string().nullable(),
  language: z.string(),
  decided: z.iso.date().nullable(),
  period: z.object({ from: z.number().int(), to: z.number().int() }).nullable(),
  followUpYear: z.number().int().nullable(),
  version: z.number().int(),
  provenance: z.enum(['document', 'shipped']),
  note: z.string().nullable(),
  approvedAt: z.iso.datetime(),
  areas: z.array(Area.extend({ ownWords: z.boolean() })),
  measures: z.array(VersionMeasure),
  money: z.array(Money),
  facts: z.array(VersionFact),
})
export type PlanVersion = z.infer<typeof PlanVersion>

/** A plan on a list. */
export const PlanSummary = z.object({
  id: z.guid(),
  reference: z.string(),
  title: z.string(),
  version: z.number().int(),
  measures: z.number().int(),
  fictional: z.boolean(),
})
export type PlanSummary = z.infer<typeof PlanSummary>

/** A version on a list of versions. */
export interface VersionSummary {
  readonly id: string
  readonly number: number
  readonly provenance: 'document' | 'shipped'
  readonly note: string | null
  readonly approvedAt: Date
  /** Name of the person, where the reader may know it. */
  readonly approvedBy: string | null
  readonly measures: number
}
