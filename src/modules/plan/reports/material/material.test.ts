import { beforeAll, describe, expect, test } from 'vitest'
import { perform } from '../../../../platform/access/action.ts'
import { givenPlan } from '../../../../testing/plans.ts'
import { openWorld, type TestPerson, type World } from '../../../../testing/world.ts'
import { countingActions } from '../../../series/told/actions.ts'
import { inspectSeries } from '../../../statistics/index.ts'
import { noteConsultation } from '../../../support/identification/consultations/actions.ts'
import { identificationSeries } from '../../../support/identification/series.ts'
import { viewAssignment } from '../../assignment-view/actions.ts'
import { giveAssignment } from '../../assignments/decision-actions.ts'
import { paths } from '../../paths.ts'
import { beginReport, viewReport } from '../actions.ts'
import { materialActions } from './actions.ts'
import { withFigure, withText } from './rules.ts'

let world: World
let officer: TestPerson
let reportBackId: string

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-02-03T09:00:00Z')
  const adviser = await world.as('caseworker', 'Exempelköpings kommun')
  for (let count = 0; count < 9; count += 1)
    await adviser.perform(noteConsultation, { about: 'child', asker: 'school', topics: ['need.housing'] })
  world.setTime('2026-04-08T03:00:00Z')
  const { countAll } = countingActions(identificationSeries, inspectSeries)
  await perform(world.house, { actor: { kind: 'system', name: 'test' } }, countAll, {})
  const plan = await givenPlan(world)
  const coordinator = await world.as('national_coordinator', 'Påhittade samordningen')
  officer = await world.as('body_officer', 'Exempelmyndigheten')
  const { assignmentId } = await coordinator.perform(giveAssignment, {
    planId: plan.planId,
    title: 'Sprid riktlinjer',
    task: 'Sprid riktlinjer och redovisa hur de används.',
    measures: [plan.measures['1']!],
    assignees: ['Exempelmyndigheten'],
    decided: '2026-01-02',
    questions: [],
    deadlines: [{ day: '2026-06-01', kind: 'final' }],
  })
  const { snapshot } = await officer.perform(viewAssignment, { assignmentId })
  reportBackId = (await officer.perform(beginReport, { assignmentId, deadlineId: snapshot.deadlines[0]!.id }))
    .reportBackId
})

const report = async () => (await officer.perform(viewReport, { reportBackId })).report
const key = 'support.advice_contacts/2026-01-01'

describe('a figure that the house has counted', () => {
  test('is offered to the report-back, and filled in only when somebody chooses it', async () => {
    const page = await (await officer.get(paths.material({ reportBackId }))).text()
    expect(page).toContain('Rådgivning utan ärende')
    expect(page).toContain('9 kontakter')
    expect((await report()).figures).toEqual([])
  })

  test('keeps its period, its definition and where it came from', async () => {
    const { revision } = await report()
    const answer = await officer.post(paths.useMaterial({ reportBackId }), {
      key,
      revision: String(revision),
    })
    expect(answer.status).toBe(303)
    expect((await report()).figures).toMatchObject([
      {
        label: 'Rådgivning utan ärende',
        value: 9,
        kind: 'measured',
        periodFrom: '2026-01-01',
        periodTo: '2026-03-31',
        source: expect.stringContaining('Samlad, räkning 1'),
      },
    ])
    expect(await (await officer.get(paths.material({ reportBackId }))).text()).toContain('Finns med')
  })

  test('chosen twice is there once', async () => {
    const { revision } = await report()
    await officer.post(paths.useMaterial({ reportBackId }), { key, revision: String(revision) })
    expect((await report()).figures).toHaveLength(1)
  })

  test('is not offered to whoever does not write the report-back, and one that is not there is not found', async () => {
    const other = await world.as('body_officer', 'Andra påhittade myndigheten')
    expect((await other.get(paths.material({ reportBackId }))).status).toBe(404)
    const { revision } = await report()
    const answer = await officer.post(paths.useMaterial({ reportBackId }), {
      key: 'support.nothing/2026-01-01',
      revision: String(revision),
    })
    expect(answer.status).toBe(404)
  })

  test('of which too few stand behind it comes as withheld, never as a zero', () => {
    const empty = {
      answers: [],
      output: null,
      outcome: null,
      effect: null,
      notAssessed: null,
      deviation: null,
      spentOre: null,
      repaidOre: null,
      moneySource: null,
      figures: [],
    }
    const figure = {
      label: 'Remisser',
      level: 'output',
      kind: 'suppressed',
      value: null,
      unit: 'remisser',
      periodFrom: '2026-01-01',
      periodTo: '2026-03-31',
      source: 'Samlad',
    } as const
    expect(withFigure(empty, figure).figures).toEqual([figure])
  })
})

describe('a text that a room offers', () => {
  test('stands in the report-back with its source, after what was written, and once', async () => {
    const source = {
      name: 'housing.proposals',
      measures: [3],
      collect: async () => [
        {
          key: 'one',
          heading: 'Utbildning om barn',
          text: 'Fler behöver den.',
          source: 'Självskattning 2026',
          level: 'outcome' as const,
        },
      ],
    }
    const { viewMaterial, useMaterial } = materialActions([], [source])
    const viewed = await officer.perform(viewMaterial, { reportBackId })
    expect(viewed.texts).toMatchObject([{ key: 'housing.proposals/one', held: false }])
    for (let turn = 0; turn < 2; turn++)
      await officer.perform(useMaterial, {
        reportBackId,
        revision: (await report()).revision,
        key: 'housing.proposals/one',
      })
    expect((await report()).outcome).toBe('Utbildning om barn: Fler behöver den. (Självskattning 2026)')
    const { material } = viewed.texts[0]!
    expect(withText({ ...(await report()), outcome: 'Först.' }, material).outcome).toMatch(/^Först\.\n\nUtb/)
  })
})
