import { perform } from '../../platform/access/action.ts'
import { actsAs } from '../../platform/access/policy.ts'
import type { Room } from '../../platform/http/room.ts'
import { requestOf } from '../../platform/http/route.ts'
import { form, page, shown } from '../../web/pages.tsx'
import { readTrail, verifyNow } from './actions.ts'
import { auditArrivals } from './alarms.ts'
import { auditApi } from './api.ts'
import { auditWords } from './messages.ts'
import { type Reasons, TrailPage } from './pages/trail-page.tsx'
import { paths } from './paths.ts'
import { auditSchedules, auditTasks } from './tasks.ts'

const routesWith = (reasons: Reasons): Room['routes'] => {
  const trailPage = page(paths.trail, readTrail, ({ data, context, refused }) => (
    <TrailPage data={data} reasons={reasons} context={context} refused={refused} />
  ))
  return [
    trailPage,
    form(paths.verify, verifyNow, {
      page: trailPage,
      done: async (verified, _, context) => {
        const data = await perform(context.get('house'), requestOf(context), readTrail, {})
        return context.html(
          await shown(context, (reader) => (
            <TrailPage data={data} reasons={reasons} context={reader} verified={verified} />
          )),
        )
      },
    }),
  ]
}

/** The audit trail for auditors: searched, and checked against its seals. Why something was refused is in the words of its room. */
export const auditingRoomWith = (reasons: Reasons): Room => ({
  name: 'auditing',
  routes: routesWith(reasons),
  api: auditApi,
  arrivals: auditArrivals,
  tasks: auditTasks,
  schedules: auditSchedules,
  navigation: [
    {
      href: paths.trail(),
      label: (locale) => auditWords(locale)('trail'),
      shownTo: (actor) => actsAs(actor, 'auditor'),
      order: 10,
    },
  ],
})
