import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '../../../app.ts'
import { perform, setActor } from '../../../platform/access/action.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { countSeries } from '../../../platform/series/count.ts'
import type { Series } from '../../../platform/series/series.ts'
import { insertTold, keepDefinition, listTold } from '../../../platform/series/store.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { inspectSeries } from '../../statistics/index.ts'
import { noteConsultation } from '../../support/identification/consultations/actions.ts'
import { identificationSeries } from '../../support/identification/series.ts'
import { seriesPaths as paths } from '../paths.ts'
import { countingActions } from './actions.ts'

let world: World
let adviser: TestPerson
const { countAll } = countingActions(identificationSeries, inspectSeries)

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-02-03T09:00:00Z')
  adviser = await world.as('caseworker', 'Exempelköpings kommun')
  for (let count = 0; count < 9; count += 1)
    await adviser.perform(noteConsultation, {
      about: 'child',
      asker: count < 7 ? 'school' : 'police',
      topics: ['need.housing'],
    })
})

const count = async (): Promise<number> => {
  const context = { kind: 'system', name: 'test' } as const

  return (await perform(world.house, { actor: context }, countAll, {})).periods
}
const told = (name = 'support.advice_contacts') => world.asSystem((tx) => listTold(tx, [name]))

test('each series of the house has a name that the database keeps: one that it refused would stop the counting of all', async () => {
  const all = rooms.flatMap(({ series }) => series ?? [])
  expect(all.length).toBeGreaterThan(60)
  const now = world.house.clock.now()
  const day = { from: '2025-01-01', to: '2025-12-31', version: 1 } as const
  const kept = world.asSystem(async (tx) => {
    for (const { name } of all) {
      const sha256 = contentHash(name)
      await keepDefinition(tx, { name, sha256, content: {}, now })
      await insertTold(tx, { name, ...day, definition: sha256, now }, [
        { breakdown: '', category: '', figure: { kind: 'zero' } },
      ])
    }
    throw new Error('all are kept')
  })
  await expect(kept).rejects.toThrow('all are kept')
})

describe('a series', () => {
  test('is counted once for a quarter, a week after it has ended', async () => {
    world.setTime('2026-04-06T03:00:00Z')
    expect(await count()).toBe(0)
    world.setTime('2026-04-08T03:00:00Z')
    expect(await count()).toBe(1)
    const [period, ...others] = await told()
    expect(others).toEqual([])
    expect(period).toMatchObject({ from: '2026-01-01', to: '2026-03-31', version: 1 })
    const figures = new Map(period!.cells.map(({ category, figure }) => [category, figure]))
    expect(figures.get('')).toEqual({ kind: 'measured', value: 9 })
    // Two from the police are too few, and seven from schools would tell of them.
    expect(figures.get('police')).toEqual({ kind: 'suppressed' })
    expect(figures.get('school')).toEqual({ kind: 'suppressed' })
    expect(figures.get('health_care')).toEqual({ kind: 'zero' })
  })

  test('is never counted anew by the same definition, whatever is written down late', async () => {
    await world.asSystem((tx) =>
      sql`update support.consultation set contacts = contacts + 10 where asker = 'school'`.execute(tx),
    )
    expect(await count()).toBe(0)
    expect((await told())[0]!.cells[0]!.figure).toEqual({ kind: 'measured', value: 9 })
  })

  test('counted by another definition is a version of its own, and both are kept', async () => {
    const { definition, ...rest } = identificationSeries.find(
      ({ name }) => name === 'support.advice_contacts',
    )!
    const changed: Series = { ...rest, definition: { ...definition, sv: `${definition.sv} Ändrad.` } }
    await world.asSystem((tx) =>
      countSeries(tx, [changed], {
        today: '2026-04-09',
        now: new Date('2026-04-09T03:00:00Z'),
        inspect: inspectSeries,
      }),
    )
    expect((await told())[0]).toMatchObject({ version: 2 })
    const versions = await world.asSystem((tx) =>
      tx.selectFrom('series.period').select('version').orderBy('version').execute(),
    )
    expect(versions).toEqual([{ version: 1 }, { version: 2 }])
  })

  test('that was told cannot be changed, and nobody but the system tells', async () => {
    await expect(
      world.asSystem((tx) => sql`update series.value set figure = 1`.execute(tx)),
    ).rejects.toThrow()
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, adviser.actor)
        await sql`insert into series.period values ('a.b', '2020-01-01', 1, '2020-03-31', 'x', now())`.execute(
          tx,
        )
      }),
    ).rejects.toThrow(/row-level security/)
  })
})

describe('whoever reads', () => {
  test('sees the figure, what it rests on, and that a figure that is withheld is no zero', async () => {
    const answer = await world.app.request(paths.series({ series: 'support.advice_contacts' }))
    expect(answer.status).toBe(200)
    const page = await answer.text()
    for (const shown of [
      'Rådgivning utan ärende',
      'för få för att visas',
      'Kontakter där någon har fått råd',
    ])
      expect(page).toContain(shown)
  })
  test('finds every series of the house by its own name', async () => {
    const list = await (await world.app.request(paths.seriesList())).text()
    const addresses = [...list.matchAll(/href="(\/series\/[^"?]+\.[^"?]+)"/g)].map((match) => match[1]!)
    expect(addresses.length).toBeGreaterThan(30)
    for (const address of addresses)
      for (const asked of [address, `/v1${address}`])
        expect([asked, (await world.app.request(asked)).status]).toEqual([asked, 200])
  })
  test('finds the series that serve a measure', async () => {
    const of = async (measure: string) => (await world.app.request(paths.seriesList({ measure }))).text()
    expect(await of('1')).toContain('Rådgivning utan ärende')
    expect(await of('36')).not.toContain('Rådgivning utan ärende')
  })
  // Fault: of a series of which nothing is withheld it was said that what rests on fewer than one is.
  test('is told of a series what it withholds, or that it withholds nothing', async () => {
    const of = async (series: string) => (await world.app.request(paths.series({ series }))).text()
    expect(await of('support.advice_contacts')).toMatch(/vilar på färre än [2-9] visas inte/)
    const open = await of('funding.granted')
    expect(open).toContain('Alla tal visas')
    expect(open).not.toContain('färre än')
  })
  test('gets the same as JSON', async () => {
    const answer = await world.app.request('/v1/series/support.advice_contacts')
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({
      name: 'support.advice_contacts',
      periods: [
        {
          from: '2026-01-01',
          figures: expect.arrayContaining([expect.objectContaining({ kind: 'suppressed', value: null })]),
        },
      ],
    })
    expect((await world.app.request('/v1/series/support.nothing')).status).toBe(404)
  })
})
