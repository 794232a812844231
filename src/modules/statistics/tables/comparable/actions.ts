import { z } from 'zod'
import { action } from '../../../../platform/access/action.ts'
import { eurostatPopulations } from '../../standards/index.ts'
import { dimensionOf } from '../dimensions.ts'
import { tablePolicy } from '../policy.ts'
import { listStandingOf } from '../release-store.ts'
import { compare, dimensionsIn } from './compare.ts'

const dimensions = [...new Set(Object.values(dimensionOf))] as [string, ...string[]]

const comparableInput = z.object({
  subject: z.enum(eurostatPopulations).catch('registered_victims').default('registered_victims'),
  by: z
    .enum(['', ...dimensions])
    .catch('')
    .default(''),
})

/** One thing that is counted, year by year, in the categories of the standards, with every break marked. */
export const viewComparable = action(
  tablePolicy,
  'release.list',
  'read',
  comparableInput,
  async ({ tx }, { subject, by }) => {
    const releases = await listStandingOf(tx, subject)
    return {
      subject,
      by,
      subjects: eurostatPopulations,
      dimensions: dimensionsIn(releases),
      ...compare(releases, by),
    }
  },
)
