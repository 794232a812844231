import { z } from 'zod'
import { apiPost } from '../../../platform/http/api.ts'
import { registerApi } from '../../../platform/http/register-api.ts'
import type { Room } from '../../../platform/http/room.ts'
import { forEverybody } from '../../../platform/http/route.ts'
import { form, page } from '../../../web/pages.tsx'
import { pictureRoutes } from '../../../web/pictures/routes.tsx'
import { registerPages } from '../../../web/registers/register-pages.tsx'
import { registerPart } from '../../../web/registers/register-part.ts'
import { paths } from '../paths.ts'
import { taskDecided } from './arrivals.ts'
import { followGoal, noteOwnWork, setGoal } from './goals.ts'
import { viewCounties, viewCounty } from './map.ts'
import { agreementWords, countyRefusals, mapWords, meetingWords, memberWords, planWords } from './messages.ts'
import { CountiesPage, CountyPage, depictCounties } from './pages/county-pages.tsx'
import { BelowMeeting } from './pages/meeting-parts.tsx'
import { BelowPlan, PlanStands } from './pages/plan-parts.tsx'
import { countyPlans, meetings, members, tradeAgreements } from './registers.ts'
import { reviewDeadlines } from './reviews.ts'
import { countySeries } from './series.ts'
import { endTask, giveTask, taskDeadlines } from './tasks.ts'

const plans = registerPages(countyPlans, {
  paths: paths.countyPlan,
  words: planWords,
  name: 'name',
  columns: ['year', 'counties', 'agreedOn', 'followedOn'],
  State: PlanStands,
  Below: BelowPlan,
})
const meetingPages = registerPages(meetings, {
  paths: paths.meeting,
  words: meetingWords,
  name: 'heldOn',
  columns: ['kind', 'counties', 'nextOn'],
  Below: BelowMeeting,
})
const ofPlan = { page: plans.one, done: ({ id }: { id: string }) => paths.countyPlan.one({ id }) }
const ofMeeting = { page: meetingPages.one, done: ({ id }: { id: string }) => paths.meeting.one({ id }) }

/** Counties: networks, meetings, plans, agreements with trades, and how far each has come (measures 26, 27). */
export const countyParts: readonly Omit<Room, 'name'>[] = [
  registerPart(members, {
    paths: paths.member,
    words: memberWords,
    name: 'organisation',
    columns: ['function', 'county', 'address'],
    api: {
      base: '/v1/network-members',
      name: 'members',
      one: 'a function',
      summary: 'Functions of bodies in the networks of counties',
    },
  }),
  registerPart(tradeAgreements, {
    paths: paths.tradeAgreement,
    words: agreementWords,
    name: 'chain',
    columns: ['trade', 'county', 'sites', 'trained', 'policeNumber'],
    api: {
      base: '/v1/trade-agreements',
      name: 'agreements',
      one: 'an agreement',
      summary: 'Agreements with taxi, hotel and restaurant trades',
    },
  }),
  {
    routes: [
      forEverybody(page(paths.counties, viewCounties, CountiesPage)),
      ...pictureRoutes(paths.countyMap, viewCounties, (data, reader) => ({
        depiction: depictCounties(data, reader),
        breadcrumb: [{ href: paths.counties(), label: mapWords(reader.locale)('title') }],
        source: mapWords(reader.locale)('source'),
      })),
      forEverybody(page(paths.county, viewCounty, CountyPage)),
      ...plans.routes,
      form(paths.setGoal, setGoal, ofPlan),
      form(paths.followGoal, followGoal, ofPlan),
      form(paths.noteOwnWork, noteOwnWork, ofPlan),
      ...meetingPages.routes,
      form(paths.giveTask, giveTask, ofMeeting),
      form(paths.endTask, endTask, ofMeeting),
    ],
    api: [
      ...registerApi(countyPlans, {
        base: '/v1/county-plans',
        name: 'plans',
        one: 'a plan',
        summary: 'Plans of counties, of several together, and of the whole country',
      }),
      ...registerApi(meetings, {
        base: '/v1/network-meetings',
        name: 'meetings',
        one: 'a meeting',
        summary: 'Meetings of networks, with agenda and minutes',
      }),
      apiPost(paths.taskApi, endTask, {
        summary: 'Say that what a meeting decided is done, or hand it back',
        output: z.object({ id: z.guid(), taskId: z.guid() }),
      }),
    ],
    ends: {
      endings: [...countyPlans.endings.endings, ...meetings.endings.endings],
      rests: [...countyPlans.endings.rests, ...meetings.endings.rests],
    },
    refusals: [countyRefusals],
    arrivals: [taskDecided],
    deadlines: [taskDeadlines, reviewDeadlines],
    series: countySeries,
    navigation: [
      {
        href: paths.counties(),
        label: (locale) => mapWords(locale)('title'),
        shownTo: () => true,
        order: 74,
      },
    ],
  },
]
