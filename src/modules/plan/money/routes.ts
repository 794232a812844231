import { forEverybody, type Route } from '../../../platform/http/route.ts'
import { tableAnswer } from '../../../platform/tables/answer.ts'
import { download, form, page, shown } from '../../../web/pages.tsx'
import { paths } from '../paths.ts'
import { DecisionPage, StepPage } from './pages/form-pages.tsx'
import { ImportPage } from './pages/import-page.tsx'
import { MoneyListPage } from './pages/list-page.tsx'
import { MoneyPage } from './pages/money-page.tsx'
import { moneyPictureRoutes } from './pages/picture.tsx'
import { PostingPage, ReversePage } from './pages/posting-page.tsx'
import { PostingsPage } from './pages/postings-page.tsx'
import {
  postDecision,
  postStep,
  prepareDecision,
  prepareReversal,
  prepareStep,
  reversePosting,
} from './post-actions.ts'
import { exportMoney, importMoney, previewImport } from './table-actions.ts'
import { moneyColumns } from './table-columns.ts'
import { listMoney, listPlanPostings, viewMoney, viewPosting } from './view-actions.ts'
import { moneyWords } from './words.ts'

const TABLE_BODY_LIMIT = 6_000_000

const decisionPage = page(paths.newMoneyDecision, prepareDecision, DecisionPage)
const stepPage = page(paths.newMoneyStep, prepareStep, StepPage)
const reversePage = page(paths.reverseMoney, prepareReversal, ReversePage)
const importPage = page(paths.importMoney, previewImport, ImportPage)
const toPosting = (posting: { planId: string; postingId: string }) => paths.moneyPosting(posting)

export const moneyRoutes: readonly Route[] = [
  forEverybody(page(paths.money, listMoney, MoneyListPage)),
  forEverybody(page(paths.planMoney, viewMoney, MoneyPage)),
  ...moneyPictureRoutes,
  forEverybody(page(paths.moneyPostings, listPlanPostings, PostingsPage)),
  forEverybody(page(paths.moneyPosting, viewPosting, PostingPage)),
  decisionPage,
  form(paths.newMoneyDecision, postDecision, {
    page: decisionPage,
    pageInput: (context) => ({ ...context.req.param() }),
    done: toPosting,
  }),
  stepPage,
  form(paths.newMoneyStep, postStep, {
    page: stepPage,
    pageInput: (context) => ({ ...context.req.param() }),
    done: toPosting,
  }),
  reversePage,
  form(paths.reverseMoney, reversePosting, { page: reversePage, done: toPosting }),
  download(paths.exportMoney, exportMoney, async ({ plan, format, rows }, context) => {
    const locale = context.get('locale')
    const name = `samlad-${moneyWords('en')('money').toLowerCase()}`
    return tableAnswer(format, { name, sheet: plan.reference }, moneyColumns, rows(locale), locale)
  }),
  importPage,
  form(paths.importMoney, previewImport, {
    page: importPage,
    pageInput: (context) => ({ ...context.req.param() }),
    done: async (data, _, context) =>
      context.html(
        await shown(context, (reader) => ImportPage({ data, context: reader, refused: undefined })),
      ),
    bodyLimit: TABLE_BODY_LIMIT,
  }),
  form(paths.confirmMoneyImport, importMoney, {
    page: importPage,
    pageInput: (context) => ({ ...context.req.param() }),
    done: ({ planId, posted, aside }) => paths.importMoney({ planId }, { posted, aside }),
    bodyLimit: TABLE_BODY_LIMIT,
  }),
]
