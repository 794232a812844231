import type { BodyLexicon } from '../content/bodies.ts'
import { findDates, findYearSpans } from '../language/dates.ts'
import type { Language } from '../language/language.ts'
import { findMoney } from '../language/money.ts'
import { findNumbers, type NumberMention } from '../language/numbers.ts'
import { type Sentence, sentencesOf } from '../language/sentences.ts'
import { type Block, originOf } from '../layout/blocks.ts'
import type { Fact } from '../schema.ts'
import { sourceIn } from './sources.ts'
import { isOneNoun, topicOf } from './topics.ts'
import { findShares, isUnitKnown, unitAfter, unitBefore, unitText } from './units.ts'

const approximately =
  /(?<!\p{L})(?:ca\.?|cirka|circa|omkring|ungefär|drygt|knappt|nästan|närmare|uppskattningsvis|uppskattas|uppskattade|upp till|upp emot|över|mer än|minst|fler än|runt|i storleksordningen|about|around|approximately|approx\.?|nearly|almost|over|more than|at least|up to|some|roughly|an estimated|estimated|close to|just (?:over|under)|fewer than|less than)\s+(?:till |att |vara |to |at |be |the |total of ){0,2}$/iu
const approximatelyAfter = /^(?:-tal\p{L}*|-talet|\s+or more|\s+eller fler)/iu
const elliptic =
  /^\s*(?:för|att|that|av (?:dem|dessa|de)|i|var|uppgav|hade|har|avsåg|gällde|med|mot|om|som|for|against|of (?:them|these|whom|which)|were|was|had|said|reported|concerned|involved|in)(?!\p{L})/iu
const linked =
  /(?:varav|därav|och|respektive|,|av vilka|samt|of which|of whom|and|including|uppgav|said|reported)\s*(?:ca |cirka |about |around )?$/iu
const sameYear =
  /(?<!\p{L})(?:aktuella året|samma år|detta år|det året|under året|that year|same year|the year in question|this year|these figures|dessa siffror|motsvarande)(?!\p{L})/iu
const study =
  /^(?:Studien|Undersökningen|Rapporten|Enkäten|Kartläggningen|Utredningen|Av (?:studien|undersökningen|rapporten|dessa|dem)|The (?:study|survey|report|inquiry|same)|Of (?:these|those|them)|Among (?:them|these))/u
const partOf =
  /^(?:Of (?:these|those|them|whom)|Among (?:these|them)|Av (?:dessa|dem)|Varav|Därav|Bland dem|Knappt|Drygt|Ungefär|Omkring|About|Around|Nearly|Almost)(?!\p{L})/u

const notCounted =
  /(?:område|kap(?:itel|\.)?|artikel|artiklarna|avsnitt|punkt(?:en)?|anslag(?:et)?|sid(?:a|an|orna)?|s\.|nr|åtgärd(?:erna)?|insats|bilaga|tabell|figur|§|mål|del|action|measure|principle|princip|section|article|chapter|page|pp?\.|table|figure|annex|no\.|number|step|part|paragraph|phase|fas|version|goal|target|sdg|resolution|regulation|directive|objective|priority|pillar)[ \u00a0]$/iu

interface Known {
  last?: { unit: string; noun: string } | undefined
  source: string | null
  year: number | null
}

/** Which blocks hold facts, and which sentences only say what is to be done. */
export interface FactScope {
  blocks: Block[]
  /** Blocks of the measures' own text: figures there are targets where the sentence orders. */
  orders: ReadonlySet<Block>
  isOrder: (sentence: string) => boolean
}

/** A figure, with what of it a person is to look at. */
export interface ReadFact {
  readonly fact: Fact
  readonly doubts: readonly FactDoubt[]
}
type FactDoubt = 'topic_unsure' | 'unit_unsure'

/** The figures that the plan states of the situation: how many, of what, when, and according to whom. */
export const factsOf = (
  { blocks, orders, isOrder }: FactScope,
  lexicon: BodyLexicon,
  language: Language,
): ReadFact[] => {
  const facts: ReadFact[] = []
  for (const block of blocks) {
    if (!mayHoldFigures(block.text)) continue
    let known: Known = { source: null, year: null }
    let previous = ''
    for (const sentence of sentencesOf(block.text)) {
      if (orders.has(block) && isOrder(sentence.text)) continue
      const found = factsIn(sentence, previous, known, lexicon, language)
      for (const { fact, at, doubts } of found.facts)
        facts.push({ fact: { ...fact, at: originOf(block, sentence.start + at) }, doubts })
      known = found.known
      previous = sentence.text
    }
  }
  return facts
}

const figureWord =
  /\d|(?<!\p{L})(?:procent|per cent|percent|tusen|miljoner|hundratals|tredjedel|fjärdedel|hälften|var (?:tredje|fjärde|femte|tionde|åttonde)|half|third|quarter|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|femton|tjugo)(?!\p{L})/iu

const mayHoldFigures = (text: string): boolean => text.length >= 20 && figureWord.test(text.slice(0, 20_000))

interface Found {
  facts: { fact: Omit<Fact, 'at'>; at: number; doubts: FactDoubt[] }[]
  known: Known
}

const kindOf = (unit: string): 'things' | 'share' | 'money' => {
  if (unit === 'percent') return 'share'
  return /^[A-Z]{3}$/.test(unit) ? 'money' : 'things'
}

const factsIn = (
  sentence: Sentence,
  previous: string,
  before: Known,
  lexicon: BodyLexicon,
  language: Language,
): Found => {
  const { text } = sentence
  const spans = findYearSpans(text)
  const continues = study.test(text) || sameYear.test(text)
  const known: Known = {
    source: before.source,
    year: continues ? (spans[0]?.from ?? yearOfStudy(text, previous, before)) : null,
  }
  if (!figureWord.test(text))
    return {
      facts: [],
      known: {
        source: sourceIn(text, lexicon, language) ?? before.source,
        year: yearKept(spans, before.year),
      },
    }
  const named = sourceIn(text, lexicon, language)
  const source = named === undefined ? before.source : named
  const taken = takenPlaces(text, language)
  const found: Found['facts'] = []
  let lastUnit = partOf.test(text) ? before.last : undefined
  let lastEnd = 0
  let rangeEnd = -1
  let lastCount = lastUnit
  const push = (
    start: number,
    end: number,
    value: number,
    unit: string,
    noun: string,
    approximate: boolean,
  ): void => {
    const year = yearFor(spans, start, known.year)
    const place = { text, start, end, noun, unit: unitText(text, end), previous, after: lastEnd }
    const last = found.at(-1)
    // "var åttonde man (ca 13 procent)": the same group once more.
    const isAside = last?.fact.unit === unit && /\([^)]*$/u.test(text.slice(lastEnd, start))
    const own = isAside
      ? { topic: last.fact.topic, whole: !last.doubts.includes('topic_unsure') }
      : topicOf(place, kindOf(unit))
    // "… 554 offer, varav 324 kvinnor": what the first figure counts says what the others are part of.
    const group = found[0]
    const isPart =
      isOneNoun(own.topic) && group !== undefined && !isAside && !group.doubts.includes('topic_unsure')
    const topic = isPart
      ? `${own.topic} ${language === 'en' ? 'among' : 'bland'} ${group.fact.topic}`
      : own.topic
    found.push({
      at: start,
      doubts: [
        ...(own.whole || isPart ? [] : (['topic_unsure'] as const)),
        ...(isUnitKnown(unit) ? [] : (['unit_unsure'] as const)),
      ],
      fact: {
        topic,
        value,
        unit,
        year,
        source,
        approximate,
      },
    })
    lastUnit = { unit, noun }
    if (unit !== 'percent') lastCount = lastUnit
    lastEnd = end
  }
  for (const share of findShares(text))
    push(share.start, share.end, share.value, 'percent', '', isApproximate(text, share.start, share.end))
  const numbers = findNumbers(text, language)
  for (const number of numbers) {
    if (
      taken.some(([start, end]) => number.start < end && number.end > start) ||
      found.some(({ at }) => at >= number.start && at < number.end)
    )
      continue
    if (notCounted.test(text.slice(Math.max(0, number.start - 24), number.start))) continue
    const verb = /^\s(?:were|was|are|var|är)(?=\s\p{L})/u.exec(text.slice(number.end, number.end + 8))
    const unit =
      unitBefore(text, number) ??
      unitAfter(text, number) ??
      (verb && linkedBefore(text, number)
        ? unitAfter(text, { ...number, end: number.end + verb[0].length })
        : undefined)
    const upper = unit
      ? undefined
      : numbers.find(({ start }) => start >= number.end && start - number.end < 8)
    const rangeUnit =
      upper &&
      /^\s*(?:and|och|till|to|–|-)\s*$/iu.test(text.slice(number.end, upper.start)) &&
      upper.value > number.value
        ? unitAfter(text, upper)
        : undefined
    if (unit) {
      push(
        number.start,
        number.end,
        number.value,
        unit.unit,
        unit.noun,
        number.start === rangeEnd || isApproximate(text, number.start, number.end),
      )
    } else if (rangeUnit) {
      push(number.start, upper!.end, number.value, rangeUnit.unit, rangeUnit.noun, true)
      lastEnd = number.end
      rangeEnd = upper!.start
    } else if (lastUnit && isElliptic(text, number)) {
      push(
        number.start,
        number.end,
        number.value,
        lastUnit.unit,
        lastUnit.noun,
        isApproximate(text, number.start, number.end),
      )
    }
  }
  for (const sum of findMoney(text, language)) {
    if (situation.test(text) && !orderedMoney.test(text))
      push(sum.start, sum.end, sum.amount, sum.currency, '', isApproximate(text, sum.start, sum.end))
  }
  found.sort((a, b) => a.at - b.at)
  const year = found.at(-1)?.fact.year ?? yearKept(spans, before.year)
  return { facts: found, known: { source, year, last: lastCount } }
}

const situation =
  /(?<!\p{L})(?:tjäna\p{L}*|omsätt\p{L}*|vinst\p{L}*|uppskatta\p{L}*|kosta(?:r|de)|estimat\p{L}*|earn\p{L}*|profit\p{L}*|generat\p{L}*|turnover|cost(?:s)? (?:society|the economy)|social cost\p{L}*)(?!\p{L})/iu
const orderedMoney =
  /(?<!\p{L})(?:avsätt\p{L}*|avsatt|plan(?:en|ens|s)?|tillför\p{L}*|finansier\p{L}*|anslag\p{L}*|beräknar kostnad\p{L}*|allocat\p{L}*|fund\p{L}*|budget\p{L}*|will|ska)(?!\p{L})/iu

const yearKept = (spans: { from: number; to: number }[], before: number | null): number | null =>
  spans[0]?.from ?? before

/** "Studien visade …" tells of the year that the sentence before gave the study. */
const yearOfStudy = (text: string, previous: string, before: Known): number | null =>
  findYearSpans(previous)[0]?.from ?? (study.test(text) ? null : before.year)

const takenPlaces = (text: string, language: Language): [number, number][] => [
  ...findDates(text).map(({ start, end }): [number, number] => [start, end]),
  ...findYearSpans(text).map(({ start, end }): [number, number] => [start, end]),
  ...findMoney(text, language).map(({ start, end }): [number, number] => [start, end]),
]

const isApproximate = (text: string, start: number, end: number): boolean =>
  approximately.test(text.slice(Math.max(0, start - 40), start)) ||
  approximatelyAfter.test(text.slice(end, end + 20))

const linkedBefore = (text: string, { start }: NumberMention): boolean =>
  linked.test(text.slice(Math.max(0, start - 40), start))

const isElliptic = (text: string, { start, end, words }: NumberMention): boolean => {
  const after = text.slice(end, end + 40)
  const before = text.slice(Math.max(0, start - 40), start)
  if (words && /^(?:sex)$/iu.test(text.slice(start, end))) return false
  return (
    (linked.test(before) || /^\s*(?:av|of) (?:dem|dessa|them|these)(?!\p{L})/iu.test(after)) &&
    (elliptic.test(after) || /^\s*(?:[,.;)]|$)/.test(after)) &&
    !/^\s*(?:i|in) (?:§|kap)/.test(after)
  )
}

/** The year that stands nearest before the figure, else the first after it; a span counts by its last year. */
const yearFor = (
  spans: ReturnType<typeof findYearSpans>,
  at: number,
  carried: number | null,
): number | null => {
  const before = spans.filter(({ end }) => end <= at).at(-1)
  const after = spans.find(({ start }) => start > at)
  return before?.to ?? after?.to ?? carried
}
