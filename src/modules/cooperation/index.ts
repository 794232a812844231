import { noteOwnWork, setGoal } from './counties/goals.ts'
import { countyPlans, meetings, members, tradeAgreements } from './counties/registers.ts'
import { endTask, giveTask } from './counties/tasks.ts'
import { markStrategy, settleStrategy } from './strategies/marking.ts'
import { guidances, strategies } from './strategies/registers.ts'

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
}
