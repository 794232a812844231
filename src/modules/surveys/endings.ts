import { type Endings, nothing, restOn } from '../../platform/ends/rests.ts'

const ROUND = 'surveys.round'

/** What rests on rounds and sites: answers stay until the day that was promised, whatever ends. */
export const surveysEndings: Endings = {
  endings: [],
  rests: [
    ...restOn(
      ROUND,
      ['surveys.site.round_id', 'surveys.answer.round_id', 'surveys.result.round_id'],
      nothing('a part of the round'),
    ),
    ...restOn(
      'surveys.site',
      ['surveys.slip.site_id', 'surveys.answer.site_id'],
      nothing('a part of the round'),
    ),
    ...restOn(
      'identity.person',
      ['surveys.round.changed_by', 'surveys.result.changed_by', 'surveys.point.changed_by'],
      nothing('in whose name something was done'),
    ),
  ],
}
