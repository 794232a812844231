import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../config/root.ts'
import { landed } from './landed.ts'
import { readMigrations } from './migrate.ts'
import { rewritten } from './rewritten.ts'

test('a migration that has landed is never changed: who has run it could not upgrade any more', () => {
  const known = landed()
  const wrong = readMigrations(join(projectRoot, 'database', 'migrations'))
    .filter(({ name, digest }) => known.get(name) !== digest && !rewritten[name]?.includes(known.get(name)!))
    .map(({ name }) => name)
  expect(
    wrong,
    'Write another migration, or say in rewritten.ts that it does the same (decision 113). One that has not landed: take its line out of database/landed.txt, and run scripts/generate.ts.',
  ).toEqual([])
})

test('a migration comes after all that have landed: it would do less where all are run anew than where it is run last', () => {
  const names = [...landed().keys()]
  const wrong = names.filter((name, at) => names.slice(0, at).some((before) => before > name))
  // It replaces nothing of those that had landed before it.
  expect(wrong).toEqual(['0793_an_end_by_the_shelter.sql'])
})
