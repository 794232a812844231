import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { projectRoot } from '../platform/config/root.ts'
import { readSettings } from '../platform/config/settings.ts'
import { locksOf, plannedText } from '../platform/database/locks.ts'
import { pendingMigrations, readMigrations } from '../platform/database/migrate.ts'
import { onOwnConnection } from '../platform/database/steady-client.ts'
import { OperatorError } from '../platform/refusal.ts'
import { dataOption } from './data-option.ts'
import { migrateDatabase, unreachable, useExistingEngine } from './installation.ts'
import { parseArgs } from './usage.ts'

/** What would be applied now, and whom it would hold up. */
const planned = (ownerAddress: string, asJson: boolean): Promise<string> =>
  onOwnConnection(ownerAddress, 'samlad migrate', async (client) => {
    const pending = await pendingMigrations(
      client,
      readMigrations(join(projectRoot, 'database', 'migrations')),
    )
    if (!asJson) return plannedText(pending)
    return `${JSON.stringify({ pending: pending.map(({ name, sql }) => ({ name, holdsUp: locksOf(sql) })) })}\n`
  })

/** How long a server is waited for that is begun beside us, in milliseconds. */
const PATIENCE = 30_000
const NOT_YET: readonly unknown[] = ['ECONNREFUSED', 'ENOENT', 'ENOTFOUND', 'EAI_AGAIN', '57P03']

/** @throws OperatorError where the server does not answer, or lets the owner not in. */
const waitFor = async (ownerAddress: string): Promise<void> => {
  const until = Date.now() + PATIENCE
  for (;;)
    try {
      return await onOwnConnection(ownerAddress, 'samlad migrate', async () => {})
    } catch (error) {
      if (!NOT_YET.includes((error as { code?: string }).code) || Date.now() > until)
        throw unreachable(error, 'DATABASE_OWNER_URL')
      await pause(500)
    }
}

/**
 * `bin/samlad migrate [--look] [--data DIR] [--json]`: brings the tables up to date, on the embedded engine or at DATABASE_OWNER_URL; with `--look`
 * it says what it would do, and does nothing.
 */
export const migrateCommand = async (args: string[]): Promise<number> => {
  const { values } = parseArgs('migrate', {
    args,
    options: {
      data: dataOption,
      look: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  })
  const settings = readSettings(process.env)
  if (settings.databaseUrl !== undefined && settings.databaseOwnerUrl === undefined)
    throw new OperatorError('set DATABASE_OWNER_URL to the address of the role that owns the tables')
  if (settings.databaseOwnerUrl !== undefined && settings.secretKey === '')
    throw new OperatorError(
      'set SAMLAD_SECRET_KEY to the secret with which it is served: the database is told by it whom to believe',
    )
  const engine = settings.databaseOwnerUrl === undefined ? await useExistingEngine(values.data) : undefined
  try {
    const owner = settings.databaseOwnerUrl ?? engine!.addresses('samlad').owner
    await waitFor(owner)
    if (values.look) {
      process.stdout.write(await planned(owner, values.json))
      return 0
    }
    const applied = await migrateDatabase(owner, {
      secretKey: settings.secretKey || (engine?.folder.secrets.key ?? ''),
    })
    const said = applied.length === 0 ? 'The tables are up to date.' : `Applied: ${applied.join(', ')}`
    process.stdout.write(values.json ? `${JSON.stringify({ applied })}\n` : `${said}\n`)
  } finally {
    await engine?.release()
  }
  return 0
}
