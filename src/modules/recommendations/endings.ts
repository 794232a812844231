import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

const saidByKeeper = nothing('what acts on a recommendation is said by whoever keeps it')

/** What of recommendations rests on other things. */
export const recommendationEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      'recommendations.recommendation',
      ['recommendations.acted_on.recommendation_id'],
      nothing('what acted on a recommendation stays where it is followed no more'),
    ),
    ...restOn('plan.measure', ['recommendations.acted_on.measure_id'], saidByKeeper),
    ...restOn('plan.assignment', ['recommendations.acted_on.assignment_id'], saidByKeeper),
    ...restOn('plan.indicator', ['recommendations.acted_on.indicator_id'], saidByKeeper),
    ...restOn('legislation.step', ['recommendations.acted_on.step_id'], saidByKeeper),
    ...restOn(
      'identity.person',
      ['recommendations.acted_on.linked_by'],
      nothing('in whose name something was said'),
    ),
  ],
}
