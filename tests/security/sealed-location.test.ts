import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { addRoom } from '../../src/modules/housing/shelters/room-actions.ts'
import {
  registerShelter,
  viewLocation,
  writeLocation,
} from '../../src/modules/housing/shelters/shelter-actions.ts'
import { givenEmergency, givenLiveView } from '../../src/testing/case-access.ts'
import { openSharing, type SharingScene } from '../../src/testing/sharing-scene.ts'
import { givenPlacement } from '../../src/testing/shelters.ts'
import { saysWho } from '../../src/testing/vouched.ts'
import type { TestPerson } from '../../src/testing/world.ts'
import { inTurn } from './in-turn.ts'
import { addressesOf, findIdentifiers, type Identifiers, routes } from './scene.ts'

// Domain rule 8. Fault: that a shelter is there, what it is called, or where it is, is found by anybody but its own staff and
// whoever works on the case of somebody placed there now. Marked values in everything that names or places it are looked
// for at every address as everybody, in every table, in the log, and by SQL with forged settings.

const unique = (what: string): string => `zq${what}${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`
const BODY = `Påhittade ${unique('body')}`
const marks = {
  body: BODY,
  name: unique('name'),
  address: unique('address'),
  property: unique('property'),
  room: unique('room'),
} as const
type Mark = keyof typeof marks | 'municipality'
// Its code is a number like others, and its name stands wherever somebody chooses among all: there it says nothing.
const MUNICIPALITY = { code: '2506', name: 'Arjeplog' }

let scene: SharingScene
let staff: TestPerson
let shelterId: string
let caseId: string
let owner: pg.Client
let keys: pg.Client
let known: Identifiers
let ask: (address: string, request?: RequestInit) => Promise<Response>
const lines: string[] = []
const people = new Map<string, TestPerson | undefined>()

const idsOf = async (text: string): Promise<string[]> =>
  (await owner.query<{ id: string }>(text)).rows.map(({ id }) => id)

beforeAll(async () => {
  scene = await openSharing()
  const { world, social, ngo, officer } = scene
  owner = new pg.Client(world.database.owner)
  keys = new pg.Client(await world.database.keyStore())
  await Promise.all([owner.connect(), keys.connect()])
  await world.body(BODY, 'shelter')
  staff = await world.as('shelter_staff', BODY)
  ;({ shelterId } = await staff.perform(registerShelter, {
    name: marks.name,
    kind: 'ngo',
    receives: ['women'],
    security: 'high',
  }))
  await staff.perform(writeLocation, {
    shelterId,
    address: marks.address,
    property: marks.property,
    municipality: MUNICIPALITY.code,
    revision: 0,
  })
  await staff.perform(addRoom, { shelterId, name: marks.room, adults: 1, children: 1 })
  caseId = await scene.aCase()
  const shelter = { shelterId, rooms: [] }
  const placed = { shelter, shelterBody: staff.actor.bodyId }
  await givenPlacement(world, social, { ...placed, caseId, state: 'in_force' })

  // Everybody who comes near and must not see it.
  const [colleague, second] = [await scene.municipal('caseworker'), await scene.municipal('caseworker')]
  await givenEmergency(world, { caseId, worker: social, colleague, second })
  await givenLiveView(world, social, {
    caseId,
    toBody: scene.body.ngo,
    parts: ['housing', 'whereabouts', 'needs'],
  })
  const former = await scene.municipal('caseworker')
  const ended = await givenPlacement(world, former, {
    ...placed,
    caseId: await scene.aCase(former),
    state: 'in_force',
  })
  await owner.query(
    `update housing.placement set state = 'ended', ended_on = '2026-11-23', end_reason = 'planned', followed_by = 'unknown' where id = $1`,
    [ended],
  )
  const lapsing = await scene.municipal('caseworker')
  await givenPlacement(world, lapsing, {
    ...placed,
    caseId: await scene.aCase(lapsing),
    from: '2026-10-20',
    lapses: '2026-11-20',
  })
  const programme = await world.as('ngo_officer', 'Annan påhittad förening')
  await givenPlacement(world, programme, {
    ...placed,
    caseId: await scene.aCase(programme),
    ground: 'national_support_programme',
    state: 'in_force',
  })
  for (const [who, person] of [
    ['nobody', undefined],
    ['an administrator', await world.as('administrator', 'Exempelköpings kommun')],
    ['an auditor', await world.as('auditor', 'Granskande exempelmyndigheten')],
    ['a national coordinator', await world.as('national_coordinator', 'Främmande exempelmyndighet')],
    ['a ministry officer', await world.as('ministry_officer', 'Påhittade departementet')],
    ['a regional coordinator', await world.as('regional_coordinator', 'Länsstyrelsen i Påhittat län')],
    ['the staff of another shelter', await world.as('shelter_staff', 'Annat påhittat boende')],
    ['who leads the case', await scene.municipal('case_manager')],
    ['a lawyer of the placing body', await scene.municipal('lawyer')],
    ['a colleague with emergency access', colleague],
    ['a live viewer of housing and whereabouts', ngo],
    ['an unassigned colleague', second],
    ['whose placement has ended', former],
    ['whose grant has lapsed', lapsing],
    ['a body that placed in the support programme', programme],
    ['the police', officer],
    ['a colleague of the shelter in another role', await world.as('administrator', BODY)],
    ['an officer of the shelter', await world.as('body_officer', BODY)],
    ['its own staff', staff],
    ['who leads the shelter', await world.as('case_manager', BODY)],
    ['who works on the case of somebody placed there', social],
  ] as const)
    people.set(who, person)
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  const app = createApp({ house: world.house, log, assetsFolder: 'dist/assets' })
  ask = async (address, request) => app.request(address, request)
  known = {
    ...(await findIdentifiers(world)),
    caseId: [caseId],
    bodyId: [staff.actor.bodyId],
    shelterId: [shelterId],
    roomId: await idsOf('select id from housing.room'),
    placeId: await idsOf('select id from housing.place'),
    placementId: await idsOf(`select id from housing.placement where case_id = '${caseId}'`),
  }
  return () => Promise.all([owner.end(), keys.end()])
}, 120_000)

const cookieOf = (person: TestPerson | undefined): Record<string, string> =>
  person === undefined
    ? {}
    : {
        cookie: Object.entries(person.cookies)
          .map(([name, value]) => `${name}=${value}`)
          .join('; '),
      }

/** What an answer says: its headers, and its body without what can be chosen and is not. */
const wordsOf = async (response: Response): Promise<string> => {
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  const body = Buffer.from(await response.arrayBuffer()).toString('utf8')
  return `${headers}\n${body.replaceAll(/<option value="\d*">[^<]*<\/option>/g, '')}`
}
const marksIn = (text: string): Mark[] => [
  ...(Object.keys(marks) as (keyof typeof marks)[]).filter((mark) => text.includes(marks[mark])),
  ...(text.includes(MUNICIPALITY.name) || text.includes(`"${MUNICIPALITY.code}"`)
    ? (['municipality'] as const)
    : []),
]

const gets = routes.filter(({ method, pattern }) => method === 'get' && !/sign-out|:secret/.test(pattern))
/** Words that a page might search by: whoever finds a shelter by its name has found it. */
const searches: Readonly<Record<string, string>> = {
  '/directory': `?q=${BODY.split(' ')[1]}`,
  '/v1/directory': `?q=${BODY.split(' ')[1]}`,
  '/v1/directory/resolve': `?name=${encodeURIComponent(BODY)}`,
  '/search': `?q=${BODY.split(' ')[1]}`,
}

/** Where it might stand: there each asks for all that is known, elsewhere for one of two. */
const isOfHousing = (pattern: string): boolean =>
  /housing|shelter|place|resident|directory|bodies|search/.test(pattern)

/** What each may find. A shelter's own people know its body's name, and administrators do, who invite them. */
const mayFind: Readonly<Record<string, readonly Mark[]>> = {
  'an administrator': ['body'],
  'a colleague of the shelter in another role': ['body'],
  'an officer of the shelter': ['body'],
  'its own staff': ['body', 'name', 'address', 'property', 'municipality', 'room'],
  'who leads the shelter': ['body', 'name', 'address', 'property', 'municipality', 'room'],
  'who works on the case of somebody placed there': ['name', 'address', 'property', 'municipality'],
}

/**
 * Who may find something asks for every address where it might stand, and of the others a third; of the rest of the house
 * each asks for a tenth.
 */
const asks = (who: string, pattern: string, place: number): boolean => {
  if (isOfHousing(pattern) && mayFind[who] !== undefined) return true
  const share = isOfHousing(pattern) ? 3 : 10
  return inTurn([...people.keys()], place, Math.ceil(people.size / share)).includes(who)
}

/** Which marks somebody finds over every address of the house, each with the addresses where. */
const seenBy = async (
  who: string,
  person: TestPerson | undefined,
  turn: number,
): Promise<Partial<Record<Mark, string[]>>> => {
  const seen: Partial<Record<Mark, string[]>> = {}
  for (const [place, { pattern }] of [...gets.entries()].filter(([at, one]) => asks(who, one.pattern, at)))
    for (const address of isOfHousing(pattern)
      ? addressesOf(pattern, known).slice(0, 2)
      : inTurn(addressesOf(pattern, known).slice(0, 2), place + turn))
      for (const query of ['', ...(searches[pattern] ? [searches[pattern]] : [])]) {
        const response = await ask(`${address}${query}`, { headers: cookieOf(person) })
        expect(response.status, address).toBeLessThan(500)
        for (const mark of marksIn(await wordsOf(response))) {
          // What somebody typed into a search stands in its field again: only what was found counts.
          if (mark === 'body' && query !== '' && !(await findsBody(person, address, query))) continue
          seen[mark] ??= []
          if (!seen[mark].includes(pattern)) seen[mark].push(pattern)
        }
      }
  return seen
}
/** Whether a search finds the body, rather than repeating what was asked: it is asked by half of the name. */
const findsBody = async (
  person: TestPerson | undefined,
  address: string,
  query: string,
): Promise<boolean> => {
  const half = query.slice(0, Math.ceil(query.length / 2) + 4)
  return (await wordsOf(await ask(`${address}${half}`, { headers: cookieOf(person) }))).includes(BODY)
}

describe('at every address of the house', () => {
  const visited = new Map<string, Partial<Record<Mark, string[]>>>()
  test('everybody finds what is theirs to know and nothing else', async () => {
    const found: Record<string, unknown> = {}
    const expected: Record<string, unknown> = {}
    for (const [turn, [who, person]] of [...people].entries()) {
      const seen = await seenBy(who, person, turn)
      visited.set(who, seen)
      const wrong = Object.entries(seen).filter(([mark]) => !(mayFind[who] ?? []).includes(mark as Mark))
      found[who] = { wrong, sees: (mayFind[who] ?? []).filter((mark) => seen[mark] !== undefined) }
      expected[who] = { wrong: [], sees: mayFind[who] ?? [] }
    }
    // A mark that nobody sees would prove nothing: its own staff and the placing board must find each of theirs.
    expect(found).toEqual(expected)
  }, 600_000)

  test('the one who has placed somebody finds where it is on the page of that placement alone', () => {
    const seen = visited.get('who works on the case of somebody placed there') ?? {}
    expect(seen.address).toEqual(['/cases/:caseId/placements/:placementId/where'])
    expect(seen.municipality).toEqual(seen.address)
  })

  test('a look is in the trail by its code, and says nothing of the place', async () => {
    await staff.perform(viewLocation, { shelterId })
    const { rows } = await owner.query<{ text: string }>(
      `select r::text as text from audit.record r where action like 'shelter.%'`,
    )
    expect(rows.length).toBeGreaterThan(1)
    for (const { text } of rows) expect(marksIn(text)).toEqual([])
  })

  test('no address, no title of a window and no line of the log says it', async () => {
    // Also where something fails while it holds the address: the log says the kind of fault and nothing of its words.
    const broken = Object.create(scene.world.house.database, {
      transaction: {
        value: () => {
          throw new TypeError(`cannot write ${marks.address}`)
        },
      },
    }) as SharingScene['world']['house']['database']
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const app = createApp({
      house: { ...scene.world.house, database: broken },
      log,
      assetsFolder: 'dist/assets',
    })
    expect((await app.request(`/places/${shelterId}/location`, { headers: cookieOf(staff) })).status).toBe(
      500,
    )
    expect(lines.join('')).toContain('TypeError')
    expect(marksIn(lines.join('\n'))).toEqual([])
    const answer = await ask(`/places/${shelterId}`, { headers: cookieOf(staff) })
    const page = await answer.text()
    const title = page.match(/<title>([^<]*)<\/title>/)?.[1] ?? ''
    expect(page).toContain(marks.name)
    expect(marksIn(title)).toEqual([])
  })
})

/** A value in every way that it could lie in a dump: as it is, as hexadecimal digits, as base64 at any offset, as UTF-16. */
const disguises = (value: string): string[] => {
  const bytes = Buffer.from(value)
  const wide = Buffer.from(value, 'utf16le')
  return [
    value,
    bytes.toString('hex'),
    wide.toString('hex'),
    ...[0, 1, 2].map((offset) =>
      Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .slice(4, -4),
    ),
  ]
}
const dump = async (client: pg.Client, table: string): Promise<string> => {
  const stream = client.query(copyTo(`copy (select * from ${table}) to stdout`))
  const parts: Buffer[] = []
  stream.on('data', (part: Buffer) => parts.push(part))
  await finished(stream as unknown as Readable)
  return Buffer.concat(parts).toString('utf8')
}

test('in every table, queue and key store it is sealed; only the directory knows the name of the body', async () => {
  const leaks: string[] = []
  for (const client of [owner, keys]) {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    expect(rows.length).toBeGreaterThan(3)
    for (const { name } of rows) {
      const text = await dump(client, name)
      for (const [mark, value] of Object.entries({ ...marks, municipality: MUNICIPALITY.name }))
        if (disguises(value).some((one) => text.includes(one))) leaks.push(`${mark} in ${name}`)
      // The code is four digits, which numbers of rows are too: it stands nowhere as a value beside the shelter, or in JSON.
      const alone = name.startsWith('housing.') ? /(^|[\s{,"])2506($|[\s},"])/m : /["{,]2506["},]/
      if (alone.test(text)) leaks.push(`the code of the municipality in ${name}`)
    }
  }
  expect(leaks).toEqual(['body in directory.body'])
})

describe('by SQL, as the role of the application, with settings that somebody has forged', () => {
  const as = async (
    settings: { person?: string; body?: string; role: string },
    question: string,
    values: readonly unknown[] = [],
    address = scene.world.database.application,
  ): Promise<Record<string, unknown>[]> => {
    const client = new pg.Client(address)
    await client.connect()
    try {
      await client.query('begin')
      await saysWho(client, { ...settings, now: new Date('2026-11-24T12:00:00Z') })
      return (await client.query(question, [...values])).rows
    } finally {
      await client.end()
    }
  }
  const forged = (who: string) => {
    const { actor } = people.get(who)!
    return { person: actor.personId, body: actor.bodyId, role: actor.role as string }
  }
  const COUNTS = `select (select count(*)::int from housing.shelter) as shelters, (select count(*)::int from housing.location) as locations,
    (select count(*)::int from housing.room) as rooms, (select count(*)::int from housing.place) as places,
    (select count(*)::int from directory.body where type = 'shelter') as bodies`
  const nothing = { shelters: 0, locations: 0, rooms: 0, places: 0, bodies: 0 }

  test('nobody else reads a row of it', async () => {
    for (const who of people.keys()) {
      if (people.get(who) === undefined || /staff$|leads the shelter|placed there$/.test(who)) continue
      const [counts] = await as(forged(who), COUNTS)
      const knows = /administrator|of the shelter/.test(who) ? { ...nothing, bodies: 1 } : nothing
      expect([who, counts]).toEqual([who, knows])
    }
    expect((await as({ role: 'nobody' }, COUNTS))[0]).toEqual(nothing)
    expect((await as({ role: 'link', body: scene.body.other }, COUNTS))[0]).toEqual(nothing)
    // A role alone, and a body alone, open nothing either.
    expect((await as({ role: 'shelter_staff' }, COUNTS))[0]).toEqual(nothing)
    expect((await as({ role: 'auditor', body: staff.actor.bodyId }, COUNTS))[0]).toEqual({
      ...nothing,
      bodies: 1,
    })
  })

  test('its own staff read it, and a placing board its location and neither room nor place', async () => {
    expect((await as(forged('its own staff'), COUNTS))[0]).toEqual({
      shelters: 1,
      locations: 1,
      rooms: 1,
      places: 2,
      bodies: 1,
    })
    expect((await as(forged('who works on the case of somebody placed there'), COUNTS))[0]).toMatchObject({
      shelters: 1,
      locations: 1,
      rooms: 0,
      places: 0,
    })
  })

  test('whoever says that they are the system is given nothing; the house itself what is sealed, and nothing that can be read', async () => {
    expect((await as({ role: 'system' }, COUNTS))[0]).toEqual(nothing)
    const rows = await as(
      { role: 'system' },
      'select l::text as text from housing.location l union all select s::text from housing.shelter s',
      [],
      scene.world.database.byItself,
    )
    expect(rows).toHaveLength(2)
    for (const { text } of rows)
      for (const value of [...Object.values(marks), MUNICIPALITY.name])
        expect(disguises(value).some((one) => String(text).includes(one))).toBe(false)
  })

  test('nobody makes themselves somebody who has placed there, and nobody writes where it is', async () => {
    const colleague = forged('an unassigned colleague')
    await expect(
      as(
        colleague,
        `insert into housing.placement (id, number, case_id, body_id, shelter_id, operator, ground, decided_on, decided_by,
          planned_from, planned_until, known_until)
         values (gen_random_uuid(), 'P-0', $1, $2, $3, access.alias('operator', $4), 'social_board', '2026-11-24', $5, '2026-11-24', '2026-12-24', '2026-12-24')`,
        [caseId, colleague.body, shelterId, staff.actor.bodyId, colleague.person],
      ),
    ).rejects.toMatchObject({ code: '42501' })
    for (const who of [
      'an administrator',
      'who leads the case',
      'who works on the case of somebody placed there',
    ]) {
      const written = await as(
        forged(who),
        `update housing.location set sealed_address = '\\x00', written_by_alias = access.alias('shelter_staff', $1) where shelter_id = $2 returning 1 as one`,
        [forged(who).person, shelterId],
      )
      expect([who, written]).toEqual([who, []])
    }
    const coordinator = forged('a national coordinator')
    expect(
      await as(coordinator, `update directory.body set name = 'x' where type = 'shelter' returning 1 as one`),
    ).toEqual([])
    await expect(
      as(coordinator, `insert into directory.body (name, type) values ('Påhittat', 'shelter')`),
    ).rejects.toMatchObject({
      code: '42501',
    })
  })
})

test('a body whose name a hidden shelter has can be added, so that a refusal tells nothing', async () => {
  const coordinator = people.get('a national coordinator')!
  const answer = await coordinator.post('/directory/new', { name: BODY, type: 'ngo' })
  expect(answer.status).toBe(303)
  const refused = await coordinator.post('/directory/new', { name: 'Påhittat boende till', type: 'shelter' })
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('administratör')
  const nowhere = await people
    .get('an administrator')!
    .post('/directory/new', { name: 'Påhittat boende till', type: 'shelter', county: '01' })
  expect(nowhere.status).toBe(422)
})
