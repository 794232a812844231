import { action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { admitEntry, confirmEntry, listEntries } from './entry-store.ts'
import { shelterPolicy } from './policy.ts'
import { admitInput, noInput, shelterInput } from './schema.ts'
import { openShelter } from './shelter-actions.ts'

/**
 * Agrees, as a colleague of whoever wrote it, that a shelter is where it is said to be.
 *
 * @throws NotFound, Refusal `housing.entry_not_yours` (409) for whoever wrote it, and where nothing waits.
 */
export const confirmLocation = action(
  shelterPolicy,
  'shelter.confirm_location',
  'change',
  shelterInput,
  async (context, { shelterId }) => {
    await openShelter(context, shelterId, 'changing')
    if (!(await confirmEntry(context.tx, shelterId))) throw new Refusal('housing.entry_not_yours', 409)
    return { shelterId }
  },
)

/** Shelters that wait to be let into the pool: whose they are, never where. */
export const viewEntries = action(
  shelterPolicy,
  'shelter.list_entries',
  'read',
  noInput,
  async ({ tx, about }) => {
    about('housing_pool', 'entries')
    return { entries: await listEntries(tx) }
  },
)
export type ViewedEntries = Awaited<ReturnType<typeof viewEntries.run>>

/** Lets a shelter into the pool, or refuses it. @throws Refusal `housing.entry_settled` (409), for oneself too. */
export const admitShelter = action(
  shelterPolicy,
  'shelter.admit',
  'change',
  admitInput,
  async ({ tx, about }, { entry, answer }) => {
    about('housing_entry', entry)
    if (!(await admitEntry(tx, entry, answer === 'admit'))) throw new Refusal('housing.entry_settled', 409)
    return {}
  },
)
