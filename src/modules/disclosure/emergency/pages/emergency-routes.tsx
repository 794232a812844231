import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { judge, viewAlerts } from '../alert-actions.ts'
import {
  askForAccess,
  decideOnAccess,
  endEmergency,
  prepareAsking,
  reviewEmergency,
  viewAsk,
  viewEmergencies,
  viewForReview,
} from '../break-glass-actions.ts'
import { askByName } from '../by-name-actions.ts'
import { declareOwnNumber, removeOwnNumbers, viewOwnNumbers } from '../own-number-actions.ts'
import { AlertsPage } from './alerts-page.tsx'
import { AskPage } from './ask-page.tsx'
import { ByNamePage, ByNameToldPage } from './by-name-page.tsx'
import { DecidePage } from './decide-page.tsx'
import { EmergenciesPage } from './emergencies-page.tsx'
import { OwnNumbersPage } from './own-numbers-page.tsx'
import { ReviewPage } from './review-page.tsx'
import { inTheSameTime } from './same-time.ts'

const askPage = page(paths.emergency, prepareAsking, AskPage)
const byNamePage = page(paths.emergencyByName, prepareAsking, ByNamePage)
const emergenciesPage = page(paths.emergencies, viewEmergencies, EmergenciesPage)
const decidePage = page(paths.openEmergency, viewAsk, DecidePage)
const reviewPage = page(paths.reviewEmergency, viewForReview, ReviewPage)
const alertsPage = page(paths.alerts, viewAlerts, AlertsPage)
const ownNumbersPage = page(paths.ownNumbers, viewOwnNumbers, OwnNumbersPage)
const nothing = () => ({})

/** Emergency access, alerts and declared numbers. */
export const emergencyRoutes: readonly Route[] = [
  askPage,
  form(paths.emergency, askForAccess, { page: askPage, pageInput: nothing, done: () => paths.emergencies() }),
  byNamePage,
  form(paths.emergencyByName, askByName, {
    page: byNamePage,
    pageInput: nothing,
    ...inTheSameTime(() => paths.emergencyByNameTold()),
  }),
  page(paths.emergencyByNameTold, prepareAsking, ByNameToldPage),
  emergenciesPage,
  decidePage,
  form(paths.openEmergency, decideOnAccess, { page: decidePage, done: () => paths.emergencies() }),
  form(paths.endEmergency, endEmergency, {
    page: emergenciesPage,
    pageInput: nothing,
    done: () => paths.emergencies(),
  }),
  reviewPage,
  form(paths.reviewEmergency, reviewEmergency, { page: reviewPage, done: () => paths.emergencies() }),
  alertsPage,
  form(paths.seeAlert, judge, { page: alertsPage, pageInput: nothing, done: () => paths.alerts() }),
  ownNumbersPage,
  form(paths.ownNumbers, declareOwnNumber, {
    page: ownNumbersPage,
    pageInput: nothing,
    done: () => paths.ownNumbers(),
  }),
  form(paths.removeOwnNumbers, removeOwnNumbers, {
    page: ownNumbersPage,
    pageInput: nothing,
    done: () => paths.ownNumbers(),
  }),
]
