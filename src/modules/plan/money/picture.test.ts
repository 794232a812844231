import { expect, test } from 'vitest'
import { planMoneyBar } from './pages/picture.tsx'
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
const of = { holder: 'Påhittade verket', measures }

test('the picture of the money is the frame: what is decided and planned of it, and what cannot be traced', () => {
  const money = moneySums([
    row({ cameOre: 100_000_000, leftOre: 30_000_000 }),
    row({ stage: 'outside', ...of, leftOre: -10_000_000 }),
    row({ stage: 'decided', ...of, cameOre: 70_000_000, leftOre: 70_000_000 }),
    row({ stage: 'planned', ...of, cameOre: 10_000_000, leftOre: 10_000_000 }),
  ])
  const picture = planMoneyBar({ plan: { id: 'p' }, money }, { locale: 'sv', today: '2010-01-01' })
  expect(picture.title.replaceAll('\u00a0', ' ')).toBe(
    '300 000 kr av 1 miljon kronor går inte att följa till ett uppdrag.',
  )
  const rows = picture.table.rows.map((cells) => cells.map(({ value }) => value))
  expect(rows).toEqual([
    ['Åtgärd 7', 'Påhittade verket', 'Åtgärd 7', 'decided', 60_000_000],
    ['Åtgärd 7', 'Påhittade verket', 'Åtgärd 7', 'planned', 10_000_000],
    ['Går inte att följa', '', '', 'untraced', 30_000_000],
  ])
  const widths = [
    ...picture.draw('wide', 'x').body.matchAll(/class="picture-money-(\w+)"[^>]* width="([\d.]+)"/g),
  ]
  expect(widths.map(([, kind, width]) => [kind, Number(width)])).toEqual([
    ['decided', 612],
    ['planned', 102],
    ['untraced', 306],
  ])
})
