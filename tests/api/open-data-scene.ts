import { givenAssignment, givenPlan } from '../../src/testing/plans.ts'
import { openWorld, type World } from '../../src/testing/world.ts'

export const ORIGIN = 'https://samlad.example'

/** A world with something of everything that is open: a plan, assignments, money, an indicator, figures of every kind. */
export const openScene = async (): Promise<World> => {
  const world = await openWorld({
    settings: {
      baseUrl: ORIGIN,
      publisher: { name: 'Exempelmyndigheten (påhittad)', type: 'NationalAuthority' },
      contact: { name: 'Öppna data (påhittad funktion)', email: 'data@samlad.example' },
    },
  })
  world.setTime('2032-05-13T10:00:00Z')
  const plan = await givenPlan(world)
  const given = { plan, measures: ['1'], body: await world.body('Exempelmyndigheten') }
  await givenAssignment(world, { ...given, day: '2032-03-01', title: '=HYPERLINK("https://evil.example")' })
  await givenAssignment(world, { ...given, day: '2032-03-01', title: 'Utkast', reported: 'draft' })
  await givenAssignment(world, { ...given, day: '2032-09-01', title: 'Påhittat, med "citat"\noch ny rad' })
  await world.asSystem(async (tx) => {
    const account = (stage: string) =>
      tx
        .insertInto('money.account')
        .values({ plan_id: plan.planId, key: stage, stage })
        .returning('id')
        .executeTakeFirstOrThrow()
    const [from, to] = [await account('estimate'), await account('appropriated')]
    const posting = await tx
      .insertInto('money.posting')
      .values({
        plan_id: plan.planId,
        kind: 'estimate',
        day: '2031-05-06',
        digest: 'x',
        words: 'Påhittad beräkning',
        source: 'Påhittad plan',
        line_count: 2,
        posted_at: world.house.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('money.line')
      .values([
        { posting_id: posting.id, position: 0, account_id: from.id, side: 'out', amount_ore: -3_000_000_000 },
        { posting_id: posting.id, position: 1, account_id: to.id, side: 'in', amount_ore: 3_000_000_000 },
      ])
      .execute()
    const indicator = await tx
      .insertInto('plan.indicator')
      .values({ plan_id: plan.planId, measure_id: plan.measures['1']!, made_at: world.house.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('plan.indicator_version')
      .values({
        indicator_id: indicator.id,
        version: 1,
        title: JSON.stringify({ sv: '-2 påhittade', en: '-2 made up' }),
        unit: JSON.stringify({ sv: 'personer', en: 'people' }),
        meaning: JSON.stringify({ sv: 'Påhittat.', en: 'Made up.' }),
        evidence: 'output',
        direction: 'up',
        series: 'learning.completions',
        baseline_kind: 'zero',
        target_kind: 'measured',
        target_value: 40.5,
        made_at: world.house.clock.now(),
      })
      .execute()
    const period = { name: 'learning.completions', from_day: '2032-01-01', version: 1 }
    await tx
      .insertInto('series.period')
      .values({
        ...period,
        to_day: '2032-03-31',
        definition: 'x',
        counted_at: new Date('2032-04-08T02:30:00Z'),
      })
      .execute()
    await tx
      .insertInto('series.value')
      .values(
        (
          [
            ['', '', 'measured', 41],
            ['county', '01', 'suppressed', null],
            ['county', '12', 'zero', null],
            ['county', '14', 'unknown', null],
            ['county', '25', 'not_collected', null],
            ['county', '18', 'measured', -2.5],
          ] as const
        ).map(([breakdown, category, kind, figure]) => ({ ...period, breakdown, category, kind, figure })),
      )
      .execute()
  })
  return world
}
