import { beforeAll, describe, expect, test } from 'vitest'
import { taskDecided } from '../../src/modules/cooperation/counties/arrivals.ts'
import { setGoal } from '../../src/modules/cooperation/counties/goals.ts'
import { viewCounties, viewCounty } from '../../src/modules/cooperation/counties/map.ts'
import {
  countyPlans,
  meetings,
  members,
  tradeAgreements,
} from '../../src/modules/cooperation/counties/registers.ts'
import { reviewDeadlines } from '../../src/modules/cooperation/counties/reviews.ts'
import { countySeries } from '../../src/modules/cooperation/counties/series.ts'
import { endTask, giveTask, taskDeadlines } from '../../src/modules/cooperation/counties/tasks.ts'
import { paths } from '../../src/modules/cooperation/paths.ts'
import { countingActions } from '../../src/modules/series/told/actions.ts'
import { inspectSeries } from '../../src/modules/statistics/index.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { protect } from '../../src/platform/series/protect.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 26: the county board coordinates its county: network, meetings, plan and follow-up, its own work, agreements with trades.

let world: World
let skane: TestPerson
let kalmar: TestPerson
let municipality: TestPerson
let outsider: TestPerson

const counted = (name: string, year = '2026') =>
  world.asSystem(async (tx) => {
    const series = countySeries.find((one) => one.name === name)!
    return { series, raw: await series.count(tx, { from: `${year}-01-01`, to: `${year}-12-31` }) }
  })

const waiting = (about: string) =>
  world.asSystem((tx) =>
    tx
      .selectFrom('arrivals.arrival')
      .select(['body_id', 'settled_at'])
      .where('kind', '=', taskDecided.name)
      .where('about_id', '=', about)
      .orderBy('arrived_at')
      .execute(),
  )

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  skane = await world.as('county_coordinator', 'Påhittade länsstyrelsen i söder')
  kalmar = await world.as('county_coordinator', 'Påhittade länsstyrelsen i öster')
  municipality = await world.as('caseworker', 'Påhittade kommunen')
  outsider = await world.as('learner', 'Påhittade skolan')
  for (const [person, county] of [
    [skane, '12'],
    [kalmar, '08'],
  ] as const)
    await world.asSystem((tx) =>
      tx.updateTable('directory.body').set({ county }).where('id', '=', person.actor.bodyId).execute(),
    )
})

const plan = {
  name: 'Påhittade planen',
  year: '2026',
  counties: ['12'],
  situation: 'Påhittat: fler utnyttjas i arbete som ser ut som annat.',
}

describe('as lived', () => {
  test('a plan is written, agreed on and followed up; the map says how far the county has come, in words too', async () => {
    const { counties: _, ...fields } = plan
    const sent = await skane.post(paths.countyPlan.add(), { ...fields, 'counties[]': '12' })
    expect(sent.status).toBe(303)
    const { rows } = await skane.perform(countyPlans.list, { counties: '12' })
    const { id } = rows[0]!
    const stateOf = async (county: string) =>
      (await outsider.perform(viewCounties, {})).counties.find(({ code }) => code === county)!.state
    expect([await stateOf('12'), await stateOf('08')]).toEqual(['draft', 'no_plan'])
    // A goal cannot be followed up in a draft.
    await skane.post(paths.setGoal({ id }), { goal: 'Alla kommuner vet vem de ringer', target: '33 av 33' })
    const goalOf = async () => (await skane.perform(countyPlans.view, { id })).more.goals[0]!
    const follow = async (revision: number) => {
      const { id: goalId } = await goalOf()
      return skane.post(paths.followGoal({ id, goalId }), {
        ...{ result: 'met', resultWords: 'Påhittat: samtliga har svarat på en fråga.' },
        revision: String(revision),
      })
    }
    expect(await (await follow(1)).text()).toContain('Planen är ett utkast')
    await skane.perform(countyPlans.change, { ...plan, id, revision: 1, agreedOn: '2026-02-01' })
    expect(await stateOf('12')).toBe('agreed')
    expect((await follow(1)).status).toBe(303)
    await skane.post(paths.noteOwnWork({ id }), {
      ...{ kind: 'alcohol_licensing', doneOn: '2026-05-04', times: '14' },
      words: 'Påhittat: personal fick polisens nummer vid tillsynen.',
    })
    // Fault: the map said of a plan whose follow-up was late that it was agreed, and the list beside it that it was late.
    const dates = { agreedOn: '2026-02-01', reviewOn: '2026-11-01' }
    await skane.perform(countyPlans.change, { ...plan, ...dates, id, revision: 2 })
    expect(await stateOf('12')).toBe('late')
    const late = await (await world.app.request(paths.counties())).text()
    expect(late).toContain('! Försenad')
    expect(late).not.toContain('+ Beslutad')
    expect(late).toContain('1 av 21 län har beslutat om en plan för 2026.')
    await skane.perform(countyPlans.change, {
      ...{ ...plan, ...dates, id, revision: 3 },
      ...{ followedOn: '2026-11-20', followUp: 'Påhittat: ett av två mål nåddes.' },
    })
    expect(await stateOf('12')).toBe('followed_up')
    const everybody = await (await world.app.request(paths.countyPlan.one({ id }))).text()
    for (const said of ['samtliga har svarat', 'Nått', 'Tillsyn över serveringstillstånd', '14'])
      expect(everybody).toContain(said)
    const map = await (await world.app.request(paths.counties())).text()
    expect(map).toContain('1 av 21 län har beslutat om en plan för 2026.')
    expect(map).toContain('++ Följd upp')
    const csv = await (await world.app.request(paths.countyMap.csv())).text()
    expect(csv).toContain('12,Skåne')
    expect((await counted('cooperation.county_plans')).raw).toEqual([
      { cell: { state: 'followed_up', county: '12' }, count: 1 },
    ])
    expect((await counted('cooperation.own_work')).raw).toEqual([
      { cell: { kind: 'alcohol_licensing' }, count: 14 },
    ])
    expect((await counted('cooperation.goals')).raw).toEqual([{ cell: { result: 'met' }, count: 1 }])
  })

  test('a plan that is not followed up by its day is late until it is, and is owed by its county board', async () => {
    const { id } = await skane.perform(countyPlans.add, {
      ...{ ...plan, name: 'Påhittade planen som väntar', year: '2025', agreedOn: '2025-02-01' },
      reviewOn: '2026-01-31',
    } as never)
    const written = ['Påhittat mål A', 'Påhittat mål B', 'Påhittat mål C', 'Påhittat mål D']
    for (const goal of written)
      await skane.perform(setGoal, { id, goal, series: '', start: '', target: '' } as never)
    expect((await skane.perform(countyPlans.view, { id })).more.goals.map(({ goal }) => goal)).toEqual(
      written,
    )
    const page = async () => (await skane.get(paths.countyPlan.one({ id }))).text()
    // Wherever the plan is named it stands alike.
    for (const address of [paths.county({ county: '12' }), `${paths.counties()}?year=2025`])
      expect(await (await outsider.get(address)).text(), address).toMatch(
        /Påhittade planen som väntar(?:(?!<\/li>|<\/tr>)[\s\S])*Försenad/,
      )
    const state = async () => /<div class="page-state">[\s\S]*?<\/div>/.exec(await page())?.[0]
    const owed = async () =>
      (await world.asSystem((tx) => reviewDeadlines.list(tx, {}))).filter((one) => one.key === id)
    expect(await state()).toMatch(/Försenad[\s\S]*Följ upp planen/)
    expect(await owed()).toMatchObject([{ day: '2026-01-31', bodyId: skane.actor.bodyId }])
    await skane.perform(countyPlans.change, {
      ...{ ...plan, id, revision: 1, name: 'Påhittade planen', year: '2025', agreedOn: '2025-02-01' },
      ...{ reviewOn: '2026-01-31', followedOn: '2026-02-10', followUp: 'Påhittat.' },
    } as never)
    expect(await state()).toContain('Följd upp')
    expect(await owed()).toEqual([])
    await skane.perform(countyPlans.close, { id })
    expect(await state()).toContain('Avslutad')
  })

  test('what does not go together in a plan is told at its field, and what was entered stays', async () => {
    const refused = await skane.post(paths.countyPlan.add(), {
      ...{ name: 'Påhittad plan som inte går ihop', year: '2026', 'counties[]': '12' },
      ...{ situation: 'Läget', agreedOn: '2026-03-01', followedOn: '2026-02-01', followUp: 'För tidigt' },
    })
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('Planen följs upp efter den dag då den beslutades')
    expect(page).toContain('Påhittad plan som inte går ihop')
    await expect(skane.perform(countyPlans.add, { ...plan, followUp: 'Utan dag' })).rejects.toMatchObject({
      code: 'county_plan.both_or_none',
      field: 'followedOn',
    })
  })

  test('a county board writes for its own county, alone or with others, and for no other, past the actions too', async () => {
    await expect(kalmar.perform(countyPlans.add, plan)).rejects.toMatchObject({
      code: 'county.of_another',
      field: 'counties',
    })
    const joint = { ...plan, name: 'Påhittad gemensam plan', counties: ['08', '12'], agreedOn: '2026-03-01' }
    const { id } = await kalmar.perform(countyPlans.add, joint)
    await expect(skane.perform(countyPlans.change, { ...joint, id, revision: 1 })).rejects.toThrow(
      'not_found',
    )
    expect((await counted('cooperation.county_plans')).raw).toEqual(
      expect.arrayContaining([{ cell: { state: 'agreed', county: '08' }, count: 1 }]),
    )
    await expect(
      world.house.database.transaction().execute(async (tx) => {
        await setActor(tx, kalmar.actor, world.house.clock.now())
        await tx
          .updateTable('cooperation.county_plan')
          .set({ counties: ['12'] })
          .where('id', '=', id)
          .execute()
      }),
    ).rejects.toThrow('row-level security')
    await expect(municipality.perform(countyPlans.add, plan)).rejects.toThrow('not_permitted')
  })

  test('what a meeting decides waits for whoever is to do it; handed back it waits for the county board', async () => {
    await skane.perform(members.add, {
      ...{ county: '12', organisation: 'Påhittade kommunen', function: 'social_services' },
      since: '2026-01-10',
    })
    const { id } = await skane.perform(meetings.add, {
      ...{
        heldOn: '2026-11-20',
        kind: 'network',
        counties: ['12'],
        agenda: 'Läget',
        minutes: 'Alla var med.',
      },
    })
    await skane.post(paths.giveTask({ id }), {
      ...{ what: 'Kartlägg boenden för säsongsarbetare', organisation: 'Påhittade kommunen' },
      byDay: '2026-12-10',
    })
    const seen = await municipality.perform(meetings.view, { id })
    const [task] = seen.more.tasks
    expect(task).toMatchObject({ state: 'open', mayEnd: true, forBody: municipality.actor.bodyId })
    expect((await municipality.perform(viewCounty, { county: '12' })).network?.tasks).toHaveLength(1)
    expect(await waiting(task!.id)).toMatchObject([{ body_id: municipality.actor.bodyId, settled_at: null }])
    const owed = await world.asSystem((tx) => taskDeadlines.list(tx, {}))
    expect(owed).toMatchObject([{ day: '2026-12-10', bodyId: municipality.actor.bodyId }])
    // A board that has nothing to do with it ends it not.
    await expect(kalmar.perform(endTask, { taskId: task!.id, revision: 1, state: 'done' })).rejects.toThrow(
      'not_found',
    )
    const back = (answer: string) =>
      municipality.post(paths.endTask({ id, taskId: task!.id }), {
        state: 'handed_back',
        answer,
        revision: '1',
      })
    expect(await (await back('')).text()).toContain('Skriv varför du lämnar tillbaka det')
    expect((await back('Vi har inga sådana boenden.')).status).toBe(303)
    const [first, second] = await waiting(task!.id)
    expect(first!.settled_at).not.toBe(null)
    expect(second).toMatchObject({ body_id: skane.actor.bodyId, settled_at: null })
    await skane.perform(endTask, { taskId: task!.id, revision: 2, state: 'done', answer: 'Gjort av oss.' })
    expect((await waiting(task!.id)).every(({ settled_at }) => settled_at !== null)).toBe(true)
    await expect(skane.perform(endTask, { taskId: task!.id, revision: 3, state: 'done' })).rejects.toThrow(
      'county_task.has_ended',
    )
  })

  test('what nobody here can see waits for the county board, and a meeting that is to come decides nothing', async () => {
    const { id } = await skane.perform(meetings.add, {
      ...{ heldOn: '2026-11-23', kind: 'network', counties: ['12'], agenda: 'Läget' },
    })
    await world.body('Påhittade tomma kontoret')
    for (const organisation of ['Påhittade tomma kontoret', 'Ingen som katalogen känner'])
      await skane.perform(giveTask, { id, what: 'Svara', organisation, byDay: '2026-12-01' })
    const { more } = await skane.perform(meetings.view, { id })
    for (const task of more.tasks) {
      expect(task.forBody).toBe(skane.actor.bodyId)
      expect((await waiting(task.id)).at(-1)).toMatchObject({ body_id: skane.actor.bodyId, settled_at: null })
    }
    // Whoever wrote it down is often the only one at the board who can see to it.
    const first = async () => (await (await skane.get('/my-assignments')).text()).replaceAll('\u00a0', ' ')
    expect(await first()).toContain('2 saker väntar på dig')
    const coming = await skane.perform(meetings.add, {
      ...{ heldOn: '2026-12-23', kind: 'network', counties: ['12'], agenda: 'Läget' },
    })
    await expect(
      skane.perform(giveTask, { id: coming.id, what: 'Svara', organisation: 'Alla', byDay: '2026-12-24' }),
    ).rejects.toThrow('county_task.meeting_to_come')
    await expect(
      skane.perform(meetings.add, {
        ...{ heldOn: '2026-12-23', kind: 'network', counties: ['12'], agenda: 'Läget', minutes: 'Redan?' },
      }),
    ).rejects.toMatchObject({ code: 'meeting.not_held_yet', field: 'minutes' })
    // A slip of the pen would be late from the beginning.
    await expect(
      skane.perform(giveTask, { id, what: 'Svara', organisation: 'Alla', byDay: '2026-11-22' }),
    ).rejects.toMatchObject({ code: 'county_task.before_meeting', field: 'byDay' })
    await expect(
      skane.perform(meetings.add, {
        ...{ heldOn: '2026-11-23', kind: 'network', counties: ['12'], agenda: 'Läget', nextOn: '2026-01-10' },
      }),
    ).rejects.toMatchObject({ code: 'meeting.next_before', field: 'nextOn' })
  })

  test('whom an agreement is with, nobody outside the work reads; open figures are protected and name nobody', async () => {
    const agreement = { chain: 'Påhittade hotellet Havet', trade: 'hotel', county: '12', policeNumber: 'yes' }
    await expect(
      skane.perform(tradeAgreements.add, {
        ...{ ...agreement, sites: '2', agreedOn: '2026-04-01', trained: '3', trainedOn: '2026-05-01' },
      }),
    ).rejects.toMatchObject({ code: 'trade_agreement.more_than_sites', field: 'trained' })
    const { id } = await skane.perform(tradeAgreements.add, {
      ...{ ...agreement, sites: '2', agreedOn: '2026-04-01', trained: '2', trainedOn: '2026-05-01' },
    })
    await skane.perform(tradeAgreements.add, {
      ...{ ...agreement, chain: 'Påhittade taxi', trade: 'taxi', sites: '9', agreedOn: '2026-04-01' },
    })
    const open = [paths.counties(), paths.county({ county: '12' }), paths.countyPlan.list()]
    for (const address of open)
      expect(await (await world.app.request(address)).text()).not.toContain('hotellet Havet')
    expect((await world.app.request(paths.tradeAgreement.one({ id }))).status).not.toBe(200)
    await expect(outsider.perform(tradeAgreements.view, { id })).rejects.toThrow('not_found')
    expect((await municipality.perform(tradeAgreements.list, {})).rows).toHaveLength(2)
    const { series, raw } = await counted('cooperation.trade_sites')
    const cells = protect(series, raw)
    const of = (breakdown: string, category: string) =>
      cells.find((cell) => cell.breakdown === breakdown && cell.category === category)?.figure
    expect(of('trade', 'hotel')).toEqual({ kind: 'suppressed' })
    expect(JSON.stringify(cells)).not.toContain('Havet')
  })

  test('a goal is followed by a series that is counted already, of the county where it is told by county', async () => {
    world.setTime('2027-02-01T09:00:00Z')
    const { countAll } = countingActions(countySeries, inspectSeries)
    await perform(world.house, { actor: { kind: 'system', name: 'test' } }, countAll, {})
    const { id } = await skane.perform(countyPlans.add, { ...plan, year: '2027', agreedOn: '2027-01-20' })
    await expect(skane.perform(setGoal, { id, goal: 'Fler', series: 'plan.no_such' })).rejects.toMatchObject({
      code: 'goal.no_such_series',
      field: 'series',
    })
    await skane.perform(setGoal, { id, goal: 'Planen följs upp', series: 'cooperation.county_plans' })
    const page = await (await world.app.request(paths.countyPlan.one({ id }))).text()
    expect(page.replaceAll(/<[^>]+>/g, '')).toContain('Nu: Län med en beslutad plan, 2026: 1')
  })
})

describe('as ordered', () => {
  test('the work of the county is ordered, reported back with what was counted, and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: samordning i länen',
      task: 'Samordna insatser i länet, och se över den egna verksamheten.',
      body: 'Påhittade länskansliet',
      questions: ['Hur många län har en beslutad plan?'],
      answer: 'Påhittat: 18 av 21 län.',
      output: 'Planer i 18 län, och överenskommelser med tre branscher.',
      figure: { label: 'Län med en beslutad plan', value: '18', unit: 'län' },
    })
    expect(report.state).toBe('accepted')
  })
})
