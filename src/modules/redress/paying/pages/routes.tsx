import type { Route } from '../../../../platform/http/route.ts'
import { form, page, shown } from '../../../../web/pages.tsx'
import { countingReceipt, receiptWasRight } from '../../../identity/index.ts'
import { paths } from '../../paths.ts'
import { giveCode, lookAgain, tellByTelephone, tellReceipt, viewReceipt } from '../confirm-actions.ts'
import { planPayment, preparePayment, stepPayment, viewPayment } from '../payment-actions.ts'
import { addRoute, changeWord, prepareRoute, retireRoute, viewRoute } from '../route-actions.ts'
import { NewPaymentPage } from './new-payment-page.tsx'
import { NewRoutePage } from './new-route-page.tsx'
import { PaymentPage, PaymentWithCodePage } from './payment-page.tsx'
import { ReceiptPage, ThanksPage } from './receipt-pages.tsx'
import { RoutePage } from './route-page.tsx'

const newRoutePage = page(paths.newRoute, prepareRoute, NewRoutePage)
const routePage = page(paths.route, viewRoute, RoutePage)
const newPaymentPage = page(paths.newPayment, preparePayment, NewPaymentPage)
const paymentPage = page(paths.payment, viewPayment, PaymentPage)
const receiptPage = page(paths.receipt, viewReceipt, ReceiptPage)
const toPayment = (of: { caseId: string; paymentId: string }) => paths.payment(of)
const toRoute = (of: { caseId: string; claimId: string; routeId: string }) => paths.route(of)
const toClaim = (of: { caseId: string; claimId: string }) => paths.claim(of)

/** The pages of routes and payouts, and the one where the person tells with their code. */
export const paymentRoutes: readonly Route[] = [
  newRoutePage,
  form(paths.newRoute, addRoute, { page: newRoutePage, done: toClaim }),
  routePage,
  form(paths.retireRoute, retireRoute, { page: routePage, done: toRoute }),
  form(paths.changeWord, changeWord, { page: routePage, done: toRoute }),
  newPaymentPage,
  form(paths.newPayment, planPayment, { page: newPaymentPage, done: toPayment }),
  paymentPage,
  form(paths.stepPayment, stepPayment, { page: paymentPage, done: toPayment }),
  form(paths.giveCode, giveCode, {
    page: paymentPage,
    // Shown in the answer itself, so that it stands in no address and in nothing that is kept.
    done: async (given, _, context) =>
      context.html(
        await shown(context, (reader) =>
          PaymentWithCodePage({ data: given, context: reader, refused: undefined }),
        ),
      ),
  }),
  form(paths.byTelephone, tellByTelephone, { page: paymentPage, done: toPayment }),
  form(paths.lookAgain, lookAgain, { page: paymentPage, done: toPayment }),
  receiptPage,
  form(paths.receipt, tellReceipt, {
    page: receiptPage,
    before: countingReceipt,
    pageInput: (_, { language }) => ({ language }),
    done: async ({ language }, _, context) => {
      await receiptWasRight(context)
      return paths.receiptDone({ language })
    },
  }),
  page(paths.receiptDone, viewReceipt, ThanksPage),
]
