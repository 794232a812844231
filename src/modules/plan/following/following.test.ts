import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../../platform/access/action.ts'
import { anonymous } from '../../../platform/access/actor.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import { givenAssignment, givenPlan, type TestPlan } from '../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { viewAssignments } from '../assignments/actions.ts'
import { paths } from '../paths.ts'
import { viewOverview } from '../worklist/actions.ts'
import { searchAll, setProgress, viewMeasure, viewPlan } from './actions.ts'

let world: World
let plan: TestPlan
let coordinator: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2032-05-13T10:00:00Z')
  plan = await givenPlan(world)
  const body = await world.body('Exempelmyndigheten')
  await givenAssignment(world, {
    plan,
    measures: ['1', '4'],
    body,
    day: '2032-05-01',
    title: 'Utbilda socialtjänsten',
  })
  await givenAssignment(world, { plan, measures: ['2'], body, day: '2032-05-20', title: 'Höj kompetensen' })
  await givenAssignment(world, {
    plan,
    measures: ['3'],
    body,
    day: '2032-04-01',
    title: 'Skriv riktlinjer',
    reported: 'accepted',
  })
  coordinator = await world.as('national_coordinator', 'Samordnande myndigheten')
})

test('the coordinator is told first what is missing, late, and due within thirty days', async () => {
  const overview = await coordinator.perform(viewOverview, {})
  expect(overview).toMatchObject({
    missing: [{ assignmentTitle: 'Utbilda socialtjänsten', day: '2032-05-01' }],
    dueSoon: [{ assignmentTitle: 'Höj kompetensen' }],
  })
})

test('one assignment that serves two measures is missing in both when it is not reported', async () => {
  const { all } = await coordinator.perform(viewPlan, { planId: plan.planId })
  expect(Object.fromEntries(all.map(({ number, standing }) => [number, standing.kind]))).toEqual({
    1: 'missing',
    2: 'running',
    3: 'waiting',
    4: 'missing',
  })
})

test('a list is filtered by area, state and words, and says when nothing fits', async () => {
  const numbers = async (filter: object) =>
    (await coordinator.perform(viewPlan, { planId: plan.planId, ...filter })).shown.map(
      ({ number }) => number,
    )
  expect(await numbers({ area: '2.1' })).toEqual(['1', '2'])
  expect(await numbers({ state: 'missing' })).toEqual(['1', '4'])
  expect(await numbers({ state: 'late' })).toEqual([])
  expect(await numbers({ text: 'hotell' })).toEqual(['3'])
  const page = await (
    await coordinator.get(paths.plan({ planId: plan.planId }, { text: 'finnsinte' }))
  ).text()
  expect(page).toContain('Inget passar urvalet')
})

test('what the coordinator says of a measure counts, with its reason, and every earlier word is kept', async () => {
  const input = { planId: plan.planId, measureId: plan.measures['2']! }
  await coordinator.perform(setProgress, {
    ...input,
    state: 'at_risk',
    reason: 'Personal saknas.',
    revision: 0,
  })
  const { progress } = await coordinator.perform(viewMeasure, input)
  await coordinator.perform(setProgress, {
    ...input,
    state: 'on_track',
    reason: 'Personal har anställts.',
    revision: progress[0]!.id,
  })
  const found = await coordinator.perform(viewMeasure, input)
  expect(found.measure.standing).toMatchObject({
    kind: 'running',
    source: { from: 'judgement', state: 'on_track', reason: 'Personal har anställts.', on: '2032-05-13' },
  })
  expect(found.progress.map(({ reason }) => reason)).toEqual(['Personal har anställts.', 'Personal saknas.'])
})

test('the second of two coordinators who judge the same measure is told, and what was written is kept', async () => {
  const input = { planId: plan.planId, measureId: plan.measures['3']! }
  await coordinator.perform(setProgress, {
    ...input,
    state: 'done',
    carriedOut: 'as_promised',
    reason: 'Godtagen.',
    revision: 0,
  })
  await expect(
    coordinator.perform(setProgress, { ...input, state: 'stopped', reason: 'Annat.', revision: 0 }),
  ).rejects.toThrow(Conflict)
  const again = await coordinator.post(paths.setProgress(input), {
    state: 'stopped',
    reason: 'Det jag skrev',
    revision: '0',
  })
  expect(again.status).toBe(409)
  const page = await again.text()
  expect(page).toContain('Någon annan har ändrat detta')
  expect(page).toContain('Det jag skrev')
})

test('an empty reason is shown at its field, with the state that was chosen', async () => {
  const input = { planId: plan.planId, measureId: plan.measures['1']! }
  const again = await coordinator.post(paths.setProgress(input), {
    state: 'stopped',
    reason: ' ',
    revision: '0',
  })
  expect(again.status).toBe(422)
  expect(await again.text()).toMatch(
    /<a class="ds-link" href="#field-reason">Varför, och hur vet vi det\? Fyll i det här fältet<\/a>/,
  )
})

test('the plan is public, its overview is not', async () => {
  expect((await world.app.request(paths.plan({ planId: plan.planId }))).status).toBe(200)
  expect(
    (await world.app.request(paths.measure({ planId: plan.planId, measureId: plan.measures['1']! }))).status,
  ).toBe(200)
  expect((await world.app.request(paths.overview())).headers.get('location')).toBe(
    '/sign-in?return=%2Foverview',
  )
  const officer = await world.as('body_officer')
  await expect(officer.perform(viewOverview, {})).rejects.toThrow(NotFound)
  expect((await officer.get(paths.overview())).status).toBe(404)
})

test('a submitted report-back is missing to nobody, though only those who steer may read it', async () => {
  const other = await world.body('Inlämnande myndigheten')
  const { reportBackId } = await givenAssignment(world, {
    plan,
    measures: ['2'],
    body: other,
    day: '2032-05-02',
    title: 'Inlämnat i tid',
    reported: 'submitted',
  })
  const input = { planId: plan.planId, measureId: plan.measures['2']! }
  const seen = await perform(world.house, { actor: anonymous }, viewMeasure, input)
  expect(seen.obligations.find(({ assignmentTitle }) => assignmentTitle === 'Inlämnat i tid')).toMatchObject({
    reportState: 'submitted',
    reportBackId: null,
  })
  expect(seen.reports.map(({ id }) => id)).not.toContain(reportBackId)
})

test('search folds Swedish word forms, finds a word that is only begun, and marks the match', async () => {
  const titles = async (q: string) =>
    (await coordinator.perform(searchAll, { q })).hits.map(({ title }) => title)
  expect(await titles('boende')).toContain('2. Skyddade boenden')
  expect(await titles('utbild')).toContain('Utbilda socialtjänsten')
  const page = await (await coordinator.get(paths.search({ q: 'riktlinjer' }))).text()
  expect(page).toMatch(/<mark>[Rr]iktlinjer<\/mark>/)
})

test('search finds no draft of another body', async () => {
  const other = await world.body('Annan myndighet')
  const { reportBackId } = await givenAssignment(world, {
    plan,
    measures: ['2'],
    body: other,
    day: '2032-12-01',
    title: 'Hemligt utkast',
    reported: 'draft',
  })
  const kinds = async (person: TestPerson) =>
    (await person.perform(searchAll, { q: 'kurstillfällen' })).hits.filter(({ id }) => id === reportBackId)
  expect(await kinds(coordinator)).toEqual([])
  expect(await kinds(await world.as('body_officer', 'Annan myndighet'))).toHaveLength(1)
  expect(await kinds(await world.as('body_officer', 'Tredje myndighet'))).toEqual([])
})

describe('words typed without their marks', () => {
  const hits = async (q: string) => (await coordinator.perform(searchAll, { q })).hits
  const titles = async (q: string) => (await hits(q)).map(({ title }) => title)
  const marked = async (q: string) =>
    (await hits(q)).flatMap(({ excerpt }) => excerpt.match(/(?<=\ue000)[^\ue001]+/g) ?? [])

  beforeAll(async () => {
    const body = await world.body('Kriminalvårdens påhittade enhet')
    for (const [title, task] of [
      [
        'Stödprogram för män',
        'Kriminalvården ska pröva ett stödprogram på häkten och följa nationella riktlinjer.',
      ],
      ['Råd om programmen', 'Goda råd ges i İzmir & <b>Ystad</b> varje mån, om stödprogrammet.'],
      ['Mankraft', 'Hur mankraft fördelas, och riktlinjer på regional nivå.'],
    ] as const) {
      const { assignmentId } = await givenAssignment(world, {
        plan,
        measures: ['4'],
        body,
        day: '2032-12-01',
        title,
      })
      await world.asSystem((tx) =>
        tx.updateTable('plan.assignment').set({ task }).where('id', '=', assignmentId).execute(),
      )
    }
  })

  test('find what is written with them, in any form, the best first', async () => {
    expect(await titles('stodprogram')).toEqual(['Stödprogram för män', 'Råd om programmen'])
    expect(await titles('kriminalvarden')).toEqual(['Kriminalvårdens påhittade enhet', 'Stödprogram för män'])
    expect(await titles('Kriminalvården')).toEqual(await titles('kriminalvarden'))
    for (const form of ['STODPROGRAMMENS', 'stodprogrammet', 'stödprogrammen'])
      expect((await titles(form)).toSorted(), form).toEqual(['Råd om programmen', 'Stödprogram för män'])
    expect(await titles('krimi')).toEqual(await titles('kriminalvård'))
    expect((await titles('man'))[0]).toBe('Mankraft')
  })

  test('are nothing that a word with its marks finds', async () => {
    expect(await titles('mån')).toEqual(['Råd om programmen'])
    expect(await titles('råd')).toEqual(['Råd om programmen'])
    expect(await titles('stödprogräm')).toEqual([])
    expect(await titles('ma\u030an')).toEqual(['Råd om programmen'])
  })

  test('stand among others: one inflected, the last only begun, small words that say nothing', async () => {
    expect(await titles('nationella riktl')).toEqual(['Stödprogram för män'])
    expect(await titles('nationell riktlinje')).toEqual(['Stödprogram för män'])
    expect(await titles('kriminalvarden riktl')).toEqual(['Stödprogram för män'])
    expect(await titles('stodprogram pa häkte')).toEqual(['Stödprogram för män'])
    expect(await titles('råden i ystad')).toEqual(['Råd om programmen'])
    expect(await titles('stödprogram på en ö')).toEqual(await titles('stödprogram ö'))
    expect(await titles('stödprogram - häkten')).toEqual(['Stödprogram för män'])
    expect(await titles('riktlinjer for kriminalvard')).toEqual(['Stödprogram för män'])
  })

  test('are asked for in quotes, and kept out by a sign before them', async () => {
    expect(await titles('"nationella riktlinjer"')).toEqual(['Stödprogram för män'])
    expect(await titles('"riktlinjer nationella"')).toEqual([])
    expect(await titles('"stodprogram pa hakten"')).toEqual(['Stödprogram för män'])
    expect(await titles('rad -mankraft')).toEqual(['Råd om programmen'])
    expect(await titles('riktlinje -kriminalvarden')).toEqual(
      expect.not.arrayContaining(['Stödprogram för män']),
    )
    expect(await titles('riktlinje -kriminalvarden')).toContain('Mankraft')
    expect(await titles('mankraft OR kriminalvarden')).toHaveLength(3)
  })

  test('are marked where they were found, as the text is written', async () => {
    expect(await marked('stodprogram')).toEqual(['stödprogram', 'stödprogrammet'])
    expect((await hits('stodprogram'))[1]?.excerpt).toBe(
      'Goda råd ges i İzmir & <b>Ystad</b> varje mån, om \ue000stödprogrammet\ue001',
    )
    expect(await marked('kriminalvarden häkten')).toEqual(['Kriminalvården', 'häkten'])
    expect(await marked('mån')).toEqual(['mån'])
    const page = await (await coordinator.get(paths.search({ q: 'kriminalvarden' }))).text()
    expect(page).toContain('<mark>Kriminalvården</mark> ska pröva')
  })

  test('find assignments in their list, and a part of a title or a number there', async () => {
    const listed = async (text: string) =>
      (await coordinator.perform(viewAssignments, { text })).rows.map(({ title }) => title)
    expect(await listed('kriminalvarden')).toEqual(['Stödprogram för män'])
    expect(await listed('odprog')).toEqual(['Stödprogram för män'])
    expect(await listed('ödprog')).toEqual(['Stödprogram för män'])
    expect(await listed('ankraf')).toEqual(['Mankraft'])
    expect(await listed('ånkraf')).toEqual([])
    expect((await listed('x2031/1')).length).toBeGreaterThan(3)
    expect(await listed('X_031')).toEqual([])
  })
})

test('the words of a search cannot break its query', async () => {
  for (const q of [
    "'",
    '"a b',
    'a & | !',
    '(((',
    ':*',
    '\\',
    '<->',
    '-',
    'a - b',
    '***=a',
    '(?i)[a',
    '\ue000riktlinjer\ue001',
    '\u200d',
    '人口贩运',
    '👩‍👧 ²',
    'å'.repeat(200),
    '𐐀'.repeat(100),
    'å '.repeat(100),
    'ab- '.repeat(50),
  ])
    expect(await coordinator.perform(searchAll, { q })).toMatchObject({ q: q.trim() })
})

test('texts of any length are asked for and kept', async () => {
  const longest = Array.from(
    { length: 30_000 },
    (_, n) =>
      `å𐐀𐐁${String.fromCodePoint(0x10400 + (n % 40), 0x10400 + (Math.floor(n / 40) % 40), 0x10400 + Math.floor(n / 1600))}`,
  ).join(' ')
  const answered = await world.asSystem((tx) =>
    sql<{ asked: number; part: number; kept: number }>`select numnode(words.asked(${longest})) as asked,
      length(words.part(${longest})) as part, length(words.kept(${longest})) as kept`.execute(tx),
  )
  expect(answered.rows[0]?.kept).toBeGreaterThan(1000)
  expect(answered.rows[0]?.part).toBeGreaterThan(10)
})

test('every page of the plan answers in both languages', async () => {
  for (const address of [
    paths.overview(),
    paths.plans(),
    paths.plan(plan),
    paths.timeline(plan),
    paths.dependencies(plan),
    paths.search({ q: 'utbildning' }),
  ]) {
    const swedish = await coordinator.get(address)
    expect(swedish.status, address).toBe(200)
    const english = await world.app.request(address, {
      headers: { cookie: `samlad_session=${coordinator.cookies.samlad_session}; language=en` },
    })
    expect(await english.text(), address).toContain('<html lang="en"')
  }
})
