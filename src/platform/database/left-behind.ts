import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Host, Servers } from './hosts.ts'

/** How long a server may say nothing to somebody who waits before it is asked whether it is still the one that is written to, in milliseconds. */
const SILENT_FOR = 500
/** How soon it is asked again where it was, in milliseconds. */
const ASK_AGAIN = 2_000

interface Held {
  readonly client: pg.Client
  readonly find: () => Promise<Host>
  /** What had come through it when it was last looked at. */
  heard: number
}

/** Connections by the servers of which they know. */
const held = new Map<string, Set<Held>>()
const asking = new Set<string>()
let looking: NodeJS.Timeout | undefined

const socketOf = (client: pg.Client): Socket =>
  (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream

/** Whether somebody waits for an answer on it, of which nothing has come since it was last looked at. */
const isSilent = (one: Held): boolean => {
  const { bytesRead } = socketOf(one.client)
  const isSame = bytesRead === one.heard
  one.heard = bytesRead
  return isSame && !(one.client as unknown as { readonly readyForQuery: boolean }).readyForQuery
}

const lookAt = async (servers: string, connections: ReadonlySet<Held>): Promise<void> => {
  // All of them, so that each is known by what has come through it since.
  const [silent] = [...connections].filter(isSilent)
  if (silent === undefined || asking.has(servers)) return
  asking.add(servers)
  try {
    const { host, port } = await silent.find()
    const left = [...connections].filter(({ client }) => client.host !== host || client.port !== port)
    for (const { client } of left) socketOf(client).destroy()
    // A statement that takes its time.
    if (left.length === 0) await pause(ASK_AGAIN, undefined, { ref: false })
  } catch {
    // None is written to: whoever waits goes on waiting, for as long as a statement may take.
  } finally {
    asking.delete(servers)
  }
}

/**
 * Ends a connection to one of several servers where another has taken over. One that is gone without a word (its machine hangs, its
 * network is cut) never says so, and whoever waits for it would wait for as long as a statement may take.
 *
 * @param find which of them is written to now.
 */
export const leaveWhereAnotherTookOver = (
  client: pg.Client,
  { hosts }: Servers,
  find: () => Promise<Host>,
): void => {
  const servers = JSON.stringify(hosts)
  const connections = held.get(servers) ?? new Set()
  const one: Held = { client, find, heard: 0 }
  held.set(servers, connections.add(one))
  client.once('end', () => {
    connections.delete(one)
    if (connections.size > 0) return
    held.delete(servers)
    if (held.size > 0) return
    clearInterval(looking)
    looking = undefined
  })
  looking ??= setInterval(() => {
    for (const [named, all] of held) void lookAt(named, all)
  }, SILENT_FOR).unref()
}
