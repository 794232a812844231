import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { NotFound } from '../../../platform/refusal.ts'
import { givenDenial, givenEmergency, givenLiveView } from '../../../testing/case-access.ts'
import { givenCase } from '../../../testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { writeSection } from '../section-pages/write-actions.ts'
import { sectionKeys } from '../sections/sections.ts'
import { viewCases } from './list-actions.ts'
import { viewCase } from './view-actions.ts'

let world: World
let worker: TestPerson
let partner: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  worker = await world.as('caseworker', 'Exempelköpings kommun')
  partner = await world.as('ngo_officer', 'Föreningen Exempelstödet')
})

const listed = async (person: TestPerson, selection = {}) =>
  (await person.perform(viewCases, { pageSize: 100, ...selection })).rows

const read = async (person: TestPerson, address: string): Promise<string> =>
  (await person.get(address)).text()

test('the list is of one’s own cases, the one where something last happened first', async () => {
  const first = await givenCase(worker, { chosenName: 'Påhittad Ask' })
  world.setTime('2026-11-24T12:05:00Z')
  const second = await givenCase(worker, { chosenName: 'Påhittad Lönn' })
  expect((await listed(worker)).map(({ id, chosenName }) => [id, chosenName])).toEqual([
    [second, 'Påhittad Lönn'],
    [first, 'Påhittad Ask'],
  ])
  expect(await listed(await world.as('caseworker', 'Exempelköpings kommun'))).toEqual([])
})

test('a case in which a time has run out stands above what happened later, the longest first, and one to see to at once above all', async () => {
  const busy = await world.as('caseworker', 'Exempelkommun med frister')
  const cases = await Promise.all(Array.from({ length: 4 }, () => givenCase(busy)))
  const [atOnce, longLate, late, ahead] = cases as [string, string, string, string]
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  const clock = (caseId: string, lastDay: string | null) =>
    owner.query(
      `insert into support.clock (id, case_id, kind, starts_on, last_day, at_once, responsible_body, made_at)
       values (gen_random_uuid(), $1, 'child_investigation', '2026-10-01', $2::date, $2::date is null, $3, now())`,
      [caseId, lastDay, busy.actor.bodyId],
    )
  await clock(late, '2026-11-20')
  await clock(longLate, '2026-11-02')
  await clock(ahead, '2099-01-01')
  await clock(atOnce, null)
  await owner.end()
  world.setTime('2026-11-24T13:30:00Z')
  const newest = await givenCase(busy)
  world.setTime('2026-11-24T12:05:00Z')
  const { rows } = await busy.perform(viewCases, {})
  expect(rows.map(({ id }) => id)).toEqual([atOnce, longLate, late, newest, ahead])
})

test('the list is narrowed by coded fields, and says when nothing fits', async () => {
  const other = await world.as('caseworker', 'Exempelkommun med många')
  const child = await givenCase(other, { ageGroup: 'child', county: '12' })
  await givenCase(other, { ageGroup: 'adult', county: '01' })
  const [{ number } = { number: '' }] = await listed(other, { ageGroup: 'child' })
  for (const selection of [
    { ageGroup: 'child' },
    { county: '12' },
    { number: number.toLowerCase().replaceAll('-', '') },
    { ageGroup: 'child', state: 'open', step: 'identification' },
  ])
    expect((await listed(other, selection)).map(({ id }) => id)).toEqual([child])
  expect(await listed(other, { openedTo: '2020-01-01' })).toEqual([])
  expect(await read(other, paths.cases({ step: 'criminal_proceedings' }))).toContain('Inget passar urvalet')
})

test('a list of many is shown page by page, with how many there are', async () => {
  const other = await world.as('shelter_staff', 'Exempelboendet')
  for (let count = 0; count < 3; count += 1) await givenCase(other)
  const { rows, total } = await other.perform(viewCases, { page: 2, pageSize: 2 })
  expect([rows.length, total]).toEqual([1, 3])
  expect(await read(other, paths.cases({ pageSize: 2 }))).toContain('Visar 1–2 av 3')
})

test('somebody with no case is told how one comes about', async () => {
  const newcomer = await world.as('caseworker', 'Nystartad exempelkommun')
  expect(await read(newcomer, paths.cases())).toContain('Du arbetar inte med något ärende än')
})

test('another body sees of a live view what it names, and not that there is anything else', async () => {
  const caseId = await givenCase(worker, {
    chosenName: 'Påhittad Alm',
    county: '12',
    values: { health: { acute: 'påhittad skada' }, needs: { wants: 'sova i fred' } },
  })
  await givenLiveView(world, worker, {
    caseId,
    toBody: partner.actor.bodyId,
    parts: ['needs', 'identity.chosen_name'],
  })
  const page = await read(partner, paths.case({ caseId }))
  expect(page).toContain('Påhittad Alm')
  expect(page).toContain('sova i fred')
  expect(page).toContain('har öppnat delar av ärendet för er')
  for (const hidden of ['påhittad skada', 'Skåne', 'Hälsa', 'Ändra', 'Påhittad caseworker'])
    expect(page).not.toContain(hidden)
  const statuses = await Promise.all(
    sectionKeys.map(async (section) => [
      section,
      (await partner.get(paths.section({ caseId, section }))).status,
    ]),
  )
  expect(statuses.filter(([, status]) => status === 200).map(([section]) => section)).toEqual([
    'identity',
    'needs',
  ])
  const [row] = await listed(partner)
  expect(row).toMatchObject({ id: caseId, way: 'live', chosenName: 'Påhittad Alm', county: null, step: null })
})

test('a live view without the name does not name anybody in the list, and answers to no selection of codes', async () => {
  const other = await world.as('ngo_officer', 'En annan exempelförening')
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Hassel', ageGroup: 'adult' })
  await givenLiveView(world, worker, { caseId, toBody: other.actor.bodyId, parts: ['housing'] })
  expect(await listed(other)).toMatchObject([{ id: caseId, chosenName: null }])
  expect(await listed(other, { ageGroup: 'adult' })).toEqual([])
})

test('what has ended, and what is denied, is gone from list and page', async () => {
  const other = await world.as('ngo_officer', 'Exempelföreningen som nekas')
  const caseId = await givenCase(worker)
  await givenLiveView(world, worker, { caseId, toBody: other.actor.bodyId, parts: ['needs'] })
  const second = await givenCase(worker)
  await givenLiveView(world, worker, { caseId: second, toBody: other.actor.bodyId, parts: ['needs'] })
  expect(await listed(other)).toHaveLength(2)
  await givenDenial(world, worker, { caseId: second, bodyId: other.actor.bodyId })
  expect((await listed(other)).map(({ id }) => id)).toEqual([caseId])
  expect((await other.get(paths.case({ caseId: second }))).status).toBe(404)
  world.setTime('2026-11-26T12:00:00Z')
  expect(await listed(other)).toEqual([])
  await expect(other.perform(viewCase, { caseId })).rejects.toThrow(NotFound)
  world.setTime('2026-11-24T12:05:00Z')
})

test('emergency access says why and until when, and opens neither whereabouts nor housing', async () => {
  const colleague = await world.as('caseworker', 'Exempelköpings kommun')
  const caseId = await givenCase(worker, {
    values: { whereabouts: { address: 'Påhittad gata 1' }, health: { acute: 'påhittad skada' } },
  })
  const second = await world.as('case_manager', 'Exempelköpings kommun')
  await givenEmergency(world, { caseId, worker, colleague, second })
  const page = await read(colleague, paths.case({ caseId }))
  expect(page).toContain('nödöppning')
  expect(page).toContain('påhittad skada')
  expect(page).not.toContain('Påhittad gata 1')
  for (const section of ['whereabouts', 'housing'])
    expect((await colleague.get(paths.section({ caseId, section }))).status).toBe(404)
  expect(
    (await colleague.post(paths.section({ caseId, section: 'health' }), { 'revisions.acute': '1' })).status,
  ).toBe(403)
})

test('the page of a case begins with how the person is reached safely and what must not happen', async () => {
  const caseId = await givenCase(worker, {
    chosenName: 'Påhittad Pil',
    values: {
      contact: { safe_ways: 'text_message,meeting', never: 'Ring aldrig på kvällen' },
      safety: { danger_now: 'no' },
      needs: { wants: 'Träffa sin syster' },
    },
  })
  const page = await read(worker, paths.case({ caseId }))
  const places = [
    'Innan du gör något',
    'Ring aldrig på kvällen',
    'Det personen vill',
    'Träffa sin syster',
    'Härnäst',
    'Det som är känt',
  ].map((words) => page.indexOf(words))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual([...places].sort((one, other) => one - other))
  expect(page).toContain('Sms, Möte')
})

test('beside a danger nobody reads that no time limit runs and no step is set', async () => {
  const calm = await givenCase(worker, { values: { safety: { danger_now: 'no' } } })
  const danger = await givenCase(worker, { values: { safety: { danger_now: 'yes' } } })
  const NOTHING_NEXT = 'Ingen frist löper och inget steg är satt.'
  expect(await read(worker, paths.case({ caseId: calm }))).toContain(NOTHING_NEXT)
  const page = await read(worker, paths.case({ caseId: danger }))
  expect(page).toContain('tel:112')
  expect(page).not.toContain(NOTHING_NEXT)
})

test('a case of which nothing is known shows the shortest way on', async () => {
  const caseId = await givenCase(worker, { chosenName: '' })
  const page = await read(worker, paths.case({ caseId }))
  expect(page).toContain('Kortaste vägen vidare')
  expect(page).toContain('Det är inte antecknat hur personen nås säkert')
  const way = /<ol class="shortest-way">[\s\S]*?<\/ol>/.exec(page)![0]
  const links = [...way.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
  expect(links.slice(0, 2)).toEqual(
    ['safety', 'contact'].map((section) => paths.section({ caseId, section })),
  )
  // Whether somebody is in danger now is the page's one first button, until it is answered.
  const step = (of: string) => /<a class="ds-button" href="([^"]*)" data-variant="primary"/.exec(of)?.[1]
  expect(step(page)).toBe(paths.section({ caseId, section: 'safety' }))
  await worker.perform(writeSection, {
    ...{ caseId, section: 'safety', values: { danger_now: 'no' }, revisions: {} },
  })
  const answered = await read(worker, paths.case({ caseId }))
  expect(answered).not.toContain('Är någon i fara nu?')
  expect(step(answered)).toContain('/referrals/new')
})

test('of a child too, danger is asked about before anything else', async () => {
  const caseId = await givenCase(worker, { ageGroup: 'child' })
  const page = await read(worker, paths.case({ caseId }))
  const way = /<ol class="shortest-way">[\s\S]*?<\/ol>/.exec(page)![0]
  expect(/href="([^"]*)"/.exec(way)![1]).toBe(paths.section({ caseId, section: 'safety' }))
})

test('whoever works on very many cases has each of them in their list, narrowed and counted as the few', async () => {
  const busy = await world.as('caseworker', 'Exempelkommun med många ärenden')
  const other = await world.as('caseworker', 'Exempelkommun med många ärenden')
  const own = await givenCase(busy)
  const foreign = await givenCase(other)
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  // Copies of one case but for its number and key: what is in them is not looked at.
  await owner
    .query(
      `with copies as (
       insert into support.case_file (id, number, body_id, key_id, file_kind, age_group, county, opened_at, opened_by, last_activity_at)
         select gen_random_uuid(), 'S-MANY-' || lpad(i::text, 4, '0') || '-000000', body_id, gen_random_uuid(), file_kind, age_group,
           case when i % 2 = 0 then '01' else '14' end, opened_at, opened_by, last_activity_at - make_interval(secs => i)
         from support.case_file, generate_series(1, 250) i where id = $1 returning id)
     insert into support.assignment (case_id, body_id, person_id, part, since)
       select id, $2, $3, 'responsible', now() from copies`,
      [own, busy.actor.bodyId, busy.actor.personId],
    )
    .finally(() => owner.end())
  const found = async (selection: object) => {
    const { rows, total } = await busy.perform(viewCases, { pageSize: 20, ...selection })
    return { ids: rows.map(({ id }) => id), total }
  }
  const all = await found({})
  expect([all.total, all.ids[0], all.ids.length]).toEqual([251, own, 20])
  expect((await found({ page: 13 })).ids.length).toBe(11)
  expect((await found({ county: '14' })).total).toBe(125)
  expect((await found({ number: 'S-MANY-0007-000000' })).total).toBe(1)
  const everywhere = await Promise.all(Array.from({ length: 13 }, (_, at) => found({ page: at + 1 })))
  const ids = everywhere.flatMap((one) => one.ids)
  expect([new Set(ids).size, ids.includes(foreign)]).toEqual([251, false])
})
