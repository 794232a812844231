import { unitNamed } from '../../figure-units.ts'
import type { Field, ItemKind } from '../schema.ts'

/** What an editor shows and sends for a field: strings, lists of strings, or rows of them. */
export type Raw = unknown

export type Row = Readonly<Record<string, string>>

const rowsOf = (values: readonly object[]): Row[] =>
  values.map((value) =>
    Object.fromEntries(
      Object.entries(value).map(([name, part]) => [
        name,
        part === null || part === undefined ? '' : String(part),
      ]),
    ),
  )

/** A value as an editor shows it. */
export const rawOf = (field: string, value: unknown): Raw => {
  if (value === null || value === undefined) return undefined
  switch (field) {
    case 'text':
      return (value as string[]).join('\n\n')
    case 'laws':
    case 'documents':
      return (value as string[]).join('\n')
    case 'dependsOn':
    case 'relatedTo':
      return (value as (string | number)[]).join(', ')
    case 'deadlines':
    case 'money':
      return rowsOf(value as object[])
    case 'period':
    case 'followUp':
      return rowsOf([value as object])[0]
    case 'approximate':
      return value ? 'yes' : undefined
    case 'lead':
    case 'consulted':
    case 'cooperating':
    case 'perspectives':
      return value
    default:
      return String(value)
  }
}

/** What was sent for a list; rows that were left empty leave holes. */
export const listOf = (raw: Raw): unknown[] =>
  raw === undefined || raw === null ? [] : Object.values(raw as object).filter((row) => row !== undefined)

export const textOf = (raw: Raw): string => (typeof raw === 'string' ? raw : '')

const numberOf = (raw: Raw): unknown => {
  if (typeof raw !== 'string') return raw
  const plain = raw.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : raw
}

/** `3` is the number three; `1.2` and `5 a` are names that a document gives. */
const measureNumberOf = (raw: string): string | number =>
  /^\d{1,9}$/.test(raw.trim()) ? Number(raw) : raw.trim()

const yearOf = (raw: Raw): unknown => (raw === undefined ? null : numberOf(raw))

const lines = (raw: Raw): string[] =>
  textOf(raw)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const sums = (raw: Raw): unknown[] =>
  (listOf(raw) as Row[])
    .filter(({ amount, from, to }) => amount !== undefined || from !== undefined || to !== undefined)
    .map(({ amount, currency, from, to }) => ({
      amount: numberOf(amount),
      currency: (currency ?? 'SEK').toUpperCase(),
      from: yearOf(from),
      to: yearOf(to),
    }))

const deadlines = (raw: Raw): unknown[] =>
  (listOf(raw) as Row[])
    .filter(({ date, what }) => date !== undefined || what !== undefined)
    .map(({ date, what, precision }) => ({
      date,
      what,
      ...(precision === undefined || precision === 'day' ? {} : { precision }),
    }))

const period = (raw: Raw): unknown => {
  const { from, to } = (raw ?? {}) as Partial<Row>
  if (from === undefined && to === undefined) return null
  return { from: numberOf(from), to: numberOf(to) }
}

const followUp = (raw: Raw): unknown => {
  const { year } = (raw ?? {}) as Partial<Row>
  return year === undefined ? null : { year: numberOf(year) }
}

/** A value as an editor sent it, in the shape that a correction has. What cannot be read stays, so that it is refused. */
const correctionOf = (kind: ItemKind, field: string, raw: Raw): unknown => {
  switch (field) {
    case 'text':
      return textOf(raw)
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
        .filter(Boolean)
    case 'laws':
    case 'documents':
      return lines(raw)
    case 'dependsOn':
    case 'relatedTo':
      return textOf(raw)
        .split(',')
        .filter((part) => part.trim() !== '')
        .map(measureNumberOf)
    case 'lead':
    case 'consulted':
    case 'cooperating':
    case 'perspectives':
      return listOf(raw)
    case 'deadlines':
      return deadlines(raw)
    case 'money':
      return sums(raw)
    case 'period':
      return period(raw)
    case 'followUp':
      return followUp(raw)
    case 'number':
      return measureNumberOf(textOf(raw))
    case 'unit':
      return unitNamed(textOf(raw))
    case 'value':
      return numberOf(raw ?? '')
    case 'year':
      return yearOf(raw)
    case 'approximate':
      return raw === 'yes'
    case 'reference':
    case 'decided':
    case 'area':
    case 'source':
      return raw ?? null
    case 'kind':
      return kind === 'plan' ? (raw ?? null) : raw
    default:
      // What was emptied is sent as empty, so that it is refused and not passed over.
      return raw ?? ''
  }
}

/** The corrections of a form: for each field that it shows, what was entered. */
export const correctionsFromForm = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const kind = fields.kind as ItemKind
  const entered = (fields[kind] ?? {}) as Readonly<Record<string, unknown>>
  const shown = listOf(fields.shown) as Field[]
  return {
    [kind]: Object.fromEntries(shown.map((field) => [field, correctionOf(kind, field, entered[field])])),
  }
}
