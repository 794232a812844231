import { z } from 'zod'
import { wholeYear } from '../../../platform/fields/kinds.ts'
import { amount } from '../../../platform/fields/kronor.ts'

const grantStates = ['decided', 'offered', 'running', 'reported', 'claimed', 'closed', 'forgone'] as const
export type GrantState = (typeof grantStates)[number]

export type ReportState = 'draft' | 'submitted' | 'returned' | 'accepted'

/** Kinds of value of an achieved result: none of them is ever taken for another. A measured 0 is kept as zero. */
export const achievedKinds = ['measured', 'unknown', 'not_collected'] as const

const Text = (maximum: number) => z.string().trim().max(maximum)
const Written = (maximum: number) => z.string().trim().min(1).max(maximum)
/** Rows of a form: an empty row is absent. */
const rows = <S extends z.ZodType>(row: S, most: number) => z.array(row.optional()).max(most).default([])

export const grantIdInput = z.object({ grantId: z.guid() })

export const listInput = z.object({
  call: z.guid().optional(),
  giver: z.guid().optional(),
  year: wholeYear().optional(),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type GrantSelection = z.output<typeof listInput>

export const agreementInput = z.object({
  grantId: z.guid(),
  conditions: Written(8000),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  reportOn: z.iso.date(),
  instalments: rows(z.object({ amount, dueOn: z.iso.date(), condition: Text(500).optional() }), 20),
})

/** Why an agreement is declined, or a grant does not come about. */
export const becauseInput = z.object({ grantId: z.guid(), because: Written(1000) })

export const payInput = z.object({ instalmentId: z.guid(), paidOn: z.iso.date() })
export const stopInput = z.object({ instalmentId: z.guid(), reason: Written(1000) })

export const reportInput = z.object({
  grantId: z.guid(),
  revision: z.coerce.number().int(),
  done: Text(8000).default(''),
  outcome: Text(8000).default(''),
  notReached: Text(8000).default(''),
  publicText: Text(4000).default(''),
  publish: z.literal('yes').optional(),
  spent: z.record(z.guid(), amount.optional()).default({}),
  note: z.record(z.guid(), Text(500)).default({}),
  kind: z.record(z.guid(), z.enum(achievedKinds)).default({}),
  value: z.record(z.guid(), z.coerce.number().int().min(0).max(1_000_000_000)).default({}),
})
export type ReportInput = z.output<typeof reportInput>

export const returnInput = z.object({ grantId: z.guid(), reason: Written(4000) })
/** Days within which money is to come back. */
export const REPAYMENT_DAYS = 30

/** Without an amount all that is left has come. */
export const repaidInput = z.object({ grantId: z.guid(), repaidOn: z.iso.date(), amount: amount.optional() })
/** What was wrong with what is taken back. */
const Wrong = Written(1000)
export const takeBackPaymentInput = z.object({ instalmentId: z.guid(), because: Wrong })
export const takeBackRepaidInput = z.object({ repaidId: z.guid(), because: Wrong })
export const claimBackInput = z.object({
  grantId: z.guid(),
  amount,
  dueOn: z.iso.date(),
  because: Written(2000),
})
