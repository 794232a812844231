import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiGet, apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { units } from '../standards/index.ts'
import { viewRelease, viewReleases } from './actions.ts'
import type { ReleaseContent } from './content.ts'
import { choices } from './dimensions.ts'

const Words = z.object({ sv: z.string(), en: z.string() })
/** A number with what kind of number it is: what is not shown, unknown or not collected is never zero. */
const Figure = z.object({
  kind: z.enum(['measured', 'zero', 'suppressed', 'unknown', 'not_collected']),
  value: z.int().optional(),
})
const Labels = z.record(z.string(), z.string())
const Method = z.object({
  name: z.enum(['suppress', 'cell-key', 'round']),
  threshold: z.int().optional(),
  width: z.int().optional(),
  largestChange: z.int().optional(),
  variance: z.number().optional(),
  base: z.int().optional(),
  beyond: z.int().optional(),
})

const Content = z.object({
  unit: z.enum(units),
  from: z.iso.date(),
  to: z.iso.date(),
  /** The day at which everybody's status was read. */
  countedOn: z.iso.date(),
  body: z.string(),
  collection: Words,
  counting: z.object({
    way: z.enum(['records', 'tables']),
    population: z.string().optional(),
    table: z.string().optional(),
    by: z.array(z.enum(choices)).optional(),
  }),
  dimensions: z.array(z.object({ name: z.string(), levels: z.record(z.string(), z.array(z.string())) })),
  method: Method,
  lost: z.array(z.object({ level: z.record(z.string(), z.int()), cells: z.int(), of: z.int() })),
  reporting: z.object({ asked: z.int(), handedIn: z.int(), kinds: z.array(z.string()), set: z.string() }),
  cells: z.array(z.object({ labels: Labels, figure: Figure })),
})

const Release = z
  .object({
    id: z.guid(),
    state: z.enum(['released', 'withdrawn']),
    title: Words,
    releasedAt: z.iso.datetime().nullable(),
    withdrawnAt: z.iso.datetime().nullable(),
    withdrawnBecause: z.string().nullable(),
    /** Nothing where the table was withdrawn. */
    content: Content.nullable(),
    /** SHA-256 of what was released in canonical form (RFC 8785), in hexadecimal. */
    sha256: z.string().nullable(),
  })
  .openapi('ReleasedTable')

interface Row {
  readonly id: string
  readonly content: ReleaseContent | null
  readonly sha256: string | null
  readonly releasedAt: Date | null
}

const asJson = (
  row: Row,
  title: ReleaseContent['title'],
  withdrawn: { readonly at: Date; readonly because: string | null } | null,
) => ({
  id: row.id,
  state: withdrawn === null ? 'released' : 'withdrawn',
  title,
  releasedAt: row.releasedAt?.toISOString() ?? null,
  withdrawnAt: withdrawn?.at.toISOString() ?? null,
  withdrawnBecause: withdrawn?.because ?? null,
  content: row.content,
  sha256: row.sha256,
})

/** Released tables for programs: what everybody may know, and nothing of what they rest on. */
export const releaseApi: readonly ApiRoute[] = [
  apiList(path('/v1/statistics/releases'), viewReleases, {
    summary: 'Released tables of people who were exposed to trafficking, and of what the law did',
    name: 'releases',
    record: Release,
    found: ({ rows, total }) => ({ rows: rows.map((row) => asJson(row, row.content.title, null)), total }),
  }),
  apiGet(path('/v1/statistics/releases/:releaseId'), viewRelease, {
    summary: 'One released table, with its method and what it loses',
    output: Release,
    answer: ({ withdrawnAt, withdrawnBecause, title, ...row }) =>
      asJson(row, title, withdrawnAt === null ? null : { at: withdrawnAt, because: withdrawnBecause }),
  }),
]
