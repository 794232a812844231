import { beforeAll, describe, expect, test } from 'vitest'
import {
  answerMan,
  countMen,
  openLeaving,
  readResult,
  sayOfResult,
  viewLeaving,
  workOutChange,
} from '../../src/modules/outreach/leaving/actions.ts'
import type { Moment } from '../../src/modules/outreach/leaving/instrument.ts'
import { leavingSeries } from '../../src/modules/outreach/leaving/series.ts'
import { paths } from '../../src/modules/outreach/paths.ts'
import { perform } from '../../src/platform/access/action.ts'
import { anonymous } from '../../src/platform/access/actor.ts'
import { protect } from '../../src/platform/series/protect.ts'
import { reportBackOf } from '../../src/testing/report-backs.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 8: what changes for men who want to stop buying sex, before and after, with how many left; and that the result is spread.

let world: World
let units: TestPerson[]
let groups: string[]

const asNobody = { actor: anonymous }
const asSystem = { actor: { kind: 'system', name: 'test' } } as const
const workOut = () => perform(world.house, asSystem, workOutChange, {})
const answer = (man: number, moment: Moment, paid: string, sure: number) =>
  perform(world.house, asNobody, answerMan, {
    ...{ groupId: groups[man % 3]!, moment, code: `Påhi-${man}-tta`, again: ` påhi ${man} TTA` },
    answers: { paid, sure: `s${sure}` },
  })

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-02-02T10:00:00Z')
  units = await Promise.all(
    ['Påhittade enheten A', 'Påhittade enheten B', 'Påhittade enheten C'].map((name) =>
      world.as('caseworker', name),
    ),
  )
  groups = []
  for (const unit of units) {
    groups.push((await unit.perform(openLeaving, {})).groupId)
    await unit.perform(countMen, { year: '2026', men: '24', asked: '20', accepted: '17' })
  }
})

describe('as lived', () => {
  test('a unit has one address, says how many it met, and how far they came never grows on the way', async () => {
    const [unit] = units as [TestPerson]
    await expect(unit.perform(openLeaving, {})).rejects.toThrow('leaving.open_already')
    await expect(
      unit.perform(countMen, { year: '2026', men: '5', asked: '6', accepted: '1' }),
    ).rejects.toMatchObject({ code: 'leaving.more_than_before', field: 'asked' })
    await expect(
      unit.perform(countMen, { year: '2027', men: '5', asked: '1', accepted: '1' }),
    ).rejects.toMatchObject({ field: 'year' })
    const page = await (await unit.get(paths.leaving())).text()
    for (const provision of ['6:11', '26:1', '10:23', '10:21', '24:4']) expect(page).toContain(provision)
    expect((await unit.perform(viewLeaving, {})).flow).toEqual([
      { year: 2026, men: 24, asked: 20, accepted: 17 },
    ])
  })

  test('a man answers as nobody by a code of his own; a code that is not the same twice is refused, and nothing is dated finer than the year', async () => {
    for (let man = 0; man < 30; man++) await answer(man, 'baseline', 'yes', 3)
    await expect(
      perform(world.house, asNobody, answerMan, {
        ...{ groupId: groups[0]!, moment: 'baseline', code: 'abc123', again: 'abc124', answers: {} },
      }),
    ).rejects.toMatchObject({ code: 'leaving.codes_differ', field: 'again' })
    world.setTime('2026-09-02T10:00:00Z')
    for (let man = 0; man < 20; man++) await answer(man, 'six_months', man < 12 ? 'no' : 'yes', 7)
    const rows = await world.asSystem((tx) => tx.selectFrom('outreach.answer').selectAll().execute())
    expect(rows).toHaveLength(50)
    expect(JSON.stringify(rows)).not.toMatch(/påhi|tta|2026-/i)
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2026]))
    const told = await world.asSystem((tx) =>
      tx.selectFrom('audit.record').select('action').where('action', '=', 'leaving.answer').execute(),
    )
    expect(told).toEqual([])
  })

  test('nothing is told before the year has been over for half a year, and then of all units together', async () => {
    world.setTime('2027-06-30T10:00:00Z')
    expect(await workOut()).toEqual({ told: false })
    expect(await (await world.app.request(paths.results())).text()).toContain('Inget att berätta än')
    world.setTime('2027-07-01T10:00:00Z')
    expect(await workOut()).toEqual({ told: true })
    expect(await workOut()).toEqual({ told: false })
    const page = (await (await world.app.request(paths.results())).text()).replaceAll(/<[^>]+>/g, ' ')
    for (const said of [
      'Till och med 2026',
      '72',
      '60',
      '51',
      '−60 procentenheter',
      'p &lt; 0,01',
      'Ingen har följts hit än: När kontakten slutade; Efter ett år',
    ])
      expect(page).toContain(said)
    for (const name of ['Påhittade enheten A', 'Påhittade enheten B']) expect(page).not.toContain(name)
  })

  test('a body says what changed; a word of cause is refused by name, and what was read is counted', async () => {
    const agency = await world.as('body_officer', 'Påhittade socialmyndigheten')
    const refused = await agency.post(paths.sayOfResult(), { words: 'Samtalen har effekt.' })
    expect(refused.status).toBe(422)
    expect(await refused.text()).toContain('”effekt” säger mer')
    await agency.perform(sayOfResult, { words: 'Av 20 följda män hade 8 betalat det senaste halvåret.' })
    await agency.perform(readResult, {})
    await agency.perform(readResult, {})
    const page = await (await world.app.request(paths.results())).text()
    expect(page).toContain('Av 20 följda män hade 8 betalat')
    expect(page).toContain('1 organisation har läst.')
  })

  test('the series tell how far men came and the change, for the year that was told', async () => {
    const cells = (name: string) =>
      world.asSystem(async (tx) => {
        const series = leavingSeries.find((one) => one.name === name)!
        const period = { from: '2026-01-01', to: '2026-12-31' }
        expect(await series.ready!(tx, { from: '2027-01-01', to: '2027-12-31' })).toBe(false)
        expect(await series.ready!(tx, period)).toBe(true)
        return protect(series, await series.count(tx, period))
      })
    const flow = await cells('outreach.leaving_flow')
    expect(flow.filter(({ breakdown }) => breakdown === 'stage').map(({ figure }) => figure)).toEqual(
      [72, 60, 51, 30, 20].map((value) => ({ kind: 'measured', value })),
    )
    expect((await cells('outreach.paid_change'))[0]?.figure).toEqual({ kind: 'measured', value: -60 })
  })
})

describe('as ordered', () => {
  test('the follow-up of men who want to stop is ordered, reported back and accepted', async () => {
    world.setTime('2032-03-01T09:00:00Z')
    const { report } = await reportBackOf(world, {
      title: 'Påhittat uppdrag: följ upp män som vill sluta köpa sex',
      task: 'Beskriv vad som ändras för män som söker stöd för att sluta köpa sex, och sprid resultatet.',
      body: 'Påhittade socialmyndigheten',
      questions: ['Hur många män följdes?'],
      answer: 'Påhittat: 20 av 51 som sa ja.',
      output: 'Uppföljning vid tre enheter, med bortfall.',
      figure: { label: 'Följda män', value: '20', unit: 'män' },
    })
    expect(report.state).toBe('accepted')
  })
})
