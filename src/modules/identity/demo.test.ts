import { expect, test } from 'vitest'
import { openInstallationFor } from '../../platform/access/installation.ts'
import { addAccount } from '../../testing/account.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { addDemoPerson } from './demo.ts'

/** A world that was started as a demonstration. */
const openDemo = async (): Promise<World> => {
  const world = await openWorld({ settings: { demo: true } })
  await world.asSystem((tx) => openInstallationFor(tx, 'demo', 0))
  return world
}

const addKerstin = async (world: World) => {
  const bodyId = await world.body('Exempelmyndigheten')
  const person = { name: 'Kerstin Påhittad', email: 'kerstin@demo.example', bodyId, role: 'auditor' } as const
  return world.asSystem((tx) => addDemoPerson(tx, person, world.house.clock.now()))
}

test('a demonstration lists its people on the sign-in page, and each signs in with one press', async () => {
  const world = await openDemo()
  const { personId } = await addKerstin(world)
  const visitor = openVisitor(world)
  const page = (await visitor.get('/sign-in?return=%2Faccount')).text
  expect(page).toContain('Logga in som Kerstin Påhittad')
  expect(page).toContain('Exempelmyndigheten · Granskare')
  const answer = await visitor.post('/sign-in/demo', { person: personId, return: '/account' })
  expect([answer.status, answer.location]).toEqual([303, '/account'])
  expect((await visitor.get('/account')).text).toContain('Kerstin Påhittad')
})

test('elsewhere nobody is listed and nobody comes in without proof, not even somebody made up', async () => {
  const world = await openWorld()
  await expect(addKerstin(world)).rejects.toThrow(/only a demonstration/)
  const { personId } = (await world.as('auditor')).actor
  const visitor = openVisitor(world)
  expect((await visitor.get('/sign-in')).text).not.toContain('Påhittad auditor')
  const answer = await visitor.post('/sign-in/demo', { person: personId })
  expect(answer.status).toBe(404)
  expect(visitor.cookies.has('samlad_session')).toBe(false)
})

test('a real person cannot be chosen in a demonstration', async () => {
  const world = await openWorld({ settings: { demo: true } })
  const account = await addAccount(world)
  await world.asSystem((tx) =>
    tx
      .updateTable('identity.person')
      .set({ fictional: false, name: 'Verklig Person' })
      .where('id', '=', account.personId)
      .execute(),
  )
  const visitor = openVisitor(world)
  expect((await visitor.get('/sign-in')).text).not.toContain('Verklig Person')
  expect((await visitor.post('/sign-in/demo', { person: account.personId })).status).toBe(404)
})

test('a made-up person has an address that reaches nobody, and may act for several bodies', async () => {
  const world = await openDemo()
  const bodyId = await world.body('Exempelmyndigheten')
  const now = world.house.clock.now()
  const add = (email: string, role: 'auditor' | 'lawyer') =>
    world.asSystem((tx) => addDemoPerson(tx, { name: 'Påhittad', email, bodyId, role }, now))
  await expect(add('someone@agency.se', 'auditor')).rejects.toThrow(/real address/)
  const first = await add('two@demo.example', 'auditor')
  const second = await add('two@demo.example', 'lawyer')
  expect(second.personId).toBe(first.personId)
  expect(second.membershipId).not.toBe(first.membershipId)
})
