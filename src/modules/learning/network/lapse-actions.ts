import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { remindPeople } from '../../../platform/deadlines/remind-people.ts'
import { networkPolicy } from './policy.ts'
import { removeLapsed, takeLapsing } from './store.ts'

/** So many days before it ends a member is reminded. */
const REMINDED_DAYS = 30

/** The name under which members are reminded. */
export const RENEWALS = 'learning.network'

/** Memberships that have lapsed are gone; whose will is reminded once. */
export const lapseMemberships = action(
  networkPolicy,
  'network.lapse',
  'change',
  z.object({}),
  async ({ tx, now, today }) => {
    const gone = await removeLapsed(tx, today)
    const people = await takeLapsing(tx, { by: addDays(today, REMINDED_DAYS), today })
    await remindPeople(
      tx,
      RENEWALS,
      people.map((personId) => ({ personId, count: 1 })),
      now,
    )
    return { gone, reminded: people.length }
  },
)
