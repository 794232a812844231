import { forEverybody, type RequestContext, type Route } from '../../../../platform/http/route.ts'
import { download, form, type PageRoute, page } from '../../../../web/pages.tsx'
import { countingSendings } from '../../../identity/index.ts'
import { paths } from '../../paths.ts'
import { packFile } from '../files.ts'
import {
  addPage,
  beginDraft,
  beginMaterial,
  describeDraft,
  dropDraft,
  endMaterial,
  judge,
  movePage,
  prepareMaterial,
  preparePage,
  publishDraft,
  removeDraftPage,
  viewDesk,
  viewWork,
  withdrawVersion,
  writePage,
} from '../make-actions.ts'
import type { CourseOffer } from '../offers.ts'
import {
  compareVersions,
  listOfferedMaterials,
  printMaterial,
  sayOfMaterial,
  viewMaterial,
  viewMaterialWith,
} from '../read-actions.ts'
import { ChangesPage } from './changes-page.tsx'
import { ChapterPage, CoursePage } from './course-page.tsx'
import { DeskPage, NewMaterialPage } from './desk-page.tsx'
import { OfferedPage } from './list-page.tsx'
import { PackPage } from './pack-page.tsx'
import { WorkPage } from './work-page.tsx'
import { WritePage } from './write-page.tsx'
import { ThanksPage, YoungEasyPage, YoungPage } from './young-page.tsx'

const course = () => ({ kind: 'course' })
const pack = () => ({ kind: 'pack' })

/** A page whose readers leave no trace: nobody is asked who they are, and no page that it leads to learns where they come from. */
const quietly = (route: PageRoute): PageRoute => ({
  ...route,
  asNobody: true,
  handle: (context) => {
    context.header('referrer-policy', 'no-referrer')
    return route.handle(context)
  },
})

const youngPage = quietly(page(paths.read, viewMaterial, YoungPage, pack))

const readingWith = (offers: readonly CourseOffer[]): readonly Route[] => [
  forEverybody(page(paths.courses, listOfferedMaterials, OfferedPage, course)),
  forEverybody(page(paths.course, viewMaterialWith(offers), CoursePage, course)),
  forEverybody(page(paths.chapter, viewMaterial, ChapterPage, course)),
  forEverybody(page(paths.courseChanges, compareVersions, ChangesPage, course)),
  forEverybody(page(paths.packs, listOfferedMaterials, OfferedPage, pack)),
  forEverybody(page(paths.pack, viewMaterial, PackPage, pack)),
  forEverybody(page(paths.packChanges, compareVersions, ChangesPage, pack)),
  download(paths.packFile, printMaterial, async (found) => {
    const { name, type, bytes } = await packFile(found)
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
    })
  }),
  youngPage,
  quietly(page(paths.readEasy, viewMaterial, YoungEasyPage, pack)),
  quietly(page(paths.said, viewMaterial, ThanksPage, pack)),
  {
    // Many from one network must wait for each other.
    ...form(paths.read, sayOfMaterial, {
      page: youngPage,
      pageInput: (context) => ({ materialId: context.req.param('materialId') }),
      before: countingSendings('feedback'),
      done: (of) => paths.said(of),
    }),
    asNobody: true,
    tokenless: true,
  },
]

const newPage = page(paths.newMaterial, prepareMaterial, NewMaterialPage)
const workPage = page(paths.work, viewWork, WorkPage)
const newPagePage = page(paths.newPage, preparePage, WritePage)
const writePagePage = page(paths.writePage, preparePage, WritePage)
const ofMaterial = (context: RequestContext) => ({ materialId: context.req.param('materialId') })
const done = (of: { readonly materialId: string }) => paths.work(of)
const onWork = { page: workPage, pageInput: ofMaterial, done }

const making: readonly Route[] = [
  page(paths.desk, viewDesk, DeskPage),
  newPage,
  form(paths.newMaterial, beginMaterial, { page: newPage, done }),
  workPage,
  form(paths.describe, describeDraft, onWork),
  form(paths.draft, beginDraft, onWork),
  form(paths.dropDraft, dropDraft, onWork),
  form(paths.publish, publishDraft, onWork),
  form(paths.withdrawVersion, withdrawVersion, onWork),
  form(paths.end, endMaterial, onWork),
  newPagePage,
  form(paths.newPage, addPage, { page: newPagePage, done, grows: true }),
  writePagePage,
  form(paths.writePage, writePage, { page: writePagePage, done, grows: true }),
  form(paths.movePage, movePage, onWork),
  form(paths.removePage, removeDraftPage, onWork),
  form(paths.judge, judge, onWork),
]

/** Courses and lesson packs: read, with what other parts offer with a course, and made. */
export const materialRoutes = (offers: readonly CourseOffer[]): readonly Route[] => [
  ...readingWith(offers),
  ...making,
]
