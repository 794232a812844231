import { type Definitions, findBodies, type Mention } from '../../../directory/index.ts'
import { anyLanguage } from '../language/languages.ts'
import { anyWord, tidy } from '../language/words.ts'

/**
 * Finds bodies in a text. The directory is the reader's own lexicon; a caller may bring another one, for example
 * one that also knows the bodies of its installation.
 */
export interface BodyLexicon {
  find: (text: string) => readonly Pick<Mention, 'start' | 'end' | 'name' | 'genitive' | 'by'>[]
}

/** The directory's lexicon, with the abbreviations that the document defines. */
export const directoryLexicon = (definitions?: Definitions, own: Definitions = new Map()): BodyLexicon => {
  // "MoI": the directory takes only capitals for an abbreviation.
  const mixed = [...own].filter(([short]) => /\p{Ll}/u.test(short))
  return remembering({
    find: (text) => {
      const found = findBodies(text, definitions ? { definitions } : {})
      const here = mixed.filter(([short]) => text.includes(short))
      if (here.length === 0) return found
      const more = here.flatMap(([short, { name }]) =>
        [...text.matchAll(anyWord([short], 'gu'))].map(({ index }) => ({
          start: index,
          end: index + short.length,
          name,
          genitive: false,
          by: 'definition' as const,
        })),
      )
      const free = found.filter(({ start, end }) => !more.some((one) => one.start < end && start < one.end))
      return [...free, ...more].sort((a, b) => a.start - b.start)
    },
  })
}

/** The same lexicon, which looks at each text only once: a sentence is read for several fields. */
export const remembering = (lexicon: BodyLexicon): BodyLexicon => {
  const seen = new Map<string, Mentions>()
  return {
    find: (text) => {
      const known = seen.get(text)
      if (known) return known
      const found = lexicon.find(text)
      if (seen.size > 20_000) seen.clear()
      seen.set(text, found)
      return found
    },
  }
}

/** A body that stands in a list of bodies: its name in the nominative and its place. */
export interface Named {
  name: string
  start: number
  end: number
  /** Known by name, or only taken for a body because of where it stands. */
  known: boolean
}

export type Mentions = ReturnType<BodyLexicon['find']>

const governs =
  /^(?:the )?(?:regeringen|regering|riksdagen|government|the government|parliament|(?!ministry|department).* government)$/iu

/** The government or parliament: never somebody that is given an assignment by the government. */
export const isGovernment = (name: string): boolean => governs.test(name)

const separator =
  /\s*(?:,\s*(?:och|og|samt|eller|and|or)\s+|,\s*|;\s*|\s(?:och\/eller|og\/eller|och|og|samt|eller|respektive|and\/or|and|or|as well as|liksom|såväl som|et)\s+|\s*[&/+]\s*|\s*\n\s*)/uy
const determiner =
  /(?:(?:den|det|de|den|både|bl\.a\.|bland annat|bland andra|t\.ex\.|främst|framför allt|i första hand|även|också|samtliga|alla|landets|the|both|all|relevant|among others|including|inter alia|e\.g\.|particularly|in particular|primarily|other bodies such as|såsom|such as|andra relevanta aktörer såsom|dåvarande|with)\s+)*/iuy
const bracket = /\s*\([^()]{1,60}\)/uy

/** "Arbeids- og inkluderingsdepartementet", "social- och hälsovårdsministeriet": two halves of one name. */
const halved = /\p{L}{3,}- (?:och|og) \p{L}{3,}/uy

const capital = "\\p{Lu}[\\p{L}\\p{N}’'&.-]*[\\p{L}\\p{N}&](?:[’'](?= \\p{Lu}))?|\\p{Lu}"
const nameOpening =
  '(?:Sveriges|Statens|Kungliga|Svenska|Nationella|Nationellt|Nordiska|Föreningen|Stiftelsen|Riksförbundet|Riksorganisationen|Svensk)'
const swedishName = new RegExp(
  `(?:${nameOpening} (?!(?:ska|att|som|och|samt|i|får|ges)(?!\\p{L}))\\p{Ll}{4,}(?: \\p{Ll}{5,}(?=[,.;)]|$| (?:och|samt|i)(?!\\p{L})))?|${capital})(?: (?:${capital}|(?!(?:ska|att|som|och|samt|i|för|får|ges|under|senast|medel|bidrag|ett|en)(?!\\p{L}))\\p{Ll}+(?:verket|styrelsen|myndigheten|rådet|nämnden|institutet|centrum|kommun|förbundet|byrån|delegationen|inspektionen|universitet|organisationen|stiftelsen|föreningen|kommittén|gruppen|fonden|akademin|högskolan)|av (?=\\p{Lu})(?:${capital})|för (?!fler|alla|dem|sina|den|det)\\p{Ll}{3,}(?: och \\p{Ll}{3,})?|mo[td] \\p{L}{3,}(?: och \\p{Ll}{3,})?|i (?:${capital})(?: län)?))*`,
  'uy',
)
const joint =
  '(?: of the | for the | on the | against | of | for | on | in (?=Human|Women|Persons|Children)| & | )'
const englishName = new RegExp(
  `(?:${capital})(?:${joint}(?:${capital}))*(?: (?:police|authorities|councils|forces))?`,
  'uy',
)
const head =
  /(?<!\p{L})(?:Agency|Authority|Board|Council|Commission|Commissioner|Office|Inspectorate|Service|Services|Institute|Ombudsman|Committee|Centre|Center|Police|Administration|Directorate|Taskforce|Force|Unit|Association|Federation|Foundation|Network|Ministry|Department|Secretariat|Bureau|University|College|Court|Courts|Executive|Group|Corporation|Trust|Union|Alliance|Customs|Prosecutor|Prosecutions|Society|Cross|Rapporteur|Government|Treasury|Attorney|Coordinator)(?!\p{L})/u

/** The second half of a name that is one word ("…departementet"). */
const office =
  /^.{3,}(?:departementet?|ministeriet|myndigheten|verket|styrelsen|direktoratet|rådet|nämnden|inspektionen|tilsynet|etaten|politiet|polisen)$/iu

export const isOffice = (name: string): boolean => office.test(name)

/** Groups of public bodies that English plans name in small letters, as Swedish ones name "kommunerna". */
const englishGroup =
  /(?:local (?:authorities|councils|government)|municipalities|county councils|regional authorities|social services|police forces|police|prosecutors|courts|non-governmental organi[sz]ations|civil society(?: organi[sz]ations)?|voluntary organi[sz]ations|trade unions|employers[’'] organi[sz]ations|social partners|health services|devolved administrations|law enforcement agencies|victim support organi[sz]ations|embassies)(?!\p{L})/uy

/** The same in the languages that the directory does not know. */
const neighbourGroup = new RegExp(`(?:${anyLanguage('groups')})(?!\\p{L})`, 'iuy')

const at = (pattern: RegExp, text: string, position: number): RegExpExecArray | null => {
  pattern.lastIndex = position
  return pattern.exec(text)
}

const stopWords =
  /^(?:att|som|ska|skall|för|i|på|om|genom|enligt|inom|under|vid|med|av|är|får|kan|bör|har|ett|en|ta|to|will|shall|should|must|that|which|who|on|by|for|in|of|at|as|is|are|has|have|about|when|where|with|from|after|before|during|develop\w*|så)$/iu

/**
 * The list of bodies that begins at a place in the text ("Polisen, Åklagarmyndigheten och Migrationsverket"). It
 * ends at the first words that name nobody; general groups inside it ("other actors concerned") are passed over.
 */
export const bodiesFrom = (text: string, mentions: Mentions, position: number, english: boolean): Named[] => {
  const found: Named[] = []
  const starts = new Map(mentions.map((mention) => [mention.start, mention]))
  let here = position
  for (let rounds = 0; rounds < 60; rounds += 1) {
    here = at(determiner, text, here) ? determiner.lastIndex : here
    const named = bodyAt(text, starts, here, english)
    if (named === 'genitive') return found
    if (named) {
      if (!isGovernment(named.name)) found.push(named)
      here = named.end
      if (at(bracket, text, here)) here = bracket.lastIndex
    } else {
      const passed = generalGroup(text, here, starts)
      if (passed === undefined) return found
      here = passed
    }
    const gap = at(separator, text, here)
    if (!gap || gap[0] === '') return found
    here = separator.lastIndex
  }
  return found
}

/** "Research institute of Sweden (RISE)": a name goes on until the bracket that shortens it. */
const shortened = /^(\p{Lu}[\p{L}-]+(?: (?!och |and |og |ska |will )[\p{L}&’'-]+){1,7}) \((\p{Lu}{2,8})\)/u

/** "National Archives and Records Administration (NARA)": the bracket has the initials of one name. */
const spelled =
  /^(?<name>(?:\p{Lu}[\p{L}’'-]*,? (?:(?:and|of|for|the|on|&) )*){2,8})\((?<short>\p{Lu}{3,8})\)/u

const spelledOut = (text: string): string | undefined => {
  const { name = '', short } = spelled.exec(text)?.groups ?? {}
  return name.replace(/[^\p{Lu}]|(?<=\p{L})\p{Lu}/gu, '') === short ? name.trim() : undefined
}

const bodyAt = (
  text: string,
  starts: ReadonlyMap<number, Mentions[number]>,
  here: number,
  english: boolean,
): Named | 'genitive' | undefined => {
  const found = starts.get(here)
  // "Red Havn, Center": two names that a comma parts are none together.
  const mention = found?.by === 'form' && /, \p{Lu}/u.test(found.name) ? undefined : found
  if (mention?.genitive) return 'genitive'
  const full = english ? spelledOut(text.slice(here, here + 160)) : undefined
  if (full) return { name: shown(full), start: here, end: here + full.length, known: true }
  const written = at(english ? englishName : swedishName, text, here)
  if (mention && mention.by !== 'form') {
    // "ECPAT Sweden": a known name may be the beginning of a longer one.
    const longer =
      english &&
      written &&
      written[0].length > mention.end - here &&
      /^ \p{Lu}\p{Ll}+$/u.test(text.slice(mention.end, here + written[0].length))
    // A county that the directory does not know: "Länsstyrelsen i Fjällans län" is still one name.
    const county = /^ i \p{Lu}\p{L}+ län(?!\p{L})/u.exec(text.slice(mention.end, mention.end + 40))
    if (county && /^länsstyrelsen$/iu.test(mention.name)) {
      return {
        name: shown(text.slice(here, mention.end + county[0].length)),
        start: here,
        end: mention.end + county[0].length,
        known: true,
      }
    }
    const end = longer ? here + written[0].length : mention.end
    return { name: shown(longer ? written[0] : mention.name), start: here, end, known: true }
  }
  const short = shortened.exec(text.slice(here, here + 120))
  const initial = short && new RegExp(`(?:^| )${short[2]![0]}`, 'iu')
  if (short && initial?.test(short[1]!) && !mention) {
    return { name: shown(short[1]!), start: here, end: here + short[1]!.length, known: true }
  }
  if (english && written) {
    const end = englishEnd(text, here, written[0].length)
    const name = shown(text.slice(here, end))
    if (/^[\p{Lu}\d]/u.test(name)) return { name, start: here, end, known: head.test(name) }
  }
  const whole = at(halved, text, here)
  if (whole && (mention?.end ?? 0) <= here + whole[0].length)
    return {
      name: shown(whole[0]),
      start: here,
      end: here + whole[0].length,
      known: head.test(whole[0]) || isOffice(whole[0]),
    }
  if (mention && written && / i \p{Lu}\p{L}+$/u.test(written[0]) && written[0].startsWith(mention.name)) {
    return { name: shown(written[0]), start: here, end: here + written[0].length, known: true }
  }
  if (mention) {
    // "Myndigheten för nätsäkerhet ta fram": the form may have taken the sentence's verb along.
    const verb =
      / (?:ta|göra|ge|se|utveckla|genomföra|stödja|kartlägga|sprida|utbilda|utreda|analysera|ska|utvärdera|samordna|öka|stärka)$/u.exec(
        mention.name,
      )
    const name = verb ? mention.name.slice(0, -verb[0].length) : mention.name
    return { name: shown(name), start: here, end: mention.end - (verb ? verb[0].length : 0), known: true }
  }
  const group = at(english ? englishGroup : neighbourGroup, text, here)
  if (group) return { name: group[0], start: here, end: here + group[0].length, known: true }
  if (!written || written[0].length < 2 || stopWords.test(written[0])) return undefined
  return { name: shown(written[0]), start: here, end: here + written[0].length, known: false }
}

/** "Department of Health and Social Care" is one body: "and" goes on where no new body begins after it. */
const englishEnd = (text: string, start: number, length: number): number => {
  let end = start + length
  const name = text.slice(start, end)
  if (!head.test(name) && name.includes(' ')) {
    // "Crime Victim Compensation and Support Authority": the first half is no body by itself.
    const rest = /^ and (?=\p{Lu})/u.exec(text.slice(end, end + 6))
    const next = rest ? at(englishName, text, end + rest[0].length) : null
    if (
      rest &&
      next &&
      /^\S+(?: \S+)? ?(?:Agency|Authority|Board|Service|Commission|Council)$/u.test(next[0])
    ) {
      return end + rest[0].length + next[0].length
    }
  }
  const headed = /^(?:Ministry|Department|Office|Minister|Board|Agency|Council) (?:of|for|on) /u.test(name)
  if (!headed && !/ (?:of|for) /u.test(name)) return end
  for (let rounds = 0; rounds < 6; rounds += 1) {
    const more = /^(?:, and | and |, | & )(?=\p{Lu})/u.exec(text.slice(end, end + 8))
    if (!more) return end
    const next = at(englishName, text, end + more[0].length)
    if (
      !next ||
      (head.test(next[0]) && !/^(?:Local|Regional) Government/u.test(next[0])) ||
      /^\p{Lu}{2,8}$/u.test(next[0])
    )
      return end
    if (more[0] === ', ' && !/^[^.;]{0,120}(?: and | & )\p{Lu}/u.test(text.slice(end + 2, end + 100)))
      return end
    end += more[0].length + next[0].length
  }
  return end
}

const shown = (name: string): string =>
  tidy(name)
    .replace(/^the /iu, '')
    .replace(/[.,;:]$/, '')

/** Passes over up to six words in small letters that name a general group; undefined where a clause goes on. */
const generalGroup = (
  text: string,
  here: number,
  starts: ReadonlyMap<number, Mentions[number]>,
): number | undefined => {
  const words = /^(?:\p{Ll}[\p{L}-]*(?: (?=\p{Ll})|(?=[,;.)]|$| (?:och|samt|and) ))){1,6}/u.exec(
    text.slice(here, here + 120),
  )?.[0]
  if (!words) return undefined
  // "övriga delar av CBSS": the name belongs to the group.
  const part = /^(?:av|inom|of|within) /u.exec(text.slice(here + words.length, here + words.length + 8))
  if (part) return starts.get(here + words.length + part[0].length)?.end
  const all = words.trim().split(' ')
  const stop = all.findIndex((word) => stopWords.test(word) || /^(?:och|samt|and)$/u.test(word))
  if (stop === 0) return undefined
  const kept = stop < 0 ? all : all.slice(0, stop)
  if (stop > 0 && !/^(?:och|samt|and)$/u.test(all[stop]!)) return undefined
  return here + kept.join(' ').length
}

/** "Tehnopol Science and Business Park": two halves that neither is a body by itself are one name. */
const isOneName = (value: string, mentions: Mentions): boolean => {
  // "Direktoratet for forvaltning og økonomistyring": the second half is no name of its own.
  if (/^\p{Lu}[^,;/&.()]* (?:for|för) \p{Ll}[^,;/&.()]* (?:og|och) \p{Ll}[^,;/&.()]*$/u.test(value))
    return mentions.length === 0 || mentions[0]!.end < value.length
  const halves = /^(?<one>\p{Lu}[^,;/&.()]{2,60}) (?:and|och|og) (?<other>\p{Lu}[^,;/&.()]{2,60})$/u.exec(
    value,
  )?.groups
  if (!halves || mentions.length > 0) return false
  return [halves.one!, halves.other!].every(
    (half) => !head.test(half) && !/^\p{Lu}+$/u.test(half) && half.includes(' '),
  )
}

const nameGoesOn = /^(?: (?:\p{Lu}[\p{L}\d-]*|rf|ry|ab|kommun|stad))+(?=\s*(?:[,;/.(]|$))/u

/** The bodies of a labelled value ("Lead: Home Office, Border Force"), also those that nobody knows. */
export const bodiesInValue = (value: string, lexicon: BodyLexicon, english: boolean): Named[] => {
  const found: Named[] = []
  const mentions = lexicon.find(value)
  const clean = value.replace(/^(?:tbc|tbd|n\/a|–|-)$/iu, '')
  if (isOneName(clean.trim(), mentions))
    return [{ name: shown(clean), start: 0, end: clean.length, known: false }]
  let here = 0
  while (here < clean.length) {
    const list = bodiesFrom(clean, mentions, here, english)
    const end = list.at(-1)?.end
    if (end === undefined) {
      const plain =
        /^(?!\p{Lu})[\p{L}-]{4,}(?: [\p{L}-]+){0,3}(?=\s*(?:[,;/.]|$|\s(?:och|samt|and)\s))/u.exec(
          clean.slice(here),
        )?.[0]
      if (
        plain &&
        !/^(?:berörda|andra|övriga|relevanta|aktuella|alla|samtliga|flera|other|relevant|all|various|several|concerned|tbc|tbd|löpande|ongoing|ingen|none|ej|not|med|with|m\.fl|etc)(?!\p{L})/iu.test(
          plain,
        )
      ) {
        found.push({ name: plain, start: here, end: here + plain.length, known: false })
        here += plain.length
        continue
      }
      const next = /[,;/\n.&()]\s*|\s(?:och|samt|and|with|med)\s/u.exec(clean.slice(here))
      if (!next) break
      here += next.index + next[0].length
      continue
    }
    // "Studieförbundet Skog", "Naturprodukter rf": a labelled name goes on to the next sign.
    const more = nameGoesOn.exec(clean.slice(end))?.[0] ?? ''
    found.push(...list.slice(0, -1), { ...list.at(-1)!, name: list.at(-1)!.name + more })
    here = end + more.length
  }
  return uniqueBodies(
    found.filter(
      ({ name }) =>
        !/^(?:All|Alla|Ongoing|Löpande|Tbc|TBC|TBD|Various|Other|Others|Övriga|Q\d|\d.*)$/u.test(name),
    ),
  )
}

/** Each body once, in order of first mention. */
export const uniqueBodies = <T extends { name: string }>(bodies: T[]): T[] => {
  const seen = new Set<string>()
  return bodies.filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
}
