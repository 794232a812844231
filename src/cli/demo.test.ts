import { beforeAll, describe, expect, test } from 'vitest'
import { loadDemo } from '../modules/account/demo/accounts.ts'
import { viewDraft } from '../modules/account/drafting/actions.ts'
import { loadDemoSafety } from '../modules/demonstration/actions.ts'
import { directoryPaths } from '../modules/directory/index.ts'
import { loadDemoCases } from '../modules/disclosure/demo/actions.ts'
import { CASE_PEOPLE } from '../modules/disclosure/demo/cast.ts'
import { veiledColumn } from '../modules/disclosure/sharing/ground.ts'
import { obligationState } from '../modules/plan/obligations/rules.ts'
import { listObligations } from '../modules/plan/obligations/store.ts'
import { viewCases } from '../modules/support/cases/list-actions.ts'
import { perform } from '../platform/access/action.ts'
import type { PersonActor } from '../platform/access/actor.ts'
import { dayOf } from '../platform/clock/clock.ts'
import { contentHash } from '../platform/proof/content-hash.ts'
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

/** One of the made-up people, as they sign in. */
const madeUpPerson = async (part: keyof typeof CASE_PEOPLE): Promise<PersonActor> => {
  const { email, role } = CASE_PEOPLE[part]
  const { id, membership, body_id } = await world.asSystem((tx) =>
    tx
      .selectFrom('identity.person as p')
      .innerJoin('identity.membership as m', 'm.person_id', 'p.id')
      .select(['p.id', 'm.id as membership', 'm.body_id'])
      .where('p.email', '=', email)
      .executeTakeFirstOrThrow(),
  )
  return { kind: 'person', personId: id, membershipId: membership, bodyId: body_id, role }
}

const distinct = (values: readonly (string | null)[]): string[] => [...new Set(values)].map(String).sort()

describe('the cases of a demonstration', () => {
  test('are of adults, a child and somebody of uncertain age, open and closed, all with made-up names', async () => {
    const files = await world.asSystem((tx) =>
      tx.selectFrom('support.case_file').select(['age_group', 'state', 'step']).execute(),
    )
    expect(distinct(files.map(({ age_group }) => age_group))).toEqual(['adult', 'child', 'uncertain'])
    expect(distinct(files.map(({ state }) => state))).toEqual(['closed', 'open'])
    expect(files.map(({ step }) => step)).toContain('long_term_support')
    const names: (string | null)[] = []
    for (const part of ['caseworker', 'colleague', 'association', 'shelter'] as const) {
      const { rows } = await perform(world.house, { actor: await madeUpPerson(part) }, viewCases, {})
      expect(rows.length, part).toBeGreaterThan(0)
      names.push(...rows.map(({ chosenName }) => chosenName))
    }
    for (const name of names) if (name !== null) expect(name).toMatch(/^Påhittad /)
    expect(names).toContain(null)
  })

  test('have something for everybody to do: a late clock, a copy, a request, a review, referrals on their way', async () => {
    const today = dayOf(world.house.clock.now())
    const found = await world.asSystem(async (tx) => ({
      clocks: await tx.selectFrom('support.clock').select(['state', 'last_day']).execute(),
      copies: await tx.selectFrom('disclosure.copy').select('received_at').execute(),
      disclosures: await tx
        .selectFrom('disclosure.disclosure as d')
        .select(['d.form', veiledColumn('d', 'provision').as('provision')])
        .execute(),
      referrals: await tx.selectFrom('disclosure.referral').select('state').execute(),
      requests: await tx.selectFrom('disclosure.compelled_request').select('decision').execute(),
      emergencies: await tx.selectFrom('disclosure.break_glass').select(['ends_at', 'reviewed_at']).execute(),
      denials: await tx.selectFrom('disclosure.denial').select('id').execute(),
      consultations: await tx.selectFrom('support.consultation').select('number').execute(),
      answered: await tx.selectFrom('support.outcome').select('asked_on').execute(),
      programmes: await tx.selectFrom('support.programme').select('name').execute(),
      followUps: await tx.selectFrom('support.follow_up').select(['due_on', 'done_on']).execute(),
      notes: await tx.selectFrom('support.note').select('kind').execute(),
    }))
    expect(
      found.clocks.some(
        ({ state, last_day }) => state === 'running' && last_day !== null && last_day < today,
      ),
    ).toBe(true)
    expect(found.copies.some(({ received_at }) => received_at === null)).toBe(true)
    expect(distinct(found.disclosures.map(({ form }) => form))).toEqual(['copy', 'live'])
    expect(found.disclosures.map(({ provision }) => provision)).toContain('crime_against_child')
    expect(distinct(found.referrals.map(({ state }) => state))).toEqual(['closed', 'received', 'sent'])
    expect(found.requests).toEqual([{ decision: null }])
    expect(found.emergencies).toEqual([{ ends_at: expect.any(Date), reviewed_at: null }])
    expect(found.denials).toHaveLength(1)
    expect(found.consultations).toHaveLength(2)
    expect(distinct(found.answered.map(({ asked_on }) => asked_on))).toHaveLength(3)
    for (const { name } of found.programmes) expect(name).toMatch(/^Påhittade /)
    expect(found.programmes).toHaveLength(4)
    expect(found.followUps.some(({ due_on, done_on }) => done_on === null && due_on <= today)).toBe(true)
    expect(distinct(found.notes.map(({ kind }) => kind))).toEqual([
      'correction',
      'decision',
      'dissent',
      'note',
    ])
  })

  test('came about on days before today, and are not told a second time', async () => {
    const files = () =>
      world.asSystem((tx) => tx.selectFrom('support.case_file').select(['id', 'opened_at']).execute())
    const before = await files()
    for (const { opened_at } of before)
      expect(opened_at.getTime()).toBeLessThan(world.house.clock.now().getTime() - 86_400_000)
    await loadDemoData(world.house)
    expect(await files()).toEqual(before)
  })
})

test('a real installation is never filled with made-up data', async () => {
  const real = await openWorld()
  await loadFirstData(real.house)
  await loadDemoData(real.house)
  await expect(
    perform(real.house, { actor: { kind: 'system', name: 'test' } }, loadDemo, {}),
  ).rejects.toMatchObject({ code: 'not_a_demonstration' })
  await expect(
    perform(real.house, { actor: { kind: 'system', name: 'test' } }, loadDemoCases, {}),
  ).rejects.toMatchObject({ code: 'not_a_demonstration' })
  await expect(
    perform(real.house, { actor: { kind: 'system', name: 'test' } }, loadDemoSafety, {}),
  ).rejects.toMatchObject({ code: 'not_a_demonstration' })
  expect(await real.asSystem((tx) => tx.selectFrom('identity.person').selectAll().execute())).toEqual([])
})
