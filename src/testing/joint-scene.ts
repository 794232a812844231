import { answerInvitation } from '../modules/children/joint/frame-actions.ts'
import { addHouse, addHouseBody } from '../modules/children/joint/house-actions.ts'
import { requestJoint } from '../modules/children/joint/request-actions.ts'
import type { Part } from '../modules/children/joint/schema.ts'
import type { BodyKind } from '../modules/directory/index.ts'
import { givenCase } from './cases.ts'
import { openWorld, type TestPerson, type World } from './world.ts'

/** The authorities of a house, each with somebody who works there. All fictional. */
const jointBodies = {
  social_services: ['Exempelköpings kommun', 'municipality', 'caseworker'],
  police: ['Påhittade polisen', 'agency', 'police_prosecutor', 'police'],
  prosecutor: ['Påhittade åklagarkammaren', 'agency', 'police_prosecutor', 'prosecutor'],
  forensic_medicine: ['Påhittade rättsmedicin', 'agency', 'caseworker', 'forensic_medicine'],
  child_health: ['Region Exempel', 'region', 'caseworker'],
} as const satisfies Readonly<
  Record<Part, readonly [string, string, 'caseworker' | 'police_prosecutor', BodyKind?]>
>

export interface JointScene {
  readonly world: World
  readonly houseId: string
  /** One person for each authority. */
  readonly people: Readonly<Record<Part, TestPerson>>
  readonly bodyOf: (part: Part) => string
  /** A joint investigation of a new case, asked for on the world's day; every authority has joined, but those left out. */
  begin(options?: {
    readonly without?: readonly Part[]
    readonly text?: string
    readonly requestedOn?: string
  }): Promise<Begun>
}

interface Begun {
  readonly caseId: string
  readonly investigationId: string
}

const DAY = '2026-11-24'

/** Makes a house of five authorities in a world. */
const openJoint = async (world: World, name = 'Påhittade barnahuset'): Promise<JointScene> => {
  const entries = await Promise.all(
    (Object.entries(jointBodies) as [Part, (typeof jointBodies)[Part]][]).map(
      async ([part, [body, type, role, kind]]) => {
        await world.body(body, type, kind)
        return [part, await world.as(role, body)] as const
      },
    ),
  )
  const people = Object.fromEntries(entries) as Record<Part, TestPerson>
  const host = people.social_services
  const { houseId } = await host.perform(addHouse, { name, county: '12', part: 'social_services' })
  const others = (['police', 'prosecutor', 'forensic_medicine', 'child_health'] as const).map((part) => ({
    part,
    bodyId: people[part].actor.bodyId,
  }))
  for (const other of others) await host.perform(addHouseBody, { houseId, ...other })
  const begin: JointScene['begin'] = async ({ without = [], text, requestedOn } = {}) => {
    const caseId = await givenCase(host, { ageGroup: 'child', chosenName: 'Påhittade Ask' })
    const { investigationId } = await host.perform(requestJoint, {
      caseId,
      houseId,
      urgency: 'within_week',
      requestedOn: requestedOn ?? world.house.clock.now().toISOString().slice(0, 10),
      bodies: others.map(({ bodyId }) => bodyId),
      ...(text === undefined ? {} : { text }),
    })
    for (const { part } of others)
      if (!without.includes(part))
        await people[part].perform(answerInvitation, {
          investigationId,
          answer: 'join',
          calendarGround: 'own_task',
        })
    return { caseId, investigationId }
  }
  return { world, houseId, people, bodyOf: (part) => people[part].actor.bodyId, begin }
}

/** A world with a house of five authorities, on a Tuesday. */
export const openJointWorld = async (): Promise<JointScene> => {
  const world = await openWorld()
  world.setTime(`${DAY}T12:00:00Z`)
  return openJoint(world)
}
