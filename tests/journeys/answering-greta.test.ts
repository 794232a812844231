import { beforeAll, expect, test, vi } from 'vitest'
import { monitoringActions } from '../../src/modules/monitoring/index.ts'
import { paths } from '../../src/modules/monitoring/paths.ts'
import { widths } from '../../src/testing/browser.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import type { TestPerson, World } from '../../src/testing/world.ts'

// A desk officer answers GRETA on the demonstration: most of it is known in the house, one answer is asked for, the reply is sent. Without
// JavaScript.

const { listRounds, viewRound, writeAnswer } = monitoringActions

let world: World
let served: ServedWorld
let desk: TestPerson
let agency: TestPerson
let id: string

vi.setConfig({ testTimeout: 180_000 })

beforeAll(async () => {
  world = await openDemonstration()
  served = await serveWorld(world)
  desk = await world.as('ministry_officer', 'Arbetsmarknadsdepartementet')
  agency = await world.as('body_officer', 'Exempelmyndigheten')
  id = (await desk.perform(listRounds, {})).rows.find(({ closedOn }) => closedOn === null)!.id
}, 300_000)

const questions = async () => (await desk.perform(viewRound, { id })).more.questions

test('at least 60 of 100 questions are answered by what the house knows, each with source and day, and nothing stale among it', async () => {
  const all = await questions()
  const sound = (one: (typeof all)[number]) =>
    one.draws.filter(({ standing }) => standing === 'stands' || standing === 'newer')
  const accepted = (one: (typeof all)[number]) => one.asked.filter(({ acceptedOn }) => acceptedOn !== null)
  const known = all.filter((one) => sound(one).length + accepted(one).length > 0)
  expect(all.length).toBeGreaterThanOrEqual(24)
  expect(known.length / all.length).toBeGreaterThanOrEqual(0.6)
  for (const { piece } of known.flatMap(sound)) {
    expect(piece!.title.sv).not.toBe('')
    expect(piece!.issuer).not.toBe('')
    expect(piece!.day! >= '2023-05-01').toBe(true)
  }
  for (const { source, asOf } of known.flatMap(accepted)) expect([source === '', asOf]).not.toContain(null)
  // Old report-backs are there, with the word that says so, and do not count.
  expect(all.flatMap(({ draws }) => draws).some(({ standing }) => standing === 'too_old')).toBe(true)
})

test('from the round to a reply that everybody reads', async () => {
  const { page, close } = await served.openAs(desk, { javaScript: false })
  await page.open(paths.round.one({ id }))
  await page.screenshots('greta-round')
  await page.follow(/^I\.1\. /)
  await page.unfold('Fråga en myndighet')
  await page.fill('Myndighet', 'Exempelmyndigheten')
  await page.fill(/^Svar senast/, '2027-01-15')
  await page.press('Fråga en myndighet')
  expect(await page.words()).toContain('Exempelmyndigheten har inte svarat')

  const { page: phone, close: hangUp } = await served.openAs(agency, {
    width: widths.phone,
    javaScript: false,
  })
  const asked = (await questions()).find(({ number }) => number === 'I.1')!.asked[0]!
  await phone.open(paths.asked({ askingId: asked.id }))
  await phone.fill('Svar', 'Påhittat: den som är utsatt får veta det vid första mötet.')
  await phone.fill(/^Källa/, 'Påhittad vägledning 2026:2')
  await phone.pressRefused('Skicka svaret')
  await phone.fill(/^Gäller till och med/, '2026-11-20')
  await phone.press('Skicka svaret')
  expect(await phone.words()).toContain('Svaret är skickat')
  await phone.screenshots('greta-asked')
  await hangUp()

  await page.open(paths.question.one({ id, questionId: (await questions())[0]!.id }))
  await page.press('Godta svaret')
  await page.tick(/^Godkänd/)
  await page.press('Spara svaret')
  expect(await page.words()).toContain('den som är utsatt får veta det')
  await page.screenshots('greta-question')

  await page.open(paths.draft({ id }))
  expect(await page.words()).toContain('Kvar att göra')
  for (const { id: questionId, revision, approvedOn } of await questions())
    if (approvedOn === null)
      await desk.perform(writeAnswer, { id, questionId, revision, answer: 'Påhittat svar.', approved: 'yes' })
  await page.open(paths.draft({ id }))
  expect(await page.words()).toContain('Allt är godkänt.')
  expect(await page.words()).toContain('Vad som är annorlunda mot förra svaret')
  await page.screenshots('greta-draft')
  await page.press('Svaret är skickat')
  expect(await page.words()).toContain('Påhittad vägledning 2026:2')
  await close()

  const { page: visitor, close: leave } = await served.open({ width: widths.phone, javaScript: false })
  await visitor.open(paths.round.list({ ended: 'yes' }))
  await visitor.follow(/Gretas nya runda/)
  await visitor.follow('Läs svaret')
  expect(await visitor.words()).toContain('brottsbalken')
  await visitor.screenshots('greta-reply')
  await leave()
})
