import type { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { lawHasChanged } from './arrivals.ts'
import { judgeFeedback, listFeedback } from './feedback-store.ts'
import { materialPolicy } from './policy.ts'
import { type Material, type MaterialVersion, materialPages, versions } from './records.ts'
import { asReadOn, changedSince, faultOfPublishing } from './rules.ts'
import {
  beginInput,
  describeInput,
  judgeInput,
  materialInput,
  newPageInput,
  noInput,
  pageInput,
  withdrawInput,
  writePageInput,
} from './schema.ts'
import {
  copyPages,
  getMaterial,
  insertMaterial,
  listOwn,
  markEnded,
  movePageUp,
  removeDraft,
  removePage,
} from './store.ts'

type Making = ActionContext<Material>

interface Own {
  readonly material: Material
  readonly all: readonly MaterialVersion[]
  readonly person: PersonActor
}

/** One's own material, looked at by the rule of the action. @throws NotFound, NotPermitted */
const ownMaterial = async (
  { tx, permit, about, actor }: Making,
  materialId: string,
  permission: string,
): Promise<Own> => {
  about('material', materialId)
  const material = await getMaterial(tx, materialId)
  permit(material)
  const all = await versions.list(tx, { materialId }, { by: 'number' })
  return { material, all, person: personIn(actor, permission) }
}

/** The draft of one's own material, with its pages. @throws Refusal `material.no_draft` */
const draftOf = async ({ tx }: Making, own: Own) => {
  const draft = own.all.find(({ publishedAt }) => publishedAt === null)
  if (draft === undefined) throw new Refusal('material.no_draft', 409)
  const pages = await materialPages.list(tx, { versionId: draft.id }, { by: 'position', ascending: true })
  return { ...own, draft, pages }
}

/** The steps of making, as the permissions name them. */
type Step =
  | 'draft'
  | 'describe'
  | 'write_page'
  | 'move_page'
  | 'remove_page'
  | 'drop_draft'
  | 'publish'
  | 'withdraw'
  | 'end'
  | 'judge'

/** A step with one's own material. @throws NotFound */
const onOwn = <I extends typeof materialInput>(
  step: Step,
  input: I,
  run: (context: Making, own: Own, given: z.output<I>) => Promise<void>,
) =>
  action(materialPolicy, `material.${step}`, 'change', input, async (context, given) => {
    const { materialId } = given
    await run(context, await ownMaterial(context, materialId, `material.${step}`), given)
    return { materialId }
  })

/** A step with the draft of one's own material. @throws NotFound, Refusal `material.no_draft` */
const onDraft = <I extends typeof materialInput>(
  step: Step,
  input: I,
  run: (context: Making, own: Awaited<ReturnType<typeof draftOf>>, given: z.output<I>) => Promise<void>,
) => onOwn(step, input, async (context, own, given) => run(context, await draftOf(context, own), given))

/** What the own body makes; for the national coordinator also what came with the program. */
export const viewDesk = action(materialPolicy, 'material.desk', 'read', noInput, async ({ tx, actor }) => {
  const { bodyId, role } = personIn(actor, 'material.desk')
  return {
    own: await listOwn(tx, bodyId),
    came: role === 'national_coordinator' ? await listOwn(tx, null) : [],
  }
})
export type ViewedDesk = Awaited<ReturnType<typeof viewDesk.run>>

export const prepareMaterial = action(materialPolicy, 'material.prepare', 'read', noInput, async () => ({}))

/** Begins a course or a lesson pack of one's own body, with a first draft. */
export const beginMaterial = action(
  materialPolicy,
  'material.begin',
  'change',
  beginInput,
  async ({ tx, actor, now, about }, { kind, setting, ...described }) => {
    const { bodyId, personId } = personIn(actor, 'material.begin')
    const materialId = await insertMaterial(tx, { kind, setting, bodyId, now })
    about('material', materialId)
    await versions.add(
      tx,
      { ...described, isOpen: kind === 'pack' || described.isOpen, materialId, number: 1 },
      { made_by: personId },
    )
    return { materialId }
  },
)

/** A material as its makers see it: its versions, its draft, what the law has changed and what readers say. @throws NotFound */
export const viewWork = action(
  materialPolicy,
  'material.work',
  'read_personal',
  materialInput,
  async (context, { materialId }) => {
    const { material, all } = await ownMaterial(context, materialId, 'material.work')
    const draft = all.find(({ publishedAt }) => publishedAt === null)
    const current = all.find(({ publishedAt, withdrawnOn }) => publishedAt !== null && withdrawnOn === null)
    const pagesOf = async (version: MaterialVersion | undefined) =>
      version === undefined
        ? []
        : materialPages.list(context.tx, { versionId: version.id }, { by: 'position', ascending: true })
    const published = await pagesOf(current)
    return {
      material,
      versions: all,
      draft,
      current,
      draftPages: await pagesOf(draft),
      changed: published
        .map((page) => ({ page, sections: changedSince(page, context.today) }))
        .filter(({ sections }) => sections.length > 0),
      feedback: await listFeedback(context.tx, materialId),
    }
  },
)
export type ViewedWork = Awaited<ReturnType<typeof viewWork.run>>

/** Begins the draft of the next version, with the pages of the last. @throws Refusal `material.has_draft` */
export const beginDraft = onOwn('draft', materialInput, async ({ tx }, { all, person }) => {
  const last = all[0]!
  if (last.publishedAt === null) throw new Refusal('material.has_draft', 409)
  const { id, revision: _, publishedAt: __, withdrawnOn: ___, ...described } = last
  const next = { ...described, changeNote: '', number: last.number + 1 }
  await copyPages(tx, id, await versions.add(tx, next, { made_by: person.personId }))
})

/** Writes what is said of a draft. @throws Conflict */
export const describeDraft = onDraft(
  'describe',
  describeInput,
  async ({ tx }, { draft, material }, { materialId: _, revision, ...described }) => {
    await versions.hold(tx, { id: draft.id }, revision)
    await versions.change(tx, draft.id, {
      ...described,
      isOpen: material.kind === 'pack' || described.isOpen,
    })
  },
)

/** A page of a draft to be written, or a new one. @throws NotFound, Refusal `material.no_draft` */
export const preparePage = action(
  materialPolicy,
  'material.prepare_page',
  'read_personal',
  pageInput.partial({ pageId: true }),
  async (context, { materialId, pageId }) => {
    const own = await ownMaterial(context, materialId, 'material.prepare_page')
    const { material, draft, pages } = await draftOf(context, own)
    const page = pages.find(({ id }) => id === pageId)
    if (pageId !== undefined && page === undefined) throw new NotFound('page')
    return { material, draft, page }
  },
)
export type PreparedPage = Awaited<ReturnType<typeof preparePage.run>>

/** Adds a page at the end of a draft. */
export const addPage = onDraft(
  'write_page',
  newPageInput,
  async ({ tx }, { draft, pages }, { materialId: _, ...content }) => {
    await materialPages.add(tx, { ...content, position: pages.length + 1 }, { version_id: draft.id })
  },
)

/** Writes a page of a draft. @throws NotFound, Conflict */
export const writePage = onDraft(
  'write_page',
  writePageInput,
  async ({ tx }, { draft }, { materialId: _, pageId, revision, ...content }) => {
    await materialPages.hold(tx, { id: pageId, versionId: draft.id }, revision)
    await materialPages.change(tx, pageId, content)
  },
)

/** Moves a page of a draft before the one that stands before it. @throws NotFound */
export const movePage = onDraft('move_page', pageInput, async ({ tx }, { draft }, { pageId }) => {
  const { position } = await materialPages.hold(tx, { id: pageId, versionId: draft.id })
  if (position > 1) await movePageUp(tx, draft.id, position)
})

/** Removes a page of a draft. @throws NotFound */
export const removeDraftPage = onDraft('remove_page', pageInput, async ({ tx }, { draft }, { pageId }) => {
  const { position } = await materialPages.hold(tx, { id: pageId, versionId: draft.id })
  await removePage(tx, draft.id, position)
})

/** Removes the draft of a later version; the first goes on until it is published. @throws Refusal `material.only_draft` */
export const dropDraft = onDraft('drop_draft', materialInput, async ({ tx }, { draft, all }) => {
  if (all.length === 1) throw new Refusal('material.only_draft', 409)
  await removeDraft(tx, draft.id)
})

/**
 * Publishes the draft: from now on it is never changed, and each page keeps which editions of the law it was written by.
 *
 * @throws Refusal as `faultOfPublishing` says.
 */
export const publishDraft = onDraft(
  'publish',
  materialInput,
  async ({ tx, now, today }, { material, draft, pages, all, person }) => {
    if (material.endedOn !== null) throw new Refusal('material.has_ended', 409)
    const fault = faultOfPublishing(material.kind, draft, pages, today)
    if (fault !== undefined) throw new Refusal(fault.code, 422, { page: fault.page ?? '' })
    for (const { id, sections } of pages)
      await materialPages.change(tx, id, { asRead: asReadOn(sections, today) })
    await versions.change(tx, draft.id, { publishedAt: now }, { published_by: person.personId })
    for (const { id } of all) await settle(tx, lawHasChanged, id)
  },
)

/** Withdraws a published version: it is read no more where another is the newest. @throws NotFound, Refusal `material.withdrawn_already` */
export const withdrawVersion = onOwn(
  'withdraw',
  withdrawInput,
  async ({ tx, today }, { all }, { version }) => {
    const found = all.find(({ number, publishedAt }) => number === version && publishedAt !== null)
    if (found === undefined) throw new NotFound('material_version')
    if (found.withdrawnOn !== null) throw new Refusal('material.withdrawn_already', 409)
    await versions.change(tx, found.id, { withdrawnOn: today })
    await settle(tx, lawHasChanged, found.id)
  },
)

/** Offers a material no more. What refers to it goes on. @throws Refusal `material.has_ended` */
export const endMaterial = onOwn('end', materialInput, async ({ tx, today }, { material, all }) => {
  if (material.endedOn !== null) throw new Refusal('material.has_ended', 409)
  await markEnded(tx, material.id, today)
  for (const { id } of all) await settle(tx, lawHasChanged, id)
})

/** Shows to everybody what a reader said, or puts it aside. @throws NotFound */
export const judge = onOwn('judge', judgeInput, async ({ tx }, _, given) => judgeFeedback(tx, given))
