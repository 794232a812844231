import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { blake2b } from '@noble/hashes/blake2.js'
import {
  createEncoder,
  encodePeople,
  makeCases,
  matchVectors,
  readSchema,
  readThreshold,
  seededRandom,
  type Threshold,
  vectorsInMemory,
} from '../src/modules/statistics/linkage/index.ts'
import { type Benchmark, type Row, rateRow } from './row.ts'

const BYTES = 128
const VECTORS = 8_192
const ROUNDS = 5
const RECORDS = 20_000
/** Million comparisons a second that the library anonlink publishes for its own comparison, from and to. */
const PUBLISHED = [110, 139] as const

/** Seconds of processor time: others on the machine do not count. */
const processorSeconds = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

const randomVectors = (seed: number, count: number): Uint8Array => {
  const random = seededRandom(seed)
  return Uint8Array.from({ length: count * BYTES }, () => random.below(256) & (random.below(256) | 3))
}

/** The same loop in C, of our own writing, compiled for this machine: million comparisons a second of processor time. */
const nativeLoop = `
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
enum { N = ${VECTORS}, WORDS = 16, TILE = 128, CHUNK = 64 };
static int size(const uint64_t *v) { int c = 0; for (int k = 0; k < WORDS; k++) c += __builtin_popcountll(v[k]); return c; }
int main(void) {
  uint64_t *a = malloc(8 * WORDS * N), *b = malloc(8 * WORDS * N), s = 88172645463325252ull;
  int *pa = malloc(4 * N), *pb = malloc(4 * N), *hits = malloc(12 * N), need[2049];
  for (int i = 0; i < N * WORDS; i++) { s ^= s << 13; s ^= s >> 7; s ^= s << 17; a[i] = s & (s >> 9); b[i] = (s << 5) & (s >> 3); }
  for (int i = 0; i < N; i++) { pa[i] = size(a + i * WORDS); pb[i] = size(b + i * WORDS); }
  for (int t = 0; t <= 2048; t++) need[t] = (4 * t + 9) / 10;
  double best = 1e9; long found = 0;
  for (int round = 0; round < ${ROUNDS}; round++) {
    clock_t begun = clock();
    for (int r = 0; r < N; r += CHUNK) for (int t = 0; t < N; t += TILE)
      for (int i = r; i < r + CHUNK; i++) for (int j = t; j < t + TILE; j++) {
        const uint64_t *x = a + i * WORDS, *y = b + j * WORDS; int c = 0;
        for (int k = 0; k < WORDS; k++) c += __builtin_popcountll(x[k] & y[k]);
        if (c >= need[pa[i] + pb[j]]) { hits[found % N] = c; found++; }
      }
    double took = (double)(clock() - begun) / CLOCKS_PER_SEC;
    if (took < best) best = took;
  }
  printf("%f %ld\\n", (double)N * N / best / 1e6, found);
}
`

/** @returns undefined where the machine has no C compiler. */
const nativeMillions = (): number | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'samlad-bench-'))
  try {
    writeFileSync(join(folder, 'loop.c'), nativeLoop)
    execFileSync('cc', ['-O3', '-march=native', 'loop.c', '-o', 'loop'], { cwd: folder, stdio: 'ignore' })
    return Number(execFileSync(join(folder, 'loop'), { encoding: 'utf8' }).split(' ')[0])
  } catch {
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const comparisons = async (): Promise<Row[]> => {
  const left = vectorsInMemory(randomVectors(1, VECTORS), BYTES)
  const right = vectorsInMemory(randomVectors(2, VECTORS), BYTES)
  const measure = async (workers: number): Promise<number> => {
    const rates: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const begun = workers === 1 ? processorSeconds() : performance.now() / 1000
      const { compared } = await matchVectors(
        left,
        right,
        readThreshold('0.8') as Threshold,
        { workers },
        () => {},
      )
      const ended = workers === 1 ? processorSeconds() : performance.now() / 1000
      rates.push(compared / (ended - begun))
    }
    return Math.max(...rates)
  }
  await measure(1)
  const native = nativeMillions()
  const one = await measure(1)
  const all = await measure(availableParallelism())
  const published = { 'published by anonlink, million/s, from': PUBLISHED[0], to: PUBLISHED[1] }
  return [
    rateRow({
      benchmark: 'statistics',
      what: 'linkage keys of 1,024 bits compared in full, a core',
      unit: 'comparisons/s',
      samlad: one,
      against:
        native === undefined
          ? 'what anonlink publishes (there is no C compiler here)'
          : 'the same loop in C (-O3 -march=native)',
      baseline: (native ?? PUBLISHED[1]) * 1e6,
      more: { ...published, 'memory MB': process.memoryUsage().rss / 2 ** 20 },
      goal: {
        text: '≥ 150 million/s and ≥ 0.6 × C',
        kept: one >= 150e6 && (native === undefined || one >= 0.6 * native * 1e6),
      },
    }),
    rateRow({
      benchmark: 'statistics',
      what: `the same, ${availableParallelism()} cores, by the clock`,
      unit: 'comparisons/s',
      samlad: all,
      against: 'what anonlink publishes for a core',
      baseline: PUBLISHED[1] * 1e6,
    }),
  ]
}

/** People with names of one bit density: what the bounds leave out is what differs in how much is known. */
const decided = async (): Promise<Row> => {
  const cases = makeCases(4, 6_000)
  const secret = new TextEncoder().encode('bench')
  const left = encodePeople(
    cases.map(({ before }) => before),
    secret,
    'bench',
  )
  const right = encodePeople(
    cases.map(({ after }) => after),
    secret,
    'bench',
  )
  const begun = processorSeconds()
  const work = await matchVectors(
    vectorsInMemory(left.vectors, left.bytes),
    vectorsInMemory(right.vectors, right.bytes),
    readThreshold('0.86') as Threshold,
    {},
    () => {},
  )
  const seconds = processorSeconds() - begun
  return rateRow({
    benchmark: 'statistics',
    what: 'pairs of weak identities decided at 0.86, a core, bounds included',
    unit: 'comparisons/s',
    samlad: work.decided / seconds,
    against: 'those of them compared in full',
    baseline: work.compared / seconds,
    more: { 'left out by bounds, %': 100 * (1 - work.compared / work.decided) },
  })
}

const schema = readSchema({
  version: 3,
  clkConfig: { l: 1024, kdf: { type: 'HKDF' } },
  features: [
    ...['given', 'family', 'place'].map((identifier) => ({
      identifier,
      format: { type: 'string' },
      hashing: { comparison: { type: 'ngram', n: 2 }, strategy: { bitsPerFeature: 200 } },
    })),
    {
      identifier: 'born',
      format: { type: 'date', format: '%Y-%m-%d' },
      hashing: { comparison: { type: 'ngram', n: 1, positional: true }, strategy: { bitsPerFeature: 200 } },
    },
  ],
}).schema

/** Names of random syllables: tokens are as many and as various as in a register. */
const records = (seed: number, count: number): string[][] => {
  const random = seededRandom(seed)
  const syllables = 'an na ka li to mar ber son el vi da ro mi lo pe ter sch mo ha fa ti su ri jo'.split(' ')
  const name = () => Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('')
  const two = (value: number) => String(value).padStart(2, '0')
  return Array.from({ length: count }, () => [
    name(),
    name(),
    name(),
    `${1940 + random.below(70)}-${two(1 + random.below(12))}-${two(1 + random.below(28))}`,
  ])
}

/** Every token hashed anew with the published library: what encoding costs without a memory. */
const encodePlainly = (record: readonly string[], key: Uint8Array): Uint8Array => {
  const filter = new Uint8Array(BYTES)
  const salt = new Uint8Array(16)
  salt[0] = 48
  for (const value of record)
    for (let at = 0; at <= value.length; at += 1) {
      const digest = blake2b(Buffer.from(` ${value} `.slice(at, at + 2)), { key, salt })
      for (let byte = 0; byte < 50; byte += 2) {
        const index = ((digest[byte] as number) | ((digest[byte + 1] as number) << 8)) % 1024
        filter[index >> 3] = (filter[index >> 3] as number) | (0x80 >> (index & 7))
      }
    }
  return filter
}

const encoding = (): Row[] => {
  const secret = new TextEncoder().encode('bench')
  const [first, second] = [records(1, RECORDS), records(2, RECORDS)]
  const into = new Uint8Array(BYTES)
  const rate = (work: (record: string[]) => unknown, over: readonly string[][]): number => {
    const begun = processorSeconds()
    for (const record of over) work(record)
    return over.length / (processorSeconds() - begun)
  }
  const median = (values: number[]): number =>
    values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number
  const cold: number[] = []
  const warm: number[] = []
  const plain: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const encoder = createEncoder(schema, secret)
    const encode = (record: string[]) => encoder.encode(record, into, 0)
    cold.push(rate(encode, first.slice(0, 2_000)))
    rate(encode, first)
    warm.push(rate(encode, second))
    plain.push(rate((record) => encodePlainly(record, new Uint8Array(64).fill(1)), first.slice(0, 1_000)))
  }
  const row = (what: string, rates: number[], goal: number): Row =>
    rateRow({
      benchmark: 'statistics',
      what,
      unit: 'records/s',
      samlad: median(rates),
      against: 'every token hashed anew by @noble/hashes',
      baseline: median(plain),
      more: { 'memory MB': process.memoryUsage().rss / 2 ** 20 },
      goal: { text: `≥ ${goal}`, kept: median(rates) >= goal },
    })
  return [
    row('records of 4 columns encoded, a core, the first 2,000', cold, 17_000),
    row('records of 4 columns encoded, a core, tokens known and values new', warm, 60_000),
  ]
}

/** Linkage: comparing keys and making them, each beside what is published or plain. */
export const statisticsLinkage: Benchmark = {
  name: 'statistics',
  run: async () => [...(await comparisons()), await decided(), ...encoding()],
}
