import type { Answers } from '../../../platform/questionnaire/answers.ts'
import type { Item } from '../../../platform/questionnaire/instrument.ts'
import { UNSAID } from '../answers/rules.ts'

/** The site of an answer as the design needs it. */
export interface DesignCell {
  readonly id: string
  readonly stratum: string
  readonly cluster: string
  readonly stratumSize: number | null
  readonly people: number
  readonly weight: number
}

/** An answer with the site that it tells. */
export interface GivenAnswer {
  readonly siteId: string | null
  readonly answers: Answers
}

/** Something that can be told of: a question with one answer, or one answer of a question with several. */
export interface Variable {
  readonly key: string
  readonly item: string
  /** Of a question with several answers: which of them. */
  readonly option: string
  readonly values: readonly string[]
}

const AGE_GROUPS = [
  ['15_17', 15, 17],
  ['18_20', 18, 20],
  ['21_25', 21, 25],
  ['26_up', 26, 200],
] as const
export const AGE_GROUP = 'age_group'

/** The variables of questions, and the age in groups. Numbers are told as means and have none. */
export const variablesOf = (items: readonly Item[]): readonly Variable[] => [
  { key: AGE_GROUP, item: AGE_GROUP, option: '', values: AGE_GROUPS.map(([key]) => key) },
  ...items.flatMap((item): Variable[] => {
    if (item.kind === 'one' || item.kind === 'scale')
      return [{ key: item.key, item: item.key, option: '', values: item.options }]
    if (item.kind !== 'several') return []
    return item.options.map((option) => ({
      key: `${item.key}__${option}`,
      item: item.key,
      option,
      values: ['yes', 'no'],
    }))
  }),
]

/** What an answer says of a variable; '' where it says nothing, or was not to be said. */
export const saidOf = ({ key, item, option }: Variable, answers: Answers): string => {
  if (key === AGE_GROUP) {
    const age = Number(answers['age'])
    return AGE_GROUPS.find(([, from, to]) => age >= from && age <= to)?.[0] ?? ''
  }
  const said = answers[item]
  if (said === undefined || said === UNSAID) return ''
  if (option === '') return String(said)
  return [said].flat().includes(option) ? 'yes' : 'no'
}

const sum = <Of>(all: readonly Of[], of: (one: Of) => number): number =>
  all.reduce((whole, one) => whole + of(one), 0)

/**
 * What each answer of a site stands for: its weight by design, times those who were asked for each who answered there, times what brings the
 * stratum to all who were asked in it where nobody answered at some of its sites (weighting classes).
 */
export const weightsOf = (
  sites: readonly DesignCell[],
  answered: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const weights = new Map<string, number>()
  for (const of of Map.groupBy(sites, ({ stratum }) => stratum).values()) {
    const told = of.filter(({ id }) => (answered.get(id) ?? 0) > 0)
    const whole = ({ weight, people }: DesignCell) => weight * people
    const up = sum(of, whole) / sum(told, whole)
    for (const site of told) weights.set(site.id, (whole(site) * up) / answered.get(site.id)!)
  }
  return weights
}

/** A total of the population to which weights are brought. */
export interface Margin {
  readonly variable: string
  readonly totals: Readonly<Record<string, number>>
}

/** How a round was drawn, and so how it is estimated; no interval where nobody was drawn by lot, or nobody can say from where. */
export type Estimation =
  | { readonly kind: 'design'; readonly plan: object; readonly strataJoined: boolean }
  | { readonly kind: 'no_interval' }

/** The plan of the estimate for answers of these sites, as `bin/samlad survey estimate` takes it. */
export const estimationOf = (
  design: string,
  tellsSite: boolean,
  sites: readonly DesignCell[],
  margins: readonly Margin[],
): Estimation => {
  if (design === 'volunteers' || (design === 'clusters' && !tellsSite)) return { kind: 'no_interval' }
  const adjust = margins.length === 0 ? [] : [{ rake: margins }]
  const clusters = [...Map.groupBy(sites, ({ stratum }) => stratum).values()].map(
    (of) => new Set(of.map(({ cluster }) => cluster)).size,
  )
  // The error of a stratum with one unit cannot be known: strata are then one, which tells it too large rather than too small.
  const strataJoined = design === 'clusters' && clusters.some((count) => count < 2)
  const isSized = sites.every(({ stratumSize }) => stratumSize !== null) && !strataJoined
  return {
    kind: 'design',
    strataJoined,
    plan: {
      weights: 'weight',
      adjust,
      ...(strataJoined ? {} : { strata: 'stratum', nest: true }),
      ...(design === 'clusters' ? { ids: ['cluster'], ...(isSized ? { fpc: ['size'] } : {}) } : {}),
    },
  }
}
