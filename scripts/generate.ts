import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { projectRoot } from '../src/platform/config/root.ts'
import { settingsText } from '../src/platform/config/settings-text.ts'
import { dictionaryText, readDictionary, tablesText } from '../src/platform/database/dictionary.ts'
import { useEngine } from '../src/platform/database/engine/engine.ts'
import { landed, landedFile } from '../src/platform/database/landed.ts'
import { migrate, readMigrations } from '../src/platform/database/migrate.ts'
import { processingText } from '../src/platform/database/processing.ts'
import { newFolder } from '../src/testing/folder.ts'

writeFileSync(join(projectRoot, 'docs/settings.md'), settingsText())

const migrations = readMigrations(join(projectRoot, 'database', 'migrations'))
const known = landed()
// Lines are added and never changed: one that has landed stays as it is.
for (const { name, digest } of migrations)
  if (!known.has(name)) appendFileSync(landedFile, `${digest}  ${name}\n`)

// Writes what follows from the migrations: the types of the tables, the data dictionary, the record of processing.
const folder = newFolder('generate')
const engine = await useEngine(folder, 'use')
try {
  const { owner } = engine.addresses('samlad')
  await migrate(owner, migrations)
  const client = new pg.Client(owner)
  await client.connect()
  const columns = await readDictionary(client)
  await client.end()
  writeFileSync(join(projectRoot, 'src/platform/database/tables.ts'), tablesText(columns))
  writeFileSync(join(projectRoot, 'database/data-dictionary.md'), dictionaryText(columns))
  writeFileSync(join(projectRoot, 'docs/privacy/processing.md'), processingText(columns))
} finally {
  await engine.release()
  rmSync(folder, { recursive: true, force: true })
}
