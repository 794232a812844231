import { findYearSpans } from './dates.ts'
import { type Language, languageOf } from './language.ts'
import { valueOfFigure, valueOfWord } from './numbers.ts'
import { once } from './once.ts'
import { matchesOf, wordEnd, wordStart } from './words.ts'

/**
 * A sum of money found in a text. `amount` is in whole units of `currency` (ISO 4217); `from` and `to` are the
 * years it is for, null where the text does not say. `start` and `end` are UTF-16 offsets of the sum itself.
 */
export interface MoneyMention {
  start: number
  end: number
  amount: number
  currency: string
  from: number | null
  to: number | null
  perYear: boolean
}

const factors: Record<string, number> = {
  tusen: 1e3,
  thousand: 1e3,
  t: 1e3,
  k: 1e3,
  miljon: 1e6,
  miljoner: 1e6,
  mio: 1e6,
  'mio.': 1e6,
  millioner: 1e6,
  mia: 1e9,
  'mia.': 1e9,
  milliarder: 1e9,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  m: 1e6,
  miljard: 1e9,
  miljarder: 1e9,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  md: 1e9,
  mdr: 1e9,
}
const currencies: Record<string, string> = {
  kronor: 'SEK',
  krona: 'SEK',
  kr: 'SEK',
  kroner: 'SEK',
  kr_: 'SEK',
  sek: 'SEK',
  mkr: 'SEK',
  mnkr: 'SEK',
  msek: 'SEK',
  tkr: 'SEK',
  mdkr: 'SEK',
  tsek: 'SEK',
  'swedish kronor': 'SEK',
  'norska kronor': 'NOK',
  'norwegian kroner': 'NOK',
  nok: 'NOK',
  'danska kronor': 'DKK',
  'danish kroner': 'DKK',
  dkk: 'DKK',
  euro: 'EUR',
  euros: 'EUR',
  eur: 'EUR',
  meur: 'EUR',
  '€': 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
  pounds: 'GBP',
  usd: 'USD',
  'us-dollar': 'USD',
  'us dollars': 'USD',
  dollar: 'USD',
  dollars: 'USD',
  us$: 'USD',
  $: 'USD',
  a$: 'AUD',
  aud: 'AUD',
  nz$: 'NZD',
  nzd: 'NZD',
  c$: 'CAD',
  cad: 'CAD',
  'australian dollars': 'AUD',
}
/** Whose crowns "kr" and "kroner" are. */
const crowns: Partial<Record<Language, string>> = { da: 'DKK', nb: 'NOK' }
const packed: Record<string, number> = {
  mkr: 1e6,
  mnkr: 1e6,
  msek: 1e6,
  tkr: 1e3,
  tsek: 1e3,
  mdkr: 1e9,
  meur: 1e6,
}

const figure =
  '(?:\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+|\\d{1,3}(?:[,.]\\d{3})+|\\d{1,12})(?:[.,]\\d{1,2})?'
const smallWord =
  '(?:(?:en |ett )?halv|half a|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo|trettio|fyrtio|femtio|hundra|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty|thirty|fifty)'
const scale =
  '(?:tusen|thousand|mio\\.?|mia\\.?|millioner|milliarder|miljoner|miljon|millions|million|mn|miljarder|miljard|billions|billion|bn|mdr|md|m|k)'
const after =
  '(?:swedish kronor|norska kronor|norwegian kroner|danska kronor|danish kroner|australian dollars|kronor|krona|kroner|kr|mkr|mnkr|msek|tkr|tsek|mdkr|sek|nok|dkk|euros|euro|eur|meur|gbp|pounds|us-dollar|us dollars|usd|dollars|dollar|aud|nzd|cad)'
const before = '(?:sek|nok|dkk|eur|gbp|usd|aud|nzd|cad|us\\$|a\\$|nz\\$|c\\$|[£€$])'

const trailing = new RegExp(
  `(?<![\\p{L}\\p{N}.,:])(?:(?<n>${figure})|(?<w>${smallWord}))[ \\u00a0\\u202f]?(?:(?<s>${scale})[ \\u00a0\\u202f])?(?:(?<c>${after})${wordEnd}|(?<c2>€))`,
  'giu',
)
const leading = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<c>${before})[ \\u00a0\\u202f]?(?<n>${figure})(?:[ \\u00a0\\u202f-]?(?<s>${scale})${wordEnd})?`,
  'giu',
)
const yearly = new RegExp(
  `^.{0,30}?${wordStart}(?:per år|årligen|om året|varje år|per year|per annum|annually|a year|each year)${wordEnd}`,
  'iu',
)

/** "ett tillskott på 300 miljoner för att …": what is told of money needs no currency. */
const untold = new RegExp(
  `(?<![\\p{L}\\p{N}.,:])(?<n>${figure})[ \\u00a0](?<s>miljoner|miljarder)(?<c>)(?=[.;)]|, | (?:för|till|från|i|under|per|om|på|och|samt|årligen|satsas|avsätts|skjuts)(?!\\p{L}))`,
  'giu',
)
/** "70 miljoner respektive högst 49 miljoner kronor": the currency is told once, at the end. */
const toldLater = new RegExp(
  `(?<![\\p{L}\\p{N}.,:])(?<n>${figure})[ \\u00a0](?<s>miljoner|miljarder)(?<c>)(?= (?:och|samt|respektive) (?:högst )?${figure} (?:miljoner|miljarder) kr)`,
  'giu',
)
const ofMoney =
  /(?<!\p{L})(?:\p{L}*tillskott|\p{L}*stimulans\p{L}*|\p{L}*anslag\p{L}*|\p{L}*satsning\p{L}*|satsa[rs]?|avsät\p{L}+|tillför\p{L}*|kost(?:ar|nad\p{L}*)|skjuts till)(?!\p{L})/iu

const mayBeMoney =
  /[£€$]|miljard|miljoner|kr(?:on|oner|\.|\b)|sek|nok|dkk|eur|gbp|usd|aud|nzd|cad|dollar|pounds/iu

/**
 * Every sum of money in the text with its currency and years. The years are taken from the same sentence: those
 * that follow the sum and stand before the next one, else those that stand before the first sum. Percentages,
 * numbers of appropriations and anything without a currency are no money.
 */
export const findMoney = (text: string, language: Language = languageOf(text)): MoneyMention[] =>
  mayBeMoney.test(text) ? sums[language](text) : []

const sumsIn = (text: string, language: Language): MoneyMention[] => {
  const found: MoneyMention[] = []
  const bare = text.search(untold) >= 0 && ofMoney.test(text) ? [untold] : []
  for (const pattern of [trailing, leading, toldLater, ...bare]) {
    for (const match of matchesOf(text, pattern)) {
      const { n, w, s, c, c2 } = match.groups as Record<string, string | undefined>
      const unit = ((c === '' ? 'kronor' : c) ?? c2 ?? '').toLowerCase()
      const base =
        n !== undefined ? valueOfFigure(n, language) : /halv|half/iu.test(w!) ? 0.5 : valueOfWord(w!)
      const currency = (/^kr(?:oner)?$/.test(unit) && crowns[language]) || currencies[unit]
      if (base === undefined || currency === undefined || Number.isNaN(base)) continue
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const amount = Math.round(base * (s ? (factors[s.toLowerCase()] ?? 1) : 1) * (packed[unit] ?? 1))
      found.push({
        start,
        end,
        amount,
        currency,
        from: null,
        to: null,
        perYear: yearly.test(text.slice(end, end + 50)),
      })
    }
  }
  found.sort((a, b) => a.start - b.start)
  return withYears(text, found)
}

const sums: Readonly<Record<Language, (text: string) => MoneyMention[]>> = {
  sv: once((text) => sumsIn(text, 'sv')),
  en: once((text) => sumsIn(text, 'en')),
  da: once((text) => sumsIn(text, 'da')),
  nb: once((text) => sumsIn(text, 'nb')),
}

/** Sentence bounds are enough here: a full stop, question mark or line break followed by space and a capital. */
const boundsAround = (text: string, at: number): [number, number] => {
  const from = Math.max(0, at - 400)
  const head = text.slice(from, at)
  const tail = text.slice(at, at + 400)
  const starts = [...head.matchAll(/[.!?\n](?=\s+\p{Lu})|\n/gu)]
  const stop = /[.!?](?=\s+\p{Lu}|\s*$)|\n/u.exec(tail)
  return [from + (starts.length > 0 ? starts.at(-1)!.index + 1 : 0), at + (stop ? stop.index : tail.length)]
}

const withYears = (text: string, sums: MoneyMention[]): MoneyMention[] => {
  const years = sums.map((sum, position) => {
    const [from, to] = boundsAround(text, sum.end)
    const next = sums[position + 1]
    const previous = sums[position - 1]
    const first = !previous || previous.end <= from
    return {
      ...{ to, first, last: !next || next.start >= to },
      following: findYearSpans(text.slice(sum.end, next && next.start < to ? next.start : to))[0],
      preceding: findYearSpans(text.slice(first ? from : previous.end, sum.start)).at(-1),
    }
  })
  const sentences = Map.groupBy(years, ({ to }) => to)
  return sums.map((sum, position) => {
    const { to, first, following, preceding } = years[position]!
    // "För 2027 uppgår satsningen till 1,5 miljarder kronor och för 2028 till 1,2": each year stands before its sum.
    const before = sentences.get(to)!.every((other) => other.preceding && !(other.last && other.following))
    const span = before ? preceding : (following ?? (first ? preceding : undefined))
    return span ? { ...sum, from: span.from, to: span.to } : sum
  })
}
