import { z } from 'zod'
import { type ActionContext, action, type House, perform } from '../../../platform/access/action.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { getHouse, listHouseBodies, listHouses } from '../joint/house-store.ts'
import { evaluationPolicy } from './policy.ts'
import { protect, yearsToCount } from './rules.ts'
import { evaluationInput, giveAnswerInput, houseInput } from './schema.ts'
import { countYear, insertAnswer, listFigures, readYears, writeYear } from './store.ts'

export const countTask = 'children.evaluate_years'

/** Houses compared over the years that have been counted: protected figures alone. */
export const viewEvaluation = action(
  evaluationPolicy,
  'evaluation.view',
  'read',
  evaluationInput,
  async ({ tx }, { figure = 'first_meeting' }) => ({
    figure,
    houses: await listHouses(tx),
    years: (await readYears(tx)).counted,
    figures: await listFigures(tx),
  }),
)
export type ViewedEvaluation = Awaited<ReturnType<typeof viewEvaluation.run>>

const requireOwnHouse = async ({ tx, actor }: Pick<ActionContext, 'tx' | 'actor'>, houseId: string) => {
  if (actor.kind !== 'person') throw new NotPermitted('evaluation.answer')
  const house = await getHouse(tx, houseId)
  const isThere = (await listHouseBodies(tx, houseId)).some(
    ({ bodyId, leftOn }) => bodyId === actor.bodyId && leftOn === null,
  )
  if (!isThere) throw new NotFound('house')
  return house
}

/** The questions for the age of whoever answers. @throws NotFound for a house in which the own body takes no part */
export const prepareAnswer = action(
  evaluationPolicy,
  'evaluation.prepare_answer',
  'read',
  houseInput,
  async (context, { houseId, who }) => ({ house: await requireOwnHouse(context, houseId), who }),
)
export type PreparedAnswer = Awaited<ReturnType<typeof prepareAnswer.run>>

/**
 * Keeps what a child or a carer thought. It is tied to the house and the year, and to nobody.
 *
 * @throws NotFound, Refusal `evaluation.nothing_answered`, `evaluation.year_is_counted`
 */
export const giveAnswer = action(
  evaluationPolicy,
  'evaluation.answer',
  'change',
  giveAnswerInput,
  async (context, { houseId, who, answers }) => {
    await requireOwnHouse(context, houseId)
    if (Object.keys(answers).length === 0)
      throw new Refusal('evaluation.nothing_answered', 422, {}, 'answers')
    const year = Number(context.today.slice(0, 4))
    if ((await readYears(context.tx)).counted.includes(year))
      throw new Refusal('evaluation.year_is_counted', 409)
    await insertAnswer(context.tx, { houseId, year, who, answers })
    return { houseId }
  },
)

/** Counts every year that has ended and has not been counted, and keeps its figures protected. Done twice it is done once. */
export const countYears = action(
  evaluationPolicy,
  'evaluation.count',
  'change',
  z.object({}),
  async ({ tx, now, today, about }) => {
    const { first, counted } = await readYears(tx)
    const years = yearsToCount(first, counted, today)
    for (const year of years) await writeYear(tx, year, protect(await countYear(tx, year)), now)
    about('evaluation', 'all', { years })
    return { years }
  },
)

export const evaluationTasks = (house: House): Readonly<Record<string, Task>> => ({
  [countTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: countTask } }, countYears, {})
  },
})
