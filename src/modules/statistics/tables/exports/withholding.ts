import { type Inference, infer, type Secret, type Solver, type Told } from '../../protection/index.ts'
import { differences, exactIn, exactly, isSame, joined, whatIsBeside } from '../beside.ts'
import { SMALL } from '../methods.ts'
import { questionnaires } from '../structures.ts'
import { type KnownFigure, merged, nameOf, type Publication, secretsOf, toldOf } from '../telling.ts'
import type { ExportCell } from './aggregate.ts'

/** Which figures of a questionnaire are left out, by their place. */
export interface Withheld {
  readonly hidden: ReadonlySet<number>
  /** How many small counts what is out already gives away, whatever is left out here: then nothing may be sent. */
  readonly given: number
}

const numberIn = ({ figure }: ExportCell): number => (figure.kind === 'measured' ? figure.value : 0)
const isSmall = ({ figure, small }: ExportCell): boolean =>
  (figure.kind === 'measured' && figure.value < SMALL) || (figure.kind === 'suppressed' && small !== null)

/** What the file tells of a figure; nothing where it tells nothing. */
export const tells = (cell: ExportCell): { readonly least: number; readonly most: number } | undefined => {
  if (isSmall(cell)) return cell.small ?? undefined
  if (cell.figure.kind !== 'measured' && cell.figure.kind !== 'zero') return undefined
  return { least: numberIn(cell), most: numberIn(cell) }
}

const nameAt = (place: number): string => `figure ${place}`

/** A figure as a count of its own, between those who are surely in it and those who may be. */
const boundsOf = (cell: ExportCell, place: number): Told[] => {
  const whole: KnownFigure = {
    source: 'bounds',
    population: cell.population,
    cells: cell.cells,
    perhaps: cell.perhaps,
    least: 0,
    most: 0,
  }
  return toldOf(whole).map(
    ({ terms, least, most }, at): Told => ({
      source: 'bounds',
      cell: nameAt(place),
      terms: [...terms, { name: nameAt(place), weight: -1 }],
      // The first of two says that the figure is no more than all of them, the second that it is no less than the sure ones.
      least: cell.perhaps.length > 0 && at === 1 ? Number.NEGATIVE_INFINITY : least,
      most,
    }),
  )
}

/** Figures that differ from what is out already by so few that the difference would tell of them. */
const changedByFew = (
  cells: readonly ExportCell[],
  places: readonly number[],
  earlier: readonly (readonly [string, ReadonlyMap<string, number>])[],
): number[] => {
  const nameAndPlace = places.flatMap((place): [string, number][] => {
    const { cells: of, perhaps, population } = cells[place]!
    return of.length === 1 && perhaps.length === 0 ? [[nameOf(population, of[0]), place]] : []
  })
  const placeOf = new Map(nameAndPlace)
  const now = new Map(nameAndPlace.map(([name, place]) => [name, numberIn(cells[place]!)]))
  return differences(now, earlier, SMALL).map(({ name }) => placeOf.get(name)!)
}

const told = (cells: readonly ExportCell[], places: readonly number[], hidden: ReadonlySet<number>): Told[] =>
  places.flatMap((place): Told[] => {
    const range = hidden.has(place) ? undefined : tells(cells[place]!)
    return range === undefined
      ? []
      : [{ source: 'export', cell: nameAt(place), terms: [{ name: nameAt(place), weight: 1 }], ...range }]
  })

/** Of the told figures that give a secret away, the smallest. */
const nextOf = (
  cells: readonly ExportCell[],
  hidden: ReadonlySet<number>,
  { from }: Inference,
): number | undefined =>
  from
    .filter(({ source }) => source === 'export')
    .map(({ cell }) => Number(cell.split(' ')[1]))
    .filter((place) => !hidden.has(place))
    .sort((first, second) => numberIn(cells[first]!) - numberIn(cells[second]!) || first - second)[0]

const guardOne = (
  solver: Solver,
  cells: readonly ExportCell[],
  places: readonly number[],
  out: { readonly publications: readonly Publication[]; readonly figures: readonly KnownFigure[] },
  rests: readonly string[],
): Withheld => {
  const { population } = cells[places[0]!]!
  const hidden = new Set(places.filter((place) => tells(cells[place]!) === undefined))
  const stale = <One extends { readonly rests?: readonly string[] }>(all: readonly One[]) =>
    all.filter((one) => one.rests !== undefined && !isSame(one.rests, rests))
  const earlier = [
    ...stale(out.publications).map((one) => [one.source, exactly(one)] as const),
    ...stale(out.figures).map((one) => [one.source, exactIn(one)] as const),
  ]
  const changed = changedByFew(cells, places, earlier)
  for (const place of changed) hidden.add(place)
  const frame = joined([
    ...questionnaires(population),
    {
      unknowns: places.map((place) => ({ name: nameAt(place), least: isSmall(cells[place]!) ? 1 : 0 })),
      told: places.flatMap((place) => boundsOf(cells[place]!, place)),
    },
  ])
  const own = joined([frame, { unknowns: [], told: told(cells, places, hidden) }])
  const { known, fitting } = whatIsBeside(solver, own, population, out)
  const secrets: Secret[] = [
    ...merged(fitting.flatMap(secretsOf), ({ width }) => width),
    ...changed.map((place) => ({ name: nameAt(place), width: SMALL - 1 })),
    ...places
      .filter((place) => isSmall(cells[place]!))
      .map((place) => ({ name: nameAt(place), width: cells[place]!.small === null ? SMALL - 1 : SMALL - 2 })),
  ]
  const widthOf = new Map(secrets.map(({ name, width }) => [name, width]))
  const ground = joined([frame, known])
  for (;;) {
    const narrow = infer(
      solver,
      ground.unknowns,
      [...ground.told, ...told(cells, places, hidden)],
      [...widthOf.keys()],
    ).filter(({ name, least, most }) => most - least < widthOf.get(name)!)
    if (narrow.length === 0) return { hidden, given: 0 }
    const before = hidden.size
    for (const one of narrow) {
      const next = nextOf(cells, hidden, one)
      if (next !== undefined) hidden.add(next)
    }
    if (hidden.size === before) return { hidden, given: narrow.length }
  }
}

/**
 * Which figures of a questionnaire must be left out so that nobody can work a small count out from it and all that is out of the
 * same people.
 *
 * @param rests what the figures are counted from, and the day.
 */
export const withholdFigures = (
  solver: Solver,
  cells: readonly ExportCell[],
  out: { readonly publications: readonly Publication[]; readonly figures: readonly KnownFigure[] },
  rests: readonly string[],
): Withheld => {
  const populations = Map.groupBy(cells.keys(), (place) => cells[place]!.population)
  const parts = [...populations.values()].map((places) => guardOne(solver, cells, places, out, rests))
  return {
    hidden: new Set(parts.flatMap(({ hidden }) => [...hidden])),
    given: parts.reduce((sum, { given }) => sum + given, 0),
  }
}
