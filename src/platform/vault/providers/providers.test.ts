import { randomBytes } from 'node:crypto'
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openTestDatabase } from '../../../testing/database.ts'
import { newKeyFolder, openTestVault } from '../../../testing/keys.ts'
import { openKeyStore } from '../key-store.ts'
import { openVault } from '../open-vault.ts'
import { readBodySecrets } from './environment.ts'
import { openProviders } from './providers.ts'
import { unwrapWith, wrapWith } from './wrapping.ts'

const withFiles = '11111111-1111-4111-8111-111111111111'
const withSecrets = '22222222-2222-4222-8222-222222222222'
const withService = '33333333-3333-4333-8333-333333333333'
const place = 'support.field:1'
const token = randomBytes(16).toString('hex')

/** A key service as a body might run one: keys by name, each bound to body and context. */
const service = { down: false, slow: false, keks: new Map<string, Buffer>(), calls: 0 }
const server = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request) text += chunk
  service.calls += 1
  if (service.slow) return
  if (service.down || request.headers.authorization !== `Bearer ${token}`) {
    response.writeHead(service.down ? 500 : 401).end()
    return
  }
  const { body, kek, keys } = JSON.parse(text)
  const answer = (content: object) => response.end(JSON.stringify(content))
  const keyOf = () => service.keks.get(`${body}/${kek}`)!
  const bytes = (value: string) => Buffer.from(value, 'base64')
  if (request.url === '/v1/create') {
    const name = `kek-${service.keks.size + 1}`
    service.keks.set(`${body}/${name}`, randomBytes(32))
    answer({ kek: name })
  }
  if (request.url === '/v1/wrap')
    answer({
      wrapped: keys.map((one: { context: string; key: string }) =>
        wrapWith(keyOf(), body, kek, { context: one.context, key: bytes(one.key) }).toString('base64'),
      ),
    })
  if (request.url === '/v1/unwrap')
    answer({
      keys: keys.map((one: { context: string; wrapped: string }) =>
        unwrapWith(keyOf(), body, kek, { context: one.context, wrapped: bytes(one.wrapped) }).toString(
          'base64',
        ),
      ),
    })
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const folder = newKeyFolder()
const tokenFile = join(folder, 'token')
const settings = {
  url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
  tokenFile,
}
const choose = (bodies: object) =>
  writeFileSync(join(folder, 'providers.json'), JSON.stringify({ bodies }), { mode: 0o600 })
choose({ [withSecrets]: { kind: 'environment' }, [withService]: { kind: 'service', service: settings } })
writeFileSync(tokenFile, `${token}\n`, { mode: 0o600 })

const secrets = { [withSecrets]: { '2026': 'a secret of a body, used in tests alone' } }
const { keyStore } = await openTestDatabase()
const { vault, place: keys } = openTestVault(keyStore, { folder, secrets: () => secrets })
/** As another process would open it. */
const reopened = (given: typeof secrets = secrets) => {
  const store = openKeyStore(keyStore)
  onTestFinished(() => store.close())
  return openVault({ store, providers: openProviders(folder, () => given), folder })
}

beforeEach(() => {
  service.down = false
  service.slow = false
})

const count = async (): Promise<number> =>
  Number(
    (await keys.store.query<{ n: string }>('count', 'select count(*) as n from wrapped_key', [])).rows[0]?.n,
  )

test('keys of every provider open in another process, many at once with one question to each', async () => {
  const made = await Promise.all(
    [withFiles, withSecrets, withService].map((bodyId) => vault.createKeys(bodyId, 20, 'case')),
  )
  service.calls = 0
  const opened = await reopened().openKeys(made.flat().map(({ id }) => id))
  for (const key of made.flat()) expect(opened.get(key.id)?.open(place, key.seal(place, key.id))).toBe(key.id)
  expect(service.calls).toBe(1)
})

test('the key-encryption key of one body opens no key of another', async () => {
  const [first] = await vault.createKeys(withFiles, 1, 'case')
  const other = '44444444-4444-4444-8444-444444444444'
  await vault.createKey(other, 'case')
  await keys.store.query(
    'move',
    `update wrapped_key k set body_id = $1, kek = b.kek from body b where b.body_id = $1 and k.id = $2`,
    [other, first!.id],
  )
  await expect(vault.openKey(first!.id)).rejects.toThrow()
})

test('a wrapped key that was put in the place of another does not open', async () => {
  const [first, second] = await vault.createKeys(withFiles, 2, 'case')
  await keys.store.query(
    'swap',
    'update wrapped_key k set wrapped = o.wrapped from wrapped_key o where k.id = $1 and o.id = $2',
    [first!.id, second!.id],
  )
  await expect(vault.openKey(first!.id)).rejects.toThrow()
})

describe('a key file', () => {
  test('is its owner’s alone, as is its folder', async () => {
    await vault.createKey(withFiles, 'case')
    const files = readdirSync(join(folder, 'body-keys', withFiles))
    expect(files).toHaveLength(1)
    expect(statSync(join(folder, 'body-keys', withFiles, files[0]!)).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'body-keys')).mode & 0o777).toBe(0o700)
  })

  test('that others may read is refused, with what to do', async () => {
    const key = await vault.createKey(withFiles, 'case')
    const file = join(folder, 'body-keys', withFiles, readdirSync(join(folder, 'body-keys', withFiles))[0]!)
    for (const mode of [0o640, 0o604, 0o620]) {
      chmodSync(file, mode)
      await expect(reopened().openKey(key.id)).rejects.toThrow(/others may read .*; run: chmod 600/)
    }
    chmodSync(file, 0o600)
    expect((await reopened().openKey(key.id)).id).toBe(key.id)
  })
})

describe('a secret of the environment', () => {
  test('that is missing or short is named, and never quoted', () => {
    const short = 'hemligt-men-kort'
    for (const [given, error] of [
      ['{', /not valid JSON/],
      [JSON.stringify({ [withSecrets]: { first: short } }), /wrong at .*\.first/],
      [JSON.stringify({ kommunen: { first: 'x'.repeat(40) } }), /wrong at kommunen/],
    ] as const) {
      expect(() => readBodySecrets(given)).toThrow(error)
      expect(() => readBodySecrets(given)).not.toThrow(short)
    }
  })

  test('that was taken away leaves the cases closed; a newer one beside it takes over', async () => {
    const key = await vault.createKey(withSecrets, 'case')
    await expect(reopened({ [withSecrets]: {} } as never).openKey(key.id)).rejects.toThrow(
      /lacks the secret 2026/,
    )
    await expect(vault.rotateBody(withSecrets)).rejects.toThrow(/add a newer one/)
    const newer = { [withSecrets]: { ...secrets[withSecrets]!, 2027: 'a newer secret, used in tests alone' } }
    expect(await reopened(newer as never).rotateBody(withSecrets)).toBeGreaterThan(0)
    const alone = { [withSecrets]: { 2027: 'a newer secret, used in tests alone' } }
    expect((await reopened(alone as never).openKey(key.id)).id).toBe(key.id)
  })
})

describe('a key service', () => {
  const refused = { code: 'vault.provider_unreachable', status: 503 }

  test('that is down is named, and nothing is half done', async () => {
    const key = await vault.createKey(withService, 'case')
    const before = await count()
    service.down = true
    await expect(vault.createKeys(withService, 3, 'case')).rejects.toMatchObject(refused)
    await expect(vault.openKey(key.id)).rejects.toMatchObject({
      ...refused,
      parameters: { reason: 'http_500' },
    })
    await expect(vault.rotateKey(key.id)).rejects.toMatchObject(refused)
    await expect(vault.rotateBody(withService)).rejects.toMatchObject(refused)
    expect(await count()).toBe(before)
    service.down = false
    expect((await vault.openKey(key.id)).version).toBe(1)
  })

  test('that does not answer in time is given up', { timeout: 10_000 }, async () => {
    const key = await vault.createKey(withService, 'case')
    service.slow = true
    await expect(vault.openKey(key.id)).rejects.toMatchObject({
      ...refused,
      parameters: { reason: 'timeout' },
    })
  })

  test('that knows another token refuses, and its file is its owner’s alone', async () => {
    const key = await vault.createKey(withService, 'case')
    writeFileSync(tokenFile, 'another')
    await expect(vault.openKey(key.id)).rejects.toMatchObject({ parameters: { reason: 'http_401' } })
    chmodSync(tokenFile, 0o644)
    await expect(vault.openKey(key.id)).rejects.toThrow(/others may read/)
    writeFileSync(tokenFile, token)
    chmodSync(tokenFile, 0o600)
  })

  test('is reached over https, except on this machine', async () => {
    choose({
      [withService]: { kind: 'service', service: { ...settings, url: 'http://keys.example.invalid' } },
    })
    await expect(reopened().createKey(withService, 'case')).rejects.toThrow(/must be reached over https/)
  })

  test('can be left for key files by a rotation, while it still answers', async () => {
    choose({ [withService]: { kind: 'service', service: settings } })
    const key = await reopened().createKey(withService, 'case')
    choose({ [withService]: { kind: 'file', service: settings } })
    expect(await reopened().rotateBody(withService)).toBeGreaterThan(0)
    choose({})
    service.down = true
    expect((await reopened().openKey(key.id)).open(place, key.seal(place, 'kvar'))).toBe('kvar')
  })
})

test('a wrong list of providers is named with its place', () => {
  const wrong = newKeyFolder()
  writeFileSync(join(wrong, 'providers.json'), '{"bodies":{"kommunen":{"kind":"file"}}}')
  expect(() => openProviders(wrong).kindFor(withFiles)).toThrow(
    /providers\.json is wrong at bodies\.kommunen/,
  )
  writeFileSync(join(wrong, 'providers.json'), '{"default":{"kind":"service"}}')
  expect(() => openProviders(wrong).kindFor(withFiles)).toThrow(/needs "service"/)
  writeFileSync(join(wrong, 'providers.json'), '{')
  expect(() => openProviders(wrong).kindFor(withFiles)).toThrow(/cannot be read as JSON/)
})
