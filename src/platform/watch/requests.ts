import type { TraceContext } from '../http/trace-context.ts'
import type { Watched } from '../http/watched.ts'
import type { Log } from '../log/log.ts'

/** A request that was answered. */
export interface Answered {
  readonly watched: Watched
  readonly method: string
  readonly status: number
  /** Milliseconds from its coming until its answer was ready. */
  readonly took: number
  /** As its records in the trail have it; nothing for an answer that was kept ready. */
  readonly trace?: string | undefined
  /** Where it stands in a trace across systems, where it has a place in one. */
  readonly traceContext?: TraceContext | undefined
}

/** What may be said of an error that nobody foresaw: its message may quote data. */
export interface Failure {
  readonly kind: string
  readonly place: string | undefined
  readonly code: string | undefined
}

type StatusClass = '2xx' | '3xx' | '4xx' | '5xx'
export type Counts = Readonly<Partial<Record<StatusClass, number>>>

/** What is told of the requests of a process, to those who run it. */
export interface RequestWatch {
  answered(request: Answered): void
  /** An error of a request that is told of by the hour alone. */
  failed(failure: Failure): void
  /** Tells of what was only counted since this was last asked: once an hour, never between. */
  endHour(): void
}

/** Who else learns of requests: of each that has a line, and of the others when their hour is over. */
export interface Measure {
  each(request: Answered): void
  hour(counts: Counts): void
}

export const classOf = (status: number): StatusClass => `${Math.floor(status / 100)}xx` as StatusClass

/**
 * Writes a line for each request and one for each hour of those that have none. A refusal at a way in is a warning and what failed an
 * error, so both are told where the log is not asked for more than that.
 */
export const watchRequests = (
  lines: Log,
  measure?: Measure,
  traces?: Pick<Measure, 'each'>,
): RequestWatch => {
  let counts: Partial<Record<StatusClass, number>> = {}
  let failures = new Map<string, Failure & { times: number }>()
  const count = (status: number): void => {
    const found = classOf(status)
    counts[found] = (counts[found] ?? 0) + 1
  }
  return {
    answered: (request) => {
      const { watched, method, status, took, trace } = request
      if (watched.told === 'never') return
      if (watched.told === 'hour') return count(status)
      measure?.each(request)
      traces?.each(request)
      // That the database is away is told once, by whoever watches it: what is not taken meanwhile is no failure of its own.
      const level =
        status >= 500 && status !== 503 ? 'error' : watched.signsIn && status >= 400 ? 'warn' : 'info'
      lines[level](
        { method, route: watched.pattern, status, ms: Math.round(took * 10) / 10, trace },
        'request',
      )
    },
    failed: (failure) => {
      const name = JSON.stringify(failure)
      failures.set(name, { ...failure, times: (failures.get(name)?.times ?? 0) + 1 })
    },
    endHour: () => {
      const [counted, failed] = [counts, [...failures.values()]]
      counts = {}
      failures = new Map()
      measure?.hour(counted)
      lines[failed.length > 0 ? 'error' : 'info']({ counted, failed }, 'requests of an hour without a line')
    },
  }
}

const HOUR = 3_600_000

/** Ends each hour as the clock does. @returns a function that stops: what was counted since the last hour is then told to nobody. */
export const keepHours = (watch: RequestWatch): (() => void) => {
  let timer: NodeJS.Timeout
  const wait = (): void => {
    timer = setTimeout(
      () => {
        watch.endHour()
        wait()
      },
      HOUR - (Date.now() % HOUR),
    ).unref()
  }
  wait()
  return () => clearTimeout(timer)
}
