import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { type CaseFacts, worksOn } from '../cases/facts.ts'
import { getFacts } from '../cases/facts-store.ts'
import { addEvent, getCase } from '../cases/store.ts'
import { requireInUse } from '../cases/use.ts'
import type { Checklist } from '../content/checklist-shape.ts'
import { checklistOfVersion, checklistOn } from '../content/checklists.ts'
import { listFields, listNames } from '../sections/field-store.ts'
import { differences, type Parts, readPart, withPart } from './filling.ts'
import { identificationPolicy } from './policy.ts'
import { beginInput, caseInput, judgeInput, partInput, viewInput } from './schema.ts'
import {
  type FoundAssessment,
  getAssessment,
  holdAssessment,
  insertAssessment,
  listAssessments,
  writeAnswers,
  writeJudgement,
} from './store.ts'

/** What every use of a case's checklists begins with. */
export const lookAt = async (
  { tx, actor, about, permit, vault }: ActionContext<CaseFacts>,
  caseId: string,
  details: Record<string, unknown> = {},
) => {
  if (actor.kind !== 'person') throw new NotPermitted('checklist')
  const facts = await getFacts(tx, actor, caseId)
  about('case', caseId, details)
  permit(facts)
  const file = await getCase(tx, caseId)
  const works = worksOn(actor, facts)
  const key = await vault.openKey(file.keyId)
  return { actor, facts, file, works, writes: works && facts.open && !facts.restricted, key }
}

/** The words that a checklist was filled in with. @throws Error where its version was taken away, against the rule. */
export const listOf = ({ checklist, version }: Pick<FoundAssessment, 'checklist' | 'version'>): Checklist => {
  const list = checklistOfVersion(checklist, version)
  if (list === undefined) throw new Error(`the checklist ${checklist} ${version} is not kept any more`)
  return list
}

/** The checklists of a case, and those that can be begun: the child's first where the person may be a child. */
export const viewChecklists = action(
  identificationPolicy,
  'checklist.list',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, writes } = await lookAt(context, caseId)
    const keys = file.ageGroup === 'adult' ? (['adult', 'child'] as const) : (['child', 'adult'] as const)
    const offered = keys.map((key) => checklistOn(key, context.today)).filter((list) => list !== undefined)
    const found = await listAssessments(context.tx, caseId)
    return {
      caseId,
      number: file.number,
      ageGroup: file.ageGroup,
      writes,
      offered,
      assessments: found.map((assessment) => ({
        ...assessment,
        title: listOf(assessment).title,
        partCount: listOf(assessment).dimensions.length,
      })),
    }
  },
)

/** Begins a checklist, in the version that is in use today or, where it was begun without a connection, in its own. */
export const beginChecklist = action(
  identificationPolicy,
  'checklist.begin',
  'change',
  beginInput,
  async (context, { caseId, checklist, version }) => {
    const { tx, now, today } = context
    const { actor, facts, key } = await lookAt(context, caseId, { checklist })
    requireInUse(facts)
    const list =
      version === undefined ? checklistOn(checklist, today) : checklistOfVersion(checklist, version)
    if (list === undefined) throw new NotFound('checklist')
    const assessmentId = await insertAssessment(tx, { key, actor, now }, caseId, list)
    const event = { caseId, section: 'identification', kind: 'checklist_begun' } as const
    await addEvent(tx, { ...event, subjectId: assessmentId, actor, now })
    return { caseId, assessmentId }
  },
)

/** A checklist as far as it has come, in the words that it was begun with. */
export const viewChecklist = action(
  identificationPolicy,
  'checklist.view',
  'read_personal',
  viewInput,
  async (context, { caseId, assessmentId, part }) => {
    const { file, works, writes, key } = await lookAt(context, caseId, { checklist: assessmentId })
    const { situation: _, ...assessment } = await getAssessment(context.tx, key, { caseId, assessmentId })
    const list = listOf(assessment)
    if (part !== undefined && !list.dimensions.some((dimension) => dimension.key === part))
      throw new NotFound('checklist')
    const savers = Object.values(assessment.parts).map(({ by }) => by)
    const [danger] = (await listFields(context.tx, key, caseId, ['safety'])).filter(
      ({ field }) => field === 'danger_now',
    )
    return {
      caseId,
      number: file.number,
      works,
      danger: { value: danger?.value ?? '', revision: danger?.revision ?? 0 },
      /** Once it is judged, what it was judged by stays as it is. */
      writes: writes && assessment.judgement === null,
      list,
      part,
      assessment,
      names: await listNames(context.tx, savers),
    }
  },
)

const stateOf = (
  parts: Parts,
  part: string,
  actor: PersonActor,
  change: { isNew: boolean; gone: boolean },
) => {
  const before = parts[part]
  return {
    ...parts,
    [part]: {
      revision: (before?.revision ?? 0) + (change.isNew || before === undefined ? 1 : 0),
      gone: change.gone || (before?.gone ?? false),
      by: change.isNew || before === undefined ? actor.personId : before.by,
    },
  }
}

/**
 * Saves a part of a checklist, whole: for a colleague to go on with. Each part is saved for itself, so that two people can
 * fill in different parts at once; whoever saves a part that a colleague has changed meanwhile is told, and sees both.
 *
 * @throws Refusal `checklist.changed_by_another`, `checklist.already_judged`.
 */
export const savePart = action(
  identificationPolicy,
  'checklist.answer',
  'change',
  partInput,
  async (context, sent) => {
    const { caseId, assessmentId, part } = sent
    const { tx, now } = context
    const { actor, facts, key } = await lookAt(context, caseId, { checklist: assessmentId, part })
    requireInUse(facts)
    const assessment = await holdAssessment(tx, key, { caseId, assessmentId })
    if (assessment.judgement !== null) throw new Refusal('checklist.already_judged', 409)
    const list = listOf(assessment)
    const dimension = list.dimensions.find((one) => one.key === part)
    if (dimension === undefined) throw new NotFound('checklist')
    const mine = readPart(dimension, sent)
    const isNew = differences(dimension, mine, assessment.answers).length > 0
    const present = assessment.parts[part]?.revision ?? 0
    if (isNew && present !== sent.revision) throw new Refusal('checklist.changed_by_another', 409)
    const parts = stateOf(assessment.parts, part, actor, { isNew, gone: sent.gone === 'yes' })
    await writeAnswers(tx, key, assessmentId, {
      answers: withPart(dimension, assessment.answers, mine),
      parts,
    })
    if (sent.gone === 'yes' && !assessment.parts[part]?.gone) {
      const event = { caseId, section: 'identification', kind: 'checklist_part' } as const
      await addEvent(tx, { ...event, subjectId: assessmentId, actor, now })
    }
    return { caseId, assessmentId, list, parts, part, revision: parts[part]?.revision ?? 0 }
  },
)

/**
 * Ends a checklist in the officer's own judgement, in words. It can be given at any time: a suspicion is enough, and no
 * number of answers decides (domain rule 3).
 *
 * @throws Refusal `checklist.already_judged` where a colleague has judged meanwhile: their judgement is shown beside.
 */
export const judgeChecklist = action(
  identificationPolicy,
  'checklist.judge',
  'change',
  judgeInput,
  async (context, { caseId, assessmentId, judgement, reasons }) => {
    const { tx, now } = context
    const { actor, facts, key } = await lookAt(context, caseId, { checklist: assessmentId })
    requireInUse(facts)
    const assessment = await holdAssessment(tx, key, { caseId, assessmentId })
    if (assessment.judgement !== null) throw new Refusal('checklist.already_judged', 409)
    await writeJudgement(tx, { key, actor, now }, assessmentId, { judgement, reasons })
    const event = { caseId, section: 'identification', kind: 'judged' } as const
    await addEvent(tx, { ...event, subjectId: assessmentId, actor, now })
    return { caseId, assessmentId }
  },
)
