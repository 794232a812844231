import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { download, form, page } from '../../../web/pages.tsx'
import {
  makeTable,
  noteFigure,
  prepareTable,
  releaseTable,
  viewCell,
  viewRelease,
  viewReleases,
  viewStandingRelease,
  viewTable,
  viewTables,
  withdrawRelease,
} from './actions.ts'
import { releaseApi } from './api.ts'
import { viewComparable } from './comparable/actions.ts'
import { ComparablePage } from './comparable/page.tsx'
import { codebookFile, csvFile, jsonFile, rFile, stataFile } from './files.ts'
import { CellPage } from './pages/cell-page.tsx'
import { TablesPage } from './pages/list-page.tsx'
import { NewTablePage } from './pages/new-page.tsx'
import { ReleasePage, ReleasesPage } from './pages/release-pages.tsx'
import { TablePage } from './pages/table-page.tsx'
import { tablePaths as paths } from './paths.ts'
import { tableRefusals } from './refusals.ts'
import { tableSeries } from './series.ts'

const newPage = page(paths.newTable, prepareTable, NewTablePage)
const tablePage = page(paths.table, viewTable, TablePage)

/** Tables of what was handed in, protected and put to the test, and what of them everybody reads. */
export const tablesPart: Omit<Room, 'name'> = {
  routes: [
    page(paths.tables, viewTables, TablesPage),
    newPage,
    form(paths.newTable, makeTable, {
      page: newPage,
      pageInput: () => ({}),
      done: ({ tableId }) => paths.table({ tableId }),
    }),
    tablePage,
    page(paths.cell, viewCell, CellPage),
    form(paths.note, noteFigure, { page: tablePage, done: ({ tableId }) => paths.table({ tableId }) }),
    form(paths.release, releaseTable, { page: tablePage, done: ({ tableId }) => paths.table({ tableId }) }),
    form(paths.withdraw, withdrawRelease, {
      page: tablePage,
      pageInput: (_, values) => ({ tableId: values['table'] }),
      done: ({ tableId }) => paths.table({ tableId }),
    }),
    forEverybody(page(paths.releases, viewReleases, ReleasesPage)),
    forEverybody(page(paths.comparable, viewComparable, ComparablePage)),
    forEverybody(page(paths.releasePage, viewRelease, ReleasePage)),
    forEverybody(download(paths.releaseCsv, viewStandingRelease, csvFile)),
    forEverybody(download(paths.releaseCodebook, viewStandingRelease, codebookFile)),
    forEverybody(download(paths.releaseR, viewStandingRelease, rFile)),
    forEverybody(download(paths.releaseStata, viewStandingRelease, stataFile)),
    forEverybody(download(paths.releaseJson, viewStandingRelease, jsonFile)),
  ],
  api: releaseApi,
  refusals: [tableRefusals],
  series: tableSeries,
}
