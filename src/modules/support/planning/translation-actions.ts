import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { beginReading, beginWriting } from '../cases/begin.ts'
import type { CaseFacts } from '../cases/facts.ts'
import { requireSafeToCarry } from './goal-actions.ts'
import { planPolicy } from './policy.ts'
import { caseInput } from './schema.ts'
import { findPlan, listGoals, listSteps } from './store.ts'
import { inLanguage, languageOfPerson, translations, translators } from './translations.ts'

/** What can be translated: goals that are wanted, and the words to carry of steps that are to come, goal by goal. */
const readTranslatable = async (
  { tx }: ActionContext<CaseFacts>,
  key: CaseKey,
  file: { readonly id: string; readonly language: string | null },
) => {
  const language = languageOfPerson((await findPlan(tx, key, file.id))?.wishesLanguage, file.language)
  const all = await translations.list(tx, { caseId: file.id }, key)
  const steps = await listSteps(tx, key, file.id)
  const goals = (await listGoals(tx, key, file.id)).filter(
    ({ state }) => state === 'wanted' || state === 'partly',
  )
  const row = (kind: 'goal' | 'step', of: string, original: string) => ({
    ...{ kind, id: of, original },
    own: language === null ? null : inLanguage(all, { of, language, original }),
  })
  return {
    language,
    goals: goals.map((goal) => ({
      id: goal.id,
      text: goal.text,
      rows: [
        row('goal', goal.id, goal.text),
        ...steps
          .filter(({ goalId, state, plain }) => goalId === goal.id && state === 'planned' && plain !== '')
          .map(({ id, plain }) => row('step', id, plain)),
      ],
    })),
  }
}

/** Goals and steps beside what they say in the language of the person. */
export const prepareTranslation = action(
  planPolicy,
  'support_plan.prepare_translation',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, key, writes } = await beginReading(context, caseId, 'plan', { translation: true })
    return { caseId, number: file.number, writes, ...(await readTranslatable(context, key, file)) }
  },
)
export type PreparedTranslation = Awaited<ReturnType<typeof prepareTranslation.run>>

/**
 * Keeps what goals and steps say in the language of the person; what says the same as before is left as it is.
 *
 * @throws Refusal `support_plan.no_language`, and at `words.` and the identifier of a step: `support_plan.plain_reveals`,
 *   `support_plan.plain_names_body`.
 */
export const translatePlan = action(
  planPolicy,
  'support_plan.translate',
  'change',
  caseInput.extend({
    translatedBy: z.enum(translators),
    words: z.record(z.string(), z.string().trim().max(20_000)).default({}),
  }),
  async (context, { caseId, translatedBy, words }) => {
    const { tx, now } = context
    const { actor, key, file, happened } = await beginWriting(context, caseId, 'plan', { translation: true })
    const { language, goals } = await readTranslatable(context, key, file)
    if (language === null) throw new Refusal('support_plan.no_language', 409)
    const written = goals
      .flatMap(({ rows }) => rows)
      .map((row) => ({ ...row, given: words[row.id] ?? '' }))
      .filter(({ given, own }) => given !== '' && (own === null || own.isOld || own.words !== given))
    for (const { kind, id, given } of written)
      if (kind === 'step') await requireSafeToCarry(tx, given, `words.${id}`)
    for (const { kind, id, original, given } of written)
      await translations.keep(
        tx,
        { of: { caseId }, actor, now, key },
        {
          ...{ language, translatedBy, original, words: given },
          ...(kind === 'goal' ? { goalId: id, stepId: null } : { goalId: null, stepId: id }),
        },
      )
    if (written.length > 0) await happened('plan_translated')
    return { caseId }
  },
)
