import { type Logger, pino } from 'pino'

/** The log of the program: events and identifiers, nothing personal. */
export type Log = Pick<Logger, 'info' | 'warn' | 'error'>

/** Lines of JSON on standard error; standard output belongs to commands. */
export const createLog = (level: string): Log => pino({ level, base: null }, process.stderr)
