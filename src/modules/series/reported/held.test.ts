import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { seriesPaths as paths } from '../paths.ts'
import { changeSeries, registerSeries, reportPeriods } from './actions.ts'
import { goOnWithFigures, refuseFigures, releaseFigures } from './held-actions.ts'

const HOME = 'Exempelmyndigheten'
const ALONE = 'Påhittade ensamma verket'

let world: World
let officer: TestPerson
let colleague: TestPerson
let coordinator: TestPerson
let ministry: TestPerson

const description = {
  titleSv: 'Påhittade samtal',
  unitSv: 'samtal',
  definitionSv: 'Samtal som har besvarats.',
  source: 'Påhittat register',
  method: 'Räknat.',
  evidence: 'output' as const,
  every: 'year' as const,
  adds: 'yes' as const,
  threshold: 5,
}
const SERIES = 'reported.samtal'
const year = (of: number, value: number) => ({ from: `${of}-01-01`, to: `${of}-12-31`, cells: [{ value }] })
const reports = async (person: TestPerson, of: number, value = 120, series = SERIES): Promise<string> =>
  (await person.perform(reportPeriods, { series, periods: [year(of, value)] })).heldId
const isTold = async (of: number, series = SERIES): Promise<boolean> =>
  JSON.stringify(await (await world.app.request(`/v1/series/${series}`)).json()).includes(`${of}-01-01`)
const waitsFor = async (person: TestPerson, words: string): Promise<boolean> => {
  const first = await person.get('/')
  return (await (await person.get(first.headers.get('location') ?? '/')).text()).includes(words)
}
const WAITS = 'Siffror väntar på att släppas'
const UNANSWERED = 'Ingen har svarat om siffror som väntar'
/** What somebody does with SQL alone, past every action. */
const tries = (person: TestPerson, work: (tx: DatabaseTransaction) => Promise<unknown>) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, person.actor, world.house.clock.now())
    await work(tx)
  })
const tells = (person: TestPerson, of: number) =>
  tries(person, (tx) =>
    sql`insert into series.period select ${SERIES}, ${`${of}-01-01`}::date, 1, ${`${of}-12-31`}::date, definition, now() from series.reported_version where name = ${SERIES}`.execute(
      tx,
    ),
  )

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2033-03-01T09:00:00Z')
  officer = await world.as('body_officer', HOME)
  colleague = await world.as('body_officer', HOME)
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  ministry = await world.as('ministry_officer', 'Påhittade departementet')
  await officer.perform(registerSeries, { code: 'samtal', ...description })
})

describe('figures that a body reports', () => {
  test('are public once another of the body has released them, and not before', async () => {
    const heldId = await reports(officer, 2032)
    expect(await isTold(2032)).toBe(false)
    expect(await waitsFor(colleague, WAITS)).toBe(true)
    for (const person of [officer, coordinator]) expect(await waitsFor(person, WAITS)).toBe(false)
    await expect(officer.perform(releaseFigures, { heldId })).rejects.toMatchObject({
      code: 'reported.released_by_oneself',
    })
    // Those who receive figures release nothing that a body can release itself.
    for (const person of [coordinator, ministry])
      await expect(person.perform(releaseFigures, { heldId })).rejects.toMatchObject({ status: 403 })
    await colleague.perform(releaseFigures, { heldId })
    expect(await isTold(2032)).toBe(true)
    expect(await waitsFor(colleague, WAITS)).toBe(false)
  })

  test('are not told past the action either: by whoever reported them, or where nothing of the period waits', async () => {
    await expect(tells(officer, 2020)).rejects.toThrow(/row-level security/)
    const heldId = await reports(officer, 2020)
    await expect(tells(officer, 2020)).rejects.toThrow(/row-level security/)
    await expect(tells(colleague, 2021)).rejects.toThrow(/row-level security/)
    await expect(
      tries(officer, (tx) => sql`select series.settle_held(${heldId}, 'released')`.execute(tx)),
    ).rejects.toThrow('reported.released_by_oneself')
    await expect(
      tries(officer, (tx) =>
        sql`insert into series.held (name, definition, content, for_body_id, reported_by, reported_at)
          select name, definition, '[{"from": "2020-01-01"}]', ${officer.actor.bodyId}, ${colleague.actor.personId}, now()
          from series.reported_version where name = ${SERIES}`.execute(tx),
      ),
    ).rejects.toThrow(/row-level security/)
    await officer.perform(refuseFigures, { heldId })
    await expect(colleague.perform(releaseFigures, { heldId })).rejects.toMatchObject({ status: 404 })
    expect(await isTold(2020)).toBe(false)
  })

  test('of a body of one are released by the officer who receives them', async () => {
    const only = await world.as('body_officer', ALONE)
    await only.perform(registerSeries, { code: 'ensamt', ...description })
    const heldId = await reports(only, 2032, 120, 'reported.ensamt')
    expect(await waitsFor(coordinator, WAITS)).toBe(true)
    const page = await (await only.get(paths.seriesWaiting({ series: 'reported.ensamt' }))).text()
    expect(page).toContain('den som tar emot siffrorna släpper det')
    await ministry.perform(releaseFigures, { heldId })
    expect(await isTold(2032, 'reported.ensamt')).toBe(true)
  })

  test('that nobody answers about stay unpublished: the manager and the coordinator are told, and may then release', async () => {
    const manager = await world.as('case_manager', HOME)
    const heldId = await reports(officer, 2025)
    const passes = async (moment: string) => {
      world.setTime(moment)
      await perform(world.house, { actor: { kind: 'system', name: 'test' } }, goOnWithFigures, {})
    }
    await expect(manager.perform(releaseFigures, { heldId })).rejects.toMatchObject({ status: 403 })
    await passes('2033-03-14T09:00:00Z')
    expect(await isTold(2025)).toBe(false)
    const later = async (role: 'case_manager' | 'national_coordinator', body: string) => world.as(role, body)
    expect(await waitsFor(await later('case_manager', HOME), UNANSWERED)).toBe(false)
    await passes('2033-03-16T09:00:00Z')
    expect(await isTold(2025)).toBe(false)
    expect(await waitsFor(await later('case_manager', HOME), UNANSWERED)).toBe(true)
    const told = await later('national_coordinator', 'Påhittade samordningen')
    expect(await waitsFor(told, UNANSWERED)).toBe(true)
    // A year of silence publishes nothing.
    await passes('2034-03-16T09:00:00Z')
    expect(await isTold(2025)).toBe(false)
    world.setTime('2033-03-16T10:00:00Z')
    await manager.perform(releaseFigures, { heldId })
    expect(await isTold(2025)).toBe(true)
    expect(await waitsFor(await later('national_coordinator', 'Påhittade samordningen'), UNANSWERED)).toBe(
      false,
    )
  })

  test('are reported again where the series has been described anew since', async () => {
    const heldId = await reports(officer, 2024)
    await officer.perform(changeSeries, {
      series: SERIES,
      revision: 1,
      reason: 'Ny växel.',
      ...description,
      definitionSv: 'Även kopplade samtal.',
    })
    await expect(colleague.perform(releaseFigures, { heldId })).rejects.toMatchObject({
      code: 'reported.described_since',
    })
  })

  test('are released on a page that shows them, in both languages', async () => {
    const today = await world.as('body_officer', HOME)
    const other = await world.as('body_officer', HOME)
    const heldId = await reports(today, 2023, 137)
    const series = await (await other.get(paths.series({ series: SERIES }))).text()
    expect(series).toContain('väntar på att släppas')
    expect(await (await world.app.request(paths.series({ series: SERIES }))).text()).not.toContain(
      'väntar på',
    )
    const page = await (await other.get(paths.heldFigures({ heldId }))).text()
    for (const words of ['137', 'Släpp för alla', 'Säg nej']) expect(page).toContain(words)
    expect(await (await today.get(paths.heldFigures({ heldId }))).text()).not.toContain('Släpp för alla')
    expect((await other.post(paths.releaseFigures({ heldId }), {})).status).toBe(303)
    expect(await isTold(2023)).toBe(true)
  })
})
