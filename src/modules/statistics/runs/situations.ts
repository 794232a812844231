import { type ChainSituationName, MADE_UP_POPULATIONS } from '../estimates/index.ts'
import type { ModelChoice } from '../estimation/index.ts'
import type { ChainSituation } from './whole-chain.ts'

const lists = [
  { name: 'Police', share: 0.2 },
  { name: 'Migration', share: 0.25 },
  { name: 'County', share: 0.3 },
  { name: 'Shelter', share: 0.15 },
]
const strong = [{ first: 'Police', second: 'Migration', oddsRatio: 4 }]
const weak = [
  { first: 'Police', second: 'Migration', oddsRatio: 1.6 },
  { first: 'County', second: 'Shelter', oddsRatio: 1.5 },
]
const stepwise: ModelChoice = { kind: 'stepwise', threshold: 0.02 }

const situation = (
  population: Omit<ChainSituation['population'], 'people' | 'lists'> = {},
  more: Partial<ChainSituation> = {},
): ChainSituation => ({
  population: { people: MADE_UP_POPULATIONS.people, lists, ...population },
  undamaged: 0.25,
  threshold: '0.75',
  model: stepwise,
  reviewed: 300,
  ...more,
})

/**
 * Made-up populations of 1,000 people on four lists that see 15 to 30 % of them; three in four records are damaged (aliases, scripts,
 * names or dates missing) where nothing else is said; 300 pairs of each kind are reviewed.
 */
export const chainSituations = {
  independent: situation(),
  lightly_damaged: situation({}, { undamaged: 0.7 }),
  one_strong_pair: situation({ dependent: strong }),
  two_weak_pairs: situation({ dependent: weak }),
  people_differ: situation({ heterogeneity: 0.7 }),
  two_weak_pairs_by_all_pairs: situation({ dependent: weak }, { model: { kind: 'all-pairs' } }),
  people_differ_by_all_pairs: situation({ heterogeneity: 0.7 }, { model: { kind: 'all-pairs' } }),
} as const satisfies Record<ChainSituationName, ChainSituation>
