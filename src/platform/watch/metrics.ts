import { monitorEventLoopDelay } from 'node:perf_hooks'
import { classOf, type Measure } from './requests.ts'

type Labels = Readonly<Record<string, string>>
type Sample = readonly [labels: Labels, value: number]

/** One figure of many, in the words of Prometheus: a name with its unit, what it means, and its values. */
export interface Figure {
  readonly name: string
  readonly type: 'gauge' | 'counter'
  readonly help: string
  /** A single number stands without labels; what is not known has no value. */
  readonly values: number | undefined | readonly Sample[]
}

const escaped = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')
const line = (name: string, labels: Labels, value: number): string => {
  const inside = Object.entries(labels).map(([key, said]) => `${key}="${escaped(said)}"`)
  return `${name}${inside.length > 0 ? `{${inside.join(',')}}` : ''} ${value}`
}
const headOf = (name: string, type: string, help: string): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} ${type}`,
]

/** Figures in the text format of Prometheus, version 0.0.4. */
export const figuresText = (figures: readonly Figure[]): string =>
  figures
    .flatMap(({ name, type, help, values = [] }) => [
      ...headOf(name, type, help),
      ...(typeof values === 'number' ? [[{}, values] as const] : values).map(([labels, value]) =>
        line(name, labels, value),
      ),
    ])
    .map((one) => `${one}\n`)
    .join('')

/** Upper bounds of the classes of time, in seconds: what nobody notices, what is felt, what is waited for. */
const BOUNDS = [0.005, 0.025, 0.1, 0.25, 1, 5] as const
const SECONDS = 'samlad_request_seconds'

interface Timed {
  readonly labels: Labels
  readonly inClass: Float64Array
  sum: number
}

export interface RequestFigures extends Measure {
  text(): string
}

/** Requests by method, route and class of status, with how long they took; those without a line by their hours alone. */
export const measureRequests = (): RequestFigures => {
  const timed = new Map<string, Timed>()
  const hourly = new Map<string, number>()
  return {
    each: ({ watched, method, status, took }) => {
      const name = `${method} ${watched.pattern} ${Math.floor(status / 100)}`
      let found = timed.get(name)
      if (found === undefined) {
        const labels = { method, route: watched.pattern, status: classOf(status) }
        found = { labels, inClass: new Float64Array(BOUNDS.length + 1), sum: 0 }
        timed.set(name, found)
      }
      const seconds = took / 1000
      let at = 0
      while (at < BOUNDS.length && seconds > BOUNDS[at]!) at += 1
      found.inClass[at]! += 1
      found.sum += seconds
    },
    hour: (counts) => {
      for (const [status, count] of Object.entries(counts))
        hourly.set(status, (hourly.get(status) ?? 0) + count)
    },
    text: () => {
      const samples = [...timed.values()].flatMap(({ labels, inClass, sum }) => {
        let below = 0
        const buckets = [...BOUNDS.map(String), '+Inf'].map((le, at) => {
          below += inClass[at]!
          return line(`${SECONDS}_bucket`, { ...labels, le }, below)
        })
        return [...buckets, line(`${SECONDS}_sum`, labels, sum), line(`${SECONDS}_count`, labels, below)]
      })
      const help = 'Time from the coming of a request until its answer was ready, by the pattern of its route'
      return (
        [...headOf(SECONDS, 'histogram', help), ...samples].map((one) => `${one}\n`).join('') +
        figuresText([
          {
            name: 'samlad_requests_told_hourly_total',
            type: 'counter',
            help: 'Requests that have no line in the log, all routes together; grows once an hour (decision 150)',
            values: [...hourly].map(([status, count]) => [{ status }, count] as const),
          },
        ])
      )
    },
  }
}

/** How long the process lets what is ready wait, since this was last asked. */
export const measureLoop = (): { figures(): Figure[]; stop(): void } => {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  return {
    figures: () => {
      const values = [0.5, 0.99, 1].map(
        (share) => [{ quantile: String(share) }, (delay.percentile(share * 100) || 0) / 1e9] as const,
      )
      delay.reset()
      return [
        {
          name: 'samlad_event_loop_delay_seconds',
          type: 'gauge',
          help: 'How late the event loop came to what was ready, since the last time that somebody asked',
          values,
        },
      ]
    },
    stop: () => void delay.disable(),
  }
}
