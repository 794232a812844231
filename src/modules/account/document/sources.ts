import { z } from 'zod'
import { claimKinds } from '../../../platform/claims/propose-claim.ts'

/** A calendar day, YYYY-MM-DD. */
export const Day = z.iso.date()

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const ContentHash = z.string().regex(/^[0-9a-f]{64}$/)

const accountLanguages = ['sv', 'en'] as const
export const AccountLanguage = z.enum(accountLanguages)
export type AccountLanguage = z.infer<typeof AccountLanguage>

/** What a source may be. Nothing else carries a claim in an account. */
const sourceKinds = ['report_back', 'evidence', 'indicator_snapshot', 'plan_passage'] as const

/**
 * The source that a sentence or figure rests on.
 *
 * `hash` is the SHA-256 of the source's content when the account was composed. `at` says which state of the
 * source is meant: for a plan passage its character offsets ("31240-32523", UTF-16 code units from the heading's
 * first character to the passage's end), for every other kind the day or instant (ISO 8601) when it was frozen.
 */
export const SourceReference = z
  .strictObject({
    kind: z.enum(sourceKinds),
    id: z.string().min(1),
    label: z.string().min(1),
    hash: ContentHash,
    at: z.union([Day, z.iso.datetime({ offset: true }), z.string().regex(/^\d+-\d+$/)]),
  })
  .refine((source) => (source.kind === 'plan_passage') === /^\d+-\d+$/.test(source.at), {
    path: ['at'],
    error: 'A plan passage is located by offsets, every other source by a day or an instant.',
  })
export type SourceReference = z.infer<typeof SourceReference>

/**
 * A source as the register at the end of the account lists it: the reference and how to find the source.
 * An indicator snapshot states its definition and the query that produced it.
 */
export const RegisteredSource = SourceReference.safeExtend({
  issuer: z.string().nullable(),
  registration: z.string().nullable(),
  definition: z.string().nullable(),
  query: z.string().nullable(),
})
export type RegisteredSource = z.infer<typeof RegisteredSource>

/**
 * The smallest unit of text that a source can be tied to.
 *
 * `exemption` is a person's reason why a sentence that looks like a claim makes none (for example "quotes the
 * title of a report"); without it the rules of claims.ts outrank a `claim` of 'none'.
 */
export const Sentence = z.strictObject({
  id: z.string().min(1),
  text: z.string(),
  claim: z.enum(claimKinds),
  exemption: z.string().min(1).nullable().default(null),
  sources: z.array(SourceReference).default([]),
  /** Whether a paragraph, or a point of a list, begins with it; absent where it goes on from the sentence before. */
  begins: z.enum(['paragraph', 'item']).optional(),
})
export type Sentence = z.infer<typeof Sentence>

/** A run of sentences: a heading, a paragraph, or a list in which each sentence is one item. */
export const Block = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['heading', 'paragraph', 'list']),
  sentences: z.array(Sentence),
})
export type Block = z.infer<typeof Block>

/**
 * A value that never mixes up its kinds: measured and not zero, a measured zero, unknown (asked for, not known),
 * not collected (nobody asked), suppressed (known, hidden to protect people).
 */
export const Value = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('measured'),
    value: z.number().refine((value) => value !== 0, { error: 'A measured zero is of the kind "zero".' }),
  }),
  z.strictObject({ kind: z.literal('zero') }),
  z.strictObject({ kind: z.literal('unknown'), because: z.string().nullable() }),
  z.strictObject({ kind: z.literal('not_collected'), because: z.string().nullable() }),
  z.strictObject({ kind: z.literal('suppressed'), because: z.string().nullable() }),
])
export type Value = z.infer<typeof Value>

/** The value of a number, with zero as a kind of its own. */
export const measured = (value: number): Value =>
  value === 0 ? { kind: 'zero' } : { kind: 'measured', value }

/** One figure with its unit, period and sources; `definition` tells figures of the same name apart. */
export const Figure = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  value: Value,
  target: Value.nullable(),
  approximate: z.boolean(),
  definition: z.string().nullable(),
  sources: z.array(SourceReference),
})
export type Figure = z.infer<typeof Figure>
