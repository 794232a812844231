import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { listUses } from '../occupancy/index.ts'
import { findEntry } from './entry-store.ts'
import { type ShelterFacts, shelterPolicy } from './policy.ts'
import { isNeeded } from './rules.ts'
import {
  changeShelterInput,
  locationInput,
  noInput,
  registerInput,
  shelterInput,
  takesRequestsInput,
} from './schema.ts'
import {
  findLocation,
  getShelter,
  insertShelter,
  markClosed,
  type ShelterRow,
  shelterName,
  writeShelter,
  writeTakesRequests,
  writeLocation as writeWhere,
} from './shelter-store.ts'

/** A shelter as its staff see it. */
export type OwnShelter = Omit<ShelterRow, 'keyId' | 'sealedName'> & { readonly name: string }

/** What is shown of a shelter, with its name opened. */
export const shown = (key: CaseKey, row: ShelterRow): OwnShelter => {
  const { keyId: _, sealedName: __, ...rest } = row
  return { ...rest, name: shelterName(key, row) }
}

type Context = Pick<ActionContext<ShelterFacts>, 'tx' | 'vault' | 'permit' | 'about'>

/**
 * A shelter of the actor's own body with its key. @throws NotFound, and Refusal `housing.closed_already` where it is to be
 * changed and has been closed.
 */
export const openShelter = async (
  { tx, vault, permit, about }: Context,
  shelterId: string,
  use: 'reading' | 'changing' = 'reading',
): Promise<{ readonly shelter: OwnShelter; readonly key: CaseKey }> => {
  const row = await getShelter(tx, shelterId)
  permit({ bodyId: row.bodyId })
  about('shelter', shelterId)
  if (use === 'changing' && row.closedAt !== null) throw new Refusal('housing.closed_already', 409)
  const key = await vault.openKey(row.keyId)
  return { shelter: shown(key, row), key }
}

/** Whom it receives is the least that somebody must know who looks for a place. */
const requireReceives = ({ receives }: { readonly receives: readonly string[] }): void => {
  if (!receives.some((one) => one !== 'families' && one !== 'accompanying_children'))
    throw new Refusal('housing.receives_nobody', 422, {}, 'receives')
}

/** What the page needs on which a shelter is registered. */
export const prepareShelter = action(shelterPolicy, 'shelter.prepare', 'read', noInput, async () => ({}))

/** Registers a shelter of one's own body, with a key of its own. @throws Refusal `housing.receives_nobody` (422). */
export const registerShelter = action(
  shelterPolicy,
  'shelter.register',
  'change',
  registerInput,
  async ({ tx, actor, now, vault, about }, given) => {
    const person = personIn(actor, 'shelter.register')
    requireReceives(given)
    const key = await vault.createKey(person.bodyId, 'shelter')
    const shelterId = await insertShelter(tx, person, key, given, now)
    about('shelter', shelterId)
    return { shelterId }
  },
)

/** A shelter of one's own, for the page on which it is changed. @throws NotFound */
export const prepareChange = action(
  shelterPolicy,
  'shelter.prepare_change',
  'read_personal',
  shelterInput,
  async (context, { shelterId }) => ({
    shelter: (await openShelter(context, shelterId, 'changing')).shelter,
  }),
)
export type PreparedChange = Awaited<ReturnType<typeof prepareChange.run>>

/** Changes a shelter. @throws Refusal `housing.changed_by_another`, `housing.receives_nobody` (422). */
export const changeShelter = action(
  shelterPolicy,
  'shelter.change',
  'change',
  changeShelterInput,
  async (context, { shelterId, revision, ...given }) => {
    const { key } = await openShelter(context, shelterId, 'changing')
    requireReceives(given)
    await writeShelter(context.tx, key, shelterId, revision, given)
    return { shelterId }
  },
)

/** Whether requests from the pool reach the shelter from now on. What it has been asked already stays. */
export const setTakesRequests = action(
  shelterPolicy,
  'shelter.set_requests',
  'change',
  takesRequestsInput,
  async (context, { shelterId, takes }) => {
    const { shelter } = await openShelter(context, shelterId, 'changing')
    if (takes === 'yes' && (await findWhere(context, shelterId)) === undefined)
      throw new Refusal('housing.no_location', 409)
    await writeTakesRequests(context.tx, shelter.id, takes === 'yes')
    return { shelterId }
  },
)

const findWhere = async ({ tx, vault }: Pick<Context, 'tx' | 'vault'>, shelterId: string) => {
  const { keyId } = await getShelter(tx, shelterId)
  return findLocation(tx, await vault.openKey(keyId), shelterId)
}

/** Where one's own shelter is. Each look is recorded. @throws NotFound */
export const viewLocation = action(
  shelterPolicy,
  'shelter.view_location',
  'read_personal',
  shelterInput,
  async (context, { shelterId }) => {
    const { shelter, key } = await openShelter(context, shelterId)
    return {
      shelter,
      location: await findLocation(context.tx, key, shelterId),
      entry: await findEntry(context.tx, shelterId),
      reader: personIn(context.actor, 'shelter.view_location').personId,
    }
  },
)
export type ViewedLocation = Awaited<ReturnType<typeof viewLocation.run>>

/**
 * Writes where a shelter is, sealed with its key. Another municipality waits until two others have agreed: no requests reach it
 * before. @throws Refusal `housing.changed_by_another`.
 */
export const writeLocation = action(
  shelterPolicy,
  'shelter.write_location',
  'change',
  locationInput,
  async (context, { shelterId, ...given }) => {
    const { tx, actor, now } = context
    const person = personIn(actor, 'shelter.write_location')
    const { key } = await openShelter(context, shelterId, 'changing')
    await writeWhere(tx, person, key, shelterId, { ...given, now })
    return { shelterId }
  },
)

/** What closing a shelter would meet. @throws NotFound */
export const prepareClosing = action(
  shelterPolicy,
  'shelter.prepare_closing',
  'read_personal',
  shelterInput,
  async (context, { shelterId }) => {
    const { shelter } = await openShelter(context, shelterId, 'changing')
    const uses = await listUses(context.tx, [shelterId], context.now)
    return { shelter, needed: isNeeded(uses, context.now) }
  },
)
export type PreparedClosing = Awaited<ReturnType<typeof prepareClosing.run>>

/**
 * Closes a shelter for good. Where it was stays sealed: it is a secret after its time too.
 *
 * @throws Refusal `housing.shelter_in_use` while somebody lives there or is to come.
 */
export const closeShelter = action(
  shelterPolicy,
  'shelter.close',
  'change',
  shelterInput,
  async (context, { shelterId }) => {
    await openShelter(context, shelterId, 'changing')
    // Held first, so that nobody is given a place between the question and the answer.
    await markClosed(context.tx, shelterId, context.now)
    if (isNeeded(await listUses(context.tx, [shelterId], context.now), context.now))
      throw new Refusal('housing.shelter_in_use', 409)
    return {}
  },
)
