import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/config/root.ts'
import { type Demonstration, openDemonstration } from './demonstration.ts'
import { interleaved } from './figures.ts'
import { type Load, load, middle } from './load.ts'
import { start } from './program.ts'
import { type Benchmark, type Row, rateRow } from './row.ts'

const ROUNDS = 5
const CONNECTIONS = 50
const SECONDS = 3
const LEAST_SHARE = 0.8
const MOST_KILOBYTES = 100

/** The very bytes that come over the wire. */
const wire = (url: string): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': 'br', 'accept-language': 'sv' } }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(Buffer.concat(chunks))
          : reject(new Error(`${url} answered ${answer.statusCode}`)),
      )
    })
      .on('error', reject)
      .end()
  })

/** A page from what is kept, and made anew each time, beside a static server that sends the same bytes. */
const speed = async (url: string, path: string, folder: string): Promise<Row[]> => {
  const bytes = await wire(url + path)
  const file = join(folder, 'page.br')
  writeFileSync(file, bytes)
  const plain = await start([join(projectRoot, 'bench', 'static-server.ts'), file])
  const asked = { connections: CONNECTIONS, encoding: 'br' } as const
  let turn = 0
  /** An address that nobody has asked for: the page is made of what was read in the last two seconds, compressed, and kept in vain. */
  const unseen = () => {
    turn += 1
    return `${path}?turn=${turn}`
  }
  try {
    for (const origin of [url, plain.line]) await load(origin + path, { ...asked, seconds: 2 })
    const figures = await interleaved<'kept' | 'cold' | 'static', Load>(ROUNDS, {
      kept: () => load(url + path, { ...asked, seconds: SECONDS }),
      cold: () => load(url + path, { ...asked, seconds: SECONDS, path: unseen }),
      static: () => load(plain.line + path, { ...asked, seconds: SECONDS }),
    })
    const [kept, cold, still] = [middle(figures.kept), middle(figures.cold), middle(figures.static)]
    const against = (what: string, samlad: Load): Omit<Row, 'ratio'> => ({
      benchmark: 'public',
      what: `${what}, ${(bytes.length / 1000).toFixed(1)} kB compressed, ${CONNECTIONS} connections`,
      unit: 'requests/s',
      samlad: samlad.perSecond,
      against: 'a bare node:http sending the same compressed bytes from memory',
      baseline: still.perSecond,
      more: { 'p95 ms': samlad.p95, 'baseline p95 ms': still.p95 },
    })
    const share = kept.perSecond / still.perSecond
    return [
      rateRow({
        ...against('start page, kept', kept),
        goal: { text: `at least ${LEAST_SHARE} of it`, kept: share >= LEAST_SHARE },
      }),
      rateRow(against('start page, made anew', cold)),
    ]
  } finally {
    await plain.stop()
  }
}

/** Addresses in the head of a page that a browser fetches with it. */
const withIt = (html: string): string[] => [
  ...[...html.matchAll(/<link rel="(?:stylesheet|icon)" href="([^"]+)"/g)].map((match) => match[1]!),
  ...[...html.matchAll(/<(?:script|img)[^>]+src="(\/[^"]+)"/g)].map((match) => match[1]!),
]

/** What a first visit takes over the wire: the page with its styles, scripts and pictures. */
const weight = async (url: string, what: string, path: string): Promise<Row> => {
  const page = await wire(url + path)
  const html = await (await fetch(url + path, { headers: { 'accept-language': 'sv' } })).text()
  const parts = await Promise.all([...new Set(withIt(html))].map((part) => wire(url + part)))
  const bytes = parts.reduce((sum, part) => sum + part.length, page.length)
  return {
    benchmark: 'public',
    what: `first visit to the ${what}`,
    unit: 'kB',
    samlad: bytes / 1000,
    against: 'what was promised at most',
    baseline: MOST_KILOBYTES,
    ratio: bytes / 1000 / MOST_KILOBYTES,
    more: { 'page kB': page.length / 1000 },
    goal: { text: `at most ${MOST_KILOBYTES} kB`, kept: bytes / 1000 <= MOST_KILOBYTES },
  }
}

const measure = async ({ folder, planId, measureId, serve }: Demonstration): Promise<Row[]> => {
  const server = await serve()
  try {
    const pages = {
      'start page': '/',
      plan: `/plans/${planId}`,
      timeline: `/plans/${planId}/timeline`,
      measure: `/plans/${planId}/measures/${measureId}`,
    }
    const rows = await speed(server.url, '/', folder)
    for (const [what, path] of Object.entries(pages)) rows.push(await weight(server.url, what, path))
    return rows
  } finally {
    await server.stop()
  }
}

/** What everybody reads: how fast, and how heavy. */
export const publicPages: Benchmark = {
  name: 'public',
  run: async () => {
    const demonstration = await openDemonstration()
    try {
      return await measure(demonstration)
    } finally {
      await demonstration.close()
    }
  },
}
