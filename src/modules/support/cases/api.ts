import { z } from 'zod'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { ageGroups } from '../sections/age.ts'
import { sectionKeys } from '../sections/sections.ts'
import { viewCases } from './list-actions.ts'
import { openCase } from './open-actions.ts'
import { caseStates, caseSteps } from './schema.ts'
import { type ViewedCase, viewCase } from './view-actions.ts'

const Listed = z.object({
  id: z.guid(),
  number: z.string(),
  bodyId: z.guid(),
  /** Works on it, has opened it in an emergency, or sees it by a live view. */
  way: z.enum(['works', 'emergency', 'live']),
  chosenName: z.string().nullable(),
  state: z.enum(caseStates).nullable(),
  step: z.enum(caseSteps).nullable(),
  ageGroup: z.enum(ageGroups).nullable(),
  county: z.string().nullable(),
  openedAt: z.date().transform((at) => at.toISOString()),
  lastActivityAt: z.date().transform((at) => at.toISOString()),
  clockKind: z.string().nullable(),
  clockLastDay: z.iso.date().nullable(),
})

/** A field of a section as programs get it. */
export const Field = z.object({
  section: z.enum(sectionKeys as [string, ...string[]]),
  field: z.string(),
  value: z.string(),
  revision: z.number().int(),
})

const Case = z.object({
  id: z.guid(),
  number: z.string(),
  bodyId: z.guid(),
  works: z.boolean(),
  state: z.enum(caseStates).nullable(),
  step: z.enum(caseSteps).nullable(),
  ageGroup: z.enum(ageGroups).nullable(),
  county: z.string().nullable(),
  language: z.string().nullable(),
  sections: z.array(z.string()),
  fields: z.array(Field),
})

const answerOf = ({ codes, ...seen }: ViewedCase) => ({
  ...seen,
  state: codes?.state ?? null,
  step: codes?.step ?? null,
  ageGroup: codes?.ageGroup ?? null,
  county: codes?.county ?? null,
  language: codes?.language ?? null,
})

const of = <const P extends string>(pattern: P) => path(pattern)

/** Cases for programs: what the pages show, and no more. */
export const caseApi: readonly ApiRoute[] = [
  apiList(of('/v1/cases'), viewCases, {
    summary: 'One’s own cases, the one where something last happened first',
    name: 'cases',
    record: Listed,
    found: ({ rows, total }) => ({ rows, total }),
  }),
  apiPost(of('/v1/cases'), openCase, {
    summary: 'Open a case; a chosen name is enough, and may be left out',
    status: 201,
    output: z.object({ caseId: z.guid() }),
  }),
  apiGet(of('/v1/cases/:caseId'), viewCase, {
    summary: 'A case as one may see it: what is not shown is absent',
    output: Case,
    answer: answerOf,
  }),
]
