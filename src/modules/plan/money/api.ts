import { z } from '@hono/zod-openapi'
import { apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { type DefinedSum, definitions } from './definitions.ts'
import { postDecision, postStep } from './post-actions.ts'
import { stages } from './stages.ts'
import type { Sums } from './sums.ts'
import { listPlanPostings, viewPosting, viewSums } from './view-actions.ts'

const Ore = z.int()
/** A sum with what it means, from the words that pages and exports use too. */
const sumOf = (name: DefinedSum) => Ore.openapi({ description: definitions.en[`${name}_means`] as string })
const ShownSums = {
  planned: sumOf('planned'),
  decided: sumOf('decided'),
  granted: sumOf('granted'),
  disposed: sumOf('paid'),
  spent: sumOf('spent'),
  returned: sumOf('repaid'),
}
const Year = z.int().nullable()
const Measure = z.object({ id: z.guid(), number: z.string() })

const PlanMoney = z
  .object({
    planId: z.guid(),
    reference: z.string(),
    currency: z.literal('SEK'),
    unit: z.literal('öre'),
    frameOre: sumOf('frame'),
    votedOre: Ore,
    untracedOre: sumOf('untraced'),
    plannedOre: sumOf('planned'),
    outsideOre: sumOf('beyond'),
    totals: z.object(ShownSums),
    areas: z.array(z.object({ areas: z.array(z.string()), ...ShownSums })),
    traced: z.array(
      z.object({
        assignmentId: z.guid().nullable(),
        title: z.string().nullable(),
        measures: z.array(Measure),
        holders: z.array(z.string()),
        ...ShownSums,
      }),
    ),
    periods: z.array(z.object({ fromYear: Year, toYear: Year, frame: sumOf('frame'), ...ShownSums })),
    setAside: z.array(
      z.object({
        year: z.int(),
        appropriation: z.string().nullable(),
        body: z.string(),
        amountOre: Ore,
        reason: z.enum(['other_years', 'other_appropriation', 'not_named']),
        source: z.string(),
      }),
    ),
  })
  .openapi('PlanMoney')

const ListedPosting = z.object({
  id: z.guid(),
  kind: z.string(),
  day: z.iso.date(),
  amountOre: Ore,
  decisionNumber: z.string().nullable(),
  words: z.string(),
  source: z.string(),
  page: z.int().nullable(),
  holders: z.array(z.string()),
  assignmentId: z.guid().nullable(),
  reversedBy: z.guid().nullable(),
})

const Posting = z
  .object({
    id: z.guid(),
    planId: z.guid(),
    kind: z.string(),
    day: z.iso.date(),
    decisionNumber: z.string().nullable(),
    words: z.string(),
    source: z.string(),
    page: z.int().nullable(),
    passage: z.string().nullable(),
    /** Whether the passage is the plan's own words. */
    isQuoted: z.boolean(),
    reverses: z.guid().nullable(),
    reversedBy: z.guid().nullable(),
    postedAt: z.iso.datetime(),
    lines: z.array(
      z.object({
        accountId: z.guid(),
        stage: z.enum(stages),
        side: z.enum(['in', 'out']),
        amountOre: Ore,
        fromYear: Year,
        toYear: Year,
        holders: z.array(z.string()),
        assignmentId: z.guid().nullable(),
      }),
    ),
  })
  .openapi('MoneyPosting')

const Posted = z.object({ planId: z.guid(), postingId: z.guid() })

/** Sums by the names of the ledger's stages, which the interface has had from its first version. */
const shown = ({ planned, decided, granted, paid, spent, repaid }: Sums) => ({
  ...{ planned, decided, granted, spent },
  disposed: paid,
  returned: repaid,
})

/** The ledger for programs. Sums are in öre. */
export const moneyApi = [
  apiGet(path('/v1/plans/:planId/money'), viewSums, {
    summary: 'Where the money of a plan went, in öre',
    output: PlanMoney,
    answer: ({ plan, money, setAside }) => ({
      planId: plan.id,
      reference: plan.reference,
      currency: 'SEK',
      unit: 'öre',
      frameOre: money.plan.frame,
      votedOre: money.plan.voted,
      untracedOre: money.plan.untraced,
      plannedOre: money.plan.planned,
      outsideOre: money.plan.beyond,
      totals: shown(money.plan),
      areas: money.areas.map((row) => ({ areas: row.areas, ...shown(row) })),
      traced: money.purposes.map(({ assignmentId, title, measures, holders, ...row }) => ({
        ...{ assignmentId, title, measures, holders },
        ...shown(row),
      })),
      periods: money.periods.map(({ fromYear, toYear, frame, ...row }) => ({
        ...{ fromYear, toYear, frame },
        ...shown(row),
      })),
      setAside,
    }),
  }),
  apiList(path('/v1/plans/:planId/money/postings'), listPlanPostings, {
    summary: 'The postings of a plan, newest first, in öre',
    name: 'postings',
    record: ListedPosting,
    found: ({ postings }) => postings,
  }),
  apiGet(path('/v1/plans/:planId/money/postings/:postingId'), viewPosting, {
    summary: 'One posting with its balanced lines, in öre',
    output: Posting,
    answer: ({ posting }) => ({
      ...posting,
      postedAt: posting.postedAt.toISOString(),
      lines: posting.lines.map(({ account, years, ...line }) => ({
        ...line,
        stage: account.stage,
        assignmentId: account.assignmentId,
        fromYear: years?.from ?? null,
        toYear: years?.to ?? null,
      })),
    }),
  }),
  apiPost(path('/v1/plans/:planId/money/decisions'), postDecision, {
    summary: 'Post a decision on money: of Parliament, of the Government, or what is planned',
    status: 201,
    output: Posted,
  }),
  apiPost(path('/v1/plans/:planId/money/steps'), postStep, {
    summary: 'Post a step of money that is decided on: granted, paid, spent, paid back',
    status: 201,
    output: Posted,
  }),
]
