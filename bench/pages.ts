import { join } from 'node:path'
import { projectRoot } from '../src/platform/config/root.ts'
import { type Demonstration, openDemonstration } from './demonstration.ts'
import { interleaved } from './figures.ts'
import { type Load, load, middle } from './load.ts'
import { answerOf, start } from './program.ts'
import { type Benchmark, type Row, rateRow } from './row.ts'
import { readStatements } from './statements.ts'

const ROUNDS = 3
const CONNECTIONS = 50
const SECONDS = 3
/** Connections in the pool of the server (src/platform/database/connect.ts), and so in that of the baseline. */
const POOL = 12
const replayFile = join(projectRoot, 'bench', 'replay.ts')

interface MeasuredPage {
  readonly benchmark: string
  readonly what: string
  readonly path: (demonstration: Demonstration) => string
  /** Words that every whole answer holds. */
  readonly holds: string
}

/**
 * Writes down what a server sends to the database for the page, once it has been asked a few times: so the baseline
 * has its statements prepared wherever the server has.
 */
const record = async (demonstration: Demonstration, path: string, file: string, holds: string) => {
  const server = await demonstration.serve(file)
  try {
    const ask = (name?: string) =>
      fetch(server.url + path, {
        headers: { cookie: demonstration.cookie, ...(name === undefined ? {} : { 'x-record': name }) },
        redirect: 'manual',
      })
    for (let time = 0; time < 3; time += 1) await (await ask()).arrayBuffer()
    const answer = await ask('page')
    const html = await answer.text()
    if (answer.status !== 200 || !html.includes(holds))
      throw new Error(`${path} answered ${answer.status} instead of what it should`)
    return { bytes: Buffer.byteLength(html), statements: readStatements(file, 'page').length }
  } finally {
    await server.stop()
  }
}

const measure = async (demonstration: Demonstration, page: MeasuredPage): Promise<Row[]> => {
  const path = page.path(demonstration)
  const file = join(demonstration.folder, `${page.benchmark}.statements`)
  const { bytes, statements } = await record(demonstration, path, file, page.holds)
  const replay = [replayFile, demonstration.database, file, 'page', String(POOL)]
  const server = await demonstration.serve()
  const bare = await start([...replay, 'http', String(bytes)])
  const underLoad = (url: string, seconds: number) =>
    load(url, { cookie: demonstration.cookie, connections: CONNECTIONS, seconds })
  try {
    await underLoad(server.url + path, 2)
    await underLoad(bare.line, 1)
    const figures = await interleaved<'samlad' | 'raw' | 'bare', Load>(ROUNDS, {
      samlad: () => underLoad(server.url + path, SECONDS),
      raw: () => answerOf<Load>([...replay, 'loop', String(CONNECTIONS), String(SECONDS)]),
      bare: () => underLoad(bare.line, SECONDS),
    })
    const [samlad, raw, http] = [middle(figures.samlad), middle(figures.raw), middle(figures.bare)]
    const rowAgainst = (against: string, baseline: Load): Row =>
      rateRow({
        benchmark: page.benchmark,
        what: `${page.what}, ${(bytes / 1000).toFixed(0)} kB, ${CONNECTIONS} connections`,
        unit: 'requests/s',
        samlad: samlad.perSecond,
        against,
        baseline: baseline.perSecond,
        more: { 'p95 ms': samlad.p95, 'baseline p95 ms': baseline.p95 },
      })
    return [
      rowAgainst(`its ${statements} statements raw through pg, prepared alike`, raw),
      rowAgainst('the same behind a bare node:http, same bytes', http),
    ]
  } finally {
    await bare.stop()
    await server.stop()
  }
}

const pageBenchmark = (page: MeasuredPage): Benchmark => ({
  name: page.benchmark,
  run: async () => {
    const demonstration = await openDemonstration()
    try {
      return await measure(demonstration, page)
    } finally {
      await demonstration.close()
    }
  },
})

/** The plan with its 36 measures, as a signed-in coordinator sees it. */
export const listPage = pageBenchmark({
  benchmark: 'list-page',
  what: 'plan with 36 measures',
  path: ({ planId }) => `/plans/${planId}`,
  holds: '</html>',
})

/** One measure with its assignments, reports and history. */
export const measurePage = pageBenchmark({
  benchmark: 'measure-page',
  what: 'one measure',
  path: ({ planId, measureId }) => `/plans/${planId}/measures/${measureId}`,
  holds: '</html>',
})

/** A list of the API with a filter, as a signed-in coordinator's program sees it: nothing of it is kept. */
export const apiList = pageBenchmark({
  benchmark: 'api-list',
  what: 'assignments of one plan, 20 of them, as JSON',
  path: ({ planId }) => `/v1/assignments?plan=${planId}&page=1&limit=20`,
  holds: '"_meta"',
})
