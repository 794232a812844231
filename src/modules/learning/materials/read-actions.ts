import { type ActionContext, action } from '../../../platform/access/action.ts'
import { mondayOf } from '../../../platform/clock/clock.ts'
import { originOf } from '../../../platform/config/settings.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { SectionKey } from '../../law/index.ts'
import { insertFeedback, listFeedback } from './feedback-store.ts'
import type { CourseOffer } from './offers.ts'
import { materialPolicy } from './policy.ts'
import { type MaterialKind, type MaterialVersion, materialPages, versions } from './records.ts'
import { changedSince, paired } from './rules.ts'
import { compareInput, fileInput, listInput, sayInput, viewInput } from './schema.ts'
import { getMaterial, listMaterials } from './store.ts'

/** The courses or lesson packs that are offered, each in its newest version. */
export const listOfferedMaterials = action(
  materialPolicy,
  'material.list',
  'read',
  listInput,
  async ({ tx, may }, selection) => {
    const all = await listMaterials(tx, selection.kind)
    return {
      selection,
      makes: may(materialPolicy, 'material.desk'),
      languages: [...new Set(all.map(({ language }) => language))],
      materials: all.filter(
        ({ setting, language }) =>
          (!selection.setting || setting === null || setting === selection.setting) &&
          (!selection.language || language === selection.language),
      ),
    }
  },
)
export type ListedMaterials = Awaited<ReturnType<typeof listOfferedMaterials.run>>

type Reading = Pick<ActionContext<unknown>, 'tx' | 'today'>

/** The published versions of a material that the reader may read, the newest first. @throws NotFound where there is none. */
const publishedOf = async (
  tx: Reading['tx'],
  materialId: string,
): Promise<readonly [MaterialVersion, ...MaterialVersion[]]> => {
  const all = await versions.list(tx, { materialId }, { by: 'number' })
  const [newest, ...earlier] = all.filter(({ publishedAt }) => publishedAt !== null)
  if (newest === undefined) throw new NotFound('material')
  return [newest, ...earlier]
}

/** A version with its pages, each with the sections whose law has changed since it was published. */
const readVersion = async ({ tx, today }: Reading, version: MaterialVersion) =>
  (await materialPages.list(tx, { versionId: version.id }, { by: 'position', ascending: true })).map(
    (page) => ({
      ...page,
      sections: page.sections as readonly SectionKey[],
      changed: changedSince(page, today),
    }),
  )
export type ReadPage = Awaited<ReturnType<typeof readVersion>>[number]

const readMaterial = async (
  context: Reading,
  { materialId, kind, version }: { materialId: string; kind: MaterialKind; version?: number | undefined },
) => {
  const material = await getMaterial(context.tx, materialId, kind)
  const all = await publishedOf(context.tx, materialId)
  const shown =
    version === undefined
      ? all.find(({ withdrawnOn }) => withdrawnOn === null)
      : all.find(({ number }) => number === version)
  if (shown === undefined) throw new NotFound('material')
  return {
    material,
    version: shown,
    newest: all[0].number,
    versions: all,
    pages: await readVersion(context, shown),
  }
}

/** A course or a lesson pack in its newest version, or in one that is named, with what other parts offer with it. @throws NotFound */
export const viewMaterialWith = (offers: readonly CourseOffer[]) =>
  action(materialPolicy, 'material.view', 'read', viewInput, async (context, given) => {
    const read = await readMaterial(context, given)
    const page = read.pages.find(({ position }) => position === given.position)
    if (given.position !== undefined && page === undefined) throw new NotFound('page')
    const of = { materialId: given.materialId, versionId: read.version.id }
    const offered: Pick<CourseOffer, 'label' | 'href'>[] = []
    for (const offer of offers) if (await offer.isFor(context.tx, context.actor, of)) offered.push(offer)
    return {
      ...read,
      page,
      offers: offered.map(({ label, href }) => ({ label, href: href(of) })),
      makes: context.may(materialPolicy, 'material.work', read.material),
      baseUrl: context.settings.baseUrl,
      feedback:
        given.kind === 'pack'
          ? (await listFeedback(context.tx, given.materialId)).filter(({ state }) => state === 'shown')
          : [],
    }
  })
export const viewMaterial = viewMaterialWith([])
export type ViewedMaterial = Awaited<ReturnType<typeof viewMaterial.run>>

/** What has changed between a version and the newest: of what somebody has downloaded, for instance. @throws NotFound */
export const compareVersions = action(
  materialPolicy,
  'material.compare',
  'read',
  compareInput,
  async (context, { materialId, kind, from }) => {
    const { material, version, versions: all, pages } = await readMaterial(context, { materialId, kind })
    const before = all.find(({ number }) => (from === undefined ? number < version.number : number === from))
    return {
      material,
      version,
      versions: all,
      before,
      pairs: before === undefined ? [] : paired(await readVersion(context, before), pages),
      /** What each version since then said was new. */
      since: all.filter(
        ({ number }) => before !== undefined && number > before.number && number <= version.number,
      ),
    }
  },
)
export type ComparedVersions = Awaited<ReturnType<typeof compareVersions.run>>

/** A version of a lesson pack to take along. @throws NotFound */
export const printMaterial = action(
  materialPolicy,
  'material.print',
  'read',
  fileInput,
  async (context, { file, ...given }) => ({
    ...(await readMaterial(context, { ...given, kind: 'pack' })),
    file,
    origin: originOf(context.settings),
  }),
)
export type PrintedMaterial = Awaited<ReturnType<typeof printMaterial.run>>

/** Takes what a reader says of a lesson pack. It is recorded that something was said, and neither of what nor by whom. @throws NotFound */
export const sayOfMaterial = action(
  materialPolicy,
  'material.say',
  'change',
  sayInput,
  async ({ tx, today, about }, { materialId, version, said, website }) => {
    about('feedback', 'of_a_pack')
    await getMaterial(tx, materialId, 'pack')
    const found = (await publishedOf(tx, materialId)).find(
      ({ number, isOpen }) => number === version && isOpen,
    )
    if (found === undefined) throw new NotFound('material')
    if (website === '') await insertFeedback(tx, { versionId: found.id, said, week: mondayOf(today) })
    return { materialId }
  },
)
