import { rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { projectRoot } from '../platform/config/root.ts'
import { keyOfRelations } from '../platform/database/connect.ts'
import { useEngine } from '../platform/database/engine/engine.ts'
import { migrate, readMigrations } from '../platform/database/migrate.ts'
import { keepVouchingKey } from '../platform/database/vouching.ts'
import { installQueue } from '../platform/jobs/queue.ts'
import { keepFoldersInMemory, newFolder } from './folder.ts'
import { setRunFolder } from './run-folder.ts'
import { TEMPLATE, TEST_SECRET } from './template.ts'
import { useTestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Below it every test keeps its keys; gone when the run ends. */
    keyFolder: string
    /** Addresses of the template database, in which the name of a clone is put. */
    addresses: { bootstrap: string; owner: string; application: string; worker: string; keys: string }
  }
}

/**
 * What is lost when the machine stops may be lost: the folder is gone by then anyway. Waiting for the disk at every commit is
 * most of what a test would do otherwise. What a crash leaves is tested in `tests/installation`, on engines of their own.
 */
const forgetful = [
  'fsync = off',
  'synchronous_commit = off',
  'full_page_writes = off',
  // A database lives for seconds: nothing that is swept or counted in the background is of use to it.
  'autovacuum = off',
  // What is written ahead of the tables is read by nobody.
  "max_wal_size = '128MB'",
]

/** The embedded engine in a folder of its own, gone when the run ends. */
const useTestEngine = async () => {
  const folder = newFolder('test')
  const engine = await useEngine(folder, 'use', TEMPLATE)
  const { socketFolder, secrets } = engine.folder
  const bootstrap = `postgresql://samlad_bootstrap:${secrets.bootstrap}@/postgres?host=${encodeURIComponent(socketFolder)}`
  const administrator = new pg.Client(bootstrap)
  await administrator.connect()
  for (const setting of forgetful) await administrator.query(`alter system set ${setting}`)
  await administrator.query('select pg_reload_conf()')
  await administrator.end()
  return {
    addresses: {
      bootstrap,
      keys: bootstrap
        .replace('samlad_bootstrap:', 'samlad_keys:')
        .replace(secrets.bootstrap, secrets.keys)
        .replace('/postgres?', `/${TEMPLATE}?`),
      ...engine.addresses(TEMPLATE),
    },
    release: async () => {
      await engine.release()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * One engine for the whole run, with a migrated database that each test file clones. With SAMLAD_TEST_SERVER set, the
 * PostgreSQL at that address takes its place.
 */
export default async function startEngine(project: TestProject): Promise<() => Promise<void>> {
  const removeFolders = keepFoldersInMemory()
  const server = process.env.SAMLAD_TEST_SERVER
  const { addresses, release } = server ? await useTestServer(server, TEMPLATE) : await useTestEngine()
  await migrate(addresses.owner, readMigrations(join(projectRoot, 'database', 'migrations')), (client) =>
    installQueue(client, addresses.owner),
  )
  await keepVouchingKey(addresses.owner, { secretKey: TEST_SECRET })
  const owner = new pg.Client(addresses.owner)
  await owner.connect()
  await owner.query(`set samlad.relation_key = '${keyOfRelations(TEST_SECRET)}'; set samlad.role = 'system'`)
  await owner.query('select access.settle_relations()')
  await owner.end()
  const administrator = new pg.Client(addresses.bootstrap)
  await administrator.connect()
  // A template with connections cannot be cloned.
  await administrator.query(`alter database ${TEMPLATE} with is_template true allow_connections false`)
  await administrator.end()
  project.provide('addresses', addresses)
  const keyFolder = newFolder('keys')
  project.provide('keyFolder', keyFolder)
  const shared = newFolder('run')
  setRunFolder(shared)
  return async () => {
    rmSync(keyFolder, { recursive: true, force: true })
    rmSync(shared, { recursive: true, force: true })
    await release()
    removeFolders()
  }
}
