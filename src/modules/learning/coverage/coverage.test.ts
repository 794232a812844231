import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { perform, setActor } from '../../../platform/access/action.ts'
import { anonymous } from '../../../platform/access/actor.ts'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { stateStaff, viewBodies, viewOwnReach, viewParity, viewReach, workOutReach } from './actions.ts'
import { reachedOf, sumOf } from './rules.ts'
import { learningSeries } from './series.ts'

let world: World
let officer: TestPerson
let police: string

interface Completed {
  readonly subject?: string
  readonly course?: string
  readonly on?: string
  readonly count?: number
  readonly setting?: string
  readonly function?: string
  readonly county?: string | null
  readonly revoked?: boolean
}

/** Completions that a body hands in, past the action that reads its table. */
const completed = ({ actor }: TestPerson, ...all: Completed[]) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, actor, world.house.clock.now())
    await tx
      .insertInto('learning.completion')
      .values(
        all.map((one) => ({
          id: randomUUID(),
          subject: one.subject ?? randomUUID(),
          course_name: one.course ?? 'Påhittad kurs',
          completed_on: one.on ?? '2026-05-01',
          mode: 'elsewhere',
          body_id: actor.bodyId,
          setting: one.setting ?? 'police',
          function: one.function ?? 'front_line',
          county: one.county === undefined ? '01' : one.county,
          count: one.count ?? 1,
          known_apart: one.count === undefined,
          origin: 'csv',
          at: new Date('2026-05-01'),
          ...(one.revoked ? { revoked_on: '2026-05-02', revoked_why: 'påhittat' } : {}),
        })),
      )
      .execute()
  })
const stated = {
  setting: 'police',
  function: 'front_line',
  county: '01',
  staff: '100',
  asOf: '2026-05-01',
  source: 'Påhittat personalsystem',
  planned: '60',
  year: '2026',
}
const workOut = () => perform(world.house, { actor: { kind: 'system', name: 'test' } }, workOutReach, {})
const asNobody = { actor: anonymous }

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-05-10T09:00:00Z')
  officer = await world.as('body_officer', 'Påhittade polisen')
  police = officer.actor.bodyId
})

describe('a body', () => {
  test('states how many it is, and sees whom of its own it has reached, exactly', async () => {
    const twice = randomUUID()
    await completed(
      officer,
      { subject: twice },
      { subject: twice, course: 'Påhittad annan kurs' },
      {},
      { count: 3 },
      { count: 2, course: 'Påhittad annan kurs' },
      { revoked: true },
    )
    await officer.perform(stateStaff, { ...stated, staff: '80' } as never)
    world.setTime('2026-05-10T09:01:00Z')
    await officer.perform(stateStaff, stated as never)
    const { places } = await officer.perform(viewOwnReach, {})
    // Two known people; the first course had those two and three more, all courses together at most seven.
    expect(places).toEqual([
      expect.objectContaining({ setting: 'police', low: 5, spread: 2, staff: 100, planned: 60 }),
    ])
    expect(places[0]!.stated).toMatchObject({ asOf: '2026-05-01', source: 'Påhittat personalsystem' })
  })

  test('sees nothing of another, nor writes for it', async () => {
    const other = await world.as('body_officer', 'Påhittade andra myndigheten')
    expect((await other.perform(viewOwnReach, {})).places).toEqual([])
    const seen = await world.house.database.transaction().execute(async (tx) => {
      await setActor(tx, other.actor, world.house.clock.now())
      return tx.selectFrom('learning.staffing').selectAll().execute()
    })
    expect(seen).toEqual([])
    await expect(
      officer.perform(stateStaff, { ...stated, level: 'preschool' } as never),
    ).rejects.toMatchObject({ code: 'coverage.level_of_school', field: 'level' })
    await expect(
      officer.perform(stateStaff, { ...stated, asOf: '2026-12-01' } as never),
    ).rejects.toMatchObject({
      code: 'day_to_come',
    })
  })

  test('is asked by a form that works by itself', async () => {
    const html = await (await officer.get(paths.ownReach())).text()
    expect(html).toContain('5–7')
    const sent = await officer.post(paths.stateStaff(), { ...stated, staff: '' })
    expect(sent.status).toBe(422)
    expect(await sent.text()).toContain('Påhittat personalsystem')
  })
})

describe('everybody', () => {
  test('reads nothing before a quarter has ended and settled', async () => {
    world.setTime('2026-07-05T09:00:00Z')
    await workOut()
    expect((await perform(world.house, asNobody, viewReach, {})).places).toEqual([])
  })

  test('reads of the country what may be told: in fives, with no shelter where there are not three', async () => {
    for (const at of [1, 2])
      await completed(await world.as('body_officer', `Påhittade boendet ${at}`), {
        setting: 'protected_housing',
        count: 30,
      })
    await completed(await world.as('ngo_officer', 'Påhittade stödlinjen'), { setting: 'helpline', count: 12 })
    await completed(officer, ...Array.from({ length: 41 }, () => ({})))
    world.setTime('2026-07-09T09:00:00Z')
    expect(await workOut()).toEqual({ asOf: '2026-06-30', isNew: true })
    expect(await workOut()).toEqual({ asOf: '2026-06-30', isNew: false })
    const { places } = await perform(world.house, asNobody, viewReach, {})
    expect(places.map(({ setting }) => setting)).toEqual(['police'])
    // 46 at least, two more at most.
    const { low, high } = reachedOf(sumOf(places))
    expect([45, 50]).toContain(low)
    expect(high - low).toBeLessThanOrEqual(5)
    const { helplines, municipalities } = await perform(world.house, asNobody, viewBodies, {})
    expect(helplines).toHaveLength(1)
    expect([10, 15]).toContain(helplines[0]!.low)
    expect(municipalities?.counties).toHaveLength(21)
  })

  test('reads the same by a program, the span of what nobody knows made out', async () => {
    const answer = await world.app.request('/v1/training/reach?setting=police')
    const { asOf, places } = (await answer.json()) as {
      asOf: string
      places: Record<string, { low: number; high: number }>[]
    }
    expect(asOf).toBe('2026-06-30')
    const { places: read } = await perform(world.house, asNobody, viewReach, {})
    expect(places).toEqual(
      read.map(({ low, spread, otherLow, otherSpread, ...place }) => ({
        ...place,
        reached: { low, high: low + spread },
        reachedBesides: { low: otherLow, high: otherLow + otherSpread },
      })),
    )
    expect(places[0]!.reached!.low).toBeGreaterThan(0)
    const none = await world.app.request('/v1/training/reach?setting=school')
    expect(await none.json()).toMatchObject({ asOf: '2026-06-30', places: [] })
  })

  test('reads of each authority its plan beside what has come of it, in the order of the plan and in words', async () => {
    const { authorities } = await perform(world.house, asNobody, viewParity, {})
    expect(authorities.map(({ setting }) => setting)).toEqual([
      'police',
      'prosecution',
      'courts',
      'migration',
    ])
    const reader = await world.as('learner', 'Påhittade polisen')
    const html = await (await reader.get(paths.parity())).text()
    expect(html).toMatch(/Egen plan[\s\S]*60/)
    expect(html).toContain('antalet saknas')
    expect(html).not.toMatch(/effekt|bäst|sämst/i)
  })
})

describe('series of training', () => {
  test('count what was completed by those whom the measure is for', async () => {
    const count = (name: string) =>
      world.asSystem((tx) =>
        learningSeries.find((one) => one.name === name)!.count(tx, { from: '2026-04-01', to: '2026-06-30' }),
      )
    expect(await count('learning.completions_of_authorities')).toEqual([
      { cell: { setting: 'police', function: 'front_line' }, count: 49, sources: [police] },
    ])
    expect((await count('learning.completions_of_helplines'))[0]).toMatchObject({ cell: {}, count: 12 })
    expect(await count('learning.completions_in_care')).toHaveLength(2)
    expect(new Set(learningSeries.flatMap(({ measures }) => measures))).toEqual(new Set([2, 10, 11, 13, 20]))
  })
})
