import { Refusal } from '../../../platform/refusal.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { Collected, ReportedTable } from '../collection/index.ts'
import { type TableName, tableDefinitions } from '../collection/index.ts'
import { cellWith, isInnermost, keyOfRecord, TOTAL, tabulate } from '../protection/index.ts'
import { type CaseRecord, eurostatOrganisationOf, type Population } from '../standards/index.ts'
import { type CountedBlock, tableIn, type Unsaid } from './block.ts'
import { type Choice, dimensionOf, hierarchyOf, SEVERAL, UNTOLD } from './dimensions.ts'
import { type Person, peopleOf, type Time } from './people.ts'
import { MOST_CELLS } from './schema.ts'

/** The records of all bodies; the kind of who registered is the reporter's own where the record does not say. */
export const recordsOf = (all: readonly Collected<'records'>[]): CaseRecord[] =>
  all.flatMap(({ kind, content }) =>
    content.map((record) =>
      record.reporter.kind.kind === 'measured'
        ? record
        : ({
            ...record,
            reporter: { ...record.reporter, kind: { kind: 'measured', value: kind } },
          } as CaseRecord),
    ),
  )

/** Why nobody of all is told to be anything in a choice; undefined where somebody is, or nobody is counted. */
const reasonOf = (people: readonly Person[], choice: Choice): Unsaid | undefined => {
  const reasons = new Set(people.map(({ untold }) => untold[choice]))
  if (reasons.size === 0 || reasons.has(undefined)) return undefined
  const [first] = reasons
  return reasons.size === 1 ? first : 'unknown'
}

/** Kinds of registering organisation, as Eurostat has them, that were asked, and that have handed in. */
export interface Organisations {
  readonly asked: ReadonlySet<string>
  readonly handedIn: ReadonlySet<string>
}

/** The registering organisations, as Eurostat has them, that bodies of these kinds are. */
export const organisationsOf = (reporters: readonly { readonly kind: string }[]): ReadonlySet<string> =>
  new Set(
    reporters.map(({ kind }) => eurostatOrganisationOf(kind as Parameters<typeof eurostatOrganisationOf>[0])),
  )

/** An organisation of which nobody was asked has no zero: it was not collected; one that has not answered is unknown. */
export const silenceOf = (label: string, { asked, handedIn }: Organisations): Unsaid | undefined => {
  if (label === TOTAL || label === SEVERAL || label === UNTOLD || handedIn.has(label)) return undefined
  return asked.has(label) ? 'unknown' : 'not_collected'
}

/** @throws Refusal where there are more cells of all levels than are protected while somebody waits. */
const requireFew = (hierarchies: readonly Readonly<Record<string, readonly string[]>>[]): void => {
  const cells = hierarchies.reduce(
    (product, levels) => product * (1 + Object.values(levels).reduce((sum, parts) => sum + parts.length, 0)),
    1,
  )
  if (cells > MOST_CELLS) throw new Refusal('table.too_many_cells', 422, { cells, most: MOST_CELLS }, 'by')
}

/**
 * Whether anybody tells of those who did it: where no record names one, that there were none is not known. Victims are what
 * records are about.
 */
export const tellsOf = (records: readonly CaseRecord[], population: Population): boolean =>
  population === 'registered_victims' || records.some(({ perpetrators }) => perpetrators.length > 0)

/**
 * People by their records, each once and in one cell. Where nobody's age is told, the cells of ages are not zero: they were not
 * said, for the reason that all have.
 *
 * @param organisations who was asked, and who has answered. @param secret for the keys of the records; the same people have the same noise in every table.
 * @throws Refusal where the table has more cells than are protected while somebody waits.
 */
export const countPeople = (
  records: readonly CaseRecord[],
  { population, by, ...time }: { readonly population: Population; readonly by: readonly Choice[] } & Time,
  organisations: Organisations,
  secret: Uint8Array,
): CountedBlock => {
  const people = peopleOf(records, population, time)
  const hierarchies = Object.fromEntries(
    by.map((choice) => [
      dimensionOf[choice],
      hierarchyOf(choice, { ...time, labels: people.map(({ labels }) => labels[choice]) }),
    ]),
  )
  requireFew(Object.values(hierarchies))
  const rows = people.map(({ id, labels }) => ({
    ...Object.fromEntries(by.map((choice) => [dimensionOf[choice], labels[choice]])),
    // A label of its own that no dimension has: the tabulation reads dimensions by name.
    ' id': `${population} ${id}`,
  }))
  const { table, keys } = tabulate(hierarchies, rows, (row) => keyOfRecord(secret, row[' id']))
  const unsaid: Record<number, Unsaid> = {}
  if (!tellsOf(records, population)) for (const cell of table.counts.keys()) unsaid[cell] = 'unknown'
  for (const [at, dimension] of table.dimensions.entries()) {
    const choice = by.find((one) => dimensionOf[one] === dimension.name)!
    const reason = reasonOf(people, choice)
    for (const [cell, count] of table.counts.entries()) {
      const label = dimension.labels[Math.floor(cell / table.strides[at]!) % dimension.labels.length]!
      const said = label === TOTAL || label === UNTOLD ? undefined : reason
      const silence = choice === 'organisation' && count === 0 ? silenceOf(label, organisations) : undefined
      const kind = said ?? silence
      if (kind !== undefined) unsaid[cell] = kind
    }
  }
  return { at: {}, hierarchies, counts: [...table.counts], unsaid, keys: [...keys] }
}

/** All shelters stand in one row: a row of one would say that it is there (domain rule 8). */
const SHELTERS = 'shelters'
const FEWEST_SHELTERS = 3

type Reported = Pick<Collected<'tables'>, 'bodyName' | 'kind' | 'content'>

/** A sum of figures of which one is no number is no number: `unknown`, unless all have the same reason. */
const sumOf = (figures: readonly Figure[]): Figure => {
  const unsaid = figures.filter(({ kind }) => kind !== 'measured' && kind !== 'zero')
  const [first] = unsaid
  if (first !== undefined)
    return figures.every(({ kind }) => kind === first.kind) ? first : { kind: 'unknown' }
  const value = figures.reduce((sum, figure) => sum + (figure.kind === 'measured' ? figure.value : 0), 0)
  return value === 0 ? { kind: 'zero' } : { kind: 'measured', value }
}

const keyOf = (cell: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.entries(cell).sort(([one], [other]) => (one < other ? -1 : 1)))

const cellsOf = (
  content: readonly ReportedTable[],
  name: TableName,
): ReadonlyMap<string, Figure> | undefined => {
  const found = content.find(({ table }) => table === name)
  return found && new Map(found.cells.map(({ cell, figure }) => [keyOf(cell), figure]))
}

/** A body that the reader may not know is one too. */
const isShelter = ({ kind, bodyName }: Pick<Reported, 'kind' | 'bodyName'>): boolean =>
  kind === 'shelter' || bodyName === ''

/** The figures of all shelters together; withheld where fewer than three have reported. */
const shelterFigure = (figures: readonly Figure[]): Figure =>
  figures.length < FEWEST_SHELTERS ? { kind: 'suppressed' } : sumOf(figures)

const blockOf = (
  reporter: string,
  name: TableName,
  figureAt: (cell: Readonly<Record<string, string>>) => Figure,
): CountedBlock => {
  // Who was rejected is no victim, and in no sum of them.
  const entries = (Object.entries(tableDefinitions[name].dimensions) as [string, readonly string[]][]).map(
    ([dimension, labels]) => [dimension, labels.filter((label) => label !== 'rejected')] as const,
  )
  const hierarchies =
    entries.length === 0
      ? { whole: { [TOTAL]: ['all'] } }
      : Object.fromEntries(entries.map(([dimension, labels]) => [dimension, { [TOTAL]: labels }]))
  const empty = tableIn({ hierarchies, counts: [] })
  const unsaid: Record<number, Unsaid> = {}
  const counts = [...empty.counts]
  const combinations = entries.reduce<Record<string, string>[]>(
    (all, [dimension, labels]) =>
      all.flatMap((one) => labels.map((label) => ({ ...one, [dimension]: label }))),
    [{}],
  )
  const figures = new Map<number, Figure>()
  for (const cell of combinations)
    figures.set(cellWith(empty, entries.length === 0 ? { whole: 'all' } : cell)!, figureAt(cell))
  for (const [cell, figure] of figures)
    if (figure.kind === 'measured') counts[cell] = figure.value
    else if (figure.kind !== 'zero') unsaid[cell] = figure.kind
  const whole = tableIn({ hierarchies, counts })
  for (const cell of whole.counts.keys()) {
    if (isInnermost(whole, cell)) continue
    const parts = [...figures].filter(([inner]) => isUnder(whole, inner, cell)).map(([, figure]) => figure)
    const sum = sumOf(parts)
    if (sum.kind !== 'measured' && sum.kind !== 'zero') unsaid[cell] = sum.kind
  }
  return { at: { reporter }, hierarchies, counts: [...whole.counts], unsaid, keys: null }
}

const isUnder = ({ dimensions, strides }: ReturnType<typeof tableIn>, inner: number, cell: number): boolean =>
  dimensions.every(({ paths, labels }, at) => {
    const node = (of: number) => Math.floor(of / strides[at]!) % labels.length
    return paths[node(inner)]!.includes(node(cell))
  })

/**
 * What bodies have counted themselves, one block for each body: bodies are never added up, for the same person may have been
 * counted by several. Shelters stand together, from three on.
 */
export const countReported = (all: readonly Reported[], name: TableName): CountedBlock[] => {
  const reporting = all.flatMap(({ bodyName, kind, content }) => {
    const cells = cellsOf(content, name)
    return cells === undefined ? [] : [{ bodyName, kind, cells }]
  })
  const notCollected: Figure = { kind: 'not_collected' }
  const open = reporting
    .filter((one) => !isShelter(one))
    .map(({ bodyName, cells }) => blockOf(bodyName, name, (cell) => cells.get(keyOf(cell)) ?? notCollected))
  const shelters = reporting.filter(isShelter)
  if (shelters.length === 0) return open
  const together = blockOf(SHELTERS, name, (cell) =>
    shelterFigure(shelters.map(({ cells }) => cells.get(keyOf(cell)) ?? notCollected)),
  )
  return [...open, together]
}
