import type { FC } from 'hono/jsx'
import { actsAs } from '../../../platform/access/policy.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import { Link } from '../../../web/components/link.tsx'
import { download, form, page } from '../../../web/pages.tsx'
import { useReader } from '../../../web/reader.ts'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { registerPart } from '../../../web/registers/register-part.ts'
import { paths } from '../paths.ts'
import { markers } from '../strategies/policy.ts'
import { hostDeclined, visitAsked, visitToFollow } from './arrivals.ts'
import { cards, itinerary } from './files.ts'
import { kitWords, presentationWords, visitRefusals, visitWords } from './messages.ts'
import { BelowVisit, StateOf, VisitStanding } from './pages/visit-parts.tsx'
import { VisitorsPage } from './pages/visitors-page.tsx'
import { presentations, talkKits, visits } from './registers.ts'
import { visitSeries } from './series.ts'
import {
  addStop,
  addVisitor,
  answerStop,
  decideVisit,
  endVisit,
  followVisit,
  forgetVisitors,
  readContacts,
  readItinerary,
  remindOfVisits,
  viewVisitors,
} from './steps.ts'

const Beside: FC = () => {
  const t = visitWords(useReader().locale)
  return (
    <p>
      <Link href={paths.talkKit.list()}>{t('kits')}</Link>
      {' · '}
      <Link href={paths.presentation.list()}>{t('abroad')}</Link>
    </p>
  )
}

const pages = registerPages(visits, {
  paths: paths.visit,
  words: visitWords,
  name: 'organisation',
  columns: ['country', 'wishedFrom', 'people'],
  moreColumns: (locale) => [
    { heading: visitWords(locale)('state'), cell: ({ state }) => <StateOf state={state} /> },
  ],
  State: VisitStanding,
  Below: BelowVisit,
  BelowList: Beside,
})
const ofVisit = { page: pages.one, done: ({ id }: { id: string }) => paths.visit.one({ id }) }
const visitorsPage = page(paths.visitors, viewVisitors, VisitorsPage)
const REMIND = 'cooperation.remind_of_visits'
const FORGET = 'cooperation.forget_visitors'

/** Visits from other countries, what is said about the work and where (measure 31). */
export const visitParts: readonly Omit<Room, 'name'>[] = [
  registerPart(talkKits, {
    paths: paths.talkKit,
    words: kitWords,
    name: 'title',
    columns: ['language', 'audience'],
    api: {
      base: '/v1/talk-kits',
      name: 'kits',
      one: 'a kit',
      summary: 'What is said about the Swedish work, by language',
    },
  }),
  registerPart(presentations, {
    paths: paths.presentation,
    words: presentationWords,
    name: 'occasion',
    columns: ['country', 'heldOn', 'audience'],
    api: {
      base: '/v1/presentations',
      name: 'presentations',
      one: 'a presentation',
      summary: 'Presentations of the Swedish work abroad',
    },
  }),
  {
    routes: [
      ...pages.routes,
      form(paths.decideVisit, decideVisit, ofVisit),
      form(paths.addStop, addStop, ofVisit),
      form(paths.answerStop, answerStop, ofVisit),
      form(paths.endVisit, endVisit, ofVisit),
      form(paths.followVisit, followVisit, ofVisit),
      visitorsPage,
      form(paths.visitors, addVisitor, { page: visitorsPage, done: ({ id }) => paths.visitors({ id }) }),
      download(paths.itinerary, readItinerary, ({ meetings, now }, context) =>
        context.body(
          itinerary(
            meetings.map((one) => ({
              ...one,
              topic: visitWords(context.get('locale'))(`topic_${one.topic}`),
            })),
            now,
          ),
          200,
          { 'content-type': 'text/calendar; charset=utf-8' },
        ),
      ),
      download(paths.contacts, readContacts, ({ meetings, now }, context) =>
        context.body(
          cards(
            meetings.map((one) => ({
              ...one,
              topic: visitWords(context.get('locale'))(`topic_${one.topic}`),
            })),
            now,
          ),
          200,
          { 'content-type': 'text/vcard; charset=utf-8' },
        ),
      ),
    ],
    api: registerApi(visits, {
      base: '/v1/visits',
      name: 'visits',
      one: 'a visit',
      summary: 'Visits of key people from other countries',
    }),
    ends: visits.endings,
    arrivals: [visitAsked, hostDeclined, visitToFollow],
    refusals: [visitRefusals],
    series: visitSeries,
    tasks: bySystem({ [REMIND]: remindOfVisits, [FORGET]: forgetVisitors }),
    schedules: [
      { task: REMIND, crontab: '10 6 * * *', catchUp: 24 * 3_600_000 },
      { task: FORGET, crontab: '50 1 * * *', catchUp: 24 * 3_600_000 },
    ],
    navigation: [
      {
        href: paths.visit.list(),
        label: (locale) => visitWords(locale)('title'),
        shownTo: (actor) => actsAs(actor, ...markers),
        order: 76,
      },
    ],
  },
]
