import { z } from 'zod'
import { inputOf } from '../../../platform/fields/input.ts'
import { choices, outcome } from '../after/records.ts'
import { planInput } from '../plans/schema.ts'

const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
export const noInput = z.object({})
export const ofPlanInput = planInput
export const chooseInput = planInput.extend(inputOf(choices.fields))
export const openLinkInput = planInput.extend({ language: Language, lastDay: z.iso.date() })
export const endLinkInput = planInput.extend({ accessId: z.guid() })
export const followUpInput = planInput.extend({ followUpId: z.guid() })

export const recordInput = followUpInput.extend(inputOf(outcome))
export const enterInput = z.object({ secret: z.string().max(100) })
export const partnerLanguageInput = z.object({ language: z.string().max(20).optional() })
export const partnerFollowUpInput = z.object({
  followUpId: z.guid(),
  language: z.string().max(20).optional(),
})
