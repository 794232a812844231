import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freePort } from '../../src/testing/free-port.ts'
import { runCommand } from '../../src/testing/installation.ts'

// Fault: what begins a server and a migration together waits for neither (podman-compose), and the migration ended with a trace.
test('a migration waits for a server that is begun beside it, and says in words why there is none', async () => {
  const port = await freePort()
  const running = runCommand(['migrate'], {
    DATABASE_OWNER_URL: `postgresql://samlad_owner@127.0.0.1:${port}/samlad`,
    SAMLAD_SECRET_KEY: 'a secret that is used in tests and nowhere else',
  })
  await pause(1500)
  // It lets somebody come, and then says nothing.
  const server = createServer((socket) => socket.end()).listen(port, '127.0.0.1')
  await once(server, 'connection')
  const { code, errors } = await running
  server.close()
  expect([code, errors]).toEqual([
    2,
    expect.stringMatching(/^samlad: the database does not answer \(.*\); check DATABASE_OWNER_URL\n$/),
  ])
  expect(errors).not.toContain('ECONNREFUSED')
})
