import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { agreements } from './records.ts'

const ofPartner = z.object({ id: z.guid() })
export const addAgreementInput = ofPartner.extend(inputOf(agreements.fields))
export const endAgreementInput = ofPartner.extend({ agreementId: z.guid() })
