import { beforeAll, expect, test } from 'vitest'
import { onCallPaths } from '../../src/modules/on-call/paths.ts'
import { supportPaths } from '../../src/modules/support/index.ts'
import { widths } from '../../src/testing/browser.ts'
import { givenCase } from '../../src/testing/cases.ts'
import { type ServedWorld, serveWorld } from '../../src/testing/served-world.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

let world: World
let served: ServedWorld
let worker: TestPerson
let manager: TestPerson

const OWN = 'Exempelköpings kommun'

beforeAll(async () => {
  world = await openWorld()
  served = await serveWorld(world)
  await world.body(OWN, 'municipality')
  worker = await world.as('caseworker', OWN)
  manager = await world.as('case_manager', OWN)
})

test('a danger that is said on a phone is on the manager’s first page, is taken there, and the one who said it sees by whom', async () => {
  const atDesk = await served.openAs(manager, { javaScript: false, width: widths.desk })
  await atDesk.page.open(onCallPaths.own())
  await atDesk.page.choose('Vem som svarar', 'Chef i beredskap')
  await atDesk.page.part('input[name="telephone"]').fill('070-000 00 11')
  await atDesk.page.part('select[name="hours.0.days"]').selectOption('all')
  await atDesk.page.part('input[name="hours.0.opens"]').fill('00:00')
  await atDesk.page.part('input[name="hours.0.closes"]').fill('00:00')
  await atDesk.page.press('Spara')
  expect(await atDesk.page.words()).toContain('Svarar alltid')

  const caseId = await givenCase(worker)
  const onPhone = await served.openAs(worker, { javaScript: false, width: widths.phone })
  await onPhone.page.open(supportPaths.section({ caseId, section: 'safety' }))
  await onPhone.page.tick('Ja')
  await onPhone.page.press('Spara')
  const said = await onPhone.page.words()
  expect(said).toContain('112')
  expect(said).toContain('070-000 00 11')
  expect(said).toMatch(/De här har fått veta:[\s\S]*ansvarig chef/)

  await atDesk.page.open(supportPaths.cases())
  expect(await atDesk.page.words()).toContain('1 sak väntar på dig')
  await atDesk.page.press(/^Jag tar det/)
  const taken = await atDesk.page.words()
  expect(taken).toContain('En person är i fara nu')
  expect(taken).toContain('Du har tagit det')
  await atDesk.close()

  await onPhone.page.open(supportPaths.case({ caseId }))
  expect(await onPhone.page.words()).toContain('Påhittad case_manager har tagit det')
  await onPhone.page.open(supportPaths.section({ caseId, section: 'safety' }))
  await onPhone.page.tick('Nej')
  await onPhone.page.press('Spara')
  expect(await onPhone.page.words()).not.toContain('De här har fått veta')
  await onPhone.close()

  const afterwards = await served.openAs(manager, { javaScript: false, width: widths.phone })
  await afterwards.page.open(supportPaths.cases())
  expect(await afterwards.page.words()).toContain('Inget väntar på dig')
  await afterwards.close()
})
