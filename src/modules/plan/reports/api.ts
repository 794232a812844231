import { z } from 'zod'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { beginReport, type DescribedReport, saveReport, viewReport, viewReports } from './actions.ts'
import {
  changeActivity,
  registerActivity,
  viewActivities,
  viewActivity,
  withdrawActivity,
} from './activity-actions.ts'
import type { FoundActivity } from './activity-store.ts'
import { figureKinds, figureLevels, reportStates } from './schema.ts'
import { acceptReport, publishReport, returnReport, submitReport, withdrawReport } from './step-actions.ts'

const of = <const P extends string>(pattern: P) => path(pattern)
const State = z.enum(reportStates)
const Instant = z.iso.datetime()
const instant = (moment: Date | null): string | null => moment?.toISOString() ?? null

const Listed = z.object({
  id: z.guid(),
  assignmentId: z.guid(),
  assignmentTitle: z.string(),
  bodyId: z.guid(),
  bodyName: z.string(),
  state: State,
  deadlineDay: z.iso.date().nullable(),
  deadlineKind: z.enum(['interim', 'final']).nullable(),
  submittedAt: Instant.nullable(),
  decidedAt: Instant.nullable(),
})

const Figure = z.object({
  label: z.string(),
  level: z.enum(figureLevels),
  kind: z.enum(figureKinds),
  value: z.number().nullable(),
  unit: z.string(),
  periodFrom: z.iso.date().nullable(),
  periodTo: z.iso.date().nullable(),
  source: z.string(),
})

const Report = z.object({
  id: z.guid(),
  assignmentId: z.guid(),
  bodyId: z.guid(),
  bodyName: z.string(),
  state: State,
  revision: z.number().int(),
  deadline: z
    .object({
      id: z.guid(),
      day: z.iso.date(),
      kind: z.enum(['interim', 'final']),
      part: z.string().nullable(),
    })
    .nullable(),
  answers: z.array(z.object({ questionId: z.guid(), answer: z.string() })),
  output: z.string().nullable(),
  outcome: z.string().nullable(),
  effect: z.string().nullable(),
  notAssessed: z.string().nullable(),
  deviation: z.string().nullable(),
  spentOre: z.number().int().nullable(),
  repaidOre: z.number().int().nullable(),
  moneySource: z.string().nullable(),
  figures: z.array(Figure),
  evidence: z.array(
    z.object({
      id: z.guid(),
      title: z.string(),
      name: z.string(),
      mediaType: z.string(),
      size: z.number().int(),
      sha256: z.string(),
      withdrawn: z.boolean(),
    }),
  ),
  returnReason: z.string().nullable(),
  submittedAt: Instant.nullable(),
  /** What stands in the way of submitting, by field. */
  problems: z.array(z.object({ field: z.string(), code: z.string() })),
  steps: z.array(z.string()),
  versions: z.array(
    z.object({
      id: z.number().int(),
      state: State,
      sha256: z.string(),
      reason: z.string().nullable(),
      madeAt: Instant,
    }),
  ),
})

const answerOf = ({ report, problems, steps, versions }: DescribedReport) => ({
  ...report,
  problems,
  steps,
  submittedAt: instant(report.submittedAt),
  versions: versions.map((version) => ({ ...version, madeAt: version.madeAt.toISOString() })),
})

const Stepped = z.object({ reportBackId: z.guid(), state: State })

const Activity = z.object({
  id: z.guid(),
  planId: z.guid(),
  bodyId: z.guid(),
  bodyName: z.string(),
  areaKey: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  fromDay: z.iso.date().nullable(),
  toDay: z.iso.date().nullable(),
  output: z.string().nullable(),
  outcome: z.string().nullable(),
  source: z.string().nullable(),
  withdrawnReason: z.string().nullable(),
  revision: z.number().int(),
  registeredAt: Instant,
})
const activityOf = (activity: FoundActivity) => ({
  ...activity,
  registeredAt: activity.registeredAt.toISOString(),
})
const ActivityId = z.object({ activityId: z.guid() })

/** Report-backs and activities for programs. */
export const reportApi: readonly ApiRoute[] = [
  apiList(of('/v1/report-backs'), viewReports, {
    summary: 'The report-backs that the actor may read, those that wait first',
    name: 'reportBacks',
    record: Listed,
    found: ({ rows, total }) => ({
      total,
      rows: rows.map((row) => ({
        ...row,
        submittedAt: instant(row.submittedAt),
        decidedAt: instant(row.decidedAt),
      })),
    }),
  }),
  apiGet(of('/v1/report-backs/:reportBackId'), viewReport, {
    summary: 'A report-back with its answers, figures, evidence and versions',
    output: Report,
    answer: answerOf,
  }),
  apiPost(of('/v1/assignments/:assignmentId/report-backs'), beginReport, {
    summary: 'Begin a report-back to a deadline, or go on with the draft that is there',
    status: 201,
    output: z.object({ reportBackId: z.guid() }),
  }),
  apiPost(of('/v1/report-backs/:reportBackId'), saveReport, {
    summary: 'Save a draft whole: what is left out is emptied',
    output: z.object({ reportBackId: z.guid(), revision: z.number().int() }),
  }),
  apiPost(of('/v1/report-backs/:reportBackId/submit'), submitReport, {
    summary: 'Hand a report-back in',
    output: Stepped,
  }),
  apiPost(of('/v1/report-backs/:reportBackId/return'), returnReport, {
    summary: 'Send a report-back back to be completed, with the reason',
    output: Stepped,
  }),
  apiPost(of('/v1/report-backs/:reportBackId/accept'), acceptReport, {
    summary: 'Accept a report-back',
    output: Stepped,
  }),
  apiPost(of('/v1/report-backs/:reportBackId/publish'), publishReport, {
    summary: 'Publish a report-back',
    output: Stepped,
  }),
  apiPost(of('/v1/report-backs/:reportBackId/withdraw'), withdrawReport, {
    summary: 'Take a report-back back, with the reason',
    output: Stepped,
  }),
  apiList(of('/v1/plans/:planId/activities'), viewActivities, {
    summary: 'Work in the field outside any measure',
    name: 'activities',
    record: Activity,
    found: ({ rows, total }) => ({ total, rows: rows.map(activityOf) }),
  }),
  apiGet(of('/v1/activities/:activityId'), viewActivity, {
    summary: 'An activity outside the measures: who did what, when, and what came of it',
    output: Activity,
    answer: ({ activity }) => activityOf(activity),
  }),
  apiPost(of('/v1/plans/:planId/activities'), registerActivity, {
    summary: 'Register an activity',
    status: 201,
    output: ActivityId,
  }),
  apiPost(of('/v1/activities/:activityId'), changeActivity, {
    summary: 'Change an activity',
    output: ActivityId,
  }),
  apiPost(of('/v1/activities/:activityId/withdraw'), withdrawActivity, {
    summary: 'Take an activity back, with the reason',
    output: ActivityId,
  }),
]
