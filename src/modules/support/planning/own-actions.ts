import { type ActionContext, action } from '../../../platform/access/action.ts'
import { beginReading } from '../cases/begin.ts'
import type { CaseFacts } from '../cases/facts.ts'
import { personLanguage, personLanguages } from '../person-language/languages.ts'
import { planPolicy } from './policy.ts'
import { revealingWord } from './rules.ts'
import { ownPlanInput } from './schema.ts'
import { findPlan, listSteps, namesBody } from './store.ts'
import { inLanguage, translations } from './translations.ts'

interface Wanted {
  readonly caseId: string
  readonly language?: string | undefined
  readonly wishes?: 'yes' | undefined
}

/**
 * What the person may carry: the plain wording of steps that are still to come with their days, the day of the next review,
 * and their wishes where they want them printed. Whatever would tell what it is about is left out, also where it was
 * written before today's rules; nothing else of the plan is read into it.
 */
const readOwnPlan = async (context: ActionContext<CaseFacts>, { caseId, language, wishes }: Wanted) => {
  const { tx, today } = context
  const { file, key } = await beginReading(context, caseId, 'plan', { own: language ?? null })
  const plan = await findPlan(tx, key, caseId)
  const own = personLanguage(plan?.wishesLanguage ?? '') ?? personLanguage(file.language ?? '')
  const chosen = personLanguage(language ?? '') ?? own ?? personLanguages[0]!
  const isSafe = async (text: string) => revealingWord(text) === undefined && !(await namesBody(tx, text))
  const all = await translations.list(tx, { caseId }, key)
  const steps: { text: string; day: string | null; isTranslated: boolean }[] = []
  const kept: string[] = []
  for (const { id, plain, text, day, state } of await listSteps(tx, key, caseId)) {
    if (state !== 'planned') continue
    if (plain === '' || !(await isSafe(plain))) {
      kept.push(text)
      continue
    }
    const theirs = inLanguage(all, { of: id, language: chosen.code, original: plain })
    const isTheirs = theirs !== null && !theirs.isOld && (await isSafe(theirs.words))
    steps.push({
      ...{ text: isTheirs ? theirs.words : plain, day },
      // What staff write is Swedish.
      isTranslated: isTheirs || chosen.code === 'sv',
    })
  }
  const ownWords = plan?.wishes ?? ''
  const wishesAreSafe = ownWords !== '' && (await isSafe(ownWords))
  return {
    caseId,
    number: file.number,
    today,
    language: chosen,
    /** Whether the person's own language is among those that the plan exists in. */
    hasOwn: own !== undefined || file.language === null,
    steps,
    /** Steps that stay out of the print, for those who work on the case. */
    kept,
    wanted: wishes === 'yes',
    wishes: wishes === 'yes' && wishesAreSafe ? ownWords : '',
    wishesAreSafe,
    wishesLanguage: plan?.wishesLanguage ?? null,
    nextReview: plan?.nextReview ?? null,
  }
}

/** The person's own version on the screen, with what it leaves out. */
export const viewOwnPlan = action(
  planPolicy,
  'support_plan.own_version',
  'read_personal',
  ownPlanInput,
  (context, wanted) => readOwnPlan(context, wanted),
)
export type OwnPlan = Awaited<ReturnType<typeof viewOwnPlan.run>>

/** The person's own version, to be printed. */
export const printOwnPlan = action(
  planPolicy,
  'support_plan.own_file',
  'read_personal',
  ownPlanInput,
  (context, wanted) => readOwnPlan(context, wanted),
)
