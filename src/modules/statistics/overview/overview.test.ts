import { beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../../testing/world.ts'
import { askBody, openCollection } from '../collection/round-actions.ts'
import { PAGE_SIZE } from '../collection/schema.ts'
import { viewOverview } from './actions.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
  world.setTime('2010-03-01T09:00:00Z')
})

test('the first page of the rapporteur says who is missing, and nothing where nothing has begun', async () => {
  const rapporteur = await world.as('rapporteur', 'Påhittade rapportören')
  const page = async () => (await (await rapporteur.get('/statistics')).text()).replaceAll('\u00a0', ' ')
  expect(await page()).toContain('Inget är insamlat än')
  const { collectionId } = await rapporteur.perform(openCollection, {
    titleSv: 'Påhittat: 2009',
    from: '2009-01-01',
    to: '2009-12-31',
    dueOn: '2010-02-25',
  })
  await world.body('Påhittade jouren')
  await rapporteur.perform(askBody, {
    collectionId,
    body: 'Påhittade jouren',
    kind: 'ngo',
    ways: ['tables'],
    tables: ['events'],
  })
  expect((await rapporteur.perform(viewOverview, {})).waiting).toMatchObject({ missing: 1, late: 1 })
  expect(await page()).toContain('0 av 1 ombedd har lämnat in')
})

test('who is missing is counted over every collection, on every page of their list', async () => {
  const rapporteur = await world.as('rapporteur', 'Påhittade grannrapportören')
  const { missing, late } = (await rapporteur.perform(viewOverview, {})).waiting
  await world.body('Påhittade jouren')
  for (const year of ['2007', '2008']) {
    const { collectionId } = await rapporteur.perform(openCollection, {
      titleSv: `Påhittat: ${year}`,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      dueOn: '2010-02-25',
    })
    await rapporteur.perform(askBody, {
      ...{ collectionId, body: 'Påhittade jouren', kind: 'ngo', ways: ['tables'], tables: ['events'] },
    })
  }
  // Newer ones fill the first page.
  for (let at = 0; at < PAGE_SIZE; at += 1)
    await rapporteur.perform(openCollection, {
      titleSv: `Påhittat: ${at}`,
      ...{ from: '2009-01-01', to: '2009-12-31', dueOn: '2010-02-25' },
    })
  expect((await rapporteur.perform(viewOverview, {})).waiting).toMatchObject({
    missing: missing + 2,
    late: late + 2,
  })
})

test('who does not work with the statistics finds no such page', async () => {
  const officer = await world.as('body_officer', 'Påhittade jouren')
  expect((await officer.get('/statistics')).status).toBe(404)
})
