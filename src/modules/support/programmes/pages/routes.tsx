import type { Route } from '../../../../platform/http/route.ts'
import { form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import {
  addProgramme,
  changeProgramme,
  closeProgramme,
  prepareChange,
  prepareProgramme,
  viewCoverage,
  viewProgramme,
  viewProgrammes,
} from '../register-actions.ts'
import { holdScreening, viewScreening } from '../screening-actions.ts'
import {
  beginStay,
  endStay,
  prepareDischarge,
  recordFollowUp,
  viewDueFollowUps,
  viewFollowUp,
  viewStay,
  viewStays,
  writeDischarge,
} from '../stay-actions.ts'
import { CoveragePage } from './coverage-page.tsx'
import { DuePage, FollowUpPage } from './follow-up-pages.tsx'
import { ProgrammesPage } from './list-page.tsx'
import { ChangeProgrammePage, NewProgrammePage, ProgrammePage } from './programme-pages.tsx'
import { ScreeningPage } from './screening-page.tsx'
import { DischargePage, StayPage } from './stay-page.tsx'
import { StaysPage } from './stays-page.tsx'

const newPage = page(paths.newProgramme, prepareProgramme, NewProgrammePage)
const programmePage = page(paths.programme, viewProgramme, ProgrammePage)
const changePage = page(paths.changeProgramme, prepareChange, ChangeProgrammePage)
const screeningPage = page(paths.screening, viewScreening, ScreeningPage)
const staysPage = page(paths.stays, viewStays, StaysPage)
const stayPage = page(paths.stay, viewStay, StayPage)
const dischargePage = page(paths.discharge, prepareDischarge, DischargePage)
const followUpPage = page(paths.followUp, viewFollowUp, FollowUpPage)
const toStay = (stay: { caseId: string; stayId: string }) => paths.stay(stay)
const toProgramme = (programme: { programmeId: string }) => paths.programme(programme)

/** The pages of programmes; a word in the place of a programme's identifier stands first. */
export const programmeRoutes: readonly Route[] = [
  page(paths.programmes, viewProgrammes, ProgrammesPage),
  newPage,
  form(paths.newProgramme, addProgramme, { page: newPage, done: toProgramme }),
  page(paths.programmeCoverage, viewCoverage, CoveragePage),
  programmePage,
  changePage,
  form(paths.changeProgramme, changeProgramme, { page: changePage, done: toProgramme }),
  form(paths.closeProgramme, closeProgramme, { page: programmePage, done: () => paths.programmes() }),
  screeningPage,
  form(paths.screening, holdScreening, {
    page: screeningPage,
    pageInput: (context, { setting }) => ({ ...context.req.param(), setting, step: 'questions' }),
    done: ({ caseId }) => paths.screening({ caseId }),
  }),
  staysPage,
  form(paths.stays, beginStay, { page: staysPage, done: toStay }),
  stayPage,
  dischargePage,
  form(paths.discharge, writeDischarge, { page: dischargePage, done: toStay }),
  form(paths.endStay, endStay, { page: stayPage, done: toStay }),
  page(paths.followUps, viewDueFollowUps, DuePage),
  followUpPage,
  form(paths.followUp, recordFollowUp, { page: followUpPage, done: toStay }),
]
