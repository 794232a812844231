/** Started sealed by a test: tries every way out of a process, and tells what came of each. */
import { spawn } from 'node:child_process'
import dgram from 'node:dgram'
import { lookup, resolve4 } from 'node:dns/promises'
import { readFile, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { connect as connect2 } from 'node:http2'
import net, { createServer } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { Worker } from 'node:worker_threads'

interface Asked {
  readonly port: number
  readonly secret: string
  readonly folder: string
}

const heard = (emitter: NodeJS.EventEmitter, name: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    emitter.once(name, () => resolve(name))
    emitter.once('error', reject)
  })

const ways = ({ port, secret, folder }: Asked): Record<string, () => unknown> => ({
  'reading a file': () => readFile(secret),
  'writing a file': () => writeFile(`${folder}/written`, 'x'),
  'starting a program': () => heard(spawn('/bin/true'), 'exit'),
  'starting a thread': () => heard(new Worker('', { eval: true }), 'online'),
  'a connection': () => heard(net.connect(port, '127.0.0.1'), 'connect'),
  'a socket of its own': () => heard(new net.Socket().connect(port, '127.0.0.1'), 'connect'),
  'a connection got otherwise': () =>
    heard(process.getBuiltinModule('net').createConnection(port, '127.0.0.1'), 'connect'),
  'a handle below the sockets': () =>
    (net as unknown as { _createServerHandle: (of: string) => unknown })._createServerHandle('127.0.0.1'),
  'a binding of the runtime': () =>
    (process as unknown as { binding: (name: string) => unknown }).binding('tcp_wrap'),
  'an encrypted connection': () => heard(connectTls(port, '127.0.0.1'), 'secureConnect'),
  'a request': () => heard(request({ port, host: '127.0.0.1' }).end(), 'response'),
  'a request of the second kind': () => heard(connect2(`http://127.0.0.1:${port}`), 'connect'),
  fetching: () => fetch(`http://127.0.0.1:${port}`),
  'a socket of the web': () => new WebSocket(`ws://127.0.0.1:${port}`),
  listening: () => heard(createServer().listen(0), 'listening'),
  'a datagram': () => heard(dgram.createSocket('udp4').bind(0), 'listening'),
  'asking for a name': () => lookup('localhost'),
  'asking a name server': () => resolve4('example.invalid'),
})

process.once('message', async (asked: Asked) => {
  const told: Record<string, string> = {}
  for (const [way, go] of Object.entries(ways(asked))) {
    try {
      await go()
      told[way] = 'went through'
    } catch (error) {
      told[way] = `${(error as { code?: string }).code ?? ''} ${(error as Error).message}`
    }
  }
  process.send?.(told, () => process.disconnect())
})
