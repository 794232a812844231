import { availableParallelism } from 'node:os'
import { basename, extname } from 'node:path'
import {
  captureHistories,
  duplicatesIn,
  HOUSE_THRESHOLD,
  houseSchema,
  matchFiles,
  type ReleasedHistory,
  readThreshold,
  releaseHistories,
} from '../modules/statistics/linkage/index.ts'
import { OperatorError } from '../platform/refusal.ts'
import { openComparable } from './clk-file.ts'
import type { Output } from './document-argument.ts'
import { showProgress } from './progress.ts'
import { parseArgs } from './usage.ts'

/** As many as can be estimated from. */
const MOST_LISTS = 10

/** The name of a list: that of its file, without what a table or a command would take for its own. */
const listName = (file: string): string => basename(file, extname(file)).replaceAll(/[,;:"\s]+/g, '_')

const asked = (args: string[]) => {
  const { values, positionals } = parseArgs('link histories', {
    args,
    options: {
      threshold: { type: 'string' },
      publish: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  })
  if (positionals.length < 2 || positionals.length > MOST_LISTS)
    throw new OperatorError(`link histories: give 2 to ${MOST_LISTS} files of linkage keys`)
  const threshold = values.threshold === undefined ? undefined : readThreshold(values.threshold)
  if (values.threshold !== undefined && threshold === undefined)
    throw new OperatorError('link histories: --threshold must be a number from 0 to 1, such as 0.8')
  const lists = positionals.map(listName)
  const twice = lists.find((name, at) => lists.indexOf(name) !== at)
  if (twice !== undefined)
    throw new OperatorError(`link histories: two files are called ${twice}; give each list a name of its own`)
  return { files: positionals, lists, threshold, publish: values.publish, json: values.json }
}

/** The form that `estimate` reads; a history that nobody has is left out, one that is withheld has an empty count. */
const asCsv = (lists: readonly string[], histories: readonly ReleasedHistory[]): string =>
  `${[
    [...lists, 'count'].join(','),
    ...histories
      .filter(({ count }) => count !== 0)
      .map(({ history, count }) => [...history.map(Number), count ?? ''].join(',')),
  ].join('\n')}\n`

/**
 * `bin/samlad link histories A.json B.json … [--threshold T] [--publish] [--json]`: how many people are in exactly which of the
 * files, as the table that `estimate` reads. Records of one file that are alike are one person, as those of two are; how many there were
 * is told on standard error. The threshold may be left out where the keys are of the prepared schema, which has its own. Without
 * `--publish` it is the linking unit's own view; with it, small counts are left out, and what would give them away.
 *
 * `--json`: `{"lists": [name], "threshold": x, "records": [n]|null, "duplicates": [n]|null, "histories": [{"history": [0|1], "count":
 * n|null}]}`; `records` and `duplicates` (records of a file beyond the first of a person) are told to the unit alone.
 */
export const linkHistories = async (
  args: string[],
  { stdout, stderr }: Output = process,
): Promise<number> => {
  const { files, lists, publish, json, ...given } = asked(args)
  const opened = await openComparable(files as [string, ...string[]])
  const progress = showProgress('comparing')
  try {
    const isPrepared = opened[0]!.schema?.fingerprint === houseSchema().fingerprint
    const threshold = given.threshold ?? (isPrepared ? readThreshold(HOUSE_THRESHOLD) : undefined)
    if (threshold === undefined)
      throw new OperatorError(
        'link histories: give --threshold from 0 to 1; the keys are not of the prepared schema, which has its own',
      )
    const sizes = opened.map(({ source }) => source.count)
    const groups = await matchFiles(
      opened.map(({ source }) => source),
      threshold,
      { workers: availableParallelism(), progress: (share) => progress.show(share) },
    )
    progress.clear()
    const exact = captureHistories(groups, sizes)
    const duplicates = duplicatesIn(groups, files.length)
    const twice = duplicates.flatMap((count, at) => (count > 0 ? [`${lists[at]} ${count}`] : []))
    if (!publish && !json && twice.length > 0)
      stderr.write(`samlad: records of somebody who is in the list already: ${twice.join(', ')}\n`)
    const told = publish ? releaseHistories(exact) : exact
    stdout.write(
      json
        ? `${JSON.stringify({
            lists,
            threshold: Number(threshold.numerator) / Number(threshold.denominator),
            records: publish ? null : sizes,
            duplicates: publish ? null : duplicates,
            histories: told.map(({ history, count }) => ({ history: history.map(Number), count })),
          })}\n`
        : asCsv(lists, told),
    )
    return 0
  } finally {
    progress.clear()
    for (const { close } of opened) close()
  }
}
