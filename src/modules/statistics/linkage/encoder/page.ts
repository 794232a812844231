import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../../../platform/config/root.ts'

let read: { readonly html: string; readonly sha256: string } | undefined

/** The page that encodes a list without a network, as it was built, with its digest; nothing where the house runs unbuilt. */
export const encoderPage = (): { readonly html: string; readonly sha256: string } | undefined => {
  const file = join(projectRoot, 'dist', 'encoder.html')
  if (read === undefined && existsSync(file)) {
    const html = readFileSync(file, 'utf8')
    read = { html, sha256: createHash('sha256').update(html).digest('hex') }
  }
  return read
}
