import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { OperatorError } from '../refusal.ts'

export interface Host {
  readonly host: string
  readonly port: number
}

/** An address of a server, or of several of which one at a time is written to. */
export interface Servers {
  /** Of the first alone, as `pg` reads it. */
  readonly address: string
  /** All of them, where there are several. */
  readonly hosts: readonly Host[]
}

const ADDRESS = /^(postgres(?:ql)?:\/\/(?:[^@/]*@)?)([^@/?]*,[^@/?]*)((?:[/?].*)?)$/
const ATTRIBUTES = /([?&])target_session_attrs=([^&]*)(&|$)/

const hostOf = (given: string): Host => {
  const [, host = '', port = '5432'] = /^(\[[^\]]+\]|[^:]*)(?::(\d+))?$/.exec(given) ?? []
  if (host === '') throw new OperatorError(`the address of a database names no host in “${given}”`)
  return { host: host.replace(/^\[(.+)\]$/, '$1'), port: Number(port) }
}

/**
 * Reads an address in which several servers stand, as libpq takes it: `postgresql://ROLE:…@one,two:5433/samlad`.
 *
 * @throws OperatorError where it asks for one that cannot be written to.
 */
export const readServers = (address: string): Servers => {
  const [, wanted = 'read-write'] = [1, ATTRIBUTES.exec(address)?.[2]]
  if (!['read-write', 'primary', 'any'].includes(wanted))
    throw new OperatorError(
      `target_session_attrs=${wanted} in the address of a database: Samlad writes, so it is read-write, or left out`,
    )
  const plain = address.replace(ATTRIBUTES, (_, before: string, __, after: string) =>
    after === '&' ? before : '',
  )
  const [, before, listed, after] = ADDRESS.exec(plain) ?? []
  if (listed === undefined) return { address: plain, hosts: [] }
  const given = listed.split(',')
  return { address: `${before}${given[0]}${after}`, hosts: given.map(hostOf) }
}

/** How long one server may take to say what it is, in milliseconds: one that is gone without a word must not hold up the others. */
const PATIENCE = 2_000

type Ask = (config: pg.ClientConfig, at: Host) => Promise<Host>

/**
 * Asks one server what it is.
 *
 * @param open makes a client that does not end the process where it is lost.
 * @throws where it does not answer, or only lets itself be read.
 */
export const requirePrimary =
  (open: (config: pg.ClientConfig) => pg.Client): Ask =>
  async (config, at) => {
    const client = open({
      ...config,
      ...at,
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    })
    try {
      await client.connect()
      const found = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
      // As a server says it that does not take anybody yet.
      if (found.rows[0]!.standby)
        throw Object.assign(new Error('this server is a replica'), { code: '57P03' })
      return at
    } finally {
      await client.end().catch(() => {})
    }
  }

/** How soon one that is no primary is asked again while another has said nothing yet, in milliseconds: it may have taken over. */
const ASK_AGAIN = 250

const askAll = (config: pg.ClientConfig, hosts: readonly Host[], ask: Ask): Promise<Host> => {
  const silent = new Set(hosts)
  let isFound = false
  const askUntilAll = async (host: Host): Promise<Host> => {
    for (;;) {
      try {
        const found = await ask(config, host)
        isFound = true
        return found
      } catch (error) {
        silent.delete(host)
        if (isFound || silent.size === 0) throw error
        await pause(ASK_AGAIN)
      }
    }
  }
  return Promise.any(hosts.map(askUntilAll))
}

const asked = new Map<string, Promise<Host>>()

/**
 * Which of several servers is written to now. All are asked at once, and for all who connect meanwhile.
 *
 * @throws what the last of them said, where none is.
 */
export const findPrimary = (
  config: pg.ClientConfig,
  { address, hosts }: Servers,
  ask: Ask,
): Promise<Host> => {
  const found =
    asked.get(address) ??
    askAll(config, hosts, ask)
      .catch((error: AggregateError) => {
        throw error.errors.at(-1)
      })
      .finally(() => asked.delete(address))
  asked.set(address, found)
  return found
}
