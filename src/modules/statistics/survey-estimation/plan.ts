import { z } from 'zod'
import { SurveyRefusal } from './refusal.ts'

const column = z.string().min(1)
const totals = z.record(z.string(), z.number().nonnegative())
const margin = z.strictObject({ variable: column, totals })
const value = z.union([z.string(), z.number()])

/** One change of the weights. */
const adjustment = z
  .strictObject({
    rake: z.array(margin).min(1),
    poststratify: margin,
    calibrate: z.strictObject({
      distance: z.enum(['linear', 'raking', 'logit']).default('linear'),
      bounds: z.tuple([z.number(), z.number()]).nullable().default(null),
      intercept: z.number().nullable().default(null),
      factors: z.record(column, totals).default({}),
      numbers: z.record(column, z.number()).default({}),
    }),
    trim: z.strictObject({
      lower: z.number().default(Number.NEGATIVE_INFINITY),
      upper: z.number().default(Number.POSITIVE_INFINITY),
      strict: z.boolean().default(false),
    }),
  })
  .partial()
  .refine((given) => Object.keys(given).length === 1, 'give one of rake, poststratify, calibrate, trim')

const plan = z.strictObject({
  ids: z.array(column).default([]),
  strata: column.nullable().default(null),
  weights: column.nullable().default(null),
  fpc: z.array(column).min(1).nullable().default(null),
  nest: z.boolean().default(false),
  replicates: z.enum(['JK1', 'JKn', 'BRR']).nullable().default(null),
  adjust: z.array(adjustment).nullable().default([]),
})

const measure = z
  .strictObject({ mean: column, total: column, ratio: z.tuple([column, column]) })
  .partial()
  .refine((given) => Object.keys(given).length === 1, 'give one of mean, total, ratio')

/** Which rows an answer is of, and whether limits go by the design's degrees of freedom rather than by the normal distribution. */
const common = {
  where: z.record(column, value).default({}),
  limits: z.enum(['normal', 't']).default('normal'),
}
const share = z.number().min(0).max(1)

const asks = {
  mean: z.strictObject({ mean: column, by: column.optional(), ...common }),
  total: z.strictObject({ total: column, by: column.optional(), ...common }),
  ratio: z.strictObject({ ratio: z.tuple([column, column]), by: column.optional(), ...common }),
  proportion: z.strictObject({
    proportion: z.strictObject({ variable: column, value }),
    interval: z.enum(['logit', 'likelihood', 'asin', 'beta', 'xlogit', 'mean']).default('logit'),
    by: column.optional(),
    where: common.where,
  }),
  association: z.strictObject({
    association: z.tuple([column, column]),
    test: z.enum(['F', 'Chisq', 'Wald', 'adjWald']).default('F'),
    where: common.where,
  }),
  quantile: z.strictObject({
    quantile: column,
    at: z.union([share, z.array(share).min(1)]),
    by: column.optional(),
    where: common.where,
  }),
  difference: z.strictObject({ difference: measure, by: column, of: z.tuple([value, value]), ...common }),
  test: z.strictObject({ test: z.strictObject({ mean: column }), by: column, where: common.where }),
}

export type SurveyPlan = z.output<typeof plan>
export type Margin = z.output<typeof margin>
export type Adjustment = z.output<typeof adjustment>
export type Measure = z.output<typeof measure>
export type AskOf<Kind extends keyof typeof asks> = z.output<(typeof asks)[Kind]>
/** A question to the survey, of the kind that its own key names. */
export type Ask = {
  readonly [Kind in keyof typeof asks]: { readonly kind: Kind; readonly given: AskOf<Kind> }
}[keyof typeof asks]

const checked = <Kind>(schema: z.ZodType<Kind>, given: unknown, file: 'design' | 'ask', at = ''): Kind => {
  const { data, error } = schema.safeParse(given)
  if (error === undefined) return data as Kind
  const [issue] = error.issues
  const place = [at, ...(issue?.path ?? []).map(String)].filter((part) => part !== '').join('.')
  throw new SurveyRefusal(file, `${place === '' ? '' : `${place}: `}${issue?.message}`)
}

/** The design as it is stated. @throws SurveyRefusal where a part is unknown or of another kind. */
export const readPlan = (given: unknown): SurveyPlan => checked(plan, given, 'design')

/** The questions as they are stated. @throws SurveyRefusal where one is none that can be answered. */
export const readAsks = (given: unknown): readonly Ask[] =>
  checked(z.array(z.looseObject({})).min(1), given, 'ask').map((one, index) => {
    const at = `ask ${index + 1}`
    const kind = (Object.keys(asks) as (keyof typeof asks)[]).find((known) => known in one)
    if (kind === undefined)
      throw new SurveyRefusal('ask', `${at}: asks for none of ${Object.keys(asks).join(', ')}`)
    return { kind, given: checked<unknown>(asks[kind], one, 'ask', at) } as Ask
  })
