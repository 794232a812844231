import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openWorld, type World } from '../../testing/world.ts'
import { NotFound, NotPermitted, Refusal } from '../refusal.ts'
import type { Vault } from '../vault/case-vault.ts'
import { action, type Effect, perform, requirePermissions } from './action.ts'
import { anonymous } from './actor.ts'
import { leaving } from './left-by-refusal.ts'
import { actsFor, policy } from './policy.ts'

const testPolicy = policy({
  'test.rename': { people: ['administrator'] },
  'test.look': { people: ['administrator'] },
  'test.glance': { people: ['administrator'] },
  'test.fail': { people: ['administrator'] },
  'test.own': {
    people: ['body_officer'],
    when: (actor, facts: { bodyId: string }) => actsFor(actor, facts.bodyId),
  },
  'test.forgetful': { people: 'all', when: () => true },
})
const rename = action(
  testPolicy,
  'test.rename',
  'change',
  z.object({ id: z.uuid(), name: z.string().min(1) }),
  async ({ tx, about }, input) => {
    about('body', input.id)
    await tx.updateTable('directory.body').set({ name: input.name }).where('id', '=', input.id).execute()
  },
)
const look = action(testPolicy, 'test.look', 'read_personal', z.object({}), async ({ about }) =>
  about('person', 'x'),
)
const fail = action(testPolicy, 'test.fail', 'change', z.object({ id: z.uuid() }), async ({ tx }, { id }) => {
  await tx.updateTable('directory.body').set({ name: 'Halvgjort' }).where('id', '=', id).execute()
  throw new Refusal('test.no')
})
const own = action(
  testPolicy,
  'test.own',
  'change',
  z.object({ bodyId: z.uuid() }),
  async ({ permit }, facts) => permit(facts),
)
const forgetful = action(
  testPolicy,
  'test.forgetful',
  'change',
  z.object({ id: z.uuid() }),
  async ({ tx }, { id }) => {
    await tx.updateTable('directory.body').set({ name: 'Utan prövning' }).where('id', '=', id).execute()
  },
)

let world: World
beforeAll(async () => {
  world = await openWorld()
})

const trail = () => world.asSystem((tx) => tx.selectFrom('audit.record').selectAll().orderBy('id').execute())
const nameOf = (id: string) =>
  world.asSystem(
    async (tx) =>
      (await tx.selectFrom('directory.body').select('name').where('id', '=', id).executeTakeFirstOrThrow())
        .name,
  )

test('a change and its audit record commit together', async () => {
  const id = await world.body('Före')
  const administrator = await world.as('administrator')
  await administrator.perform(rename, { id, name: 'Efter' })
  expect(await nameOf(id)).toBe('Efter')
  expect((await trail()).at(-1)).toMatchObject({
    action: 'test.rename',
    outcome: 'done',
    subject_id: id,
    actor_role: 'administrator',
  })
})

test('a refused change leaves nothing but the record of its refusal', async () => {
  const id = await world.body('Orörd')
  const administrator = await world.as('administrator')
  await expect(administrator.perform(fail, { id })).rejects.toThrow(Refusal)
  expect(await nameOf(id)).toBe('Orörd')
  expect((await trail()).at(-1)).toMatchObject({ action: 'test.fail', outcome: 'refused', reason: 'test.no' })
})

test('what a role may not change is refused, what it may not read does not exist, and both are recorded', async () => {
  const learner = await world.as('learner')
  await expect(learner.perform(rename, { id: await world.body('Skyddad'), name: 'Nytt' })).rejects.toThrow(
    NotPermitted,
  )
  await expect(learner.perform(look, {})).rejects.toThrow(NotFound)
  expect((await trail()).slice(-2).map(({ action, outcome }) => [action, outcome])).toEqual([
    ['test.rename', 'refused'],
    ['test.look', 'refused'],
  ])
})

test('reading personal data is recorded', async () => {
  await (await world.as('administrator')).perform(look, {})
  expect((await trail()).at(-1)).toMatchObject({
    action: 'test.look',
    outcome: 'read',
    subject_kind: 'person',
  })
})

test('what leaves no record opens no key, and looks nobody up', async () => {
  const administrator = await world.as('administrator')
  const { bodyId } = administrator.actor
  const { id } = await world.house.vault.createKey(bodyId, 'case')
  const ways: readonly ((vault: Vault) => Promise<unknown>)[] = [
    (vault) => vault.openKey(id),
    (vault) => vault.openKeys([id]),
    // It trips before there is anything to open, so that it is seen where there is nothing yet.
    (vault) => vault.openKeys([]),
    (vault) => vault.opening(['case']).openKey(id),
    (vault) => vault.rotateKey(id),
    (vault) => vault.blindIndex(bodyId, 'chosen_name', 'Påhittad Asp'),
  ]
  for (const way of ways) {
    const opening = (effect: Effect) =>
      action(testPolicy, 'test.glance', effect, z.object({}), ({ vault }) => way(vault))
    await expect(administrator.perform(opening('read'), {}), String(way)).rejects.toThrow(
      /is opened|opens a key/,
    )
    await administrator.perform(opening('read_personal'), {})
  }
})

test('the facts of the thing decide after the role', async () => {
  const officer = await world.as('body_officer', 'Egen myndighet')
  await officer.perform(own, { bodyId: officer.actor.bodyId })
  await expect(officer.perform(own, { bodyId: await world.body('Annan myndighet') })).rejects.toThrow(
    NotPermitted,
  )
})

test('an action that never looks at the facts of its rule is rolled back', async () => {
  const id = await world.body('Oprövad')
  await expect((await world.as('administrator')).perform(forgetful, { id })).rejects.toThrow(/never looked/)
  expect(await nameOf(id)).toBe('Oprövad')
})

test('somebody who has not signed in is asked to', async () => {
  await expect(perform(world.house, { actor: anonymous }, rename, {})).rejects.toMatchObject({ status: 401 })
})

test('an action without a permission stops the start-up', () => {
  const open = { ...rename, name: 'test.undeclared' }
  expect(() => requirePermissions([rename, open])).toThrow('actions without a permission: test.undeclared')
})

test('the application can neither change nor remove what the trail holds', async () => {
  for (const statement of [
    "update audit.record set action = 'x'",
    'delete from audit.record',
    'truncate audit.record',
  ])
    await expect(world.database.connection.pool.query(statement)).rejects.toThrow(/permission denied/)
})

test('what a refusal leaves behind stays, although everything else of the request is rolled back', async () => {
  const id = await world.body('Innan försöket')
  const administrator = await world.as('administrator')
  const trying = action(testPolicy, 'test.rename', 'change', z.object({}), async ({ tx }) => {
    await tx.updateTable('directory.body').set({ name: 'Halvgjort' }).where('id', '=', id).execute()
    throw leaving(new NotFound('case'), async (refused) => {
      await refused.updateTable('directory.body').set({ county: '05' }).where('id', '=', id).execute()
    })
  })
  await expect(administrator.perform(trying, {})).rejects.toThrow(NotFound)
  const left = await world.asSystem((tx) =>
    tx.selectFrom('directory.body').select(['name', 'county']).where('id', '=', id).executeTakeFirst(),
  )
  expect(left).toEqual({ name: 'Innan försöket', county: '05' })
})
