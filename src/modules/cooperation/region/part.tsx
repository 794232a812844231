import type { FC } from 'hono/jsx'
import { actsAs } from '../../../platform/access/policy.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { Link } from '../../../web/components/link.tsx'
import { form, page } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { registerPart } from '../../../web/registers/register-part.ts'
import { paths } from '../paths.ts'
import { markers } from '../strategies/policy.ts'
import { deliverableWaits } from './arrivals.ts'
import { contributionDeadlines, deliver, setDeliverable } from './deliverables.ts'
import { activityWords, contributionWords, regionRefusals } from './messages.ts'
import { judgeOverlap, viewOverlaps } from './overlaps.ts'
import { BelowContribution } from './pages/contribution-parts.tsx'
import { OverlapsPage } from './pages/overlaps-page.tsx'
import { contributions, foreignActivities } from './registers.ts'
import { regionSeries } from './series.ts'

const Beside: FC = () => {
  const t = contributionWords(useReader().locale)
  return (
    <p>
      <Link href={paths.foreignActivity.list()}>{t('activities')}</Link>
      {' · '}
      <Link href={paths.overlaps()}>{t('overlaps')}</Link>
    </p>
  )
}

const pages = registerPages(contributions, {
  paths: paths.contribution,
  words: contributionWords,
  name: 'name',
  columns: ['kind', 'receiver', 'fromDay', 'toDay'],
  Below: BelowContribution,
  BelowList: Beside,
})
const ofContribution = {
  page: pages.one,
  done: ({ id }: { id: string }) => paths.contribution.one({ id }),
}
const overlapsPage = page(paths.overlaps, viewOverlaps, OverlapsPage)

/** Cooperation around the Baltic Sea: what is paid for and delivered, and who else does the same (measure 29). */
export const regionParts: readonly Omit<Room, 'name'>[] = [
  registerPart(foreignActivities, {
    paths: paths.foreignActivity,
    words: activityWords,
    name: 'name',
    columns: ['actor', 'topic', 'countries', 'fromYear', 'toYear'],
    api: {
      base: '/v1/regional-activities',
      name: 'activities',
      one: 'an activity',
      summary: 'What organisations between states do against trafficking',
    },
  }),
  {
    routes: [
      ...pages.routes,
      form(paths.setDeliverable, setDeliverable, ofContribution),
      form(paths.deliver, deliver, ofContribution),
      overlapsPage,
      form(paths.judgeOverlap, judgeOverlap, { page: overlapsPage, done: () => paths.overlaps() }),
    ],
    api: registerApi(contributions, {
      base: '/v1/contributions',
      name: 'contributions',
      one: 'a contribution',
      summary: 'Contributions, posts and projects in the cooperation around the Baltic Sea',
    }),
    ends: contributions.endings,
    arrivals: [deliverableWaits],
    deadlines: [contributionDeadlines],
    refusals: [regionRefusals],
    series: regionSeries,
    navigation: [
      {
        href: paths.contribution.list(),
        label: (locale) => contributionWords(locale)('title'),
        shownTo: (actor) => actsAs(actor, ...markers),
        order: 77,
      },
    ],
  },
]
