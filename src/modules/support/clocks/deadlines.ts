import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { remindPeople } from '../../../platform/deadlines/remind-people.ts'
import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { listOwnDays } from './list-store.ts'
import { clockWords } from './messages.ts'

/**
 * The law's times in cases. They are told of by number alone, in mails and calendars too: no case, no kind, no name (domain
 * rule 13). Their warnings are those of the law, given by the rounds that keep them.
 */
export const clockDeadlines: DeadlineSource = {
  name: 'support.clocks',
  called: (count, locale) => clockWords(locale)('mail', { count }),
  roles: caseworkRoles,
  tellsBody: false,
  statutory: true,
  href: paths.clocks(),
  list: async (tx, { from, to, bodyId, personId }) =>
    personId === undefined || bodyId === undefined
      ? []
      : listOwnDays(tx, { personId, bodyId, ...(from ? { from } : {}), ...(to ? { to } : {}) }),
}

/** Reminds people of how many times of the law they have to see to, in the transaction in which it is decided. */
export const remindOfClocks = (
  tx: DatabaseTransaction,
  people: readonly { readonly personId: string; readonly count: number }[],
  now: Date,
): Promise<void> => remindPeople(tx, clockDeadlines.name, people, now)
