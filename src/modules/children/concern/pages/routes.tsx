import { dayOf } from '../../../../platform/clock/clock.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { prepareInterest, prepareVoice, recordInterest, recordVoice, viewChild } from '../child-actions.ts'
import {
  assessProtection,
  endInvestigation,
  extendInvestigation,
  extendPreliminary,
  rightReceived,
  viewConcern,
} from '../concern-actions.ts'
import { answerReporter, askForAnswer, decideConcern } from '../decision-actions.ts'
import { printInquiry, viewInquiry, writeInquiry } from '../inquiry/actions.ts'
import { inquirySheet } from '../inquiry/print.ts'
import { reportSheet } from '../print.ts'
import { prepareConcern, prepareNewConcern, registerConcern, registerNewConcern } from '../receive-actions.ts'
import {
  prepareReport,
  printReport,
  sendReport,
  viewReport,
  withdrawReport,
  writeReport,
} from '../report-actions.ts'
import { InterestPage, VoicePage } from './child-forms.tsx'
import { ChildPage } from './child-page.tsx'
import { ConcernPage } from './concern-page.tsx'
import { InquiryPage } from './inquiry-page.tsx'
import { ReceivedPage } from './receive-page.tsx'
import { NewReportPage, ReportPage } from './report-pages.tsx'

const newReportPage = page(paths.newReport, prepareReport, NewReportPage)
const reportPage = page(paths.report, viewReport, ReportPage)
const newConcernPage = page(paths.newConcern, prepareConcern, ReceivedPage)
const receivedPage = page(paths.receivedConcern, prepareNewConcern, ReceivedPage)
const concernPage = page(paths.concern, viewConcern, ConcernPage)
const voicePage = page(paths.voice, prepareVoice, VoicePage)
const interestPage = page(paths.bestInterest, prepareInterest, InterestPage)
const inquiryPage = page(paths.inquiry, viewInquiry, InquiryPage)
const toReport = (report: { caseId: string; reportId: string }) => paths.report(report)
const toConcern = (concern: { caseId: string; concernId: string }) => paths.concern(concern)
const toChild = ({ caseId }: { caseId: string }) => paths.child({ caseId })
const onConcern = { page: concernPage, done: toConcern }

/** The pages of concern for a child; a word in the place of an identifier stands first. */
export const concernRoutes: readonly Route[] = [
  page(paths.child, viewChild, ChildPage),
  newReportPage,
  form(paths.newReport, writeReport, { page: newReportPage, done: toReport, finds: 'toBody' }),
  reportPage,
  form(paths.sendReport, sendReport, { page: reportPage, done: toReport }),
  form(paths.withdrawReport, withdrawReport, { page: reportPage, done: toChild }),
  download(paths.reportFile, printReport, (found, context) =>
    paper(reportSheet(found, dayOf(context.get('house').clock.now()))),
  ),
  receivedPage,
  form(paths.receivedConcern, registerNewConcern, { page: receivedPage, done: toConcern }),
  newConcernPage,
  form(paths.newConcern, registerConcern, { page: newConcernPage, done: toConcern }),
  concernPage,
  form(paths.rightReceived, rightReceived, onConcern),
  form(paths.assessProtection, assessProtection, onConcern),
  form(paths.extendPreliminary, extendPreliminary, onConcern),
  form(paths.decideConcern, decideConcern, onConcern),
  form(paths.askAnswer, askForAnswer, onConcern),
  form(paths.answerReporter, answerReporter, onConcern),
  form(paths.extendInvestigation, extendInvestigation, onConcern),
  form(paths.endInvestigation, endInvestigation, onConcern),
  download(paths.inquiryFile, printInquiry, (found) => paper(inquirySheet(found))),
  inquiryPage,
  form(paths.inquiry, writeInquiry, { page: inquiryPage, done: toConcern }),
  voicePage,
  form(paths.voice, recordVoice, { page: voicePage, done: toChild }),
  interestPage,
  form(paths.bestInterest, recordInterest, { page: interestPage, done: toChild }),
]
