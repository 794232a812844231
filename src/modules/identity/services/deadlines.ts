import { sql } from 'kysely'
import { roles } from '../../../platform/access/roles.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DeadlineScope, DeadlineSource, OwedDeadline } from '../../../platform/deadlines/source.ts'
import { identityPaths } from '../paths.ts'
import { serviceWords } from './messages.ts'

interface Ending {
  readonly id: string
  readonly day: Day
  readonly bodyId: string
  readonly name: string
  readonly people: readonly string[]
  readonly isService: boolean
}

/** Days are those of Sweden; what has ended already is owed no more. */
const swedish = (moment: string) => sql.raw(`(${moment} at time zone 'Europe/Stockholm')::date`)

/**
 * Tokens that end, with whom to tell: the owner of their own; of a program, whoever made it and answers for it, the manager of its body and
 * the administrators who act for that body.
 */
const listEnding = async (tx: DatabaseTransaction, scope: DeadlineScope): Promise<readonly Ending[]> => {
  const { rows } = await sql<Ending>`
    select * from (
      select t.id, to_char(${swedish('t.ends_at')}, 'YYYY-MM-DD') as day, m.body_id as "bodyId", t.name,
        array[t.person_id] as people, false as "isService", t.ends_at
      from identity.token t join identity.membership m on m.id = t.membership_id where t.withdrawn_at is null
      union all
      select s.id, to_char(${swedish('s.ends_at')}, 'YYYY-MM-DD'), s.body_id, s.name,
        array(select s.answered_by where identity.may_answer(s.answered_by, s.body_id)
          union select s.made_by where exists (select from identity.membership m join identity.person p on p.id = m.person_id
            where p.id = s.made_by and m.ended_at is null and p.disabled_at is null)
          union select m.person_id from identity.membership m join identity.person p on p.id = m.person_id
            where m.body_id = s.body_id and m.role in ('case_manager', 'administrator') and m.ended_at is null
              and p.disabled_at is null and p.activated_at is not null), true, s.ends_at
      from identity.service_account s where s.ended_at is null) e
    where e.ends_at > access.now() and e.day >= coalesce(${scope.from ?? null}, e.day) and e.day <= coalesce(${scope.to ?? null}, e.day)
      and (${scope.personId ?? null}::uuid is null or ${scope.personId ?? null}::uuid = any (e.people))`.execute(
    tx,
  )
  return rows
}

/** The days on which tokens end, people's own and those of programs, so that no program stops by surprise. */
export const tokenDeadlines: DeadlineSource = {
  name: 'identity.tokens',
  called: (count, locale) => serviceWords(locale)('owed', { count }),
  roles,
  tellsBody: false,
  href: identityPaths.tokens(),
  list: async (tx, scope) =>
    (await listEnding(tx, scope)).map(
      ({ id, day, bodyId, name, people, isService }): OwedDeadline => ({
        ...{ key: id, day, bodyId, people, title: name },
        href: isService ? identityPaths.service({ serviceId: id }) : identityPaths.tokens(),
      }),
    ),
}
