import type { Role } from '../access/roles.ts'

/** How far something has gone on: to those on duty, to those who lead, to everybody in the role, to the nation. */
export const STEPS = { onDuty: 0, managers: 1, everybody: 2, nationally: 3 } as const
export type Step = (typeof STEPS)[keyof typeof STEPS]

export const LAST_STEP: Step = STEPS.nationally

/** The steps from one on, in their order. */
export const stepsFrom = (step: Step): readonly Step[] =>
  Object.values(STEPS).filter((other) => other >= step)

/** Who is added to those whom a thing waits for, as it comes to a step. */
export const addedAt = (
  step: Step,
  staff: readonly Role[],
): { readonly roles?: readonly Role[]; readonly nationally?: true } => {
  if (step === STEPS.managers) return { roles: ['case_manager'] }
  if (step === STEPS.everybody) return { roles: staff }
  return step === STEPS.nationally ? { nationally: true } : {}
}
