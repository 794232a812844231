import { tidy } from '../language/words.ts'

/** What a figure counts, and whether it stands as a phrase that can be read by itself. */
export interface Topic {
  readonly topic: string
  readonly whole: boolean
}

/** The place of a figure in its sentence. */
export interface FigurePlace {
  readonly text: string
  readonly start: number
  readonly end: number
  /** The noun that is counted; empty for a share. */
  readonly noun: string
  /** What the unit takes of the text after the figure: "procent", "%", "-tal". */
  readonly unit: string
  /** The sentence before. */
  readonly previous: string
  /** End of the figure before it in the sentence, 0 for the first. */
  readonly after: number
}

// Words that a noun phrase neither begins nor ends with, in Swedish and English.
const functionWords =
  'och|men|eller|att|som|då|när|där|varav|därav|samt|medan|av|i|på|för|med|till|om|från|hos|inom|mellan|mot|under|över|efter|vid|bland|enligt|per|genom|utan|de|den|det|en|ett|dessa|denna|detta|sina|sin|sitt|and|but|or|that|which|who|of|in|on|for|with|to|by|from|at|between|among|per|the|a|an|these|those|this|as'
const cannotEnd = new RegExp(
  `(?<!\\p{L})(?:${functionWords}|har|hade|är|var|inte|not|were|was|is|are|have|has|only|bara)$`,
  'iu',
)
const cannotBegin =
  /^(?:av|i|på|för|med|till|om|från|hos|inom|mellan|mot|under|över|efter|vid|enligt|per|genom|och|att|som|då|när|där|det|den här|detta|dessa|jag|vi|hon|han|de|ett|en|är|var|har|hade|blev|finns|fanns|uppgav|anger|anser|uppges|of|in|on|for|with|to|by|from|at|as|aged|even|and|that|which|we|it|this|these|they|there|has|have|had|did|do|could|would|was|were|is|are|only|should|will|the (?:remaining|same))(?!\p{L})|^[^\p{L}]/iu

/** Verbs that only say that something is there: they carry nothing of what is counted. */
const lightVerb =
  /^(?:gjordes|upprättades|skett|skedde|fanns|finns|registrerades|förekom|lämnades|inkom)(?!\p{L})/iu

const timeOrSource =
  /(?:,? (?:under|sedan|i|år|fram till|till och med|mellan) (?:åren |år |maj |början av |slutet av )?(?:19|20)\d\d(?:[–-](?:19|20)?\d\d)?(?: och (?:19|20)\d\d)?|,? (?:in|during|since|between|by) (?:the years? )?(?:19|20)\d\d(?: (?:and|to) (?:19|20)\d\d)?|,? (?:enligt|according to) [^,;()]{3,80})$/iu

/** A relative clause may end with its preposition: "klienter som de kommer i kontakt med". */
const stranded =
  /(?<!\p{L})(?:som|that|which|who)(?!\p{L}).*\s(?:med|på|om|till|av|för|i|från|with|to|by|for|from|in|of)$/iu
const endsIncomplete = (topic: string): boolean => cannotEnd.test(topic) && !stranded.test(topic)

const clean = (phrase: string): string => {
  let topic = tidy(phrase)
    .replace(/\s+([,.)])/g, '$1')
    .replace(/\([^()]*$/, '')
    .replace(/^[\s,;:.–—*•·\-[\]|#]+|[\s,;:.–—*•·\-[\]|#(]+$/gu, '')
  for (let shorter = topic; ; topic = shorter) {
    shorter = topic
      .replace(timeOrSource, '')
      .replace(endsIncomplete(topic) ? cannotEnd : '', '')
      .replace(/[\s,;:–-]+$/, '')
    if (shorter === topic) return topic
  }
}

/** A definite group is told as one: "av de tillfrågade ungdomarna" counts "tillfrågade ungdomarna". */
const withoutArticle = (phrase: string): string =>
  phrase.replace(/^(?:av |of )?(?:de |dessa |den |the |these |those )?/iu, '')

const wordCount = (phrase: string): number => phrase.match(/\p{L}+/gu)?.length ?? 0

/** "…, främst kvinnor och barn, …" and "(ca 13 procent)" say more of a group, and are not where its clause ends. */
const asides =
  /, (?:främst|särskilt|framför allt|bland annat|bl\.a\.|däribland|mainly|mostly|including|especially|notably) [^,.;]{2,60},|\s?\([^()]*\)/giu

const clauseEnds =
  /[;:()]|[,.](?=\s|$)|\s[–-]\s|\s(?:varav|samt|medan|while|when|of which|versus|as opposed to|compared with)\s|\s(?:och|and)\s+(?:att|that)\s|\s(?:och|and)\s+(?:\S+\s+){0,4}?\d|\s(?:och|and)\s+(?:elva|två|tre|fyra|fem|sju|åtta|nio|tio|tolv|eleven|two|three|four|five|six|seven|eight|nine|ten|twelve)\s/iu

/** What a clause goes on with after a figure: up to its end, or to where the next figure begins. */
const tailOf = ({ text, end, unit }: FigurePlace): string => {
  const rest = text.slice(end + unit.length, end + unit.length + 300).replace(asides, ' ')
  // "mellan 14 och 18 år" is one thing, not two figures.
  const joined = rest.replace(/(?<=(?:mellan|between) \d+) (?:och|and) (?=\d)/giu, (and) =>
    '~'.repeat(and.length),
  )
  const stop = clauseEnds.exec(joined)
  return rest.slice(0, stop ? stop.index : rest.length)
}

const verb =
  /^(?:(?:någon gång|inte|ofta|aldrig|redan|också|även|now|currently|also|rarely|never|often)\s)?(?:är|var|har|hade|kan|ska|får|fick|blev|blir|vet|anger|angav|uppger|uppgav|anser|ansåg|saknar|saknade|deltar|deltog|gällde|gäller|rörde|rör|avsåg|avser|drunknar|utsatts|arbetar|samverkar|fortsätter|visar|kommer|\p{Ll}{2,}(?:des|ades|tes|dde)|is|are|was|were|has|have|had|can|could|will|would|must|do|did|said|hold|holds|took|share|drowned|participate|\p{Ll}{2,}ed(?!\s(?:from|by|on|to|in|at|with|as)(?!\p{L})))(?!\p{L})/iu

/** "N procent av X gör Y" as "X som gör Y"; "X av Y" stays as it is. */
const asRelative = (phrase: string, isEnglish: boolean): string => {
  const words = phrase.split(' ')
  for (let at = 1; at < Math.min(words.length, 16); at += 1) {
    const rest = words.slice(at).join(' ')
    if (/^(?:som|att|that|who|which)(?!\p{L})/iu.test(rest)) return phrase
    if (verb.test(rest) && !lightVerb.test(rest)) {
      const group = words.slice(0, at).join(' ')
      return `${group} ${isEnglish ? 'that' : 'som'} ${rest}`
    }
  }
  return phrase
}

const english = /(?<!\p{L})(?:the|of|and|which|that|were|was|are|is|have|has|with|for)(?!\p{L})/iu

/**
 * What a sentence says of several groups together: after its last comma ("…, någon gång har erbjudit eller sålt sex") or
 * after the next share ("… och tio procent av stödenheterna anger att …").
 */
const closeOf = ({ text, end }: FigurePlace): string | undefined => {
  const comma = text.lastIndexOf(', ')
  const last = comma < end ? '' : text.slice(comma + 2)
  const next = /(?:och|and) \S+[\s\u00a0]?(?:procent|per cent|percent|%) (?:av|of) (?<group>[^,;]+)$/iu.exec(
    text.slice(end),
  )
  const ofNext = / (?:som|that) (?<what>.+)$/u.exec(asRelative(next?.groups?.group ?? '', english.test(text)))
  const close = (last || (ofNext?.groups?.what ?? '')).replace(/[.]\s*$/, '').trim()
  return verb.test(close) && close.length < 160 && !/\d/.test(close) ? close : undefined
}

/** The verb that stands before the figure where the order is turned: "dömdes elva personer", "fick 48 personer". */
const verbBefore = ({ text, start, after }: FigurePlace): string | undefined => {
  const before = text
    .slice(after, start)
    .replace(
      /\s*(?:ca\.?|cirka|omkring|ungefär|drygt|knappt|nästan|närmare|upp till|minst|över|about|around|nearly|almost|over|more than)?\s*(?:de )?$/iu,
      '',
    )
  const word = /(?<!\p{L})(\p{Ll}+(?:des|ades|tes|dde|ade|ick|gav|tog|gick|såg))$/u.exec(before)?.[1]
  return word === undefined || lightVerb.test(word) ? undefined : word
}

/** "Antalet anmälda brott var 131": what is counted stands before. */
const numberOf =
  /(?:^|[\s(])(?:antalet|number of)\s+(?<what>\p{L}[^,.;:()]{2,120}?)\s+(?:är|var|har varit|uppgick till|uppgår till|uppges (?:till|vara)|is|was|are|were|has been|amounted to|stood at|reached)\s*(?:ca |cirka |omkring |about |around )?$/iu

/** "uppges antalet vara 200 personer": what is counted stands in the sentence before. */
const counted = ({ text, previous }: FigurePlace): string | undefined =>
  /(?<!\p{L})(?:antalet|number)(?!\p{L})/iu.test(text)
    ? /(?<!\p{L})(?:antalet|number of) (?<what>\p{L}[^,.;()]{2,60}?)(?= (?:är|har|var|inom landet|is|are|was|were|has)|[,.;(])/iu.exec(
        previous,
      )?.groups?.what
    : undefined

const placeBefore = ({ text, start, after }: FigurePlace): string =>
  /(?:^|[\s,])((?:I|i|In|in) \p{Lu}\p{L}+)(?= )[^,;]*$/u
    .exec(text.slice(after, start))?.[1]
    ?.replace(/^I/, 'i') ?? ''

/** A figure of a group that is spoken of already: "… offer, varav 324 kvinnor" counts part of them. */
const shareTopic = (place: FigurePlace): string => {
  const tail = tidy(tailOf(place))
  const bare = withoutArticle(tail)
  const isEnglish = english.test(place.text)
  const relative = asRelative(bare, isEnglish)
  const turned = relative === bare ? verbBefore(place) : undefined
  const group =
    turned === undefined ? null : /^(?<who>.*?\p{L}(?:arna|erna|orna|na|en)) (?<what>.+)$/u.exec(bare)
  if (group) return `${group.groups!.who} som ${turned} ${group.groups!.what}`
  const close = relative === bare ? closeOf(place) : undefined
  return close === undefined || relative.includes(close)
    ? relative
    : `${bare} ${isEnglish ? 'that' : 'som'} ${close}`
}

const countTopic = (place: FigurePlace): string => {
  const { text, start, noun } = place
  const before = numberOf.exec(text.slice(0, start))?.groups?.what
  if (before) return before
  const tail = tidy(tailOf(place)).replace(/^(?:av|of) (?:dem|dessa|them|these)(?!\p{L})\s*/iu, '')
  const what = counted(place)
  if (what) return `${what} ${placeBefore(place)}`.trim()
  const at = tail.toLowerCase().indexOf(noun.toLowerCase())
  const phrase = at < 0 ? `${noun} ${tail}` : withoutArticle(tail)
  const head = at < 0 ? noun : phrase.slice(0, phrase.toLowerCase().indexOf(noun.toLowerCase()) + noun.length)
  const rest = phrase.slice(head.length).trim()
  const turned = verbBefore(place)
  if (turned !== undefined && !/^som(?!\p{L})/iu.test(rest)) return `${head} som ${turned} ${rest}`
  // The noun itself is no verb, whatever it ends with.
  const relative = asRelative(`- ${rest}`, english.test(text)).slice(2)
  return `${head} ${relative}`
}

/** What a sum of money is for stands around it in ways that are not told apart: the clause, for a person to put in words. */
const sumTopic = (place: FigurePlace): string => {
  const { text, start, after } = place
  return `${text.slice(Math.max(after, start - 90), start).replace(/^\S*\s/, '')} ${tailOf(place)}`
}

/** Words that point to something said before: a phrase with them cannot be read by itself. */
const pointsBack =
  /(?<!\p{L})(?:detta|dessa|denna|sådan|sådant|sådana|such|this|these|those|them|dem)(?!\p{L})/iu

/** Whether a topic can be read by itself: it begins as a noun phrase does, ends as one and says something. */
const isWhole = (topic: string): boolean =>
  wordCount(topic) >= 2 &&
  topic.length <= 200 &&
  !cannotBegin.test(topic) &&
  !endsIncomplete(topic) &&
  !pointsBack.test(topic) &&
  !(
    / (?:att|that) (?:de|det|they)(?!\p{L})/iu.test(topic) && !/ (?:som|who|that \p{L}+ that) /iu.test(topic)
  ) &&
  !/\d$|[[\]|#*•%]|https?:/u.test(topic)

/**
 * What a figure counts, as a phrase of the language: its noun with what says which ones, without the figure, the time and
 * whose figure it is. Where no whole phrase is found, the words that stand there, which a person is to look at.
 */
export const topicOf = (place: FigurePlace, counts: 'things' | 'share' | 'money'): Topic => {
  const read = { things: countTopic, share: shareTopic, money: sumTopic }[counts]
  const found = clean(read(place)).slice(0, 240)
  const topic = found === '' ? clean(place.text.slice(0, place.start + 120)).slice(-120) : found
  return { topic, whole: counts !== 'money' && isWhole(topic) }
}

/** Whether a topic is one noun alone, which says whom among those told of before. */
export const isOneNoun = (topic: string): boolean => wordCount(topic) === 1 && !cannotBegin.test(topic)
