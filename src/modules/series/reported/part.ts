import type { Room } from '../../../platform/http/room.ts'
import { TABLE_FORM_LIMIT } from '../../../platform/tables/read-table.ts'
import { form, page, shown } from '../../../web/pages.tsx'
import { seriesPaths as paths } from '../paths.ts'
import {
  changeSeries,
  openReport,
  prepareSeries,
  registerSeries,
  reportPeriods,
  viewDescription,
} from './actions.ts'
import { reportedApi } from './api.ts'
import {
  goOnTask,
  refuseFigures,
  releaseFigures,
  silenceTask,
  viewHeld,
  viewWaiting,
} from './held-actions.ts'
import { heldArrivals } from './held-arrivals.ts'
import { heldRefusals } from './held-messages.ts'
import { importTable, previewTable } from './import-actions.ts'
import { ChangePage, RegisterPage } from './pages/description-pages.tsx'
import { ReportPage } from './pages/report-page.tsx'
import { UploadPage } from './pages/upload-page.tsx'
import { WaitingPage } from './pages/waiting-page.tsx'
import { problemRefusals, reportedRefusals } from './problem-messages.ts'

const registerPage = page(paths.registerSeries, prepareSeries, RegisterPage)
const changePage = page(paths.changeSeries, viewDescription, ChangePage)
const reportPage = page(paths.reportPeriod, openReport, ReportPage)
const uploadPage = page(paths.uploadSeries, previewTable, UploadPage)
const waitingPage = page(paths.seriesWaiting, viewWaiting, WaitingPage)
const heldPage = page(paths.heldFigures, viewHeld, WaitingPage)
const toWaiting = ({ series }: { series: string }) => paths.seriesWaiting({ series })
const toSeries = ({ series }: { series: string }) => paths.series({ series })

/** Series that bodies report by hand: described, reported, corrected. They are shown where every series is. */
export const reportedSeriesPart: Omit<Room, 'name'> = {
  routes: [
    registerPage,
    form(paths.registerSeries, registerSeries, { page: registerPage, done: toSeries }),
    changePage,
    form(paths.changeSeries, changeSeries, { page: changePage, done: toSeries }),
    reportPage,
    form(paths.reportPeriod, reportPeriods, { page: reportPage, done: toWaiting }),
    uploadPage,
    form(paths.uploadSeries, previewTable, {
      page: uploadPage,
      // What was found is shown at once: a table with errors is not sent again.
      done: async (data, _, context) =>
        context.html(
          await shown(context, (reader) => UploadPage({ data, context: reader, refused: undefined })),
        ),
      bodyLimit: TABLE_FORM_LIMIT,
    }),
    form(paths.importSeriesTable, importTable, {
      page: uploadPage,
      pageInput: (context, { table, as }) => ({ series: context.req.param('series'), table, as }),
      done: toWaiting,
      bodyLimit: TABLE_FORM_LIMIT,
    }),
    waitingPage,
    heldPage,
    form(paths.releaseFigures, releaseFigures, { page: heldPage, done: toSeries }),
    form(paths.refuseFigures, refuseFigures, { page: heldPage, done: toWaiting }),
  ],
  api: reportedApi,
  refusals: [reportedRefusals, problemRefusals, heldRefusals],
  arrivals: heldArrivals,
  tasks: (house) => ({ [goOnTask]: silenceTask(house) }),
  // Early in the morning in UTC; a night that was missed is made up for.
  schedules: [{ task: goOnTask, crontab: '35 4 * * *', catchUp: 24 * 3_600_000 }],
}
