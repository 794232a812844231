import { z } from 'zod'
import { definedSums } from '../../plan/index.ts'
import { Day, Sentence, SourceReference, Value } from './sources.ts'

/** One value of a series with the period that it is of, in the words of its source ("2009", "2009-01-01–2009-10-31"). */
const Point = z.strictObject({
  period: z.string().nullable(),
  value: Value,
  approximate: z.boolean(),
  sources: z.array(SourceReference),
})
export type Point = z.infer<typeof Point>

/**
 * What became of a figure that the plan starts from: the plan's own value, where it should go and what has been told
 * since, oldest first. An empty `later` says that nobody has told it since; `comment` says why or what it means.
 */
export const Outcome = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** In words of the account's language ("anmälningar"), or null where the label says it. */
  unit: z.string().nullable(),
  definition: z.string().nullable(),
  measures: z.array(z.string()),
  baseline: Point,
  target: Point.nullable(),
  later: z.array(Point),
  comment: z.array(Sentence),
})
export type Outcome = z.infer<typeof Outcome>

/** What happened to a promise that was not kept as it was given. */
const promiseChanges = ['late', 'postponed', 'changed', 'withdrawn', 'never_assigned'] as const

/**
 * A promise that is late or was changed: when it was to be kept, when it is to be kept now, and why. `kept` is the day
 * on which it was kept after all. An empty `why` says that nobody has given a reason.
 */
export const ChangedPromise = z.strictObject({
  id: z.string().min(1),
  measure: z.string().nullable(),
  assignment: z.string().nullable(),
  /** In words: "Slutredovisning av Socialstyrelsens uppdrag". */
  promise: z.string().min(1),
  kind: z.enum(promiseChanges),
  original: Day.nullable(),
  now: Day.nullable(),
  kept: Day.nullable(),
  /** The reference number of the decision that changed it. */
  reference: z.string().nullable(),
  why: z.array(Sentence),
  sources: z.array(SourceReference),
})
export type ChangedPromise = z.infer<typeof ChangedPromise>

/** A sum as the ledger has it, in units of its currency with at most two decimals. */
export const MoneySum = z.strictObject({
  of: z.enum(definedSums),
  currency: z.string().regex(/^[A-Z]{3}$/),
  amount: Value,
  sources: z.array(SourceReference),
})
export type MoneySum = z.infer<typeof MoneySum>

/**
 * What the account has as a communication from the Government to Parliament. What is null is printed as a place to
 * fill in by hand.
 */
export const Letter = z.strictObject({
  /** Parliament's year, "2011/12". */
  session: z
    .string()
    .regex(/^\d{4}\/\d{2}$/)
    .nullable(),
  /** The number in that year's series of communications. */
  number: z.number().int().min(1).nullable(),
  place: z.string().min(1).nullable(),
  decided: Day.nullable(),
  /** Who signs: the Prime Minister, or whoever stands in, and the minister who reports. */
  signatures: z.array(z.strictObject({ name: z.string().min(1), department: z.string().nullable() })).max(4),
  /** It is signed by hand, on paper, and the names are not printed beneath. */
  onPaper: z.literal(true).optional(),
})
export type Letter = z.infer<typeof Letter>

/** How a measure stands, by the one derivation that every page asks, as it was said on the account's day. */
export const Standing = z.strictObject({
  kind: z.enum(['late', 'missing', 'atRisk', 'waiting', 'running', 'planned', 'draft', 'done', 'withdrawn']),
  /** "Försenad: slutredovisningen skulle ha kommit den 30 april 2010." */
  sentence: z.string().min(1),
  sources: z.array(SourceReference),
})

/** What is judged of a measure: whether it was carried out as promised, and what came of it. */
const judgedQuestions = ['carried_out', 'came_of_it'] as const

/** A judgement of a measure and whose it is; the evaluator's stands beside the coordinator's. */
export const Judgement = z.strictObject({
  id: z.string().min(1),
  question: z.enum(judgedQuestions),
  by: z.enum(['coordinator', 'evaluator']),
  body: z.string().nullable(),
  day: Day.nullable(),
  sentences: z.array(Sentence).min(1),
})
export type Judgement = z.infer<typeof Judgement>
