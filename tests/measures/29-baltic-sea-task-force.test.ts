import { beforeAll, expect, test } from 'vitest'
import { paths as cooperationPaths } from '../../src/modules/cooperation/paths.ts'
import {
  contributionDeadlines,
  deliver,
  setDeliverable,
} from '../../src/modules/cooperation/region/deliverables.ts'
import { judgeOverlap, viewOverlaps } from '../../src/modules/cooperation/region/overlaps.ts'
import { contributions, foreignActivities } from '../../src/modules/cooperation/region/registers.ts'
import { regionSeries } from '../../src/modules/cooperation/region/series.ts'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { planPaths, postMoney } from '../../src/modules/plan/index.ts'
import { postDecision } from '../../src/modules/plan/money/post-actions.ts'
import { viewMoney } from '../../src/modules/plan/money/view-actions.ts'
import { loadShipped } from '../../src/modules/plan/shipped/actions.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 29: contributions to the task force of the Baltic Sea states, the post of an adviser, what they are to
// deliver, the end of the mandate, and who else has money for the same. Sums and decisions are made up.

let world: World
let coordinator: TestPerson
let ministry: TestPerson
/** Pays what another there has granted. */
let payer: TestPerson
let planId: string
let measureId: string
const MSEK = 100_000_000
const GIVER = 'Påhittade departementet'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2009-03-01T09:00:00Z')
  planId = (
    await perform(world.house, { actor: { kind: 'system', name: 'test' } }, loadShipped, { kind: 'real' })
  ).planId
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  ministry = await world.as('body_officer', GIVER)
  payer = await world.as('body_officer', GIVER)
  measureId = (
    await world.asSystem((tx) =>
      tx
        .selectFrom('plan.measure')
        .select('id')
        .where('plan_id', '=', planId)
        .where('number', '=', '29')
        .executeTakeFirstOrThrow(),
    )
  ).id
})

const contribution = () =>
  coordinator.perform(giveAssignment, {
    planId,
    title: 'Bidrag till Östersjöstaternas aktionsgrupp mot människohandel',
    task: 'Bidra till aktionsgruppen och bekosta en rådgivare till dess mandat går ut den 30 juni 2011.',
    measures: [measureId],
    assignees: [GIVER],
    decided: '2009-02-12',
    reference: 'Påhittat 2009/29',
    questions: [{ question: 'Vad har aktionsgruppen levererat?' }],
    deadlines: [
      { day: '2010-06-30', kind: 'interim', part: 'aktionsgruppens handbok' },
      { day: '2011-06-30', kind: 'final', part: 'mandatets slut' },
    ],
    money: [
      { kronor: '1 500 000', fromYear: 2009 },
      { kronor: '2 000 000', fromYear: 2010, toYear: 2011 },
    ],
  })

const post = (
  assignmentId: string,
  kind: 'grant' | 'disposal',
  item: string,
  msek: number,
  day = '2009-03-01',
  by = ministry,
) =>
  world.house.database.transaction().execute(async (tx) => {
    await setActor(tx, by.actor, world.house.clock.now())
    return postMoney(
      tx,
      { actor: by.actor, now: world.house.clock.now() },
      {
        kind,
        reference: `test:${kind}:${item}`,
        day,
        amountOre: msek * MSEK,
        assignmentId,
        stewardId: ministry.actor.bodyId,
        grant: { item, bodyId: null, recipient: 'Östersjöstaternas råds sekretariat' },
        words: item,
        source: 'Påhittat bidragsbeslut',
      },
    )
  })

test('contributions and the adviser’s post are followed apart, to the end of the mandate, with what is to be delivered', async () => {
  const { assignmentId } = await contribution()
  await post(assignmentId, 'grant', 'Bidrag till projekt', 2)
  await post(assignmentId, 'grant', 'Rådgivartjänst', 1)
  await post(assignmentId, 'disposal', 'Rådgivartjänst', 0.5, undefined, payer)
  await expect(post(assignmentId, 'grant', 'Ytterligare projekt', 1)).rejects.toMatchObject({
    code: 'money.more_than_decided',
  })
  const page = (await (await world.app.request(planPaths.assignment({ assignmentId }))).text()).replaceAll(
    '\u00a0',
    ' ',
  )
  for (const shown of [
    'Östersjöstaternas råds sekretariat',
    '3 500 000 kr',
    '3 000 000 kr',
    'Rådgivartjänst',
    'aktionsgruppens handbok',
    '30 juni 2011',
    'mandatets slut',
  ])
    expect(page).toContain(shown)
  const { snapshot } = await coordinator.perform(viewAssignment, { assignmentId })
  expect(snapshot.deadlines.at(-1)?.day).toBe('2011-06-30')
  const { money } = await coordinator.perform(viewMoney, { planId })
  expect(money.periods.map(({ fromYear, toYear, decided }) => [fromYear, toYear, decided])).toEqual(
    expect.arrayContaining([
      [2009, 2009, 1.5 * MSEK],
      [2010, 2011, 2 * MSEK],
    ]),
  )
  expect(money.plan.untraced).toBe(213 * MSEK - 3.5 * MSEK)
})

test('who else has money for the same in the same years is shown, and what is for other years is not', async () => {
  const { assignmentId } = await contribution()
  const decide = (bodies: string, fromYear: number, number: string) =>
    coordinator.perform(postDecision, {
      planId,
      kind: 'decision',
      day: '2009-03-01',
      kronor: '400 000',
      measures: [measureId],
      bodies,
      fromYear,
      toYear: fromYear,
      decisionNumber: number,
      words: 'Påhittat samarbete runt Östersjön',
      source: 'Påhittat beslut',
    })
  await world.body('Påhittade Östersjöverket')
  await world.body('Påhittade tidigare verket')
  await decide('Påhittade Östersjöverket', 2010, 'Ö1')
  await decide('Påhittade tidigare verket', 2008, 'Ö2')
  const page = await (await world.app.request(planPaths.assignment({ assignmentId }))).text()
  const overlap = page.slice(page.indexOf('Andra med pengar för samma åtgärd'), page.indexOf('Posteringar'))
  expect(overlap).toContain('Påhittade Östersjöverket')
  expect(overlap).not.toContain('Påhittade tidigare verket')
})

const post29 = {
  ...{
    name: 'Påhittad rådgivartjänst',
    kind: 'adviser_post',
    receiver: 'Östersjöstaternas råds sekretariat',
  },
  ...{ funder: GIVER, fromDay: '2009-03-01', toDay: '2011-06-30', mandateEnds: '2011-06-30' },
}

test('what the adviser is to deliver is followed to its acceptance by another, and nothing goes on past the mandate', async () => {
  await expect(ministry.perform(contributions.add, { ...post29, toDay: '2011-07-01' })).rejects.toMatchObject(
    { code: 'contribution.past_the_mandate', field: 'toDay' },
  )
  const { id } = await ministry.perform(contributions.add, post29)
  await ministry.post(cooperationPaths.setDeliverable({ id }), {
    what: 'Handbok för konsulat',
    dueOn: '2010-06-30',
  })
  await expect(
    ministry.perform(setDeliverable, { id, what: 'För sent', dueOn: '2011-07-01' }),
  ).rejects.toMatchObject({ code: 'contribution.due_after', field: 'dueOn' })
  const owed = await world.asSystem((tx) => contributionDeadlines.list(tx, { from: '2009-01-01' }))
  expect(owed.map(({ day }) => day).toSorted()).toEqual(['2010-06-30', '2011-06-30'])
  const [{ id: deliverableId } = { id: '' }] = (await ministry.perform(contributions.view, { id })).more
    .deliverables
  const of = { id, deliverableId }
  await ministry.post(cooperationPaths.deliver(of), { state: 'delivered', words: 'Tryckt.', revision: '1' })
  await expect(ministry.perform(deliver, { ...of, state: 'accepted', revision: 2 })).rejects.toThrow(
    'contribution.another_accepts',
  )
  await expect(payer.perform(deliver, { ...of, state: 'owed', revision: 2 })).rejects.toMatchObject({
    code: 'contribution.say_why',
    field: 'words',
  })
  await payer.perform(deliver, { ...of, state: 'accepted', revision: 2 })
  await expect(payer.perform(deliver, { ...of, state: 'accepted', revision: 3 })).rejects.toThrow(
    /not_found|contribution.not_now/,
  )
  expect(await (await world.app.request(cooperationPaths.contribution.one({ id }))).text()).toContain(
    'Godtaget',
  )
  const count = () =>
    world.asSystem((tx) => regionSeries[0]!.count(tx, { from: '2010-01-01', to: '2010-12-31' }))
  expect(await count()).toEqual([{ cell: { state: 'accepted' }, count: 1 }])
})

test('activities of two actors that meet in topic, country and year are a prompt, and a person judges', async () => {
  const add = (name: string, more: object) =>
    ministry.perform(foreignActivities.add, {
      ...{
        name,
        topic: 'labour',
        countries: ['LT', 'LV'],
        fromYear: '2009',
        toYear: '2010',
        source: 'Påhittad, s. 3',
      },
      ...more,
    } as never) as Promise<{ id: string }>
  const one = await add('Påhittad kartläggning', { actor: 'cbss' })
  const meets = await add('Påhittat projekt', { actor: 'iom', countries: ['LT'], fromYear: '2010' })
  await add('Annat ämne', { actor: 'osce', topic: 'children' })
  await add('Annat land', { actor: 'eu', countries: ['PL'] })
  const later = await add('Annat år', { actor: 'unodc', fromYear: '2011', toYear: '2012' })
  await add('Samma organisation', { actor: 'cbss', countries: ['EE'] })
  const [found, ...others] = (await coordinator.perform(viewOverlaps, {})).overlaps
  expect(others).toEqual([])
  expect(found).toMatchObject({ countries: ['LT'], fromYear: 2010, toYear: 2010, judged: undefined })
  expect([found!.one.id, found!.other.id].toSorted()).toEqual([one.id, meets.id].toSorted())
  await expect(
    ministry.perform(judgeOverlap, {
      oneId: one.id,
      otherId: later.id,
      judgement: 'same_work',
      words: 'Nej.',
    }),
  ).rejects.toThrow('foreign_activity.do_not_meet')
  await ministry.post(cooperationPaths.judgeOverlap({ oneId: meets.id, otherId: one.id }), {
    ...{ judgement: 'completes', words: 'Det ena kartlägger, det andra utbildar.' },
  })
  const page = await (await world.app.request(cooperationPaths.overlaps())).text()
  expect(page).toContain('Kompletterar varandra')
  expect(page).not.toContain('Inte bedömt än')
})
