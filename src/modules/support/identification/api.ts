import { z } from 'zod'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { CLOCK_KINDS } from '../../law/index.ts'
import { beginChecklist, judgeChecklist, savePart, viewChecklist, viewChecklists } from './actions.ts'
import { answerCodes, judgements } from './schema.ts'
import { saySituation, viewSteps } from './step-actions.ts'

const Begun = z.object({ caseId: z.guid(), assessmentId: z.guid() })
const Moment = z.date().transform((at) => at.toISOString())

/** One checklist of a case. There is no sum, and no field for one. */
const Listed = z.object({
  id: z.guid(),
  checklist: z.enum(['adult', 'child']),
  version: z.string(),
  judgement: z.enum(judgements).nullable(),
  startedAt: Moment,
  judgedAt: Moment.nullable(),
})

const of = <const P extends string>(pattern: P) => path(pattern)

/** Checklists for programs: what the pages show, and no more. */
export const checklistApi: readonly ApiRoute[] = [
  apiList(of('/v1/cases/:caseId/checklists'), viewChecklists, {
    summary: 'The checklists of a case, the newest first',
    name: 'checklists',
    record: Listed,
    found: ({ assessments }) => ({ rows: assessments }),
  }),
  apiPost(of('/v1/cases/:caseId/checklists'), beginChecklist, {
    summary: 'Begin a checklist in the version that is in use today',
    status: 201,
    output: Begun,
  }),
  apiGet(of('/v1/cases/:caseId/checklists/:assessmentId'), viewChecklist, {
    summary: 'A checklist with its answers, each for itself',
    output: Listed.extend({
      answers: z.record(
        z.string(),
        z.object({ answer: z.enum(answerCodes).optional(), observation: z.string().optional() }),
      ),
      parts: z.record(z.string(), z.object({ revision: z.number().int(), gone: z.boolean() })),
      reasons: z.string(),
    }),
    answer: ({ assessment }) => assessment,
  }),
  apiPost(of('/v1/cases/:caseId/checklists/:assessmentId/parts'), savePart, {
    summary: 'Save a part of a checklist, whole; one that a colleague has changed meanwhile is refused',
    output: Begun.extend({ part: z.string(), revision: z.number().int() }),
  }),
  apiPost(of('/v1/cases/:caseId/checklists/:assessmentId/judgement'), judgeChecklist, {
    summary: 'The officer’s own judgement with its reasons',
    output: Begun,
  }),
  apiPost(of('/v1/cases/:caseId/checklists/:assessmentId/situation'), saySituation, {
    summary: 'What holds in the situation, by which the next steps are chosen',
    output: Begun,
  }),
  apiGet(of('/v1/cases/:caseId/checklists/:assessmentId/steps'), viewSteps, {
    summary: 'The next steps that concern the situation; none has started by itself',
    output: z.object({
      situation: z.array(z.string()),
      steps: z.array(
        z.object({
          key: z.string(),
          kind: z.enum(['duty', 'possibility', 'care']),
          clock: z.enum(CLOCK_KINDS).nullable(),
          sections: z.array(z.string()),
        }),
      ),
    }),
    answer: ({ situation, steps }) => ({
      situation,
      steps: steps.map(({ step }) => ({ ...step, clock: step.clock ?? null })),
    }),
  }),
]
