import { z } from 'zod'
import { MOST_HOURS } from './rules.ts'

/** Why something was done, in the words of whoever does it; sealed. */
const reason = z.string().trim().min(10).max(4000)

export const noInput = z.object({})
export const emergencyIdInput = z.object({ emergencyId: z.guid() })
export const caseIdInput = z.object({ caseId: z.guid() })

export const askInput = z.object({ number: z.string().trim().min(1).max(40), reason })

/** A whole name and one thing more, in a form's body alone. */
export const askByNameInput = z.object({
  name: z.string().trim().min(1).max(200),
  birthYear: z
    .string()
    .trim()
    .regex(/^(19|20)\d\d$/)
    .optional(),
  personNumber: z.string().trim().max(40).optional(),
  alias: z.string().trim().max(200).optional(),
  reason,
})

export const decideInput = emergencyIdInput.extend({
  decision: z.enum(['open', 'refuse']),
  hours: z.coerce.number().int().min(1).max(MOST_HOURS).default(MOST_HOURS),
})

export const reviewOutcomes = ['justified', 'not_justified'] as const
export const reviewInput = emergencyIdInput.extend({ outcome: z.enum(reviewOutcomes), reason })

/** Who is to be denied, as one value of an address: `person.<id>` or `body.<id>`. */
const denied = z.templateLiteral([z.enum(['person', 'body']), '.', z.guid()]).transform((value) => {
  const [kind, id] = value.split('.') as ['person' | 'body', string]
  return { kind, id }
})
export type DeniedParty = z.output<typeof denied>

export const searchInput = caseIdInput.extend({ sought: z.string().trim().min(2).max(100) })
export const effectInput = caseIdInput.extend({ who: denied })
export const denyInput = effectInput.extend({ reason })
export const liftInput = caseIdInput.extend({ denialId: z.guid(), reason })

export const relations = ['self', 'relative', 'neighbour'] as const
export type Relation = (typeof relations)[number]
export const declareInput = z.object({
  number: z.string().trim().min(1).max(40),
  relation: z.enum(relations),
})
export const removeInput = z.object({ relation: z.enum(relations) })

export const judgements = ['in_order', 'followed_up'] as const
export const alertKinds = [
  'break_glass',
  'override',
  'asked_by_name',
  'looked_up_self',
  'looked_up_relative',
  'looked_up_neighbour',
  'looked_up_colleague',
  'denied_try',
  'probing',
  'shelter_declines',
] as const
export type AlertKind = (typeof alertKinds)[number]
export const alertsInput = z.object({
  state: z.enum(['new', 'seen']).default('new'),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})
export const judgeInput = z.object({ alertId: z.guid(), judgement: z.enum(judgements) })

export const printInput = caseIdInput.extend({ language: z.string().max(20).default('sv') })
