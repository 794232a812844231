import { beforeAll, expect, test } from 'vitest'
import { addAccount, signIn } from '../../testing/account.ts'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld, type World } from '../../testing/world.ts'
import { isCommonPassword } from './common-passwords.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ settings: { trustedProxies: 1 } })
})

test('a password that everybody knows is known, also dressed up', async () => {
  for (const password of [
    '123456789987654321',
    'qwerty123456',
    'Password1234',
    'P@ssw0rd!2026',
    'Sommaren2026!',
    'hemligthemligt',
    'Välkommen 2026',
    'iloveyou!!!!!!',
    'Qwertyuiop12',
  ])
    expect([password, await isCommonPassword(password)]).toEqual([password, true])
})

test('a sentence, and what a machine has made, is nobody else’s', async () => {
  for (const password of [
    'fyra påhittade ord räcker',
    'korrekt häst batteri klammer',
    'v7#kQp2!zRm9',
    'sommar vid en sjö i norr',
  ])
    expect([password, await isCommonPassword(password)]).toEqual([password, false])
})

test('nobody may choose one, and whoever tries is told why', async () => {
  const account = await addAccount(world)
  const visitor = openVisitor(world)
  await signIn(visitor, account)
  await visitor.get('/account')
  const refused = await visitor.post('/account/password', {
    current: account.password,
    password: 'Sommaren2026!',
  })
  expect([refused.status, refused.text.includes('många andra använder')]).toEqual([422, true])
  const chosen = await visitor.post('/account/password', {
    current: account.password,
    password: 'en sjö i norr om våren',
  })
  expect(chosen.status).toBe(303)
})
