import { z } from '@hono/zod-openapi'
import { LARGEST_UPLOAD } from '../../../platform/files/index.ts'
import { apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { paths } from '../paths.ts'
import { approveReading } from './approval-actions.ts'
import { confirmFields, correctFields } from './field-actions.ts'
import { importDocument } from './import-actions.ts'
import { ImportOutput, ReadingOutput, ReviewItemOutput } from './schema.ts'
import { describeReading } from './show-actions.ts'
import { listNewestPlans, readPlanVersion } from './version-actions.ts'
import { PlanSummary, PlanVersion } from './version-schema.ts'

/** Base64 takes four characters for three bytes; the rest is the name and the JSON around it. */
const IMPORT_LIMIT = Math.ceil((LARGEST_UPLOAD * 4) / 3) + 100_000

/** The JSON routes from a document to an approved plan. */
export const reviewApi = [
  apiPost(paths.apiImport, importDocument, {
    summary:
      'Read a plan document (PDF, Word, HTML, Markdown or text; its content as base64) and keep it for review',
    output: ImportOutput,
    status: 201,
    bodyLimit: IMPORT_LIMIT,
  }),
  apiGet(paths.apiReading, describeReading, {
    summary: 'A reading under review: its parts, what is unsure, and what stands in the way of approval',
    output: ReadingOutput,
  }),
  apiPost(paths.apiConfirm, confirmFields, {
    summary: 'Confirm fields of a part; without fields, everything that is unsure in it',
    output: ReviewItemOutput,
  }),
  apiPost(paths.apiCorrect, correctFields, {
    summary: 'Correct fields of a part, under the name of its kind',
    output: ReviewItemOutput,
  }),
  apiPost(paths.apiApprove, approveReading, {
    summary: 'Approve a reading as the plan, or as the next version of the plan with its reference',
    output: z.object({ planId: z.guid(), version: z.int() }),
    status: 201,
  }),
  apiList(paths.apiPlans, listNewestPlans, {
    summary: 'Every plan with its newest version',
    name: 'plans',
    record: PlanSummary,
    found: ({ plans }) => ({ rows: plans }),
  }),
  apiGet(paths.apiPlan, readPlanVersion, {
    summary: 'A plan whole, as its newest version has it, or another',
    output: PlanVersion,
  }),
]
