import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { projectRoot } from '../platform/config/root.ts'
import type { World } from './world.ts'

/** Runs a statement as the owner of the database. */
export const asOwner = async (world: World, statement: string): Promise<void> => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  try {
    await owner.query(statement)
  } finally {
    await owner.end()
  }
}

/** Runs a migration from where a text of it first stands to its end, on what the test has stored and at the time of its world. */
export const runFrom = async (world: World, migration: string, text: string): Promise<void> => {
  const sql = readFileSync(join(projectRoot, 'database', 'migrations', `${migration}.sql`), 'utf8')
  const from = sql.indexOf(text)
  if (from < 0) throw new Error(`${migration} has no ${text}`)
  const now = `'${world.house.clock.now().toISOString()}'::timestamptz`
  await asOwner(world, sql.slice(from).replaceAll('now()', now))
}

/**
 * Runs the part of a migration that lists what is stored under a rule that was wrong, on what the test has stored: from its first line
 * that makes something wait to its end.
 */
export const listStored = (world: World, migration: string): Promise<void> =>
  runFrom(world, migration, 'insert into arrivals.arrival')
