import { expect, test } from 'vitest'
import { type FlowRow, flowOf } from './flow.ts'
import { planMoneyFlow } from './pages/picture.tsx'

const row = (more: Partial<FlowRow>): FlowRow => ({
  stage: 'appropriated',
  assignmentId: null,
  assignmentTitle: null,
  bodyId: null,
  holder: null,
  measures: [],
  assignees: [],
  item: null,
  stewardId: null,
  fromYear: 2009,
  toYear: 2010,
  cameOre: 0,
  leftOre: 0,
  ...more,
})
const measures = [{ id: 'm7', number: '7', planId: 'p' }]

test('the picture of the money shows all of the frame: what is decided, what is planned, what is not traced', () => {
  const flow = flowOf([
    row({ cameOre: 1000, leftOre: 300 }),
    row({ stage: 'outside', leftOre: -100 }),
    row({ stage: 'decided', holder: 'Påhittade verket', measures, cameOre: 700, leftOre: 700 }),
    row({ stage: 'planned', holder: 'Påhittade verket', measures, cameOre: 100, leftOre: 100 }),
  ])
  const picture = planMoneyFlow({ plan: { id: 'p' }, flow }, { locale: 'sv', today: '2010-01-01' })
  const links = picture.table.rows.map((cells) => cells.map(({ value }) => value))
  expect(links).toEqual(
    expect.arrayContaining([
      expect.arrayContaining(['Planens ram', 'Beslutat', 600]),
      expect.arrayContaining(['Andra anslag', 'Beslutat', 100]),
      expect.arrayContaining(['Planens ram', 'Planerat, inte beslutat', 100]),
      expect.arrayContaining(['Planens ram', 'Inte spårat till något uppdrag', 300]),
      expect.arrayContaining(['Påhittade verket', 'Åtgärd 7', 800]),
    ]),
  )
  expect(picture.draw('wide', 'x').body).toContain('Inte spårat')
})
