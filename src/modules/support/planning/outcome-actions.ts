import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting } from '../cases/begin.ts'
import { seesPart } from '../cases/facts.ts'
import { outcomeQuestions } from '../content/outcome-questions.ts'
import { hasChildren } from './children.ts'
import { insertAnswers, listAnswers } from './outcome-store.ts'
import { planPolicy } from './policy.ts'
import { caseInput, outcomesInput } from './schema.ts'

/** How the person has rated their situation over time, and the questions that can be asked now. */
export const viewOutcomes = action(
  planPolicy,
  'support_plan.outcomes',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx } = context
    const { actor, facts, file, key, writes } = await beginReading(context, caseId, 'plan', {
      outcomes: true,
    })
    const answers = await listAnswers(tx, caseId)
    const withChildren = seesPart(actor, facts, 'family') && (await hasChildren(tx, key, caseId))
    return {
      caseId,
      number: file.number,
      language: file.language,
      writes,
      answers,
      questions: outcomeQuestions
        .filter((question) => !('onlyWithChildren' in question) || withChildren)
        .map(({ key: question }) => question),
    }
  },
)
export type ViewedOutcomes = Awaited<ReturnType<typeof viewOutcomes.run>>

/**
 * Writes down what the person answered on a day. Not wanting to answer is kept as no answer, never as a step.
 *
 * @throws Refusal `outcome.nothing_asked`, `outcome.asked_that_day`, `day_to_come`, `outcome.no_children`.
 */
export const askOutcomes = action(
  planPolicy,
  'support_plan.ask_outcomes',
  'change',
  outcomesInput,
  async (context, { caseId, askedOn, answers }) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { outcomes: true })
    const given = Object.entries(answers)
    requireDayPassed(askedOn, today, 'askedOn')
    if (given.length === 0) throw new Refusal('outcome.nothing_asked', 422, {}, 'answers.safety')
    if (answers.children !== undefined && !(await hasChildren(tx, key, caseId)))
      throw new Refusal('outcome.no_children', 422, {}, 'answers.children')
    const written = await insertAnswers(tx, actor, {
      caseId,
      askedOn,
      now,
      answers: given.map(([question, answer]) => [question, answer === 'none' ? null : Number(answer)]),
    })
    if (!written) throw new Refusal('outcome.asked_that_day', 409, {}, 'askedOn')
    await happened('outcome_asked')
    return { caseId }
  },
)
