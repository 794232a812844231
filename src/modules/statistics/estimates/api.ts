import { z } from '@hono/zod-openapi'
import { type ApiRoute, apiGet, apiList } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { viewAllPublished, viewPublished } from './actions.ts'
import { publicLimits } from './published.ts'
import { quickModels } from './schema.ts'

type Publication = Awaited<ReturnType<typeof viewPublished.run>>

const Words = z.object({ sv: z.string(), en: z.string() })
const Model = z.object({ kind: z.enum(quickModels), threshold: z.number().nullable() })

/** A share with its 95 % bounds, in hundredths. */
const Share = z.object({ estimate: z.number(), lower: z.number(), upper: z.number() })

/** Every number of people is rounded. */
const Figures = z.object({
  /** Nothing where the lists cannot say how many there are: then `atLeast` stands alone. */
  population: z.int().nullable(),
  darkFigure: z.int().nullable(),
  atLeast: z.int().optional(),
  observed: z.int(),
  interval: z.object({ level: z.number(), lower: z.int(), upper: z.int() }).nullable(),
  /** Whether the interval counts that the model was chosen on the same data. */
  resampled: z.boolean(),
  roundedTo: z.int(),
  lists: z.int(),
  model: Model,
  /** The interval if everybody were equally easy to find, by that model; absent of what is older. */
  alike: z.object({ lower: z.int(), upper: z.int() }).nullable().optional(),
  /** Of how many lists the others hold the size. */
  knownSize: z.object({ inside: z.int(), of: z.int() }).optional(),
  limits: z.array(z.enum(publicLimits)),
  paragraph: Words,
  /** What other choices of the model give. */
  fan: z.array(
    z.object({ model: Model, population: z.int(), lower: z.int().nullable(), upper: z.int().nullable() }),
  ),
  /** Where the lists were linked without identities: from which similarity, with which errors. */
  linkage: z
    .object({
      run: z.guid(),
      threshold: z.string(),
      missed: Share,
      false: Share,
      basis: z.enum(['clerical_sample', 'made_up_cases']),
      judged: z.int(),
      /** SHA-256 of the protocol's last entry when the estimate was made. */
      protocol: z.string(),
    })
    .optional(),
  body: z.string(),
  engine: z.string(),
})

const Estimate = z
  .object({
    id: z.guid(),
    state: z.enum(['published', 'withdrawn']),
    title: Words,
    subject: Words,
    from: z.iso.date(),
    to: z.iso.date(),
    publishedAt: z.iso.datetime().nullable(),
    withdrawnAt: z.iso.datetime().nullable(),
    withdrawnBecause: z.string().nullable(),
    /** Nothing where the estimate was withdrawn. */
    figures: Figures.nullable(),
    /** SHA-256 of what was published in canonical form (RFC 8785), in hexadecimal. */
    sha256: z.string().nullable(),
  })
  .openapi('PublishedEstimate')

const asJson = ({ content, publishedAt, withdrawnAt, ...row }: Publication) => {
  const stands = withdrawnAt === null
  return {
    ...row,
    publishedAt: stands ? (publishedAt?.toISOString() ?? null) : null,
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
    figures: stands ? content : null,
    sha256: stands ? row.sha256 : null,
  }
}

/** Published estimates for programs: rounded, and nothing of what they rest on. */
export const estimateApi: readonly ApiRoute[] = [
  apiList(path('/v1/statistics/estimates'), viewAllPublished, {
    summary: 'Published estimates of how many people there are, seen and unseen',
    name: 'estimates',
    record: Estimate,
    found: ({ rows, total }) => ({ rows: rows.map(asJson), total }),
  }),
  apiGet(path('/v1/statistics/estimates/:estimateId'), viewPublished, {
    summary: 'One published estimate, with its uncertainty and its limits',
    output: Estimate,
    answer: asJson,
  }),
]
