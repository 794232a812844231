import { sentencesOf } from '../language/sentences.ts'
import { anyWord, wordEnd } from '../language/words.ts'
import { government } from '../orders.ts'
import type { Instrument } from '../schema.ts'
import type { Judged } from './judged.ts'
import { isOthersTask, refersToOther } from './others.ts'
import type { Content } from './passages.ts'
import { isBeingPrepared } from './status.ts'

const inquiry = anyWord([
  '(?:en |den )?särskild(?:e)? utredare',
  'tillsätt(?:a|er|s) (?:en|ett) (?:[\\p{L} -]{0,40})?(?:utredning|kommitté|delegation|kommission|utredare)',
  'tillsatt (?:en|ett) (?:[\\p{L} -]{0,40})?(?:utredning|kommitté|delegation|kommission|utredare)',
  '(?:en )?utredning (?:ska|kommer att|bör|har) (?:nu )?tillsätt(?:as|s|ts)',
  'utredningsdirektiv',
  'kommittédirektiv',
  'tilläggsdirektiv',
  'direktiv till en (?:särskild )?(?:utredning|utredare)',
  'parlamentarisk kommitté',
  'special (?:inquiry|investigator|commissioner)',
  '(?:appoint|appoints|appointed|set up|sets up|establish|establishes|launch|launches|initiate|commission|commissions)(?:ed)? (?:an? |the )?(?:\\p{L}+ ){0,3}(?:inquiry|commission of inquiry|committee of inquiry|investigator|inquiry chair)',
  'inquiry (?:will|shall|is to) be (?:appointed|set up|established|launched)',
  'government inquiry',
  'committee of inquiry',
  'terms of reference for an? (?:\\p{L}+ )?(?:inquiry|committee)',
])
const consideration = anyWord([
  'överväga',
  'överväger',
  'övervägs',
  'pröva (?:om|möjligheten|möjligheterna|förutsättningarna|frågan|behovet)',
  'prövar (?:om|möjligheten|förutsättningarna|frågan)',
  'ta ställning till (?:om|huruvida|behovet|frågan)',
  'närmare analysera (?:om|behovet|förutsättningarna|frågan)',
  'bedöma (?:om|huruvida)',
  'undersöka (?:om|möjligheten|möjligheterna|förutsättningarna)(?: det)?',
  'se över (?:om|möjligheten|möjligheterna|förutsättningarna|behovet)',
  'consider(?:s|ing)?(?: carefully| further| closely)? (?:whether|if|how|introducing|the (?:need|possibility|introduction|case|merits|feasibility|option|scope)|making|extending|options|changes|amending|allowing|legislating)',
  '(?:will|shall|should|must|intends? to|plans? to|is to|are to|we)(?: also| further| carefully| actively)* (?:consider|examine|explore)',
  'examine (?:whether|if|the (?:possibility|feasibility|case|need|conditions))',
  'explore (?:whether|if|the (?:possibility|feasibility|case|options|potential|scope)|options|ways|how)',
  'assess whether',
  'look into (?:whether|the possibility)',
  'keep under (?:review|consideration)',
  'investigate (?:whether|the (?:possibility|feasibility))',
  'review whether',
])
const assignment = anyWord([
  'i uppdrag',
  'uppdra(?:r|s|git)? (?:även |också )?åt',
  '(?:ett|ge|ger|nytt|särskilt|gett) (?:\\p{L}+ ){0,3}uppdrag',
  'uppdrag(?:et)? (?:ska |kommer att )?(?:ges|lämnas|gå|riktas)? ?till',
  'mandat att',
  'i uppgift att',
  'får ansvar',
  'uppdras',
  'regleringsbrev',
  'uppdraget (?:ska|omfattar|redovisas)',
  '(?:commission|commissions|commissioned|instruct|instructs|instructed|task|tasks|tasked|assign|assigns|assigned|mandate|mandates|mandated|direct|directs|directed|entrust|entrusts|entrusted|charge|charged|request|requests|requested) (?:with |jointly )?(?:the |The |a |an |all |both |each )?\\p{L}[^.;]{2,200}? (?:to|with|by)',
  'give(?:n|s)? (?:the |an? )?[^.;]{2,200}?(?:assignment|task|mandate|remit|responsibility|commission|instruction)',
  '(?:an? |the )?(?:assignment|commission|mandate|remit|task) (?:to|for|of|will|shall|is)',
  '(?:is|are|been|be) (?:hereby |also )?(?:commissioned|instructed|tasked|assigned|mandated|directed|charged|entrusted)',
  'government assignment',
])
const funding = anyWord([
  '(?:avsätta|avsätter|avsatt|avsätts|tillföra|tillför|tillfört|tillförs|tilldela|tilldelar|tilldelat|tilldelas|tilldelats|beviljats|tillförts|avsatts|bevilja|beviljar|beviljat|beviljas|anslå|anslår|anslagit|anvisa|anvisar|anvisat|fördela|fördelar|fördelat|tillskjuta|skjuta till|satsa|satsar|satsat|lämna|lämnar|lämnat|ge|ger|gett|betala ut)(?: [^.;]{0,120}?)? (?:medel|projektmedel|utvecklingsmedel|bidrag|statsbidrag|verksamhetsbidrag|organisationsbidrag|resurser|ekonomiskt stöd|anslag|kronor|mkr|miljoner)',
  'särskilda medel',
  'statsbidrag',
  '(?:\\d[\\d \\u00a0.,]*(?:miljoner |miljarder |tusen )?kronor|mkr|medel) (?:ska |bör |kommer att )?(?:avsätts|avsättas|tillförs|tillföras|tilldelas|anvisas|fördelas)',
  'får (?:högst |upp till |totalt )?(?:medel|bidrag|\\d[\\d \\u00a0.,]* (?:miljoner |miljarder |tusen )?kronor|\\d[\\d \\u00a0.,]* mkr)',
  'utvecklingsmedel',
  'finansiera',
  'finansierar',
  'bidra med medel',
  'utlysning',
  'utlysa medel',
  'ekonomiskt stöd',
  'förstärkning av anslaget',
  '(?:allocate|allocates|allocated|provide|provides|provided|set aside|sets aside|earmark|earmarks|earmarked|award|awards|awarded|grant|grants|granted|make available|made available|invest|invests|invested|commit|committed|contribute|contributes|contributed|increase|give|given)(?: [^.;]{0,120}?)? (?:funding|funds|grants?|resources|money|million|billion|kronor|euros?|pounds|SEK|financial (?:support|contribution|assistance)|appropriation)',
  '(?:allocate|allocates|allocated|provide|invest|award|make available|made available|up to)(?: up to| an additional| a further| over| approximately)? (?:SEK|NOK|DKK|EUR|GBP|£|€|\\$) ?\\d[\\d.,]*(?:m|bn)?',
  'fund(?:s|ed|ing)?(?= (?:the|a|an|new|specialist|up|research|projects|services) )',
  'will fund',
  'mak(?:e|es|ing) (?:an? )?(?:\\p{L}+ )?(?:grants?|contributions?)',
  'by (?:means of )?(?:an? )?grants?',
  'financial support',
  'grant scheme',
  '(?:million|billion|kronor|euros?|funding|funds|\\d(?:m|bn)?) (?:will|shall|is to|are to|has been|have been|is|are|was|were)(?: be| been)? (?:made available|allocated|provided|set aside|earmarked|invested|awarded|granted|used)',
  'funding (?:will|shall|is to) be',
  'funds (?:will|shall) be',
  'will finance',
  'financing of',
])
const money = anyWord([
  '(?:ska |kommer att )?(?:avsätts|avsätter|tillförs|tilldelas|beviljas|finansieras|tillför)',
  'avsätta',
  'avsatt',
  'bidra med medel',
  'tilldelat',
  'beviljat',
  'tillföra',
  'allocated?',
  'set aside',
  'earmarked',
  'will fund',
  'will finance',
  'will provide funding',
  'funds? (?:will|shall) be',
])
const legislation = anyWord([
  '(?:föreslå|föreslår|föreslås|lämna förslag (?:till riksdagen )?(?:om|till)|förslag (?:om|till|på))(?: [^.;]{0,90}?)?(?:lagändring(?:ar)?|ändring(?:ar)? i [\\p{L}-]*(?:lag|balk|bestämmelse|förordning)\\p{L}*|ny lag|lagstiftning|straffbestämmelse\\p{L}*|författningsändringar|brottsbalken)',
  'lagändring(?:ar|arna)?',
  'förändringar i [\\p{L}]*(?:bestämmelse|lag|balk)\\p{L}*',
  'lägga fram (?:en|ett) (?:proposition|lagförslag)',
  'överlämna (?:en )?(?:proposition|lagrådsremiss)',
  'lagrådsremiss',
  'proposition (?:till riksdagen|med förslag|om)',
  'lagförslag',
  'ny lagstiftning',
  'skärpa (?:straff|lagstiftning)\\p{L}*',
  'kriminalisera(?:s)?',
  'ratificera(?:s|ing)?',
  'ändra (?:lagen|förordningen|bestämmelserna|brottsbalken)',
  'införa (?:en )?(?:ny )?(?:bestämmelse|lag|straffbestämmelse|brottsrubricering)(?:er)?',
  '(?:introduce|bring forward|present|submit|table|propose|prepare|draft|enact|put forward|lay)(?:s)? (?:a |an |the |new |further |draft |primary |secondary |its )*(?:\\p{L}+ )?(?:legislation|bill|legislative (?:proposals?|amendments?|changes?)|amendments? to the \\p{L}+|law|act|regulations|statutory)',
  'legislate',
  'amend(?= (?:the|section) )',
  '(?:legislative|statutory) (?:amendments?|changes?|proposals?)',
  'amendments? to (?:the )?[^.;]{0,60}(?:act|code|law|legislation|provision)',
  'ratify',
  'ratification',
  'criminali[sz]e',
  'new (?:criminal )?offence',
  'bill (?:will|shall|is to) be',
  'legislation (?:will|shall|is to) be',
  'proposal(?:s)? for (?:new )?legislation',
])
const ownGuideline = [
  new RegExp(
    `${government}[^.;]{0,160}?(?:riktlinjer(?:na)?|principer|policyn?|uppförandekod(?:en)?|instruktion(?:en|erna)?|guidelines|principles|code of conduct|statutory guidance|instructions|policy)${wordEnd}`,
    'iu',
  ),
  anyWord([
    "(?:i de |sina |i sina |its |in its |their |the government’s |the government's )(?:\\p{L}+ ){0,3}(?:riktlinjer(?:na)?|guidelines|guidance|principles|policy|code of conduct)",
    '(?:revidera|reviderade|uppdatera|ändra|förtydliga|tydliggöra|skriva in|utforma|utfärda|anta|besluta om|revise|update|amend|issue|adopt|clarify|incorporate|include)(?:s|d)? [^.;]{0,120}?(?:riktlinjer(?:na)?|guidelines|principles)',
  ]),
]
const governs = new RegExp(government, 'iu')

/** What kind of instrument the measure is. Read from its own text; money set aside elsewhere in its section counts where the text itself says nothing more precise. */
export const instrumentOf = (content: Content, lead: string[]): Judged<Instrument> => {
  const own = content.own.map(({ text }) => text).join('\n')
  const itself = lead.length === 1 && /^(?:regeringen|the government)$/i.test(lead[0]!)
  const first = firstOf(own)
  if (inquiryTitle.test(content.section.heading)) return { value: 'inquiry', sure: 0.85 }
  if (givesMoney(content)) return { value: 'funding', sure: 0.8 }
  if (inquiry.test(own) && !isAssignedInquiry(own, lead)) return { value: 'inquiry', sure: 0.92 }
  if (first) return first(itself, lead, content)
  const elsewhere = content.statements.filter(
    (statement) => !statement.own && !isOthersTask(statement) && !refersToOther(statement.text),
  )
  if (elsewhere.some(({ text }) => governs.test(text) && funding.test(text) && money.test(text)))
    return { value: 'funding', sure: 0.65 }
  const kinds = new Set(content.section.fields.map(({ kind }) => kind))
  if (kinds.has('money') && !first && content.own.length === 0) return { value: 'funding', sure: 0.9 }
  if (content.section.fields.some(({ kind }) => kind === 'lead') || (lead.length > 0 && !itself))
    return { value: 'government_assignment', sure: 0.7 }
  if (isBeingPrepared(own)) return { value: 'legislation', sure: 0.65 }
  if (legislation.test(content.section.heading)) return { value: 'legislation', sure: 0.6 }
  return { value: 'action', sure: 0.65 }
}

/** The measure calls itself an inquiry, or an inquiry's report. */
const inquiryTitle =
  /^(?:(?:en |ny |särskild |parlamentarisk |statlig |an? |independent |public |government )*(?:\p{L}*utredning(?:en)?|\p{L}*betänkande|kommitté|inquiry|commission of inquiry)(?!\p{L}))/iu

/** Who gets a sum, or what is spent on, is the first thing that is said of the measure. */
const givesMoney = ({ own, section }: Content): boolean => {
  const opening = own[0]?.text.slice(0, 600) ?? ''
  if (/i uppdrag|uppdraget|commission|tasked|instructed/iu.test(opening)) return false
  return [
    section.heading,
    ...sentencesOf(opening)
      .slice(0, 2)
      .map(({ text }) => text),
  ].some((text) => givingMoney.test(text) && /\d/.test(text))
}

const givingMoney =
  /(?:får|ges|tillförs|tilldelas|satsar|satsning|tillskott|bidrag|förstärk\p{L}*|föreslår|föreslås|ökar stödet|mer till|avsätter|avsätts|receives?|is given|extra|further|invests?|will provide|funding of)(?!\p{L}).{0,120}(?:miljon(?:er)?|miljard(?:er)?|kronor|million|billion|mkr|£|€)|\d[\d ,]* (?:miljoner|miljarder|million) (?:kronor )?(?:mer|extra|more|till|to|for|for new)(?!\p{L})/iu

type Judge = (governs: boolean, lead: string[], content: Content) => Judged<Instrument>

const governmentConsiders = new RegExp(
  `${government} (?:\\p{L}+ ){0,4}?(?:överväg|pröva|consider|explore|examine)`,
  'iu',
)

/** The government, or one of its departments, is the one that considers. */
const isConsidered = (own: string, governs: boolean, lead: string[]): boolean =>
  governs ||
  governmentConsiders.test(own) ||
  lead.every((name) => /ministr|department|departement|office/iu.test(name))

/** The instrument that the text names first decides; an inquiry or an assignment outranks what it is to do. */
const firstOf = (own: string): Judge | undefined => {
  const place = (pattern: RegExp): number => {
    const found = pattern.exec(own)
    return found ? found.index : Number.POSITIVE_INFINITY
  }
  const places = {
    assignment: place(assignment),
    funding: place(funding),
    consideration: place(consideration),
    legislation: place(legislation),
    guideline: guidelineAt(own),
  }
  const judges: [number, Judge][] = [
    [places.assignment, () => ({ value: 'government_assignment', sure: 0.93 })],
    [places.funding, () => ({ value: 'funding', sure: 0.88 })],
    [places.legislation, () => ({ value: 'legislation', sure: 0.85 })],
    [
      places.consideration,
      (governs, lead) =>
        isConsidered(own, governs, lead)
          ? { value: 'consideration', sure: 0.88 }
          : { value: 'government_assignment', sure: 0.7 },
    ],
    [
      places.guideline,
      (governs, lead) =>
        governs || lead.length === 0
          ? { value: 'guideline', sure: 0.78 }
          : { value: 'government_assignment', sure: 0.7 },
    ],
  ]
  if (places.assignment < Number.POSITIVE_INFINITY && !(places.funding < places.assignment && isGrant(own)))
    return judges[0]![1]
  const best = judges.reduce((least, next) => (next[0] < least[0] ? next : least))
  if (best[0] === Number.POSITIVE_INFINITY) return undefined
  // A proposal for law that is only to be considered is still considered; a grant by which guidelines spread is a grant.
  if (
    best[0] === places.legislation &&
    places.consideration < Number.POSITIVE_INFINITY &&
    governmentConsiders.test(own)
  )
    return judges[3]![1]
  if (best[0] === places.guideline && places.funding < Number.POSITIVE_INFINITY) return judges[1]![1]
  return best[1]
}

/** "har tilldelat X medel för uppdraget" is a grant, whatever it is for. */
const isGrant = (own: string): boolean =>
  /^.{0,140}(?:tilldela|bevilja|avsätt|avsatt|tillför|allocate|award|grant|set aside|fund)/isu.test(own)

/** An agency that is told to hold an inquiry of its own has an assignment. */
const isAssignedInquiry = (own: string, lead: string[]): boolean =>
  lead.length > 0 &&
  !/utred|inquiry|investigator|committee|kommitté/iu.test(lead.join(' ')) &&
  assignment.test(own)

const guidelineAt = (own: string): number =>
  ownGuideline.map((pattern) => pattern.exec(own)?.index).find((at) => at !== undefined) ??
  Number.POSITIVE_INFINITY
