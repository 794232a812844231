import { expect, test } from 'vitest'
import { planMoneyFlow } from './pages/picture.tsx'
import { type FlowRow, moneySums } from './sums.ts'

const row = (more: Partial<FlowRow>): FlowRow => ({
  stage: 'appropriated',
  assignmentId: null,
  assignmentTitle: null,
  bodyId: null,
  holder: null,
  measures: [],
  assignees: [],
  key: 'k',
  item: null,
  stewardId: null,
  postingId: 'b',
  words: 'Påhittat beslut',
  fromYear: 2009,
  toYear: 2010,
  cameOre: 0,
  leftOre: 0,
  ...more,
})
const measures = [{ id: 'm7', number: '7', planId: 'p', area: '1' }]

test('the picture of the money shows all of the frame: what is decided, what is planned, what is not traced', () => {
  const money = moneySums([
    row({ cameOre: 1000, leftOre: 300 }),
    row({ stage: 'outside', leftOre: -100 }),
    row({ stage: 'decided', holder: 'Påhittade verket', measures, cameOre: 700, leftOre: 700 }),
    row({ stage: 'planned', holder: 'Påhittade verket', measures, cameOre: 100, leftOre: 100 }),
  ])
  const picture = planMoneyFlow({ plan: { id: 'p' }, money }, { locale: 'sv', today: '2010-01-01' })
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
