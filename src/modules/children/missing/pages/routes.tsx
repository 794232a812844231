import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  endSearch,
  findChild,
  followUpAlarm,
  raiseAlarm,
  searchAgain,
  settleStep,
  viewAlarm,
} from '../actions.ts'
import {
  addAgreement,
  addPart,
  changeAgreement,
  endAgreement,
  signPart,
  viewAgreement,
  viewAgreements,
  viewPart,
  writeOwnPart,
} from '../agreement-actions.ts'
import { viewMissing } from '../list-actions.ts'
import { planForChild, preparePlan, viewDisappearances } from '../plan-actions.ts'
import { AgreementPage, AgreementsPage } from './agreement-pages.tsx'
import { AlarmPage } from './alarm-page.tsx'
import { DisappearancesPage } from './child-page.tsx'
import { MissingPage } from './list-page.tsx'
import { PartPage } from './part-page.tsx'
import { PlanPage } from './plan-page.tsx'

const agreementsPage = page(paths.agreements, viewAgreements, AgreementsPage)
const agreementPage = page(paths.agreement, viewAgreement, AgreementPage)
const partPage = page(paths.agreementPart, viewPart, PartPage)
const childPage = page(paths.disappearances, viewDisappearances, DisappearancesPage)
const planPage = page(paths.disappearancePlan, preparePlan, PlanPage)
const alarmPage = page(paths.alarm, viewAlarm, AlarmPage)
const toAgreement = (agreement: { agreementId: string }) => paths.agreement(agreement)
const toAlarm = (alarm: { caseId: string; alarmId: string }) => paths.alarm(alarm)
const onAgreement = { page: agreementPage, done: toAgreement }
const onAlarm = { page: alarmPage, done: toAlarm }

/** The pages of disappearances; a word in the place of an identifier stands first. */
export const missingRoutes: readonly Route[] = [
  page(paths.missing, viewMissing, MissingPage),
  agreementsPage,
  form(paths.agreements, addAgreement, { page: agreementsPage, done: toAgreement }),
  agreementPage,
  form(paths.agreement, changeAgreement, onAgreement),
  form(paths.endAgreement, endAgreement, onAgreement),
  form(paths.agreementParts, addPart, { ...onAgreement, finds: 'bodyId' }),
  partPage,
  form(paths.agreementPart, writeOwnPart, { page: partPage, done: toAgreement }),
  form(paths.signPart, signPart, onAgreement),
  childPage,
  form(paths.disappearances, raiseAlarm, { page: childPage, done: toAlarm }),
  planPage,
  form(paths.disappearancePlan, planForChild, {
    page: planPage,
    done: ({ caseId }) => paths.disappearances({ caseId }),
  }),
  alarmPage,
  form(paths.alarmStep, settleStep, onAlarm),
  form(paths.childFound, findChild, onAlarm),
  form(paths.endSearch, endSearch, onAlarm),
  form(paths.searchAgain, searchAgain, onAlarm),
  form(paths.followUp, followUpAlarm, onAlarm),
]
