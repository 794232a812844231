import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { loadDemoData } from '../cli/demo.ts'
import { loadFirstData } from '../cli/first-data.ts'
import type { Settings } from '../platform/config/settings.ts'
import type { DatabaseSource } from './database.ts'
import { newKeyFolder } from './keys.ts'
import { onceInRun } from './once-in-run.ts'
import { type Watched, watchRows } from './watched-rows.ts'
import { openWorld, type World } from './world.ts'

const NOW = '2026-11-24T09:00:00Z'

/** The demonstration as a pair of databases that are cloned, and a folder of keys that is copied. */
const prepare = (): Promise<string> =>
  onceInRun('demonstration', async (folder) => {
    const world = await openWorld({ settings: { demo: true } })
    world.setTime(NOW)
    const watched = await watchRows(world.database.owner)
    await loadFirstData(world.house)
    await loadDemoData(world.house)
    writeFileSync(join(folder, 'watched.json'), JSON.stringify(await watched()))
    const made: DatabaseSource = { database: world.database.name, keys: `${world.database.name}_keys` }
    const kept: DatabaseSource = { database: `kept_${made.database}`, keys: `kept_${made.keys}` }
    // A database with connections cannot be cloned.
    await Promise.all([
      world.database.connection.close(),
      world.database.workerConnection.close(),
      world.house.vault.close(),
    ])
    const administrator = new pg.Client(inject('addresses').bootstrap)
    await administrator.connect()
    await administrator.query(`create database ${kept.database} template ${made.database} owner samlad_owner`)
    await administrator.query(`create database ${kept.keys} template ${made.keys} owner samlad_keys`)
    await administrator.end()
    cpSync(world.keys.folder, join(folder, 'keys'), { recursive: true, preserveTimestamps: true })
    writeFileSync(join(folder, 'source.json'), JSON.stringify(kept))
  })

/** A demonstration with its whole made-up history, told once in a run: the richest house there is to break into. */
export const openDemonstration = async (settings: Partial<Settings> = {}): Promise<World> => {
  const folder = await prepare()
  const keyFolder = newKeyFolder()
  cpSync(join(folder, 'keys'), keyFolder, { recursive: true })
  const source: DatabaseSource = JSON.parse(readFileSync(join(folder, 'source.json'), 'utf8'))
  const world = await openWorld({ settings: { demo: true, ...settings }, from: source, keyFolder })
  world.setTime(NOW)
  return world
}

/** Which rows each action of the made-up history wrote, and whom they name. */
export const watchedDemonstration = async (): Promise<Watched> =>
  JSON.parse(readFileSync(join(await prepare(), 'watched.json'), 'utf8'))
