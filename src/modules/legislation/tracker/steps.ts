import { Refusal } from '../../../platform/refusal.ts'
import { findOpenArticles } from '../convention/judgements.ts'
import { faultOf, isCircle, type Known } from '../matters/rules.ts'
import { step } from '../matters/step-fields.ts'
import { listSteps } from '../matters/store.ts'
import { underMatter, type Written } from '../matters/under.ts'

/** A ratification waits until each article has a judgement that holds, and Parliament has decided what must be amended. */
const requireArticles = async (
  { tx, today, matter: { id, instrument }, values }: Written<typeof step>,
  others: readonly Known[],
): Promise<void> => {
  if (values.kind !== 'ratification' || values.state === 'planned' || instrument === null) return
  const { open, amended } = await findOpenArticles(tx, id, instrument, today)
  if (open.length > 0) throw new Refusal('law_step.articles', 422, { count: open.length }, 'state')
  const decided = others.some(({ kind, state }) => kind === 'committee' && state === 'done')
  if (amended.length > 0 && !decided)
    throw new Refusal('law_step.amendments', 422, { articles: amended.join(', ') }, 'state')
}

const requireOrder = async (written: Written<typeof step>): Promise<void> => {
  const { tx, matter, id, values } = written
  const others = (await listSteps(tx, matter.id)).filter((one) => one.id !== id)
  if (values.after.some((before) => !others.some((one) => one.id === before)))
    throw new Refusal('law_step.not_of_matter', 422, {}, 'after')
  if (id !== undefined && isCircle(others, id, values.after))
    throw new Refusal('law_step.circle', 422, {}, 'after')
  const fault = faultOf(values, others, matter.instrument)
  if (fault !== undefined)
    throw new Refusal(fault.code, 422, fault.day === undefined ? {} : { day: fault.day }, fault.field)
  await requireArticles(written, others)
}

/** The steps of matters (measure 23). */
export const steps = underMatter('legislation.step', 'law_step', step, {
  check: requireOrder,
  choices: listSteps,
})
