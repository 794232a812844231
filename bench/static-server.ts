import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

// The simplest static file server there is: `node bench/static-server.ts FILE` answers every address with the bytes of
// one file, already compressed, from memory, with a digest that it compares. No disk, no routes, no rules of safety.
const bytes = readFileSync(process.argv[2] as string)
const etag = '"static"'
const head = {
  'content-type': 'text/html; charset=UTF-8',
  'content-encoding': 'br',
  'content-length': bytes.length,
  'cache-control': 'public, max-age=5, must-revalidate',
  vary: 'Accept-Encoding',
  etag,
}

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, head).end()
    return
  }
  response.writeHead(200, head).end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
