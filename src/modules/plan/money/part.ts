import { actsAs } from '../../../platform/access/policy.ts'
import type { Room } from '../../../platform/http/room.ts'
import { paths } from '../paths.ts'
import { moneyApi } from './api.ts'
import { followTask, followTaskOf } from './follow-actions.ts'
import { moneyRefusals } from './messages.ts'
import { moneyRoutes } from './routes.ts'
import { moneyWords } from './words.ts'

/** The ledger of the plan's money: public, posted to by those who decide on it and those who have it. */
export const moneyPart: Omit<Room, 'name'> = {
  routes: moneyRoutes,
  api: moneyApi,
  refusals: [moneyRefusals],
  navigation: [
    {
      href: paths.money(),
      label: (locale) => moneyWords(locale)('money'),
      shownTo: (actor) =>
        actor.kind === 'anonymous' ||
        actsAs(
          actor,
          'national_coordinator',
          'ministry_officer',
          'body_officer',
          'county_coordinator',
          'ngo_officer',
          'evaluator',
          'auditor',
        ),
      order: 50,
    },
  ],
  tasks: (house) => ({ [followTask]: followTaskOf(house) }),
  // Three in the morning in UTC; a night that was missed is made up for.
  schedules: [{ task: followTask, crontab: '0 3 * * *', catchUp: 24 * 3_600_000 }],
}
