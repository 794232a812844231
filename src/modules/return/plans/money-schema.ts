import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { allowanceForm, payoutForm } from './money-records.ts'
import { planInput } from './schema.ts'

export const allowanceInput = planInput.extend(inputOf(allowanceForm))
export const preparePayoutInput = planInput.extend({ allowanceId: z.guid() })
export const takeBackPayoutInput = preparePayoutInput.extend({ payoutId: z.guid() })
export const payoutInput = preparePayoutInput.extend(inputOf(payoutForm))
