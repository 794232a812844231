import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { projectRoot } from '../platform/config/root.ts'
import { readSettings } from '../platform/config/settings.ts'
import { useEngine } from '../platform/database/engine/engine.ts'
import { OperatorError } from '../platform/refusal.ts'
import { migrateDatabase } from './installation.ts'

/** `bin/samlad migrate [--data DIR]`: brings the tables up to date, on the embedded engine or at DATABASE_OWNER_URL. */
export const migrateCommand = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string', default: join(projectRoot, 'data') } },
  })
  const settings = readSettings(process.env)
  if (settings.databaseUrl !== undefined && settings.databaseOwnerUrl === undefined)
    throw new OperatorError('set DATABASE_OWNER_URL to the address of the role that owns the tables')
  if (settings.databaseOwnerUrl !== undefined && settings.secretKey === '')
    throw new OperatorError(
      'set SAMLAD_SECRET_KEY to the secret with which it is served: the database is told by it whom to believe',
    )
  const engine = settings.databaseOwnerUrl === undefined ? await useEngine(values.data, 'use') : undefined
  try {
    const applied = await migrateDatabase(settings.databaseOwnerUrl ?? engine!.addresses('samlad').owner, {
      secretKey: settings.secretKey || (engine?.folder.secrets.key ?? ''),
    })
    process.stdout.write(
      applied.length === 0 ? 'The tables are up to date.\n' : `Applied: ${applied.join(', ')}\n`,
    )
  } finally {
    await engine?.release()
  }
  return 0
}
