import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { paths } from '../paths.ts'
import { reportWords } from './messages.ts'
import { listOwedReports } from './owed-store.ts'

/** The days by which bodies are to report back, told to those who see to it at the body and to its function address. */
export const reportDeadlines: DeadlineSource = {
  name: 'plan.report_backs',
  called: (count, locale) => reportWords(locale)('owed', { count }),
  // Those who work with people report too where they are asked to; they are not reminded of what their body owes.
  roles: [
    'national_coordinator',
    'ministry_officer',
    'body_officer',
    'county_coordinator',
    'regional_coordinator',
    'ngo_officer',
    'rapporteur',
  ],
  tellsBody: true,
  href: paths.ownAssignments(),
  list: async (tx, scope) =>
    (await listOwedReports(tx, scope)).map(({ assignmentId, ...owed }) => ({
      ...owed,
      href: paths.assignment({ assignmentId }),
    })),
}
