import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { OperatorError } from '../../refusal.ts'

/** The operating-system account that PostgreSQL runs as. `switchTo` is absent where it is our own. */
export interface EngineAccount {
  readonly name: string
  readonly switchTo?: { readonly uid: number; readonly gid: number }
}

// PostgreSQL refuses to run as root. An account of our own comes first; `nobody` is shared with others and comes last.
const UNPRIVILEGED = ['samlad', 'postgres', 'nobody']

/** Finds the account for the engine: ourselves, or, for root, the first unprivileged account that exists. */
export const engineAccount = (): EngineAccount => {
  if (process.getuid?.() !== 0) return { name: 'self' }
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  for (const name of UNPRIVILEGED) {
    const found = accounts.find((fields) => fields[0] === name)
    if (found) return { name, switchTo: { uid: Number(found[2]), gid: Number(found[3]) } }
  }
  throw new OperatorError(
    'PostgreSQL may not run as root and this machine has no unprivileged account; create one with: useradd --system samlad',
  )
}

/** Whether the account can enter a folder: every folder above it must let others through. */
export const canEnter = (account: EngineAccount, folder: string): boolean => {
  const { switchTo } = account
  if (!switchTo) return true
  for (let path = folder; ; path = dirname(path)) {
    const found = statSync(path)
    const bit = found.uid === switchTo.uid ? 0o100 : found.gid === switchTo.gid ? 0o010 : 0o001
    if ((found.mode & bit) === 0) return false
    if (path === dirname(path)) return true
  }
}
