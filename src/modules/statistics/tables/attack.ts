import { disclosuresOf, type Solver } from '../protection/index.ts'
import { differences, exactIn, exactly, isPossible, isSame, joined, whatIsBeside } from './beside.ts'
import { demandOf } from './methods.ts'
import { questionnaires } from './structures.ts'
import {
  type KnownFigure,
  type Labels,
  labelsOfName,
  merged,
  type Publication,
  secretsOf,
  tellings,
} from './telling.ts'

/** A count that a reader could work out too closely, and from what. For those within the house alone. */
export interface Finding {
  readonly labels: Labels
  readonly least: number
  readonly most: number
  readonly from: readonly { readonly source: string; readonly labels: Labels }[]
}

/** What an attack on a table that is about to be released found. */
export interface Verdict {
  readonly findings: readonly Finding[]
  /** Figures of others that cannot be of the same people: nobody can put them beside ours. */
  readonly unfit: readonly string[]
  /** What is told already contradicts this table, so that nobody can say what could be inferred. */
  readonly contradicts: boolean
  /** How many releases, exports and figures of others it was looked at beside. */
  readonly beside: number
}

/**
 * Attacks a table as anybody could who has read it beside everything that is out of the same people: earlier releases (withdrawn
 * ones too), what was sent abroad, and what others have published.
 *
 * @param earlier of the same collection, whatever they count.
 */
export const attack = (
  solver: Solver,
  release: Publication,
  earlier: readonly Publication[],
  figures: readonly KnownFigure[],
): Verdict => {
  const { population } = release
  const publications = earlier.filter((one) => one.population === population)
  const ofOurs = figures.filter((one) => one.population === population)
  const sent = ofOurs.filter(({ rests }) => rests !== undefined)
  const released = joined(tellings(release))
  const own = joined([released, ...(sent.length > 0 ? questionnaires(population) : [])])
  const counts = { publications, figures: ofOurs }
  const { known, fitting, unfitPublications, unfitFigures } = whatIsBeside(solver, own, population, counts, [
    release,
  ])
  const isStale = (rests: readonly string[] | undefined) =>
    rests !== undefined && !isSame(rests, release.rests)
  const changed = differences(
    exactly(release),
    [
      ...publications.filter(({ rests }) => isStale(rests)).map((one) => [one.source, exactly(one)] as const),
      ...sent.filter(({ rests }) => isStale(rests)).map((one) => [one.source, exactIn(one)] as const),
    ],
    demandOf(release.method).threshold,
  ).map(({ name, source, change }): Finding => {
    const labels = labelsOfName(name)
    return { labels, least: change, most: change, from: [{ source, labels }] }
  })
  const secrets = merged([...fitting, release].flatMap(secretsOf), ({ width }) => width)
  const all = joined([own, known])
  const contradicts = !isPossible(solver, own) || unfitPublications.some(({ rests }) => !isStale(rests))
  // Suppression has been audited by itself: with nothing beside it there is nothing more to infer.
  const isAudited = known.told.length === 0 && release.method.name === 'suppress'
  const inferred =
    contradicts || isAudited ? [] : disclosuresOf(solver, all.unknowns, [...known.told], own.told, secrets)
  return {
    findings: [
      ...changed,
      ...inferred.map(({ name, least, most, from }) => ({
        labels: labelsOfName(name),
        least,
        most,
        from: [...new Map(from.map((one) => [`${one.source} ${one.cell}`, one])).values()].map(
          ({ source, cell }) => ({ source, labels: labelsOfName(cell) }),
        ),
      })),
    ],
    unfit: [...new Set(unfitFigures.map(({ source }) => source))],
    contradicts,
    beside: publications.length + new Set(ofOurs.map(({ source }) => source)).size,
  }
}
