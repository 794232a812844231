import type { Route } from '../../../../platform/http/route.ts'
import { listFile } from '../../../../web/list-files.tsx'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  addOccasion,
  cancelOccasion,
  changeOccasion,
  prepareChange,
  prepareInvitation,
  prepareOccasion,
  viewOccasion,
  viewOccasions,
} from '../actions.ts'
import {
  book,
  bookGroup,
  noteAttendance,
  viewAttendance,
  viewParticipation,
  withdraw,
} from '../booking-actions.ts'
import { invitationOf } from '../invitation.ts'
import { occasionWords } from '../messages.ts'
import { AttendancePage } from './attendance-page.tsx'
import { CancelPage } from './cancel-page.tsx'
import { EditOccasionPage } from './edit-page.tsx'
import { OccasionsPage } from './list-page.tsx'
import { OccasionPage } from './occasion-page.tsx'
import { ParticipationPage, participationColumns } from './participation-page.tsx'

const newPage = page(paths.newOccasion, prepareOccasion, EditOccasionPage)
const occasionPage = page(paths.occasion, viewOccasion, OccasionPage)
const changePage = page(paths.changeOccasion, prepareChange, EditOccasionPage)
const cancelPage = page(paths.cancelOccasion, prepareChange, CancelPage)
const attendancePage = page(paths.attendance, viewAttendance, AttendancePage)
const toOccasion = ({ occasionId }: { occasionId: string }) => paths.occasion({ occasionId })

/** The pages of occasions; a word in the place of an occasion's identifier stands first. */
export const occasionRoutes: readonly Route[] = [
  page(paths.occasions, viewOccasions, OccasionsPage),
  newPage,
  form(paths.newOccasion, addOccasion, { page: newPage, done: toOccasion }),
  page(paths.participation, viewParticipation, ParticipationPage),
  listFile(paths.participationFile, viewParticipation, {
    name: 'deltagande',
    title: (_, locale) => occasionWords(locale)('participation'),
    columns: () => participationColumns,
    rows: ({ rows }) => rows,
  }),
  occasionPage,
  download(
    paths.invitation,
    prepareInvitation,
    (occasion) =>
      new Response(invitationOf(occasion), {
        headers: {
          'content-type': 'text/calendar; charset=utf-8; component=VEVENT',
          'content-disposition': 'attachment; filename="kurs.ics"',
        },
      }),
  ),
  changePage,
  form(paths.changeOccasion, changeOccasion, { page: changePage, done: toOccasion }),
  cancelPage,
  form(paths.cancelOccasion, cancelOccasion, { page: cancelPage, done: toOccasion }),
  form(paths.book, book, { page: occasionPage, done: toOccasion }),
  form(paths.bookGroup, bookGroup, { page: occasionPage, done: toOccasion }),
  form(paths.withdraw, withdraw, {
    page: occasionPage,
    pageInput: (context) => ({ occasionId: context.req.param('occasionId') }),
    done: toOccasion,
  }),
  attendancePage,
  form(paths.attendance, noteAttendance, {
    page: attendancePage,
    done: ({ occasionId }) => paths.attendance({ occasionId }),
  }),
]
