import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { inspectFile } from './inspect.ts'
import { type ScannerAddress, scannerAnswers, useScanner } from './scanner.ts'

const stops: (() => void)[] = []
afterEach(() => {
  useScanner(undefined)
  for (const stop of stops.splice(0)) stop()
})

/** Takes a file as ClamAV does, and says what it is told to. */
const made = async (answer: (content: Buffer) => string): Promise<ScannerAddress> => {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0)
    socket.on('error', () => {})
    socket.on('data', (more) => {
      got = Buffer.concat([got, more])
      if (got.subarray(0, 6).toString() === 'zPING\0') return void socket.end('PONG\0')
      const parts: Buffer[] = []
      for (let at = 'zINSTREAM\0'.length; at + 4 <= got.length; ) {
        const length = got.readUInt32BE(at)
        if (length === 0) return void socket.end(answer(Buffer.concat(parts)))
        if (at + 4 + length > got.length) return
        parts.push(got.subarray(at + 4, at + 4 + length))
        at += 4 + length
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  stops.push(() => void server.close())
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port }
}

const file = { name: 'påhittad.csv', content: new Uint8Array(Buffer.from('a;b\n1;2\n'.repeat(200_000))) }

test('a file is scanned whole before it is stored, and one that is malicious is refused at its field', async () => {
  let seen: Buffer = Buffer.alloc(0)
  const at = await made((content) => {
    seen = content
    return 'stream: OK\0'
  })
  expect(await scannerAnswers(at)).toBe(true)
  useScanner(at)
  expect((await inspectFile(file, 'file')).mediaType).toBe('text/csv')
  expect(seen.equals(Buffer.from(file.content))).toBe(true)
  useScanner(await made(() => 'stream: Made.Up.Malice FOUND\0'))
  await expect(inspectFile(file, 'file')).rejects.toMatchObject({ code: 'file.malicious', field: 'file' })
})

test.each([
  ['says that it could not', async () => made(() => 'INSTREAM size limit exceeded. ERROR\0')],
  ['ends without a word', async () => made(() => '')],
  ['is away', async (): Promise<ScannerAddress> => ({ path: '/nowhere/clamd.ctl' })],
])('where the scanner %s nothing is stored', async (_, at) => {
  useScanner(await at())
  await expect(inspectFile(file, 'file')).rejects.toMatchObject({ code: 'file.not_scanned', status: 503 })
  expect(await scannerAnswers({ path: '/nowhere/clamd.ctl' })).toBe(false)
})
