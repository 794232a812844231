import { expect, test } from 'vitest'
import { findPrimary, type Host, readServers } from './hosts.ts'

test.each([
  ['postgresql://a:b@one/samlad', 'postgresql://a:b@one/samlad', []],
  [
    'postgresql://a:b%2C@one,two:5433/samlad?sslmode=verify-full&target_session_attrs=read-write',
    'postgresql://a:b%2C@one/samlad?sslmode=verify-full',
    [
      { host: 'one', port: 5432 },
      { host: 'two', port: 5433 },
    ],
  ],
  [
    'postgres://one:6000,[::1]:6001/samlad?target_session_attrs=primary&sslmode=require',
    'postgres://one:6000/samlad?sslmode=require',
    [
      { host: 'one', port: 6000 },
      { host: '::1', port: 6001 },
    ],
  ],
  // A socket folder with a comma in a role's password is one server.
  ['postgresql://a:b,c@/samlad?host=%2Ftmp%2Fs', 'postgresql://a:b,c@/samlad?host=%2Ftmp%2Fs', []],
])('%s', (given, address, hosts) => {
  expect(readServers(given)).toEqual({ address, hosts })
})

test('what cannot be is refused with its reason', () => {
  expect(() => readServers('postgresql://a@one,two/samlad?target_session_attrs=standby')).toThrow(
    /Samlad writes/,
  )
  expect(() => readServers('postgresql://a@one,/samlad')).toThrow(/names no host/)
})

const servers = readServers('postgresql://a@one,two,three/samlad')

test('the one that is written to is found whichever it is, past one that says nothing, and asked once for all who come', async () => {
  let calls = 0
  const ask = async (_: unknown, at: Host): Promise<Host> => {
    calls += 1
    if (at.host === 'one') return new Promise(() => {})
    if (at.host === 'two') throw new Error('a replica')
    return at
  }
  const both = await Promise.all([findPrimary({}, servers, ask), findPrimary({}, servers, ask)])
  expect(both.map(({ host }) => host)).toEqual(['three', 'three'])
  expect(calls).toBe(3)
  await findPrimary({}, servers, ask)
  expect(calls).toBe(6)
})

test('where none is, what the last said is said', async () => {
  const ask = async (_: unknown, { host }: Host): Promise<Host> => {
    throw Object.assign(new Error(host), { code: 'ECONNREFUSED' })
  }
  await expect(findPrimary({}, servers, ask)).rejects.toMatchObject({
    message: 'three',
    code: 'ECONNREFUSED',
  })
})
