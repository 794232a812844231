import type { AssignmentText, Part, PlacedSentence } from './assignment-text.ts'
import { isAboutEarlierDecision, sentencesIn } from './assignment-text.ts'
import { partNamedIn, stepNamedIn } from './reporting.ts'
import type { AssignmentDeadline, AssignmentQuestion } from './schema.ts'

const REPORT =
  '(?:(?:del|slut|års|resultat|åter)?(?:redovisning|rapportering|rapport)(?:en|erna|ar(?:na)?)?(?: av (?:del)?uppdrag(?:et)?(?: \\d{1,2})?)?)'
const ALSO =
  '(?:(?:även|också|särskilt|bland annat|bl\\.a\\.|vidare|dessutom|minst|åtminstone|därutöver|det|i vart fall) )*'
const MUST = '(?:ska|skall|bör)'

/** What one does in a report, as it is asked for; what is only to be there is asked for by its own name. */
const ASKED: Readonly<Record<string, string>> = {
  beskriva: 'Beskriv',
  'redogöra för': 'Redogör för',
  redovisa: 'Redovisa',
  'rapportera om': 'Rapportera om',
  belysa: 'Belys',
  visa: 'Visa',
  ange: 'Ange',
  analysera: 'Analysera',
  bedöma: 'Bedöm',
  behandla: 'Behandla',
  describe: 'Describe',
  'account for': 'Account for',
  'report on': 'Report on',
  show: 'Show',
  'set out': 'Set out',
  state: 'State',
  assess: 'Assess',
}
const HOLDS = '(?:innehålla|omfatta|inkludera|innefatta|ingå|framgå|include|contain)'
const VERB = `(?<verb>${Object.keys(ASKED).join('|')}|${HOLDS})`

const OF_THE_REPORT = [
  // "Redovisningen ska innehålla …", "Slutrapporten ska beskriva …"
  new RegExp(`^(?<noun>${REPORT}) ${MUST} ${ALSO}${VERB} (?<what>.+)$`, 'isu'),
  // "Av redovisningen ska det framgå …", "I redovisningen ska myndigheten redogöra för …"
  new RegExp(
    `^(?:Av|I|Vid) (?<noun>${REPORT}) ${MUST} (?:[^,.]{3,60}? )??${ALSO}${VERB} (?<what>.+)$`,
    'isu',
  ),
  new RegExp(
    `^The (?<noun>(?:interim |final |progress )?report(?:ing)?) (?:shall|must|should|is to) (?:also )?${VERB} (?<what>.+)$`,
    'isu',
  ),
]
const OF_THE_BODY = [
  // "Myndigheterna ska redogöra för vidtagna åtgärder": what has been done is told in the report.
  new RegExp(
    `(?:^|(?<!\\p{L})${MUST} ${ALSO}|(?<!\\p{L})samt |(?<!\\p{L})och )(?<verb>redogöra för|redovisa|rapportera om) (?<what>.+)$`,
    'isu',
  ),
  /(?:^|(?:shall|must) (?:also )?)(?<verb>account for|report on) (?<what>.+)$/isu,
]
/** "en ekonomisk redovisning av använda medel … ska lämnas": the name of an account is what it is to hold. */
const NAMED_ACCOUNT =
  /(?<!\p{L})(?<what>(?:[Ee]konomisk (?:slut)?redovisning|[Rr]esultatredovisning|[Vv]erksamhetsberättelse|[Ff]inancial (?:report|account))(?: (?:av|of) .+?)?)(?= (?:ska|skall|shall|must) |,| till (?:Regering|regering|\p{Lu})| to the | senast| no later| samt en?(?!\p{L})| och en?(?!\p{L})| and a |\.?$)/gu

/** The assignment itself, a day or a receiver is nothing that is told. */
const NOTHING_TOLD =
  /^(?:(?:del|slut)?uppdraget|uppdragen|detta|det|dessa|sitt|sina uppdrag|arbetet med uppdraget (?:senast|till)|resultatet av uppdraget (?:senast|till)|till|senast|den|the assignment|it|to|by)(?!\p{L})/iu
const ADDRESS =
  /,? (?:(?:till|hos) (?:Regeringskansliet|regeringen|Regeringen|\p{Lu}\p{L}*departementet)|to the (?:Government|Ministry)|(?:senast|no later than) (?:den |the )?\d|i samband med (?:del|slut)?redovis).*$/u

/** Several things asked for in one sentence, each of which begins as a thing of its own does. */
const NEXT =
  /,? (?:och|samt|and) (?=(?:en|ett|hur|vad|vilka|vilken|vilket|varför|förslag|uppgift(?:er)?|exempel|how|what|which|why|a|an) )|, (?=(?:en|ett|hur|vad|vilka|vilken|vilket|varför|förslag|uppgift(?:er)?|exempel|how|what|which|why|a|an) )/u

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const tidied = (text: string): string =>
  text
    .replace(ADDRESS, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?:[,;.:]| (?:och|samt|and))+$/u, '')
    .trim()

const isNamed = (verb: string): boolean => new RegExp(`^${HOLDS}$`, 'iu').test(verb)

const askedFor = (verb: string, what: string): string[] => {
  if (NOTHING_TOLD.test(what)) return []
  if (!isNamed(verb)) return [`${ASKED[verb.toLowerCase()] ?? capital(verb)} ${tidied(what)}`]
  return tidied(what)
    .split(NEXT)
    .map((one) => capital(tidied(one)))
}

/** A list that the report is to hold: "Redovisningen ska innehålla följande:". */
const LEADS_LIST = new RegExp(
  `(?:^|[.!?] )(?:(?:Av|I) )?(?<noun>${REPORT}|(?:the |The )(?:interim |final )?report) (?:${MUST}|shall|must|should)[^.]*(?::|följande(?: delar| uppgifter)?:?|following:?)$`,
  'iu',
)

interface Found {
  readonly text: string
  readonly noun: string
  readonly sentence: PlacedSentence
}

const inSentence = (sentence: PlacedSentence): Found[] => {
  const text = sentence.text.replace(/\s+/gu, ' ')
  if (LEADS_LIST.test(text)) return []
  for (const pattern of OF_THE_REPORT) {
    const { noun, verb, what } = pattern.exec(text)?.groups ?? {}
    if (verb !== undefined && what !== undefined)
      return askedFor(verb, what).map((one) => ({ text: one, noun: noun ?? '', sentence }))
  }
  const accounts = [...text.matchAll(NAMED_ACCOUNT)].map((match) => ({
    text: capital(tidied(match.groups?.what ?? '')),
    noun: '',
    sentence,
  }))
  if (accounts.length > 0) return accounts
  for (const pattern of OF_THE_BODY) {
    const { verb, what } = pattern.exec(text)?.groups ?? {}
    if (verb !== undefined && what !== undefined)
      return askedFor(verb, what).map((one) => ({ text: one, noun: '', sentence }))
  }
  return []
}

const lists = (parts: readonly Part[]): Found[] => {
  let noun: string | undefined
  const found: Found[] = []
  for (const part of parts) {
    if (part.kind !== 'item') {
      noun = LEADS_LIST.exec(part.text.replace(/\s+/gu, ' '))?.groups?.noun
      continue
    }
    if (noun === undefined) continue
    found.push({
      text: capital(tidied(part.text)),
      noun,
      sentence: { text: part.text, start: part.start, end: part.end, part },
    })
  }
  return found
}

/** "Redovisningen" is the one that was last spoken of in the same paragraph. */
const stepOf = ({ noun, sentence }: Found, all: readonly PlacedSentence[]): 'interim' | 'final' | null => {
  const own = stepNamedIn(noun)
  if (own !== null || noun === '') return own
  const before = all.filter(({ part, end }) => part === sentence.part && end <= sentence.start).at(-1)
  return before === undefined ? null : stepNamedIn(before.text)
}

const headingOf = (parts: readonly Part[], at: number): string =>
  parts.findLast(({ kind, start }) => kind === 'heading' && start <= at)?.text ?? ''

/**
 * What a decision wants told in the report on it: each thing in the decision's own words, as a question of the form, with the part of
 * the assignment and the kind of report that it belongs to. What is not asked for by name is not invented.
 */
export const questionsOf = (
  { parts }: AssignmentText,
  deadlines: readonly AssignmentDeadline[],
): AssignmentQuestion[] => {
  const told = parts.filter(({ zone, kind }) => zone !== 'end' && zone !== 'reasons' && kind !== 'heading')
  const sentences = sentencesIn(told)
  const listed = lists(told)
  const inLists = new Set(listed.map(({ sentence }) => sentence.part))
  const found = [
    ...sentences
      .filter((sentence) => !isAboutEarlierDecision(sentence) && !inLists.has(sentence.part))
      .flatMap(inSentence),
    ...listed,
  ].sort((one, other) => one.sentence.start - other.sentence.start)
  const kinds = new Set(deadlines.map(({ kind }) => kind))
  const questions = found
    .filter(({ text }) => text.length >= 8)
    .map((one) => ({
      question: one.text,
      part: partNamedIn(one.sentence.text) ?? partNamedIn(headingOf(parts, one.sentence.start)),
      askedIn: kinds.size > 1 ? stepOf(one, sentences) : null,
    }))
  return questions.filter(
    ({ question, part }, index) =>
      questions.findIndex((other) => other.question === question && other.part === part) === index,
  )
}
