import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { projectRoot } from '../platform/config/root.ts'
import type { World } from './world.ts'

/**
 * Runs the part of a migration that lists what is stored under a rule that was wrong, on what the test has stored: from its first line
 * that makes something wait to its end.
 */
export const listStored = async (world: World, migration: string): Promise<void> => {
  const sql = readFileSync(join(projectRoot, 'database', 'migrations', `${migration}.sql`), 'utf8')
  const from = sql.indexOf('insert into arrivals.arrival')
  if (from < 0) throw new Error(`${migration} lists nothing`)
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  try {
    await owner.query(sql.slice(from))
  } finally {
    await owner.end()
  }
}
