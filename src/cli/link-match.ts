import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import {
  type MatchWork,
  matchVectors,
  type Pairs,
  readThreshold,
  type Threshold,
  type VectorSource,
} from '../modules/statistics/linkage/index.ts'
import { OperatorError } from '../platform/refusal.ts'
import { openComparable } from './clk-file.ts'
import { columns } from './columns.ts'
import type { Output } from './document-argument.ts'
import { showProgress } from './progress.ts'
import { parseArgs } from './usage.ts'

const SHOWN = 20
const PORTION = 10_000

/** Writes, and waits where the reader at the other end is slower. */
const writeTo = async (stream: Output['stdout'], text: string): Promise<void> => {
  if (stream === process.stdout && !process.stdout.write(text)) await once(process.stdout, 'drain')
  else if (stream !== process.stdout) stream.write(text)
}

const portions = function* ({ left, right, similarity }: Pairs): Generator<[number, number, number][]> {
  for (let from = 0; from < left.length; from += PORTION)
    yield Array.from({ length: Math.min(PORTION, left.length - from) }, (_, at) => [
      left[from + at] as number,
      right[from + at] as number,
      similarity[from + at] as number,
    ])
}

interface Answer {
  readonly pair: (pairs: Pairs) => Promise<void>
  readonly end: (work: MatchWork, seconds: number) => Promise<void>
}

const asJson = (stdout: Output['stdout']): Answer => {
  let isFirst = true
  return {
    pair: async (pairs) => {
      for (const portion of portions(pairs)) {
        const text = portion.map((pair) => JSON.stringify(pair)).join(',')
        await writeTo(stdout, `${isFirst ? '{"pairs":[' : ','}${text}`)
        isFirst = false
      }
    },
    end: ({ decided }, seconds) =>
      writeTo(stdout, `${isFirst ? '{"pairs":[' : ''}],"comparisons":${decided},"seconds":${seconds}}\n`),
  }
}

const number = (value: number): string => value.toLocaleString('sv-SE')

const asWords = (stdout: Output['stdout']): Answer => {
  const shown: [number, number, number][] = []
  let count = 0
  return {
    pair: async (pairs) => {
      count += pairs.left.length
      for (const portion of portions(pairs)) shown.push(...portion.slice(0, SHOWN - shown.length))
    },
    end: async ({ decided, compared }, seconds) => {
      const rows = shown.map(([left, right, similarity]) => [
        String(left),
        String(right),
        similarity.toFixed(4),
      ])
      const speed =
        seconds > 0
          ? ` (${number(Math.round(compared / seconds / 1e6))} million compared in full a second)`
          : ''
      stdout.write(
        [
          count === 0 ? '' : columns(['A', 'B', 'Similarity'], rows, [12, 12, 12]),
          count > shown.length ? `… and ${number(count - shown.length)} more; --json lists them all\n` : '',
          count === 0 ? '' : '\n',
          `${number(count)} pairs\n`,
          `${number(decided)} comparisons decided, in ${seconds.toFixed(2)} s${speed}\n`,
          `  ${number(compared)} by their bits, ${number(decided - compared)} by the number of set bits alone\n`,
        ].join(''),
      )
    },
  }
}

const asked = (args: string[]) => {
  const { values, positionals } = parseArgs('link match', {
    args,
    options: {
      threshold: { type: 'string' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  const [left, right] = positionals
  if (left === undefined || right === undefined || positionals.length > 2 || values.threshold === undefined)
    throw new OperatorError('link match: give two files of linkage keys, and --threshold from 0 to 1')
  const threshold = readThreshold(values.threshold)
  if (threshold === undefined)
    throw new OperatorError('link match: --threshold must be a number from 0 to 1, such as 0.8')
  return { left, right, threshold, all: values.all, json: values.json }
}

const compare = async (
  [left, right]: readonly [VectorSource, VectorSource],
  threshold: Threshold,
  all: boolean,
  answer: Answer,
): Promise<void> => {
  const progress = showProgress('comparing')
  const begun = performance.now()
  try {
    const work = await matchVectors(
      left,
      right,
      threshold,
      { workers: availableParallelism(), all, progress: (share) => progress.show(share) },
      answer.pair,
    )
    progress.clear()
    await answer.end(work, (performance.now() - begun) / 1000)
  } finally {
    progress.clear()
  }
}

/**
 * `bin/samlad link match A.json B.json --threshold T [--all] [--json]`: which records of two files are of one person, by
 * the Dice similarity of their linkage keys; one-to-one, the most similar first, or every pair over the threshold.
 */
export const linkMatch = async (args: string[], { stdout }: Output = process): Promise<number> => {
  const { left, right, threshold, all, json } = asked(args)
  const opened = await openComparable([left, right])
  try {
    const [first, second] = opened.map(({ source }) => source) as [VectorSource, VectorSource]
    await compare([first, second], threshold, all, json ? asJson(stdout) : asWords(stdout))
    return 0
  } finally {
    for (const { close } of opened) close()
  }
}
