/**
 * Takes the network from the process that imports this, before it imports anything else: no connection goes out, none comes in,
 * and no name is looked up. The permission model of Node 24 guards files, programs and threads, and nothing of the network.
 */
import dgram from 'node:dgram'
import dns from 'node:dns'
import dnsPromises from 'node:dns/promises'
import http from 'node:http'
import http2 from 'node:http2'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import tls from 'node:tls'

function refuse(): never {
  throw new Error('the process that reads documents has no network')
}

/** Puts a refusal in the place of every function, for good. */
const close = (holder: object): void => {
  for (const name of Object.getOwnPropertyNames(holder)) {
    const given = Object.getOwnPropertyDescriptor(holder, name)
    if (typeof given?.value !== 'function' || name === 'constructor') continue
    Object.defineProperty(holder, name, { value: refuse, writable: false, configurable: false })
  }
}

for (const connecting of [
  net.Socket.prototype,
  net.Server.prototype,
  tls.TLSSocket.prototype,
  dgram.Socket.prototype,
])
  close(connecting)
for (const module of [net, tls, dgram, dns, dnsPromises, dns.Resolver.prototype, http, http2, https])
  close(module)
syncBuiltinESMExports()
for (const name of ['fetch', 'WebSocket', 'EventSource'])
  Object.defineProperty(globalThis, name, { value: refuse, writable: false, configurable: false })
