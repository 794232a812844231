export const grounds = ['trafficked', 'prostitution'] as const
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
export const interpreters = ['none_needed', 'in_person', 'telephone', 'video'] as const
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
export const documentKinds = ['passport', 'national_id', 'emergency_travel_document'] as const
export const documentStates = ['none', 'applied', 'held_by_other', 'ready'] as const
export const companions = ['none', 'organiser', 'relative', 'support_person'] as const
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
