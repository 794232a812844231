import type { TableError } from '../../platform/tables/table.ts'
import type { BodyType } from './body.ts'
import type { GivenRow, TableColumn } from './csv-columns.ts'
import { cellsOfKinds, readKinds } from './import-kinds.ts'
import type { BodyKind, SaidKind } from './kinds.ts'
import { endsBeforeItBegan, isMunicipalityOf, looksPersonal, makesCircle } from './rules.ts'
import { BodyFields, BodyName, Day } from './schema.ts'
import { typeOfWord } from './type-messages.ts'

/** Who took over, by name. */
export interface NamedStep {
  readonly name: string
  readonly from: string | null
  readonly scope: string | null
  readonly basis: string
}

/** A body as a table says it. */
export interface TableBody extends BodyFields {
  readonly aliases: readonly string[]
  readonly kinds: readonly SaidKind[]
  readonly successors: readonly NamedStep[]
}

/** A body of the directory, as it stands. */
export interface StandingBody extends TableBody {
  readonly id: string
  readonly revision: number
}

/** One thing that would change, in words of the table. */
interface FieldChange {
  readonly column: TableColumn
  readonly before: string
  readonly after: string
}

interface PlannedChange {
  readonly row: number
  readonly bodyId: string
  readonly revision: number
  readonly body: TableBody
  readonly changes: readonly FieldChange[]
}

/** What reading a table in would do. Only a plan without errors may be carried out. */
export interface ImportPlan {
  readonly added: readonly { readonly row: number; readonly body: TableBody }[]
  readonly changed: readonly PlannedChange[]
  readonly unchanged: number
  readonly errors: readonly TableError[]
}

const listIn = (cell: string): string[] => cell.split('|').map((part) => part.trim())
const listOf = (cell: string): string[] => [...new Set(listIn(cell).filter(Boolean))]

/** What a table calls the types and kinds of bodies. */
interface TableWords {
  readonly type: (type: BodyType) => string
  readonly kind: (kind: BodyKind) => string
}
const codes: TableWords = { type: (type) => type, kind: (kind) => kind }

/** The cells of a body, as a table writes them: in the words of a language, or by their codes. */
export const cellsOf = (body: TableBody, words: TableWords = codes): Record<TableColumn, string> => ({
  name: body.name,
  nameEnglish: body.nameEnglish ?? '',
  type: words.type(body.type),
  county: body.county ?? '',
  municipality: body.municipality ?? '',
  address: body.address ?? '',
  activeFrom: body.activeFrom ?? '',
  activeUntil: body.activeUntil ?? '',
  aliases: body.aliases.join('|'),
  ...cellsOfKinds(body.kinds, words.kind),
  successors: body.successors.map(({ name }) => name).join('|'),
  successorsFrom: body.successors.map(({ from }) => from ?? '').join('|'),
  successorsScope: body.successors.map(({ scope }) => scope ?? '').join('|'),
  successorsBasis: body.successors.map(({ basis }) => basis).join('|'),
})

type Report = (column: TableColumn, code: string, parameters?: TableError['parameters']) => void

const codeOfField: Readonly<Partial<Record<TableColumn, string>>> = {
  name: 'wrong_name',
  nameEnglish: 'wrong_name',
  type: 'wrong_type',
  county: 'wrong_county',
  municipality: 'wrong_municipality',
  address: 'wrong_address',
  activeFrom: 'wrong_day',
  activeUntil: 'wrong_day',
}

/** Reads the own fields of a row over those that stand; says of each wrong cell what is wrong. */
const fieldsOf = (
  cells: GivenRow['cells'],
  standing: StandingBody | undefined,
  report: Report,
): BodyFields | undefined => {
  // Spreadsheets take the zero off 01.
  const county = cells.county && /^\d$/.test(cells.county) ? `0${cells.county}` : cells.county
  const type = cells.type === undefined ? undefined : (typeOfWord(cells.type) ?? cells.type)
  const {
    aliases: _,
    kinds: _kinds,
    successors: __,
    id: ___,
    revision: ____,
    ...own
  } = standing ?? ({} as StandingBody)
  // And off 0114.
  const municipality = /^\d{3}$/.test(cells.municipality ?? '')
    ? `0${cells.municipality}`
    : cells.municipality
  const given = { ...cells, county, municipality, type }
  const named = Object.fromEntries(
    Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([column, value]) => [column, value === '' ? null : value]),
  )
  const read = BodyFields.safeParse({ ...own, ...named })
  if (read.success) return read.data
  for (const column of new Set(read.error.issues.map((issue) => String(issue.path[0]) as TableColumn)))
    report(column, codeOfField[column] ?? 'wrong_name', { value: cells[column] ?? '' })
  return undefined
}

/** Reads the four columns of successors, whose lists belong together place by place. */
const successorsOf = (
  cells: GivenRow['cells'],
  standing: readonly NamedStep[],
  report: Report,
): readonly NamedStep[] => {
  if (cells.successors === undefined) return standing
  const names = listIn(cells.successors)
  if (names.every((name) => name === '')) return []
  const part = (column: TableColumn, index: number): string => listIn(cells[column] ?? '')[index] ?? ''
  return names.flatMap((name, index) => {
    if (name === '') return []
    const before = standing.find((step) => step.name === name)
    const from = cells.successorsFrom === undefined ? (before?.from ?? '') : part('successorsFrom', index)
    const scope = cells.successorsScope === undefined ? (before?.scope ?? '') : part('successorsScope', index)
    const basis = cells.successorsBasis === undefined ? (before?.basis ?? '') : part('successorsBasis', index)
    if (from !== '' && !Day.safeParse(from).success) report('successorsFrom', 'wrong_day', { value: from })
    if (basis === '') report('successorsBasis', 'basis_missing', { value: name })
    return [{ name, from: from || null, scope: scope || null, basis }]
  })
}

const aliasesOf = (
  cells: GivenRow['cells'],
  standing: readonly string[],
  report: Report,
): readonly string[] => {
  if (cells.aliases === undefined) return standing
  const aliases = listOf(cells.aliases)
  for (const alias of aliases)
    if (!BodyName.safeParse(alias).success) report('aliases', 'wrong_name', { value: alias.slice(0, 40) })
  return aliases
}

const sameList = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((item) => right.includes(item))

const changesBetween = (before: TableBody, after: TableBody): FieldChange[] => {
  const [old, next] = [cellsOf(before), cellsOf(after)]
  return (Object.keys(next) as TableColumn[])
    .filter((column) =>
      column === 'aliases'
        ? !sameList(before.aliases, after.aliases)
        : column.startsWith('successors') || column.startsWith('kinds')
          ? !sameList(listIn(old[column]), listIn(next[column]))
          : old[column] !== next[column],
    )
    .map((column) => ({ column, before: old[column], after: next[column] }))
}

/**
 * What reading a table in would add and change, and what is wrong with it, row by row and column by column.
 * Bodies are known again by their names; a column that the table lacks is left as it is; a body that the table
 * lacks is left alone.
 */
export const planImport = (rows: readonly GivenRow[], standing: readonly StandingBody[]): ImportPlan => {
  const byName = new Map(standing.map((body) => [body.name, body]))
  const names = new Set([...byName.keys(), ...rows.map(({ cells }) => cells.name ?? '')])
  const errors: TableError[] = []
  const added: { row: number; body: TableBody }[] = []
  const changed: PlannedChange[] = []
  const seen = new Map<string, number>()
  let unchanged = 0
  const bodies = new Map<string, TableBody>(byName)
  for (const { row, cells } of rows) {
    const count = errors.length
    const report: Report = (column, code, parameters = {}) => errors.push({ row, column, code, parameters })
    const name = cells.name ?? ''
    const first = seen.get(name)
    if (first !== undefined) report('name', 'name_twice', { value: name, row: first })
    seen.set(name, row)
    const before = byName.get(name)
    const fields = fieldsOf(cells, before, report)
    const aliases = aliasesOf(cells, before?.aliases ?? [], report)
    const kinds = readKinds(cells, before?.kinds ?? [], report)
    const successors = successorsOf(cells, before?.successors ?? [], report)
    for (const step of successors)
      if (!names.has(step.name)) report('successors', 'successor_unknown', { value: step.name })
    if (fields === undefined) continue
    if (!isMunicipalityOf(fields))
      report('municipality', 'wrong_municipality', { value: fields.municipality ?? '' })
    if (endsBeforeItBegan(fields)) report('activeUntil', 'ends_before')
    if (fields.address && looksPersonal(fields.address, [fields.name, fields.nameEnglish ?? '', ...aliases]))
      report('address', 'personal_address', { value: fields.address })
    if (errors.length > count) continue
    const body: TableBody = { ...fields, aliases, kinds, successors }
    bodies.set(name, body)
    if (before === undefined) added.push({ row, body })
    else {
      const changes = changesBetween(before, body)
      if (changes.length === 0) unchanged += 1
      else changed.push({ row, bodyId: before.id, revision: before.revision, body, changes })
    }
  }
  return { added, changed, unchanged, errors: [...errors, ...circlesIn(bodies, seen)] }
}

/** Steps that would lead back to where they began, at the row that closes the circle. */
const circlesIn = (
  bodies: ReadonlyMap<string, TableBody>,
  rowOf: ReadonlyMap<string, number>,
): TableError[] => {
  const steps = [...bodies].flatMap(([name, { successors }]) =>
    successors.map((step) => ({ bodyId: name, successorId: step.name })),
  )
  return steps
    .filter((step) => rowOf.has(step.bodyId))
    .filter((step) => makesCircle(steps, step))
    .map((step) => ({
      row: rowOf.get(step.bodyId) as number,
      column: 'successors',
      code: 'circle',
      parameters: { value: step.successorId },
    }))
}
