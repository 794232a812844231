import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { receiptLanguages } from './receipt-words.ts'
import { look, planned, routeForm, step, telephone, wordForm } from './records.ts'
import { tellings } from './tellings.ts'

const revision = z.coerce.number().int().min(1)

export const newInput = z.object({ caseId: z.guid(), claimId: z.guid() })
export const routeInput = newInput.extend({ routeId: z.guid() })
export const addRouteInput = newInput.extend(inputOf(routeForm))
export type AddedRoute = z.output<typeof addRouteInput>
export const retireRouteInput = routeInput.extend({ revision })
export const wordInput = routeInput.extend({ revision, ...inputOf(wordForm) })
export const planPaymentInput = newInput.extend(inputOf(planned))

export const paymentInput = z.object({ caseId: z.guid(), paymentId: z.guid() })
export const stepInput = paymentInput.extend({ revision, ...inputOf(step) })
export const giveCodeInput = paymentInput.extend({ revision })
export const telephoneInput = paymentInput.extend({
  revision,
  ...inputOf(telephone),
  /** ISO 4217; empty where no amount was said. */
  currency: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z]{3})?$/)
    .default(''),
})
export const lookInput = paymentInput.extend({ revision, ...inputOf(look) })

const ReceiptLanguage = z.enum(receiptLanguages).optional().catch(undefined)
export const receiptPageInput = z.object({ language: ReceiptLanguage })
export const receiptInput = z.object({
  code: z.string().trim().min(1).max(60),
  told: z.enum(tellings),
  language: ReceiptLanguage,
})
