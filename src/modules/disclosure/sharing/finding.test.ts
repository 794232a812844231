import { beforeAll, expect, test } from 'vitest'
import { openWorld, type TestPerson, type World } from '../../../testing/world.ts'
import { listBodies } from '../../directory/actions.ts'
import { searchRecipients } from '../telling/recipient-store.ts'

let world: World
let worker: TestPerson

beforeAll(async () => {
  world = await openWorld()
  world.setTime('2026-11-27T23:30:00Z')
  for (const name of ['Påhittköpings kommun', 'Övningsås kommun']) await world.body(name, 'municipality')
  await world.body('Påhittköpings fastighetsverk', 'agency')
  worker = await world.as('caseworker', 'Övningsås kommun')
})

const found = (find: string) =>
  world.asSystem(async (tx) =>
    (await searchRecipients(tx, { find, ownBody: worker.actor.bodyId, day: '2026-11-27' })).found.map(
      ({ name }) => name,
    ),
  )

test.each([
  'socialnämnden i Påhittköping',
  'Socialtjänsten, Påhittköpings kommun',
  'social welfare board of Påhittköping',
  'socialnamnden i pahittkoping',
  'socialnamnden pahittkoping',
  'SOCIALNÄMNDEN pahittköping',
])('"%s" finds the municipality, as people say it, and nothing else there', async (find) => {
  expect(await found(find)).toEqual(['Påhittköpings kommun'])
  const { bodies } = await worker.perform(listBodies, { q: find })
  expect(bodies.map(({ name }) => name)).toEqual(['Påhittköpings kommun'])
})

test('what somebody is alone names nobody, and a word of a place finds all that is there', async () => {
  expect(await found('socialnämnden')).toEqual([])
  expect(await found('Påhittköping')).toEqual(['Påhittköpings fastighetsverk', 'Påhittköpings kommun'])
  expect(await found('pahittkoping')).toEqual(['Påhittköpings fastighetsverk', 'Påhittköpings kommun'])
})

test('a word typed with its marks finds that word alone, and signs mean themselves', async () => {
  expect(await found('påhittkoping')).toHaveLength(2)
  expect(await found('pähittköping')).toEqual([])
  expect(await found('pahittkopings kommun')).toEqual(['Påhittköpings kommun'])
  for (const signs of ['_ahittk', '%kommun%', 'p.hittk', '[på]', '(påhitt', '\\', '***:påhitt', '^p'])
    expect(await found(signs), signs).toEqual([])
})

test('a county is found by its name, typed without its marks', async () => {
  const id = await world.body('Påhittade länsmyndigheten', 'agency')
  await world.asSystem((tx) =>
    tx.updateTable('directory.body').set({ county: '05' }).where('id', '=', id).execute(),
  )
  for (const typed of ['Östergötland', 'ostergotland', 'OSTERGOTLANDS LAN'])
    expect(await found(typed), typed).toEqual(['Påhittade länsmyndigheten'])
  expect(await found('östergåtland')).toEqual([])
})
