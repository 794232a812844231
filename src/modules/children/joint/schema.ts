import { z } from 'zod'
import { timeOfDay } from '../../../platform/clock/hours.ts'

/** As what an authority takes part. The victim's counsel is no authority and has no layer. */
export const parts = ['social_services', 'police', 'prosecutor', 'forensic_medicine', 'child_health'] as const
export type Part = (typeof parts)[number]

export const stepKinds = [
  'consultation',
  'interview',
  'medical',
  'crisis_support',
  'follow_up',
  'decision',
] as const
export type StepKind = (typeof stepKinds)[number]
/** Steps at which authorities meet, with attendance and what was agreed. */
export const meetingKinds: readonly StepKind[] = ['consultation', 'follow_up']

export const missingCodes = [
  'no_place',
  'no_interpreter',
  'missing_authority',
  'waiting_for_decision',
  'child_ill',
  'other',
] as const
export type MissingCode = (typeof missingCodes)[number]

export const agreedKinds = [
  'plan_interview',
  'plan_medical',
  'plan_crisis_support',
  'ask_for_representative',
  'ask_for_counsel',
  'inform_child',
  'inform_guardian',
  'protect_child',
  'assess_parents',
  'decide_next',
  'other',
] as const
export type AgreedKind = (typeof agreedKinds)[number]

/** What a row of any layer may be about. */
export const commonEntryKinds = ['request', 'note', 'minutes', 'support', 'decision', 'protection'] as const
/** The child's own rows, which the social services that asked write. */
export const childEntryKinds = [
  'child_voice',
  'best_interest',
  'language',
  'interpreter',
  'support_person',
] as const
const writtenKinds = [...commonEntryKinds, 'interview', 'medical', ...childEntryKinds] as const
export type WrittenKind = (typeof writtenKinds)[number]
export type EntryKind = WrittenKind | 'received'

export const urgencies = ['at_once', 'within_week', 'planned'] as const
export const endReasons = ['completed', 'police_closed', 'child_moved', 'withdrawn', 'other'] as const
export const declineReasons = ['no_capacity', 'not_competent', 'conflict', 'other'] as const
export const keepReasons = [
  'criminal_data',
  'patient_record',
  'social_file',
  'archive_rule',
  'undecided',
] as const

export const grounds = [
  'consent',
  'offence_against_child',
  'duty_to_report',
  'duty_to_inquiry',
  'care_of_child',
  'against_crime',
  'general_clause',
  'own_task',
  'no_harm',
] as const
export type Ground = (typeof grounds)[number]
/** What an authority's calendar entries may rest on when it joins. */
export const calendarGrounds = ['own_task', 'no_harm', 'consent'] as const satisfies readonly Ground[]

export const noInput = z.object({})
const Text = z.string().trim().min(1).max(20_000)
const Revision = z.coerce.number().int().min(1)
const Day = z.iso.date()
const optionalOf = <T extends z.ZodType>(one: T) =>
  z.preprocess((given) => (given === '' ? undefined : given), one.optional())
/** Several of something: a form sends a single one without a list. */
const several = <T extends z.ZodType>(one: T) =>
  z
    .union([z.array(one).max(40), one.transform((given) => [given])])
    .default([])
    .transform((given) => given as z.output<T>[])

const houseInput = z.object({ houseId: z.guid() })
export const viewHouseInput = houseInput.extend({
  find: z.string().max(200).optional(),
  chosen: z.string().max(100).optional(),
})
const houseFields = {
  name: z.string().trim().min(1).max(200),
  county: optionalOf(z.string().regex(/^\d{2}$/)),
}
export const addHouseInput = z.object({ ...houseFields, part: z.enum(parts) })
export const changeHouseInput = z.object({ houseId: z.guid(), ...houseFields, revision: Revision })
export const closeHouseInput = z.object({ houseId: z.guid(), revision: Revision })
export const addHouseBodyInput = z.object({ houseId: z.guid(), bodyId: z.guid(), part: z.enum(parts) })
export const endHouseBodyInput = z.object({ houseId: z.guid(), bodyId: z.guid() })

export const caseInput = z.object({ caseId: z.guid() })
export const requestInput = z.object({
  caseId: z.guid(),
  houseId: z.guid(),
  urgency: z.enum(urgencies),
  requestedOn: Day,
  bodies: several(z.guid()),
  text: optionalOf(Text),
})

export const investigationInput = z.object({ investigationId: z.guid() })
export const inviteInput = z.object({ investigationId: z.guid(), bodyId: z.guid() })
export const answerInput = z.object({
  investigationId: z.guid(),
  answer: z.enum(['join', 'decline']),
  calendarGround: optionalOf(z.enum(calendarGrounds)),
  declineReason: optionalOf(z.enum(declineReasons)),
})
export const endInput = z.object({
  investigationId: z.guid(),
  reason: z.enum(endReasons),
  endedOn: Day,
  revision: Revision,
})
export const colleagueInput = z.object({ investigationId: z.guid(), personId: z.guid() })

export const writeInput = z.object({ investigationId: z.guid(), kind: z.enum(writtenKinds), text: Text })
export const entryInput = z.object({ investigationId: z.guid(), entryId: z.guid() })
export const rewriteInput = z.object({
  investigationId: z.guid(),
  entryId: z.guid(),
  text: Text,
  revision: Revision,
})
export const shareInput = z.object({
  investigationId: z.guid(),
  entryId: z.guid(),
  to: several(z.guid()),
  ground: z.enum(grounds),
  reasons: z.string().trim().min(1).max(5_000),
  /** The version that was looked at when it was decided. */
  revision: Revision,
})
export const shareIdInput = z.object({ investigationId: z.guid(), shareId: z.guid() })

export const planStepInput = z.object({
  investigationId: z.guid(),
  kind: z.enum(stepKinds),
  responsibleBody: z.guid(),
  plannedOn: Day,
  plannedAt: optionalOf(timeOfDay),
})
export const stepInput = z.object({ investigationId: z.guid(), stepId: z.guid() })
export const changeStepInput = z.object({
  investigationId: z.guid(),
  stepId: z.guid(),
  state: z.enum(['planned', 'done', 'cancelled']),
  responsibleBody: z.guid(),
  plannedOn: Day,
  plannedAt: optionalOf(timeOfDay),
  doneOn: optionalOf(Day),
  missing: several(z.enum(missingCodes)),
  revision: Revision,
})
export const attendanceInput = z.object({
  investigationId: z.guid(),
  stepId: z.guid(),
  came: several(z.guid()),
})
export const agreeInput = z.object({
  investigationId: z.guid(),
  stepId: z.guid(),
  kind: z.enum(agreedKinds),
  responsibleBody: z.guid(),
  dueOn: Day,
})
export const endAgreedInput = z.object({
  investigationId: z.guid(),
  agreedId: z.guid(),
  state: z.enum(['done', 'dropped']),
  revision: Revision,
})

export const ageBands = ['under_7', '7_to_12', '13_to_17'] as const
export type AgeBand = (typeof ageBands)[number]
export const childViewInput = z.object({
  investigationId: z.guid(),
  age: optionalOf(z.enum(ageBands)),
  language: optionalOf(z.enum(['sv', 'en'])),
})

export const keepInput = z.object({
  investigationId: z.guid(),
  because: z.enum(keepReasons),
  until: optionalOf(Day),
  revision: Revision,
})
