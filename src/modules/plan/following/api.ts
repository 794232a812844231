import { z } from '@hono/zod-openapi'
import { apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { statusKinds } from '../../../platform/status-kinds.ts'
import type { MeasureStanding } from '../standing/rules.ts'
import { carriedOutKinds, progressStates } from '../standing/schema.ts'
import { standingSentence } from '../standing/standing-words.ts'
import { searchAll, setProgress, viewMeasure } from './actions.ts'

const Day = z.iso.date()

const Judgement = z.object({
  state: z.enum(progressStates),
  carriedOut: z.enum(carriedOutKinds).nullable(),
  reason: z.string(),
  on: Day,
})

const Late = { assignmentId: z.guid(), assignmentTitle: z.string(), bodyName: z.string() }

/** What a standing follows from: the same alternatives as `StandingSource`. */
const Source = z.discriminatedUnion('from', [
  z.object({ from: z.literal('not_followed') }),
  z.object({ from: z.literal('plan_day'), day: Day, what: z.string() }),
  z.object({ from: z.literal('report_missing'), count: z.int(), day: Day, ...Late }),
  Judgement.extend({ from: z.literal('judgement') }),
  z.object({ from: z.literal('reported') }),
  z.object({ from: z.literal('submitted'), count: z.int(), ...Late }),
  z.object({ from: z.literal('never_assigned'), until: z.int() }),
  z.object({ from: z.literal('time_over'), until: z.int() }),
  z.object({ from: z.literal('assignment'), count: z.int(), next: Day.optional() }),
  z.object({ from: z.literal('no_assignment') }),
])

const Standing = z
  .object({
    kind: z.enum(statusKinds),
    source: Source,
    /** What the page says of it, in both languages. */
    sentence: z.object({ sv: z.string(), en: z.string() }),
    judged: Judgement.optional(),
    assignments: z.int(),
    missing: z.int(),
    waiting: z.int(),
    next: Day.optional(),
  })
  .openapi('Standing')

/** A measure as the API tells it: its standing with its sentence. */
export const told = <M extends { readonly standing: MeasureStanding }>(measure: M) => ({
  ...measure,
  standing: {
    ...measure.standing,
    sentence: { sv: standingSentence(measure.standing, 'sv'), en: standingSentence(measure.standing, 'en') },
  },
})

export const Obligation = z
  .object({
    assignmentId: z.guid(),
    assignmentTitle: z.string(),
    deadlineId: z.guid(),
    bodyId: z.guid(),
    bodyName: z.string(),
    day: Day,
    kind: z.enum(['interim', 'final']),
    part: z.string().nullable(),
    reportBackId: z.guid().nullable(),
    reportState: z.enum(['draft', 'submitted', 'returned', 'accepted', 'published', 'withdrawn']).nullable(),
  })
  .openapi('Obligation')

export const Measure = z
  .object({
    id: z.guid(),
    number: z.string(),
    heading: z.string(),
    summary: z.string().nullable(),
    paragraphs: z.array(z.string()),
    instrument: z.string(),
    status: z.string(),
    areaKey: z.string().nullable(),
    laws: z.array(z.string()),
    documents: z.array(z.string()),
    perspectives: z.array(z.string()),
    bodies: z.array(
      z.object({
        part: z.enum(['lead', 'consulted', 'cooperating']),
        name: z.string(),
        bodyId: z.guid().nullable(),
      }),
    ),
    deadlines: z.array(z.object({ day: Day, precision: z.string(), what: z.string() })),
    standing: Standing,
    progressId: z.int().nullable(),
    progressReason: z.string().nullable(),
  })
  .openapi('Measure')

/** A measure with the revision that a change of its progress is made against. */
const Revised = Measure.extend({ revision: z.int() }).openapi('RevisedMeasure')

const Link = z.object({
  measureId: z.guid(),
  number: z.string(),
  otherId: z.guid(),
  otherNumber: z.string(),
  kind: z.enum(['depends_on', 'related_to']),
})

const MeasureView = z
  .object({
    measure: Revised,
    obligations: z.array(Obligation),
    assignments: z.array(
      z.object({
        id: z.guid(),
        title: z.string(),
        state: z.string(),
        reference: z.string().nullable(),
        decided: Day.nullable(),
      }),
    ),
    needs: z.array(Link),
    neededBy: z.array(Link),
  })
  .openapi('MeasureView')

const Hit = z
  .object({
    kind: z.enum(['measure', 'assignment', 'report_back', 'activity', 'body']),
    id: z.guid(),
    planId: z.guid().nullable(),
    title: z.string(),
    excerpt: z.string(),
  })
  .openapi('Hit')

/** The JSON routes of following a plan. */
export const followingApi = [
  apiGet(path('/v1/plans/:planId/measures/:measureId'), viewMeasure, {
    summary: 'A measure, how it stands and how we know',
    output: MeasureView,
    answer: (found) => ({
      ...found,
      measure: { ...told(found.measure), revision: found.measure.progressId ?? 0 },
    }),
  }),
  apiPost(path('/v1/plans/:planId/measures/:measureId/progress'), setProgress, {
    summary: 'Say how a measure is going, and why',
    output: z.object({}),
    answer: () => ({}),
  }),
  apiList(path('/v1/search'), searchAll, {
    summary: 'Search everything the actor may read',
    name: 'hits',
    record: Hit,
    found: ({ hits, total }) => ({ rows: hits, total }),
  }),
]
