import type { Room } from '../../../platform/http/room.ts'
import { form, page } from '../../../web/pages.tsx'
import { fundingPaths as paths } from '../paths.ts'
import {
  addAssessor,
  decide,
  declare,
  finishAssessment,
  removeAssessor,
  saveAssessment,
  viewAssessment,
  viewDecision,
  viewHandling,
} from './actions.ts'
import { assessmentRefusals } from './messages.ts'
import { AssessPage } from './pages/assess-page.tsx'
import { DecidePage } from './pages/decide-page.tsx'
import { HandlingPage } from './pages/handling-page.tsx'

const handlingPage = page(paths.handling, viewHandling, HandlingPage)
const assessPage = page(paths.assess, viewAssessment, AssessPage)
const decidePage = page(paths.decide, viewDecision, DecidePage)
const toHandling = ({ callId }: { callId: string }): string => paths.handling({ callId })
const toAssessment = ({ applicationId }: { applicationId: string }): string => paths.assess({ applicationId })

/** Assessment by criteria, and decisions. */
export const assessmentPart: Omit<Room, 'name'> = {
  routes: [
    handlingPage,
    form(paths.assessors, addAssessor, { page: handlingPage, done: toHandling }),
    form(paths.removeAssessor, removeAssessor, { page: handlingPage, done: toHandling }),
    form(paths.declarations, declare, { page: handlingPage, done: toHandling }),
    assessPage,
    form(paths.assess, saveAssessment, { page: assessPage, done: toAssessment }),
    form(paths.finishAssessment, finishAssessment, { page: assessPage, done: toAssessment }),
    decidePage,
    form(paths.decide, decide, { page: decidePage, done: toHandling }),
  ],
  api: [],
  refusals: [assessmentRefusals],
}
