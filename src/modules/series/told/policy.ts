import { policy } from '../../../platform/access/policy.ts'

/** What is told of a series may be told to everybody; only the system counts. */
export const seriesPolicy = policy({
  'series.list': { people: 'all', anyone: true },
  'series.view': { people: 'all', anyone: true },
  'series.count': { people: [], system: true },
})
