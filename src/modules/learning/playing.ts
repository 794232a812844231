import { localPlans, needs, supports } from './local-plans/registers.ts'
import { answerNetwork, saveMembership, tellNetwork } from './network/actions.ts'

/** What the stories of a demonstration are played with. */
export const learningActions = {
  addLocalPlan: localPlans.add,
  addNeed: needs.add,
  addSupport: supports.add,
  joinNetwork: saveMembership,
  tellNetwork,
  answerNetwork,
}
