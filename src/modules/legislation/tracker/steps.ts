import { Refusal } from '../../../platform/refusal.ts'
import { faultOf, isCircle } from '../matters/rules.ts'
import { step } from '../matters/step-fields.ts'
import { listSteps } from '../matters/store.ts'
import { underMatter, type Written } from '../matters/under.ts'

const requireOrder = async ({ tx, matter, id, values }: Written<typeof step>): Promise<void> => {
  const others = (await listSteps(tx, matter.id)).filter((one) => one.id !== id)
  if (values.after.some((before) => !others.some((one) => one.id === before)))
    throw new Refusal('law_step.not_of_matter', 422, {}, 'after')
  if (id !== undefined && isCircle(others, id, values.after))
    throw new Refusal('law_step.circle', 422, {}, 'after')
  const fault = faultOf(values, others, matter.instrument)
  if (fault !== undefined)
    throw new Refusal(fault.code, 422, fault.day === undefined ? {} : { day: fault.day }, fault.field)
}

/** The steps of matters (measure 23). */
export const steps = underMatter('legislation.step', 'law_step', step, {
  check: requireOrder,
  choices: listSteps,
})
