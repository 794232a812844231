import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, inject, test } from 'vitest'
import { SteadyClient } from './steady-client.ts'

// Two ways to one server of the tests stand for two servers: one hangs, and nobody answers at the other until it has taken over.

const given = new SteadyClient(inject('addresses').bootstrap)
const way = () => {
  const sockets: Socket[] = []
  let hangs = false
  const server = createServer((near) => {
    near.on('error', () => {})
    sockets.push(near)
    if (hangs) return
    const far = dial(`${given.host}/.s.PGSQL.${given.port}`)
    far.on('error', () => {})
    sockets.push(far)
    near.pipe(far).pipe(near)
  })
  return {
    server,
    hang: () => {
      hangs = true
      for (const socket of sockets) socket.unpipe().pause()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const listening = async (server: Server, port = 0): Promise<number> => {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const ways = [way(), way()] as const
afterAll(() => {
  for (const { close } of ways) close()
})

test('whoever waits for a server that says nothing more is told soon after another has taken over, and not before', async () => {
  const ports = [await listening(ways[0].server), await listening(ways[1].server)]
  const [, second] = ports
  ways[1].server.close()
  const { user, password, database } = given
  const address = `postgresql://${user}:${encodeURIComponent(password ?? '')}@${ports.map((port) => `127.0.0.1:${port}`).join(',')}/${database}`
  const [asking, idle] = [new SteadyClient(address), new SteadyClient(address)]
  await Promise.all([asking.connect(), idle.connect()])
  expect((await asking.query('select 1 as one')).rows).toEqual([{ one: 1 }])
  ways[0].hang()
  const began = Date.now()
  const failed = asking.query('select 1').then(
    () => 'answered',
    () => Date.now() - began,
  )
  const left = new Promise<void>((resolve) => void idle.once('end', resolve))
  await pause(1_500)
  await listening(ways[1].server, second)
  const after = await failed
  // The one that waits for nothing is of no use either.
  await left
  expect(after).toBeGreaterThan(1_500)
  expect(after).toBeLessThan(10_000)
  const again = new SteadyClient(address)
  await again.connect()
  expect(again.port).toBe(second)
  await again.end()
})
