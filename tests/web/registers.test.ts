import { beforeAll, expect, test } from 'vitest'
import { countyPlans } from '../../src/modules/cooperation/counties/registers.ts'
import { paths as cooperation } from '../../src/modules/cooperation/paths.ts'
import { visits } from '../../src/modules/cooperation/visits/registers.ts'
import { decideVisit } from '../../src/modules/cooperation/visits/steps.ts'
import { paths as surveys } from '../../src/modules/surveys/paths.ts'
import { points } from '../../src/modules/surveys/results/points.ts'
import { rounds } from '../../src/modules/surveys/rounds/registers.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// What the pages of every register say, whatever room they are of.

let world: World
let board: TestPerson
let institute: TestPerson

const read = async (address: string) =>
  (await (await institute.get(address)).text()).replaceAll('\u00a0', ' ')
const plan = { name: 'Påhittade planen', year: '2026', counties: [], situation: 'Påhittat läge.' }

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  board = await world.as('national_coordinator', 'Påhittade samordningen')
  institute = await world.as('body_officer', 'Påhittade institutet')
})

test('what is not given stands on one row, and what an empty list means is said', async () => {
  const { id } = await board.perform(countyPlans.add, plan)
  const page = await read(cooperation.countyPlan.one({ id }))
  expect(page.split('Inget angivet')).toHaveLength(2)
  expect(page).toContain('Vilka som står bakom, Beslutad, Följs upp senast')
  expect(page).toMatch(/<dt>Län<\/dt><dd>Hela landet<\/dd>/)
  expect(await read(cooperation.countyPlan.list())).toContain('Hela landet')
})

test('a year is written as a year, and a share in the language of the reader, wherever they stand', async () => {
  const { id } = await institute.perform(points.add, {
    ...{
      study: 'Påhittad studie',
      item: 'sold',
      year: '2014',
      percent: '0,87',
      counted: '51',
      asked: '5 839',
    },
    ...{ wording: 'Påhittad fråga?', mode: 'i klassen', frame: 'gymnasiet', ages: '18', source: 'Påhittad' },
  } as never)
  for (const address of [
    surveys.point.list(),
    surveys.point.one({ id }),
    surveys.point.file({ as: 'page' }),
  ]) {
    const page = await read(address)
    expect(page, address).not.toContain('2 014')
    expect(page, address).toContain('0,87')
  }
  expect(await read(cooperation.countyPlan.file({ as: 'page' }))).not.toContain('2 026')
})

test('a list to print keeps what a sheet is too narrow for, row after row, and names once what is said of none', async () => {
  const page = cooperation.countyPlan.file({ as: 'page' })
  const few = await read(page)
  expect(few).toContain('<table')
  expect(few).not.toMatch(/<th scope="col"[^>]*>Avslutad/)
  expect(few).toMatch(/<p class="quiet">Inget angivet: [^<]*Avslutad/)
  await board.perform(countyPlans.add, {
    ...{ name: 'Påhittade länets plan', year: '2026', counties: ['12'], situation: 'Påhittat läge.' },
    ...{ participants: 'Påhittade parter', agreedOn: '2026-01-15', reviewOn: '2027-01-30' },
    ...{
      link: 'https://lansstyrelse.example/planer/pahittade-lanets-plan-mot-prostitution-och-manniskohandel',
    },
  } as never)
  const many = await read(page)
  expect(many).not.toContain('<table')
  expect(many).toContain('>Påhittade länets plan</h2>')
  expect(many).toMatch(/<dt>Adress till planen<\/dt><dd>https:\/\/lansstyrelse.example\/planer/)
})

test('a change of what a record does not show leaves no empty line in its history', async () => {
  const { id } = await institute.perform(visits.add, {
    ...{
      organisation: 'Påhittade ministeriet',
      country: 'EE',
      people: '8',
      languages: ['en'],
      who: ['police'],
    },
    ...{ wishedFrom: '2027-04-20', wishedTo: '2027-04-22', purpose: 'Samverkan.' },
  } as never)
  await institute.perform(decideVisit, { id, state: 'accepted', decidedWords: 'Välkomna.' })
  const page = await read(cooperation.visit.one({ id }))
  expect(page).not.toContain('<ol class="history">')
  // How it stands comes before what was written of it.
  expect(page.indexOf('Välkomna.')).toBeLessThan(page.indexOf('class="description-list"'))
})

test('that a record ends is a step of its own: what follows stands there, and it has not ended before that', async () => {
  const { id } = await board.perform(countyPlans.add, { ...plan, name: 'Påhittad plan att avsluta' })
  const address = cooperation.countyPlan.close({ id })
  const page = async (at: string) => (await board.get(at)).text()
  const record = await page(cooperation.countyPlan.one({ id }))
  expect(record).toContain(`href="${address}"`)
  expect(record).not.toContain(`action="${address}"`)
  const step = await page(address)
  expect(step).toContain('Påhittad plan att avsluta')
  expect(step).toMatch(/Det här händer[\s\S]*Den finns kvar bland avslutade planer/)
  expect(step).not.toContain('Det går inte att ångra')
  expect(await page(cooperation.countyPlan.one({ id }))).not.toContain('Avslutad sedan')
  expect((await institute.get(address)).status).toBe(404)
  expect((await board.post(address, {})).headers.get('location')).toBe(cooperation.countyPlan.one({ id }))
  expect(await page(cooperation.countyPlan.one({ id }))).toContain('Avslutad sedan')
})

test('what was ended by mistake is taken up again by those whose it is, and its history tells both', async () => {
  const { id } = await board.perform(countyPlans.add, { ...plan, name: 'Påhittad plan att ta upp igen' })
  const other = await world.as('national_coordinator', 'Påhittade grannen')
  const address = cooperation.countyPlan.reopen({ id })
  const page = async (who = board) => (await who.get(cooperation.countyPlan.one({ id }))).text()
  expect(await page()).not.toContain(`action="${address}"`)
  await expect(board.perform(countyPlans.reopen, { id })).rejects.toThrow('not_ended')
  await board.perform(countyPlans.close, { id })
  await expect(board.perform(countyPlans.change, { ...plan, id, revision: 2 })).rejects.toThrow(
    'ended_already',
  )
  expect(await page(other)).not.toContain(`action="${address}"`)
  await expect(other.perform(countyPlans.reopen, { id })).rejects.toThrow('not_found')
  expect(await page()).toContain(`action="${address}"`)
  expect((await board.post(address, {})).headers.get('location')).toBe(cooperation.countyPlan.one({ id }))
  const again = await page()
  expect(again).not.toContain('Avslutad sedan')
  expect(again).toContain(`href="${cooperation.countyPlan.change({ id })}"`)
  expect(again).toMatch(/<ol class="history">[\s\S]*Upptagen igen[\s\S]*Avslutad/)
  await board.perform(countyPlans.change, { ...plan, id, revision: 3, name: 'Påhittad plan som går vidare' })
  expect((await board.perform(countyPlans.view, { id })).entry.closedOn).toBeNull()
})

test('a survey that has ended takes no answers again', async () => {
  expect(rounds.reopens).toBe(false)
  expect(rounds.policy.rules).not.toHaveProperty('survey.reopen')
})

test('a list of which all have ended does not say that there was none', async () => {
  expect(await read(surveys.point.list({ q: 'finns inte' }))).not.toContain('Alla är avslutade')
  const { rows } = await institute.perform(points.list, {})
  for (const { id } of rows) await institute.perform(points.close, { id })
  const page = await read(surveys.point.list())
  expect(page).toContain('Alla är avslutade')
  expect(page).not.toContain('Ingen punkt än')
})

test('a change is told at the moment when it was made, and not at that of what was there before', async () => {
  const { id } = await board.perform(countyPlans.add, { ...plan, name: 'Påhittad plan med datum' })
  const moments = ['2026-11-25T12:00:00Z', '2026-11-27T12:00:00Z']
  for (const [at, moment] of moments.entries()) {
    world.setTime(moment)
    ;[board] = (await world.everybody(new Set([board.actor.personId]))) as [TestPerson]
    await board.perform(countyPlans.change, { ...plan, id, revision: at + 1, name: `Påhittat namn ${at}` })
  }
  const page = await read(cooperation.countyPlan.one({ id }))
  const told = [...page.matchAll(/<time datetime="([^"]*)"[^>]*>[^<]*<\/time>[\s\S]*?<ins>([^<]*)/g)]
  expect(told.map(([, when, what]) => [when, what])).toEqual([
    ['2026-11-27T12:00:00.000Z', 'Påhittat namn 1'],
    ['2026-11-25T12:00:00.000Z', 'Påhittat namn 0'],
  ])
})
