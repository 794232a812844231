import { expect, test } from 'vitest'
import { safeReturn } from '../../platform/access/way-back.ts'
import { clientAddress, networkOf } from '../../platform/http/network.ts'
import { browserKind, organisationOf, passwordFault, readRecoveryCode } from './rules.ts'

test('the client of a trusted proxy is the one that the proxy saw, whatever the client itself claims', () => {
  expect(clientAddress('10.0.0.1', '203.0.113.9, 198.51.100.7', 1)).toBe('198.51.100.7')
  expect(clientAddress('10.0.0.1', '203.0.113.9, 198.51.100.7', 0)).toBe('10.0.0.1')
  expect(clientAddress(undefined, undefined, 0)).toBe('unknown')
})

test('the addresses of one household are one network', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:0db8:1:2::9'))
  expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'))
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
})

test('a password is long and not made of the person it belongs to', () => {
  const about = { email: 'kerstin.exempel@example.invalid', name: 'Kerstin Exempel' }
  expect(passwordFault('för kort', about)).toBe('identity.password_short')
  expect(passwordFault('aaaaaaaaaaaaaaaa', about)).toBe('identity.password_simple')
  expect(passwordFault('Kerstin Exempel1', about)).toBe('identity.password_simple')
  expect(passwordFault('fyra ord om våren', about)).toBeUndefined()
})

test('a recovery code is read as it was meant', () => {
  expect(readRecoveryCode(' 4f7k-9qwe x2tb-oil1 ')).toBe('4F7K9QWEX2TB0111')
})

test('only a page of ours is returned to', () => {
  expect(safeReturn('/plans/1?page=2')).toBe('/plans/1?page=2')
  for (const address of [
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere',
    '/ x',
    undefined,
  ])
    expect(safeReturn(address)).toBe('/')
})

test('a browser is named by its kind alone', () => {
  expect(browserKind('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36 Edg/126.0')).toBe(
    'Edge, Windows',
  )
  expect(browserKind('curl/8')).toBeNull()
})

test('the organisation of an affiliation is its ten figures', () => {
  expect(organisationOf('197001011234@2021004979')).toBe('2021004979')
  expect(organisationOf('x@202100-4979')).toBe('2021004979')
  for (const wrong of ['2021004979', 'x@12', 7, undefined]) expect(organisationOf(wrong)).toBeUndefined()
})
