import { z } from 'zod'

const Text = z.string().trim().min(1).max(20_000)
const AnyDay = z.iso.date()
const Revision = z.coerce.number().int().min(1)
const yes = z
  .enum(['yes'])
  .optional()
  .transform((given) => given === 'yes')

/** The same as their clocks. */
export const representativeKinds = ['guardian_ad_litem', 'special_representative', 'victim_counsel'] as const
export type RepresentativeKind = (typeof representativeKinds)[number]
export const representativeStates = [
  'needed',
  'applied',
  'appointed',
  'refused',
  'ended',
  'not_needed',
] as const
export type RepresentativeState = (typeof representativeStates)[number]
export const applicants = ['migration', 'social_board', 'prosecutor', 'police', 'the_child', 'other'] as const
export type Applicant = (typeof applicants)[number]
export const appointers = ['chief_guardian', 'district_court'] as const
export type Appointer = (typeof appointers)[number]
export const endReasons = [
  'adult',
  'guardian_arrived',
  'residence_permit',
  'replaced',
  'proceedings_over',
  'suspicion_gone',
  'left_country',
] as const

export const caseInput = z.object({ caseId: z.guid() })
export const representativeInput = z.object({ caseId: z.guid(), representativeId: z.guid() })

export const needInput = z.object({
  caseId: z.guid(),
  kind: z.enum(representativeKinds),
  neededOn: AnyDay,
})

const changed = representativeInput.extend({ revision: Revision })
const steps = z.discriminatedUnion('step', [
  z.object({ step: z.literal('apply'), appliedOn: AnyDay, appliedBy: z.enum(applicants) }),
  z.object({
    step: z.literal('appoint'),
    appointedOn: AnyDay,
    name: z.string().trim().min(1).max(200),
    contact: z.string().trim().max(500).default(''),
    childToldOn: AnyDay.optional(),
    coversCompensation: yes,
  }),
  z.object({ step: z.literal('tell_child'), childToldOn: AnyDay }),
  z.object({ step: z.literal('refuse'), endedOn: AnyDay }),
  z.object({ step: z.literal('drop'), endedOn: AnyDay }),
  z.object({ step: z.literal('end'), endedOn: AnyDay, reason: z.enum(endReasons) }),
])
/**
 * Each step of a representative is one form: what it does is said by `step`. Address and step are looked at each by itself,
 * so that an address which nothing can have is one also where the step is wrong.
 */
export const stepInput = changed.and(steps)
export type StepGiven = z.output<typeof stepInput>

export const relations = ['mother', 'father', 'other_guardian', 'close_to_guardian'] as const
export type Relation = (typeof relations)[number]
export const grounds = ['suspected', 'does_not_protect'] as const
export type Ground = (typeof grounds)[number]

export const suspectInput = z.object({
  caseId: z.guid(),
  relation: z.enum(relations),
  ground: z.enum(grounds),
  since: AnyDay,
  grounds: Text,
})
export const liftInput = z.object({
  caseId: z.guid(),
  suspicionId: z.guid(),
  liftedOn: AnyDay,
  reasons: Text,
})
