import { findYearSpans } from '../../../reading/index.ts'
import type { FigureLevel } from '../schema.ts'
import { isAside, type Passage, type PlacedText, tablesIn } from './passages.ts'
import { type Told, toldIn, toldUnder } from './told.ts'

/** A figure as a document states it, with the words that state it. Days are the first and last of the years stated. */
export interface ReadFigure extends PlacedText {
  readonly label: string
  readonly value: number
  readonly unit: string
  readonly level: FigureLevel
  readonly periodFrom: string | null
  readonly periodTo: string | null
}

const NUMBER = '\\d{1,3}(?:[ \\u00a0\\u202f]\\d{3})+|\\d+(?:,\\d+)?'
/** "420 yrkesverksamma personer": what is counted may be told in two words. */
const COUNTED = new RegExp(
  `(?<!\\p{L}|\\d|[.,:/–-]|\\d[ \\u00a0])(?<value>${NUMBER})(?:\\s+av\\s+(?:de\\s+)?(?<of>${NUMBER}))?\\s+(?<unit>procent(?!\\p{L})|per cent(?!\\p{L})|percent(?!\\p{L})|%|(?:\\p{Ll}+(?:amma|ade|ande|iga|ska|ella|iva)\\s+(?=\\p{Ll}+(?:er|or|ar|are|n)(?!\\p{L})))?\\p{Ll}{4,})`,
  'gu',
)
/** How much more or less is a difference, and no count. */
const DIFFERENCE_AFTER =
  /^(?:fler|färre|mer|mindre|gånger|procentenhet|högre|lägre|more|fewer|less|additional|times|percentage)/iu
const DIFFERENCE_BEFORE =
  /(?<!\p{L})(?:ytterligare|(?:ök|minsk|steg|sjönk|sjunk|växt|väx|stig|föll|fall)\p{L}* med|(?:ökning|minskning|uppgång|nedgång) (?:på|med|om)|another|(?:rose|fell|grew|increased|decreased|up|down) by)(?: \p{L}+)? ?$/iu
/** Time, money, ages and places in a text are no results. */
const NO_RESULT =
  /^(?:kronor|krona|miljon|miljard|tusen|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|dagar|timmar|minuter|veckor|månader|åring|års|nedan|ovan|och|samt|eller|till|från|millions?|billions?|thousand|days|hours|weeks|months|years?|january|february|march|june|july|august|october|below|above|and)(?!\p{L})/iu
const PLACE_BEFORE =
  /(?<!\p{L})(?:kapitel|kap\.|avsnitt|tabell|figur|diagram|bilaga|sidan?|s\.|punkt|artikel|steg|fas|nr|nummer|dnr|chapter|section|table|figure|annex|page|article|step|phase|no\.) ?$/iu

const isYear = (value: number, unit: string): boolean =>
  value >= 1900 && value <= 2100 && !/^(?:procent|%|person)/.test(unit)

const numberIn = (written: string): number =>
  Number(
    written
      .replace(/[ \u00a0\u202f]/gu, '')
      .replace(',', '.')
      .replace('%', ''),
  )

const levelOf = (told: Told | undefined): FigureLevel =>
  told === 'outcome' || told === 'effect' ? told : 'output'

const unitOf = (written: string): string =>
  /^(?:%|per ?cent)$/u.test(written) ? 'procent' : written.replace(/\s+/gu, ' ')

const LONGEST_LABEL = 120
const shortened = (text: string): string => {
  const flat = text.replace(/^[-–•*]\s+/u, '').replace(/\s+/gu, ' ')
  return flat.length > LONGEST_LABEL ? `${flat.slice(0, LONGEST_LABEL - 3)}…` : flat
}

const periodOf = (text: string): Pick<ReadFigure, 'periodFrom' | 'periodTo'> => {
  const [span, another] = findYearSpans(text)
  const isOnly = span !== undefined && another === undefined
  return isOnly
    ? { periodFrom: `${span.from}-01-01`, periodTo: `${span.to}-12-31` }
    : { periodFrom: null, periodTo: null }
}

const isFigure = (sentence: string, match: RegExpExecArray): boolean => {
  const { value: written = '', of, unit = '' } = match.groups ?? {}
  const before = sentence.slice(0, match.index).replace(/\s+/gu, ' ')
  // "8 av 10 personer" tells a share, and counts nobody.
  const isShare = of !== undefined && numberIn(of) <= 10
  return !(
    isShare ||
    isYear(numberIn(written), unit) ||
    DIFFERENCE_AFTER.test(unit) ||
    DIFFERENCE_BEFORE.test(before) ||
    NO_RESULT.test(unit) ||
    PLACE_BEFORE.test(before)
  )
}

/** Of several counts in one sentence each says what it counts first. */
const labelOf = (sentence: string, unit: string, counts: number): string =>
  counts > 1
    ? shortened(`${unit.charAt(0).toUpperCase()}${unit.slice(1)}: ${shortened(sentence)}`)
    : shortened(sentence)

const inSentences = (passage: Passage): ReadFigure[] =>
  toldIn(passage).flatMap(({ told, ...sentence }) => {
    if (told === 'notAssessed') return []
    const counts = [...sentence.text.matchAll(COUNTED)].filter((match) => isFigure(sentence.text, match))
    return counts.map(({ groups: { value = '', unit = '' } = {} }) => ({
      ...sentence,
      ...periodOf(sentence.text),
      label: labelOf(sentence.text, unitOf(unit), counts.length),
      value: numberIn(value),
      unit: unitOf(unit),
      level: levelOf(told),
    }))
  })

const CELL =
  /^(?:(?:ca|cirka|omkring|drygt|nästan) )?(?<value>\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+(?:,\d+)?) ?(?<percent>%)?$/iu
const MONEY = /kronor|(?<!\p{L})(?:kr|tkr|mkr|mnkr|sek)(?!\p{L})|kostnad|belopp|budget|amount|cost/iu
const SHARE = /procent|andel|%|per ?cent|share/iu

/** "Antal deltagare" counts participants; a share is told in per cent. */
const unitIn = (words: string): string | undefined => {
  if (SHARE.test(words)) return 'procent'
  return (
    /(?:antal(?:et)?|number of)\s+(?<unit>\p{L}{4,})/iu.exec(words)?.groups?.unit?.toLowerCase() ??
    /\((?<unit>\p{Ll}{4,})\)/u.exec(words)?.groups?.unit
  )
}

/** Who took part and what was made is work done, under whatever heading its table stands. */
const WORK =
  /deltag|utbilda|kurs|tillfäll|exemplar|besök|samråd|konferens|möte|participant|course|copies|meeting/iu

const isOnlyYear = (text: string): boolean => /^(?:19|20)\d{2}(?:[–-](?:19|20)?\d{2})?$/u.test(text)
const withoutUnit = (heading: string): string => heading.replace(/\s*\([^)]*\)/gu, '').trim()

const inTables = (passage: Passage): ReadFigure[] =>
  tablesIn(passage).flatMap(({ before, rows: [head, ...rows] }) => {
    if (head === undefined || head.cells.slice(1).some((cell) => CELL.test(cell) && !isOnlyYear(cell)))
      return []
    const corner = head.cells[0] ?? ''
    return rows.flatMap((row) =>
      row.cells.flatMap((cell, column): ReadFigure[] => {
        const { value, percent } = CELL.exec(cell)?.groups ?? {}
        const name = row.cells[0] ?? ''
        const heading = head.cells[column] ?? ''
        if (column === 0 || value === undefined || name === '') return []
        if (MONEY.test(`${corner} ${heading} ${name}`)) return []
        const unit = percent
          ? 'procent'
          : ([heading, name, corner, before, passage.heading].map(unitIn).find((one) => one !== undefined) ??
            '')
        const words = isOnlyYear(heading) ? '' : withoutUnit(heading)
        return [
          {
            text: row.text,
            start: row.start,
            end: row.end,
            ...periodOf(isOnlyYear(heading) ? heading : ''),
            label: shortened(
              [name, words === '' ? '' : words.charAt(0).toLowerCase() + words.slice(1)]
                .filter(Boolean)
                .join(', '),
            ),
            value: numberIn(value),
            unit,
            level: WORK.test(`${unit} ${heading} ${before}`) ? 'output' : levelOf(toldUnder(passage.heading)),
          },
        ]
      }),
    )
  })

const MOST_FIGURES = 60

/**
 * The figures of a report: counts and shares with what they count, from its sentences and from its tables. How much more something
 * became, days, sums of money, years, ages and places in the text are none.
 */
export const figuresIn = (passages: readonly Passage[]): ReadFigure[] =>
  passages
    .filter((passage) => !isAside(passage))
    .flatMap((passage) => [...inSentences(passage), ...inTables(passage)])
    .slice(0, MOST_FIGURES)
