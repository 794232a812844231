import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { perform, setActor } from '../../platform/access/action.ts'
import { listWaiting } from '../../platform/arrivals/store.ts'
import { givenPlan } from '../../testing/plans.ts'
import { faultsOn } from '../../testing/table-faults.ts'
import { openWorld, type TestPerson, type World } from '../../testing/world.ts'
import { legislationActions } from '../legislation/index.ts'
import { indicatorActions } from '../plan/indicators/actions.ts'
import { tellDueReports } from './actions.ts'
import { paths } from './paths.ts'
import { recommendations } from './registers.ts'
import { recommendationSeries } from './series.ts'
import { columns } from './table.ts'

// Recommendations of those who examine the conventions. All are made up.

let world: World
let ministry: TestPerson
let coordinator: TestPerson
let plan: Awaited<ReturnType<typeof givenPlan>>

const heading =
  'Rekommendationen;Vem som gav den;Rapport;Nummer;Artikel;Hur starkt den är sagd;Given den;Ansvarigt organ;Sveriges svar;Läge;Vad som visar det;Ska rapporteras\n'
const table = (...rows: readonly string[]) => new File([heading + rows.join('\n')], 'tabell.csv')
const rows = [
  'Påhittat: nå fler barn;Greta (Europarådet);GRETA(2099)1;12;5;Uppmanar;2010-01-15;Påhittade departementet;Godtagen;Inte påbörjad;;2011-01-15',
  'Påhittat: mät ersättningen;GRETA (Council of Europe);GRETA(2099)1;31;15;Urges;2010-01-15;;Noted;Under way;;',
]
const send = (person: TestPerson, file: File) => person.post(paths.table(), { file })
const list = async () => (await ministry.perform(recommendations.list, {})).rows
const unheeded = async () => (await world.app.request(paths.unheeded())).text()

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-12-01T09:00:00Z')
  plan = await givenPlan(world)
  ministry = await world.as('ministry_officer', 'Påhittade departementet')
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
})

test('a table is read in as people write it, in either language, whole or not at all, and twice it adds nothing', async () => {
  const wrong = await send(ministry, table(rows[0]!, rows[1]!.replace('Urges', 'Kanske')))
  expect(wrong.status).toBe(422)
  const told = await wrong.text()
  expect(faultsOn(told)).toEqual([['3', 'Hur starkt den är sagd']])
  // What can stand there, so that nobody has to guess; and of an empty cell, that it is empty.
  expect(told).toContain('Skriv något av: Uppmanar, Anser, Inbjuder, Rekommenderar.')
  const empty = await send(ministry, table(rows[0]!.replace(';12;', ';;')))
  expect(await empty.text()).toContain('Cellen är tom.')
  expect(await list()).toEqual([])
  const sent = await send(ministry, table(...rows))
  expect(sent.headers.get('location')).toBe(paths.table({ added: 2, known: 0 }))
  expect((await send(ministry, table(...rows))).headers.get('location')).toBe(
    paths.table({ added: 0, known: 2 }),
  )
  expect((await list()).map(({ number, strength, state }) => [number, strength, state]).sort()).toEqual([
    ['12', 'urges', 'not_begun'],
    ['31', 'urges', 'under_way'],
  ])
})

test('what nobody acts on stands on a page for everybody until a measure or an assignment does, and again when it does no more', async () => {
  expect(await unheeded()).toContain('Påhittat: nå fler barn')
  expect(await unheeded()).not.toContain('Påhittat: mät ersättningen')
  const { id } = (await list()).find(({ number }) => number === '12')!
  const target = `measure:${plan.measures['1']}`
  const linked = await ministry.post(paths.link({ id }), { target })
  expect(linked.status).toBe(303)
  expect(await unheeded()).not.toContain('Påhittat: nå fler barn')
  const again = await ministry.post(paths.link({ id }), { target })
  expect(again.status).toBe(422)
  const page = await (await world.app.request(paths.recommendation.one({ id }))).text()
  expect(page).toMatch(/, 1\. /u)
  expect(page).not.toContain('Ta bort')
  const { more } = await ministry.perform(recommendations.view, { id })
  const elsewhere = await coordinator.post(paths.unlink({ id, linkId: more.links[0]!.id }), {})
  expect(elsewhere.status).toBe(404)
  expect((await ministry.post(paths.unlink({ id, linkId: more.links[0]!.id }), {})).status).toBe(303)
  expect(await unheeded()).toContain('Påhittat: nå fler barn')
})

test('a step of legislation and an indicator stand beside measures, by their names, and nothing that there is not', async () => {
  const lawyer = await world.as('lawyer', 'Påhittade departementet')
  const { id: matterId } = await lawyer.perform(legislationActions.addMatter, {
    ...{ name: 'Påhittat ärende', about: 'Påhittat.', instrument: '' },
  })
  const step = await lawyer.perform(legislationActions.noteStep, {
    ...{ matterId, kind: 'bill', state: 'done', decidedOn: '2010-03-18', source: 'Påhittad källa' },
  })
  const { indicatorId } = await coordinator.perform(indicatorActions([]).defineIndicator, {
    ...{ planId: plan.planId, measure: plan.measures['1']!, titleSv: 'Påhittad indikator', unitSv: 'barn' },
    ...{ meaningSv: 'Påhittat.', evidence: 'output', direction: 'up' },
  })
  const { id } = (await list()).find(({ number }) => number === '12')!
  const send = (target: string) => ministry.post(paths.link({ id }), { target })
  expect((await send(`step:${plan.measures['1']}`)).status).toBe(422)
  expect((await send(`measure_id:${plan.measures['1']}`)).status).toBe(422)
  for (const target of [`step:${step.id}`, `indicator:${indicatorId}`]) {
    expect((await send(target)).status).toBe(303)
    expect((await send(target)).status).toBe(422)
  }
  const page = await (await world.app.request(paths.recommendation.one({ id }))).text()
  expect(page).toContain('Påhittat ärende: Proposition')
  expect(page).toContain('Påhittad indikator')
  expect(await unheeded()).not.toContain('Påhittat: nå fler barn')
  const { more } = await ministry.perform(recommendations.view, { id })
  for (const { id: linkId } of more.links) await ministry.post(paths.unlink({ id, linkId }), {})
})

test('one that is said to be done shows by what, at the field', async () => {
  const entry = (await list()).find(({ number }) => number === '31')!
  await expect(
    ministry.perform(recommendations.change, { ...entry, state: 'done' } as never),
  ).rejects.toMatchObject({ code: 'recommendation.shown_by', field: 'evidence' })
  await ministry.perform(recommendations.change, {
    ...entry,
    state: 'done',
    evidence: 'Påhittad rapport 2010:3, s. 4',
  } as never)
  const [series] = recommendationSeries
  expect(await world.asSystem((tx) => series!.count(tx, { from: '2010-01-01', to: '2010-12-31' }))).toEqual(
    expect.arrayContaining([{ cell: { mechanism: 'greta', state: 'done' }, count: 1 }]),
  )
})

test('sixty days before it is to be reported on it waits for those who keep it, and no longer where it is followed no more', async () => {
  const waiting = () =>
    world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, ministry.actor, world.house.clock.now())
      return (await listWaiting(tx, ministry.actor)).map(({ kind }) => kind)
    })
  const watch = () =>
    perform(
      world.house,
      { actor: { kind: 'system', name: 'recommendations.watch_reports' } },
      tellDueReports,
      {} as never,
    )
  world.setTime('2010-11-10T09:00:00Z')
  await watch()
  expect(await waiting()).toEqual([])
  world.setTime('2010-12-01T09:00:00Z')
  await watch()
  expect(await waiting()).toEqual(['recommendations.report_due'])
  const { id } = (await list()).find(({ number }) => number === '12')!
  await ministry.perform(recommendations.close, { id })
  await watch()
  expect(await waiting()).toEqual([])
})

test('what the columns of a table were is asked once of a body: its next table of the kind is read as the last one, another body is asked', async () => {
  const own = (text: string) =>
    table(text)
      .text()
      .then(
        (all) => new File([all.replace('Given den;', 'Beslut;').replace('Nummer;', 'Punkt;')], 'egen.csv'),
      )
  const asked = await send(ministry, await own(rows[0]!))
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page).toContain('Säg vad kolumnerna är')
  const as = Object.fromEntries(
    columns.map(({ key }, at) => [`as.column${at}`, key === 'responsible' ? '' : key]),
  )
  const said = await ministry.post(paths.table(), { table: await (await own(rows[0]!)).text(), ...as })
  expect(said.headers.get('location')).toBe(paths.table({ added: 0, known: 1 }))

  const next = await send(ministry, await own(rows[0]!.replace('(2099)1', '(2099)2')))
  expect(next.headers.get('location')).toBe(paths.table({ added: 1, known: 0 }))
  // What was left aside is left aside again, though its heading is known.
  const added = (await list()).find(({ report }) => report.endsWith('2'))!
  expect(added).toMatchObject({ number: '12', responsible: '' })

  const other = await send(coordinator, await own(rows[0]!))
  expect(other.status).toBe(422)
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  const { rows: kept } = await owner.query<{ kind: string }>('select * from tables.taken_before')
  await owner.end()
  expect(kept.map(({ kind }) => kind)).toEqual(['recommendations.given'])
  expect(JSON.stringify(kept)).not.toMatch(/Beslut|Punkt|Artikel/u)
})
