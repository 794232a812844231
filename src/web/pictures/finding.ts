import { formatter } from '../../platform/i18n/format.ts'
import { statusWord } from '../components/status.tsx'
import { type StatusKind, statusKinds } from '../components/status-shapes.ts'
import type { Locale } from '../page-context.ts'
import { pictureWords } from './messages.ts'

declare const isFinding: unique symbol
/**
 * What is to be seen in a picture, for everyone and all that a blind reader needs: which of its things, with their figures.
 * It is made here alone and of what is drawn, so that no picture can tell of what kind it is in place of what it shows.
 */
export type Finding = string & { readonly [isFinding]: true }

/** A thing with its figure; null where that is not shown. */
interface Measured {
  readonly label: string
  readonly value: number | null
}

/** More things than this are left to the table. */
const MOST_NAMED = 3

/** Sentences one after another; what is empty is left out. */
const told = (sentences: readonly (string | undefined)[]): Finding =>
  sentences.flatMap((one) => (one ? [/[.!?]$/.test(one) ? one : `${one}.`] : [])).join(' ') as Finding

const named = (given: readonly string[], locale: Locale): string => {
  const labels = [...new Set(given)]
  const rest = labels.length - MOST_NAMED
  const others = rest > 0 ? [pictureWords(locale)('others', { count: rest })] : []
  return formatter(locale).list([...labels.slice(0, MOST_NAMED), ...others])
}

const shownOf = <Thing extends Measured>(things: readonly Thing[]) =>
  things.filter((one): one is Thing & { value: number } => one.value !== null)

/** How much a figure is, in words. */
type Write = (value: number) => string

/** Which things have the most and which the least: "Störst: Skåne, 41. Minst: Gotland, 2." `note`: what else must be known. */
export const extremesOf = (
  things: readonly Measured[],
  write: Write,
  locale: Locale,
  note?: string,
): Finding => {
  const t = pictureWords(locale)
  const shown = shownOf(things)
  const values = shown.map(({ value }) => value)
  const [most, least] = [Math.max(...values), Math.min(...values)]
  const having = (wanted: number) =>
    `${named(
      shown.flatMap(({ label, value }) => (value === wanted ? [label] : [])),
      locale,
    )}, ${write(wanted)}`
  const hidden = things.length - shown.length
  return told([
    ...(shown.length === 0
      ? [t('noFigures')]
      : most === 0
        ? [t('nothing')]
        : most === least
          ? [having(most)]
          : [`${t('most')}: ${having(most)}`, `${t('least')}: ${having(least)}`]),
    hidden > 0 && shown.length > 0 ? t('notShown', { count: hidden }) : undefined,
    note,
  ])
}

/** From where to where a figure has gone, in order of time, and how far it went in between. */
export const courseOf = (
  points: readonly Measured[],
  write: Write,
  locale: Locale,
  note?: string,
): Finding => {
  const t = pictureWords(locale)
  const shown = shownOf(points)
  const [first, last] = [shown[0], shown.at(-1)]
  if (first === undefined || last === undefined) return told([t('noFigures'), note])
  const of = ({ label, value }: (typeof shown)[number]) => `${write(value)} (${label})`
  const sorted = shown.toSorted((one, other) => one.value - other.value)
  const [lowest, highest] = [sorted[0]!, sorted.at(-1)!]
  const [bottom, top] = [Math.min(first.value, last.value), Math.max(first.value, last.value)]
  const hidden = points.length - shown.length
  return told([
    first === last ? of(first) : t('fromTo', { from: of(first), to: of(last) }),
    highest.value > top ? `${t('upper')}: ${of(highest)}` : undefined,
    lowest.value < bottom ? `${t('lower')}: ${of(lowest)}` : undefined,
    hidden > 0 ? t('notShown', { count: hidden }) : undefined,
    note,
  ])
}

/** What several have gone from and to, in words; where they are many those are told that changed the most. */
export const changesOf = (
  lines: readonly {
    readonly label: string
    readonly from: string
    readonly to: string
    readonly change: number
  }[],
  locale: Locale,
  note?: string,
  most = MOST_NAMED + 1,
): Finding => {
  const t = pictureWords(locale)
  const changed = lines.toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change))
  const chosen = new Set(changed.slice(0, most))
  return told([
    ...(lines.length === 0 ? [t('noFigures')] : []),
    ...lines
      .filter((line) => chosen.has(line))
      .map(({ label, from, to }) =>
        from === to ? `${label}: ${to}` : `${label}: ${t('changed', { from, to })}`,
      ),
    note,
  ])
}

/** How many of all are what: "Klar: 4 av 14". */
export const sharesOf = (
  kinds: readonly { readonly word: string; readonly count: number; readonly names?: readonly string[] }[],
  total: number,
  locale: Locale,
  note?: string,
): Finding => {
  const t = pictureWords(locale)
  return told([
    ...(total === 0 ? [t('nothing')] : []),
    ...kinds
      .filter(({ count }) => count > 0)
      .map(
        ({ word, count, names = [] }) =>
          `${word}: ${t('outOf', { count, total })}${names.length > 0 ? ` (${named(names, locale)})` : ''}`,
      ),
    note,
  ])
}

/** Which things have the most, after the words for what they have: "Flest bygger på: Utredning (2)." */
export const mostOf = (
  things: readonly { readonly label: string; readonly value: number }[],
  having: string,
  locale: Locale,
  note?: string,
): Finding => {
  const most = Math.max(0, ...things.map(({ value }) => value))
  const labels = things.filter(({ value }) => value === most).map(({ label }) => label)
  const count = formatter(locale).number(most)
  return told([
    most === 0 ? pictureWords(locale)('noFigures') : `${having}: ${named(labels, locale)} (${count})`,
    note,
  ])
}

/** Things of which each follows on the one before: "I tur och ordning: Utredning, Remiss och Proposition." */
export const inTurn = (labels: readonly string[], locale: Locale, note?: string): Finding =>
  told([`${pictureWords(locale)('inTurn')}: ${formatter(locale).list(labels)}`, note])

/** Late, at risk, or without what it owes: somebody must see to it, and it is hatched where there is room for that. */
export const needsSomebody = (status: StatusKind): boolean => ['late', 'missing', 'atRisk'].includes(status)

/** How many stand how, and which of them need somebody. */
export const standingsOf = (
  rows: readonly { readonly label: string; readonly status: StatusKind }[],
  locale: Locale,
  note?: string,
): Finding =>
  sharesOf(
    statusKinds.map((kind) => {
      const own = rows.filter(({ status }) => status === kind)
      return {
        word: statusWord(kind, locale),
        count: own.length,
        names: needsSomebody(kind) ? own.map(({ label }) => label) : [],
      }
    }),
    rows.length,
    locale,
    note,
  )
