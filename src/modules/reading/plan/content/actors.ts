import { sentencesOf } from '../language/sentences.ts'
import { anyWord, matchesOf, wordEnd, wordStart } from '../language/words.ts'
import { government, isDuty } from '../orders.ts'
import {
  type BodyLexicon,
  bodiesFrom,
  bodiesInValue,
  isGovernment,
  isOffice,
  type Mentions,
  type Named,
  uniqueBodies,
} from './bodies.ts'
import { isOthersTask, refersToOther } from './others.ts'
import type { Content, Statement } from './passages.ts'
import { re, type Slot, slotsOf, subject } from './slots.ts'

/** Who acts, who is heard and who works along, each in the nominative, with how sure the reader is. */
export interface Actors {
  lead: string[]
  consulted: string[]
  cooperating: string[]
  confidence: { lead: number; consulted: number; cooperating: number }
}

const trigger = (alternatives: string[]): RegExp =>
  new RegExp(
    `${wordStart}(?:${alternatives.join('|')})${wordEnd}:?\\s*(?:(?:\\p{Ll}+,? ){1,4}(?:till exempel|exempelvis|såsom|bland (?:annat|andra)|such as|including) )?`,
    'giu',
  )

const consulting = trigger([
  '(?:i|efter|under) (?:nära |löpande )?samråd med',
  'samråda(?:r)? (?:även |också |löpande )?med',
  'samråd (?:ska |bör |skall )?(?:även |också )?(?:ske |genomföras |hållas )?med',
  'efter (?:att ha )?hör(?:ande av|t)',
  'inhämta(?:s|r)? (?:\\p{L}+ ){0,4}(?:synpunkter|erfarenheter|kunskap(?:er)?|underlag|yttranden?|information)(?: och (?:\\p{L}+ )?(?:synpunkter|erfarenheter|kunskap(?:er)?|underlag|information))? (?:ska |skall |bör )?(?:inhämtas )?från',
  '(?:synpunkter|erfarenheter|yttranden?)(?: och (?:synpunkter|erfarenheter|kunskap(?:er)?))? (?:ska |skall |bör )?(?:även |också )?(?:inhämtas|hämtas in|begäras) från',
  'inhämta [^.,]{3,60}? hos',
  'höra',
  'i dialog med',
  'föra (?:en )?dialog med',
  'ge(?= [^.]{3,120}tillfälle att (?:yttra|lämna synpunkter))',
  '(?:in|after|following|through|under|subject to)(?: close| full| prior| regular| due)? consultations? with',
  'consult(?:s|ing)?(?: closely| fully)?(?: with)?',
  'consultations? (?:shall|will|must|should|is to|are to) (?:also )?(?:take place|be held|be conducted|be carried out) with',
  'after (?:having )?(?:consulted|heard|hearing)(?: with)?',
  'having (?:consulted|heard)(?: with)?',
  '(?:obtain|seek|invite|gather|collect|request|take|hear)(?:s|ing)? (?:\\p{L}+ ){0,3}(?:views|opinions|comments|input|advice|experiences?|feedback)(?: and (?:\\p{L}+ )?(?:views|opinions|comments|input|advice|experiences?))? (?:of|from)',
  '(?:views|opinions|comments|input) (?:of|from)(?= .{3,160}(?:shall|will|should|must|are to|is to) (?:also )?be (?:obtained|sought|heard|invited))',
  '(?:views|opinions|comments|input)(?: and \\p{L}+)? (?:shall|will|should|must|are to) (?:also )?be (?:obtained|sought|invited|collected|gathered) from',
  'in dialogue with',
  'on the advice of',
  'taking advice from',
  'with (?:input|advice) from',
])
const cooperating = trigger([
  'i (?:nära |nært |tæt |tett |fördjupad |bred |fortsatt |god )?(?:samverkan|samarbete|samarbeid|samarbejde|partnerskap|samspel) med',
  'samverka(?:r)? (?:nära |även |också |aktivt )?med',
  'samarbeta(?:r)? (?:nära |även |också )?med',
  'tillsammans med',
  'sammen med',
  'gemensamt med',
  '(?:nära )?(?:samarbete|samverkan) (?:ska |bör |skall )?(?:även |också )?(?:ske |bedrivas |äga rum )?med',
  'med (?:stöd|bistånd|hjälp) (?:av|från)(?= \\p{Lu})',
  'samordna(?:s|r)? (?:arbetet |uppdraget |insatserna |sitt arbete )?med(?= \\p{Lu})',
  'i samordning med',
  '(?:in|through|by) (?:close |closer |full |active |joint )?(?:co-?operation|collaboration|partnership|conjunction|coordination|co-ordination|liaison|tandem|concert) with',
  'together with',
  'jointly with',
  'work(?:s|ing)?(?: closely| together| jointly| in partnership| collaboratively)* with',
  'along ?side',
  'along with',
  '(?:co-?operat|collaborat|liais|partner|engag)(?:e|es|ing)?(?: closely| actively)? with',
  'partner(?:s|ing)? with',
  'with (?:the )?(?:support|assistance|help|participation|involvement) (?:of|from)',
  'with(?= (?:the )?\\p{Lu}[^.]{3,200}?[;,] we (?:will|shall|are))',
  'supported by',
  'assisted by',
  'co-?ordinat(?:e|es|ing) (?:\\p{L}+ ){0,3}with',
])

/** Where those who are only heard or work along begin, inside "ge X, i samråd med Y, i uppdrag". */
const aside =
  /(?:,\s*)?(?:(?:i|efter) (?:\p{L}+ )?(?:samråd|samverkan|samarbete|samarbeid|samarbejde)|tillsammans med|sammen med|gemensamt med|in (?:\p{L}+ )?(?:consultation|cooperation|co-operation|collaboration|partnership) with|together with|working with|with support from|jointly with)/iu

const inquiry = re(
  `${wordStart}(?:(?:en |den )?särskild(?:e)? utredare|en utredning|en kommitté|en parlamentarisk kommitté|(?:an? )?special (?:investigator|inquiry|commissioner|rapporteur)|an? (?:independent |public |government )?inquiry|a special(?:ly)? appointed (?:inquiry|investigator)|an? inquiry chair|a (?:government )?committee of inquiry)${wordEnd}`,
  'iu',
)
const supports = re(
  `${wordStart}(?:stödja|stöder|stödjer|finansiera|finansierar|bidra till|support|fund|finance|co-finance) (?=(?:the )?\\p{Lu})`,
  'gu',
)

/** Reads who is to act, who is to be heard and who works along. */
export const actorsOf = (content: Content, lexicon: BodyLexicon): Actors => {
  const labelled = {
    lead: labelledBodies(content, 'lead', lexicon),
    consulted: labelledBodies(content, 'consulted', lexicon),
    cooperating: labelledBodies(content, 'cooperating', lexicon),
  }
  const own = content.statements.filter((statement) => statement.own)
  const rest = content.statements.filter(
    (statement) =>
      !statement.own && !statement.aside && !refersToOther(statement.text) && !isOthersTask(statement),
  )
  const found =
    headingLead(content, lexicon) ??
    leadFrom(own, content, lexicon, true) ??
    introLead(content, lexicon) ??
    leadFrom(rest, content, lexicon, false) ??
    titleLead(content, lexicon)
  const lead =
    labelled.lead.length > 0 ? { bodies: labelled.lead, sure: 0.97 } : (found ?? governmentLead(content))
  const leads = new Set(lead.bodies.map(({ name }) => name.toLowerCase()))
  const others = (bodies: Named[]): Named[] =>
    uniqueBodies(bodies.filter(({ name }) => !leads.has(name.toLowerCase())))
  const consulted = others([...labelled.consulted, ...along(content, lexicon, consulting)])
  const working = others([...labelled.cooperating, ...along(content, lexicon, cooperating)])
  return {
    lead: lead.bodies.map(({ name }) => name),
    consulted: consulted.map(({ name }) => name),
    cooperating: working.map(({ name }) => name),
    confidence: { lead: lead.sure, consulted: sureOf(consulted), cooperating: sureOf(working) },
  }
}

const sureOf = (bodies: Named[]): number =>
  bodies.length === 0 ? 0.8 : bodies.every(({ known }) => known) ? 0.9 : 0.6

const labelledBodies = (
  { section, english }: Content,
  kind: 'lead' | 'consulted' | 'cooperating',
  lexicon: BodyLexicon,
): Named[] =>
  uniqueBodies(
    section.fields
      .filter((field) => field.kind === kind)
      .flatMap(({ value }) => bodiesInValue(value.slice(0, aside.exec(value)?.index), lexicon, english)),
  )

const listed =
  /(?<!\p{L})(?:åtgärder(?:na)?|insatser(?:na)?|följande|nedan\p{L}*|measures|actions|activities|following|below)(?!\p{L})/iu

/** Who is given the whole list: "Regeringen uppdrar åt X att genomföra nedan beskrivna åtgärder". */
export const addresseesOf = (texts: string[], lexicon: BodyLexicon, english: boolean): string[] => {
  for (const text of texts.flatMap((paragraph) => sentencesOf(paragraph).map((sentence) => sentence.text))) {
    if (!listed.test(text)) continue
    const mentions = lexicon.find(text)
    for (const slot of slotsOf(english).filter(({ sure }) => sure >= 0.93)) {
      const bodies = slotBodies(text, mentions, slot, english).filter(({ known }) => known)
      if (bodies.length > 0) return bodies.map(({ name }) => name)
    }
  }
  return []
}

/** "Cabinet Office will support …": a heading that is a sentence says who acts. */
const headingLead = ({ section, english }: Content, lexicon: BodyLexicon): Lead | undefined => {
  const { heading, headingFrom } = section
  if (headingFrom === 'text') return undefined
  const bodies = slotBodies(heading, lexicon.find(heading), subject, english)
  return areNames(bodies) ? { bodies, sure: 0.9 } : undefined
}

const itself =
  /(?<!\p{L})(?:myndigheten|myndighetens|verket|verkets|anslaget|the agency|the authority)(?!\p{L})/iu

/** "Ökade resurser till Åklagarmyndigheten: … anslaget till myndigheten ökas": the title names whom the text means. */
const titleLead = ({ section, own }: Content, lexicon: BodyLexicon): Lead | undefined => {
  if (section.headingFrom === 'text' || !own.some(({ text }) => itself.test(text))) return undefined
  const [only, ...more] = uniqueBodies([...lexicon.find(section.heading)])
  return only && more.length === 0 && !isGovernment(only.name)
    ? { bodies: [{ ...only, known: true }], sure: 0.65 }
    : undefined
}

/** "The Commission will: • propose …": who is to do what the list says. */
const introLead = ({ section, english }: Content, lexicon: BodyLexicon): Lead | undefined => {
  const bodies = slotBodies(section.intro, lexicon.find(section.intro), subject, english)
  return areNames(bodies) ? { bodies, sure: 0.85 } : undefined
}

interface Lead {
  bodies: Named[]
  sure: number
}

const leadFrom = (
  statements: Statement[],
  content: Content,
  lexicon: BodyLexicon,
  own: boolean,
): Lead | undefined => {
  const slots = slotsOf(content.english)
  for (const kind of own ? [slots, [subject]] : [slots]) {
    const leads: Lead[] = []
    for (const statement of statements) {
      const mentions = lexicon.find(statement.text)
      for (const slot of kind) {
        if (!own && slot.sure < 0.85 && !isDuty(statement.text)) continue
        if (slot.gift && beginsWithActor(statement.text, mentions, content.english)) continue
        const all = slotBodies(statement.text, mentions, slot, content.english)
        const bodies = slot === subject && !areNames(all) ? [] : all
        if (bodies.length > 0) leads.push({ bodies, sure: slot.sure })
      }
      if (leads.length > 0 && own) break
    }
    if (leads.length > 0)
      return {
        bodies: uniqueBodies(leads.flatMap(({ bodies }) => bodies)),
        sure: certainty(leads) - (own ? 0 : 0.25),
      }
  }
  if (!own) return undefined
  const text = statements.map((statement) => statement.text).join(' ')
  const investigator = inquiry.exec(text)
  if (investigator)
    return { bodies: [{ name: inquiryName(investigator[0]), start: 0, end: 0, known: true }], sure: 0.85 }
  return (
    supportedBody(statements, content, lexicon) ??
    bracketLead(statements, content, lexicon) ??
    presentSubject(statements, content, lexicon)
  )
}

/** "Länsstyrelsen ska samordna stöd till kommunerna": who is to act is no recipient of the support. */
const beginsWithActor = (text: string, mentions: Mentions, english: boolean): boolean => {
  const last = bodiesFrom(text, mentions, 0, english).at(-1)
  return last?.known === true && /^ (?:ska|skall|bör|will|shall|should)(?!\p{L})/u.test(text.slice(last.end))
}

/** "Polismyndigheten och åtta andra myndigheter samverkar …": whom the first sentence begins with does it already. */
const presentSubject = (
  statements: Statement[],
  content: Content,
  lexicon: BodyLexicon,
): Lead | undefined => {
  const [first] = content.own
  if (content.section.headingFrom === 'text' && content.own.length < 2 && !first?.text.startsWith('**'))
    return undefined
  for (const { text } of statements) {
    const mentions = lexicon.find(text)
    const bodies = bodiesFrom(text, mentions, 0, content.english).filter(
      ({ known, name }) => known && !isThing(name),
    )
    if (
      bodies.length > 0 &&
      (acting.test(text.slice(bodies.at(-1)!.end)) ||
        (bodies.length > 1 && together.test(text.slice(bodies.at(-1)!.end))))
    )
      return { bodies, sure: 0.7 }
  }
  return undefined
}

/** The same of several in English ("The Police and the Road Administration test …"). */
const together =
  /^ (?!(?:of|in|for|and|with|to|on|at|by|from|as|is|are|has|have|had|was|were|who|which|that)(?!\p{L}))\p{Ll}{3,}(?!\p{L})/u

/** What follows a body that acts now: a verb in the present, with or without others beside it. */
const acting =
  /^(?: (?:och|and) \p{Ll}+(?: \p{Ll}+){0,3}?)? (?!är |har |is |are |has |have )\p{Ll}+(?:ar|er|r|s)(?!\p{L})/u

const certainty = (leads: Lead[]): number => {
  const sure = Math.max(...leads.map((lead) => lead.sure))
  return leads.every(({ bodies }) => bodies.every(({ known }) => known)) ? sure : sure - 0.2
}

const inquiryName = (written: string): string =>
  written
    .replace(/^(?:an?|en|den) /iu, '')
    .replace(/utredaren?$/iu, 'utredare')
    .replace(/^särskilde /iu, 'särskild ')

const slotBodies = (text: string, mentions: Mentions, slot: Slot, english: boolean): Named[] => {
  const found: Named[] = []
  for (const match of matchesOf(text, slot.pattern)) {
    if (slot.from === 'owner') found.push(...ownerBefore(mentions, match.index))
    else if (slot.from === 'before') found.push(...bodiesBefore(text, mentions, match.index, english))
    else {
      const group = match.groups?.slot
      const at = group === undefined ? match.index + match[0].length : match.index + match[0].indexOf(group)
      const bodies = bodiesFrom(text, mentions, at, english)
      const until = group === undefined ? Number.POSITIVE_INFINITY : at + group.length
      const cut = aside.exec(text.slice(at, Math.min(until, at + 400)))
      found.push(...bodies.filter(({ start }) => start < until && (!cut || start < at + cut.index)))
    }
  }
  return uniqueBodies(found.filter(({ name }) => !isGovernment(name) && !isThing(name)))
}

/** "Sjöfartsverkets anslag ökas": whose it is stands in the genitive right before. */
const ownerBefore = (mentions: Mentions, end: number): Named[] =>
  mentions
    .filter((mention) => mention.genitive && end - mention.end <= 1 && end >= mention.end)
    .map(({ name, start, end: until }) => ({ name, start, end: until, known: true }))

/** A name that nobody knows: two words or more with capitals, or an abbreviation; a plural is a group of people. */
const isName = (name: string): boolean =>
  (/^\p{Lu}\S* (?:\S+ )*\p{Lu}/u.test(name) || /^\p{Lu}{3,}$/u.test(name)) &&
  !/\p{Ll}(?:s|are|er)$/u.test(name)

/** One body that is known, or named as bodies are, vouches for those that stand beside it. */
const areNames = (bodies: Named[]): boolean =>
  bodies.some(({ known, name }) => known || isName(name) || isOffice(name))

/** Words with a capital that stand where a body could, and are none. */
const isThing = (name: string): boolean =>
  /^(?:Sverige|Utredaren|Medverkande|Sweden|Norge|EU|Europa|Norden|Finland|Danmark|Ireland|England|Scotland|Wales|Europe|Internet|Action|Agency|Agencies|Measure|Åtgärd|Uppdraget|Arbetet|Insatsen|Insatserna|Åtgärden|Det|Den|Detta|Denna|De|Dessa|It|This|These|The|There|They|Each|All|Work|Funding|Training|Guidance|New|Studien|Utredningen|Utredaren|Delegationen|Kommittén|Betänkandet|Förslaget|Förslagen|Medlen|Lagen|Utvärderingen|Utbildningen|Materialet|Medlen|Stödet|Syftet|Målet|Resultatet|Resultaten|Programmet|Vi|We|Regeringen|Government|Regeringens|Vidare|Dessutom|Därutöver|Information|Support|Victims|Children|Police officers|Staff|Special|Särskilda?|En|Ett|A|An|SEK|NOK|DKK|EUR|GBP|USD|Swedish|National|Public|Parliament|Riksdagen)$/u.test(
    name,
  )

/** The list of bodies that ends right before a place: it must begin the clause, and nothing else may stand between. */
const bodiesBefore = (text: string, mentions: Mentions, end: number, english: boolean): Named[] => {
  const from = Math.max(0, end - 320)
  const clause = Math.max(from, lastIndexOfAny(text.slice(from, end)) + from)
  let here =
    clause +
    /^[\s"”“]*(?:(?:och|samt|men|and|but|that|att|där|Vidare|Dessutom|Även|Also|In addition,|Both)\s+)?(?:the |The |den |Den )?/u.exec(
      text.slice(clause, end),
    )![0].length
  for (let tries = 0; tries < 2; tries += 1) {
    const bodies = bodiesFrom(text, mentions, here, english)
    const last = bodies.at(-1)
    // "Östersjöstaternas råd, CBSS, får": the short name stands between signs.
    const short = last && /^\p{Lu}{2,6}$/u.test(text.slice(last.start, last.end))
    const between = last ? text.slice(last.end, end).replace(short ? /^, $/ : '', '') : 'x'
    if (
      last &&
      last.end <= end &&
      /^(?:,? \p{Lu}{2,6},)?(?:\s*\([^()]*\))?(?: (?:i|in|vid) [^.,;]{2,30})?(?:,[^,]{3,200},)?\s*$/u.test(
        between,
      ) &&
      bodies[0]!.start - here < 30
    )
      return bodies
    const first = mentions.find((mention) => mention.start > here && mention.end <= end)
    if (!first || !/^[^,]{0,60},\s*(?:the )?$/u.test(text.slice(here, first.start))) return []
    here = first.start
  }
  return []
}

const lastIndexOfAny = (text: string): number => {
  let last = 0
  for (const match of text.matchAll(
    /[.;:] |, (?:och|men|som|and|but|which|while|medan|where|där) | (?:att|that) (?=(?:the )?\p{Lu})/gu,
  ))
    last = match.index + match[0].length
  return last
}

/** "stödja Aktionsgruppen …": who is supported is the recipient. */
const supportedBody = (statements: Statement[], content: Content, lexicon: BodyLexicon): Lead | undefined => {
  for (const { text } of statements) {
    const mentions = lexicon.find(text)
    for (const match of matchesOf(text, supports)) {
      const bodies = bodiesFrom(text, mentions, match.index + match[0].length, content.english).filter(
        ({ known, name }) => known && !isThing(name),
      )
      if (bodies.length > 0) return { bodies, sure: 0.6 }
    }
  }
  return undefined
}

/** "… for front-line staff. (Ministry of Justice, Police)": bodies alone in brackets at the end carry the measure. */
const bracketLead = (statements: Statement[], content: Content, lexicon: BodyLexicon): Lead | undefined => {
  for (const { text } of statements) {
    const inner = /\((?<inner>[^()]{2,240})\)[.\s]*$/u.exec(text)?.groups?.inner
    if (!inner) continue
    const bodies = bodiesInValue(inner, lexicon, content.english).filter(({ known }) => known)
    if (bodies.length > 0 && bodies[0]!.start < 8) return { bodies, sure: 0.7 }
  }
  return undefined
}

const named = (english: boolean): Named[] => [
  { name: english ? 'the Government' : 'regeringen', start: 0, end: 0, known: true },
]

const subjectAct = new RegExp(
  `${wordStart}(?:${government} (?:nu |även |också |now |also |therefore )?(?:avser(?: även| också| därför)?(?: att)?|har för avsikt att|ska(?: även| också)?|skall|kommer att|vill|planerar att|will(?: also| therefore| continue to)?|shall|intends? to|plans? to|proposes? to|aims? to|is to|(?:avser|intends?|will|ska|kommer),[^,;.]{3,140},(?: att| to)?|(?:avser|kommer) (?:under|i|senast) [^.,;]{2,30}? att)|(?:avser|kommer|ska) ${government}(?: att)?) (?<act>[^.;]{3,160})`,
  'iu',
)
const vague =
  /^(?:(?:fortsatt|fortsätta(?: att)?|även|också|aktivt|i högre grad|vidare|continue to|also|further|actively|take steps to|seek to) )*(?:vidta|vidtar|främja|verka för|verka|stödja|stöder|avsätta|tillföra|bidra|underlätta|arbeta för|arbeta|satsa|medverka till|medverka|lämna|tillskjuta|anslå|stimulera|uppmuntra|finansiera|ge (?!.{0,60}i uppdrag)|take|takes|promote|support|work|encourage|contribute|set aside|allocate|provide|invest|fund|finance|facilitate|strive|endeavour|advocate|make)(?!\p{L})/iu

const governs = anyWord([government])

/** Nobody is named: the government itself acts where it is to do a stated thing, and nobody where it only promotes. */
const governmentLead = (content: Content): Lead => {
  for (const { text, own } of content.statements) {
    if (!own) continue
    const introduced = governs.test(content.section.intro) ? text : undefined
    const act = subjectAct.exec(text)?.groups?.act ?? introduced
    if (act === undefined) continue
    if (/^(?:ge|ges|ger|uppdra) [^.;]{0,90}?uppdrag|^(?:commission|assign|give an? )/iu.test(act))
      return { bodies: [], sure: 0.7 }
    if (/^(?:närmare |noga |carefully )?(?:överväg|pröva|consider|explore|examine)/iu.test(act))
      return { bodies: named(content.english), sure: 0.9 }
    return vague.test(act) ? { bodies: [], sure: 0.75 } : { bodies: named(content.english), sure: 0.7 }
  }
  return { bodies: [], sure: 0.5 }
}

/** Everyone after "i samråd med", "in cooperation with" and their like, in sentences that order. */
const along = (content: Content, lexicon: BodyLexicon, pattern: RegExp): Named[] => {
  const told = content.statements.filter(
    (statement) => statement.own || (ordersOrIncludes.test(statement.text) && !isOthersTask(statement)),
  )
  const beside = content.section.fields.filter(({ kind }) => kind === 'lead').map(({ value }) => value)
  const found = [...told.map(({ text }) => text), ...beside].flatMap((text) => {
    const places = matchesOf(text, pattern).map((match) => match.index + match[0].length)
    const mentions = places.length > 0 ? lexicon.find(text) : []
    return places.flatMap((place) => bodiesFrom(text, mentions, place, content.english))
  })
  return uniqueBodies(found.filter(({ name }) => !isThing(name)))
}

const ordersOrIncludes = new RegExp(
  `${wordStart}(?:ska|skall|bör|avser|kommer att|ingår|får i uppdrag|will|shall|must|should|is to|are to|intends? to|forms? part)${wordEnd}`,
  'iu',
)
