import type { NumberMention } from '../language/numbers.ts'
import { matchesOf, wordEnd } from '../language/words.ts'

/** What a noun counts, by the unit's name in the answer. */
const nouns: readonly [unit: string, forms: string][] = [
  [
    'reports',
    'polisanmälningar(?:na)?|anmälningar(?:na)?|polisanmälan|anmälan|anmälda (?:fall|brott)|orosanmälningar|(?:police |crime |recorded )?reports|complaints|notifications|recorded (?:crimes|offences)|offences|crimes|\\p{Ll}*brott',
  ],
  ['convictions', 'fällande domar|domar(?:na)?|convictions|sentences'],
  ['prosecutions', 'lagföringar(?:na)?|lagförda|åtal|strafförelägganden|prosecutions|indictments|charges'],
  ['investigations', 'förundersökningar|utredningar|brottsutredningar|investigations|inquiries'],
  ['permits', 'uppehållstillstånd(?:en)?|tillstånd|(?:residence )?permits|visas'],
  ['decisions', 'beslut(?:en)?|decisions|grants'],
  ['referrals', 'remitteringar|hänvisningar|referrals'],
  ['cases', 'ärenden(?:a)?|fall(?:en)?|mål|cases|incidents|händelser'],
  ['places', 'platser|boendeplatser|vårdplatser|bäddar|sängplatser|places|beds|bed spaces'],
  ['calls', 'samtal|telefonsamtal|calls|contacts|kontakter|conversations'],
  ['visits', 'besök|visits|inspections|inspektioner|kontroller|tillsynsbesök'],
  ['advertisements', 'annonser(?:na)?|erbjudanden|advertisements|ads|adverts'],
  ['municipalities', 'kommuner(?:na)?|municipalities|local authorities|councils'],
  [
    'organisations',
    'organisationer(?:na)?|frivilligorganisationer|jourer|kvinnojourer|tjejjourer|boenden|organisations|organizations|ngos|shelters|refuges|services|myndigheter|agencies|authorities|schools|skolor|workplaces|arbetsplatser|companies|företag',
  ],
  [
    'countries',
    'länder(?:na)?|stater(?:na)?|medlemsstater(?:na)?|countries|states|member states|nationalities',
  ],
  ['responses', 'svar|enkätsvar|responses|replies'],
  [
    'persons',
    'personer(?:na)?|människor(?:na)?|individer|män(?:nen)?|kvinnor(?:na)?|flickor(?:na)?|pojkar(?:na)?|barn(?:en)?|ungdomar(?:na)?|unga|offer|brottsoffer|målsägande|elever(?:na)?|yrkesverksamma|anställda|poliser|åklagare|utlänningar|klienter(?:na)?|vuxna|deltagare|tjänstemän|patienter|sexköpare|köpare|gärningsmän|misstänkta|dömda|bevispersoner|arbetstagare|medborgare|respondenter|socialsekreterare|people|persons|victims?|(?:potential |presumed |suspected |identified )?victims|women|men|girls|boys|children|young people|adults|individuals|officers|staff|professionals|respondents|suspects|defendants|offenders|perpetrators|traffickers|survivors|minors|pupils|students|workers|employees|participants|buyers|clients|migrants|citizens|nationals|practitioners|migrant workers|police officers|social workers|teachers|youths?|teenagers|asylum seekers',
  ],
]
const table = nouns.map(([unit, forms]) => ({ unit, pattern: new RegExp(`^(?:${forms})${wordEnd}`, 'iu') }))
const anyNoun = new RegExp(
  `^(?:-tal(?:et|s)?)?(?:[ \\u00a0]|\\s)+(?<skipped>(?:(?:av |of )?(?:de|the|dessa|these|those) )?(?:(?!(?:år|procent|år|och|som|i|på|av|för|till|mot|om|med|från|hos|vid|inom|and|of|in|to|from|by|with|against|on|at|that|were|was)(?!\\p{L}))[\\p{L}-]{2,30} ){0,3}?)(?<noun>(?:${nouns.map(([, forms]) => forms).join('|')}))${wordEnd}`,
  'iu',
)
const percent = /^[ \u00a0]?(?:%|procent(?:enheter)?|per cent|percent(?:age points)?|pct)(?![\p{L}])/iu
const duration =
  /^(?:[ \u00a0]?[–-] ?\d+)?[ \u00a0](?:\p{L}+ )?(?:år|åring\p{L}*|års?|månad\p{L}*|vecko?r?|dagar|dag|dygn|timmar|minuter|years?|months?|weeks?|days?|hours?|minutes?|kap|§|st|mil|km|th|nd|rd)(?!\p{L})|^(?:-|–)?(?:års|åring|year|day|month|hour|week)\p{L}*|^(?:-årsåldern)/iu
const plural = /^[ \u00a0](?<noun>\p{Ll}{3,30}(?:ar|or|er|arna|orna|erna|ningar|ies|[^s]s))(?=[ ,.;)]|$)/u

/** What the unit of a figure takes of the text after it: "procent", "%", "-tal". */
export const unitText = (text: string, end: number): string =>
  /^(?:-tal\p{L}*|[\s\u00a0]?(?:%|procent(?:enheter)?|per cent|percent(?:age points)?)(?!\p{L}))/iu.exec(
    text.slice(end, end + 30),
  )?.[0] ?? ''

/** Whether a unit is one of those that are told in both languages; others are the word that stood there. */
export const isUnitKnown = (unit: string): boolean =>
  unit === 'percent' || /^[A-Z]{3}$/.test(unit) || table.some((known) => known.unit === unit)

/** "Antalet polisanmälningar om brottet var 131": what is counted stands before the number. */
export const unitBefore = (
  text: string,
  number: NumberMention,
): { unit: string; noun: string } | undefined => {
  const found = countedBefore.exec(text.slice(0, number.start))
  if (!found || percent.test(text.slice(number.end, number.end + 20))) return undefined
  const words = found.groups!.what!.split(/\s+/)
  for (let at = 0; at < Math.min(words.length, 4); at += 1) {
    const rest = words.slice(at).join(' ')
    const unit = table.find(({ pattern }) => pattern.test(rest))
    if (unit) return { unit: unit.unit, noun: unit.pattern.exec(rest)![0] }
  }
  return undefined
}
const countedBefore =
  /(?:^|[\s(])(?:antalet|number of)\s+(?<what>\p{L}[^,.;:()]{2,120}?)\s+(?:är|var|har varit|uppgick till|uppgår till|is|was|are|were|has been|amounted to|stood at|reached)\s*(?:ca |cirka |omkring |ungefär |drygt |knappt |about |around |nearly )?$/iu

/** What the number counts: its unit, and the noun as written; nothing where it counts time, age or a section. */
export const unitAfter = (
  text: string,
  number: NumberMention,
): { unit: string; noun: string } | undefined => {
  const after = text.slice(number.end, number.end + 140)
  if (percent.test(after)) return { unit: 'percent', noun: '' }
  if (duration.test(after)) return undefined
  const match = anyNoun.exec(after)
  if (match) {
    const noun = match.groups!.noun!
    if (number.words && number.value === 6 && /^\s+(?:med|mot|och|i|till)\s/iu.test(after)) return undefined
    if (/(?:^|\s)(?:ska|skall|will|är|är|are|is|har|have|har)\s/iu.test(match.groups!.skipped!))
      return undefined
    const unit = table.find(({ pattern }) => pattern.test(noun))?.unit ?? 'persons'
    const granted = unit === 'decisions' && /(?:uppehållstillstånd|permits?)/iu.test(after)
    return { unit: granted ? 'permits' : unit, noun }
  }
  if (!number.words && number.value >= 10 && !(number.value >= 1900 && number.value <= 2100)) {
    const noun = plural.exec(after)?.groups?.noun
    if (
      noun &&
      !/^(?:procent|kronor|gånger|procentenheter|times|euros|pounds|articles|artiklar|measures|actions|åtgärder|insatser|områden|insatsområden|delmål|rekommendationer|aktiviteter|areas|objectives|priorities|pages|sidor|recommendations|commitments|kapitel|avser|under|över|efter|eller|sedan|varken|kommer|omfattar|disponerar|gäller|innehåller|medför|föreskriver|anger|provides|requires|has|was|is|this|states|contains)$/iu.test(
        noun,
      )
    )
      return { unit: noun, noun }
  }
  return undefined
}

const nth: Record<string, number> = {
  andra: 2,
  tredje: 3,
  fjärde: 4,
  femte: 5,
  sjätte: 6,
  sjunde: 7,
  åttonde: 8,
  nionde: 9,
  tionde: 10,
  tolfte: 12,
  tjugonde: 20,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  twenty: 20,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10,
}
const parts: Record<string, number> = {
  hälften: 2,
  tredjedel: 3,
  tredjedelar: 3,
  fjärdedel: 4,
  fjärdedelar: 4,
  femtedel: 5,
  femtedelar: 5,
  sjättedel: 6,
  sjundedel: 7,
  åttondel: 8,
  tiondel: 10,
  kvarts: 4,
  half: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  tenth: 10,
}
const many: Record<string, number> = { två: 2, tre: 3, fyra: 4, two: 2, three: 3, four: 4 }
const each = new RegExp(
  `(?<!\\p{L})(?:(?:var|vart)(?: och en)? (?<nth>${Object.keys(nth)
    .filter((word) => /[åäö]|dje|nde|te$|andra/.test(word))
    .join(
      '|',
    )})(?= \\p{L})|one (?:in|out of)(?: every)? (?<in>\\p{L}+|\\d{1,2})(?!\\d)|every (?<every>third|fourth|fifth|sixth|seventh|eighth|tenth)(?= \\p{L}))`,
  'giu',
)
const part = new RegExp(
  `(?<!\\p{L})(?:(?<many>en|två|tre|fyra|a|one|two|three|four) )?(?<part>${Object.keys(parts).join('|')})(?= (?:av|of|the|alla|all)(?!\\p{L}))`,
  'giu',
)

/** Shares in words ("var åttonde", "en tredjedel av", "one in eight", "half of"), as percent with one decimal. */
export const findShares = (text: string): { start: number; end: number; value: number }[] => {
  const found: { start: number; end: number; value: number }[] = []
  const percentOf = (of: number, count = 1): number => Math.round((1000 * count) / of) / 10
  for (const match of matchesOf(text, each)) {
    const { nth: swedish, in: inWords, every } = match.groups!
    const of = nth[(swedish ?? inWords ?? every)!.toLowerCase()] ?? Number(inWords)
    if (of >= 2) found.push({ start: match.index, end: match.index + match[0].length, value: percentOf(of) })
  }
  for (const match of matchesOf(text, part)) {
    const { many: count, part: which } = match.groups!
    const of = parts[which!.toLowerCase()]!
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      value: percentOf(of, many[count?.toLowerCase() ?? ''] ?? 1),
    })
  }
  return found
}
