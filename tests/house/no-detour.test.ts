import { beforeAll, expect, test } from 'vitest'
import { roles } from '../../src/platform/access/roles.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { inTurn } from '../security/in-turn.ts'
import { giveAll, type Schemer } from './detour.ts'
import { busiestFirst } from './visitors.ts'
import { placeOf, walk } from './walk.ts'

/**
 * Whole-house check 7 (domain rule 18): nobody reaches by detour. Somebody in each role follows every grant that they can make to
 * its end, alone and through everybody whom they make up, and asks again for what was forbidden.
 */

/** What nobody opens by a grant of their own: a case, where somebody is, the trail. */
const CLOSED =
  /^\/(cases|housing|places|shelters|placements|audit|alerts|emergencies|children|returns|claims|disclosures|copies)(\/|$)/

/** What an administrator can try to give, so that a walk that finds no form is seen. */
const GIVEN = ['/people/invite', '/people/:personId/memberships', '/colleagues/restore', '/colleagues']

let world: World
/** Addresses of cases, places and the trail that others open, with whoever opened them. */
const closed = new Map<string, string>()
let bodies: readonly string[]
let people: readonly TestPerson[]
/** Those who open them: whoever takes over an account of theirs opens the same. */
const others: string[] = []

beforeAll(async () => {
  world = await openDemonstration({ trustedProxies: 1 })
  people = await busiestFirst(world)
  for (const role of ['case_manager', 'caseworker', 'shelter_staff', 'auditor'] as const) {
    const [one] = people.filter(({ actor }) => actor.role === role)
    if (one === undefined) continue
    others.push(one.actor.personId)
    for await (const { address } of walk(one, 1)) if (CLOSED.test(placeOf(address))) closed.set(address, role)
  }
  // Bodies of those who open much: what is given there opens it too.
  bodies = [
    ...new Set(
      people.filter(({ actor }) => others.includes(actor.personId)).map(({ actor }) => actor.bodyId),
    ),
  ]
}, 600_000)

/** Those who give the most; in a short run two of the others beside them, by the day, and all of them in a long one. */
const GIVERS = ['administrator', 'national_coordinator', 'case_manager'] as const
const tried = [
  ...GIVERS,
  ...inTurn(
    roles.filter((role) => !GIVERS.some((giver) => giver === role)),
    Math.floor(Date.now() / 86_400_000),
    2,
  ),
]

/** Addresses of the closed ones that answer to somebody. */
const opensTo = async (person: TestPerson): Promise<string[]> => {
  const open: string[] = []
  for (const address of closed.keys()) if ((await person.get(address)).status === 200) open.push(address)
  return open
}

/** Everybody as whom somebody and their puppets act now. */
const everyFace = async (own: World, schemer: Schemer): Promise<TestPerson[]> => [
  ...(await own.everybody(schemer.puppets)),
]

test('there is something to be kept from: cases, places and the trail that others open', () => {
  const places = new Set([...closed.keys()].map(placeOf))
  for (const place of ['/cases/:caseId', '/places/:shelterId', '/audit']) expect([...places]).toContain(place)
})

test.each(tried)(
  'whoever acts as %s opens nothing by what they give, alone or by people they make up',
  async (role) => {
    if (!people.some(({ actor }) => actor.role === role)) return
    // A house of their own: what another has asked for would be confirmed by two, as it should.
    const own = await openDemonstration({ trustedProxies: 1 })
    const busiest = people.find(({ actor }) => actor.role === role)!.actor
    const person = (await own.everybody(new Set([busiest.personId]))).find(
      ({ actor }) => actor.role === role,
    )!
    const schemer: Schemer = { person, role, puppets: new Set([person.actor.personId]) }
    const before = new Set<string>()
    for (const face of await everyFace(own, schemer))
      for (const address of await opensTo(face)) before.add(address)
    // Those who came in by the first round may give in the second: one confirms what another has asked for.
    let known = 0
    for (let round = 0; round < 2; round++) {
      const faces = await everyFace(own, schemer)
      if (faces.length === known) break
      known = faces.length
      for (const face of faces) {
        const sent = await giveAll(own, schemer, face, { bodies, others })
        if (role === 'administrator' && round === 0) expect([...sent]).toEqual(expect.arrayContaining(GIVEN))
      }
    }
    const gained: string[] = []
    for (const face of await everyFace(own, schemer))
      for (const address of await opensTo(face))
        if (!before.has(address)) gained.push(`as ${face.actor.role}: ${placeOf(address)}`)
    expect([...new Set(gained)].toSorted()).toEqual([])
  },
  300_000,
)
