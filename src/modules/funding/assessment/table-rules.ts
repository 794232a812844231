import { z } from 'zod'
import { isOnTime, momentInSweden } from '../../../platform/clock/swedish-time.ts'
import { readKronor } from '../../../platform/fields/kronor.ts'
import type { TableError } from '../../../platform/tables/table.ts'
import type { Outcome } from './schema.ts'

type Cells = Readonly<Partial<Record<string, string>>>
export type RowError = TableError
type Read<Value> = { readonly value: Value } | { readonly error: Omit<RowError, 'row'> }

const wrong = (column: string, code: string, parameters: RowError['parameters'] = {}) => ({
  error: { column, code, parameters },
})
const isDay = (text: string): boolean => z.iso.date().safeParse(text).success

/** A sum in Swedish kronor, above nothing. */
const sumOf = (cells: Cells, column: string): Read<number> => {
  const currency = (cells['currency'] ?? '').toUpperCase()
  if (currency !== '' && currency !== 'SEK' && currency !== 'KR')
    return wrong('currency', 'not_sek', { currency })
  const written = cells[column] ?? ''
  if (/^[-−]/.test(written.trim())) return wrong(column, 'negative', { written })
  const ore = readKronor(written)
  if (ore === undefined) return wrong(column, 'no_sum', { written })
  return ore === 0 ? wrong(column, 'nothing', {}) : { value: ore }
}

export interface TakenIn {
  readonly organisation: string
  readonly title: string
  readonly summary: string
  readonly soughtOre: number
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly receivedAt: Date
}

/** A row of applications that came another way: what is wrong first, or what it says. */
export const readApplicationRow = (
  cells: Cells,
  call: { readonly opensAt: Date; readonly closesAt: Date; readonly frameOre: number },
  now: Date,
): Read<TakenIn> => {
  const { organisation = '', title = '', summary = '', startsOn = '', endsOn = '', receivedOn = '' } = cells
  if (organisation === '') return wrong('organisation', 'missing')
  if (title === '' || title.length > 200) return wrong('title', 'missing')
  const sought = sumOf(cells, 'sought')
  if ('error' in sought) return sought
  if (sought.value > call.frameOre) return wrong('sought', 'more_than_frame')
  for (const [column, day] of [
    ['startsOn', startsOn],
    ['endsOn', endsOn],
    ['receivedOn', receivedOn],
  ] as const)
    if ((day !== '' || column === 'receivedOn') && !isDay(day))
      return wrong(column, 'no_day', { written: day })
  if (startsOn !== '' && endsOn !== '' && endsOn < startsOn) return wrong('endsOn', 'ends_before')
  const time = cells['receivedAt'] || '00:00'
  const receivedAt = /^\d{2}:\d{2}(:\d{2})?$/.test(time) ? momentInSweden(receivedOn, time) : undefined
  if (receivedAt === undefined) return wrong('receivedAt', 'no_time', { written: time })
  if (receivedAt < call.opensAt || !isOnTime(receivedAt, call.closesAt) || receivedAt > now)
    return wrong('receivedOn', 'not_on_time')
  return {
    value: {
      organisation,
      title,
      summary: summary.slice(0, 8000),
      soughtOre: sought.value,
      startsOn: startsOn || null,
      endsOn: endsOn || null,
      receivedAt,
    },
  }
}

const outcomeWords: Readonly<Record<string, Outcome>> = {
  granted: 'granted',
  beviljad: 'granted',
  part: 'part',
  'delvis beviljad': 'part',
  'granted in part': 'part',
  rejected: 'rejected',
  avslagen: 'rejected',
}

export interface DecidedRow {
  readonly receipt: string
  readonly outcome: Outcome
  readonly granted: number | undefined
  readonly number: string
  readonly decidedOn: string
  readonly reasons: string
}

/** A row of decisions: what is wrong first, or what it says. */
export const readDecisionRow = (cells: Cells, today: string): Read<DecidedRow> => {
  const { receipt = '', number = '', decidedOn = '', reasons = '' } = cells
  const outcome = outcomeWords[(cells['outcome'] ?? '').toLowerCase()]
  if (receipt === '') return wrong('receipt', 'missing')
  if (outcome === undefined) return wrong('outcome', 'no_outcome', { written: cells['outcome'] ?? '' })
  const granted = outcome === 'part' ? sumOf(cells, 'granted') : { value: undefined }
  if ('error' in granted) return granted
  if (/^[-−]/.test(cells['granted'] ?? ''))
    return wrong('granted', 'negative', { written: cells['granted'] ?? '' })
  if (number === '' || number.length > 60) return wrong('number', 'missing')
  if (!isDay(decidedOn)) return wrong('decidedOn', 'no_day', { written: decidedOn })
  if (decidedOn > today) return wrong('decidedOn', 'in_the_future')
  if (reasons === '') return wrong('reasons', 'missing')
  return { value: { receipt, outcome, granted: granted.value, number, decidedOn, reasons } }
}
