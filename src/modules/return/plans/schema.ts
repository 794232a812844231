import { z } from 'zod'
import { isCountry } from '../countries.ts'

export const grounds = ['trafficked', 'prostitution'] as const
export type Ground = (typeof grounds)[number]
export const planStates = [
  'informed',
  'considering',
  'planned',
  'confirmed',
  'travelled',
  'followed',
  'ended',
  'stayed',
  'withdrawn',
] as const
export type PlanState = (typeof planStates)[number]
export const wishes = ['return', 'not_return', 'undecided', 'wait'] as const
export type Wish = (typeof wishes)[number]
export const manners = ['in_person', 'telephone', 'video'] as const
export type Manner = (typeof manners)[number]
export const interpreters = ['none_needed', 'in_person', 'telephone', 'video'] as const
export type Interpreter = (typeof interpreters)[number]
export const sides = ['sweden', 'abroad'] as const
export type Side = (typeof sides)[number]
export const topics = [
  'perpetrators',
  'family',
  'authorities',
  'debts',
  'children',
  'health',
  'documents',
  'home',
] as const
export type Topic = (typeof topics)[number]
export const riskAnswers = ['yes', 'no', 'unknown'] as const
export const findings = ['in_best_interest', 'not_in_best_interest', 'unclear'] as const
export type Finding = (typeof findings)[number]
export const documentKinds = ['passport', 'national_id', 'emergency_travel_document'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const documentStates = ['none', 'applied', 'held_by_other', 'ready'] as const
export type DocumentState = (typeof documentStates)[number]
export const companions = ['none', 'organiser', 'relative', 'support_person'] as const
export type Companion = (typeof companions)[number]
/** The parts of the plan in words, each sealed. */
export const planTexts = [
  'route',
  'reception',
  'housing',
  'care',
  'livelihood',
  'children',
  'comeBack',
  'emergencyContact',
  'checkIn',
] as const
export type PlanText = (typeof planTexts)[number]
export const endReasons = ['settled', 'came_back', 'no_contact', 'own_wish', 'died'] as const
export type EndReason = (typeof endReasons)[number] | 'stays' | 'withdrew'
export const withheldReasons = [
  'risk_unresolved',
  'risk_not_assessed',
  'no_reception',
  'no_document',
  'no_travel',
  'child',
  'not_voluntary',
  'other',
] as const
export type WithheldReason = (typeof withheldReasons)[number]

const Text = z.string().trim().max(20_000).default('')
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const Revision = z.coerce.number().int().min(1)
const yes = z
  .enum(['yes'])
  .optional()
  .transform((given) => given === 'yes')
const OptionalDay = z.union([z.iso.date(), z.literal('')]).optional()

export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.uuid() })
export const planInput = z.object({ caseId: z.uuid(), returnId: z.uuid() })
const ofPlan = planInput.shape

export const prepareBeginInput = caseInput.extend({ language: Language.optional() })
export const beginInput = caseInput.extend({
  ground: z.enum(grounds),
  language: Language,
  informedOn: z.iso.date(),
  informedHow: z.enum(manners),
  interpreter: z.enum(interpreters),
  separated: yes,
})

export const decisionInput = z.object({
  ...ofPlan,
  saidOn: z.iso.date(),
  wants: z.enum(wishes),
  words: Text,
  interpreter: z.enum(interpreters),
})

export const writePlanInput = z.object({
  ...ofPlan,
  country: z.string().refine(isCountry),
  separated: yes,
  documentKind: z.union([z.enum(documentKinds), z.literal('')]).optional(),
  documentState: z.enum(documentStates),
  documentUntil: OptionalDay,
  departsOn: OptionalDay,
  arrivesOn: OptionalDay,
  companion: z.enum(companions),
  contactAgreed: yes,
  texts: z.partialRecord(z.enum(planTexts), z.string().trim().max(20_000)).default({}),
  revision: Revision,
})

export const sideInput = z.object({ ...ofPlan, side: z.enum(sides) })
const riskInput = z.object({
  answer: z.enum(riskAnswers),
  observation: Text,
  done: Text,
  resolved: z.enum(['yes', 'no']).default('no'),
  reasons: Text,
})
export type RiskAnswer = z.output<typeof riskInput>
export const assessInput = sideInput.extend({
  assessedOn: z.iso.date(),
  topics: z.partialRecord(z.enum(topics), riskInput).default({}),
})
export const bestInterestInput = z.object({
  ...ofPlan,
  side: z.enum(sides),
  assessedOn: z.iso.date(),
  finding: z.enum(findings),
  authority: z.string().trim().min(1).max(300),
  reasons: z.string().trim().min(1).max(20_000),
})

export const journeyInput = z.object({ ...ofPlan, travelledOn: z.iso.date(), onOwn: yes, revision: Revision })
export const endInput = z.object({
  ...ofPlan,
  endedOn: z.iso.date(),
  reason: z.enum(endReasons),
  revision: Revision,
})
export const leaveInput = z.object({ ...ofPlan, revision: Revision })
export const ownInput = z.object({ ...ofPlan, language: Language.optional() })
