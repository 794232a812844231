import { readFile } from 'node:fs/promises'
import {
  bcaInterval,
  type CaptureTable,
  type ClericalReview,
  estimateDocument,
  estimatePopulation,
  fanOverLists,
  fanOverModels,
  HistoriesRefusal,
  type ModelChoice,
  type ModelKind,
  modelKinds,
  posteriorOf,
  posteriorWithLinkageError,
  publishVerdict,
  type RobustChoice,
  readHistories,
  robustnessOf,
  robustPopulation,
} from '../modules/statistics/estimation/index.ts'
import { OperatorError } from '../platform/refusal.ts'
import type { Output } from './document-argument.ts'
import { estimateInWords } from './estimate-words.ts'
import { showProgress } from './progress.ts'
import { whyUnread } from './unreadable-file.ts'
import { parseArgs } from './usage.ts'

const tableIn = async (file: string): Promise<CaptureTable> => {
  try {
    return readHistories(await readFile(file))
  } catch (error) {
    if (error instanceof HistoriesRefusal) throw new OperatorError(`${file}: ${error.message}`)
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new OperatorError(whyUnread(file, code))
  }
}

const options = {
  json: { type: 'boolean', default: false },
  model: { type: 'string' },
  pairs: { type: 'string' },
  'max-order': { type: 'string', default: '2' },
  threshold: { type: 'string', default: '0.02' },
  bootstrap: { type: 'string', default: '0' },
  seed: { type: 'string', default: '1234' },
  'linkage-draws': { type: 'string' },
  'missed-links': { type: 'string' },
  'false-links': { type: 'string' },
} as const

/** A whole number between two limits, or a refusal that names the option. */
const wholeNumber = (option: string, given: string, least: number, most: number): number => {
  const value = Number(given)
  if (!/^\d+$/u.test(given) || value < least || value > most)
    throw new OperatorError(`estimate: --${option} is a whole number from ${least} to ${most}`)
  return value
}

const share = (option: string, given: string): number => {
  const value = Number(given)
  if (given.trim() === '' || !(value >= 0 && value <= 1))
    throw new OperatorError(`estimate: --${option} is a number from 0 to 1`)
  return value
}

const kindFrom = (given: string | undefined, pairs: string | undefined): ModelKind => {
  const kind = given ?? (pairs === undefined ? 'stepwise' : 'pairs')
  const known = modelKinds.find((one) => one === kind)
  if (known === undefined)
    throw new OperatorError(`estimate: there is no such model; --model is one of ${modelKinds.join(', ')}`)
  if (known === 'pairs' && pairs === undefined)
    throw new OperatorError('estimate: --model pairs needs --pairs A:B,A:C')
  if (known !== 'pairs' && pairs !== undefined)
    throw new OperatorError(`estimate: --pairs goes with --model pairs, not with ${known}`)
  return known
}

/** The pairs of `--pairs A:B,A:C` as sets of lists. A list's name may itself hold a colon. */
const pairsFrom = (table: CaptureTable, given: string): readonly number[] => {
  const parts = given
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const pairs = parts.map((part, index) => {
    const split = [...part.matchAll(/:/gu)].flatMap(({ index: at }) => {
      const first = table.lists.indexOf(part.slice(0, at).trim())
      const second = table.lists.indexOf(part.slice(at + 1).trim())
      return first >= 0 && second >= 0 && first !== second ? [(1 << first) | (1 << second)] : []
    })
    if (split[0] === undefined)
      throw new OperatorError(
        `estimate: pair ${index + 1} of --pairs is not two lists of the file joined by a colon`,
      )
    return split[0]
  })
  return [...new Set(pairs)]
}

/** `--missed-links 12/200`: of how many pairs that were examined by hand how many were wrong. */
const examined = (option: string, given: string): { wrong: number; examined: number } => {
  const [, wrong, all] = /^(\d{1,9})\/(\d{1,9})$/u.exec(given)?.map(Number) ?? []
  if (wrong === undefined || all === undefined || wrong > all)
    throw new OperatorError(`estimate: --${option} is how many were wrong of how many examined, as 12/200`)
  return { wrong, examined: all }
}

/** Errors of linkage from a review by hand; both kinds must have been looked for. */
const reviewFrom = (values: {
  readonly 'missed-links'?: string
  readonly 'false-links'?: string
  readonly 'linkage-draws'?: string
}): ClericalReview | undefined => {
  const { 'missed-links': missed, 'false-links': wrong, 'linkage-draws': draws } = values
  if (missed === undefined && wrong === undefined && draws === undefined) return undefined
  if (missed === undefined || wrong === undefined)
    throw new OperatorError(
      'estimate: --linkage-draws needs --missed-links and --false-links, each as 12/200: wrong of examined',
    )
  const ofTrue = examined('missed-links', missed)
  const ofLinked = examined('false-links', wrong)
  return {
    truePairs: { examined: ofTrue.examined, missed: ofTrue.wrong },
    linkedPairs: { examined: ofLinked.examined, false: ofLinked.wrong },
  }
}

/**
 * `bin/samlad estimate FILE.csv`: the dark figure from the overlap of lists, as words or as JSON; touches no database.
 *
 * @throws OperatorError where the file or an option cannot be used.
 */
export const estimate = async (args: string[], out: Output = process): Promise<number> => {
  const { values, positionals } = parseArgs('estimate', { args, options, allowPositionals: true })
  const [file] = positionals
  if (file === undefined || positionals.length > 1)
    throw new OperatorError('estimate: give one file, and --json for JSON')
  const kind = kindFrom(values.model, values.pairs)
  const threshold = share('threshold', values.threshold)
  const maxOrder = wholeNumber('max-order', values['max-order'], 1, 10)
  const replicates = wholeNumber('bootstrap', values.bootstrap, 0, 1_000_000)
  const seed = wholeNumber('seed', values.seed, 0, Number.MAX_SAFE_INTEGER)
  const draws = wholeNumber('linkage-draws', values['linkage-draws'] ?? '40', 1, 1000)
  const review = reviewFrom(values)

  const table = await tableIn(file)
  const choices: Readonly<Record<ModelKind, () => ModelChoice | RobustChoice>> = {
    robust: () => ({ kind: 'robust' }),
    main: () => ({ kind: 'main' }),
    stepwise: () => ({ kind: 'stepwise', threshold }),
    'all-pairs': () => ({ kind: 'all-pairs' }),
    pairs: () => ({ kind: 'pairs', pairs: pairsFrom(table, values.pairs ?? '') }),
    aic: () => ({ kind: 'aic', threshold }),
    bic: () => ({ kind: 'bic', maxOrder }),
  }
  const choice = choices[kind]()
  const posterior =
    review === undefined
      ? posteriorOf(table)
      : await posteriorWithLinkageError(table, { review, draws, seed })
  const robustness = robustnessOf(table, choice, posterior)
  const found =
    choice.kind === 'robust' ? robustPopulation(table, robustness.robust) : estimatePopulation(table, choice)

  const bar = showProgress('Bootstrap')
  const bca =
    replicates === 0 || found.population === null || choice.kind === 'robust'
      ? null
      : await bcaInterval(
          table.counts,
          choice,
          found.population,
          { replicates, seed },
          { progress: bar.show },
        )
  bar.clear()

  const fan = fanOverModels(table)
  const verdict = publishVerdict(table, found, bca, fan, robustness)
  out.stdout.write(
    values.json
      ? `${JSON.stringify(estimateDocument(table, found, bca, robustness, verdict))}\n`
      : estimateInWords(table, found, bca, robustness, verdict, [...fan, ...fanOverLists(table, choice)]),
  )
  return 0
}
