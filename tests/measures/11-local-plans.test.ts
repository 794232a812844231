import { beforeAll, describe, expect, test } from 'vitest'
import { localPlans, needs, supports } from '../../src/modules/learning/local-plans/registers.ts'
import { localPlanSeries } from '../../src/modules/learning/local-plans/series.ts'
import { paths } from '../../src/modules/learning/paths.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 11: training of those who coordinate leisure, school and social services in municipalities, and the local plan that
// they make of it; beside it what is needed and not there (35), and support to those who train their own (2).

let world: World
let municipality: TestPerson
let neighbour: TestPerson

const plan = {
  name: 'Påhittade planen mot sexuell exploatering',
  municipality: '1480',
  agreedOn: '2026-05-04',
  reviewOn: '2027-05-04',
  functions: ['leisure', 'school', 'social_services'],
  cooperation: 'Fritidsledare och elevhälsa träffas varje månad; oro går till socialtjänsten samma dag.',
}

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  municipality = await world.as('body_officer', 'Påhittade kommunen')
  neighbour = await world.as('body_officer', 'Påhittade grannkommunen')
})

const counted = (name: string) =>
  world.asSystem((tx) =>
    localPlanSeries
      .find((series) => series.name === name)!
      .count(tx, { from: '2026-01-01', to: '2026-12-31' }),
  )

describe('as lived', () => {
  test('a municipality adds its plan by the form; everybody reads it, and only the municipality changes it', async () => {
    const { functions: _, ...fields } = plan
    const sent = await municipality.post(paths.localPlan.add(), { ...fields, 'functions[]': 'leisure' })
    expect(sent.status).toBe(303)
    const { rows } = await municipality.perform(localPlans.list, { municipality: '1480' })
    const id = rows[0]!.id
    await municipality.perform(localPlans.change, { ...plan, id, revision: 1 })
    const everybody = await (await world.app.request(paths.localPlan.one({ id }))).text()
    expect(everybody).toContain('Fritid, Skola, Socialtjänst')
    await expect(neighbour.perform(localPlans.change, { ...plan, id, revision: 2 })).rejects.toThrow(
      'not_found',
    )
    await expect(neighbour.perform(localPlans.close, { id })).rejects.toThrow('not_found')
    expect(await counted('learning.local_plans')).toEqual(
      expect.arrayContaining([{ cell: { function: 'school' }, count: 1 }]),
    )
  })

  test('a plan that is looked at before it was agreed on is refused at the day', async () => {
    await expect(
      municipality.perform(localPlans.add, { ...plan, reviewOn: '2026-01-01' }),
    ).rejects.toMatchObject({ code: 'local_plan.reviewed_before', field: 'reviewOn' })
  })

  test('what is needed stands until it is met, with how it is known', async () => {
    const { id } = await neighbour.perform(needs.add, {
      topic: 'Samtal om nätet med mellanstadiet',
      setting: 'school',
      function: 'pupil_health',
      counties: ['14'],
      foundOn: '2026-10-01',
      source: 'Påhittad inventering, s. 12',
    })
    const going = await municipality.perform(needs.list, { counties: '14', setting: 'school' })
    expect(going.rows.map(({ topic }) => topic)).toEqual(['Samtal om nätet med mellanstadiet'])
    await neighbour.perform(needs.close, { id })
    expect((await municipality.perform(needs.list, {})).rows).toEqual([])
    expect((await municipality.perform(needs.list, { ended: 'yes' })).rows).toHaveLength(1)
  })

  test('support to whoever trains their own says its sum where it is money, and only there', async () => {
    const agency = await world.as('body_officer', 'Påhittade socialmyndigheten')
    const support = {
      receiver: 'Påhittade regionen',
      receiverKind: 'region',
      county: '14',
      form: 'money',
      setting: 'youth_clinic',
      givenOn: '2026-03-01',
    }
    await expect(agency.perform(supports.add, support)).rejects.toMatchObject({ code: 'support.how_much' })
    await expect(
      agency.perform(supports.add, { ...support, form: 'advice', kronor: '100 000' }),
    ).rejects.toMatchObject({ code: 'support.only_money', field: 'kronor' })
    await agency.perform(supports.add, { ...support, kronor: '100 000' })
    expect(await counted('learning.support')).toEqual([{ cell: { form: 'money', county: '14' }, count: 1 }])
  })
})

describe('as ordered', () => {
  test('the training of municipal coordinators is ordered, reported back and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: utbildning av kommunala samordnare',
      task: 'Utbilda anställda i kommuner om risker för sexuell exploatering genom interaktiva medier.',
      body: 'Påhittade ungdomsmyndigheten',
      questions: ['Hur många kommuner har en lokal plan?'],
      answer: 'Påhittat: 41 kommuner.',
      output: 'Utbildningar i alla län, och lokala planer.',
      figure: { label: 'Kommuner med lokal plan', value: '41', unit: 'kommuner' },
    })
    expect(report.state).toBe('accepted')
  })
})
