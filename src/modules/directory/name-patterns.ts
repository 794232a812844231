/**
 * Recognises bodies that nobody has listed, by the form of their names. Every expression is sticky and bounded,
 * and tried only at the start of a word, so that a text is read in linear time.
 */
export interface PatternHit {
  /** The name in the nominative, with line-end hyphens removed. */
  readonly name: string
  readonly end: number
  readonly genitive: boolean
}

interface Pattern {
  readonly expression: RegExp
  /** Names of this form that are common words. */
  readonly not?: RegExp
  /** Whether a final s after the name is the genitive's. */
  readonly swedish: boolean
}

const END = '(?![\\p{L}\\p{N}]|[-:]\\p{L})'
const GENITIVE = `(?<genitive>:?s)?${END}`
const WORD = '\\p{Ll}[\\p{Ll}-]*'

const AGENCY_ENDINGS =
  'verket|styrelsen|myndigheten|inspektionen|nämnden|rådet|ombudsmannen|institutet|kansliet|delegationen|' +
  'ämbetet|departementet|domstolen|förbundet|regionen'
const INDEFINITE_ENDINGS =
  'verk|styrelse|råd|nämnd|institut|inspektion|laboratorium|center|centrum|kommission|myndighet|fond|delegation|beredning'

const COMMON_WORDS =
  /^(?:(?:nät|regel|ram|hant|konst|kraft|på|vatten|timmer|läro|byg?g|konst)?verket|.*områdets?|(?:sam|för|till|bi|ö|stats)?rådet|(?:tillsyns|expert|värd|förvaltnings|samordnings|uppdrags|stabs|enrådighets|nämnd|besluts|ansvars|bevaknings|sektors|barn|brotts|närliggande)?-?myndigheten|styrelsen|nämnden|institutet|departementet|kansliet|inspektionen|delegationen|ombudsmannen|regionen|förbundet|domstolen|fack(?:departementet)|storstadsregionen|(?:öresunds|östersjö)regionen|uppsägningsrådet)$/iu

// What may follow "Myndigheten för": up to four words, none of which begins the rest of the sentence.
const STOP =
  'ska|skall|bör|får|har|att|och|samt|eller|i|på|som|om|till|från|med|av|vid|är|ger|avser|lämnar|under|senast|inom|genom|enligt|ansvarar|redovisar|andra|övriga'
const STEP = `(?!(?:${STOP})\\b)${WORD}`
const SUBJECT = `(?:${WORD}- och ${STEP}|(?:${STEP}(?:t|a|sk|ell|al|lig) )?${STEP}(?: och (?!(?:${STOP}|länsstyrelserna|kommuner|regioner|landsting)\\b)${STEP}(?!s?(?:verket|styrelsen|myndigheten)))?)`

const ENGLISH_HEAD =
  'Agency|Authority|Board|Council|Commission|Commissioner|Office|Inspectorate|Service|Institute|Ombudsman|Committee|Centre|Center|Police|Administration|Directorate|Taskforce|Task Force|Unit|Association|Federation|Foundation|Network'
const CAPITAL = "\\p{Lu}[\\p{L}’'-]*"
const ENGLISH_TAIL = `(?: (?:of|for|on|against) (?:the )?${CAPITAL}(?:(?:, | and |, and | & | of | )${CAPITAL}){0,5})?`

const pattern = (source: string, swedish: boolean, not?: RegExp): Pattern => ({
  expression: new RegExp(`${source}${swedish ? GENITIVE : `(?<genitive>[’']s)?${END}`}`, 'uy'),
  swedish,
  ...(not === undefined ? {} : { not }),
})

const PATTERNS: readonly Pattern[] = [
  pattern(`\\p{Lu}\\p{L}+- och \\p{Ll}{3,30}?(?:${AGENCY_ENDINGS})`, true),
  pattern(`\\p{Lu}[\\p{L}\\u00ad-]{2,40}?(?:${AGENCY_ENDINGS})`, true, COMMON_WORDS),
  pattern(`Statens (?:${WORD} (?:och )?){0,2}\\p{Ll}*(?:${INDEFINITE_ENDINGS})`, true),
  pattern(
    `(?:Myndigheten|Nämnden|Inspektionen|Institutet|Rådet|Delegationen|Kommittén|Styrelsen|Centrum|Nationellt centrum|Nationellt kunskapscentrum|Utredningen|Stiftelsen|Kommissionen) (?:för|mot|om) ${SUBJECT}`,
    true,
  ),
  pattern('(?<!\\p{Lu}\\p{L}{0,30} )Region (?:Västra Götaland|Jönköpings län|\\p{Lu}\\p{Ll}+)', true),
  pattern('(?:(?:Universitetet|Högskolan) i \\p{Lu}\\p{Ll}+|Högskolan (?:Väst|Dalarna|Kristianstad))', true),
  pattern(
    '\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)? (?:kommun|stad|landsting|universitet|tingsrätt|stadsmission)',
    true,
    /^(?:En|Varje|Denna|Ingen|Vilken|Samma|Någon|Berörd|Respektive|Aktuell|Den|Sin|Övrig|Ett|Varje|Detta|Varje) /u,
  ),
  pattern(
    `(?:Ministry|Department) (?:of|for) (?:the )?${CAPITAL}(?:(?:, | and |, and | & | of | )${CAPITAL}){0,6}`,
    false,
  ),
  pattern(
    `(?:${CAPITAL}(?: (?:of|for|on|against) (?:the )?| and |, (?=\\p{Lu})| )){1,6}?(?:${ENGLISH_HEAD})${ENGLISH_TAIL}`,
    false,
    /^(?:The|This|That|Each|Every|An?|Any|Our|Its|Their|Under|In|On|For|Such) (?:\p{L}+)$|^Customer /u,
  ),
]

const ARTICLE = /^(?:The|In|Under|For|And|Both|All) (?=\p{Lu})/u

/** "Polis-myndigheten" → "Polismyndigheten"; "EU-rådet" and "Post- och telestyrelsen" keep their hyphens. */
const joined = (name: string): string =>
  name
    .replace(/\u00ad\s*/gu, '')
    .replace(/(\p{Ll})-(?:\s*\n\s*)?(?=\p{Ll})/gu, '$1')
    .replace(/\s+/gu, ' ')

/** The body whose name has a known form and starts at `start`, which must be the start of a word. */
export const patternAt = (text: string, start: number): PatternHit | undefined => {
  for (const { expression, not, swedish } of PATTERNS) {
    expression.lastIndex = start
    const match = expression.exec(text)
    if (match === null) continue
    const suffix = match.groups?.genitive ?? ''
    const written = joined(match[0].slice(0, match[0].length - suffix.length))
    const name = swedish ? written : written.replace(ARTICLE, '')
    if (not?.test(name) === true || (!swedish && !name.includes(' '))) continue
    return { name, end: start + match[0].length, genitive: suffix !== '' }
  }
  return undefined
}
