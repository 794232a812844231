import { beforeAll, expect, test } from 'vitest'
import { madeUpRecords } from '../../src/modules/demonstration/made-up-records.ts'
import { type MadeUpReporter, seedCollection } from '../../src/modules/statistics/collection/made-up-store.ts'
import { statisticsActions } from '../../src/modules/statistics/index.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Measure 32, comparable statistics: the same thing counted year by year in the categories that Eurostat and the UNODC have, with
// a mark wherever years cannot be compared. People and bodies are made up.

let world: World
let rapporteur: TestPerson
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2011-03-01T09:00:00Z')
  rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
})

const release = async (
  year: number,
  women: number,
  bodies: readonly string[],
  method = 'suppress' as const,
) => {
  const reporters: MadeUpReporter[] = []
  for (const name of bodies)
    reporters.push({
      bodyId: await world.body(name),
      kind: 'police',
      records: madeUpRecords(`${name.length}`, 'police', [
        [women, { sex: 'feminine', age: 30, citizenship: 'HR', on: `${year}-05-01` }],
        [20, { sex: 'masculine', age: 30, citizenship: 'TH', on: `${year}-05-01` }],
      ]),
    })
  const collectionId = await world.asSystem((tx) =>
    seedCollection(tx, {
      bodyId: rapporteur.actor.bodyId,
      title: { sv: `Påhittad insamling ${year}`, en: `Made-up collection ${year}` },
      year,
      reporters,
      now: world.house.clock.now(),
    }),
  )
  for (const by of ['sex', 'citizenship'] as const) {
    const { tableId } = await rapporteur.perform(statisticsActions.makeTable, {
      collectionId,
      titleSv: `Påhittade offer ${year}`,
      subject: 'registered_victims',
      by: [by],
      countedOn: `${year + 1}-02-15`,
      method,
    })
    await rapporteur.perform(statisticsActions.releaseTable, { tableId })
  }
}
const pageOf = async (address: string) =>
  (await (await world.app.request(address)).text()).replaceAll('\u00a0', ' ').replaceAll(/<[^>]+>/gu, ' ')

test('everybody reads one measure over the years, in standard categories, and no change is told across a break', async () => {
  await release(2007, 40, ['Påhittade polisen'])
  await release(2008, 46, ['Påhittade polisen'])
  await release(2009, 30, ['Påhittade polisen', 'Påhittade gränspolisen i norr'])
  const page = await pageOf('/statistics/comparable?subject=registered_victims&by=sex')
  // 2007 and 2008 can be compared: six women more.
  expect(page).toContain('(+6)')
  // In 2009 another body reported: the numbers stand there, and no difference.
  expect(page).toContain('2008 till 2009')
  expect(page).toContain('Andra organisationer har rapporterat.')
  expect(page).not.toContain('(-16)')
  expect(page).toContain('2009 (brott)')
  // What it is with Eurostat and the UNODC.
  expect(page).toContain('Eurostat (crim_thb): ”registered victims”')
  expect(page).toContain('Detected trafficking victims')
})

test('a country that joined the union breaks the groups of citizenship, and not the whole', async () => {
  world.setTime('2014-03-01T09:00:00Z')
  await release(2012, 40, ['Påhittade polisen'])
  await release(2013, 40, ['Påhittade polisen'])
  expect(await pageOf('/statistics/comparable?by=citizenship')).toContain('EU hade andra medlemmar')
  expect(await pageOf('/statistics/comparable')).not.toContain('EU hade andra medlemmar')
})

test('the plan can quote it as a series, and the account with it', async () => {
  expect((await world.app.request('/v1/series/statistics.registered_victims')).status).toBe(200)
  expect(await pageOf('/series/statistics.share_reported')).toContain(
    'Tillfrågade organisationer som har rapporterat',
  )
})
