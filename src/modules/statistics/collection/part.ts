import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import type { RequestContext } from '../../../platform/http/route.ts'
import { tableAnswer } from '../../../platform/tables/answer.ts'
import { TABLE_FORM_LIMIT } from '../../../platform/tables/read-table.ts'
import { download, form, page, pageContextOf, shown } from '../../../web/pages.tsx'
import { reporters } from '../roles.ts'
import { collectionApi } from './api.ts'
import { collectionArrivals } from './arrivals.ts'
import {
  answerQuestion,
  comeIn,
  handInCases,
  prepareTables,
  viewAllAsked,
  viewAsked,
  viewOwnCases,
  viewTemplate,
} from './asked-actions.ts'
import { askedWords } from './asked-messages.ts'
import { collectionDeadlines } from './deadlines.ts'
import { handInRecords, handInTableFile, handInTables } from './hand-in-actions.ts'
import { countWaiting } from './owed-store.ts'
import { handInSheet, readSheet } from './own-sheet/actions.ts'
import { OwnSheetPage } from './own-sheet/page.tsx'
import { AskPage } from './pages/ask-page.tsx'
import { AllAskedPage, AskedPage } from './pages/asked-pages.tsx'
import { CollectionPage } from './pages/collection-page.tsx'
import { OwnCasesPage, TableFilePage, TablesPage } from './pages/hand-in-pages.tsx'
import { CollectionsPage } from './pages/list-page.tsx'
import { NewCollectionPage } from './pages/new-page.tsx'
import { QualityPage } from './pages/quality-page.tsx'
import { RecordsPage } from './pages/records-page.tsx'
import { ReporterPage } from './pages/reporter-page.tsx'
import { collectionPaths as paths } from './paths.ts'
import { collectionRefusals } from './refusals.ts'
import { askQuestion, viewQuality, viewReporter } from './reporter-actions.ts'
import {
  askBody,
  openCollection,
  prepareAsking,
  prepareCollection,
  viewCollection,
  viewCollections,
} from './round-actions.ts'
import { tableColumns, templateRows } from './table-file.ts'

/** Room for five thousand records. */
const FILE_BODY_LIMIT = 12_000_000

const newPage = page(paths.newCollection, prepareCollection, NewCollectionPage)
const askPage = page(paths.ask, prepareAsking, AskPage)
const reporterPage = page(paths.reporter, viewReporter, ReporterPage)
const allAskedPage = page(paths.allAsked, viewAllAsked, AllAskedPage)
const askedPage = page(paths.asked, viewAsked, AskedPage)
const tablesPage = page(paths.tables, prepareTables, TablesPage)
const tableFilePage = page(paths.tableFile, prepareTables, TableFilePage)
const recordsPage = page(paths.records, prepareTables, RecordsPage)
const sheetPage = page(paths.ownSheet, readSheet, OwnSheetPage)
const casesPage = page(paths.ownCases, viewOwnCases, OwnCasesPage)

const toAsked = ({ collectionId }: { readonly collectionId: string }) => paths.asked({ collectionId })
/** Back to the collection, with what was done said once. */
const handedIn =
  (way: 'tables' | 'records') =>
  ({ collectionId, leftOut }: { readonly collectionId: string; readonly leftOut?: number }) =>
    paths.asked({ collectionId }, { handedIn: way, leftOut: leftOut === 0 ? undefined : leftOut })
const fromPath = (context: RequestContext) => ({ ...context.req.param() })

type Template = Awaited<ReturnType<typeof viewTemplate.run>>

/** The file to fill in, in the reader's language. */
const template =
  (format: 'csv' | 'xlsx') =>
  async ({ reporter, last, past }: Template, context: RequestContext): Promise<Response> => {
    const locale = context.get('locale')
    const t = askedWords(locale)
    const file = { name: t('template'), sheet: t('sheet') }
    const rows = templateRows(reporter.tables, last?.content ?? [], locale, past.tables)
    return tableAnswer(format, file, tableColumns, rows, locale)
  }

/** Collections: who is asked, what each hands in and in which way, what is asked of that, and how good it is. */
export const collectionPart: Omit<Room, 'name'> = {
  routes: [
    page(paths.collections, viewCollections, CollectionsPage),
    newPage,
    form(paths.newCollection, openCollection, {
      page: newPage,
      pageInput: () => ({}),
      done: ({ collectionId }) => paths.collection({ collectionId }),
    }),
    page(paths.collection, viewCollection, CollectionPage),
    askPage,
    form(paths.ask, askBody, {
      page: askPage,
      pageInput: fromPath,
      done: ({ collectionId }) => paths.collection({ collectionId }),
    }),
    page(paths.quality, viewQuality, QualityPage),
    reporterPage,
    form(paths.question, askQuestion, {
      page: reporterPage,
      pageInput: fromPath,
      done: (address) => paths.reporter(address),
    }),
    allAskedPage,
    form(paths.comeIn, comeIn, { page: allAskedPage, pageInput: () => ({}), done: toAsked }),
    askedPage,
    tablesPage,
    form(paths.tables, handInTables, { page: tablesPage, pageInput: fromPath, done: handedIn('tables') }),
    tableFilePage,
    form(paths.tableFile, handInTableFile, {
      page: tableFilePage,
      pageInput: fromPath,
      done: async (data, _, context) =>
        'prepared' in data
          ? context.html(
              await shown(context, (reader) => TableFilePage({ data, context: reader, refused: undefined })),
              422,
            )
          : handedIn('tables')(data),
      bodyLimit: TABLE_FORM_LIMIT,
    }),
    download(paths.templateCsv, viewTemplate, template('csv')),
    download(paths.templateWorkbook, viewTemplate, template('xlsx')),
    recordsPage,
    form(paths.records, handInRecords, {
      page: recordsPage,
      pageInput: fromPath,
      done: handedIn('records'),
      bodyLimit: FILE_BODY_LIMIT,
    }),
    sheetPage,
    form(paths.ownSheet, readSheet, {
      page: sheetPage,
      pageInput: fromPath,
      done: (data, _, context) =>
        context.html(String(OwnSheetPage({ data, context: pageContextOf(context), refused: undefined }))),
      bodyLimit: FILE_BODY_LIMIT,
    }),
    form(paths.handInSheet, handInSheet, {
      page: sheetPage,
      pageInput: (context, values) => ({ ...values, ...context.req.param() }),
      done: handedIn('records'),
      bodyLimit: FILE_BODY_LIMIT,
    }),
    casesPage,
    form(paths.ownCases, handInCases, { page: casesPage, pageInput: fromPath, done: handedIn('records') }),
    form(paths.answer, answerQuestion, { page: askedPage, pageInput: fromPath, done: toAsked }),
  ],
  api: collectionApi,
  arrivals: collectionArrivals,
  refusals: [collectionRefusals],
  deadlines: [collectionDeadlines],
  navigation: [
    {
      href: paths.allAsked(),
      label: (locale) => askedWords(locale)('link'),
      shownTo: (actor) => actsAs(actor, ...reporters),
      order: 59,
      waiting: countWaiting,
    },
  ],
}
