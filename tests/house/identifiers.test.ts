import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { openWorld } from '../../src/testing/world.ts'

// PostgreSQL takes identifiers of every version, and so of none: what came from another system, or was made by a hash. Whoever
// reads them more strictly has rows that no page shows and no job can work on.

test('no room asks of an identifier which version it is', () => {
  const strict = globSync('src/**/*.{ts,tsx}', { cwd: projectRoot }).filter((file) =>
    /\bz\.uuid(v\d)?\(/.test(readFileSync(join(projectRoot, file), 'utf8')),
  )
  expect(strict).toEqual([])
})

test('a body whose identifier is of no version is shown, by page and by API', async () => {
  const world = await openWorld()
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  const made = await owner.query<{ id: string }>(
    `insert into directory.body (id, name, type, fictional)
     values ('0cc175b9-c0f1-06a6-0123-0123456789ab', 'Påhittade Äldre kommun', 'municipality', true) returning id`,
  )
  await owner.end()
  const id = made.rows[0]!.id
  const coordinator = await world.as('national_coordinator', 'Exempelköpings kommun')
  const page = await coordinator.get(`/directory/${id}`)
  expect([page.status, (await page.text()).includes('Påhittade Äldre kommun')]).toEqual([200, true])
})
