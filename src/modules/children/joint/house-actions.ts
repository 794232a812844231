import { type ActionContext, action } from '../../../platform/access/action.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { kindsOn, type ReceivingKind } from '../../directory/index.ts'
import { type FoundRecipients, findRecipient, searchRecipients } from '../../disclosure/index.ts'
import {
  endHouseBody,
  getHouse,
  insertHouse,
  listHouseBodies,
  listHouses,
  writeHouse,
  writeHouseBody,
} from './house-store.ts'
import { jointPolicy, jointRoles } from './policy.ts'
import { kindOfPart } from './rules.ts'
import {
  addHouseBodyInput,
  addHouseInput,
  changeHouseInput,
  closeHouseInput,
  endHouseBodyInput,
  noInput,
  parts,
  viewHouseInput,
} from './schema.ts'

/** The register of houses, with the authorities of each. A house is no secret. */
export const viewHouses = action(jointPolicy, 'house.list', 'read', noInput, async ({ tx, actor }) => ({
  registers: actsAs(actor, 'caseworker', 'case_manager'),
  houses: await listHouses(tx),
  bodies: await listHouseBodies(tx),
}))
export type ViewedHouses = Awaited<ReturnType<typeof viewHouses.run>>

/** One house, with the authorities that take part in it. @throws NotFound */
export const viewHouse = action(
  jointPolicy,
  'house.view',
  'read',
  viewHouseInput,
  async ({ tx, actor, today }, { houseId, find, chosen }) => {
    const house = await getHouse(tx, houseId)
    const isHost = actsAs(actor, 'caseworker', 'case_manager') && actor.bodyId === house.hostBody
    const changes = isHost && house.closedOn === null
    const bodies = await listHouseBodies(tx, houseId)
    const taken = bodies.filter(({ leftOn }) => leftOn === null).map(({ bodyId }) => bodyId)
    return {
      house,
      changes,
      bodies,
      /** Whether the own body takes part, so that its people may ask a child how it was. */
      own:
        actsAs(actor, ...jointRoles) &&
        bodies.some(({ bodyId, leftOn }) => bodyId === actor.bodyId && leftOn === null),
      eligible: changes
        ? await eligibleBodies(tx, { find, chosen, day: today }, house.hostBody, taken)
        : null,
    }
  },
)
export type ViewedHouse = Awaited<ReturnType<typeof viewHouse.run>>

const PART_KINDS: readonly ReceivingKind[] = parts.map(kindOfPart)

/** Bodies that could take part and do not yet: of the kinds that take part in an investigation, the host among them. */
const eligibleBodies = async (
  tx: DatabaseTransaction,
  search: Pick<Parameters<typeof searchRecipients>[1], 'find' | 'chosen' | 'day'>,
  hostBody: string,
  taken: readonly string[],
): Promise<FoundRecipients> => {
  const searched = await searchRecipients(tx, { ...search, kinds: PART_KINDS, ownBody: NOBODY })
  const host = await findRecipient(tx, hostBody, search.day)
  const others = searched.found.filter(({ bodyId }) => bodyId !== hostBody)
  return {
    ...searched,
    found: [...(host === undefined ? [] : [host]), ...others].filter(({ bodyId }) => !taken.includes(bodyId)),
  }
}

/** No body is left out of the search. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** For the page on which a house is registered. */
export const prepareHouse = action(jointPolicy, 'house.prepare', 'read', noInput, async () => ({}))

/** Registers a house that the own body runs; the body takes part in it from today. */
export const addHouse = action(jointPolicy, 'house.add', 'change', addHouseInput, async (context, given) => {
  const { tx, actor, now, today, about } = context
  if (actor.kind !== 'person') throw new NotPermitted('house.add')
  if (!(await kindsOn(tx, actor.bodyId, today)).includes(kindOfPart(given.part)))
    throw new Refusal('house.not_of_kind', 422, {}, 'part')
  const houseId = await insertHouse(tx, actor, { ...given, now })
  await writeHouseBody(tx, actor, { houseId, bodyId: actor.bodyId, part: given.part, today })
  about('house', houseId)
  return { houseId }
})

const beginHosting = async (
  { tx, actor, about }: Pick<ActionContext, 'tx' | 'actor' | 'about'>,
  houseId: string,
) => {
  about('house', houseId)
  const house = await getHouse(tx, houseId)
  if (actor.kind !== 'person' || house.hostBody !== actor.bodyId) throw new NotPermitted('house.change')
  if (house.closedOn !== null) throw new Refusal('house.closed', 409)
  return { actor, house }
}

/** Changes name and county. @throws NotFound, NotPermitted, Refusal `house.changed_by_another`, `house.closed` */
export const changeHouse = action(
  jointPolicy,
  'house.change',
  'change',
  changeHouseInput,
  async (context, { houseId, name, county, revision }) => {
    await beginHosting(context, houseId)
    await writeHouse(context.tx, houseId, revision, { name, county: county ?? null })
    return { houseId }
  },
)

/** Closes a house: what is under way goes on, and nothing new is asked for there. */
export const closeHouse = action(
  jointPolicy,
  'house.close',
  'change',
  closeHouseInput,
  async (context, { houseId, revision }) => {
    await beginHosting(context, houseId)
    await writeHouse(context.tx, houseId, revision, { closedOn: context.today })
    return { houseId }
  },
)

/** Takes an authority into a house. @throws Refusal `house.no_such_body` for one that cannot take part */
export const addHouseBody = action(
  jointPolicy,
  'house.add_body',
  'change',
  addHouseBodyInput,
  async (context, { houseId, bodyId, part }) => {
    const { tx, today } = context
    const { actor } = await beginHosting(context, houseId)
    const recipient = await findRecipient(tx, bodyId, today)
    if (recipient === undefined) throw new Refusal('house.no_such_body', 422, {}, 'bodyId')
    if (!recipient.kinds.includes(kindOfPart(part))) throw new Refusal('house.not_of_kind', 422, {}, 'part')
    await writeHouseBody(tx, actor, { houseId, bodyId, part, today })
    return { houseId }
  },
)

/** Ends an authority's part in a house: it is asked to nothing new. */
export const leaveHouse = action(
  jointPolicy,
  'house.end_body',
  'change',
  endHouseBodyInput,
  async (context, { houseId, bodyId }) => {
    await beginHosting(context, houseId)
    await endHouseBody(context.tx, { houseId, bodyId, today: context.today })
    return { houseId }
  },
)
