import { z } from 'zod'
import { quickModels } from '../estimates/index.ts'
import { EvidenceRow, figureSchema } from '../evidence/index.ts'

const Words = z.strictObject({ sv: z.string(), en: z.string() })
const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** What a report can rest on. A document bears what was done; a number must come from one of the others. */
const sourceKinds = ['estimate', 'series', 'release', 'evidence', 'document'] as const
export type SourceKind = (typeof sourceKinds)[number]

/** One figure of a source, with what kind of number it is and between what the true value lies. */
const QuotedFigure = z.strictObject({
  label: Words,
  unit: Words,
  figure: figureSchema,
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Last day of the time that it is of, where the figures of a source follow each other in time. */
  day: z.iso.date().nullable(),
})
export type QuotedFigure = z.infer<typeof QuotedFigure>

const Bound = z.int().nullable()

/** What the picture of an estimate is drawn from: its interval and the answers of other models. */
const Fan = z.strictObject({
  population: z.int(),
  interval: z.strictObject({ level: z.number(), lower: z.int(), upper: z.int() }).nullable(),
  fan: z.array(
    z.strictObject({
      model: z.strictObject({ kind: z.enum(quickModels), threshold: z.number().nullable() }),
      population: z.int(),
      lower: Bound,
      upper: Bound,
    }),
  ),
})

/** A source as it was when it was quoted: nothing that happens to it later changes what stands here. */
export const FrozenContent = z.strictObject({
  kind: z.enum(sourceKinds),
  /** What it is among those of its kind: an identifier, the name of a series, the place of a document. */
  key: z.string().min(1).max(600),
  title: Words,
  issuer: z.string().min(1),
  /** Where it can be found, in words or as an address. */
  reference: z.string().nullable(),
  definition: Words.nullable(),
  /** How uncertain its figures are. Nothing for a document, which has none. */
  uncertainty: Words.nullable(),
  limits: Words.nullable(),
  figures: z.array(QuotedFigure),
  fan: Fan.nullable(),
  /** As it stands in the table of evidence: becomes the annex. */
  row: EvidenceRow.nullable(),
  /** Which state of it: the number of a wording, of a count, or the hash that it was published with. */
  state: z.string(),
  /** The moment at which it was quoted, ISO 8601. */
  at: z.iso.datetime(),
})
export type FrozenContent = z.infer<typeof FrozenContent>

/** A quoted source with its name in the report and the SHA-256 of all above in canonical form (RFC 8785). */
export const FrozenSource = FrozenContent.extend({
  id: z.string().regex(/^k\d{1,4}$/),
  sha256: Hash,
}).refine(({ kind, uncertainty }) => kind === 'document' || uncertainty !== null, {
  path: ['uncertainty'],
  error: 'A figure is never quoted without its uncertainty.',
})
export type FrozenSource = z.infer<typeof FrozenSource>
