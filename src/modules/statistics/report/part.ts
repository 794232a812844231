import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { composedResponse } from '../../../web/composed/response.ts'
import { download, form, page } from '../../../web/pages.tsx'
import {
  beginReport,
  previewReport,
  viewChapter,
  viewFollowUp,
  viewRecommendations,
  viewReport,
  viewReports,
  viewSources,
} from './actions.ts'
import { situationApi } from './api.ts'
import { askReader, reportArrivals } from './asking.ts'
import type { SituationReport } from './document.ts'
import { reportFile } from './formats.ts'
import { ChapterPage } from './pages/chapter-page.tsx'
import { FollowUpPage } from './pages/follow-up-page.tsx'
import { ReportsPage } from './pages/list-page.tsx'
import { AllReportsPage, PublishedReportPage } from './pages/published-pages.tsx'
import { RecommendationsPage } from './pages/recommendations-page.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { SourcesPage } from './pages/sources-page.tsx'
import { reportPaths as paths } from './paths.ts'
import {
  correctReport,
  publishReport,
  readAsSecond,
  readReportFile,
  viewAllReports,
  viewPublishedReport,
} from './publishing-actions.ts'
import { situationRefusals } from './refusals.ts'
import type { ReportFormat } from './schema.ts'
import {
  addDocument,
  addRecommendation,
  addReportText,
  answerRecommendation,
  changeReportSentence,
  quoteAgain,
  quoteSource,
  removeRecommendation,
  removeSource,
  showSources,
} from './writing-actions.ts'

const send = async ({
  report,
  format,
}: {
  report: SituationReport
  format: ReportFormat
}): Promise<Response> => composedResponse(await reportFile(report, format))

const reportsPage = page(paths.reports, viewReports, ReportsPage)
const reportPage = page(paths.report, viewReport, ReportPage)
const chapterPage = page(paths.chapter, viewChapter, ChapterPage)
const sourcesPage = page(paths.sources, viewSources, SourcesPage)
const recommendationsPage = page(paths.recommendations, viewRecommendations, RecommendationsPage)
const followUpPage = page(paths.followUp, viewFollowUp, FollowUpPage)
const publishedPage = forEverybody(page(paths.published, viewPublishedReport, PublishedReportPage))

const toChapter = (
  _: unknown,
  { situationReportId, chapter }: { situationReportId: string; chapter: string },
) => paths.chapter({ situationReportId, chapter })
const toReport = ({ situationReportId }: { situationReportId: string }) => paths.report({ situationReportId })
const toSources = {
  page: sourcesPage,
  done: ({ situationReportId }: { situationReportId: string }) => paths.sources({ situationReportId }),
}
const toRecommendations = {
  page: recommendationsPage,
  done: ({ situationReportId }: { situationReportId: string }) =>
    paths.recommendations({ situationReportId }),
}

/** The rapporteur's annual report: written with a source for each figure, published, corrected, followed up. */
export const reportPart: Omit<Room, 'name'> = {
  routes: [
    reportsPage,
    form(paths.reports, beginReport, { page: reportsPage, pageInput: () => ({}), done: toReport }),
    reportPage,
    download(paths.preview, previewReport, send),
    form(paths.askReader, askReader, {
      page: reportPage,
      done: ({ situationReportId }) => paths.report({ situationReportId }, { asked: 'yes' }),
    }),
    form(paths.reading, readAsSecond, { page: reportPage, done: toReport }),
    form(paths.publish, publishReport, {
      page: reportPage,
      done: ({ situationVersionId }) => paths.published({ situationVersionId }),
    }),
    chapterPage,
    form(paths.text, addReportText, { page: chapterPage, done: toChapter }),
    form(paths.sentence, changeReportSentence, { page: chapterPage, done: toChapter }),
    form(paths.quote, quoteSource, { page: chapterPage, done: toChapter }),
    form(paths.shown, showSources, { page: chapterPage, done: toChapter }),
    sourcesPage,
    form(paths.document, addDocument, toSources),
    form(paths.quoteAgain, quoteAgain, toSources),
    form(paths.removeSource, removeSource, toSources),
    recommendationsPage,
    form(paths.recommendations, addRecommendation, toRecommendations),
    form(paths.removeRecommendation, removeRecommendation, toRecommendations),
    followUpPage,
    form(paths.followUp, answerRecommendation, {
      page: followUpPage,
      done: ({ situationReportId }) => paths.followUp({ situationReportId }),
    }),
    forEverybody(page(paths.allPublished, viewAllReports, AllReportsPage)),
    publishedPage,
    forEverybody(download(paths.file, readReportFile, send)),
    form(paths.correct, correctReport, { page: publishedPage, done: toReport }),
  ],
  api: situationApi,
  refusals: [situationRefusals],
  arrivals: reportArrivals,
}
