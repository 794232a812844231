import type { Format } from '../../../../platform/i18n/format.ts'
import type { Locale } from '../../../../platform/i18n/locale.ts'
import { withinSentence } from '../../../../platform/i18n/within-sentence.ts'
import { useReader } from '../../../../web/reader.ts'
import type { Deadline, Fact, Money } from '../../../reading/index.ts'
import { figureInWords, unitWord } from '../../figure-units.ts'
import { nameOf } from '../approval-rules.ts'
import { type ReviewWords, reviewWords } from '../messages.ts'
import type { ReviewItem } from '../schema.ts'

/** The words of the review in the reader's language. */
export const useReview = (): ReviewWords => reviewWords(useReader().locale)

const labels = {
  heading: 'heading',
  text: 'text',
  lead: 'lead',
  consulted: 'consulted',
  cooperating: 'cooperating',
  instrument: 'instrument',
  status: 'status',
  deadlines: 'deadlines',
  money: 'money',
  number: 'number',
  area: 'area',
  laws: 'laws',
  documents: 'documents',
  dependsOn: 'dependsOn',
  relatedTo: 'relatedTo',
  perspectives: 'perspectives',
  title: 'title',
  reference: 'reference',
  kind: 'kind',
  decided: 'decided',
  period: 'period',
  followUp: 'followUp',
  id: 'id',
  topic: 'topic',
  value: 'value',
  unit: 'unit',
  year: 'year',
  source: 'source',
  approximate: 'approximate',
  part: 'wholePart',
} as const

/** What a field is called. */
export const fieldLabel = (field: string, t: ReviewWords): string =>
  Object.hasOwn(labels, field) ? t(labels[field as keyof typeof labels]) : field

const codes = {
  government_assignment: 'government_assignment',
  funding: 'funding',
  inquiry: 'inquiry',
  legislation: 'legislation',
  guideline: 'guideline',
  consideration: 'consideration',
  action: 'action',
  intended: 'intended',
  decided: 'decided_status',
  pending: 'pending',
  children: 'children',
  gender: 'gender',
  lgbt: 'lgbt',
  disability: 'disability',
} as const

/** The word for a code of the reader's contract, such as `government_assignment`. */
export const codeWord = (code: string, t: ReviewWords): string =>
  Object.hasOwn(codes, code) ? t(codes[code as keyof typeof codes]) : code

/** A sum with its years: `12 miljoner kronor, 2031`. */
const moneyText = ({ amount, currency, from, to }: Money, format: Format): string => {
  const sum =
    currency === 'SEK'
      ? format.moneyInWords(Math.round(amount * 100))
      : `${format.number(amount)} ${currency}`
  if (from === null && to === null) return sum
  return from === to || to === null || from === null ? `${sum}, ${from ?? to}` : `${sum}, ${from}–${to}`
}

/** A day as exact as the document says it. */
const dayText = ({ date, precision }: Deadline, t: ReviewWords, format: Format): string =>
  precision === undefined || (precision as string) === 'day'
    ? format.date(date)
    : `${format.date(date)} (${withinSentence(t(`precision_${precision}`))})`

const listText = (values: readonly unknown[], field: string, t: ReviewWords, format: Format): string => {
  switch (field) {
    case 'text':
      return values.join('\n\n')
    case 'deadlines':
      return (values as Deadline[]).map((value) => `${dayText(value, t, format)}: ${value.what}`).join('\n')
    case 'money':
      return (values as Money[]).map((value) => moneyText(value, format)).join('\n')
    case 'perspectives':
      return values.map((value) => codeWord(String(value), t)).join(', ')
    default:
      return values.join(', ')
  }
}

/** How a part is called: a figure with its unit and what it counts, all else by its number and heading. */
export const nameInWords = (item: Pick<ReviewItem, 'kind' | 'content'>, locale: Locale): string => {
  if (item.kind !== 'fact') return nameOf(item)
  const { value, unit, topic } = item.content as Fact
  return figureText({ value, unit, topic }, locale)
}

/** `12,5 procent: svensk man som …`. */
export const figureText = (
  { value, unit, topic }: { value: number; unit: string; topic: string },
  locale: Locale,
): string => `${figureInWords(value, unit, locale)}: ${topic}`

/** Any value of a field in words; an empty string where there is nothing. */
export const valueText = (field: string, value: unknown, t: ReviewWords, format: Format): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return listText(value, field, t, format)
  switch (field) {
    case 'instrument':
    case 'status':
      return codeWord(String(value), t)
    case 'decided':
      return format.date(String(value))
    case 'period': {
      const { from, to } = value as { from: number; to: number }
      return `${from}–${to}`
    }
    case 'followUp':
      return String((value as { year: number }).year)
    case 'value':
      return format.number(Number(value))
    case 'unit':
      return unitWord(String(value), format.locale)
    case 'approximate':
      return value ? t('yes') : t('no')
    default:
      return String(value)
  }
}
