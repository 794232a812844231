import { monitorEventLoopDelay } from 'node:perf_hooks'
import type pg from 'pg'
import { type Figure, gauge } from './metrics.ts'

const poolFigures = (pools: Readonly<Record<string, pg.Pool>>): Figure[] => {
  const each = (of: (pool: pg.Pool) => number) =>
    Object.entries(pools).map(([pool, one]) => [{ pool }, of(one)] as const)
  return [
    gauge(
      'pool_connections_used',
      'Connections to the database in use',
      each((pool) => pool.totalCount - pool.idleCount),
    ),
    gauge(
      'pool_connections_idle',
      'Connections to the database that are open and wait',
      each((pool) => pool.idleCount),
    ),
    gauge(
      'pool_waiting',
      'Who waits for a connection to the database',
      each((pool) => pool.waitingCount),
    ),
  ]
}

/** What a process takes and lets wait: its connections, memory and processor time, and how late its event loop came since this was last asked. */
export const measureProcess = (
  pools: Readonly<Record<string, pg.Pool>>,
): { figures(): Figure[]; stop(): void } => {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    figures: () => {
      const late = [0.5, 0.99, 1].map(
        (share) => [{ quantile: String(share) }, (delay.percentile(share * 100) || 0) / 1e9] as const,
      )
      delay.reset()
      const { user, system } = process.cpuUsage()
      return [
        ...poolFigures(pools),
        gauge('memory_bytes', 'Memory that the process takes', process.memoryUsage.rss()),
        {
          name: 'samlad_cpu_seconds_total',
          type: 'counter',
          help: 'Processor time of the process',
          values: (user + system) / 1e6,
        },
        gauge(
          'event_loop_delay_seconds',
          'How late the event loop came to what was ready, since the last time that somebody asked',
          late,
        ),
      ]
    },
    stop: () => void delay.disable(),
  }
}
