import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startSealed } from './sealed-process.ts'

test('a process in which documents are read reaches nobody, and no other file', async () => {
  const reached: string[] = []
  const listener = createServer((socket) => {
    reached.push('somebody')
    socket.destroy()
  })
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening))
  const folder = mkdtempSync(join(tmpdir(), 'samlad-sealed-'))
  const secret = join(folder, 'secret')
  writeFileSync(secret, 'a key')
  const child = startSealed(new URL('../../testing/reaching-out.ts', import.meta.url), { megabytes: 256 })
  const told = await new Promise<Record<string, string>>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Record<string, string>))
    child.once('exit', (code) => reject(new Error(`it ended before it answered: ${code}`)))
    child.send({ port: (listener.address() as { port: number }).port, secret, folder })
  })
  listener.close()
  rmSync(folder, { recursive: true })
  expect(Object.entries(told).filter(([, what]) => what === 'went through')).toEqual([])
  expect(Object.keys(told)).toHaveLength(18)
  // Refused, and not merely without an answer.
  for (const [way, what] of Object.entries(told))
    expect(`${way}: ${what}`).toMatch(/has no network|ERR_ACCESS_DENIED/)
  expect(reached).toEqual([])
})
