import { bookAppointment, bookInterpreter, endAppointment, viewAppointment } from './appointments/actions.ts'
import { closeCase } from './cases/close-actions.ts'
import { viewBodyCases, viewCases } from './cases/list-actions.ts'
import { openCase } from './cases/open-actions.ts'
import { changeSetting } from './cases/setting-actions.ts'
import { assignCase } from './cases/staff-actions.ts'
import { changeStep } from './cases/step-actions.ts'
import { startClockOfCase, viewCaseClocks } from './clocks/actions.ts'
import { endClock } from './clocks/change-actions.ts'
import { beginChecklist, judgeChecklist, savePart } from './identification/actions.ts'
import { noteConsultation } from './identification/consultations/actions.ts'
import { saySituation, startDuties } from './identification/step-actions.ts'
import { answerProposal, proposeJoining } from './joining/actions.ts'
import { beginLetter, saveDecision, saveLetter } from './letters/actions.ts'
import { finishLetter, sendLetter, tellLetter } from './letters/finish-actions.ts'
import { signNote } from './notes/sign-actions.ts'
import { addGoal, addStep, endStep } from './planning/goal-actions.ts'
import { askOutcomes } from './planning/outcome-actions.ts'
import { addPhase, endPhase, reviewPlan, writePlanWishes } from './planning/plan-actions.ts'
import { addProgramme } from './programmes/register-actions.ts'
import { beginStay, endStay } from './programmes/stay-actions.ts'
import { writeSection } from './section-pages/write-actions.ts'
import { endTask, giveTask, viewTasks } from './tasks/actions.ts'

/** What is done with a case in the made-up stories of a demonstration: the actions that the pages use, and no others. */
export const caseActions = {
  openCase,
  viewCases,
  viewBodyCases,
  changeSetting,
  assignCase,
  changeStep,
  closeCase,
  writeSection,
  beginChecklist,
  savePart,
  judgeChecklist,
  saySituation,
  startDuties,
  noteConsultation,
  startClockOfCase,
  viewCaseClocks,
  endClock,
  signNote,
  beginLetter,
  saveLetter,
  saveDecision,
  finishLetter,
  sendLetter,
  tellLetter,
  writePlanWishes,
  addPhase,
  endPhase,
  addGoal,
  addStep,
  endStep,
  askOutcomes,
  reviewPlan,
  addProgramme,
  beginStay,
  endStay,
  bookAppointment,
  bookInterpreter,
  endAppointment,
  viewAppointment,
  giveTask,
  endTask,
  viewTasks,
  proposeJoining,
  answerProposal,
} as const
