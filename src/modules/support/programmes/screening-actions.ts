import { action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting } from '../cases/begin.ts'
import { screenings, screeningVersion } from '../content/screening-questions.ts'
import { programmePolicy } from './policy.ts'
import { screeningInput, screeningPageInput } from './schema.ts'
import { insertScreening, listScreenings } from './stay-store.ts'
import { listProgrammes } from './store.ts'

/** Whether the person wants to be asked, and the questions once they have said yes. */
export const viewScreening = action(
  programmePolicy,
  'screening.view',
  'read_personal',
  screeningPageInput,
  async (context, { caseId, setting, step }) => {
    const { tx } = context
    const { actor, file, key, writes } = await beginReading(context, caseId, 'plan', { screening: true })
    const [own] = await listProgrammes(tx, { bodyId: actor.bodyId })
    return {
      caseId,
      number: file.number,
      writes,
      setting: setting ?? own?.setting ?? 'social',
      asks: step === 'questions',
      earlier: await listScreenings(tx, key, caseId),
    }
  },
)
export type ViewedScreening = Awaited<ReturnType<typeof viewScreening.run>>

/**
 * Writes down a screening. A no is a no: nothing more is asked or kept. After a yes each question may still be passed.
 *
 * @throws Refusal `screening.answers_without_yes`, `screening.no_answers`.
 */
export const holdScreening = action(
  programmePolicy,
  'screening.hold',
  'change',
  screeningInput,
  async (context, { caseId, setting, mayAsk, answers }) => {
    const { tx, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { screening: setting })
    const asked: readonly string[] = screenings[setting].questions.map((question) => question.key)
    const given = Object.fromEntries(
      Object.entries(answers).filter(([question]) => asked.includes(question)),
    ) as Record<string, string>
    const count = Object.keys(given).length
    if (mayAsk === 'no' && count > 0) throw new Refusal('screening.answers_without_yes', 422, {}, 'mayAsk')
    if (mayAsk === 'yes' && count === 0)
      throw new Refusal('screening.no_answers', 422, {}, `answers.${asked[0] ?? ''}`)
    const screeningId = await insertScreening(tx, key, actor, {
      caseId,
      setting,
      version: screeningVersion,
      saidYes: mayAsk === 'yes',
      answers: given,
      today,
    })
    await happened('screening_held', screeningId)
    return { caseId }
  },
)
