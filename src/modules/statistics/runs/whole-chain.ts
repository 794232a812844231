import {
  bcaInterval,
  type CaptureTable,
  estimatePopulation,
  estimateWithLinkageError,
  type ModelChoice,
  type SimulatedPopulation,
  simulateHistories,
  tableOf,
  tableOfHistories,
} from '../estimation/index.ts'
import {
  captureHistories,
  encodePeople,
  groupRecords,
  type Link,
  makeRecords,
  readThreshold,
  similarPeople,
} from '../linkage/index.ts'

/** A made-up population, and how its records are kept and linked. */
export interface ChainSituation {
  readonly population: SimulatedPopulation
  /** Share of the records that nothing has happened to on the way to an office; all others are damaged. */
  readonly undamaged: number
  /** Similarity from which two records are linked, such as "0.86". */
  readonly threshold: string
  readonly model: ModelChoice
  /** Pairs of one person, and linked pairs, that a clerical review looks at. */
  readonly reviewed: number
}

/** How often an interval held the truth. */
interface Held {
  /** Share of the populations whose interval held the true number. */
  readonly covered: number
  /** Share of them whose interval lay wholly below it. */
  readonly below: number
  /** Mean of the bounded intervals' width ÷ truth. */
  readonly width: number
  /** Mean of estimate ÷ truth. */
  readonly ratio: number
}

/** How well the whole chain does on populations whose true number is known. */
export interface ChainCoverage {
  readonly populations: number
  /** Of pairs of records of one person, the share whose link was missed; of linked pairs, those of two people. */
  readonly missed: number
  readonly false: number
  /** As it is published: errors of linkage carried on. */
  readonly carried: Held
  /** The same links taken as right. */
  readonly ignored: Held
  /** The same lists with every link right: what the estimate itself is worth. */
  readonly rightLinks: Held
}

const holding = (truth: number) => {
  const sums = { seen: 0, covered: 0, below: 0, bounded: 0, width: 0, ratio: 0 }
  return {
    count: (estimate: number, lower: number, upper: number | null): void => {
      sums.seen += 1
      sums.ratio += estimate / truth
      if (upper !== null) {
        sums.bounded += 1
        sums.width += (upper - lower) / truth
      }
      if (lower <= truth && (upper === null || truth <= upper)) sums.covered += 1
      else if (lower <= truth) sums.below += 1
    },
    result: (): Held => ({
      covered: sums.covered / Math.max(1, sums.seen),
      below: sums.below / Math.max(1, sums.seen),
      width: sums.width / Math.max(1, sums.bounded),
      ratio: sums.ratio / Math.max(1, sums.seen),
    }),
  }
}

/** Of pairs drawn without replacement, how many are wrong. Every n-th is as good as chance: their order means nothing. */
const wrongAmong = (pairs: readonly boolean[], reviewed: number): { examined: number; wrong: number } => {
  const examined = Math.min(reviewed, pairs.length)
  const step = pairs.length / Math.max(1, examined)
  let wrong = 0
  for (let drawn = 0; drawn < examined; drawn += 1) if (pairs[Math.floor(drawn * step)]) wrong += 1
  return { examined, wrong }
}

interface LinkedLists {
  readonly linked: CaptureTable
  readonly truth: CaptureTable
  /** For each pair of records of one person, whether its link was missed; for each linked pair, whether it is of two people. */
  readonly missed: readonly boolean[]
  readonly false: readonly boolean[]
}

/** People are made, seen by lists, damaged, encoded, compared and counted, as the bodies and the unit do it. */
export const linkMadeUpLists = async (
  { population, undamaged, threshold }: ChainSituation,
  seed: number,
): Promise<LinkedLists> => {
  const names = population.lists.map(({ name }) => name)
  const seenBy = simulateHistories(population, seed)
  const lists = makeRecords(seed, seenBy, names.length, undamaged)
  const secret = Buffer.from(`made-up secret of population ${seed}`)
  const encoded = lists.map(({ records }) => encodePeople(records, secret, 'made-up calibration'))
  const limit = readThreshold(threshold)!
  const links: Link[] = []
  for (const [file, left] of encoded.entries())
    for (const [other, right] of encoded.entries())
      if (other > file && left.owners.length > 0 && right.owners.length > 0)
        for (const pair of await similarPeople(left, right, limit))
          links.push({
            a: { file, record: pair.left },
            b: { file: other, record: pair.right },
            similarity: pair.similarity,
          })
  const groups = groupRecords(links)
  const pairs = groups.flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other) => [one, other] as const)),
  )
  const personOf = ({ file, record }: Link['a']): number => lists[file]!.persons[record]!
  const isWrong = pairs.map(([one, other]) => personOf(one) !== personOf(other))
  const found = new Set(
    pairs.flatMap(([one, other], at) => (isWrong[at] ? [] : [`${personOf(one)}:${one.file}:${other.file}`])),
  )
  const missed = Array.from(seenBy).flatMap((history, person) =>
    names.flatMap((_, first) =>
      names.flatMap((_, second) =>
        second > first && (history >> first) & 1 && (history >> second) & 1
          ? [!found.has(`${person}:${first}:${second}`)]
          : [],
      ),
    ),
  )
  const counts = captureHistories(
    groups,
    lists.map(({ records }) => records.length),
  )
  return {
    linked: tableOf(
      names,
      counts.map(({ history, count }) => ({ seen: history, count })),
    ),
    truth: tableOfHistories(names, seenBy),
    missed,
    false: isWrong,
  }
}

/**
 * Takes made-up populations through the whole chain, as bodies, unit and rapporteur do it: people with aliases and damaged records on
 * lists that may depend on each other, encoded, linked, counted, estimated with the error that a clerical review finds; and counts how
 * often the 95 % interval holds the true number.
 *
 * @param populations how many are made. @param replicates of each interval. @param seed of the first; the others have those that follow.
 */
export const calibrateChain = async (
  situation: ChainSituation,
  { populations, replicates, seed }: { populations: number; replicates: number; seed: number },
): Promise<ChainCoverage> => {
  const { people } = situation.population
  const held = { carried: holding(people), ignored: holding(people), rightLinks: holding(people) }
  const errors = { pairs: 0, missed: 0, links: 0, false: 0 }
  for (let drawn = seed; drawn < seed + populations; drawn += 1) {
    const lists = await linkMadeUpLists(situation, drawn)
    const pairs = wrongAmong(lists.missed, situation.reviewed)
    const links = wrongAmong(lists.false, situation.reviewed)
    errors.pairs += lists.missed.length
    errors.missed += lists.missed.filter(Boolean).length
    errors.links += lists.false.length
    errors.false += lists.false.filter(Boolean).length
    const options = { replicates, seed: drawn }
    const carried = estimateWithLinkageError(
      lists.linked,
      situation.model,
      {
        truePairs: { examined: pairs.examined, missed: pairs.wrong },
        linkedPairs: { examined: links.examined, false: links.wrong },
      },
      options,
    )
    if (carried.estimate.population !== null)
      held.carried.count(carried.estimate.population, carried.interval.lower, carried.interval.upper)
    for (const [table, into] of [
      [lists.linked, held.ignored],
      [lists.truth, held.rightLinks],
    ] as const) {
      const { population } = estimatePopulation(table, situation.model, { withProfile: false })
      if (population === null) continue
      const bca = await bcaInterval(table.counts, situation.model, population, options, { threads: 0 })
      if (!bca.collapsed) into.count(population, bca.lower!, bca.upper)
    }
  }
  return {
    populations,
    missed: errors.missed / Math.max(1, errors.pairs),
    false: errors.false / Math.max(1, errors.links),
    carried: held.carried.result(),
    ignored: held.ignored.result(),
    rightLinks: held.rightLinks.result(),
  }
}
