import { z } from 'zod'
import { amount } from '../money.ts'
import { countryCodes } from './countries.ts'
import { receiptLanguages } from './receipt-words.ts'
import { tellings } from './tellings.ts'

export const channels = [
  'swedish_account',
  'foreign_account',
  'blocked_account',
  'prepaid_card',
  'money_transfer',
  'trusted_person',
  'partner',
  'consulate',
] as const
export type Channel = (typeof channels)[number]
export const holders = ['person', 'blocked', 'guardian', 'trusted_person', 'organisation'] as const
export type Holder = (typeof holders)[number]
export const risks = [
  'none_seen',
  'perpetrator',
  'family',
  'debt',
  'authority',
  'intermediary',
  'other',
] as const
export type Risk = (typeof risks)[number]
export const identityChecks = [
  'passport',
  'national_document',
  'consulate',
  'known_to_staff',
  'video_with_document',
  'none',
] as const
export type IdentityCheck = (typeof identityChecks)[number]
export const confirmations = ['code', 'telephone'] as const

export const paymentStates = [
  'planned',
  'sent',
  'arrived',
  'received',
  'part_received',
  'returned',
  'not_received',
  'taken',
  'cancelled',
] as const
export type PaymentState = (typeof paymentStates)[number]
export const sources = ['compensation', 'damages', 'insurance'] as const
export type Source = (typeof sources)[number]
export const obstacleCodes = [
  'no_account',
  'no_identity_document',
  'unsafe_address',
  'bank_refused',
  'fees',
  'not_reached',
  'taken_by_another',
  'exchange_loss',
  'other',
] as const
export type ObstacleCode = (typeof obstacleCodes)[number]
/** What staff do with a payout. */
export const staffSteps = ['send', 'arrive', 'return', 'cancel'] as const

const Revision = z.coerce.number().int().min(1)
const Line = z.string().trim().max(300)
const Text = z.string().trim().max(20_000)
const yes = z
  .enum(['yes'])
  .optional()
  .transform((given) => given === 'yes')
const of = { caseId: z.uuid(), claimId: z.uuid() }

export const newInput = z.object(of)
export const routeInput = z.object({ ...of, routeId: z.uuid() })
export const addRouteInput = z.object({
  ...of,
  country: z.enum(countryCodes as [string]),
  channel: z.enum(channels),
  holder: z.enum(holders),
  account: Line.default(''),
  bic: Line.default(''),
  bank: Line.default(''),
  risks: z.array(z.enum(risks)).max(risks.length).default([]),
  risk: Text.default(''),
  trusted: Text.default(''),
  identityCheck: z.enum(identityChecks),
  identityCheckedOn: z
    .union([z.iso.date(), z.literal('')])
    .optional()
    .transform((given) => (given === undefined || given === '' ? null : given)),
  confirmsBy: z.enum(confirmations),
  word: Line.default(''),
  /** The person can be asked without whoever receives the money being there or knowing. */
  alone: yes,
  withPerson: yes,
})
export type AddedRoute = z.output<typeof addRouteInput>
export const retireRouteInput = z.object({ ...of, routeId: z.uuid(), revision: Revision })
export const wordInput = z.object({ ...of, routeId: z.uuid(), revision: Revision, word: Line.min(1) })

export const planPaymentInput = z.object({
  ...of,
  routeId: z.uuid(),
  source: z.enum(sources),
  amount,
})

const payment = { caseId: z.uuid(), paymentId: z.uuid() }
export const paymentInput = z.object(payment)
export const stepInput = z.object({
  ...payment,
  revision: Revision,
  step: z.enum(staffSteps),
  onDay: z.iso.date(),
})
export const giveCodeInput = z.object({ ...payment, revision: Revision })
export const telephoneInput = z.object({
  ...payment,
  revision: Revision,
  word: Line.min(1),
  told: z.enum(tellings),
  onDay: z.iso.date(),
  amount: z.union([z.literal('').transform(() => null), amount]).optional(),
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{3})?$/)
    .default(''),
})
export const lookInput = z.object({
  ...payment,
  revision: Revision,
  onDay: z.iso.date(),
  reached: z.enum(['spoke', 'not_reached']),
  obstacles: z.array(z.enum(obstacleCodes)).max(obstacleCodes.length).default([]),
  note: Text.default(''),
})

const ReceiptLanguage = z.enum(receiptLanguages).optional().catch(undefined)
export const receiptPageInput = z.object({ language: ReceiptLanguage })
export const receiptInput = z.object({
  code: z.string().trim().min(1).max(60),
  told: z.enum(tellings),
  language: ReceiptLanguage,
})
