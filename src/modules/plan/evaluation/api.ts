import { z } from '@hono/zod-openapi'
import { apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { carriedOutKinds } from '../standing/schema.ts'
import { keepJudgement, prepareEvaluation, publishJudgement, viewEvaluations } from './actions.ts'
import { cameOfItKinds } from './schema.ts'

const Row = z
  .object({
    id: z.guid(),
    number: z.string(),
    heading: z.string(),
    reached: z.enum(['nothing', 'draft', 'published', 'newer_draft']),
    /** Report-backs that may be read, and those that came after the newest version. */
    material: z.int(),
    fresh: z.int(),
  })
  .openapi('EvaluatedMeasure')

const Evaluation = z
  .object({
    id: z.guid(),
    body: z.string(),
    version: z.int(),
    published: z.boolean(),
    carriedOut: z.enum(carriedOutKinds).nullable(),
    carriedOutBecause: z.string().nullable(),
    cameOfIt: z.enum(cameOfItKinds).nullable(),
    cameOfItBecause: z.string().nullable(),
    otherSources: z.string().nullable(),
    reports: z.array(
      z.object({ id: z.guid(), body: z.string(), assignment: z.string(), withdrawn: z.boolean() }),
    ),
  })
  .openapi('Evaluation')

const at = '/v1/plans/:planId/measures/:measureId/evaluation'

/** The JSON routes of an evaluator. */
export const evaluationApi = [
  apiList(path('/v1/evaluation'), viewEvaluations, {
    summary: 'Which measures have no judgement of the evaluator yet, and what is new',
    name: 'rows',
    record: Row,
    found: ({ rows }) => ({ rows }),
    beside: {
      shape: { plan: z.object({ id: z.guid(), reference: z.string() }).optional() },
      of: ({ plan }) => ({ plan }),
    },
  }),
  apiGet(path(at), prepareEvaluation, {
    summary: 'What the evaluator has judged of a measure, newest first',
    output: z.object({
      measure: z.object({ id: z.guid(), number: z.string(), heading: z.string() }),
      versions: z.array(Evaluation),
    }),
  }),
  apiPost(path(at), keepJudgement, {
    summary: 'Keep a judgement as a draft',
    output: z.object({}),
    answer: () => ({}),
  }),
  apiPost(path(`${at}/publish`), publishJudgement, {
    summary: 'Let everybody read a judgement',
    output: z.object({}),
    answer: () => ({}),
  }),
]
