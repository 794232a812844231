import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * A new temporary folder that others may enter: as root the engine's own account must reach the cluster in it, or the
 * cluster would lie elsewhere and stay behind.
 */
export const newFolder = (purpose: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `samlad-${purpose}-`))
  chmodSync(folder, 0o755)
  return folder
}
