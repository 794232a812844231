import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import type { Figure as AFigure } from '../../../platform/series/figure.ts'
import { changeConflict, registerConflict, viewConflict, viewConflicts } from './actions.ts'
import { figureKinds } from './schema.ts'
import type { ConflictRow } from './store.ts'

const Words = z.object({ sv: z.string(), en: z.string() })
const Figure = z.object({ kind: z.enum(figureKinds), value: z.number().nullable() })
const Conflicting = z
  .object({
    id: z.guid(),
    planId: z.guid(),
    version: z.int(),
    title: Words,
    explanation: Words,
    measureId: z.guid().nullable(),
    indicatorId: z.guid().nullable(),
    /** By name; the order says nothing of which is right. */
    sources: z.array(
      z.object({
        name: z.string(),
        reference: z.string().nullable(),
        counts: Words,
        figure: Figure,
        earlier: Figure.nullable(),
        unit: Words,
        period: z.string().nullable(),
      }),
    ),
  })
  .openapi('FigureThatSourcesTellDifferently')

const figureAsJson = (figure: AFigure) => ({
  kind: figure.kind,
  value: figure.kind === 'measured' ? figure.value : null,
})
const asJson = (conflict: ConflictRow) => ({
  ...conflict,
  sources: conflict.sources.map((source) => ({
    ...source,
    figure: figureAsJson(source.figure),
    earlier: source.earlier && figureAsJson(source.earlier),
  })),
})
const Named = z.object({ conflictId: z.guid() })

/** The register of figures that sources tell differently, for programs. */
export const conflictApi: readonly ApiRoute[] = [
  apiList(path('/v1/plans/:planId/conflicts'), viewConflicts, {
    summary: 'Figures that sources tell differently, each source with what it counts',
    name: 'conflicts',
    record: Conflicting,
    found: ({ conflicts }) => ({ rows: conflicts.map(asJson) }),
  }),
  apiGet(path('/v1/conflicts/:conflictId'), viewConflict, {
    summary: 'One figure that sources tell differently',
    output: Conflicting,
    answer: ({ conflict }) => asJson(conflict),
  }),
  apiPost(path('/v1/plans/:planId/conflicts'), registerConflict, {
    summary: 'Register a figure that sources tell differently',
    status: 201,
    output: Named,
  }),
  apiPost(path('/v1/conflicts/:conflictId/change'), changeConflict, {
    summary: 'Say anew how sources differ; what was said before is kept',
    output: Named,
  }),
]
