import { beforeAll, describe, expect, test } from 'vitest'
import { directoryPaths } from '../modules/directory/index.ts'
import { contentHash } from '../modules/plan/account/hash.ts'
import { loadDemo } from '../modules/plan/demo/actions.ts'
import { viewDraft } from '../modules/plan/drafting/actions.ts'
import { obligationState } from '../modules/plan/obligations/rules.ts'
import { listObligations } from '../modules/plan/obligations/store.ts'
import { perform } from '../platform/access/action.ts'
import { dayOf } from '../platform/clock/clock.ts'
import { openWorld, type World } from '../testing/world.ts'
import { loadDemoData } from './demo.ts'
import { loadFirstData } from './first-data.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { demo: true } })
  world.setTime('2026-11-24T09:00:00Z')
  await loadFirstData(world.house)
  await Promise.all([loadDemoData(world.house), loadDemoData(world.house)])
})

const plans = () =>
  world.asSystem((tx) => tx.selectFrom('plan.plan').selectAll().orderBy('fictional').execute())
const all = {
  people: () => world.asSystem((tx) => tx.selectFrom('identity.person').selectAll().orderBy('id').execute()),
  assignments: () =>
    world.asSystem((tx) => tx.selectFrom('plan.assignment').selectAll().orderBy('id').execute()),
  reports: () => world.asSystem((tx) => tx.selectFrom('plan.report_back').selectAll().execute()),
  figures: () => world.asSystem((tx) => tx.selectFrom('plan.report_figure').selectAll().execute()),
  progress: () => world.asSystem((tx) => tx.selectFrom('plan.progress').selectAll().execute()),
  activities: () => world.asSystem((tx) => tx.selectFrom('plan.activity').selectAll().execute()),
}
const statesOf = async (planId: string) => {
  const today = dayOf(world.house.clock.now())
  const owed = await world.asSystem((tx) => listObligations(tx, { planId }))
  return owed.map((one) => obligationState(one, today))
}

describe('a demonstration', () => {
  test('is filled once, also when it is started twice at once', async () => {
    const before = [await plans(), await all.assignments(), await all.people()]
    await loadDemoData(world.house)
    expect([await plans(), await all.assignments(), await all.people()]).toEqual(before)
    expect(before[0]).toHaveLength(2)
  })

  test('holds only made-up people, whose addresses lead nowhere', async () => {
    const people = await all.people()
    expect(people.length).toBeGreaterThan(12)
    for (const { name, email, fictional } of people) {
      expect(fictional).toBe(true)
      expect(name).toMatch(/^Påhittad /)
      expect(email).toMatch(/@exempel\.invalid$/)
    }
  })

  test('says of everything made up that it is', async () => {
    for (const { task, reference } of await all.assignments()) {
      expect(task).toContain('Påhittat för övning')
      expect(reference).toMatch(/^ÖVN/)
    }
    for (const { output } of await all.reports()) expect(output).toContain('Påhittat för övning')
    for (const { source } of await all.figures()) expect(source.toLowerCase()).toContain('övning')
    for (const { reason } of await all.progress()) expect(reason).toContain('Påhittat för övning')
    for (const { description } of await all.activities()) expect(description).toContain('Påhittat för övning')
  })

  test('shows report-backs in every state, figures of all five kinds, and measures in every state', async () => {
    const states = new Set((await all.reports()).map(({ state }) => state))
    expect([...states].sort()).toEqual(['accepted', 'draft', 'published', 'returned', 'submitted'])
    const kinds = new Set((await all.figures()).map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['measured', 'not_collected', 'suppressed', 'unknown', 'zero'])
    const progress = new Set((await all.progress()).map(({ state }) => state))
    expect([...progress].sort()).toEqual(['at_risk', 'delayed', 'done', 'on_track', 'stopped'])
  })

  test('has something missing, something due soon and something waiting now, and nothing missing since 2010', async () => {
    const [old, exercise] = await plans()
    expect(new Set(await statesOf(exercise!.id))).toEqual(
      new Set(['missing', 'due_soon', 'upcoming', 'waiting', 'accepted']),
    )
    expect(new Set(await statesOf(old!.id))).toEqual(new Set(['accepted']))
  })

  test('keeps every step of a report-back as a version that is what its hash says', async () => {
    const versions = await world.asSystem((tx) => tx.selectFrom('plan.report_version').selectAll().execute())
    const reports = await all.reports()
    const steps = { draft: 0, submitted: 1, returned: 2, accepted: 2, published: 3, withdrawn: 0 }
    for (const { id, state } of reports)
      expect(versions.filter(({ report_back_id }) => report_back_id === id)).toHaveLength(
        steps[state as keyof typeof steps],
      )
    for (const { content, sha256 } of versions) expect(contentHash(content)).toBe(sha256.toString('hex'))
  })

  test('came about through the same decisions as a real history, in the time of the plan', async () => {
    const decisions = await world.asSystem((tx) =>
      tx.selectFrom('plan.assignment_decision').selectAll().orderBy('id').execute(),
    )
    const kinds = new Set(decisions.map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual(['completed', 'given', 'prolonged', 'withdrawn'])
    for (const { decided, recorded_at } of decisions) expect(dayOf(recorded_at)).toBe(decided)
  })

  test('has an account that was published with every claim sourced, and a draft that still lacks sources', async () => {
    const accounts = await world.asSystem((tx) =>
      tx
        .selectFrom('plan.account as a')
        .innerJoin('plan.plan as p', 'p.id', 'a.plan_id')
        .leftJoin('plan.published_account as f', 'f.account_id', 'a.id')
        .select(['a.id', 'p.fictional', 'a.state', 'f.sha256'])
        .orderBy('p.fictional')
        .execute(),
    )
    expect(accounts).toMatchObject([
      { fictional: false, state: 'published', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { fictional: true, state: 'draft', sha256: null },
    ])
    const coordinator = await world.as('national_coordinator')
    const draft = await coordinator.perform(viewDraft, { accountId: accounts[1]!.id })
    expect(draft.unsourced.length).toBeGreaterThan(0)
    const sourced = draft.sections
      .flatMap(({ sentences }) => sentences)
      .filter(({ sources }) => sources.length > 0)
    expect(sourced.length).toBeGreaterThan(0)
  })

  test('a body’s page tells of its assignments and the measures that name it', async () => {
    const page = await (
      await world.app.request(directoryPaths.body({ bodyId: await world.body('Socialstyrelsen') }))
    ).text()
    expect(page).toContain('Kompetens på skyddade boenden')
    expect(page).toContain('Åtgärd 21: Gemensamma riktlinjer för barnutredningar')
    expect(page).toContain('samverkan')
  })

  test('its pages open for the people whom it offers', async () => {
    for (const address of ['/overview', '/plans', '/assignments', '/directory'])
      expect((await (await world.as('national_coordinator')).get(address)).status, address).toBe(200)
  })
})

test('a real installation is never filled with made-up data', async () => {
  const real = await openWorld()
  await loadFirstData(real.house)
  await loadDemoData(real.house)
  await expect(
    perform(real.house, { actor: { kind: 'system', name: 'test' } }, loadDemo, {}),
  ).rejects.toMatchObject({ code: 'not_a_demonstration' })
  expect(await real.asSystem((tx) => tx.selectFrom('identity.person').selectAll().execute())).toEqual([])
})
