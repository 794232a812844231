import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting, newNumber } from '../../support/index.ts'
import { guidelinesOn } from '../guidelines/content.ts'
import { tellInvited } from './arrivals.ts'
import { insertAsker, insertFrame, inviteBody, listOfCase } from './frame-store.ts'
import { getHouse, listHouseBodies, listHouses } from './house-store.ts'
import { getOwnLayer, insertEntry, insertLayer } from './layer-store.ts'
import { jointPolicy } from './policy.ts'
import { rolesOf } from './rules.ts'
import { caseInput, requestInput } from './schema.ts'

/** The joint investigations of a case. @throws NotFound */
export const viewOfCase = action(
  jointPolicy,
  'joint.of_case',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, writes } = await beginReading(context, caseId, 'legal', { joint: true })
    return {
      caseId,
      number: file.number,
      writes,
      isChild: file.ageGroup !== 'adult',
      investigations: await listOfCase(context.tx, caseId),
    }
  },
)
export type ViewedOfCase = Awaited<ReturnType<typeof viewOfCase.run>>

/** The houses in which the own body takes part, to ask one. @throws NotFound */
export const prepareRequest = action(
  jointPolicy,
  'joint.prepare_request',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx } = context
    const { actor, file } = await beginReading(context, caseId, 'legal', { joint: true })
    const bodies = (await listHouseBodies(tx)).filter(({ leftOn }) => leftOn === null)
    const houses = (await listHouses(tx)).filter(
      ({ id, closedOn }) =>
        closedOn === null &&
        bodies.some(
          ({ houseId, bodyId, part }) =>
            houseId === id && bodyId === actor.bodyId && part === 'social_services',
        ),
    )
    return {
      caseId,
      number: file.number,
      isChild: file.ageGroup !== 'adult',
      houses: houses.map((house) => ({
        ...house,
        bodies: bodies.filter(({ houseId, bodyId }) => houseId === house.id && bodyId !== actor.bodyId),
      })),
    }
  },
)
export type PreparedRequest = Awaited<ReturnType<typeof prepareRequest.run>>

/**
 * Asks for a joint investigation of a child: a frame without a name or a text, the layer of the social services with its own
 * key, and a question to each chosen authority of the house. What is written here stays in the own layer until it is
 * shared, row by row, on a ground.
 *
 * @throws NotFound, Refusal `joint.not_a_child`, `day_to_come`, `house.closed`, `joint.house_not_ours`,
 * `joint.ask_somebody`, `joint.not_of_the_house`
 */
export const requestJoint = action(
  jointPolicy,
  'joint.request',
  'change',
  requestInput,
  async (context, { caseId, houseId, bodies, text, urgency, requestedOn }) => {
    const { tx, now, today, vault } = context
    const { actor, file, happened } = await beginWriting(context, caseId, 'legal', { house: houseId })
    if (file.ageGroup === 'adult') throw new Refusal('joint.not_a_child', 409)
    requireDayPassed(requestedOn, today, 'requestedOn')
    const house = await getHouse(tx, houseId)
    if (house.closedOn !== null) throw new Refusal('house.closed', 422, {}, 'houseId')
    const there = (await listHouseBodies(tx, houseId)).filter(({ leftOn }) => leftOn === null)
    if (!there.some(({ bodyId, part }) => bodyId === actor.bodyId && part === 'social_services'))
      throw new Refusal('joint.house_not_ours', 422, {}, 'houseId')
    const asked = there.filter(({ bodyId }) => bodies.includes(bodyId) && bodyId !== actor.bodyId)
    if (asked.length !== new Set(bodies).size) throw new Refusal('joint.not_of_the_house', 422, {}, 'bodies')
    if (asked.length === 0) throw new Refusal('joint.ask_somebody', 422, {}, 'bodies')
    const investigationId = await insertFrame(tx, actor, {
      number: newNumber('G'),
      houseId,
      urgency,
      requestedOn,
      guidelineVersion: guidelinesOn('joint_investigation', today).version,
      now,
    })
    await insertAsker(tx, actor, { investigationId, now })
    const key = await vault.createKey(actor.bodyId, 'layer')
    await insertLayer(tx, actor, { investigationId, keyId: key.id, caseId, now })
    for (const { bodyId, part } of asked) {
      await inviteBody(tx, actor, { investigationId, bodyId, part, now })
      await tellInvited(context, investigationId, { bodyId, roles: rolesOf(part) })
    }
    if (text !== undefined) {
      const layer = await getOwnLayer(tx, actor, investigationId)
      await insertEntry(tx, key, actor, { layer, kind: 'request', text, now })
    }
    await happened('joint_requested', investigationId)
    return { caseId, investigationId }
  },
)
