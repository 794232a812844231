import {
  type BcaInterval,
  type CaptureTable,
  captureFrequencies,
  describeEstimate,
  estimateDocument,
  type FanMember,
  nameOf,
  overlapsOf,
  type PopulationEstimate,
  type PublishVerdict,
  pairsOf,
  publishReasons,
  type Robustness,
  refusesKind,
} from '../modules/statistics/estimation/index.ts'
import { columns, labelled } from './columns.ts'

const people = (value: number | null): string =>
  value === null || !Number.isFinite(value) ? '–' : Math.round(value).toLocaleString('en').replace(/,/gu, ' ')

const number = (value: number | null): string => (value === null ? '–' : value.toFixed(2))

const bounds = (
  interval: { readonly lower: number | null; readonly upper: number | null } | null,
): readonly string[] => [people(interval?.lower ?? null), people(interval?.upper ?? null)]

const choiceInWords = (choice: PopulationEstimate['choice']): string => {
  switch (choice.kind) {
    case 'stepwise':
      return `stepwise, p < ${choice.threshold}`
    case 'aic':
      return `AIC stepwise, p ≤ ${choice.threshold}`
    case 'bic':
      return `BIC, order ${choice.maxOrder}`
    case 'bic-among':
      return 'BIC among given models'
    default:
      return {
        robust: 'robust, people may differ',
        main: 'main effects',
        'all-pairs': 'all pairs',
        pairs: 'given pairs',
      }[choice.kind]
  }
}

/** What a row of the fan varies; its choice of the model too where that is not the estimate's own. */
const fanLabel = ({ varied, lists, estimate }: FanMember, choice: PopulationEstimate['choice']): string => {
  if (varied === 'model') return choiceInWords(estimate.choice)
  const label = varied === 'dropped' ? `without ${lists[0]}` : `${lists.join(' and ')} as one`
  return estimate.choice.kind === choice.kind ? label : `${label} (${choiceInWords(estimate.choice)})`
}

const listTable = (table: CaptureTable): string => {
  const overlaps = overlapsOf(table.counts)
  const rows = table.shown.map((name) => [name, people(overlaps[1 << table.lists.indexOf(name)]!)])
  const pairs = pairsOf(table.lists.length).map((pair) => [nameOf(table, pair), people(overlaps[pair]!)])
  return columns(['List or pair', 'People'], [...rows, ...pairs], [40, 12])
}

const knownSizeTable = (known: Robustness['known']): string =>
  known.rows.length === 0
    ? ''
    : `${columns(
        ['List of known size', 'On it', 'Also on others', 'Lower', 'Upper', 'If alike', ''],
        known.rows.map(({ list, true: size, seen, lower, upper, robustLower, robustUpper }) => [
          list,
          people(size),
          people(seen),
          people(robustLower),
          people(robustUpper),
          people(lower),
          people(upper),
        ]),
        [40, 12, 16, 12, 12, 12, 12],
      )}\n`

/** An estimate for a person at a terminal: the figures, the fan, and what they mean and do not mean. */
export const estimateInWords = (
  table: CaptureTable,
  estimate: PopulationEstimate,
  bca: BcaInterval | null,
  robustness: Robustness,
  verdict: PublishVerdict,
  fan: readonly FanMember[],
): string => {
  const { model, existence } = estimateDocument(table, estimate, bca, robustness, verdict)
  const { robust, known } = robustness
  const frequencies = captureFrequencies(table).map((count, index) => `${index + 1}: ${people(count)}`)
  const figures = columns(
    ['', 'People', 'Lower 95 %', 'Upper 95 %'],
    [
      ['People may differ (robust)', people(robust?.median ?? null), ...bounds(robust)],
      ...(estimate.choice.kind === 'robust'
        ? []
        : [
            ['If all are equally easy to find', people(estimate.population), ...bounds(estimate.asymptotic)],
            ['  profile likelihood', people(estimate.profile?.estimate ?? null), ...bounds(estimate.profile)],
          ]),
      ...(bca === null ? [] : [[`  BCa, ${bca.replicates} replicates`, '', ...bounds(bca)]]),
      ['Chao, at least', people(estimate.chao.lower), '', ''],
      ['  bias-corrected', people(estimate.chao.biasCorrected), '', ''],
    ],
    [40, 14, 14, 14],
  )
  const fanRows = fan.map((member) => [
    fanLabel(member, estimate.choice),
    people(member.estimate.population),
    ...bounds(member.estimate.asymptotic),
    member.varied === 'model' ? number(member.estimate.aic) : '',
    member.estimate.interactions.map((set) => nameOf(member.table, set)).join(' '),
  ])
  return [
    labelled('Observed', [people(estimate.observed)]),
    labelled('On lists', frequencies),
    labelled('Model', [choiceInWords(estimate.choice)]),
    labelled('Pairs', [...model.pairs, ...(model.interactions ?? [])]),
    labelled('Never overlap', model.absentPairs),
    labelled('Existence', [`${existence.status}, ${existence.meaning}`]),
    labelled('AIC', [number(estimate.aic)]),
    labelled('BIC', [number(estimate.bic)]),
    labelled('Deviance', [number(estimate.deviance)]),
    `\n${figures}\n${knownSizeTable(known)}${listTable(table)}\n`,
    'How far the answer depends on the model and on the lists:\n',
    columns(['Choice', 'People', 'Lower', 'Upper', 'AIC', 'Pairs'], fanRows, [44, 12, 12, 12, 10, 40]),
    `\n${verdict.verdict ? 'May be published.' : 'Should not be published.'}\n`,
    ...verdict.reasons.map(
      (reason) =>
        `  ${refusesKind(reason, estimate.choice.kind) ? 'refuses' : 'say    '} ${reason}: ${publishReasons[reason].en}\n`,
    ),
    `\n${describeEstimate(table, estimate, bca, robust, verdict, 'sv')}\n`,
    `\n${describeEstimate(table, estimate, bca, robust, verdict, 'en')}\n`,
  ].join('')
}
