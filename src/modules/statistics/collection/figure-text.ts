import type { Figure } from '../../../platform/series/figure.ts'
import { MOST } from './content.ts'

/** What people write where there is no number, in either language, beside the words of the API. */
const written: Readonly<Record<Exclude<Figure['kind'], 'measured' | 'zero'>, readonly string[]>> = {
  unknown: ['unknown', 'okänt', 'okänd', 'vet inte', 'vet ej'],
  not_collected: ['not_collected', 'not collected', 'samlas inte in', 'ej insamlat', 'inte insamlat'],
  suppressed: ['suppressed', 'withheld', 'hålls inne', 'skyddas', 'undertryckt'],
}
export const unsaid = Object.keys(written) as (keyof typeof written)[]

/**
 * A figure as people write it: a whole number, with or without spaces between thousands, or one of the words. Nothing where it is
 * neither; an empty field is nothing, never a zero.
 */
export const readFigure = (text: string): Figure | undefined => {
  const plain = text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]+/gu, ' ')
  const word = unsaid.find((kind) => written[kind].includes(plain))
  if (word !== undefined) return { kind: word }
  const digits = plain.replaceAll(' ', '')
  if (!/^\d{1,8}$/u.test(digits)) return undefined
  const value = Number(digits)
  if (value > MOST) return undefined
  return value === 0 ? { kind: 'zero' } : { kind: 'measured', value }
}

/** A figure as it is written into a table that goes out and comes back. */
export const writeFigure = (figure: Figure, locale: 'sv' | 'en'): string => {
  if (figure.kind === 'measured') return String(figure.value)
  if (figure.kind === 'zero') return '0'
  return written[figure.kind][locale === 'sv' ? 1 : 0]!.replace('_', ' ')
}

/** How many a figure says that there are; nothing where it says none of it. */
export const countOf = (figure: Figure): number | undefined => {
  if (figure.kind === 'measured') return figure.value
  return figure.kind === 'zero' ? 0 : undefined
}
