import { noteOwnWork, setGoal } from './counties/goals.ts'
import { countyPlans, meetings, members, tradeAgreements } from './counties/registers.ts'
import { endTask, giveTask } from './counties/tasks.ts'

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
}
