import { destination, type Logger, pino } from 'pino'

/** The log of the program: events and identifiers, nothing personal. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** Lines of JSON on standard error; standard output belongs to commands. */
export const createLog = (level: string): Log => pino({ level, base: null }, process.stderr)

export interface BufferedLog {
  readonly log: Log
  /** Writes what has not been written yet. */
  close(): void
}

/**
 * As `createLog`, for what comes often and nobody waits for: written together a few times a second, so that a line costs its request
 * next to nothing. Of a process that is killed the last quarter of a second is lost.
 */
export const createBufferedLog = (level: string): BufferedLog => {
  // So much a pipe takes whole: lines of several processes do not fall into one another.
  const out = destination({ dest: 2, sync: false, minLength: 2_048, maxWrite: 4_096, periodicFlush: 250 })
  return { log: pino({ level, base: null }, out), close: () => out.flushSync() }
}
