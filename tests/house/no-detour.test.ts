import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { apiRoutes } from '../../src/app.ts'
import { roles } from '../../src/platform/access/roles.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'
import { inTurn } from '../security/in-turn.ts'
import { giveAll, giveByApi, type Schemer, schemerOf, takeAway } from './detour.ts'
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
const GIVEN = [
  '/people/invite',
  '/people/:personId/memberships',
  '/colleagues',
  '/directory/new',
  '/directory/:bodyId/change',
  '/directory/:bodyId/kinds',
  '/account/tokens',
]

/** By the day, what a short run tries: every place each day, and every address of it in time. */
const DAY = Math.floor(Date.now() / 86_400_000)
/** How many addresses of each place are tried to be opened. */
const OF_EACH_PLACE = 1
/** At how many of the bodies of those who open much something is given. */
const BODIES = 1

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
  const byPlace = Map.groupBy(closed.keys(), placeOf)
  for (const addresses of byPlace.values())
    for (const address of addresses)
      if (!inTurn(addresses, DAY, OF_EACH_PLACE).includes(address)) closed.delete(address)
  // Bodies of those who open much: what is given there opens it too.
  bodies = inTurn(
    [
      ...new Set(
        people.filter(({ actor }) => others.includes(actor.personId)).map(({ actor }) => actor.bodyId),
      ),
    ],
    DAY,
    BODIES,
  )
}, 600_000)

/** Who gives the most; in a short run two of the others beside them, by the day, and all of them in a long one. */
const GIVER = 'administrator'
const tried = [
  GIVER,
  ...inTurn(
    roles.filter((role) => role !== GIVER),
    DAY,
    2,
  ),
]

/** Addresses of the closed ones that answer to somebody. */
const opensTo = async (person: TestPerson): Promise<string[]> => {
  const open: string[] = []
  for (const address of closed.keys()) if ((await person.get(address)).status === 200) open.push(address)
  return open
}

/** What the API answers to somebody's key, of the same. */
const opensToKey = async (own: World, token: string): Promise<string[]> => {
  const open: string[] = []
  for (const address of closed.keys()) {
    const headers = { authorization: `Bearer ${token}` }
    if ((await own.app.request(`/v1${address}`, { headers })).status === 200) open.push(address)
  }
  return open
}

/** Everybody as whom somebody and their puppets act now. */
const everyFace = async (own: World, schemer: Schemer): Promise<TestPerson[]> => [
  ...(await own.everybody(schemer.puppets)),
]

/** All that opens to somebody and everybody whom they have made up, by page and by key. */
const openTo = async (own: World, schemer: Schemer): Promise<ReadonlyMap<string, string>> => {
  const open = new Map<string, string>()
  for (const face of await everyFace(own, schemer))
    for (const address of await opensTo(face)) open.set(address, face.actor.role)
  for (const token of schemer.tokens.values())
    for (const address of await opensToKey(own, token)) open.set(address, 'a key')
  return open
}

/** What every body is as a recipient, and who works where: what nobody changes alone. */
const standing = (own: World) =>
  own.asSystem(async (tx) => ({
    kinds: (
      await sql`select body_id, kind, until_day from directory.body_kind k
      where exists (select from directory.body b where b.id = k.body_id and b.applied_at is null) order by 1, 2`.execute(
        tx,
      )
    ).rows,
    people: (await sql<{ id: string }>`select id from identity.person`.execute(tx)).rows.map(({ id }) => id),
  }))

/** Gives all that somebody can, twice: those who came in by the first round confirm in the second what another has asked for. */
const scheme = async (own: World, schemer: Schemer): Promise<ReadonlySet<string>> => {
  const sent = new Set<string>()
  let known = 0
  for (let round = 0; round < 2; round++) {
    const faces = await everyFace(own, schemer)
    if (faces.length === known) break
    known = faces.length
    // One of each role at each body: made up alike, they reach the same forms.
    const distinct = new Map(faces.map((face) => [`${face.actor.role} ${face.actor.bodyId}`, face]))
    for (const face of distinct.values())
      for (const place of await giveAll(own, schemer, face, { bodies, others })) sent.add(place)
  }
  await giveByApi(own, schemer, bodies)
  return sent
}

test('there is something to be kept from: cases, places and the trail that others open', () => {
  const places = new Set([...closed.keys()].map(placeOf))
  for (const place of ['/cases/:caseId', '/places/:shelterId', '/audit']) expect([...places]).toContain(place)
})

test('the API gives nobody a role, a way in or an account, and says what bodies are by the same rule as the pages', () => {
  const gives = apiRoutes
    .filter(({ action: { effect } }) => effect === 'change')
    .map(({ action: { name } }) => name)
    .filter((name) => /^(identity|colleague|told|directory)\./.test(name))
  expect(gives.toSorted()).toEqual([
    'directory.add',
    'directory.change',
    'directory.remove_kind',
    'directory.say_kind',
  ])
})

test.each(tried)(
  'whoever acts as %s opens nothing by what they give or take, alone, by people they make up or by a program',
  async (role) => {
    if (!people.some(({ actor }) => actor.role === role)) return
    // A house of their own: what another has asked for would be confirmed by two, as it should.
    const own = await openDemonstration({ trustedProxies: 1 })
    const busiest = people.find(({ actor }) => actor.role === role)!.actor
    const person = (await own.everybody(new Set([busiest.personId]))).find(
      ({ actor }) => actor.role === role,
    )!
    const schemer = schemerOf(person)
    const before = { open: await openTo(own, schemer), standing: await standing(own) }
    const sent = await scheme(own, schemer)
    if (role === 'administrator') {
      expect([...sent]).toEqual(expect.arrayContaining(GIVEN))
      // Whoever empties the bodies first has nobody there who says no, and appoints anew.
      const there = (await own.everybody()).filter(
        ({ actor }) => bodies.includes(actor.bodyId) && actor.personId !== person.actor.personId,
      )
      const taken = await takeAway(person, [...new Set(there.map(({ actor }) => actor.personId))])
      expect([...taken]).toContain('/people/:personId/disable')
      const anew = new Set<string>()
      for (const face of [person, ...(await everyFace(own, schemer)).slice(0, 3)])
        for (const place of await giveAll(own, schemer, face, {
          bodies,
          others,
          only: /^\/colleagues|\/enable$/,
        }))
          anew.add(place)
      // A way in is offered where mail goes out; an account that was closed is asked to be opened anywhere.
      expect([...anew]).toEqual(expect.arrayContaining(['/colleagues', '/colleagues/restore']))
    }
    const gained = [...(await openTo(own, schemer))]
      .filter(([address]) => !before.open.has(address))
      .map(([address, face]) => `as ${face}: ${placeOf(address)}`)
    expect([...new Set(gained)].toSorted()).toEqual([])
    const after = await standing(own)
    // No body receives more than it did, and nobody who was there before is taken over.
    expect(after.kinds).toEqual(before.standing.kinds)
    const taken = [...schemer.puppets].filter((one) => before.standing.people.includes(one))
    expect(taken).toEqual([person.actor.personId])
  },
  600_000,
)

/** In whose hands a one-time link would come furthest. */
const MAILED = ['administrator', 'case_manager', 'national_coordinator', 'auditor'] as const

test('in a house that sends mail no page shows a one-time link, to whoever asks or to whoever says yes, then or a day later', async () => {
  const own = await openDemonstration({
    trustedProxies: 1,
    smtpUrl: 'smtp://127.0.0.1:9',
    baseUrl: 'http://localhost',
  })
  const asked: string[] = []
  for (const role of [MAILED[0], ...inTurn(MAILED.slice(1), DAY)]) {
    const { actor } = people.find((one) => one.actor.role === role)!
    const [person] = (await own.everybody(new Set([actor.personId]))).filter((one) => one.actor.role === role)
    const schemer = schemerOf(person!)
    for (const moment of ['2026-11-24T09:00:00Z', '2026-11-25T10:00:00Z']) {
      own.setTime(moment)
      asked.push(...(await giveAll(own, schemer, person!, { bodies, others })))
    }
    expect([role, [...schemer.shown]]).toEqual([role, []])
  }
  expect(asked).toEqual(expect.arrayContaining(['/colleagues/restore', '/colleagues/:proposalId/confirm']))
}, 300_000)
