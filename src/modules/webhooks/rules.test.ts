import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPublicAddress } from '../../platform/outgoing/public-address.ts'
import { MOST_TRIES, meaningOf, nextTry, problemWith } from './rules.ts'
import { newSecret, sign } from './signing.ts'

test('a signature is that of the published example of Standard Webhooks', () => {
  // From the specification and its libraries: the secret, the message and its signature.
  const message = {
    id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    timestamp: 1_614_265_330,
    body: '{"test": 2432232314}',
  }
  const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='
  expect(sign(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], message)).toBe(signature)
  expect(sign(['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', newSecret()], message)).toMatch(
    /^v1,g0hM9SsE\S+ v1,[\w+/]{43}=$/,
  )
  expect(newSecret()).toMatch(/^whsec_[\w+/]{43}=$/)
})

test('networks of one’s own, the machine itself and addresses in the clothes of others are not of the open internet', () => {
  for (const inside of [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.0.0.1',
    '127.255.255.254',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
    'fc00::1',
    'fd12:3456:789a::1',
    'fe80::1',
    'fec0::1',
    'ff02::1',
    '2001:db8::1',
    '2001::1',
    '2002:7f00:1::',
    'localhost',
    '',
    '127.1',
  ])
    expect([inside, isPublicAddress(inside)]).toEqual([inside, false])
  for (const outside of [
    '8.8.8.8',
    '172.32.0.1',
    '172.15.255.255',
    '192.167.1.1',
    '2a00:801::1',
    '2001:4860:4860::8888',
  ])
    expect([outside, isPublicAddress(outside)]).toEqual([outside, true])
  const octet = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(
      fc.constantFrom('10', '127', '192.168', '169.254', '0'),
      octet,
      octet,
      octet,
      (net, a, b, c) => {
        const address = [net, a, b, c].join('.').split('.').slice(0, 4).join('.')
        expect(isPublicAddress(address)).toBe(false)
        expect(isPublicAddress(`::ffff:${address}`)).toBe(false)
      },
    ),
  )
})

test('an address is https without a password; another only to a host that operations has allowed by name', () => {
  expect(problemWith('https://mottagare.example/samlad', [])).toBeUndefined()
  expect(problemWith('mottagare.example', [])).toBe('unreadable')
  expect(problemWith('http://mottagare.example/', [])).toBe('not_https')
  expect(problemWith('ftp://mottagare.example/', ['mottagare.example'])).toBe('not_https')
  expect(problemWith('javascript:alert(1)', [])).toBe('not_https')
  expect(problemWith('https://a:b@mottagare.example/', [])).toBe('with_password')
  expect(problemWith('http://inne.example:8080/', ['inne.example'])).toBeUndefined()
  expect(problemWith('http://inne.example.org/', ['inne.example'])).toBe('not_https')
})

test('tries come more and more seldom over about three days, and then no more', () => {
  const now = new Date('2032-03-01T00:00:00Z')
  const pauses = Array.from(
    { length: MOST_TRIES - 1 },
    (_, at) => nextTry(at + 1, now, 0)!.getTime() - now.getTime(),
  )
  expect(pauses).toEqual([...pauses].sort((one, other) => one - other))
  const days = pauses.reduce((sum, pause) => sum + pause, 0) / 86_400_000
  expect(days).toBeGreaterThan(2.5)
  expect(days).toBeLessThan(3.5)
  expect(nextTry(MOST_TRIES, now, 0)).toBeUndefined()
  expect(nextTry(1, now, 1)!.getTime()).toBeGreaterThan(nextTry(1, now, 0)!.getTime())
})

test('only an answer of success is one; a redirect is none, and 410 says that no more is wanted', () => {
  expect([200, 204, 299, 301, 302, 400, 404, 410, 429, 500, 503].map(meaningOf)).toEqual([
    ...['delivered', 'delivered', 'delivered', 'failed', 'failed', 'failed', 'failed', 'gone'],
    ...['failed', 'failed', 'failed'],
  ])
})
