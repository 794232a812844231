import { OperatorError } from '../platform/refusal.ts'

const OF_READING: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read',
  EPERM: 'the file may not be read',
  EISDIR: 'is a folder, not a file',
}

/** One line for why a file could not be read, by what the file system answered. */
export const whyUnread = (file: string, code: string): string =>
  `${file}: ${OF_READING[code] ?? `the file cannot be read (${code})`}`

const REASONS: Readonly<Record<string, string>> = {
  ...OF_READING,
  EACCES: 'the file may not be read or written',
  EPERM: 'the file may not be read or written',
  ENOTDIR: 'there is no such folder',
  ENOSPC: 'there is no room left on the disk',
}

/** One line for what the file system answered about a file; anything else stays as it is. */
export const reasonOf = (file: string, error: unknown): unknown => {
  const { code } = error as NodeJS.ErrnoException
  if (error instanceof OperatorError || code === undefined || !/^E[A-Z]+$/u.test(code)) return error
  return new OperatorError(`${file}: ${REASONS[code] ?? `the file cannot be used (${code})`}`)
}
