import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { newFolder } from '../../testing/folder.ts'
import { createLog } from '../log/log.ts'
import { isSignedBy, type KeptHead, readPublicKey, type SignedHead } from './signed-head.ts'
import { readWitness } from './witness-queue.ts'
import { openWitnesses, type Witnesses } from './witnesses.ts'

const MINUTE = 60_000
const START = 1_000_000_000_000

let server: Server
let url: string
let taken: SignedHead[]
let bodies: string[]
let answers: number
let places: { folder: string; signingKey: string }
const opened: Witnesses[] = []

beforeEach(async () => {
  taken = []
  bodies = []
  answers = 200
  places = { folder: newFolder('witnesses'), signingKey: join(newFolder('signing'), 'key.pem') }
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => {
      body += part
    })
    request.on('end', () => {
      if (answers === 200) {
        bodies.push(body)
        taken.push(JSON.parse(body))
      }
      response.writeHead(answers).end()
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/heads`
})
afterEach(async () => {
  for (const witnesses of opened.splice(0)) await witnesses.stop()
  server.close()
})

const open = (addresses: readonly string[], newest?: KeptHead): Witnesses => {
  const witnesses = openWitnesses(
    { auditWitnesses: addresses, webhookHosts: ['127.0.0.1'] },
    places,
    createLog('silent'),
    newest,
  )
  opened.push(witnesses)
  return witnesses
}
const head = (block: number): KeptHead => ({ block, head: block.toString(16).padStart(64, '0') })
const blocks = () => taken.map(({ block }) => block)

test('a witness gets number and hash, signed with a key that is not in the database, and nothing else', async () => {
  const witnesses = open([url])
  witnesses.sealed(head(7))
  await witnesses.hand(START)
  expect(Object.keys(JSON.parse(bodies[0]!)).sort()).toEqual(['block', 'head', 'key', 'signature'])
  expect(taken[0]).toMatchObject(head(7))
  const key = readPublicKey(places.signingKey)!
  expect(isSignedBy(taken[0]!, key)).toBe(true)
  expect(isSignedBy({ ...taken[0]!, block: 8 }, key)).toBe(false)
  expect(isSignedBy({ ...taken[0]!, head: head(8).head }, key)).toBe(false)
})

test('heads are handed over at most each minute and at least each hour', async () => {
  const witnesses = open([url], head(1))
  await witnesses.hand(START)
  witnesses.sealed(head(2))
  await witnesses.hand(START + 5_000)
  witnesses.sealed(head(3))
  await witnesses.hand(START + 59_000)
  expect(blocks()).toEqual([1])
  await witnesses.hand(START + MINUTE)
  expect(blocks()).toEqual([1, 3])
  await witnesses.hand(START + 30 * MINUTE)
  expect(blocks()).toEqual([1, 3])
  await witnesses.hand(START + 61 * MINUTE)
  expect(blocks()).toEqual([1, 3, 3])
})

test('what a witness does not take waits for it, over a restart too, and nobody is held up', async () => {
  answers = 503
  const witnesses = open([url])
  for (let turn = 1; turn <= 3; turn++) {
    witnesses.sealed(head(turn))
    await witnesses.hand(START + turn * MINUTE)
  }
  expect(readWitness(places.folder, url)).toMatchObject({ taken: 0, silentSince: START + MINUTE })
  await witnesses.stop()
  answers = 200
  const later = open([url], head(3))
  await later.hand(START + 4 * MINUTE)
  expect(blocks()).toEqual([1, 2, 3])
  expect(readWitness(places.folder, url)).toMatchObject({ waiting: [], taken: 3 })
  expect(readWitness(places.folder, url)).not.toHaveProperty('silentSince')
})

test('nothing is sent, and no key is made, until a witness is named', async () => {
  const witnesses = open([], head(1))
  witnesses.sealed(head(2))
  await witnesses.hand(START)
  expect(taken).toEqual([])
  expect(readPublicKey(places.signingKey)).toBeUndefined()
})
