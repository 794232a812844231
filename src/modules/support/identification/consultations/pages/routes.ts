import type { Route } from '../../../../../platform/http/route.ts'
import { form, page } from '../../../../../web/pages.tsx'
import { paths } from '../../../paths.ts'
import {
  continueConsultation,
  findConsultation,
  noteConsultation,
  readForAdvice,
  viewConsultation,
  viewConsultations,
} from '../actions.ts'
import { ConsultationsPage } from './list-page.tsx'
import { NewConsultationPage } from './new-page.tsx'
import { ConsultationPage } from './view-page.tsx'

const listPage = page(paths.consultations, viewConsultations, ConsultationsPage)
const newPage = page(paths.newConsultation, readForAdvice, NewConsultationPage)
const consultationPage = page(paths.consultation, viewConsultation, ConsultationPage)
const toConsultation = (noted: { consultationId: string }) => paths.consultation(noted)

/** The pages of advice without a case; those with a word in the place of an identifier stand first. */
export const consultationRoutes: readonly Route[] = [
  listPage,
  newPage,
  form(paths.newConsultation, noteConsultation, {
    page: newPage,
    pageInput: (_, { list }) => (list === 'adult' ? { list } : {}),
    done: toConsultation,
  }),
  form(paths.findConsultation, findConsultation, { page: listPage, done: toConsultation }),
  consultationPage,
  form(paths.consultation, continueConsultation, { page: consultationPage, done: toConsultation }),
]
