import { fileResponse } from '../../../../platform/files/index.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { download, form, page, shown } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { liftHold, placeHold, setCircumstances, viewRetention } from '../actions.ts'
import {
  fetchPackage,
  prepareVerify,
  verifyGiven,
  viewDisposal,
  viewDisposals,
} from '../disposal/list-actions.ts'
import { DisposalPage } from './disposal-page.tsx'
import { DisposalsPage } from './disposals-page.tsx'
import { LiftHoldPage, PlaceHoldPage } from './hold-pages.tsx'
import { RetentionPage } from './retention-page.tsx'
import { VerifyPage } from './verify-page.tsx'

const retentionPage = page(paths.retention, viewRetention, RetentionPage)
const placePage = page(paths.placeHold, viewRetention, PlaceHoldPage)
const liftPage = page(paths.liftHold, viewRetention, LiftHoldPage)
const verifyPage = page(paths.verifyProof, prepareVerify, ({ data, context, refused }) => (
  <VerifyPage data={data} context={context} refused={refused} />
))
const toRetention = (_: unknown, { caseId }: { caseId: string }) => paths.retention({ caseId })

/** How long a case is kept; holds; what was disposed of, with its proof. */
export const retentionRoutes: readonly Route[] = [
  retentionPage,
  form(paths.retention, setCircumstances, { page: retentionPage, done: toRetention }),
  placePage,
  form(paths.placeHold, placeHold, { page: placePage, done: toRetention }),
  liftPage,
  form(paths.liftHold, liftHold, { page: liftPage, done: toRetention }),
  page(paths.disposals, viewDisposals, DisposalsPage),
  verifyPage,
  form(paths.verifyProof, verifyGiven, {
    page: verifyPage,
    done: async (found, { proof }, context) =>
      context.html(
        await shown(context, (reader) => <VerifyPage context={reader} found={found} proof={String(proof)} />),
      ),
  }),
  page(paths.disposal, viewDisposal, DisposalPage),
  download(paths.disposalProof, viewDisposal, ({ id, proof }) =>
    fileResponse({
      name: `${id}.json`,
      mediaType: 'application/json',
      content: Buffer.from(JSON.stringify(proof, null, 2)),
    }),
  ),
  download(paths.archivePackage, fetchPackage, ({ name, content }) =>
    fileResponse({ name, mediaType: 'application/zip', content }),
  ),
]
