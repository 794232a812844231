import { expect, test } from 'vitest'
import { widths } from '../../../testing/browser.ts'
import { givenCase } from '../../../testing/cases.ts'
import { givenHouse, poolOf, wishForNow } from '../../../testing/housing-pool.ts'
import { serveWorld } from '../../../testing/served-world.ts'
import { openWorld } from '../../../testing/world.ts'
import { paths } from '../paths.ts'
import { makeRequest } from './request-actions.ts'

const LONG = 120_000

test(
  'on a phone and without client code: a person sees to a request, and whoever asked reads what the pool hides',
  async () => {
    const world = await openWorld()
    world.setTime('2026-11-24T12:05:00Z')
    const served = await serveWorld(world)
    await world.body('Påhittade nämnden', 'municipality')
    const worker = await world.as('caseworker', 'Påhittade nämnden')
    const coordinator = await world.as('national_coordinator')
    const { staff } = await givenHouse(world, 'Påhittade huset', '1280')
    const pool = poolOf(world)
    const caseId = await givenCase(worker)
    const { requestId } = await worker.perform(makeRequest, {
      caseId,
      ...wishForNow,
      fromDay: '2027-02-24',
      urgency: 'planned',
    })
    await pool.match()

    const asker = await served.openAs(worker, { javaScript: false, width: widths.phone })
    await asker.page.open(paths.request({ caseId, requestId }))
    await asker.page.screenshots('request-waits')
    await asker.page.open(paths.caseRequests({ caseId }))
    await asker.page.unfold('Vad poolen döljer, och för vem')
    expect(await asker.page.words()).toContain('OSL 26:14 d')
    await asker.page.screenshots('requests-of-case')

    const house = await served.openAs(staff, { javaScript: false, width: widths.desk })
    await house.page.open(paths.pool())
    await house.page.unfold('Vad poolen döljer, och för vem')
    await house.page.screenshots('pool-hides')

    const person = await served.openAs(coordinator, { javaScript: false, width: widths.phone })
    await person.page.open(paths.handed())
    await person.page.screenshots('by-hand')
    await person.page.follow(/Påhittade nämnden/)
    expect(await person.page.words()).toContain('Platsen behövs långt fram')
    await person.page.screenshots('by-hand-request')
    await person.page.tick('Behovet är verkligt: fråga boendena')
    await person.page.press('Bestäm')
    expect(await person.page.words()).toContain('Behovet är verkligt')
    await pool.match()
    await house.page.open(paths.pool())
    expect(await house.page.words()).toContain('Svara senast')
  },
  LONG,
)
