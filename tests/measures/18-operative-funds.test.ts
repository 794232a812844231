import { beforeAll, describe, expect, test } from 'vitest'
import { viewAssignment } from '../../src/modules/plan/assignment-view/actions.ts'
import { giveAssignment } from '../../src/modules/plan/assignments/decision-actions.ts'
import { planPaths } from '../../src/modules/plan/index.ts'
import { listLying } from '../../src/modules/plan/money/accounts-store.ts'
import { postStep } from '../../src/modules/plan/money/post-actions.ts'
import { viewMoney } from '../../src/modules/plan/money/view-actions.ts'
import { beginReport, saveReport, viewReport } from '../../src/modules/plan/reports/actions.ts'
import { acceptReport, publishReport, submitReport } from '../../src/modules/plan/reports/step-actions.ts'
import { loadShipped } from '../../src/modules/plan/shipped/actions.ts'
import { perform } from '../../src/platform/access/action.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 18: police and prosecutors are reinforced, and tell what the reinforcement led to. The sum and the day of the
// decision are public; everything else is made up.

let world: World
let coordinator: TestPerson
let police: TestPerson
let prosecutors: TestPerson
let planId: string
let assignmentId: string
const MSEK = 100_000_000

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2008-09-20T09:00:00Z')
  planId = (
    await perform(world.house, { actor: { kind: 'system', name: 'test' } }, loadShipped, { kind: 'real' })
  ).planId
  coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  police = await world.as('body_officer', 'Rikspolisstyrelsen')
  prosecutors = await world.as('body_officer', 'Åklagarmyndigheten')
  const measure = await world.asSystem((tx) =>
    tx
      .selectFrom('plan.measure')
      .select('id')
      .where('plan_id', '=', planId)
      .where('number', '=', '18')
      .executeTakeFirstOrThrow(),
  )
  const given = await coordinator.perform(giveAssignment, {
    planId,
    title: 'Förstärkning av operativt arbete mot prostitution och människohandel',
    task: 'Förstärk operativa insatser och metodutveckling, och redovisa vad medlen har använts till.',
    measures: [measure.id],
    assignees: ['Rikspolisstyrelsen', 'Åklagarmyndigheten'],
    decided: '2008-09-18',
    reference: 'Påhittat 2008/18',
    questions: [
      { question: 'Vad gick till operativa insatser, och vad till metodutveckling?' },
      { question: 'Vad har förstärkningen lett till?' },
    ],
    deadlines: [{ day: '2011-01-31', kind: 'final' }],
    money: [{ kronor: '52 000 000', fromYear: 2008, toYear: 2010 }],
  })
  assignmentId = given.assignmentId
})

const step = async (
  kind: 'grant' | 'disposal' | 'spending' | 'return',
  who: TestPerson,
  holder: string,
  kronor: string,
  words: string,
  by = coordinator,
) => {
  const from = { grant: 'decided', disposal: 'granted', spending: 'disposed', return: 'disposed' } as const
  const accounts = await world.asSystem((tx) => listLying(tx, { planId, stages: [from[kind]] }))
  const account = accounts.find(
    ({ bodyId, assignmentId: of }) =>
      of === assignmentId && (kind === 'grant' || bodyId === who.actor.bodyId),
  )
  return by.perform(postStep, {
    planId,
    accountId: account!.id,
    kind,
    day: world.house.clock.now().toISOString().slice(0, 10),
    kronor,
    words,
    source: 'Påhittat underlag',
    ...(kind === 'grant' ? { holder } : {}),
  })
}
const mine = async () => {
  const { money } = await coordinator.perform(viewMoney, { planId })
  return money.purposes.find((one) => one.assignmentId === assignmentId)!
}

describe('as ordered', () => {
  test('52 million kronor, decided on 18 September 2008, stand with the two authorities, and the rest of 213 as untraced', async () => {
    expect(await mine()).toMatchObject({
      decided: 52 * MSEK,
      holders: ['Rikspolisstyrelsen', 'Åklagarmyndigheten'],
    })
    const page = (await (await world.app.request(planPaths.planMoney({ planId }))).text()).replaceAll(
      '\u00a0',
      ' ',
    )
    expect(page).toContain('161 av 213 miljoner kronor går inte att följa till ett uppdrag.')
    expect(page).toContain('52 miljoner kronor är beslutade')
    expect(page).toContain('Rikspolisstyrelsen och Åklagarmyndigheten tillsammans')
    const postings = await world.app.request(planPaths.moneyPostings({ planId }))
    expect((await postings.text()).replaceAll('\u00a0', ' ')).toContain('18 sep. 2008')
  })

  test('each krona is followed from the decision to what was spent and paid back', async () => {
    world.setTime('2009-02-01T09:00:00Z')
    await step('grant', police, 'Rikspolisstyrelsen', '40 000 000', 'Till polisen')
    await step('grant', prosecutors, 'Åklagarmyndigheten', '12 000 000', 'Till åklagarna')
    await expect(step('grant', police, 'Rikspolisstyrelsen', '1', 'En krona till')).rejects.toThrow()
    // Whoever booked the grant does not book its payment.
    await expect(step('disposal', police, '', '40 000 000', 'Utbetalt till polisen')).rejects.toMatchObject({
      code: 'money.paid_by_granter',
    })
    const payer = await world.as('ministry_officer', 'Justitiedepartementet')
    await step('disposal', police, '', '40 000 000', 'Utbetalt till polisen', payer)
    await step('disposal', prosecutors, '', '12 000 000', 'Utbetalt till åklagarna', payer)
    world.setTime('2011-01-20T09:00:00Z')
    await expect(step('spending', police, '', '1', 'Andras pengar', prosecutors)).rejects.toMatchObject({
      status: 403,
    })
    await step('spending', police, '', '31 000 000', 'Operativa insatser', police)
    await step('spending', police, '', '8 500 000', 'Metodutveckling', police)
    await step('return', police, '', '500 000', 'Återbetalt', police)
    await step('spending', prosecutors, '', '12 000 000', 'Åklagare för människohandel', prosecutors)
    expect(await mine()).toMatchObject({
      decided: 52 * MSEK,
      granted: 52 * MSEK,
      paid: 52 * MSEK,
      spent: 51.5 * MSEK,
      repaid: 0.5 * MSEK,
    })
  })

  test('a step that states no years is for the years that the money was given for', async () => {
    await world.asSystem(async (tx) => {
      const rows = await tx
        .selectFrom('money.line as l')
        .innerJoin('money.account as a', 'a.id', 'l.account_id')
        .select(['l.from_year', 'l.to_year'])
        .where('a.assignment_id', '=', assignmentId)
        .distinct()
        .execute()
      expect(rows).toEqual([{ from_year: 2008, to_year: 2010 }])
    })
  })
})

describe('as lived', () => {
  test('what the reinforcement led to is reported as output, outcome and effect apart, and stands beside the money', async () => {
    const { snapshot } = await police.perform(viewAssignment, { assignmentId })
    const { reportBackId } = await police.perform(beginReport, {
      assignmentId,
      deadlineId: snapshot.deadlines[0]!.id,
    })
    const revision = async () => (await police.perform(viewReport, { reportBackId })).report.revision
    await police.perform(saveReport, {
      reportBackId,
      revision: await revision(),
      answers: Object.fromEntries(
        snapshot.questions.map(({ id }) => [id, 'Påhittat: 31 miljoner till insatser.']),
      ),
      output: 'Påhittat: 23 operativa insatser, en metodhandbok.',
      outcome: 'Påhittat: fler ärenden gick till åtal.',
      notAssessed: 'Påhittat: effekten på handeln går inte att skilja från annat.',
      // What the police have posted themselves is in the ledger, and is not booked once more.
      spent: '39 500 000',
      moneySource: 'Påhittat bokslut',
      figures: [
        {
          label: 'Operativa insatser',
          level: 'output',
          kind: 'measured',
          value: '23',
          unit: 'insatser',
          source: 'Påhittad ärendelista',
        },
      ],
    })
    await police.perform(submitReport, { reportBackId, revision: await revision() })
    await coordinator.perform(acceptReport, { reportBackId, revision: await revision() })
    await coordinator.perform(publishReport, { reportBackId, revision: await revision() })
    const page = (await (await world.app.request(planPaths.assignment({ assignmentId }))).text()).replaceAll(
      '\u00a0',
      ' ',
    )
    const money = page.slice(page.indexOf('id="money"'))
    for (const shown of ['52 000 000 kr', '39 500 000 kr', '12 000 000 kr', '500 000 kr'])
      expect(money).toContain(shown)
    expect(money).toContain('Vad pengarna ledde till')
    expect(money).toContain(planPaths.reportBack({ reportBackId }))
    for (const shown of ['23 operativa insatser', 'fler ärenden gick till åtal', 'går inte att skilja'])
      expect(money).toContain(shown)
    // The prosecutors have not told yet, and it says so.
    expect(money).toContain('Åklagarmyndigheten har inte redovisat')
  })

  test('a visitor finds where the money went in three clicks, each a link on the page before', async () => {
    const html = async (address: string) => (await world.app.request(address)).text()
    const follow = async (from: string, to: string) => {
      expect(await html(from)).toContain(`href="${to}"`)
      return to
    }
    const plan = await follow('/plans', planPaths.plan({ planId }))
    const money = await follow(plan, planPaths.planMoney({ planId }))
    await follow(money, planPaths.assignment({ assignmentId }))
  })
})
