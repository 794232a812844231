import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody, type Route } from '../../../platform/http/route.ts'
import { tableAnswer } from '../../../platform/tables/answer.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { applying } from '../calls/policy.ts'
import { fundingPaths as paths } from '../paths.ts'
import {
  acceptAgreement,
  exportGrants,
  offerAgreement,
  payInstalment,
  prepareAgreement,
  stopInstalment,
  viewGrant,
  viewGrants,
  viewOwnGrants,
} from './actions.ts'
import { grantArrivals } from './arrivals.ts'
import { grantCells, grantColumns } from './columns.ts'
import { grantDeadlines } from './deadlines.ts'
import { declineAgreement, forgoGrant } from './ending-actions.ts'
import { grantRefusals, grantWords } from './messages.ts'
import { AgreementPage, ReportPage } from './pages/edit-pages.tsx'
import { GrantPage } from './pages/grant-page.tsx'
import { GrantsPage, OwnGrantsPage } from './pages/list-pages.tsx'
import { claimBack, noteRepayment, remitRepayment, withdrawClaim } from './repayment-actions.ts'
import {
  acceptReport,
  editReport,
  releaseResults,
  returnReport,
  saveReport,
  submitReport,
} from './report-actions.ts'
import { fundingMaterials, fundingSeries } from './series.ts'
import { takeBackPayment, takeBackRepaid } from './take-back-actions.ts'

const grantPage = forEverybody(page(paths.grant, viewGrant, GrantPage))
const agreementPage = page(paths.agreement, prepareAgreement, AgreementPage)
const reportPage = page(paths.grantReport, editReport, ReportPage)
const toGrant = ({ grantId }: { grantId: string }): string => paths.grant({ grantId })

/** An instalment has an address of its own; the page that it stands on is its grant's. */
const ofItsGrant = (_: unknown, values: Record<string, unknown>) => ({ grantId: values['grantId'] })

/** A draft kept while one writes: the same action as saving, answered for the page's own client code. */
const autosave: Route = form(paths.autosaveGrantReport, saveReport, {
  page: reportPage,
  done: ({ revision, savedAt }, _, context) => context.json({ revision, savedAt }),
})

/** The register as a table. */
const table = download(paths.grantsTable, exportGrants, (rows, context) => {
  const locale = context.get('locale')
  return tableAnswer(
    'csv',
    { name: 'samlad-grants' },
    grantColumns,
    rows.map((row) => grantCells(row, locale)),
    locale,
  )
})

/** Grants: the open register, and between the parties agreement, payments, report-back and repayment. */
export const grantsPart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.grants, viewGrants, GrantsPage)),
    table,
    page(paths.ownGrants, viewOwnGrants, OwnGrantsPage),
    grantPage,
    agreementPage,
    form(paths.agreement, offerAgreement, { page: agreementPage, grows: true, done: toGrant }),
    form(paths.acceptAgreement, acceptAgreement, { page: grantPage, done: toGrant }),
    form(paths.declineAgreement, declineAgreement, { page: grantPage, done: toGrant }),
    form(paths.forgoGrant, forgoGrant, { page: grantPage, done: toGrant }),
    form(paths.payInstalment, payInstalment, { page: grantPage, pageInput: ofItsGrant, done: toGrant }),
    form(paths.stopInstalment, stopInstalment, { page: grantPage, pageInput: ofItsGrant, done: toGrant }),
    form(paths.takeBackPayment, takeBackPayment, { page: grantPage, pageInput: ofItsGrant, done: toGrant }),
    form(paths.takeBackRepaid, takeBackRepaid, { page: grantPage, pageInput: ofItsGrant, done: toGrant }),
    reportPage,
    form(paths.grantReport, saveReport, {
      page: reportPage,
      done: ({ grantId }) => paths.grantReport({ grantId }),
    }),
    autosave,
    form(paths.submitGrantReport, submitReport, { page: reportPage, done: toGrant }),
    form(paths.returnGrantReport, returnReport, { page: grantPage, done: toGrant }),
    form(paths.acceptGrantReport, acceptReport, { page: grantPage, done: toGrant }),
    form(paths.releaseResults, releaseResults, { page: grantPage, done: toGrant }),
    form(paths.noteRepayment, noteRepayment, { page: grantPage, done: toGrant }),
    form(paths.remitRepayment, remitRepayment, { page: grantPage, done: toGrant }),
    form(paths.claimBack, claimBack, { page: grantPage, done: toGrant }),
    form(paths.withdrawClaim, withdrawClaim, { page: grantPage, done: toGrant }),
  ],
  api: [],
  arrivals: grantArrivals,
  refusals: [grantRefusals],
  series: fundingSeries,
  deadlines: [grantDeadlines],
  materials: fundingMaterials,
  navigation: [
    {
      href: paths.ownGrants(),
      label: (locale) => grantWords(locale)('ownGrants'),
      shownTo: (actor) => actsAs(actor, ...applying),
      order: 52,
    },
    {
      href: paths.grants(),
      label: (locale) => grantWords(locale)('grants'),
      shownTo: (actor) => actor.kind === 'anonymous' || actsAs(actor, ...applying),
      order: 53,
    },
  ],
}
