import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptHead, SignedHead } from './signed-head.ts'

const headFile = (folder: string): string => join(folder, 'audit-head.json')

/** The newest head, as it is kept outside the database; signed since heads are. */
export const readKeptHead = (folder: string): (KeptHead & Partial<SignedHead>) | undefined =>
  existsSync(headFile(folder)) ? (JSON.parse(readFileSync(headFile(folder), 'utf8')) as KeptHead) : undefined

export const keepHead = (folder: string, head: KeptHead): void => {
  const unfinished = `${headFile(folder)}.${process.pid}`
  writeFileSync(unfinished, `${JSON.stringify(head)}\n`, { mode: 0o600, flush: true })
  renameSync(unfinished, headFile(folder))
}
