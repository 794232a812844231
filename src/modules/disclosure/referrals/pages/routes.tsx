import type { Action } from '../../../../platform/access/action.ts'
import type { Path } from '../../../../platform/http/path.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { showAgain } from '../../telling/next-step.ts'
import { readParts } from '../../telling/part-values.ts'
import { coordinateOffer, viewOffer } from '../offer-actions.ts'
import { prepareReferral } from '../prepare-actions.ts'
import { referralSheet } from '../print.ts'
import { lookForRecipients, saveDraft, sendReferral } from '../send-actions.ts'
import {
  acceptReferral,
  askForMore,
  beginReferral,
  closeReferral,
  declineReferral,
  giveMore,
  reportOutcome,
  withdrawReferral,
} from '../step-actions.ts'
import {
  printReferral,
  viewCaseReferrals,
  viewCoordinated,
  viewInbox,
  viewReferral,
  viewSent,
} from '../view-actions.ts'
import { CaseReferralsPage, CoordinatedPage, InboxPage, SentPage } from './list-page.tsx'
import { NewReferralPage } from './new-page.tsx'
import { OfferPage } from './offer-page.tsx'
import { ReferralPage } from './view-page.tsx'

const newPage = page(paths.newReferral, prepareReferral, NewReferralPage)
const referralPage = page(paths.referral, viewReferral, ReferralPage)
const offerPage = page(paths.offer, viewOffer, OfferPage)

/** What a step of a referral leads back to. */
// biome-ignore lint/suspicious/noExplicitAny: each action has an input of its own.
const stepForm = (address: Path, action: Action<any, { referralId: string }>, parts = false): Route =>
  form(address, action, {
    page: referralPage,
    ...(parts ? { input: (_, fields) => ({ items: readParts(fields.items) }) } : {}),
    done: ({ referralId }) => paths.referral({ referralId }),
  })

export const referralRoutes: readonly Route[] = [
  page(paths.referrals, viewInbox, InboxPage),
  page(paths.sentReferrals, viewSent, SentPage),
  page(paths.coordinatedReferrals, viewCoordinated, CoordinatedPage),
  newPage,
  form(paths.referralRecipients, lookForRecipients, {
    page: newPage,
    pageInput: (context, values) => ({ caseId: context.req.param('caseId'), values }),
    done: (asked, { caseId }, context) => showAgain(newPage, context, { caseId, values: asked }, asked),
  }),
  form(paths.newReferral, sendReferral, {
    page: newPage,
    finds: 'toBody',
    input: (_, fields) => ({ items: readParts(fields.items) }),
    pageInput: (context, values) => ({ caseId: context.req.param('caseId'), values }),
    done: ({ referralId }) => paths.referral({ referralId }),
  }),
  form(paths.saveReferral, saveDraft, {
    page: newPage,
    input: (_, fields) => ({ filled: fields }),
    pageInput: (context, values) => ({ caseId: context.req.param('caseId'), values }),
    done: (_, { caseId }) => paths.caseReferrals({ caseId }),
  }),
  page(paths.caseReferrals, viewCaseReferrals, CaseReferralsPage),
  referralPage,
  stepForm(paths.acceptReferral, acceptReferral),
  stepForm(paths.declineReferral, declineReferral),
  stepForm(paths.askForMore, askForMore),
  stepForm(paths.giveMore, giveMore, true),
  stepForm(paths.withdrawReferral, withdrawReferral),
  stepForm(paths.beginReferral, beginReferral),
  stepForm(paths.reportOutcome, reportOutcome),
  stepForm(paths.closeReferral, closeReferral),
  download(paths.referralFile, printReferral, (found, context) =>
    paper(referralSheet(found, context.get('locale'))),
  ),
  offerPage,
  form(paths.offer, coordinateOffer, {
    page: offerPage,
    done: ({ caseId }) => paths.offer({ caseId }),
  }),
]
