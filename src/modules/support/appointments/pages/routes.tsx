import { dayOf } from '../../../../platform/clock/clock.ts'
import type { Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  bookAppointment,
  bookInterpreter,
  changeAppointment,
  endAppointment,
  prepareAppointment,
  printOrder,
  viewAppointment,
  viewOfCase,
  viewOrder,
  viewOwn,
} from '../actions.ts'
import { AppointmentPage } from './appointment-page.tsx'
import { NewAppointmentPage } from './edit-page.tsx'
import { CaseAppointmentsPage, OwnAppointmentsPage } from './list-pages.tsx'
import { OrderPage, orderSheet } from './order-page.tsx'

const newPage = page(paths.newAppointment, prepareAppointment, NewAppointmentPage)
const appointmentPage = page(paths.appointment, viewAppointment, AppointmentPage)
const toAppointment = (at: { caseId: string; appointmentId: string }) => paths.appointment(at)
const back = { page: appointmentPage, done: toAppointment }

export const appointmentRoutes: readonly Route[] = [
  page(paths.appointments, viewOwn, OwnAppointmentsPage),
  page(paths.caseAppointments, viewOfCase, CaseAppointmentsPage),
  newPage,
  form(paths.newAppointment, bookAppointment, {
    page: newPage,
    pageInput: (context, { instead }) => ({ caseId: context.req.param('caseId'), instead }),
    done: toAppointment,
  }),
  appointmentPage,
  form(paths.changeAppointment, changeAppointment, back),
  form(paths.endAppointment, endAppointment, {
    page: appointmentPage,
    done: ({ caseId, appointmentId, outcome }) =>
      outcome === 'moved'
        ? paths.newAppointment({ caseId }, { instead: appointmentId })
        : toAppointment({ caseId, appointmentId }),
  }),
  form(paths.bookInterpreter, bookInterpreter, back),
  page(paths.order, viewOrder, OrderPage),
  download(paths.orderFile, printOrder, (order, context) =>
    paper(orderSheet(order, dayOf(context.get('house').clock.now()))),
  ),
]
