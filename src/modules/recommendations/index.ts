import { linkRecommendation } from './actions.ts'
import { recommendations } from './registers.ts'

/** What the stories of a demonstration are played with. */
export const recommendationActions = {
  addRecommendation: recommendations.add,
  viewRecommendation: recommendations.view,
  linkRecommendation,
}
