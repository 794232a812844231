import { sql } from 'kysely'
import { roles } from '../../../platform/access/roles.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DeadlineScope, DeadlineSource } from '../../../platform/deadlines/source.ts'
import { paths } from '../paths.ts'
import { checkWords } from './messages.ts'

interface Later {
  readonly id: string
  readonly personId: string
  readonly versionId: string
  readonly title: string
  readonly day: Day
}

/** Courses with questions that people have completed, and the day half a year later: as the system of all, else of whoever reads. */
export const listLater = async (
  tx: DatabaseTransaction,
  { from = '-infinity', to = 'infinity', personId }: DeadlineScope,
): Promise<readonly Later[]> => {
  const { rows } = await sql<Later>`
    select c.id, c.person_id as "personId", c.version_id as "versionId", c.course_name as title, d.day::text as day
    from learning.completion c join learning.check_instrument i on i.version_id = c.version_id,
      lateral (select (c.completed_on + interval '6 months')::date as day) d
    where c.person_id = coalesce(${personId ?? null}::uuid, c.person_id) and c.revoked_on is null
      and jsonb_array_length(i.asked -> 'items') > 0 and d.day between ${from}::date and ${to}::date`.execute(
    tx,
  )
  return rows
}

/** The questions of a course are asked again after half a year. Whether somebody has answered nobody knows: it is told of once. */
export const laterChecks: DeadlineSource = {
  name: 'learning.checks',
  called: (count, locale) => checkWords(locale)('later', { count }),
  roles,
  tellsBody: false,
  href: paths.own(),
  list: async (tx, scope) =>
    scope.personId === undefined || scope.bodyId === undefined
      ? []
      : (await listLater(tx, scope)).map(({ id, day, title, versionId }) => ({
          ...{ key: id, day, title, bodyId: scope.bodyId! },
          href: paths.check({ versionId, moment: 'six_months' }),
        })),
}
