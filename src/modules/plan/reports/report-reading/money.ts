import { findMoney } from '../../../reading/index.ts'
import { isAside, type Passage, type PlacedText, sentencesIn, tablesIn } from './passages.ts'

/** A sum that a report says was spent or paid back, in öre. */
export interface ReadSum extends PlacedText {
  readonly field: 'spent' | 'repaid'
  readonly amountOre: number
}

const REPAID =
  /återbetal|betala(?:t|ts|de|des)? (?:tillbaka|åter)|återfört|återförts|repaid|paid back|returned/giu
const SPENT =
  /(?<!\p{L})(?:använt|använts|använde|användes|förbrukat|förbrukats|förbrukade|kostade|kostat|kostnad\p{L}*|utfall\p{L}*|upparbetat|upparbetats|spent|cost|expenditure)(?!\p{L})/giu
/** What was given, or is only reckoned with, is not spent. */
const NOT_YET =
  /beräkn|planer|avser|kommer att|ska användas|får använda|budgeterat|uppskatt|nästa år|will |expects|plans to|budgeted/iu

/** What a sum in a sentence is: what the nearest word of spending or repaying says. */
const kindAt = (text: string, start: number, end: number): ReadSum['field'] | undefined => {
  const near = [
    ...[...text.matchAll(SPENT)].map((match) => ({ field: 'spent' as const, match })),
    ...[...text.matchAll(REPAID)].map((match) => ({ field: 'repaid' as const, match })),
  ]
    .map(({ field, match }) => {
      const after = match.index - end
      const before = start - (match.index + match[0].length)
      return { field, distance: after >= 0 ? after : before }
    })
    .sort((one, other) => one.distance - other.distance)
  return near[0]?.field
}

const inSentences = (passage: Passage): ReadSum[] =>
  sentencesIn(passage).flatMap((sentence) =>
    NOT_YET.test(sentence.text)
      ? []
      : findMoney(sentence.text)
          .filter(({ currency }) => currency === 'SEK')
          .flatMap(({ amount, start, end }) => {
            const field = kindAt(sentence.text, start, end)
            return field === undefined ? [] : [{ ...sentence, field, amountOre: Math.round(amount * 100) }]
          }),
  )

const SCALE = [
  [/(?<!\p{L})(?:mkr|mnkr|msek|miljoner kronor)(?!\p{L})/iu, 1_000_000],
  [/(?<!\p{L})(?:tkr|tsek|tusen kronor|tusental kronor)(?!\p{L})/iu, 1000],
  [/(?<!\p{L})(?:kr|kronor|sek)(?!\p{L})/iu, 1],
] as const

const inTables = (passage: Passage): ReadSum[] =>
  tablesIn(passage).flatMap(({ before, rows: [head, ...rows] }) => {
    if (head === undefined) return []
    const column = head.cells.findIndex((cell, index) => index > 0 && new RegExp(SPENT, 'iu').test(cell))
    const scale = SCALE.find(([pattern]) => pattern.test(`${head.cells.join(' ')} ${before}`))?.[1]
    if (column < 0 || scale === undefined) return []
    return rows.flatMap((row): ReadSum[] => {
      const name = row.cells[0] ?? ''
      const field = new RegExp(REPAID, 'iu').test(name)
        ? ('repaid' as const)
        : /^(?:summa|totalt?|sammanlagt|total|sum)(?!\p{L})/iu.test(name)
          ? ('spent' as const)
          : undefined
      const written = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})*(?:,\d{1,3})?$|^\d+(?:,\d{1,3})?$/u.exec(
        row.cells[column] ?? '',
      )?.[0]
      if (field === undefined || written === undefined) return []
      const amountOre = Math.round(
        Number(written.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.')) * scale * 100,
      )
      return [{ text: row.text, start: row.start, end: row.end, field, amountOre }]
    })
  })

const MOST_SUMS = 12

/** What a report says was spent and paid back, each sum where it stands. */
export const sumsIn = (passages: readonly Passage[]): ReadSum[] =>
  passages
    .filter((passage) => !isAside(passage))
    .flatMap((passage) => [...inSentences(passage), ...inTables(passage)])
    .filter(({ amountOre }) => Number.isSafeInteger(amountOre))
    .slice(0, MOST_SUMS)
