import { z } from 'zod'
import { type StatusKind, statusKinds } from '../../../platform/status-kinds.ts'
import { ChangedPromise, Judgement, Letter, MoneySum, Outcome, Standing } from './sections.ts'
import {
  AccountLanguage,
  Block,
  ContentHash,
  Day,
  Figure,
  RegisteredSource,
  Sentence,
  SourceReference,
  Value,
} from './sources.ts'

/** How accounts said it before the house had one word for each state. They were published with it and still open. */
const formerStatuses = {
  on_track: 'running',
  at_risk: 'atRisk',
  delayed: 'late',
  not_started: 'planned',
  stopped: 'withdrawn',
} as const satisfies Record<string, StatusKind>
type FormerStatus = keyof typeof formerStatuses

const measureStatuses = [
  ...statusKinds,
  ...(Object.keys(formerStatuses) as FormerStatus[]),
  'unknown',
] as const

/** The kind that a status is, whichever words the account was written with. */
export const statusKindOf = (value: Measure['status']['value']): StatusKind | 'unknown' =>
  value in formerStatuses ? formerStatuses[value as FormerStatus] : (value as StatusKind | 'unknown')

/** How a measure is told to stand: by the derivation of its day, in earlier accounts by what was said. */
export const standingOf = ({ standing, status }: Measure): StatusKind | 'unknown' =>
  standing?.kind ?? statusKindOf(status.value)

/** How a report-back stands on the day of the account. `missing` means due and not received. */
const reportStates = [
  'not_due',
  'missing',
  'submitted',
  'returned',
  'accepted',
  'published',
  'withdrawn',
] as const

/** One decision about an assignment: each keeps its date and reference number. */
const AssignmentDecision = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['given', 'changed', 'prolonged', 'split', 'merged', 'completed', 'withdrawn', 'resumed']),
  decided: Day,
  reference: z.string().nullable(),
  what: z.string().nullable(),
})

/** One report-back that an assignment asks for: when it is due, whether it came and from which source. */
export const ReportBack = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(['interim', 'final']),
  part: z.string().nullable(),
  due: Day.nullable(),
  state: z.enum(reportStates),
  received: Day.nullable(),
  sources: z.array(SourceReference),
})
export type ReportBack = z.infer<typeof ReportBack>

/** An assignment as given and changed; it may serve several measures, or none. */
export const Assignment = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  assignees: z.array(z.string()),
  decisions: z.array(AssignmentDecision),
  reports: z.array(ReportBack),
})
export type Assignment = z.infer<typeof Assignment>

/** An answer to one question of a report-back. "Cannot be assessed, because …" is an answer, silence is not. */
export const Answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answered'), sentences: z.array(Sentence).min(1) }),
  z.strictObject({ kind: z.literal('cannot_be_assessed'), because: z.string().min(1) }),
  z.strictObject({ kind: z.literal('not_answered') }),
])
export type Answer = z.infer<typeof Answer>

/** What one body says that it did (output), what changed for people (outcome), and what the measure caused (effect). */
export const Result = z.strictObject({
  id: z.string().min(1),
  body: z.string().min(1),
  report: SourceReference.nullable(),
  output: Answer,
  outcome: Answer,
  effect: Answer,
})
export type Result = z.infer<typeof Result>

export const Measure = z.strictObject({
  id: z.string().min(1),
  number: z.string().nullable(),
  area: z.string().nullable(),
  heading: z.string().min(1),
  /** The measure's paragraphs exactly as the plan has them, or in short where `words` says so. */
  text: z.array(z.string()),
  /**
   * Whether `text` is the plan's own words or tells them in short. Where it is not said, only a text whose passage has
   * a place of its own is the plan's.
   */
  words: z.enum(['verbatim', 'in_short']).optional(),
  passage: SourceReference.nullable(),
  status: z.strictObject({
    value: z.enum(measureStatuses),
    since: Day.nullable(),
    reason: z.array(Sentence),
  }),
  standing: Standing.optional(),
  judgements: z.array(Judgement).optional(),
  lead: z.array(z.string()),
  consulted: z.array(z.string()),
  cooperating: z.array(z.string()),
  assessment: z.array(Block),
  assignments: z.array(z.string()),
  results: z.array(Result),
  figures: z.array(Figure),
})
export type Measure = z.infer<typeof Measure>

const Area = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  introduction: z.array(Block),
})

/** Work in the field that no measure ordered, of any authority or organisation. */
const Activity = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  bodies: z.array(z.string()),
  period: z.string().nullable(),
  description: z.array(Block),
  figures: z.array(Figure),
})

/** An amount of money in whole units of its currency. `recipient` and `purpose` are set when it was traced. */
export const Amount = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  amount: Value,
  currency: z.string().regex(/^[A-Z]{3}$/),
  recipient: z.string().nullable(),
  measures: z.array(z.string()),
  sources: z.array(SourceReference),
})
export type Amount = z.infer<typeof Amount>

/** One difference between two versions of an account; `path` names the place by ids, not by positions. */
export const Change = z.strictObject({
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  path: z.array(z.string()).min(1),
  before: z.string().nullable(),
  after: z.string().nullable(),
})
export type Change = z.infer<typeof Change>

/** Why a published account was replaced by a new version, and everything that differs. */
const Correction = z.strictObject({
  corrects: z.strictObject({ version: z.number().int().min(1), hash: ContentHash }),
  reason: z.string().min(1),
  changes: z.array(Change),
})

const accountShape = z.strictObject({
  format: z.literal('samlad.account/1'),
  language: AccountLanguage,
  plan: z.strictObject({
    id: z.string().min(1),
    reference: z.string().nullable(),
    title: z.string().min(1),
    /** The language in which the plan's own text is quoted. */
    language: AccountLanguage,
    decided: Day.nullable(),
    period: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
  }),
  number: z.number().int().min(1),
  version: z.number().int().min(1),
  status: z.enum(['draft', 'published']),
  published: Day.nullable(),
  /** The day whose state is told: deadlines passed on it without a report-back are missing. */
  asOf: Day,
  /** SHA-256 of the canonical content without this field; null while a draft. */
  hash: ContentHash.nullable(),
  issuer: z.string().nullable(),
  correction: Correction.nullable(),
  letter: Letter.optional(),
  /** What the account tells in the main, on its first page; where it is missing, it is told from what follows. */
  summary: z.array(Block).optional(),
  conclusions: z.array(Block),
  areas: z.array(Area),
  measures: z.array(Measure),
  activities: z.array(Activity),
  assignments: z.array(Assignment),
  bodies: z.array(z.strictObject({ name: z.string().min(1), assignments: z.array(z.string()) })),
  money: z.strictObject({
    planned: z.array(Amount),
    traced: z.array(Amount),
    /** Why the rest could not be traced. */
    untraced: z.array(Sentence),
    /** The sums of the ledger by their definitions; where they are missing, they are summed from the lines above. */
    sums: z.array(MoneySum).optional(),
    comment: z.array(Block).optional(),
  }),
  baselines: z.array(Figure),
  /** What became of the figures that the plan starts from. */
  outcomes: z.array(Outcome).optional(),
  /** Every promise that is late or was changed. */
  promises: z.array(ChangedPromise).optional(),
  /** What an author writes of the chapters that are made of facts; it stands before them. */
  comments: z
    .strictObject({
      outcomes: z.array(Block).optional(),
      promises: z.array(Block).optional(),
      activities: z.array(Block).optional(),
    })
    .optional(),
  method: z.array(Block),
  sources: z.array(RegisteredSource),
})

const identified = [
  'areas',
  'measures',
  'activities',
  'assignments',
  'baselines',
  'outcomes',
  'promises',
  'sources',
] as const

const duplicated = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
]

/**
 * The whole account of one plan, as it is frozen on publication: everything that is printed, and nothing that is
 * derived from it. Parsing refuses ids that point nowhere and ids used twice. What was added later is optional and has
 * no default, so that an account that was published before keeps its hash.
 */
export const AccountDocument = accountShape.superRefine((document, context) => {
  const refuse = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  const assignments = new Set(document.assignments.map(({ id }) => id))
  const areas = new Set(document.areas.map(({ id }) => id))
  document.measures.forEach((measure, index) => {
    if (measure.area !== null && !areas.has(measure.area))
      refuse(['measures', index, 'area'], `No area has the id ${measure.area}.`)
    for (const id of measure.assignments)
      if (!assignments.has(id)) refuse(['measures', index, 'assignments'], `No assignment has the id ${id}.`)
  })
  document.bodies.forEach((body, index) => {
    for (const id of body.assignments)
      if (!assignments.has(id)) refuse(['bodies', index, 'assignments'], `No assignment has the id ${id}.`)
  })
  const measures = new Set(document.measures.map(({ id }) => id))
  document.outcomes?.forEach((outcome, index) => {
    for (const id of outcome.measures)
      if (!measures.has(id)) refuse(['outcomes', index, 'measures'], `No measure has the id ${id}.`)
  })
  document.promises?.forEach(({ measure, assignment }, index) => {
    if (measure !== null && !measures.has(measure))
      refuse(['promises', index, 'measure'], `No measure has the id ${measure}.`)
    if (assignment !== null && !assignments.has(assignment))
      refuse(['promises', index, 'assignment'], `No assignment has the id ${assignment}.`)
  })
  for (const part of identified)
    for (const id of duplicated(document[part]?.map((entry) => entry.id) ?? []))
      refuse([part], `The id ${id} is used more than once.`)
  if ((document.status === 'published') !== (document.hash !== null && document.published !== null))
    refuse(['status'], 'A published account has a hash and a day of publication, a draft has neither.')
})
export type AccountDocument = z.infer<typeof AccountDocument>
