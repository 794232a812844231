import { noteOwnWork, setGoal } from './counties/goals.ts'
import { countyPlans, meetings, members, tradeAgreements } from './counties/registers.ts'
import { endTask, giveTask } from './counties/tasks.ts'
import { setDeliverable } from './region/deliverables.ts'
import { judgeOverlap } from './region/overlaps.ts'
import { contributions, foreignActivities } from './region/registers.ts'
import { markStrategy, settleStrategy } from './strategies/marking.ts'
import { guidances, strategies } from './strategies/registers.ts'
import { presentations, talkKits, visits } from './visits/registers.ts'
import { addStop, addVisitor, answerStop, decideVisit, endVisit, followVisit } from './visits/steps.ts'

/** What the stories of a demonstration are played with. */
export const cooperationActions = {
  addPlan: countyPlans.add,
  setGoal,
  noteOwnWork,
  addMember: members.add,
  addMeeting: meetings.add,
  giveTask,
  endTask,
  addAgreement: tradeAgreements.add,
  addStrategy: strategies.add,
  markStrategy,
  settleStrategy,
  addGuidance: guidances.add,
  addVisit: visits.add,
  decideVisit,
  addStop,
  answerStop,
  endVisit,
  followVisit,
  addVisitor,
  addKit: talkKits.add,
  addPresentation: presentations.add,
  addContribution: contributions.add,
  setDeliverable,
  addActivity: foreignActivities.add,
  judgeOverlap,
}
