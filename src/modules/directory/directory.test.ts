import { beforeAll, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../platform/access/action.ts'
import { anonymous } from '../../platform/access/actor.ts'
import { Conflict, NotPermitted } from '../../platform/refusal.ts'
import { confirmKinds } from '../../testing/directory.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import {
  addAlias,
  addBody,
  changeBody,
  checkBody,
  listBodies,
  recordSuccession,
  resolveName,
  viewBody,
} from './actions.ts'
import { loadDirectory } from './first-bodies-store.ts'
import { FIRST_BODIES } from './known-bodies.ts'
import { directoryPaths as paths } from './paths.ts'
import type { ResolutionAnswer } from './schema.ts'

let world: World
let coordinator: TestPerson
let officer: TestPerson
beforeAll(async () => {
  world = await openWorld()
  await world.asSystem((tx) => loadDirectory(tx))
  coordinator = await world.as('national_coordinator', 'Jämställdhetsmyndigheten')
  officer = await world.as('body_officer', 'Socialstyrelsen')
})

const idOf = (name: string) => world.body(name)
const resolve = async (name: string, at?: string) =>
  (await perform(world.house, { actor: anonymous }, resolveName, {
    name,
    ...(at ? { at } : {}),
  })) as ResolutionAnswer
const addressOf = async (body: string) => paths.body({ bodyId: await idOf(body) })

describe('the directory of a new installation', () => {
  test('holds every known body with its county, names and successors', async () => {
    const found = await world.asSystem((tx) =>
      tx.selectFrom('directory.body').select(['name', 'county']).execute(),
    )
    expect(found).toHaveLength(FIRST_BODIES.length)
    expect(new Set(found.map(({ county }) => county).filter(Boolean)).size).toBe(21)
    const { body } = await perform(world.house, { actor: anonymous }, viewBody(), {
      bodyId: await idOf('Ungdomsstyrelsen'),
    })
    expect(body.successors).toMatchObject([
      { name: 'Myndigheten för ungdoms- och civilsamhällesfrågor', from: '2014-04-01' },
    ])
  })

  test('is not loaded twice, and keeps a name that was changed since', async () => {
    const { body } = await perform(world.house, { actor: anonymous }, viewBody(), {
      bodyId: await idOf('Terrafem'),
    })
    await coordinator.perform(changeBody, {
      ...body,
      bodyId: body.id,
      name: 'Terrafem (påhittat nytt namn)',
    })
    expect(await world.asSystem((tx) => loadDirectory(tx))).toBe(0)
    const after = await perform(world.house, { actor: anonymous }, viewBody(), { bodyId: body.id })
    expect(after.body.name).toBe('Terrafem (påhittat nytt namn)')
    expect(after.body.aliases).toContainEqual({ alias: 'Terrafem', kind: 'earlier' })
    expect(await resolve('Terrafem')).toMatchObject({ kind: 'known', body: { id: body.id } })
  })
})

describe('finding a body', () => {
  const find = (input: object) => perform(world.house, { actor: anonymous }, listBodies, input)

  test('inflected words, parts of words and abbreviations find it', async () => {
    for (const [q, name] of [
      ['länsstyrelserna', 'länsstyrelserna'],
      ['institutionsstyrelses', 'Statens institutionsstyrelse'],
      ['jämställdhet', 'Jämställdhetsmyndigheten'],
      ['MUCF', 'Myndigheten för ungdoms- och civilsamhällesfrågor'],
      ['Health and Welfare', 'Socialstyrelsen'],
    ] as const)
      expect((await find({ q })).bodies.map((body) => body.name)).toContain(name)
  })

  test('signs that mean something to the database are looked for as they are', async () => {
    expect((await find({ q: '100 % _ \\ & | ! (' })).total).toBe(0)
  })

  test('type and county narrow the list, pages add up to the total', async () => {
    const boards = await find({ type: 'county_board', pageSize: 100 })
    expect([boards.total, boards.bodies.length]).toEqual([21, 21])
    const inCounty = (await find({ county: '12', pageSize: 100 })).bodies
    // The county board, the region, and its 33 municipalities.
    expect(inCounty).toHaveLength(35)
    expect(inCounty.map(({ name }) => name)).toContain('Länsstyrelsen i Skåne län')
    const names: string[] = []
    for (let page = 1; ; page += 1) {
      const { bodies, total } = await find({ page })
      names.push(...bodies.map(({ name }) => name))
      if (names.length >= total || bodies.length === 0) break
    }
    expect(new Set(names).size).toBe(FIRST_BODIES.length)
  })

  test('the page says what an old name stands for and who has its tasks today', async () => {
    const page = await (await world.app.request(paths.list({ q: 'Rikspolisstyrelsens' }))).text()
    expect(page).toContain('Polismyndigheten')
    expect(page).toMatch(/Uppgifterna ligger i dag hos/)
    const empty = await (await world.app.request(paths.list({ q: 'xyzzy' }))).text()
    expect(empty).toContain('Inget passar urvalet')
  })
})

describe('resolving a name', () => {
  test('a known name gives its body and who carries the tasks on the day', async () => {
    expect(await resolve('Ungdomsstyrelsens', '2010-01-01')).toMatchObject({
      kind: 'known',
      body: { name: 'Ungdomsstyrelsen' },
      responsible: { name: 'Ungdomsstyrelsen' },
    })
    expect(await resolve('Ungdomsstyrelsen', '2026-01-01')).toMatchObject({
      responsible: { name: 'Myndigheten för ungdoms- och civilsamhällesfrågor' },
    })
  })

  test('an ambiguous name asks, and the day decides where it can', async () => {
    expect((await resolve('SKR')).kind).toBe('ambiguous')
    expect(await resolve('SKR', '2008-07-10')).toMatchObject({
      kind: 'known',
      body: { name: 'Sveriges Kvinnojourers Riksförbund, SKR' },
    })
  })

  test('names that were added here resolve as the shipped ones do', async () => {
    const added = await coordinator.perform(addBody, {
      name: 'Påhittade stödmyndigheten',
      type: 'agency',
      aliases: ['PSM'],
    })
    expect(await resolve('Påhittade stödmyndighetens')).toMatchObject({
      kind: 'known',
      body: { id: added.id },
    })
    expect(await resolve('PSM')).toMatchObject({ kind: 'known', body: { id: added.id } })
    await coordinator.perform(addAlias, { bodyId: await idOf('Socialstyrelsen'), alias: 'PSM' })
    expect((await resolve('PSM')).kind).toBe('ambiguous')
    expect(await resolve('Helt okänt verk')).toMatchObject({ kind: 'unknown' })
  })

  test('the API answers the same, and nothing that is not described', async () => {
    const answer = await world.app.request('/v1/directory/resolve?name=Brås&at=2008-07-10')
    expect(await answer.json()).toMatchObject({ kind: 'known', body: { name: 'Brottsförebyggande rådet' } })
    const list = (await (await world.app.request('/v1/directory?type=county_board')).json()) as {
      bodies: object[]
      _meta: { totalRecords: number }
    }
    expect(list._meta.totalRecords).toBe(21)
    expect(Object.keys(list.bodies[0] ?? {})).not.toContain('search')
    const one = await world.app.request(`/v1/directory/${await idOf('Ungdomsstyrelsen')}`)
    expect(await one.json()).toMatchObject({ name: 'Ungdomsstyrelsen', predecessors: [] })
  })
})

describe('what people type to find a body', () => {
  const found = async (q: string) =>
    (await officer.perform(listBodies, { q, pageSize: 100 })).bodies.map(({ name }) => name)

  test('finds names that are written with marks, the one that is meant first', async () => {
    expect((await found('kriminalvarden'))[0]).toBe('Kriminalvården')
    expect((await found('lansstyrelsen i skane lan'))[0]).toBe('Länsstyrelsen i Skåne län')
    expect(await found('jamstalldhetsmyndigheten')).toEqual(await found('Jämställdhetsmyndigheten'))
    expect(await found('atalld')).toEqual([])
    expect(await found('stalldhetsmyndi')).toContain('Jämställdhetsmyndigheten')
    expect(await found('aklagarmyndigheten')).toEqual(await found('Åklagarmyndigheten'))
    expect(await found('brå')).toEqual(await found('BRÅ'))
    expect(await found('bra')).toContain('Brottsförebyggande rådet')
  })

  test('with its marks finds no name that is written without them', async () => {
    expect(await found('pölismyndigheten')).toEqual([])
    expect(await found('_olismyndigheten')).toEqual([])
    expect(await found('(polis')).toContain('Polismyndigheten')
  })
})

describe('keeping the directory', () => {
  test('an officer of a body can neither add nor change, also past the actions', async () => {
    const bodyId = await idOf('Socialstyrelsen')
    await expect(officer.perform(addBody, { name: 'Eget verk', type: 'agency' })).rejects.toThrow(
      NotPermitted,
    )
    const changed = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, officer.actor)
      return tx
        .updateTable('directory.body')
        .set({ name: 'Kapat' })
        .where('id', '=', bodyId)
        .executeTakeFirst()
    })
    expect(changed.numUpdatedRows).toBe(0n)
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, officer.actor)
        await tx.insertInto('directory.alias').values({ body_id: bodyId, alias: 'Kapat' }).execute()
      }),
    ).rejects.toThrow(/row-level security/)
    expect((await officer.get(paths.add())).status).toBe(404)
    expect(await (await officer.get(paths.list())).text()).not.toContain(paths.import())
  })

  test('a personal address is refused with a sentence, and everything entered is kept', async () => {
    const answer = await coordinator.post(paths.add(), {
      name: 'Verket med person',
      type: 'agency',
      address: 'anna.andersson@exempel.invalid',
    })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Adressen ser ut att gå till en person')
    expect(page).toContain('value="Verket med person"')
  })

  test('the second of two writers is told and loses nothing', async () => {
    const { body } = await coordinator.perform(viewBody(), { bodyId: await idOf('Kammarkollegiet') })
    await coordinator.perform(changeBody, {
      ...body,
      bodyId: body.id,
      address: 'registrator@exempel.invalid',
    })
    await expect(
      coordinator.perform(changeBody, { ...body, bodyId: body.id, nameEnglish: 'Second' }),
    ).rejects.toThrow(Conflict)
    const answer = await coordinator.post(paths.change({ bodyId: body.id }), {
      name: body.name,
      nameEnglish: 'Second',
      type: 'agency',
      revision: String(body.revision),
    })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    expect(page).toContain('Någon annan har ändrat detta')
    expect(page).toContain('value="Second"')
  })

  test('a successor is recorded by any of its names, corrected by recording it again, and never in a circle', async () => {
    const bodyId = await idOf('Kvinnoforum')
    await coordinator.perform(recordSuccession, {
      bodyId,
      successor: 'Roks',
      from: '2012-01-01',
      basis: 'påhitt för provet',
    })
    const after = await coordinator.perform(recordSuccession, {
      bodyId,
      successor: 'ROKS',
      from: '2013-01-01',
      basis: 'rättat påhitt',
    })
    expect(after.successors).toMatchObject([
      { name: 'Riksorganisationen för kvinnojourer i Sverige, ROKS', from: '2013-01-01' },
    ])
    await expect(
      coordinator.perform(recordSuccession, {
        bodyId: await idOf('Riksorganisationen för kvinnojourer i Sverige, ROKS'),
        successor: 'Kvinnoforum',
        basis: 'påhitt',
      }),
    ).rejects.toMatchObject({ code: 'directory.circle' })
    const page = await (await world.app.request(await addressOf('Kvinnoforum'))).text()
    expect(page).toContain('1 januari 2013')
    expect(page).toContain('rättat påhitt')
  })

  // Fault: a wrong successor could be recorded and never be taken away.
  test('a successor that was recorded by mistake is taken away again, by those who keep the directory alone', async () => {
    const bodyId = await idOf('Kvinnoforum')
    const { successors } = await coordinator.perform(recordSuccession, {
      ...{ bodyId, successor: 'Roks', from: '2012-01-01', basis: 'påhittat misstag' },
    })
    const wrong = { bodyId, successorId: successors[0]!.id }
    const officer = await world.as('body_officer', 'Påhittade verket')
    expect((await officer.post(paths.removeSuccession(wrong), {})).status).toBeGreaterThanOrEqual(403)
    const page = await (await coordinator.get(paths.body({ bodyId }))).text()
    expect(page).toContain(`action="${paths.removeSuccession(wrong)}"`)
    expect((await coordinator.post(paths.removeSuccession(wrong), {})).status).toBe(303)
    expect((await coordinator.perform(viewBody(), { bodyId })).body.successors).toEqual([])
    expect((await coordinator.post(paths.removeSuccession(wrong), {})).status).toBe(404)
  })
})

describe('an organisation that entered itself', () => {
  test('is marked for everybody until an administrator says that it is checked and another agrees, once', async () => {
    const bodyId = await world.asSystem(
      async (tx) =>
        (
          await tx
            .insertInto('directory.body')
            .values({
              ...{ name: 'Påhittade egna föreningen', type: 'ngo', organisation_number: '802400-1235' },
              applied_at: world.house.clock.now(),
            })
            .returning('id')
            .executeTakeFirstOrThrow()
        ).id,
    )
    const administrator = await world.as('administrator', 'Påhittade driften')
    const page = async (person?: TestPerson) =>
      (await (person ? person.get(paths.body({ bodyId })) : world.app.request(paths.body({ bodyId })))).text()
    expect(await page()).toContain('Ingen har kontrollerat organisationen')
    expect(await page()).toContain('802400-1235')
    expect(await page(coordinator)).not.toContain('Jag har kontrollerat den')
    expect(await page(administrator)).toContain('Jag har kontrollerat den')
    for (const person of [coordinator, officer])
      await expect(person.perform(checkBody, { bodyId })).rejects.toThrow(NotPermitted)
    const { bodies, unchecked } = await administrator.perform(listBodies, { checked: 'no' })
    expect(bodies.map(({ name }) => name)).toEqual(['Påhittade egna föreningen'])
    expect(unchecked).toBe(1)
    expect(await coordinator.perform(listBodies, {})).toMatchObject({ unchecked: 0 })

    await administrator.perform(checkBody, { bodyId })
    expect(await page()).toContain('Ingen har kontrollerat organisationen')
    await confirmKinds(coordinator, bodyId)
    expect(await page()).not.toContain('Ingen har kontrollerat organisationen')
    await expect(administrator.perform(checkBody, { bodyId })).rejects.toThrow(Conflict)
    const trail = await world.asSystem((tx) =>
      tx
        .selectFrom('audit.record')
        .select(['actor_person', 'subject_id'])
        .where('action', '=', 'directory.mark_checked')
        .where('outcome', '=', 'done')
        .execute(),
    )
    expect(trail).toEqual([{ actor_person: administrator.actor.personId, subject_id: bodyId }])
  })
})
