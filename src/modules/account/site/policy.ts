import { policy } from '../../../platform/access/policy.ts'

/** What came of a plan is told to everybody. */
export const sitePolicy = policy({
  'site.start': { people: 'all', anyone: true },
  'site.area': { people: 'all', anyone: true },
  'site.bodies': { people: 'all', anyone: true },
  'site.body': { people: 'all', anyone: true },
  'site.news': { people: 'all', anyone: true },
  'site.feed': { people: 'all', anyone: true },
})
