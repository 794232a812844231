import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../config/root.ts'
import { whyNotTaken } from './away.ts'

test('every connection of the program survives its server', () => {
  const files = globSync('src/**/*.ts', { cwd: projectRoot })
  const open = files.flatMap((file) => {
    const text = readFileSync(join(projectRoot, file), 'utf8')
    const isTest = file.includes('testing') || file.endsWith('.test.ts')
    const own = isTest ? /new (?:pg\.)?(Pool)\(/g : /new (?:pg\.)?(Client|Pool)\(/g
    return [...text.matchAll(own)].map(([, kind]) => `${file}: a ${kind} that ends the process`)
  })
  expect(files.length).toBeGreaterThan(500)
  expect(open).toEqual([])
})

const error = (message: string, more: object = {}): Error => Object.assign(new Error(message), more)

test.each([
  [error('terminating connection due to administrator command', { code: '57P01' }), 'away'],
  [error('the database system is starting up', { code: '57P03' }), 'away'],
  [error('connect ENOENT /run/x', { code: 'ENOENT', syscall: 'connect' }), 'away'],
  [error('Connection terminated unexpectedly'), 'away'],
  [error('cannot execute UPDATE in a read-only transaction', { code: '25006' }), 'away'],
  [error('the key store does not answer', { cause: error('', { code: 'ECONNREFUSED' }) }), 'away'],
  [error('canceling statement due to statement timeout', { code: '57014' }), 'busy'],
  [error('timeout exceeded when trying to connect'), 'busy'],
  [error('ENOENT: no such file', { code: 'ENOENT', syscall: 'open' }), undefined],
  [error('duplicate key value violates unique constraint', { code: '23505' }), undefined],
  ['nothing of the kind', undefined],
])('%s: %s', (thrown, why) => {
  expect(whyNotTaken(thrown)).toBe(why)
})
