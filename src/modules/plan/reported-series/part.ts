import type { Room } from '../../../platform/http/room.ts'
import { form, page, pageContextOf } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import {
  changeSeries,
  openReport,
  prepareSeries,
  registerSeries,
  reportPeriods,
  viewDescription,
} from './actions.ts'
import { reportedApi } from './api.ts'
import { importTable, previewTable } from './import-actions.ts'
import { ChangePage, RegisterPage } from './pages/description-pages.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { UploadPage } from './pages/upload-page.tsx'
import { problemRefusals, reportedRefusals } from './problem-messages.ts'

const registerPage = page(paths.registerSeries, prepareSeries, RegisterPage)
const changePage = page(paths.changeSeries, viewDescription, ChangePage)
const reportPage = page(paths.reportPeriod, openReport, ReportPage)
const uploadPage = page(paths.uploadSeries, previewTable, UploadPage)
const toSeries = ({ series }: { series: string }) => paths.series({ series })

/** The largest file that is looked at: a hundred thousand rows are told that they are too many, not that they are too big. */
const LARGEST_FILE = 16_000_000

/** Series that bodies report by hand: described, reported, corrected. They are shown where every series is. */
export const reportedSeriesPart: Omit<Room, 'name'> = {
  routes: [
    registerPage,
    form(paths.registerSeries, registerSeries, { page: registerPage, done: toSeries }),
    changePage,
    form(paths.changeSeries, changeSeries, { page: changePage, done: toSeries }),
    reportPage,
    form(paths.reportPeriod, reportPeriods, { page: reportPage, done: toSeries }),
    uploadPage,
    form(paths.uploadSeries, previewTable, {
      page: uploadPage,
      // What was found is shown at once: a table with errors is not sent again.
      done: async (data, _, context) =>
        context.html(String(await UploadPage({ data, context: pageContextOf(context), refused: undefined }))),
      bodyLimit: LARGEST_FILE,
    }),
    form(paths.importSeriesTable, importTable, {
      page: uploadPage,
      pageInput: (context, { table }) => ({ series: context.req.param('series'), table }),
      done: toSeries,
      bodyLimit: 4_000_000,
    }),
  ],
  api: reportedApi,
  refusals: [reportedRefusals, problemRefusals],
}
