import { beforeAll, expect, test } from 'vitest'
import { redressPaths } from '../../src/modules/redress/index.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { givenDecidedClaim, givenSentPayment } from '../../src/testing/redress.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
const BODY = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-24T12:00:00Z')
  await world.body(BODY, 'municipality')
  served = await serveWorld(world)
  worker = await world.as('caseworker', BODY)
})

test('a claim is begun from the page of a case, on a phone without client code, and its last day is told with its section', async () => {
  const caseId = await givenCase(worker, { chosenName: 'Påhittad Ioana' })
  const { page, close } = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await page.open(supportPaths.case({ caseId }))
  await page.unfold('Stöd och rättsprocess')
  await page.follow('Ersättning')
  await page.follow('Börja ett anspråk')
  await page.part('[name="proceedings"][value="not_reported"]').check()
  await page.pressRefused('Börja ett anspråk')
  expect(await page.part('main').textContent()).toContain('Utan anmälan räknas tiden från brottet')
  await page.part('[name="crimeOn"]').fill('2025-01-10')
  await page.press('Börja ett anspråk')
  const text = (await page.part('main').textContent()) ?? ''
  expect(text).toContain('10 januari 2028')
  expect(text).toContain('15 § brottsskadelagen (2014:322)')
  await close()
}, 60_000)

test('the person answers with a code on their own phone, in their own language, and the office sees it', async () => {
  const of = await givenDecidedClaim(worker, await givenCase(worker, { chosenName: 'Påhittad Ioana' }))
  const payment = await givenSentPayment(worker, of)
  const office = await served.openAs(worker)
  await office.page.open(redressPaths.payment(payment))
  await office.page.press('Ta fram en kod')
  const code = (await office.page.part('.notice strong').textContent()) ?? ''
  expect(code).toMatch(/^[0-9A-Z]{3}(-[0-9A-Z]{3}){3}$/)
  const own = await served.open({ javaScript: false, width: widths.phone })
  await own.page.open(redressPaths.receipt())
  await own.page.follow('Română')
  await own.page.fill(/^Cod/, code.toLowerCase())
  await own.page.part('[name="told"][value="part_received"]').check()
  await own.page.press('Trimiteți răspunsul')
  expect(await own.page.part('h1').textContent()).toBe('Mulțumim')
  await office.page.open(redressPaths.payment(payment))
  expect(await office.page.part('main').textContent()).toContain('En del i personens hand')
  await own.close()
  await office.close()
}, 60_000)
