import { existsSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptHead, SignedHead } from './signed-head.ts'

const headFile = (folder: string): string => join(folder, 'audit-head.json')

/** The newest head, as it is kept outside the database; signed since heads are. */
export const readKeptHead = (folder: string): (KeptHead & Partial<SignedHead>) | undefined =>
  existsSync(headFile(folder)) ? (JSON.parse(readFileSync(headFile(folder), 'utf8')) as KeptHead) : undefined

/** Keeps it for good before it returns. Nobody waits for the disk meanwhile. */
export const keepHead = async (folder: string, head: KeptHead): Promise<void> => {
  const unfinished = `${headFile(folder)}.${process.pid}`
  await writeFile(unfinished, `${JSON.stringify(head)}\n`, { mode: 0o600, flush: true })
  await rename(unfinished, headFile(folder))
}
