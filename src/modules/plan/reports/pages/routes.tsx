import { perform } from '../../../../platform/access/action.ts'
import { fileResponse, UPLOAD_BODY_LIMIT } from '../../../../platform/files/index.ts'
import { forEverybody, type RequestContext, type Route, requestOf } from '../../../../platform/http/route.ts'
import { download, form, type PageRoute, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { beginReport, compareReport, editReport, saveReport, viewReport, viewReports } from '../actions.ts'
import {
  changeActivity,
  prepareActivity,
  registerActivity,
  viewActivities,
  viewActivity,
  withdrawActivity,
} from '../activity-actions.ts'
import { addEvidence, downloadEvidence, withdrawEvidence } from '../evidence-actions.ts'
import { useProposal, viewProposals } from '../proposal-actions.ts'
import {
  acceptReport,
  bookReport,
  publishReport,
  returnReport,
  submitReport,
  withdrawReport,
} from '../step-actions.ts'
import { ActivitiesPage, ActivityPage, NewActivityPage } from './activity-pages.tsx'
import { CheckReportPage } from './check-list.tsx'
import { EditReportPage } from './edit-page.tsx'
import { ReportsPage } from './list-page.tsx'
import { ProposalsPage } from './proposals-page.tsx'
import { type Asked, addChosenFile, takenBack } from './saved-files.ts'
import { CompareReportPage, ReportPage } from './view-page.tsx'

const reportPage = forEverybody(page(paths.reportBack, viewReport, ReportPage))
const editPage = page(paths.editReport, editReport, EditReportPage)
const proposalsPage = page(paths.proposals, viewProposals, ProposalsPage)

const toReport = ({ reportBackId }: { reportBackId: string }): string => paths.reportBack({ reportBackId })

/** All that stood in the form has been saved: then the file that was chosen is added, or one taken back. */
const afterSaving = async (
  { reportBackId }: { reportBackId: string },
  input: object,
  context: RequestContext,
): Promise<string> => {
  const asked = input as Asked
  const added = await addChosenFile(context, asked, addEvidence, { reportBackId })
  const back = takenBack(asked)
  if (back !== undefined)
    await perform(context.get('house'), requestOf(context), withdrawEvidence, { evidenceId: back })
  if (asked.next === 'check') return paths.checkReport({ reportBackId })
  if (asked.next === 'file' && added?.proposes)
    return paths.proposals({ reportBackId }, { evidence: added.evidenceId })
  const isAboutFiles = added !== undefined || back !== undefined
  return `${paths.editReport({ reportBackId })}${isAboutFiles ? '#evidence' : ''}`
}

/** A draft kept while one writes: the same action as saving, answered for the page's own client code. */
const autosave: Route = form(paths.autosaveReport, saveReport, {
  page: editPage,
  done: ({ revision, savedAt }, _, context) => context.json({ revision, savedAt }),
})

const writing: readonly Route[] = [
  editPage,
  form(paths.editReport, saveReport, {
    page: editPage,
    grows: true,
    bodyLimit: UPLOAD_BODY_LIMIT,
    done: afterSaving,
  }),
  autosave,
  // The same for one thing at a time; the form itself sends its text along and goes by `afterSaving`.
  form(paths.addEvidence, addEvidence, {
    page: editPage,
    bodyLimit: UPLOAD_BODY_LIMIT,
    done: ({ reportBackId, evidenceId, proposes }) =>
      proposes
        ? paths.proposals({ reportBackId }, { evidence: evidenceId })
        : `${paths.editReport({ reportBackId })}#evidence`,
  }),
  form(paths.withdrawEvidence, withdrawEvidence, {
    page: editPage,
    done: ({ reportBackId }) => `${paths.editReport({ reportBackId })}#evidence`,
  }),
  page(paths.checkReport, editReport, CheckReportPage),
  form(paths.submitReport, submitReport, { page: editPage, done: toReport }),
  proposalsPage,
  form(paths.useProposal, useProposal, {
    page: proposalsPage,
    pageInput: (context, { evidence }) => ({ ...context.req.param(), evidence }),
    done: ({ reportBackId, evidence }) => paths.proposals({ reportBackId }, { evidence }),
  }),
]

const deciding: readonly Route[] = [
  form(paths.returnReport, returnReport, { page: reportPage, done: toReport }),
  // What waits to be read next comes by itself, with the receipt of what was accepted above it.
  form(paths.acceptReport, acceptReport, {
    page: reportPage,
    done: ({ reportBackId, next }) =>
      next === undefined
        ? toReport({ reportBackId })
        : paths.reportBack({ reportBackId: next }, { accepted: reportBackId }),
  }),
  form(paths.bookReport, bookReport, { page: reportPage, done: toReport }),
  form(paths.publishReport, publishReport, { page: reportPage, done: toReport }),
  form(paths.withdrawReport, withdrawReport, { page: reportPage, done: toReport }),
]

const newActivityPage = page(paths.newActivity, prepareActivity, NewActivityPage)
const activityPage: PageRoute = page(paths.activity, viewActivity, ActivityPage)
const toActivity = ({ activityId }: { activityId: string }): string => paths.activity({ activityId })

const activities: readonly Route[] = [
  page(paths.activities, viewActivities, ActivitiesPage),
  newActivityPage,
  form(paths.newActivity, registerActivity, { page: newActivityPage, done: toActivity }),
  activityPage,
  form(paths.changeActivity, changeActivity, { page: activityPage, done: toActivity }),
  form(paths.withdrawActivity, withdrawActivity, { page: activityPage, done: toActivity }),
]

/** The pages of report-backs and activities. `assignmentPage` is where a report-back is begun. */
export const reportRoutesWith = (assignmentPage: PageRoute): readonly Route[] => [
  form(paths.beginReport, beginReport, {
    page: assignmentPage,
    done: ({ reportBackId }) => paths.editReport({ reportBackId }),
  }),
  page(paths.reportBacks, viewReports, ReportsPage),
  reportPage,
  page(paths.compareReport, compareReport, CompareReportPage),
  download(paths.evidence, downloadEvidence, (file) => fileResponse(file)),
  ...writing,
  ...deciding,
  ...activities,
]
