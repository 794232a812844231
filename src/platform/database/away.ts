/**
 * Classes of SQLSTATE that say that the server, or the way to it, cannot take anything now: the connection (08), its
 * resources (53), an operator's doing such as a shutdown (57P), a disk that fails (58).
 */
const AWAY = /^(08...|53...|57P0.|58...)$/
/** Nothing more can be written before somebody makes room: told by the server, or by the disk of this machine. */
const FULL = new Set(['53100', 'ENOSPC', 'EDQUOT'])
/** The server is there and has had enough of this: a statement or a transaction took too long, or a lock did. */
const BUSY = new Set(['57014', '25P03', '25P04', '55P03'])
/** Became a standby: what is written goes to another server by now. */
const READ_ONLY = '25006'
const ON_THE_WAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  'ENOTFOUND',
])
// What `pg` says itself has no code.
const LOST = /^(Connection terminated|Client has encountered a connection error|Client was closed)/
const WAITED = /^(timeout exceeded when trying to connect|Query read timeout)/

const codeOf = (error: Error): string => (error as { code?: string }).code ?? ''

/** A socket that is not there yet; a file that is missing is something else. */
const hasNoSocket = (error: Error): boolean =>
  codeOf(error) === 'ENOENT' && (error as { syscall?: string }).syscall === 'connect'

/** How the database failed to take something: it is away, it had too much to do, or its disk is full. */
export type NotTaken = 'away' | 'busy' | 'full'

/** Why the database did not take something; nothing for any other error. */
export const whyNotTaken = (error: unknown): NotTaken | undefined => {
  if (!(error instanceof Error)) return undefined
  const code = codeOf(error)
  if (FULL.has(code)) return 'full'
  if (BUSY.has(code) || WAITED.test(error.message)) return 'busy'
  if (AWAY.test(code) || code === READ_ONLY || ON_THE_WAY.has(code) || hasNoSocket(error)) return 'away'
  if (LOST.test(error.message)) return 'away'
  return whyNotTaken(error.cause)
}
