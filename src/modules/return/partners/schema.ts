import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { isCountry } from '../countries.ts'
import { agreements, competences, written } from './records.ts'

export const noInput = z.object({})
export const listInput = z.object({
  country: z.union([z.string().refine(isCountry), z.literal('')]).optional(),
  competence: z.enum(competences).optional(),
})
export type PartnerSelection = z.output<typeof listInput>
export const partnerInput = z.object({ partnerId: z.uuid() })
export const addPartnerInput = z.object(inputOf(written))
export const changePartnerInput = partnerInput.extend({
  ...inputOf(written),
  revision: z.coerce.number().int().min(1),
})
export const addAgreementInput = partnerInput.extend(inputOf(agreements.fields))
export const endAgreementInput = partnerInput.extend({ agreementId: z.uuid() })
