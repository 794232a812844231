import { actsAs } from '../../../platform/access/policy.ts'
import { fileResponse, UPLOAD_BODY_LIMIT } from '../../../platform/files/index.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { download, form, page } from '../../../web/pages.tsx'
import { fundingPaths as paths } from '../paths.ts'
import {
  addCallDocument,
  beginCall,
  changeCall,
  prepareCall,
  prepareChange,
  publishCall,
  readCallDocument,
  viewCall,
  viewCalls,
  withdrawCall,
} from './actions.ts'
import { callRefusals, callWords } from './messages.ts'
import { CallPage } from './pages/call-page.tsx'
import { EditCallPage } from './pages/edit-page.tsx'
import { CallsPage } from './pages/list-page.tsx'

const newPage = page(paths.newCall, prepareCall, EditCallPage)
const changePage = page(paths.changeCall, prepareChange, EditCallPage)
const callPage = forEverybody(page(paths.call, viewCall, CallPage))
const toCall = ({ callId }: { callId: string }): string => paths.call({ callId })

/** Calls: what can be applied for, and by what it will be judged. */
export const callsPart: Omit<Room, 'name'> = {
  routes: [
    forEverybody(page(paths.calls, viewCalls, CallsPage)),
    newPage,
    form(paths.newCall, beginCall, { page: newPage, grows: true, done: toCall }),
    callPage,
    changePage,
    form(paths.changeCall, changeCall, { page: changePage, grows: true, done: toCall }),
    form(paths.publishCall, publishCall, { page: callPage, done: toCall }),
    form(paths.withdrawCall, withdrawCall, { page: callPage, done: toCall }),
    form(paths.callDocuments, addCallDocument, {
      page: changePage,
      bodyLimit: UPLOAD_BODY_LIMIT,
      done: ({ callId }) => `${paths.changeCall({ callId })}#documents`,
    }),
    download(paths.callDocument, readCallDocument, (file) => fileResponse(file)),
  ],
  api: [],
  refusals: [callRefusals],
  navigation: [
    {
      href: paths.calls(),
      label: (locale) => callWords(locale)('calls'),
      shownTo: (actor) =>
        actor.kind === 'anonymous' ||
        actsAs(
          actor,
          'applicant',
          'ngo_officer',
          'body_officer',
          'county_coordinator',
          'national_coordinator',
        ),
      order: 50,
    },
  ],
}
