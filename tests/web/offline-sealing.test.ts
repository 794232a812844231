import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeStoreKeys, openStore, seal, unseal } from '../../src/web/offline/sealing.ts'

const secret = Buffer.alloc(32, 7).toString('base64url')
const other = Buffer.alloc(32, 8).toString('base64url')

test('what is sealed with the public key alone is opened with the secret, whatever it is', async () => {
  const keys = await makeStoreKeys(secret, 'store')
  const opened = await openStore(keys, secret, 'store')
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string(), async (text, place) => {
      const sealed = await seal(keys.publicKey, place, text)
      expect(await unseal(opened, place, sealed)).toBe(text.toWellFormed())
    }),
    { numRuns: 30 },
  )
})

test('nothing opens with another secret, for another store, in another place, or when it was changed', async () => {
  const keys = await makeStoreKeys(secret, 'store')
  await expect(openStore(keys, other, 'store')).rejects.toThrow()
  await expect(openStore(keys, secret, 'another')).rejects.toThrow()
  const opened = await openStore(keys, secret, 'store')
  const sealed = await seal(keys.publicKey, 'here', 'Påhittat')
  await expect(unseal(opened, 'there', sealed)).rejects.toThrow()
  const changed = sealed.slice()
  changed[changed.length - 1]! ^= 1
  await expect(unseal(opened, 'here', changed)).rejects.toThrow()
})

test('no script can take the opened key out', async () => {
  const keys = await makeStoreKeys(secret, 'store')
  const opened = await openStore(keys, secret, 'store')
  expect(opened.extractable).toBe(false)
  await expect(crypto.subtle.exportKey('pkcs8', opened)).rejects.toThrow()
})

test('the same words sealed twice look nothing alike', async () => {
  const { publicKey } = await makeStoreKeys(secret, 'store')
  const [one, two] = await Promise.all([
    seal(publicKey, 'here', 'Påhittat'),
    seal(publicKey, 'here', 'Påhittat'),
  ])
  expect(Buffer.from(one).equals(Buffer.from(two))).toBe(false)
})
