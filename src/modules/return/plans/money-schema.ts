import { z } from 'zod'
import { currencies } from './money.ts'
import { planInput } from './schema.ts'

export const allowancePurposes = [
  'travel',
  'housing',
  'care',
  'livelihood',
  'education',
  'children',
  'other',
] as const
export type AllowancePurpose = (typeof allowancePurposes)[number]
export const allowanceSources = ['programme', 'municipality', 'partner', 'other'] as const
export type AllowanceSource = (typeof allowanceSources)[number]

const Amount = z.string().trim().min(1).max(30)

export const allowanceInput = planInput.extend({
  purpose: z.enum(allowancePurposes),
  source: z.enum(allowanceSources),
  amount: Amount,
  currency: z.enum(currencies),
  decidedOn: z.iso.date(),
})
export const preparePayoutInput = planInput.extend({ allowanceId: z.uuid() })
export const payoutInput = preparePayoutInput.extend({
  amount: Amount,
  paidOn: z.iso.date(),
  documentId: z.uuid(),
  how: z.string().trim().min(1).max(5_000),
})
