import { type Demonstration, openDemonstration, program, serve } from './demonstration.ts'
import { median } from './figures.ts'
import { type Load, load } from './load.ts'
import { type Benchmark, type Row, rateRow } from './row.ts'

const ROUNDS = 3
const SECONDS = 4
const CONNECTIONS = 32
const GOAL = 1.8

let turn = 0
const unseen = (): string => {
  turn += 1
  return `/?turn=${turn}`
}
/** What is asked for: pages that are made each time, for everybody and for somebody. */
const pagesOf = ({ planId, measureId, cookie }: Demonstration) => ({
  'start page, made anew': { path: unseen, cookie: '' },
  'measure, signed in': { path: () => `/plans/${planId}/measures/${measureId}`, cookie },
})

/**
 * As many processes as there are processors, against one. The database and whoever asks work on the same processors, and take their part
 * of them: what is measured here is less than what a machine gives whose callers are elsewhere.
 */
const measure = async (demonstration: Demonstration): Promise<Row[]> => {
  const found = new Map<string, Record<'1' | '2', Load[]>>()
  for (let round = 0; round < ROUNDS; round += 1)
    for (const count of ['1', '2'] as const) {
      const server = await serve(demonstration.folder, [program], {}, ['--workers', count])
      try {
        for (const [what, { path, cookie }] of Object.entries(pagesOf(demonstration))) {
          const asked = { cookie, connections: CONNECTIONS, path }
          await load(server.url, { ...asked, seconds: 1 })
          const figures = found.get(what) ?? found.set(what, { '1': [], '2': [] }).get(what)!
          figures[count].push(await load(server.url, { ...asked, seconds: SECONDS }))
        }
      } finally {
        await server.stop()
      }
    }
  return [...found].map(([what, figures]) => {
    const [one, two] = [figures['1'], figures['2']].map((loads) =>
      median(loads.map(({ perSecond }) => perSecond)),
    )
    return rateRow({
      benchmark: 'workers',
      what: `${what}, two processes, ${CONNECTIONS} connections`,
      unit: 'requests/s',
      samlad: two!,
      against: 'one process, callers and database on the same processors',
      baseline: one!,
      more: {
        'p95 ms': median(figures['2'].map(({ p95 }) => p95)),
        'baseline p95 ms': median(figures['1'].map(({ p95 }) => p95)),
      },
      goal: { text: `${GOAL} times as many`, kept: two! / one! >= GOAL },
    })
  })
}

/** What more processes bring. */
export const workers: Benchmark = {
  name: 'workers',
  run: async () => {
    const demonstration = await openDemonstration()
    try {
      return await measure(demonstration)
    } finally {
      await demonstration.close()
    }
  },
}
