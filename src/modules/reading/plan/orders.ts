import { anyLanguage } from './language/languages.ts'
import { once } from './language/once.ts'
import { sentencesOf } from './language/sentences.ts'
import { anyWord, wordEnd, wordStart } from './language/words.ts'

/** Who governs, as plans name it. */
export const government =
  '(?:regeringen|the (?:\\p{Lu}\\p{L}+ )?government|government|the (?:scottish|welsh|australian|irish|finnish|norwegian|danish|swedish|icelandic) government|scottish ministers|ministers|vi|we)'

const swedishModal =
  'ska|skall?|bør|må|vil|bör|måste|kommer att|avser(?: även| också| därför| vidare)?(?: att)?|har för avsikt|planerar|ämnar|vill'
const englishModal =
  'will|shall|must|should|is to|are to|intends? to|plans? to|proposes? to|aims? to|has (?:the )?intention|is expected to|are expected to|undertakes? to|commits? to|pledges? to'

const modal = anyWord([swedishModal, englishModal])
const decisions = [
  `${government} (?:har|ger|gav|beslutar|uppdrar|avsätter|tillsätter|lämnar|föreslår|överväger|tillför|anslår|satsar|fortsätter|inleder|inrättar|utser|stödjer|bidrar|bereder)`,
  `(?:ger|avsätter|tillsätter|tillför|föreslår|överväger|uppdrar|beslutar) ${government}`,
  `${government} (?:has|have|is|are|gives|instructs|commissions|allocates|considers|proposes|appoints|tasks|directs|mandates|requests|provides|continues)`,
  'regjeringen (?!mener|anser|ser|vurderer|understreker)\\p{Ll}{3,}r',
  'får i uppdrag|ges i uppdrag|har fått i uppdrag|har getts i uppdrag|uppdras åt|tilldelas|beviljas|tillförs',
  'is (?:hereby )?(?:commissioned|instructed|tasked|assigned|given|mandated|directed|requested)|are (?:hereby )?(?:commissioned|instructed|tasked|assigned|given|mandated|directed|requested)',
  'has been (?:commissioned|instructed|tasked|assigned|given|mandated|directed|requested|awarded|granted|allocated)',
  'have been (?:commissioned|instructed|tasked|assigned|given|mandated|directed|requested|awarded|granted|allocated)',
]
const decision = anyWord(decisions)

/** Whether a sentence orders something, announces it, or tells of the decision that did. */
export const isOrder = once((sentence) => decision.test(sentence) || isDuty(sentence))

const description =
  /^(?:det är|det finns|det krävs|det behövs|detta (?:är|innebär|kan)|för att .{1,200} (?:är|krävs|behövs) |it is |there (?:is|are|has|have) )/iu

/** Whether somebody or something is to do or be something. "Det är viktigt att … ska" describes, and orders nothing. */
export const isDuty = once((sentence) => modal.test(sentence) && !description.test(sentence))

const governmentOrder = new RegExp(
  `${wordStart}(?:${government} (?:nu |även |också |därför |också därför |now |also |therefore )?(?:avser|har för avsikt|ska|skall|kommer att|vill|planerar|ämnar|ger|har (?:även |också |därför )?(?:gett|givit|tilldelat|avsatt|beviljat|beslutat|uppdragit|tillsatt|anslagit|lämnat|initierat|inlett|fördelat|remitterat|föreslagit|bett)|uppdrar|avsätter|tillsätter|tillför|föreslår|överväger|inrättar|utser|lämnar|beslutar|stödjer|anslår|will|shall|intends? to|plans? to|proposes? to|aims? to|is to|has (?:also )?(?:commissioned|instructed|tasked|assigned|allocated|given|decided|appointed|granted|awarded|set aside|mandated|directed|proposed|requested|asked|earmarked|launched|initiated|established)|commissions|instructs|allocates|appoints|tasks|gives|proposes|considers)|(?:avser|ger|avsätter|tillför|tillsätter|uppdrar|föreslår|överväger|kommer|ska|vill) ${government})${wordEnd}`,
  'iu',
)

/** Whether the government itself announces or decides something in the sentence. */
export const isGovernmentOrder = once((sentence) => governmentOrder.test(sentence))

const bodyOrder =
  /^(?:The |Även )?(?<body>\p{Lu}[\p{L}-]*(?:,? (?:\p{Lu}[\p{L}-]*|of|for|and|the|on|i|och|för|mot|av|[\p{Ll}-]{3,20})){0,9})(?: \([^()]{2,80}\))? (?:(?:har(?: fått)?|får|ges)(?: även| också| ett)*(?: nytt| fortsatt| förnyat| förlängt)? (?:i )?uppdrag|(?:har )?tilldela(?:s|ts) medel|ska|skall|will|shall|is (?:commissioned|tasked|instructed|to)|has been (?:commissioned|tasked|instructed))(?!\p{L})/u

/** Whether a paragraph begins with what the government or a body is to do: an order beyond doubt. */
export const isPlainOrder = (text: string): boolean => isGovernmentOrder(text) || isBodyOrder(text)

/** Whom a sentence begins with that says what a body is to do ("The Coast Guard will survey …"). */
export const subjectOf = (sentence: string): string =>
  (
    bodyOrder.exec(sentence.slice(0, 260)) ??
    /(?:får|ges) (?<body>\p{Lu}[^.,;]{2,80}?) i uppdrag/u.exec(sentence)
  )?.groups?.body ?? ''

/** Whether a paragraph begins with what a named body is to do. */
export const isBodyOrder = (text: string): boolean =>
  bodyOrder.test(text.slice(0, 260)) && !/^(?:Det|Detta|Denna|Den|Man|It|This|There|That|These) /u.test(text)

const restating = anyWord([
  'därför',
  'även',
  'också',
  'vidare',
  'dessutom',
  'samtidigt',
  'i detta sammanhang',
  'tidigare',
  'sedan tidigare',
  'mot bakgrund av detta',
  'therefore',
  'also',
  'further',
  'furthermore',
  'in addition',
  'moreover',
  'consequently',
  'earlier',
  'previously',
  'to this end',
  'in this context',
])

/** Whether the sentence adds to, or repeats, what an earlier one ordered. */
export const isRestatement = (sentence: string): boolean => restating.test(sentence.slice(0, 160))

const anaphora = new RegExp(
  `^(?:(?:I|Inom ramen för|Som en del av|Vid genomförandet av|As part of|Within|In) )?(?:(?:the|this|these|that|det|detta|denna|den|de|dessa) )?(?:${[
    'uppdrag(?:et|en)',
    'arbetet',
    'studien',
    'undersökningen',
    'utvärderingen',
    'kartläggningen',
    'utbildning(?:en|sprogrammet|smaterialet|sinsatsen)?',
    'materialet',
    'metodmaterialet',
    'programmet',
    'insats(?:en|erna)',
    'åtgärd(?:en|erna)',
    'satsning(?:en|arna)',
    'myndighet(?:en|erna)',
    'redovisningen',
    'resultat(?:et|en)',
    'medlen',
    'medel',
    'stödet',
    'bidraget',
    'utredaren',
    'utredningen',
    'projektet',
    'försöksverksamheten',
    'verksamheten',
    'förslaget',
    'rapporten',
    'handlingsplanen',
    'riktlinjerna',
    'en (?:del|slut)redovisning',
    'redovisning',
    'samråd',
    'genomförandet',
    'kampanjen',
    'webbplatsen',
    'fortbildningen',
    'assignment',
    'commission',
    'study',
    'survey',
    'work',
    'evaluation',
    'task',
    'tasks',
    'measure',
    'action',
    'programme',
    'program',
    'training',
    'material',
    'materials',
    'project',
    'pilot',
    'inquiry',
    'review',
    'report',
    'reports',
    'results',
    'findings',
    'guidance',
    'guidelines',
    'agency',
    'authority',
    'board',
    'agencies',
    'authorities',
    'funding',
    'funds',
    'grant',
    'mandate',
    'group',
    'team',
    'unit',
    'campaign',
    'strategy',
    'mapping',
    'remit',
    'consultation',
    'implementation',
    'process',
    'proposal',
    'it',
    'they',
    'he or she',
  ].join('|')})${wordEnd}`,
  'iu',
)
const content = new RegExp(
  `${wordStart}(?:omfattar|avser|inkluderar|innefattar|ingår|gäller|redovisas|genomförs|slutredovisas|delredovisas|includes?|covers?|comprises?|applies|extends)${wordEnd}`,
  'iu',
)

/**
 * Whether a paragraph after a measure's own still orders something: its first sentence speaks of the task just
 * given ("Uppdraget ska …", "The study will …") or lets somebody act.
 */
export const continuesOrder = (paragraph: string): boolean => {
  const first = sentencesOf(paragraph.slice(0, 1200))[0]?.text ?? ''
  const opening = first.slice(0, 150)
  const words = opening.split(' ')
  const early = words.slice(0, 12).join(' ')
  if (anaphora.test(first)) return modal.test(opening) || content.test(early)
  if (isGovernmentOrder(early))
    return !/(?<!\p{L})därför(?!\p{L})|(?<!\p{L})therefore(?!\p{L})|^(?:genom|by |för att|in order)/iu.test(
      first,
    )
  return (
    modal.test(words.slice(0, 9).join(' ')) &&
    /^\p{Lu}/u.test(first) &&
    !/^(?:Det|Detta|Man|It|There|That|This|När|Om|For|För|When|If) /u.test(first)
  )
}

const infinitive = new RegExp(`^(?:\\*\\*)?(?:att |to )?(?:${anyLanguage('verbs')})(?!\\p{Ll})`, 'iu')

/** Whether a list item is an order in itself, with the verb first ("Develop guidance …", "Utveckla …"). */
export const isImperative = (item: string): boolean => infinitive.test(item)
