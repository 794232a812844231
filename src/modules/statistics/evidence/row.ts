import { z } from 'zod'
import type { Figure } from '../../../platform/series/figure.ts'
import { criteria, designs, judgements, marks, origins } from './schema.ts'

const Words = z.object({ sv: z.string(), en: z.string() })

/** A figure with what kind of number it is, as it stands in JSON. */
export const figureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('measured'), value: z.number() }),
  z.object({ kind: z.literal('zero') }),
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('not_collected') }),
  z.object({ kind: z.literal('suppressed') }),
]) satisfies z.ZodType<Figure>

const Finding = z.object({
  label: Words,
  unit: Words,
  figure: figureSchema,
  /** Between what the true value lies, where that is told. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
})
export type Finding = z.infer<typeof Finding>

const Quality = z.object({
  mark: z.enum(marks),
  criteria: z.record(z.enum(criteria), z.enum(judgements)),
  because: Words,
})

/** What is known of one piece of evidence, whoever wrote it down. */
export const EvidenceContent = z.object({
  format: z.literal('samlad.evidence/1'),
  title: Words,
  design: z.enum(designs),
  publisher: z.string(),
  source: z.string(),
  address: z.string().nullable(),
  what: Words,
  population: Words,
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
  /** How many people, answers or cases it rests on; nothing where there is no such number. */
  size: figureSchema.nullable(),
  definition: Words,
  limits: Words,
  findings: z.array(Finding),
  /** Nothing where nobody judges it here: what is counted in the house has its definition, an estimate its gate. */
  quality: Quality.nullable(),
})
export type EvidenceContent = z.infer<typeof EvidenceContent>

/** A row of the table: evidence with its name and with who judged it, and when. */
export const EvidenceRow = EvidenceContent.extend({
  /** `kept:…`, `series:…`, `estimate:…`, `release:…` or `plan:…`. */
  key: z.string(),
  origin: z.enum(origins),
  judgedBy: z.string().nullable(),
  judgedOn: z.iso.date().nullable(),
})
export type EvidenceRow = z.infer<typeof EvidenceRow>
