import { roles } from '../../../platform/access/roles.ts'
import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { bySystem } from '../../../platform/jobs/by-system.ts'
import type { Schedule } from '../../../platform/jobs/queue.ts'
import { paths } from '../paths.ts'
import { lapseMemberships, RENEWALS } from './lapse-actions.ts'
import { networkWords } from './messages.ts'
import { findOwn } from './store.ts'

const lapseTask = 'learning.lapse_network'

export const networkTasks = bySystem({ [lapseTask]: lapseMemberships })

/** Each night, in UTC; one that was missed is made up for. */
export const networkSchedules: readonly Schedule[] = [
  { task: lapseTask, crontab: '20 2 * * *', catchUp: 24 * 3_600_000 },
]

/** Members are reminded before their membership lapses: their own alone. */
export const renewals: DeadlineSource = {
  name: RENEWALS,
  called: (count, locale) => networkWords(locale)('renewals', { count }),
  roles,
  tellsBody: false,
  href: paths.membership(),
  list: async (tx, { from, to, bodyId, personId }) => {
    const own = personId === undefined ? undefined : await findOwn(tx, personId)
    const day = own?.lapsesOn
    if (!own || !day || bodyId === undefined || (from && day < from) || (to && day > to)) return []
    return [{ key: own.id, day, bodyId, href: paths.membership() }]
  },
}
