import { expect, test } from 'vitest'
import { openVisitor } from '../../testing/visitor.ts'
import { openWorld } from '../../testing/world.ts'
import { misfitsOf } from '../access/misfits.ts'

const asked = (address: string, forwarded = false) => ({ asked: new URL(address), forwarded })
const behind = { trustedProxies: 1, baseUrl: 'https://samlad.example' }

test('a request that fits the settings shows nothing', () => {
  expect(misfitsOf(behind, asked('http://samlad.example/plans', true))).toEqual([])
  expect(misfitsOf({ trustedProxies: 0, baseUrl: undefined }, asked('http://localhost:3000/'))).toEqual([])
  // Whoever watches the house from its own machine.
  expect(misfitsOf(behind, asked('http://127.0.0.1:3000/'))).toEqual([])
})

test('a forwarded header that nobody may add, and an address that is not the one of the settings, are seen', () => {
  const open = { trustedProxies: 0, baseUrl: undefined }
  expect(misfitsOf(open, asked('http://localhost/', true))).toEqual(['proxy_untrusted'])
  expect(misfitsOf(open, asked('http://samlad.example/', true))).toEqual([
    'proxy_untrusted',
    'base_url_missing',
  ])
  expect(misfitsOf(behind, asked('http://other.example/', true))).toEqual(['base_url_unlike'])
})

test('administrators are told for a week, and nobody else', async () => {
  const world = await openWorld()
  world.setTime('2009-03-02T08:00:00Z')
  const administrator = await world.as('administrator', 'Exempelmyndigheten')
  const page = async () => (await administrator.get('/people')).text()
  expect(await page()).not.toContain('TRUSTED_PROXIES')
  await openVisitor(world).get('/sign-in')
  await expect.poll(page).toContain('TRUSTED_PROXIES')
  const officer = await world.as('body_officer', 'Exempelmyndigheten')
  expect((await officer.get('/people')).status).toBe(404)
  world.setTime('2009-03-09T08:00:01Z')
  expect(await page()).not.toContain('TRUSTED_PROXIES')
})
