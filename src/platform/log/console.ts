import type { Log } from './log.ts'

/** Where in a library it was written, without the path of this machine. */
const placeOf = ({ stack = '' }: Error): string | undefined => /node_modules\/([^\s)]+)/.exec(stack)?.[1]

const kindOf = (error: unknown): { readonly error?: string; readonly code?: unknown } =>
  error instanceof Error ? { error: error.name, code: (error as { code?: unknown }).code } : {}

/**
 * What libraries write to the console, and what Node warns of, becomes a line of the log as all others. Their texts may hold what somebody
 * wrote: told is which kind of error it was and where in the library.
 *
 * @returns how to leave the console as it was.
 */
export const tellOfConsole = (log: Log): (() => void) => {
  const before = { ...console }
  for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace'] as const)
    console[method] = (...said: unknown[]) => {
      const error = said.find((one) => one instanceof Error)
      log.warn({ method, ...kindOf(error), from: placeOf(new Error()) }, 'a library wrote to the console')
    }
  const warned = (warning: Error): void =>
    log.warn({ ...kindOf(warning), from: placeOf(warning) }, 'Node warns of something')
  const others = process.listeners('warning')
  process.removeAllListeners('warning')
  process.on('warning', warned)
  return () => {
    Object.assign(console, before)
    process.off('warning', warned)
    for (const other of others) process.on('warning', other)
  }
}
