import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../platform/config/root.ts'

/** Which version this is, and up to which migration it knows: what `migrate`, CHANGELOG.md and a refusal to begin speak of. */
export const versionText = (): string => {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const newest = readdirSync(join(projectRoot, 'database', 'migrations'))
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .at(-1)
  return `Samlad ${version}, with migrations up to ${newest}`
}
