import { action } from '../../../platform/access/action.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting } from '../../support/index.ts'
import { guidelineKeys, guidelineOfVersion, guidelines, guidelinesOn } from './content.ts'
import { guidelinePolicy, takers } from './policy.ts'
import { caseInput, feedbackInput, guidelineInput, noInput, takeInput, useInput } from './schema.ts'
import { insertFeedback, insertUse, listFeedback, listHeld, listUses, writeHeld } from './store.ts'

/** The common guidelines in their newest version, with who has taken them. */
export const viewGuidelines = action(
  guidelinePolicy,
  'guideline.list',
  'read',
  noInput,
  async ({ tx, actor, today }) => {
    if (actor.kind !== 'person') throw new NotPermitted('guideline.list')
    const held = await listHeld(tx, undefined, actor.bodyId)
    return {
      guidelines: guidelineKeys.map((key) => {
        const current = guidelinesOn(key, today)
        return {
          key,
          current,
          versions: guidelines[key].length,
          bodies: new Set(held.filter(({ guideline }) => guideline === key).map(({ bodyId }) => bodyId)).size,
          own: held.find(
            (one) => one.guideline === key && one.version === current.version && one.bodyId === actor.bodyId,
          ),
        }
      }),
    }
  },
)
export type ViewedGuidelines = Awaited<ReturnType<typeof viewGuidelines.run>>

/** One version: what it says, what is new, who has it, what has been said of it. @throws NotFound */
export const viewGuideline = action(
  guidelinePolicy,
  'guideline.view',
  'read',
  guidelineInput,
  async ({ tx, actor, today }, { guideline: key, version }) => {
    if (actor.kind !== 'person') throw new NotPermitted('guideline.view')
    const shown = version === undefined ? guidelinesOn(key, today) : guidelineOfVersion(key, version)
    if (shown === undefined) throw new NotFound('guideline')
    const held = await listHeld(tx, key, actor.bodyId)
    return {
      key,
      shown,
      current: guidelinesOn(key, today).version,
      versions: guidelines[key],
      held,
      takes: actsAs(actor, ...takers),
      own: held.find((one) => one.version === shown.version && one.bodyId === actor.bodyId),
      feedback: await listFeedback(tx, key),
    }
  },
)
export type ViewedGuideline = Awaited<ReturnType<typeof viewGuideline.run>>

const requireVersion = (key: (typeof guidelineKeys)[number], version: string) => {
  const found = guidelineOfVersion(key, version)
  if (found === undefined) throw new Refusal('guideline.no_such_version', 422, {}, 'version')
  return found
}

/**
 * Says for the own body that it has taken a version, and how many of its staff have had it; sent again, how many now.
 *
 * @throws Refusal `guideline.no_such_version`, `guideline.changed_by_another`
 */
export const takeGuideline = action(
  guidelinePolicy,
  'guideline.take',
  'change',
  takeInput,
  async ({ tx, actor, today, about }, given) => {
    if (actor.kind !== 'person') throw new NotPermitted('guideline.take')
    requireVersion(given.guideline, given.version)
    about('guideline', given.guideline, { version: given.version })
    await writeHeld(tx, actor, { ...given, today })
    return { guideline: given.guideline, version: given.version }
  },
)

/** Says what works and what does not, for the next version. @throws Refusal `guideline.no_such_version`, `guideline.no_such_section` */
export const answerGuideline = action(
  guidelinePolicy,
  'guideline.answer',
  'change',
  feedbackInput,
  async ({ tx, actor, now, about }, given) => {
    if (actor.kind !== 'person') throw new NotPermitted('guideline.answer')
    const found = requireVersion(given.guideline, given.version)
    if (!found.sections.some(({ key }) => key === given.section))
      throw new Refusal('guideline.no_such_section', 422, {}, 'section')
    if (given.verdict !== 'works' && given.text === '')
      throw new Refusal('guideline.say_what', 422, {}, 'text')
    about('guideline', given.guideline, { version: given.version, verdict: given.verdict })
    await insertFeedback(tx, actor, { ...given, now })
    return { guideline: given.guideline, version: given.version }
  },
)

/** Which guidelines are followed in a case, and which could be. @throws NotFound */
export const viewUses = action(
  guidelinePolicy,
  'guideline.of_case',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, writes } = await beginReading(context, caseId, 'identification', { guidelines: true })
    const uses = await listUses(context.tx, caseId)
    return {
      caseId,
      number: file.number,
      writes,
      rows: guidelineKeys.map((key) => ({
        key,
        current: guidelinesOn(key, context.today),
        uses: uses.filter(({ guideline }) => guideline === key),
      })),
    }
  },
)
export type ViewedUses = Awaited<ReturnType<typeof viewUses.run>>

/** Says that the version of today is followed in a case. It is counted, by version; nothing else of the case is. @throws NotFound */
export const followGuideline = action(
  guidelinePolicy,
  'guideline.use',
  'change',
  useInput,
  async (context, { caseId, guideline }) => {
    const { tx, today } = context
    const { version } = guidelinesOn(guideline, today)
    const { actor } = await beginWriting(context, caseId, 'identification', { guideline, version })
    await insertUse(tx, actor, { caseId, guideline, version, today })
    return { caseId }
  },
)
