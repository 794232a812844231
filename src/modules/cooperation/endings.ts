import { counted, type Endings, listed, nothing, restOn } from '../../platform/ends/rests.ts'

/** What of cooperation rests on other things, beside what its registers say themselves. */
export const cooperationEndings: Endings = {
  endings: [{ of: 'cooperation.task', ended: 'e.ended_on is not null' }],
  rests: [
    ...restOn(
      'cooperation.county_plan',
      ['cooperation.goal.plan_id', 'cooperation.own_work.plan_id'],
      nothing('a part of the plan'),
    ),
    ...restOn(
      'cooperation.strategy',
      ['cooperation.marking.strategy_id', 'cooperation.mark.strategy_id'],
      nothing('what was read in it stays'),
    ),
    ...restOn(
      'cooperation.contribution',
      ['cooperation.deliverable.contribution_id'],
      nothing('what was to be delivered stays with it'),
    ),
    ...restOn(
      'cooperation.foreign_activity',
      ['cooperation.overlap.one_id', 'cooperation.overlap.other_id'],
      nothing('what was judged of it stays'),
    ),
    ...restOn(
      'directory.body',
      [
        'cooperation.stop.body_id',
        'cooperation.visitor.body_id',
        'cooperation.visit_follow_up.body_id',
        'cooperation.deliverable.body_id',
        'cooperation.overlap.body_id',
      ],
      nothing('in whose name something was done'),
    ),
    ...restOn(
      'directory.body',
      ['cooperation.stop.for_body'],
      listed("r.state <> 'declined' and r.on_day >= access.now()::date", {
        words: counted({
          sv: ['{count} besök att ta emot', '{count} besök att ta emot'],
          en: ['{count} visit to receive', '{count} visits to receive'],
        }),
      }),
    ),
    ...restOn('identity.person', ['cooperation.deliverable.delivered_by'], nothing('who did it')),
    ...restOn(
      'directory.body',
      ['cooperation.marking.body_id', 'cooperation.task.body_id'],
      nothing('in whose name something was done'),
    ),
    ...restOn(
      'directory.body',
      ['cooperation.task.for_body'],
      listed("r.state = 'open'", {
        words: counted({
          sv: ['{count} beslut av ett nätverk att göra', '{count} beslut av nätverk att göra'],
          en: ['{count} decision of a network to carry out', '{count} decisions of networks to carry out'],
        }),
      }),
    ),
  ],
}
