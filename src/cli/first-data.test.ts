import { beforeAll, describe, expect, test } from 'vitest'
import { loadShipped } from '../modules/plan/shipped/actions.ts'
import { PLAN_2008 } from '../modules/plan/shipped/plan-2008.ts'
import { perform } from '../platform/access/action.ts'
import { anonymous } from '../platform/access/actor.ts'
import { openWorld, type World } from '../testing/world.ts'
import { loadFirstData } from './first-data.ts'

const counts = (world: World) =>
  world.asSystem(async (tx) => {
    const count = async (
      table: 'plan.plan' | 'plan.version' | 'plan.measure_version' | 'directory.body' | 'plan.fact',
    ) =>
      (
        await tx
          .selectFrom(table)
          .select((of) => of.fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow()
      ).count
    return {
      plans: await count('plan.plan'),
      versions: await count('plan.version'),
      measures: await count('plan.measure_version'),
      bodies: await count('directory.body'),
      facts: await count('plan.fact'),
    }
  })

describe('the first start', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    // Ten processes that start at once on the same database.
    await Promise.all(Array.from({ length: 10 }, () => loadFirstData(world.house)))
  })

  test('brings in one plan with one version, however many start at once', async () => {
    expect(await counts(world)).toMatchObject({
      plans: 1,
      versions: 1,
      measures: 36,
      facts: PLAN_2008.figures.length,
    })
  })

  test('is recorded as the system’s, and a later start leaves no trace and no change', async () => {
    const trail = () =>
      world.asSystem((tx) =>
        tx.selectFrom('audit.record').selectAll().where('action', '=', 'plan.load_shipped').execute(),
      )
    const before = [await counts(world), await trail()] as const
    expect(before[1].filter(({ details }) => (details as { written: boolean }).written)).toHaveLength(1)
    expect(before[1][0]).toMatchObject({ outcome: 'done', actor_kind: 'system', subject_kind: 'plan' })
    await loadFirstData(world.house)
    expect([await counts(world), await trail()]).toEqual(before)
  })

  test('costs a later start one question', async () => {
    const asked: string[] = []
    const counting = world.house.database.withPlugin({
      transformQuery: ({ node }) => {
        asked.push(node.kind)
        return node
      },
      transformResult: async ({ result }) => result,
    })
    await loadFirstData({ ...world.house, database: counting })
    expect(asked).toEqual(['SelectQueryNode'])
  })

  test('gives every named body its place in the directory, and the plan its own provenance', async () => {
    const found = await world.asSystem(async (tx) => ({
      nameless: await tx
        .selectFrom('plan.measure_body')
        .select('name')
        .where('body_id', 'is', null)
        .execute(),
      version: await tx.selectFrom('plan.version').selectAll().executeTakeFirstOrThrow(),
      copied: await tx.selectFrom('plan.measure_version').select('paragraphs').execute(),
    }))
    expect(found.nameless).toEqual([])
    expect(found.version).toMatchObject({ number: 1, provenance: 'shipped', document_id: null })
    expect(found.copied.every(({ paragraphs }) => paragraphs.length === 0)).toBe(true)
  })

  test('is nothing that a person could ask for', async () => {
    const coordinator = await world.as('administrator')
    await expect(coordinator.perform(loadShipped, { kind: 'real' })).rejects.toMatchObject({ status: 403 })
    await expect(
      perform(world.house, { actor: anonymous }, loadShipped, { kind: 'real' }),
    ).rejects.toMatchObject({ status: 401 })
  })
})

describe('a real installation and a demonstration', () => {
  test('never become each other', async () => {
    const real = await openWorld()
    await loadFirstData(real.house)
    await expect(
      loadFirstData({ ...real.house, settings: { ...real.house.settings, demo: true } }),
    ).rejects.toThrow(/^this is a real installation, .+ --data DIR$/)
    const demo = await openWorld({ settings: { demo: true } })
    await loadFirstData(demo.house)
    await expect(
      loadFirstData({ ...demo.house, settings: { ...demo.house.settings, demo: false } }),
    ).rejects.toThrow(/^this installation holds demonstration data; .+ --data DIR$/)
  })

  test('a database that already holds real people does not become a demonstration', async () => {
    const world = await openWorld({ settings: { demo: true } })
    await world.asSystem((tx) =>
      tx
        .insertInto('identity.person')
        .values({ email: 'verklig@exempel.invalid', name: 'Verklig' })
        .execute(),
    )
    await expect(loadFirstData(world.house)).rejects.toThrow(/is a real installation/)
    expect(await counts(world)).toMatchObject({ plans: 0, bodies: 0 })
  })

  test('the mark cannot be changed by the program', async () => {
    const world = await openWorld()
    await loadFirstData(world.house)
    await expect(
      world.asSystem((tx) => tx.updateTable('access.installation').set({ kind: 'demo' }).execute()),
    ).rejects.toThrow(/permission denied/)
  })
})
