import { z } from 'zod'
import { registerApi } from '../../../platform/http/register-api.ts'
import { partnerRegister } from './register.ts'

/** Partners for programs. */
export const partnerApi = registerApi(partnerRegister, {
  base: '/v1/return-partners',
  name: 'partners',
  one: 'a partner',
  summary: 'Partners in countries of origin: what they can meet, and whether an agreement holds',
  more: { agreed: z.boolean() },
})
