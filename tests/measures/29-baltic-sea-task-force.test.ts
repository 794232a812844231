import { beforeAll, expect, test } from 'vitest'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { planPaths, postMoney } from '../../src/modules/plan/index.ts'
import { postDecision } from '../../src/modules/plan/money/post-actions.ts'
import { viewMoney } from '../../src/modules/plan/money/view-actions.ts'
import { loadShipped } from '../../src/modules/plan/shipped/actions.ts'
import { perform, setActor } from '../../src/platform/access/action.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 29, its money: contributions to the task force of the Baltic Sea states, the post of an adviser, what they are to
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
