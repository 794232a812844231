import type { Route } from '../../../../platform/http/route.ts'
import { paper } from '../../../../platform/print/sheet-file.ts'
import { download, form, page } from '../../../../web/pages.tsx'
import { paths } from '../../paths.ts'
import { calendarFile } from '../calendar.ts'
import { printForChild, viewForChild } from '../child-actions.ts'
import { childSheet } from '../child-print.ts'
import { addColleague, endColleague } from '../colleague-actions.ts'
import {
  answerInvitation,
  endJoint,
  inviteToJoint,
  leaveJoint,
  letGo,
  viewJoint,
  viewJoints,
} from '../frame-actions.ts'
import {
  addHouse,
  addHouseBody,
  changeHouse,
  closeHouse,
  leaveHouse,
  prepareHouse,
  viewHouse,
  viewHouses,
} from '../house-actions.ts'
import {
  decideKeeping,
  registerCopy,
  rewriteEntry,
  shareEntry,
  viewEntry,
  viewLayer,
  viewShared,
  withdrawShare,
  writeEntry,
} from '../layer-actions.ts'
import { jointWords } from '../messages.ts'
import { prepareRequest, requestJoint, viewOfCase } from '../request-actions.ts'
import {
  agree,
  changeStep,
  endAgreed,
  exportCalendar,
  noteAttendance,
  planStep,
  prepareStep,
  viewStep,
} from '../step-actions.ts'
import { ForChildPage } from './child-page.tsx'
import { EntryPage } from './entry-page.tsx'
import { HousePage, HousesPage, NewHousePage } from './house-pages.tsx'
import { JointPage } from './joint-page.tsx'
import { LayerPage, SharedPage } from './layer-page.tsx'
import { JointsPage, OfCasePage } from './list-page.tsx'
import { PlanStepPage } from './plan-step-page.tsx'
import { RequestPage } from './request-page.tsx'
import { StepPage } from './step-page.tsx'

const requestPage = page(paths.requestJoint, prepareRequest, RequestPage)
const jointPage = page(paths.joint, viewJoint, JointPage)
const layerPage = page(paths.layer, viewLayer, LayerPage)
const entryPage = page(paths.layerEntry, viewEntry, EntryPage)
const sharedPage = page(paths.shared, viewShared, SharedPage)
const planPage = page(paths.planStep, prepareStep, PlanStepPage)
const stepPage = page(paths.jointStep, viewStep, StepPage)
const newHousePage = page(paths.newHouse, prepareHouse, NewHousePage)
const housePage = page(paths.house, viewHouse, HousePage)
const toJoint = ({ investigationId }: { investigationId: string }) => paths.joint({ investigationId })
const toEntry = (entry: { investigationId: string; entryId: string }) => paths.layerEntry(entry)
const toStep = (step: { investigationId: string; stepId: string }) => paths.jointStep(step)
const toHouse = ({ houseId }: { houseId: string }) => paths.house({ houseId })
const onJoint = { page: jointPage, done: toJoint }
const onStep = { page: stepPage, done: toStep }

/** The pages of joint investigations; a word in the place of an identifier stands first. */
export const jointRoutes: readonly Route[] = [
  page(paths.joints, viewJoints, JointsPage),
  page(paths.jointsOfCase, viewOfCase, OfCasePage),
  requestPage,
  form(paths.requestJoint, requestJoint, { page: requestPage, done: toJoint }),
  jointPage,
  form(paths.answerJoint, answerInvitation, {
    page: jointPage,
    done: ({ investigationId, joined }) => (joined ? paths.joint({ investigationId }) : paths.joints()),
  }),
  form(paths.inviteToJoint, inviteToJoint, onJoint),
  form(paths.letGoOfJoint, letGo, onJoint),
  form(paths.leaveJoint, leaveJoint, onJoint),
  form(paths.endJoint, endJoint, onJoint),
  form(paths.addColleague, addColleague, onJoint),
  // Whoever ends their own work does not see the page any more.
  form(paths.endColleague, endColleague, { page: jointPage, done: () => paths.joints() }),
  form(paths.keepLayer, decideKeeping, onJoint),
  layerPage,
  form(paths.layer, writeEntry, { page: layerPage, done: toEntry }),
  entryPage,
  form(paths.layerEntry, rewriteEntry, { page: entryPage, done: toEntry }),
  form(paths.shareEntry, shareEntry, { page: entryPage, done: toEntry }),
  form(paths.withdrawShare, withdrawShare, { page: layerPage, done: toEntry }),
  sharedPage,
  form(paths.registerCopy, registerCopy, {
    page: sharedPage,
    done: ({ investigationId }) => paths.shared({ investigationId }),
  }),
  planPage,
  form(paths.planStep, planStep, { page: planPage, done: toStep }),
  stepPage,
  form(paths.jointStep, changeStep, onStep),
  form(paths.attendance, noteAttendance, onStep),
  form(paths.agree, agree, onStep),
  form(paths.endAgreed, endAgreed, { page: jointPage, done: toStep }),
  // Neither the file nor what is in it says what it is about.
  download(
    paths.jointCalendar,
    exportCalendar,
    ({ steps, now }, context) =>
      new Response(calendarFile(steps, now, jointWords(context.get('locale'))('calendarEntry')), {
        headers: {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'attachment; filename="1.ics"',
        },
      }),
  ),
  page(paths.forChild, viewForChild, ForChildPage),
  download(paths.forChildFile, printForChild, (given) => paper(childSheet(given))),
]

/** The pages of houses: after those whose address has a word in the house's place. */
export const houseRoutes: readonly Route[] = [
  page(paths.houses, viewHouses, HousesPage),
  newHousePage,
  form(paths.newHouse, addHouse, { page: newHousePage, done: toHouse }),
  housePage,
  form(paths.house, changeHouse, { page: housePage, done: toHouse }),
  form(paths.closeHouse, closeHouse, { page: housePage, done: toHouse }),
  form(paths.houseBodies, addHouseBody, { page: housePage, done: toHouse, finds: 'bodyId' }),
  form(paths.endHouseBody, leaveHouse, { page: housePage, done: toHouse }),
]
