import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { paths } from '../paths.ts'
import { countyKeepers } from '../roles.ts'
import { planWords } from './messages.ts'

/** The days by which plans that were adopted are to be followed up. */
export const reviewDeadlines: DeadlineSource = {
  name: 'cooperation.plan_reviews',
  called: (count, locale) => planWords(locale)('reviews', { count }),
  roles: [...countyKeepers],
  tellsBody: true,
  href: paths.countyPlan.list(),
  list: async (tx, { from, to, bodyId }) =>
    (
      await tx
        .selectFrom('cooperation.county_plan')
        .select(['id as key', 'review_on as day', 'body_id as bodyId', 'name as title'])
        .where('agreed_on', 'is not', null)
        .where('review_on', 'is not', null)
        .where('followed_on', 'is', null)
        .where('closed_on', 'is', null)
        .$if(from !== undefined, (query) => query.where('review_on', '>=', from!))
        .$if(to !== undefined, (query) => query.where('review_on', '<=', to!))
        .$if(bodyId !== undefined, (query) => query.where('body_id', '=', bodyId!))
        .$narrowType<{ day: string }>()
        .execute()
    ).map((owed) => ({ ...owed, href: paths.countyPlan.one({ id: owed.key }) })),
}
