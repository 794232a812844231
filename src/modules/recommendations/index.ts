import { linkRecommendation } from './actions.ts'
import { recommendations } from './registers.ts'

export { recommendationWords } from './messages.ts'
export { mechanisms } from './registers.ts'
export { listFollowed } from './store.ts'

/** What the stories of a demonstration are played with. */
export const recommendationActions = {
  addRecommendation: recommendations.add,
  listRecommendations: recommendations.list,
  changeRecommendation: recommendations.change,
  viewRecommendation: recommendations.view,
  linkRecommendation,
}
