import { OperatorError } from '../../refusal.ts'
import type { BackupFaultKind } from '../../standing/standing.ts'

/** A backup that was not made, for a reason that has a remedy of its own. */
export class BackupFault extends OperatorError {
  readonly fault: BackupFaultKind
  constructor(fault: BackupFaultKind, message: string) {
    super(message)
    this.name = 'BackupFault'
    this.fault = fault
  }
}

export const faultOf = (error: unknown): BackupFaultKind =>
  error instanceof BackupFault ? error.fault : 'other'

/** One line for the operator, where the disk is the reason. */
export const explainWriting = (error: unknown, folder: string): unknown => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new BackupFault('full', `the disk of ${folder} is full; nothing was kept of the backup`)
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM')
    return new BackupFault(
      'closed',
      `${folder} cannot be written to (${code}); choose another place for the backup`,
    )
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new BackupFault('missing', `${folder} is not a folder; choose another place for the backup`)
  return error
}
