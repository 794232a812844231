import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { locksOf, plannedText } from '../../src/platform/database/locks.ts'
import { namesOfMigrations } from '../../src/platform/database/migrate.ts'

const folder = join(projectRoot, 'database', 'migrations')
/** The first that old and new processes must be able to live beside. */
const FIRST = '0760'
/** Tables that came with the same release as what changes them: no process of before knows them. */
const OF_ONE_RELEASE = ['recommendations.acted_on']

test('a migration takes nothing away that a process of before it uses, and holds no table up that people write to', () => {
  const names = namesOfMigrations(folder).filter((name) => name >= FIRST)
  expect(names.length).toBeGreaterThan(0)
  const found = names.flatMap((name) =>
    locksOf(readFileSync(join(folder, name), 'utf8'))
      .filter(({ table }) => !OF_ONE_RELEASE.includes(table))
      .map(({ table, why }) => `${name}: ${table}: ${why}`),
  )
  // What must be done all the same says so on the line before: `-- holds up: why nobody waits`.
  expect(found).toEqual([])
})

const said = (sql: string) => locksOf(sql).map(({ table, why }) => `${table}: ${why}`)

test.each([
  ['alter table a.b drop column c', ['a.b: a process of before reads the column c']],
  ['drop table a.b', ['a.b: a process of before reads the table']],
  ['alter table a.b rename column c to d', ['a.b: a process of before knows the old name']],
  ['alter table a.b rename to c', ['a.b: a process of before knows the old name']],
  ['alter table a.b alter column c type bigint', ['a.b: every row is written anew while nobody reads']],
  ['alter table a.b alter column c set not null', ['a.b: every row is read while nobody writes']],
  ['alter table a.b add column c int not null', ['a.b: a process of before writes rows without c']],
  ['alter table a.b add constraint k check (c > 0)', ['a.b: every row is read while nobody writes']],
  [
    'alter table a.b add constraint k foreign key (c) references d.e',
    ['a.b: every row is read while nobody writes'],
  ],
  ['create index on a.b (c)', ['a.b: nobody writes while the index is made']],
] as const)('told: %s', (sql, told) => {
  expect(said(`${sql};`)).toEqual(told)
})

test.each([
  'alter table a.b add column c int',
  "alter table a.b add column c text not null default ''",
  'alter table a.b add constraint k check (c > 0) not valid',
  'create table a.b (c int not null check (c > 0)); create index on a.b (c); alter table a.b alter column c set not null',
  'create function a.f() returns int language sql as $$ select 1; drop table a.b; $$',
  '-- drop table a.b\nselect 1',
  '-- holds up: it has a handful of rows\ndrop table a.b',
])('not told: %s', (sql) => {
  expect(said(`${sql};`)).toEqual([])
})

test('what is to come is told by migration, with whom it holds up', () => {
  const planned = [
    { name: '9001_more.sql', sql: 'create table a.b (c int);' },
    { name: '9002_less.sql', sql: 'alter table a.d drop column e, add column f int;' },
  ]
  expect(plannedText(planned)).toBe(
    '9001_more.sql\n9002_less.sql\n  a.d: a process of before reads the column e\n',
  )
  expect(plannedText([])).toBe('The tables are up to date.\n')
})
