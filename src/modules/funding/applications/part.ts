import { actsAs } from '../../../platform/access/policy.ts'
import { fileResponse, UPLOAD_BODY_LIMIT } from '../../../platform/files/index.ts'
import type { Room } from '../../../platform/http/room.ts'
import type { Route } from '../../../platform/http/route.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { viewCall } from '../calls/actions.ts'
import { CallPage } from '../calls/pages/call-page.tsx'
import { fundingPaths as paths } from '../paths.ts'
import {
  addAttachment,
  beginApplication,
  editApplication,
  readAttachment,
  saveApplication,
  submitApplication,
  viewApplication,
  viewOwnApplications,
  withdrawApplication,
  withdrawAttachment,
} from './actions.ts'
import { applicationArrivals } from './arrivals.ts'

import { applicationRefusals, applicationWords } from './messages.ts'
import { CheckApplicationPage, EditApplicationPage } from './pages/edit-page.tsx'
import { ApplicationPage, OwnApplicationsPage } from './pages/view-page.tsx'

const callPage = page(paths.call, viewCall, CallPage)
const editPage = page(paths.editApplication, editApplication, EditApplicationPage)
const applicationPage = page(paths.application, viewApplication, ApplicationPage)

/** A draft kept while one writes: the same action as saving, answered for the page's own client code. */
const autosave: Route = form(paths.autosaveApplication, saveApplication, {
  page: editPage,
  done: ({ revision, savedAt }, _, context) => context.json({ revision, savedAt }),
})

/** Applications of organisations, from draft to decision. */
export const applicationsPart: Omit<Room, 'name'> = {
  routes: [
    form(paths.beginApplication, beginApplication, {
      page: callPage,
      done: ({ applicationId }) => paths.editApplication({ applicationId }),
    }),
    page(paths.applications, viewOwnApplications, OwnApplicationsPage),
    applicationPage,
    editPage,
    form(paths.editApplication, saveApplication, {
      page: editPage,
      grows: true,
      done: ({ applicationId }, input) =>
        (input as { next?: string }).next === 'check'
          ? paths.checkApplication({ applicationId })
          : paths.editApplication({ applicationId }),
    }),
    autosave,
    page(paths.checkApplication, editApplication, CheckApplicationPage),
    form(paths.submitApplication, submitApplication, {
      page: editPage,
      done: ({ applicationId }) => paths.application({ applicationId }),
    }),
    form(paths.withdrawApplication, withdrawApplication, {
      page: applicationPage,
      done: ({ applicationId }) => paths.application({ applicationId }),
    }),
    form(paths.attachments, addAttachment, {
      page: editPage,
      bodyLimit: UPLOAD_BODY_LIMIT,
      done: ({ applicationId }) => `${paths.editApplication({ applicationId })}#attachments`,
    }),
    form(paths.withdrawAttachment, withdrawAttachment, {
      page: editPage,
      // A file has an address of its own; the page that it stands on is its application's.
      pageInput: (_, values) => ({ applicationId: values['applicationId'] }),
      done: ({ applicationId }) => `${paths.editApplication({ applicationId })}#attachments`,
    }),
    download(paths.attachment, readAttachment, (file) => fileResponse(file)),
  ],
  api: [],
  refusals: [applicationRefusals],
  arrivals: applicationArrivals,
  navigation: [
    {
      href: paths.applications(),
      label: (locale) => applicationWords(locale)('applications'),
      shownTo: (actor) => actsAs(actor, 'applicant', 'ngo_officer'),
      order: 51,
    },
  ],
}
