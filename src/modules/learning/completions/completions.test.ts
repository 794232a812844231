import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { givenCourse, occasionOf, works } from '../../../testing/learning.ts'
import { readPdfObjects } from '../../../testing/pdf-objects.ts'
import { accessibilityFaults } from '../../../testing/pdf-ua.ts'
import { faultsOn } from '../../../testing/table-faults.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { createTokenFor } from '../../identity/index.ts'
import { addOccasion } from '../occasions/actions.ts'
import { book, noteAttendance, viewAttendance } from '../occasions/booking-actions.ts'
import { occasionTasks } from '../occasions/deadlines.ts'
import { tellTask } from '../occasions/door.ts'
import { paths } from '../paths.ts'
import { giveBadge, say, show, takeBack, viewBody, viewOwn } from './actions.ts'
import { takeStatements } from './elsewhere-actions.ts'

const COMMUNE = 'Påhittade kommunen'
let world: World
let officer: TestPerson
let maker: TestPerson
let learner: TestPerson

beforeAll(async () => {
  world = await openWorld({ settings: { baseUrl: 'https://samlad.example' } })
  world.setTime('2027-03-20T09:00:00Z')
  officer = await world.as('body_officer', COMMUNE)
  maker = await world.as('ngo_officer', 'Påhittade kurshållaren')
  learner = await world.as('caseworker', COMMUNE)
})

/** By the clock of the test. */
const at = { currentDate: new Date('2027-03-20T10:00:00Z') }
const today = { completedOn: '2027-03-20', ...works }

const givenBadge = async (of: TestPerson = learner) => {
  const { materialId } = await givenCourse(world, { bodyId: maker.actor.bodyId, title: 'Påhittad webbkurs' })
  await of.perform(say, { materialId, ...today })
  const own = (await of.perform(viewOwn, {})).completions.find((one) => one.materialId === materialId)!
  return { completion: own, badge: (await of.perform(giveBadge, { completionId: own.id })).badge }
}

const publicKeys = async () =>
  createLocalJWKSet((await (await world.app.request(paths.badgeKeys())).json()) as JSONWebKeySet)

describe('a badge', () => {
  test('is verified by the published key alone, and a changed byte is found', async () => {
    const { badge, completion } = await givenBadge()
    const keys = await publicKeys()
    const { payload, protectedHeader } = await jwtVerify(badge, keys, at)
    expect(protectedHeader.alg).toBe('EdDSA')
    expect(await (await world.app.request(new URL(protectedHeader.kid!).pathname)).json()).toMatchObject({
      kty: 'OKP',
      kid: protectedHeader.kid,
    })
    expect(payload).toMatchObject({
      iss: 'https://samlad.example/badges/issuer',
      sub: `urn:uuid:${completion.subject}`,
      jti: `https://samlad.example/badges/${completion.id}`,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      credentialSubject: { achievement: { name: 'Påhittad webbkurs', version: '1', creditsAvailable: 3 } },
    })
    expect(JSON.stringify(payload)).not.toContain('Påhittad caseworker')
    const [header, body = '', signature = ''] = badge.split('.')
    for (let place = 0; place < body.length; place += 97) {
      const other = body[place] === 'A' ? 'B' : 'A'
      const changed = `${body.slice(0, place)}${other}${body.slice(place + 1)}`
      await expect(jwtVerify([header, changed, signature].join('.'), keys, at)).rejects.toMatchObject({
        code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      })
    }
  })

  test('names the learner only where they ask for it, and the same learner by the same random name', async () => {
    const { badge, completion } = await givenBadge()
    const second = await givenBadge()
    expect(second.completion.subject).toBe(completion.subject)
    expect(second.completion.subject).not.toBe(learner.actor.personId)
    const named = await (
      await learner.get(paths.badge({ completionId: completion.id }, { name: 'yes' }))
    ).text()
    const read = async (text: string) =>
      JSON.stringify((await jwtVerify(text, await publicKeys(), at)).payload)
    expect(await read(named)).toContain('Påhittad caseworker')
    expect(await read(badge)).not.toContain('Påhittad caseworker')
  })

  test('is taken back by the body that answers for it, which is public and told to the learner', async () => {
    const { completion } = await givenBadge()
    const address = `https://samlad.example${paths.badgeStatus({ completionId: completion.id })}`
    const given = { badge: address, why: 'Påhittat: fel kurs.' }
    await expect(officer.perform(takeBack, given)).rejects.toMatchObject({ code: 'completion.no_such_badge' })
    expect(await (await world.app.request(new URL(address).pathname)).text()).toContain('Gäller')
    await maker.perform(takeBack, given)
    const list = await (await world.app.request(paths.badgesTakenBack())).json()
    expect(list).toMatchObject({ revokedCredential: [{ id: address, revoked: true }] })
    const status = await (await world.app.request(new URL(address).pathname)).text()
    expect(status).toContain('Återtaget')
    expect(status).not.toContain('fel kurs')
    expect(await (await learner.get(paths.own())).text()).toContain('Påhittat: fel kurs.')
    await expect(learner.perform(giveBadge, { completionId: completion.id })).rejects.toMatchObject({
      status: 404,
    })
    await occasionTasks(world.house)[tellTask]?.({})
    const told = await world.asSystem((tx) =>
      tx
        .selectFrom('reminders.reminder')
        .select('count')
        .where('person_id', '=', learner.actor.personId)
        .execute(),
    )
    expect(told).toEqual([{ count: 1 }])
  })

  test('and a certificate are the learner’s alone; the certificate is read by anybody with whatever aids', async () => {
    const { completion } = await givenBadge()
    const address = { completionId: completion.id }
    const pdf = Buffer.from(await (await learner.get(paths.certificate(address))).arrayBuffer())
    expect(accessibilityFaults(readPdfObjects(pdf))).toEqual([])
    for (const other of [officer, maker])
      for (const page of [paths.certificate(address), paths.badge(address)])
        expect((await other.get(page)).status).toBe(404)
  })
})

describe('a body’s own people', () => {
  test('are counts; a name stands there only for whoever has chosen it', async () => {
    const body = 'Påhittade regionen'
    const [one, two] = [await world.as('caseworker', body), await world.as('caseworker', body)]
    const reader = await world.as('body_officer', body)
    const { completion } = await givenBadge(one)
    await givenBadge(two)
    const before = await reader.perform(viewBody, {})
    expect(before.trained.reduce((sum, { persons }) => sum + persons, 0)).toBe(2)
    expect(before.shown).toEqual([])
    await one.perform(show, { completionId: completion.id, show: 'yes' })
    expect((await reader.perform(viewBody, {})).shown).toHaveLength(1)
    expect((await officer.perform(viewBody, {})).shown).toEqual([])
    await one.perform(show, { completionId: completion.id, show: 'no' })
    expect((await reader.perform(viewBody, {})).shown).toEqual([])
  })

  test('a course of the web is completed once in each version', async () => {
    const { materialId } = await givenCourse(world)
    await learner.perform(say, { materialId, ...today })
    await expect(learner.perform(say, { materialId, ...today })).rejects.toMatchObject({
      code: 'completion.said_already',
    })
    await expect(
      learner.perform(say, { materialId, ...today, completedOn: '2027-03-21' }),
    ).rejects.toMatchObject({ code: 'day_to_come' })
  })

  test('what was completed at an occasion is the learner’s too, with the hours of its version', async () => {
    const { materialId } = await givenCourse(world, { hours: 6 })
    const trainer = await world.as('body_officer', 'Påhittade kurshållaren två')
    world.setTime('2027-04-01T08:00:00Z')
    const [guest, led] = [await world.as('caseworker', COMMUNE), trainer]
    const { occasionId } = await led.perform(
      addOccasion,
      occasionOf(materialId, led.actor.personId, { onDay: '2027-04-01', from: '12:00', until: '16:00' }),
    )
    await guest.perform(book, { occasionId, ...works })
    world.setTime('2027-04-01T10:30:00Z')
    const { participants } = await led.perform(viewAttendance, { occasionId })
    await led.perform(noteAttendance, { occasionId, there: { [participants[0]!.bookingId]: 1 } })
    expect((await guest.perform(viewOwn, {})).completions).toMatchObject([
      { mode: 'occasion', hours: 6, version: 1, completedOn: '2027-04-01', revokedOn: null },
    ])
    // What the body has taken back does not come back where the list is saved again.
    const { id } = (await guest.perform(viewOwn, {})).completions[0]!
    await led.perform(takeBack, { badge: id, why: 'Påhittat: förväxlad.' })
    await led.perform(noteAttendance, { occasionId, there: { [participants[0]!.bookingId]: 1 } })
    expect((await guest.perform(viewOwn, {})).completions).toMatchObject([{ revokedOn: '2027-04-01' }])
    world.setTime('2027-03-20T09:00:00Z')
  })
})

const table = (rows: readonly string[]): File =>
  new File(
    [['Slumpad identitet;Kurs;Genomförd;Verksamhet;Uppgift;Län;Antal', ...rows].join('\n')],
    'kurser.csv',
  )

describe('what was taken elsewhere', () => {
  const kept = (bodyId: string) =>
    world.asSystem((tx) =>
      tx
        .selectFrom('learning.completion')
        .select(['subject', 'count', 'known_apart', 'course_name', 'statement_id', 'hours', 'setting'])
        .where('body_id', '=', bodyId)
        .orderBy('count')
        .orderBy('course_name')
        .execute(),
    )

  test('is read in from a table once, by random accounts or by a number', async () => {
    const reader = await world.as('body_officer', 'Påhittade tabellverket')
    const rows = [
      'a81f;Påhittad A;2027-02-01;Socialtjänst;specialist;06;',
      'a81f;Påhittad B;2027-02-02;Socialtjänst;specialist;06;',
      ';Påhittad A;2027-02-01;helpline;Volontär;;7',
    ]
    const send = (file: File) => reader.post(paths.importTable(), { file })
    expect((await send(table(rows))).headers.get('location')).toContain('kept=3')
    const [one, two, group] = await kept(reader.actor.bodyId)
    expect(one!.subject).toBe(two!.subject)
    expect(one!.subject).not.toContain('a81f')
    expect(group).toMatchObject({ count: 7, known_apart: false, setting: 'helpline' })
    expect((await send(table(rows))).headers.get('location')).toContain('kept=0')
    expect((await send(table([rows[2]!, rows[2]!]))).headers.get('location')).toContain('kept=1')
  })

  test('is not read in where a row tells who it is or cannot be read, and the page does not repeat what stood there', async () => {
    const reader = await world.as('body_officer', 'Påhittade felverket')
    const answer = await reader.post(paths.importTable(), {
      file: table([
        'pahittad@example.invalid;Påhittad A;2027-02-01;Socialtjänst;specialist;;',
        'a81f;Påhittad A;igår;Socialtjänst;specialist;;',
        '19121212-1212;Påhittad A;2027-02-01;Socialtjänst;specialist;;',
        'a81f;Påhittad A;2027-13-01;Socialtjänst;specialist;;',
      ]),
    })
    const page = await answer.text()
    expect(answer.status).toBe(422)
    expect(faultsOn(page)).toEqual([
      ['2', 'Slumpad identitet'],
      ['3', 'Genomförd'],
      ['4', 'Slumpad identitet'],
      ['5', 'Genomförd'],
    ])
    for (const told of ['pahittad@', 'igår', '1212']) expect(page).not.toContain(told)
    expect(await kept(reader.actor.bodyId)).toEqual([])
  })

  const statement = (more: object = {}) => ({
    id: crypto.randomUUID(),
    actor: { objectType: 'Agent', account: { homePage: 'https://learn.example', name: '7f3c9a1e5b' } },
    verb: { id: 'http://adlnet.gov/expapi/verbs/completed' },
    object: { id: 'https://learn.example/c/1', definition: { name: { 'sv-SE': 'Påhittad kurs' } } },
    result: { completion: true, duration: 'PT1H30M' },
    timestamp: '2027-03-01T10:00:00Z',
    context: { extensions: { 'urn:samlad:setting': 'health', 'urn:samlad:function': 'specialist' } },
    ...more,
  })

  test('comes as statements, each once, of those that say that a course was completed', async () => {
    const system = await world.as('body_officer', 'Påhittade lärsystemet')
    const first = statement()
    const launched = statement({ verb: { id: 'http://adlnet.gov/expapi/verbs/launched' } })
    expect(await system.perform(takeStatements, { statements: [first, launched] })).toEqual([
      first.id,
      launched.id,
    ])
    await system.perform(takeStatements, { statements: [first] })
    expect(await kept(system.actor.bodyId)).toMatchObject([
      { course_name: 'Påhittad kurs', statement_id: first.id, hours: 1.5, known_apart: true, count: 1 },
    ])
  })

  test('is sent by a program as the standard says: a list in, identifiers out, and a refusal that repeats nothing', async () => {
    const system = await world.as('body_officer', 'Påhittade lärsystemet tre')
    const { email } = await world.asSystem((tx) =>
      tx
        .selectFrom('identity.person')
        .select('email')
        .where('id', '=', system.actor.personId)
        .executeTakeFirstOrThrow(),
    )
    const { secret } = await perform(
      world.house,
      { actor: { kind: 'system', name: 'command_line' } },
      createTokenFor,
      { email, scopes: ['learning:write'], days: 1 },
    )
    const send = (body: unknown) =>
      world.app.request('/v1/xapi/statements', {
        method: 'POST',
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const [one, two] = [statement(), statement()]
    const answer = await send([one, two])
    expect(answer.headers.get('x-experience-api-version')).toBe('1.0.3')
    expect(await answer.json()).toEqual([one.id, two.id])
    const refused = await send(statement({ actor: { mbox: 'mailto:pahittad@example.invalid' } }))
    expect(refused.status).toBe(400)
    const problem = await refused.text()
    expect(problem).toContain('statement.tells_who')
    expect(problem).not.toContain('pahittad@')
  })

  test.each([
    ['an address', { mbox: 'mailto:pahittad@example.invalid' }],
    ['a hash of an address', { mbox_sha1sum: 'ebd31e95054c018b10727ccffd2ef2ec3a016ee9' }],
    ['a name', { name: 'Påhittad Person', account: { homePage: 'https://learn.example', name: '7f3c' } }],
    [
      'an account that is an address',
      { account: { homePage: 'https://learn.example', name: 'p@example.invalid' } },
    ],
    [
      'an account that is a number of identity',
      { account: { homePage: 'https://learn.example', name: '191212121212' } },
    ],
  ])('no statement with %s is kept, nor any that comes with it', async (_, actor) => {
    const system = await world.as('body_officer', 'Påhittade talande systemet')
    const refused = system.perform(takeStatements, { statements: [statement(), statement({ actor })] })
    await expect(refused).rejects.toMatchObject({ code: 'statement.tells_who', parameters: {} })
    expect(await kept(system.actor.bodyId)).toEqual([])
    const trail = await world.asSystem((tx) => tx.selectFrom('audit.record').selectAll().execute())
    for (const told of ['example.invalid', 'Påhittad Person', '191212121212'])
      expect(JSON.stringify(trail)).not.toContain(told)
  })
})
