import type { RequestContext, Route } from '../../../../platform/http/route.ts'
import { printSheet, type Sheet } from '../../../../platform/print/case-sheet.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { beginChecklist, judgeChecklist, savePart, viewChecklist, viewChecklists } from '../actions.ts'
import { nextPart } from '../filling.ts'
import { emptySheet, filledSheet } from '../print.ts'
import { printChecklist, printEmpty, saySituation, startDuties, viewSteps } from '../step-actions.ts'
import { ChecklistPage } from './fill-page.tsx'
import { JudgePage } from './judge-page.tsx'
import { ChecklistsPage } from './list-page.tsx'
import { StepsPage } from './steps-page.tsx'

const listPage = page(paths.checklists, viewChecklists, ChecklistsPage)
const fillPage = page(paths.checklist, viewChecklist, ChecklistPage)
const judgePage = page(paths.judge, viewChecklist, JudgePage)
const stepsPage = page(paths.nextSteps, viewSteps, StepsPage)
type Address = { readonly caseId: string; readonly assessmentId: string }

/** A printed sheet; its name says nothing, wherever it is saved. */
const asPdf = (sheet: Sheet): Response =>
  new Response(new Uint8Array(printSheet(sheet)), {
    headers: { 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="1.pdf"' },
  })

const localeOf = (context: RequestContext) => context.get('locale')

/** The pages of a case's checklists. */
export const checklistRoutes: readonly Route[] = [
  listPage,
  form(paths.checklists, beginChecklist, {
    page: listPage,
    done: (begun: Address) => paths.checklist(begun),
  }),
  fillPage,
  form(paths.checklist, savePart, {
    page: fillPage,
    done: ({ caseId, assessmentId, list, parts, part }, { gone }) => {
      const address = { caseId, assessmentId }
      if (gone !== 'yes') return paths.checklists({ caseId })
      const next = nextPart(list, parts, part)
      return next === undefined ? paths.judge(address) : paths.checklist(address, { part: next })
    },
  }),
  // What is written is saved on the way, for whoever goes on: a lost connection or a closed browser loses nothing.
  form(paths.checklistDraft, savePart, {
    page: fillPage,
    done: ({ revision }, _, context) => context.json({ revision }),
  }),
  judgePage,
  form(paths.judge, judgeChecklist, { page: judgePage, done: (judged: Address) => paths.nextSteps(judged) }),
  stepsPage,
  form(paths.nextSteps, saySituation, { page: stepsPage, done: (said: Address) => paths.nextSteps(said) }),
  form(paths.startDuties, startDuties, {
    page: stepsPage,
    done: (started: Address) => paths.nextSteps(started),
  }),
  download(paths.checklistFile, printChecklist, ({ today, ...filled }, context) =>
    asPdf(filledSheet(filled, localeOf(context), today)),
  ),
  download(paths.paperChecklist, printEmpty, ({ list, language, today }) =>
    asPdf(emptySheet(list, language, today)),
  ),
]
