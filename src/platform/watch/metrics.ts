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

export const gauge = (name: string, help: string, values: Figure['values']): Figure => ({
  name: `samlad_${name}`,
  type: 'gauge',
  help,
  values,
})

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

/** Requests as they were counted: data that one process can hand to another. */
export interface Counted {
  readonly timed: ReadonlyMap<string, Timed>
  readonly hourly: ReadonlyMap<string, number>
}

export interface RequestFigures extends Measure {
  /** Hands over what has been counted since this was last asked, and counts from nothing again. */
  take(): Counted
  /** Adds what another process has counted. */
  add(counted: Counted): void
  text(): string
}

/** Requests by method, route and class of status, with how long they took; those without a line by their hours alone. */
export const measureRequests = (): RequestFigures => {
  let timed = new Map<string, Timed>()
  let hourly = new Map<string, number>()
  const timedAs = (name: string, labels: () => Labels): Timed => {
    let found = timed.get(name)
    if (found === undefined) {
      found = { labels: labels(), inClass: new Float64Array(BOUNDS.length + 1), sum: 0 }
      timed.set(name, found)
    }
    return found
  }
  const addHour = (status: string, count: number): void =>
    void hourly.set(status, (hourly.get(status) ?? 0) + count)
  return {
    take: () => {
      const counted = { timed, hourly }
      timed = new Map()
      hourly = new Map()
      return counted
    },
    add: (counted) => {
      for (const [name, { labels, inClass, sum }] of counted.timed) {
        const found = timedAs(name, () => labels)
        for (const [at, count] of inClass.entries()) found.inClass[at]! += count
        found.sum += sum
      }
      for (const [status, count] of counted.hourly) addHour(status, count)
    },
    each: ({ watched, method, status, took }) => {
      const name = `${method} ${watched.pattern} ${Math.floor(status / 100)}`
      const found = timedAs(name, () => ({ method, route: watched.pattern, status: classOf(status) }))
      const seconds = took / 1000
      let at = 0
      while (at < BOUNDS.length && seconds > BOUNDS[at]!) at += 1
      found.inClass[at]! += 1
      found.sum += seconds
    },
    hour: (counts) => {
      for (const [status, count] of Object.entries(counts)) addHour(status, count)
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

/** Figures of several processes, each of which says which it is: those of one name stand together, as the format wants them. */
export const joinFigures = (processes: Readonly<Record<string, readonly Figure[]>>): Figure[] => {
  const joined = new Map<string, { figure: Figure; samples: Sample[] }>()
  for (const [process, figures] of Object.entries(processes))
    for (const figure of figures) {
      const { name, values = [] } = figure
      const { samples } = joined.get(name) ?? joined.set(name, { figure, samples: [] }).get(name)!
      const here = typeof values === 'number' ? [[{}, values] as const] : values
      samples.push(...here.map(([labels, value]) => [{ process, ...labels }, value] as const))
    }
  return [...joined.values()].map(({ figure, samples }) => ({ ...figure, values: samples }))
}
