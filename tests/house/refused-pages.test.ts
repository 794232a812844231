import { beforeAll, expect, test } from 'vitest'
import { givenCase } from '../../src/testing/cases.ts'
import { openWorld, type TestPerson, type World } from '../../src/testing/world.ts'

// Whoever may not see a page is told so in a sentence, and has a way on. Fault: a blank page, or a way that leads far from where they were.

let world: World
let worker: TestPerson
let address: string

beforeAll(async () => {
  world = await openWorld()
  worker = await world.as('caseworker', 'Påhittade kommunen')
  address = `/cases/${await givenCase(worker)}`
})

test('whoever may not see a thing is led to the list of such things that they have, or to the start', async () => {
  const elsewhere = await world.as('caseworker', 'Påhittade andra kommunen')
  const answer = await elsewhere.get(address)
  expect(answer.status).toBe(404)
  const page = await answer.text()
  expect(page).toContain('så har du inte behörighet att se innehållet')
  expect(page).toMatch(/<a class="ds-button" href="\/cases"[^>]*>Till Mina ärenden</)
  expect(page).toMatch(/href="\/"[^>]*>Till startsidan</)
  const officer = await world.as('body_officer', 'Påhittade verket')
  expect(await (await officer.get(address)).text()).not.toContain('Till Mina ärenden')
})

test('whoever has not signed in is told why they are asked to, and whoever comes to sign in is not', async () => {
  const refused = await world.app.request(address)
  expect(refused.status).toBe(303)
  const asked = await world.app.request(refused.headers.get('location')!)
  expect(await asked.text()).toContain('Sidan är för den som har loggat in.')
  expect(await (await world.app.request('/sign-in')).text()).not.toContain(
    'Sidan är för den som har loggat in.',
  )
})
