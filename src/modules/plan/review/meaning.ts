import type { Deadline, Money } from '../../reading/index.ts'

/** A figure as people write it: `1 650 000,50`, `1.4`, `30`. */
const FIGURE = /\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d+(?:[.,]\d+)?/g

const figureMeaning = (written: string): string => {
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(written)
    ? written.replaceAll(',', '')
    : written.replace(/[ \u00a0\u202f]/g, '').replace(',', '.')
  return `#${Number(plain)}#`
}

/**
 * What a text says, whatever it is set in: without line breaks, spaces, hyphens and dashes, quotation marks and soft
 * hyphens, and with figures in one form. Two texts of the same meaning give the same; the answer is for comparing alone.
 */
export const textMeaning = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .replace(/(?<=\p{L})[-\u2010\u2011]\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
    .replace(FIGURE, figureMeaning)
    .replace(/[\s\p{Pd}"'”“„’‘‚«»‹›`´]/gu, '')

/** The same for titles and names: capitals say nothing either, nor does a full stop at the end. */
export const nameMeaning = (name: string): string => textMeaning(name).toLowerCase().replace(/[.:]$/, '')

/** A body as a plan names it, with who it is where that is known. */
export interface NamedBody {
  readonly name: string
  readonly bodyId: string | null
}

const isSameBody = (one: NamedBody, other: NamedBody): boolean =>
  (one.bodyId !== null && one.bodyId === other.bodyId) || nameMeaning(one.name) === nameMeaning(other.name)

const areSameBodies = (some: readonly NamedBody[], others: readonly NamedBody[]): boolean =>
  some.every((one) => others.some((other) => isSameBody(one, other))) &&
  others.every((one) => some.some((other) => isSameBody(one, other)))

/** A deadline is its day and how exact it is; what is to be done by then stands in the text. */
const deadlineMeaning = ({ date, precision }: { date: Deadline['date']; precision?: string | undefined }) =>
  `${date} ${precision ?? 'day'}`

/** A sum is its öre, currency and years. */
const moneyMeaning = ({ amount, currency, from, to }: Money): string =>
  `${Math.round(amount * 100)} ${currency} ${from ?? ''} ${to ?? from ?? ''}`

const together = (values: readonly string[]): string => [...new Set(values)].toSorted().join('\n')

/** How the fields of plans are compared: two values of one meaning give the same text. */
const meanings: Readonly<Record<string, (value: never) => string>> = {
  title: nameMeaning,
  heading: nameMeaning,
  kind: nameMeaning,
  text: (paragraphs: readonly string[]) => textMeaning(paragraphs.join('\n')),
  deadlines: (deadlines: readonly Deadline[]) => together(deadlines.map(deadlineMeaning)),
  money: (sums: readonly Money[]) => sums.map(moneyMeaning).toSorted().join('\n'),
  laws: (names: readonly string[]) => together(names.map(nameMeaning)),
  documents: (names: readonly string[]) => together(names.map(nameMeaning)),
  dependsOn: (numbers: readonly string[]) => together(numbers.map(String)),
  relatedTo: (numbers: readonly string[]) => together(numbers.map(String)),
  perspectives: (codes: readonly string[]) => together(codes),
  period: ({ from, to }: { from: number; to: number }) => `${from} ${to}`,
  followUp: ({ year }: { year: number }) => String(year),
} satisfies Readonly<Record<string, (value: never) => string>>

/** Whether two values of a field say the same; bodies as `NamedBody`. */
export const meansTheSame = (field: string, one: unknown, other: unknown): boolean => {
  if (field === 'lead' || field === 'consulted' || field === 'cooperating')
    return areSameBodies(one as readonly NamedBody[], other as readonly NamedBody[])
  const meaning = (value: unknown): string =>
    value === null || value === undefined ? '' : (meanings[field] ?? String)(value as never)
  return meaning(one) === meaning(other)
}
