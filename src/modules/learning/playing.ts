import { answerCheck, viewCheckResults, workOutChecks } from './checks/actions.ts'
import { say, show, viewOwn } from './completions/actions.ts'
import { readTable } from './completions/elsewhere-actions.ts'
import { stateStaff, workOutReach } from './coverage/actions.ts'
import { localPlans, needs, supports } from './local-plans/registers.ts'
import {
  addPage,
  beginDraft,
  beginMaterial,
  describeDraft,
  judge,
  publishDraft,
  viewWork,
} from './materials/make-actions.ts'
import { sayOfMaterial, viewMaterial } from './materials/read-actions.ts'
import { answerNetwork, saveMembership, tellNetwork } from './network/actions.ts'
import { addOccasion, viewOccasions } from './occasions/actions.ts'
import { book, bookGroup, noteAttendance, viewAttendance } from './occasions/booking-actions.ts'

/** What the stories of a demonstration are played with. */
export const learningActions = {
  addLocalPlan: localPlans.add,
  addNeed: needs.add,
  addSupport: supports.add,
  joinNetwork: saveMembership,
  tellNetwork,
  answerNetwork,
  viewOccasions,
  addOccasion,
  book,
  bookGroup,
  viewAttendance,
  noteAttendance,
  say,
  show,
  viewOwn,
  stateStaff,
  readTable,
  workOutReach,
  beginMaterial,
  addPage,
  publishDraft,
  beginDraft,
  viewWork,
  describeDraft,
  sayOfMaterial,
  viewMaterial,
  viewCheckResults,
  answerCheck,
  workOutChecks,
  judge,
}
