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

/** One's own material, looked at by the rule of the action. @throws NotFound, NotPermitted */
const ownMaterial = async (
  { tx, permit, about, actor }: Making,
  materialId: string,
  permission: string,
): Promise<{ material: Material; all: readonly MaterialVersion[]; person: PersonActor }> => {
  about('material', materialId)
  const material = await getMaterial(tx, materialId)
  permit(material)
  const all = await versions.list(tx, { materialId }, { by: 'number' })
  return { material, all, person: personIn(actor, permission) }
}

/** As `ownMaterial`, with its draft. @throws Refusal `material.no_draft` */
const ownDraft = async (context: Making, materialId: string, permission: string) => {
  const own = await ownMaterial(context, materialId, permission)
  const draft = own.all.find(({ publishedAt }) => publishedAt === null)
  if (draft === undefined) throw new Refusal('material.no_draft', 409)
  const pages = await materialPages.list(
    context.tx,
    { versionId: draft.id },
    { by: 'position', ascending: true },
  )
  return { ...own, draft, pages }
}

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
export const beginDraft = action(
  materialPolicy,
  'material.draft',
  'change',
  materialInput,
  async (context, { materialId }) => {
    const { all, person } = await ownMaterial(context, materialId, 'material.draft')
    const last = all[0]!
    if (last.publishedAt === null) throw new Refusal('material.has_draft', 409)
    const { id, revision: _, publishedAt: __, withdrawnOn: ___, ...described } = last
    const next = { ...described, changeNote: '', number: last.number + 1 }
    const draftId = await versions.add(context.tx, next, { made_by: person.personId })
    await copyPages(context.tx, id, draftId)
    return { materialId }
  },
)

/** Writes what is said of a draft. @throws Refusal `material.no_draft`, Conflict */
export const describeDraft = action(
  materialPolicy,
  'material.describe',
  'change',
  describeInput,
  async (context, { materialId, revision, ...described }) => {
    const { draft, material } = await ownDraft(context, materialId, 'material.describe')
    await versions.hold(context.tx, { id: draft.id }, revision)
    await versions.change(context.tx, draft.id, {
      ...described,
      isOpen: material.kind === 'pack' || described.isOpen,
    })
    return { materialId }
  },
)

/** A page of a draft to be written, or a new one. @throws NotFound, Refusal `material.no_draft` */
export const preparePage = action(
  materialPolicy,
  'material.prepare_page',
  'read_personal',
  pageInput.partial({ pageId: true }),
  async (context, { materialId, pageId }) => {
    const { material, draft, pages } = await ownDraft(context, materialId, 'material.prepare_page')
    const page = pages.find(({ id }) => id === pageId)
    if (pageId !== undefined && page === undefined) throw new NotFound('page')
    return { material, draft, page }
  },
)
export type PreparedPage = Awaited<ReturnType<typeof preparePage.run>>

/** Adds a page at the end of a draft. @throws Refusal `material.no_draft` */
export const addPage = action(
  materialPolicy,
  'material.write_page',
  'change',
  newPageInput,
  async (context, { materialId, ...content }) => {
    const { draft, pages } = await ownDraft(context, materialId, 'material.write_page')
    await materialPages.add(context.tx, { ...content, position: pages.length + 1 }, { version_id: draft.id })
    return { materialId }
  },
)

/** Writes a page of a draft. @throws NotFound, Refusal `material.no_draft`, Conflict */
export const writePage = action(
  materialPolicy,
  'material.write_page',
  'change',
  writePageInput,
  async (context, { materialId, pageId, revision, ...content }) => {
    const { draft } = await ownDraft(context, materialId, 'material.write_page')
    await materialPages.hold(context.tx, { id: pageId, versionId: draft.id }, revision)
    await materialPages.change(context.tx, pageId, content)
    return { materialId }
  },
)

/** Moves a page of a draft before the one that stands before it. @throws NotFound, Refusal `material.no_draft` */
export const movePage = action(
  materialPolicy,
  'material.move_page',
  'change',
  pageInput,
  async (context, { materialId, pageId }) => {
    const { draft } = await ownDraft(context, materialId, 'material.move_page')
    const { position } = await materialPages.hold(context.tx, { id: pageId, versionId: draft.id })
    if (position > 1) await movePageUp(context.tx, draft.id, position)
    return { materialId }
  },
)

/** Removes a page of a draft. @throws NotFound, Refusal `material.no_draft` */
export const removeDraftPage = action(
  materialPolicy,
  'material.remove_page',
  'change',
  pageInput,
  async (context, { materialId, pageId }) => {
    const { draft } = await ownDraft(context, materialId, 'material.remove_page')
    const { position } = await materialPages.hold(context.tx, { id: pageId, versionId: draft.id })
    await removePage(context.tx, draft.id, position)
    return { materialId }
  },
)

/** Removes the draft of a later version; the first goes on until it is published. @throws Refusal `material.only_draft` */
export const dropDraft = action(
  materialPolicy,
  'material.drop_draft',
  'change',
  materialInput,
  async (context, { materialId }) => {
    const { draft, all } = await ownDraft(context, materialId, 'material.drop_draft')
    if (all.length === 1) throw new Refusal('material.only_draft', 409)
    await removeDraft(context.tx, draft.id)
    return { materialId }
  },
)

/**
 * Publishes the draft: from now on it is never changed, and each page keeps which editions of the law it was written by.
 *
 * @throws Refusal as `faultOfPublishing` says.
 */
export const publishDraft = action(
  materialPolicy,
  'material.publish',
  'change',
  materialInput,
  async (context, { materialId }) => {
    const { tx, now, today } = context
    const { material, draft, pages, all, person } = await ownDraft(context, materialId, 'material.publish')
    if (material.endedOn !== null) throw new Refusal('material.has_ended', 409)
    const fault = faultOfPublishing(material.kind, draft, pages, today)
    if (fault !== undefined) throw new Refusal(fault.code, 422, { page: fault.page ?? '' })
    for (const { id, sections } of pages)
      await materialPages.change(tx, id, { asRead: asReadOn(sections, today) })
    await versions.change(tx, draft.id, { publishedAt: now }, { published_by: person.personId })
    for (const { id } of all) await settle(tx, lawHasChanged, id)
    return { materialId }
  },
)

/** Withdraws a published version: it is read no more where another is the newest. @throws NotFound, Refusal `material.withdrawn_already` */
export const withdrawVersion = action(
  materialPolicy,
  'material.withdraw',
  'change',
  withdrawInput,
  async (context, { materialId, version }) => {
    const { all } = await ownMaterial(context, materialId, 'material.withdraw')
    const found = all.find(({ number, publishedAt }) => number === version && publishedAt !== null)
    if (found === undefined) throw new NotFound('material_version')
    if (found.withdrawnOn !== null) throw new Refusal('material.withdrawn_already', 409)
    await versions.change(context.tx, found.id, { withdrawnOn: context.today })
    await settle(context.tx, lawHasChanged, found.id)
    return { materialId }
  },
)

/** Offers a material no more. What refers to it goes on. @throws Refusal `material.has_ended` */
export const endMaterial = action(
  materialPolicy,
  'material.end',
  'change',
  materialInput,
  async (context, { materialId }) => {
    const { material, all } = await ownMaterial(context, materialId, 'material.end')
    if (material.endedOn !== null) throw new Refusal('material.has_ended', 409)
    await markEnded(context.tx, materialId, context.today)
    for (const { id } of all) await settle(context.tx, lawHasChanged, id)
    return { materialId }
  },
)

/** Shows to everybody what a reader said, or puts it aside. @throws NotFound */
export const judge = action(
  materialPolicy,
  'material.judge',
  'change',
  judgeInput,
  async (context, given) => {
    await ownMaterial(context, given.materialId, 'material.judge')
    await judgeFeedback(context.tx, given)
    return { materialId: given.materialId }
  },
)
