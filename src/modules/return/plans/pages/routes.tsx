import type { RequestContext, Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { disclosurePaths } from '../../../disclosure/index.ts'
import { paths } from '../../paths.ts'
import {
  answerQuestion,
  askOrganiser,
  confirmReturn,
  prepareConfirmation,
  takeBackQuestion,
  viewQuestion,
  viewQuestions,
} from '../confirmation-actions.ts'
import {
  decideAllowance,
  payOut,
  preparePayout,
  takeBackAllowance,
  takeBackPayout,
  viewMoney,
} from '../money-actions.ts'
import { ownSheet } from '../own-print.ts'
import {
  beginReturn,
  endReturn,
  leaveProgramme,
  prepareBegin,
  prepareDecision,
  prepareJourney,
  preparePlan,
  recordDecision,
  recordJourney,
  rightJourney,
  writePlan,
} from '../plan-actions.ts'
import { answerReception, askPartner, prepareReception } from '../reception-actions.ts'
import {
  assessRisks,
  prepareBestInterest,
  prepareRisks,
  recordBestInterest,
  reviewRisks,
} from '../risk-actions.ts'
import { printOwnReturn, viewOfCase, viewOwnReturn, viewReturn, viewReturns } from '../view-actions.ts'
import { BeginPage } from './begin-page.tsx'
import { BestInterestPage } from './best-interest-page.tsx'
import { ConfirmationPage } from './confirmation-page.tsx'
import { DecisionPage } from './decision-page.tsx'
import { JourneyPage } from './journey-page.tsx'
import { OfCasePage, ReturnsPage } from './list-pages.tsx'
import { MoneyPage, PayoutPage } from './money-pages.tsx'
import { OwnPage } from './own-page.tsx'
import { WritePlanPage } from './plan-page.tsx'
import { QuestionPage, QuestionsPage } from './question-pages.tsx'
import { ReceptionPage } from './reception-page.tsx'
import { ReturnPage } from './return-page.tsx'
import { RisksPage } from './risks-page.tsx'

const beginPage = page(paths.begin, prepareBegin, BeginPage)
const returnPage = page(paths.plan, viewReturn, ReturnPage)
const decisionPage = page(paths.decision, prepareDecision, DecisionPage)
const writePage = page(paths.write, preparePlan, WritePlanPage)
const risksPage = page(paths.risks, prepareRisks, RisksPage)
const bestInterestPage = page(paths.bestInterest, prepareBestInterest, BestInterestPage)
const receptionPage = page(paths.reception, prepareReception, ReceptionPage)
const confirmationPage = page(paths.confirmation, prepareConfirmation, ConfirmationPage)
const questionPage = page(paths.question, viewQuestion, QuestionPage)
const journeyPage = page(paths.journey, prepareJourney, JourneyPage)
const moneyPage = page(paths.money, viewMoney, MoneyPage)
const payoutPage = page(paths.payout, preparePayout, PayoutPage)

type OfReturn = { caseId: string; returnId: string }
const toReturn = ({ caseId, returnId }: OfReturn) => paths.plan({ caseId, returnId })
const returnOf = (context: RequestContext) => {
  const { caseId, returnId } = context.req.param() as unknown as OfReturn
  return { caseId, returnId }
}

/** Where a disclosure that is not in force is followed: at a lawyer, or at whoever leads. */
const orDisclosure =
  (there: (of: OfReturn) => string) =>
  ({ caseId, returnId, disclosureId, state }: OfReturn & { disclosureId: string; state: string }): string =>
    state === 'in_force' ? there({ caseId, returnId }) : disclosurePaths.disclosure({ caseId, disclosureId })

/** The pages of returns; a word in the place of an identifier stands first. */
export const planRoutes: readonly Route[] = [
  page(paths.returns, viewReturns, ReturnsPage),
  page(paths.questions, viewQuestions, QuestionsPage),
  questionPage,
  form(paths.question, answerQuestion, { page: questionPage, done: () => paths.questions() }),
  page(paths.ofCase, viewOfCase, OfCasePage),
  beginPage,
  form(paths.begin, beginReturn, {
    page: beginPage,
    pageInput: (context, { language }) => ({ ...context.req.param(), language }),
    done: toReturn,
  }),
  returnPage,
  form(paths.leave, leaveProgramme, { page: returnPage, done: toReturn }),
  decisionPage,
  form(paths.decision, recordDecision, { page: decisionPage, done: toReturn }),
  writePage,
  form(paths.write, writePlan, { page: writePage, done: toReturn }),
  risksPage,
  form(paths.risks, assessRisks, { page: risksPage, done: toReturn }),
  form(paths.reviewRisks, reviewRisks, { page: risksPage, done: toReturn }),
  bestInterestPage,
  form(paths.bestInterest, recordBestInterest, { page: bestInterestPage, done: toReturn }),
  receptionPage,
  form(paths.reception, askPartner, {
    page: receptionPage,
    pageInput: (context, { partnerId }) => ({ ...returnOf(context), partnerId }),
    done: orDisclosure((of) => paths.reception(of)),
  }),
  form(paths.answerReception, answerReception, { page: receptionPage, pageInput: returnOf, done: toReturn }),
  confirmationPage,
  form(paths.confirmation, confirmReturn, { page: confirmationPage, done: toReturn }),
  form(paths.askOrganiser, askOrganiser, {
    page: confirmationPage,
    done: orDisclosure((of) => paths.confirmation(of)),
  }),
  form(paths.takeBackQuestion, takeBackQuestion, {
    page: confirmationPage,
    done: (of) => paths.confirmation(of),
  }),
  journeyPage,
  form(paths.journey, recordJourney, { page: journeyPage, done: toReturn }),
  form(paths.rightJourney, rightJourney, { page: journeyPage, done: toReturn }),
  form(paths.end, endReturn, { page: journeyPage, done: toReturn }),
  moneyPage,
  form(paths.money, decideAllowance, { page: moneyPage, done: (of) => paths.money(of) }),
  payoutPage,
  form(paths.payout, payOut, { page: payoutPage, done: (of) => paths.money(of) }),
  form(paths.takeBackAllowance, takeBackAllowance, { page: moneyPage, done: (of) => paths.money(of) }),
  form(paths.takeBackPayout, takeBackPayout, { page: moneyPage, done: (of) => paths.money(of) }),
  page(paths.own, viewOwnReturn, OwnPage),
  download(paths.ownFile, printOwnReturn, (own) => paper(ownSheet(own))),
]
