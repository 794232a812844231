import { z } from 'zod'
import { type ApiRoute, apiGet, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { viewChild } from './child-actions.ts'
import { assessProtection, viewConcern } from './concern-actions.ts'
import { decideConcern } from './decision-actions.ts'
import { registerConcern } from './receive-actions.ts'
import { sendReport, writeReport } from './report-actions.ts'
import {
  concernStates,
  decisions,
  outcomes,
  protections,
  reporters,
  reportStates,
  sentWays,
} from './schema.ts'

const of = <const P extends string>(pattern: P) => path(pattern)

// What is sealed stays on the pages: programs get what is to be done and by when. Never who reports.
const Concern = z.object({
  id: z.guid(),
  receivedAt: z.date(),
  reporter: z.enum(reporters),
  state: z.enum(concernStates),
  protection: z.enum(protections).nullable(),
  protectionAt: z.date().nullable(),
  preliminaryUntil: z.iso.date(),
  decision: z.enum(decisions).nullable(),
  decidedOn: z.iso.date().nullable(),
  answerDue: z.iso.date().nullable(),
  answeredOn: z.iso.date().nullable(),
  investigationUntil: z.iso.date().nullable(),
  outcome: z.enum(outcomes).nullable(),
  endedOn: z.iso.date().nullable(),
  revision: z.int(),
})
const Report = z.object({
  id: z.guid(),
  state: z.enum(reportStates),
  learnedAt: z.date(),
  sentAt: z.date().nullable(),
  sentWay: z.enum(sentWays).nullable(),
  revision: z.int(),
})
const ConcernId = z.object({ caseId: z.guid(), concernId: z.guid() })
const ReportId = z.object({ caseId: z.guid(), reportId: z.guid() })

/** Concern for a child, for programs. */
export const concernApi: readonly ApiRoute[] = [
  apiGet(of('/v1/cases/:caseId/child'), viewChild, {
    summary: 'Reports of concern made and received in a case, with their times',
    output: z.object({ reports: z.array(Report), concerns: z.array(Concern) }),
  }),
  apiGet(of('/v1/cases/:caseId/child/concerns/:concernId'), viewConcern, {
    summary: 'One report of concern with its times',
    output: z.object({ concern: Concern }),
  }),
  apiPost(of('/v1/cases/:caseId/child/concerns'), registerConcern, {
    summary: 'Registers a report of concern that the social services have received',
    output: ConcernId,
    status: 201,
  }),
  apiPost(of('/v1/cases/:caseId/child/concerns/:concernId/protection'), assessProtection, {
    summary: 'Documents the protection assessment',
    output: ConcernId,
  }),
  apiPost(of('/v1/cases/:caseId/child/concerns/:concernId/decision'), decideConcern, {
    summary: 'Decides whether an investigation is opened',
    output: ConcernId,
  }),
  apiPost(of('/v1/cases/:caseId/child/reports'), writeReport, {
    summary: 'Writes a report of concern to the social services',
    output: ReportId,
    status: 201,
  }),
  apiPost(of('/v1/cases/:caseId/child/reports/:reportId/sent'), sendReport, {
    summary: 'Sends a report of concern, or notes that it was handed in',
    output: ReportId,
  }),
]
