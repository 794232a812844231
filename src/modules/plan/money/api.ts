import { z } from '@hono/zod-openapi'
import { apiGet, apiList, apiPost } from '../../../platform/http/api.ts'
import { path } from '../../../platform/http/path.ts'
import { postDecision, postStep } from './post-actions.ts'
import { stages } from './stages.ts'
import { viewMoney, viewPosting, viewSums } from './view-actions.ts'

const Ore = z.int()
const Sums = {
  planned: Ore,
  decided: Ore,
  granted: Ore,
  disposed: Ore,
  spent: Ore,
  returned: Ore,
}
const Year = z.int().nullable()
const Measure = z.object({ id: z.uuid(), number: z.string() })

const PlanMoney = z
  .object({
    planId: z.uuid(),
    reference: z.string(),
    currency: z.literal('SEK'),
    unit: z.literal('öre'),
    frameOre: Ore,
    votedOre: Ore,
    untracedOre: Ore,
    plannedOre: Ore,
    outsideOre: Ore,
    traced: z.array(
      z.object({
        assignmentId: z.uuid().nullable(),
        title: z.string().nullable(),
        measures: z.array(Measure),
        holders: z.array(z.string()),
        ...Sums,
      }),
    ),
    periods: z.array(z.object({ fromYear: Year, toYear: Year, frame: Ore, ...Sums })),
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
  id: z.uuid(),
  kind: z.string(),
  day: z.iso.date(),
  amountOre: Ore,
  decisionNumber: z.string().nullable(),
  words: z.string(),
  source: z.string(),
  page: z.int().nullable(),
  holders: z.array(z.string()),
  assignmentId: z.uuid().nullable(),
  reversedBy: z.uuid().nullable(),
})

const Posting = z
  .object({
    id: z.uuid(),
    planId: z.uuid(),
    kind: z.string(),
    day: z.iso.date(),
    decisionNumber: z.string().nullable(),
    words: z.string(),
    source: z.string(),
    page: z.int().nullable(),
    passage: z.string().nullable(),
    /** Whether the passage is the plan's own words. */
    isQuoted: z.boolean(),
    reverses: z.uuid().nullable(),
    reversedBy: z.uuid().nullable(),
    postedAt: z.iso.datetime(),
    lines: z.array(
      z.object({
        accountId: z.uuid(),
        stage: z.enum(stages),
        side: z.enum(['in', 'out']),
        amountOre: Ore,
        fromYear: Year,
        toYear: Year,
        holders: z.array(z.string()),
        assignmentId: z.uuid().nullable(),
      }),
    ),
  })
  .openapi('MoneyPosting')

const Posted = z.object({ planId: z.uuid(), postingId: z.uuid() })

/** The ledger for programs. Sums are in öre. */
export const moneyApi = [
  apiGet(path('/v1/plans/:planId/money'), viewSums, {
    summary: 'Where the money of a plan went, in öre',
    output: PlanMoney,
    answer: ({ plan, flow, setAside }) => ({
      ...flow,
      planId: plan.id,
      reference: plan.reference,
      currency: 'SEK',
      unit: 'öre',
      setAside,
    }),
  }),
  apiList(path('/v1/plans/:planId/money/postings'), viewMoney, {
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
    summary: 'Post a decision on money: of Parliament, of the government, or what is planned',
    status: 201,
    output: Posted,
  }),
  apiPost(path('/v1/plans/:planId/money/steps'), postStep, {
    summary: 'Post a step of money that is decided on: granted, paid, spent, paid back',
    status: 201,
    output: Posted,
  }),
]
