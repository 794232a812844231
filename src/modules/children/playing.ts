import { recordInterest, recordVoice } from './concern/child-actions.ts'
import { assessProtection, viewConcern } from './concern/concern-actions.ts'
import { decideConcern } from './concern/decision-actions.ts'
import { writeInquiry } from './concern/inquiry/actions.ts'
import { registerConcern } from './concern/receive-actions.ts'
import { giveAnswer } from './evaluation/actions.ts'
import { answerGuideline, followGuideline, takeGuideline } from './guidelines/actions.ts'
import { answerInvitation, endJoint, viewJoint } from './joint/frame-actions.ts'
import { addHouse, addHouseBody } from './joint/house-actions.ts'
import { shareEntry, viewLayer, writeEntry } from './joint/layer-actions.ts'
import { requestJoint } from './joint/request-actions.ts'
import { agree, changeStep, endAgreed, noteAttendance, planStep } from './joint/step-actions.ts'
import { findChild, followUpAlarm, raiseAlarm, settleStep, viewAlarm } from './missing/actions.ts'
import { addAgreement, addPart, signPart, viewAgreement, writeOwnPart } from './missing/agreement-actions.ts'
import { planForChild } from './missing/plan-actions.ts'
import { needRepresentative, takeStep } from './representatives/actions.ts'

/** What is done for a child in the made-up stories of a demonstration: the actions that the pages use, and no others. */
export const childActions = {
  registerConcern,
  assessProtection,
  viewConcern,
  decideConcern,
  recordVoice,
  recordInterest,
  writeInquiry,
  needRepresentative,
  takeRepresentativeStep: takeStep,
  addAgreement,
  addPart,
  viewAgreement,
  writeOwnPart,
  signPart,
  planForChild,
  raiseAlarm,
  viewAlarm,
  settleStep,
  findChild,
  followUpAlarm,
  addHouse,
  addHouseBody,
  requestJoint,
  answerInvitation,
  viewJoint,
  endJoint,
  writeEntry,
  viewLayer,
  shareEntry,
  planStep,
  changeStep,
  noteAttendance,
  agree,
  endAgreed,
  takeGuideline,
  followGuideline,
  answerGuideline,
  giveAnswer,
} as const
