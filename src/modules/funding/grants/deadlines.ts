import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { fundingPaths } from '../paths.ts'
import { listOwedReports } from './deadline-store.ts'
import { grantWords } from './messages.ts'

/** The days by which organisations are to report back on grants, told to those who apply and report for them. */
export const grantDeadlines: DeadlineSource = {
  name: 'funding.report_backs',
  called: (count, locale) => grantWords(locale)('owed', { count }),
  roles: ['applicant', 'ngo_officer', 'body_officer', 'county_coordinator'],
  tellsBody: true,
  href: fundingPaths.ownGrants(),
  list: async (tx, scope) =>
    (await listOwedReports(tx, scope)).map((owed) => ({
      ...owed,
      href: fundingPaths.grant({ grantId: owed.key }),
    })),
}
